# Events: a goal in people, not in sales.
event-none = No events ahead. Write one in a line, just as it comes: “SMAU on 21 October, goal 5”, “BNI every Thursday at 7am”.
event-head = <b>Coming up</b>
event-how = Another one: <code>/event SMAU on 21 October, goal 5</code>
event-line = 📍 { $name }, { $when }{ $every ->
        [week] , every week
        [fortnight] , every two weeks
        [month] , every month
       *[once] {""}
    }
event-which = What is the event called?
event-when = When is { $name }? For instance “Thursday at 7:30”, or “every Thursday at 7am”.
event-past = { $name } is over already. Who did you meet? A line for each of them, with the event’s name.
event-saved = 📍 Noted: { $name }, { $when }{ $every ->
        [week] , every week
        [fortnight] , every two weeks
        [month] , every month
       *[once] {""}
    }.
event-goal = { $goal ->
        [one] The goal: one person who will remember you.
       *[other] The goal: { $goal } people who will remember you.
    }
event-eve = I’ll help you prepare the evening before.
event-on = Notes you write now go under it.
event-gone = This event is no longer there.
event-off-which = { $name }: skip it just this once, or for good?
event-off = Taken off: { $name }.
event-absent = Fine, it happens.
event-eve-at = 📍 { $day ->
        [today] Today at { $at }, <b>{ $name }</b>
        [tomorrow] Tomorrow at { $at }, <b>{ $name }</b>
       *[later] <b>{ $name }</b>, { $when } at { $at }
    }.
event-eve-day = 📍 { $day ->
        [today] Today, <b>{ $name }</b>
        [tomorrow] Tomorrow, <b>{ $name }</b>
       *[later] <b>{ $name }</b>, { $when }
    }.
event-eve-goal = { $goal ->
        [one] One person who will remember you is enough.
       *[other] { $goal } people who will remember you are enough.
    }
event-there = You may see { $who } again.
event-there-need = { $name } ({ $need })
event-gift = To bring: for { $name }, the name of { $helper } ({ $why }).
event-ears = Keep your ears open for { $name } (“{ $need }”).
event-to-ask = To ask:
event-ask-0 = what is keeping you busiest these days?
event-ask-1 = which clients do you work with best?
event-ask-2 = how did you get started?
event-ask-3 = who would you like to meet here?
event-ask-4 = what would you like to go better this year?
event-ask-5 = which recent piece of work are you proudest of?
event-ask-6 = what do you do when you’re not working?
event-ask-7 = what brought you here?
event-ask-8 = what have you been looking for and not found?
event-debrief = { $goal ->
        [one] 📍 { $name }: who did you meet? You wanted one person; just write it as it comes.
       *[other] 📍 { $name }: who did you meet? You wanted { $goal }; a line for each, as it comes.
    }
event-debrief-more = Anybody missing? Write it, I’ll put it under this event.
event-count = 📍 { $name }: { $met ->
        [one] one person
       *[other] { $met } people
    } of { $goal }, { $coffees ->
        [0] no coffee set up yet
        [one] one with a coffee set up
       *[other] { $coffees } with a coffee set up
    }.
event-steps = A couple of lines to { $names } today, while the memory is fresh?
button-goal = { $goal ->
        [one] One person
       *[other] { $goal } people
    }
button-prepare-event = Prepare me now
button-event-off = I’m not going
button-event-once = Just this once
button-event-all = For good
button-event-absent = I didn’t go
button-nobody-new = Nobody new
button-that-is-all = That’s all
button-event-lines = Lines to { $name }
button-coffee-with = ☕ { $name }
undo-event = Taken back: the event { $name } is as it was.
button-digest-event = 📍 { $name }
command-event = An event: /event BNI Thursday 7:30, goal 3 people
digest-event-eve = 📍 { $name }, { $when }
digest-event-debrief = 📍 { $name }: who did you meet?
digest-event-steps = 📍 { $name }: first steps
event-debrief-again = 📍 { $name }: anybody new there today? A line will do.
event-debrief-once-more = 📍 { $name }: who was good to talk to? A line for each.
event-nobody = Fine: turning up counts, too.
today-event = 📍 { $name }, { $when }
