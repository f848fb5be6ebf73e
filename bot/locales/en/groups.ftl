# Groups: judged by the people they open up, not by sales.
group-gone = This group is no longer there.
groups-none = I don’t see a group yet: it takes a place you go back to. You can tell me: “BNI costs £900 a year, 2 hours a week”.
groups-head = <b>Your groups</b>
groups-line = { $verdict ->
        [keep] 🌾
        [rethink] 💧
       *[time] 🌱
    } { $name }: { $verdict ->
        [keep] keep
        [rethink] rethink
       *[time] give it time
    }, { $people ->
        [0] nobody yet
        [one] one person
       *[other] { $people } people
    }{ $right ->
        [0] {""}
        [one] , one of them right for you
       *[other] , { $right } of them right for you
    }
groups-segment = Whom do you want to reach? Tell me in /me, and I can say who is right for you.
groups-how = I know nothing about “{ $name }” yet. For instance: “{ $name } costs £900 a year, 2 hours a week”.
group-head = <b>{ $name }</b>, since { $day }: { $meetings ->
        [0] you haven’t been yet
        [one] once
       *[other] { $meetings } times
    }.
group-people = { $people ->
        [0] Nobody yet
        [one] One person
       *[other] { $people } people
    }{ $right ->
        [-1] {""}
        [0] , none in your segment
        [one] , one in your segment or opening doors to it
       *[other] , { $right } in your segment or opening doors to it
    }; { $coffees ->
        [0] no coffee
        [one] one coffee
       *[other] { $coffees } coffees
    }.
group-brought = { $introductions ->
        [0] No introductions
        [one] One introduction
       *[other] { $introductions } introductions
    }; clients and purchases: { $given } for them, { $received } for you.
group-hours = { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }
group-spent = So far: about { $what }.
group-each = For each of the right people: about { $what }.
group-verdict = { $reason ->
        [young] 🌱 Give it time: it is less than six months.
        [few] 🌱 Give it time: fewer than six meetings say little.
        [segment] 🌱 Give it time: tell me in /me whom you want to reach, and I can say whether they are here.
        [cost] 🌱 Few of the right people so far; if it costs little, it may stay.
        [right] 🌾 Keep: the people you are looking for are here.
        [fruit] 🌾 Keep: it bears fruit, both ways.
       *[wrong] 💧 Rethink: it costs you, and the people you are looking for are elsewhere.
    }
group-cost-how = What does it cost? For instance “{ $name } costs £900 a year, 2 hours a week”.
group-people-head = <b>{ $name }</b>: tap a name to correct it.
group-ignored = All right, { $name } is not a group.
group-cost-kept = Noted, { $name }: { $what }.
cost-year = { $money } a year
cost-meeting = { $money } a meeting
cost-week-time = { $minutes ->
        [60] an hour a week
       *[other] { $hours ->
            [0] { $minutes } minutes a week
            [one] about an hour a week
           *[other] { $hours } hours a week
        }
    }
cost-meeting-time = { $minutes ->
        [60] an hour a meeting
       *[other] { $hours ->
            [0] { $minutes } minutes a meeting
            [one] about an hour a meeting
           *[other] { $hours } hours a meeting
        }
    }
money = { $coin }{ $amount }
target-line = { $target ->
        [ideal] 🌾 { $who }: ideal client
        [opener] 🤝 { $who }: opens doors
        [off] · { $who }: outside your segment
       *[unknown] · { $who }: can’t tell yet
    }
target-is = { $target ->
        [ideal] { $name } is in your segment. If that’s wrong, tap.
        [opener] { $name } is not in your segment, but opens doors to it. If that’s wrong, tap.
        [off] { $name } is outside your segment. If that’s wrong, tap.
       *[unknown] I can’t tell yet whether { $name } is in your segment: you tell me.
    }
target-set = { $target ->
        [ideal] Noted: { $name } is in your segment.
        [opener] Noted: { $name } opens doors.
        [off] Noted: a hello to { $name } twice a year will do.
       *[other] All right, I’ll go by what { $name } does again.
    }
target-off-first = A hello twice a year will do. First, though, one question.
button-group-people = The people
button-no-group = Not a group
button-weigh = Is it worth it?
button-segment = Segment
button-target = { $target ->
        [ideal] Ideal client
        [opener] Opens doors
       *[off] Outside my segment
    }
button-target-back = You judge
undo-group = Taken back: the group { $name } is as it was.
undo-target = Taken back: { $name } is where they were.
command-groups = Your groups: what they cost and whom they open up
