# Introducing two people: each is asked first, then they are introduced, one steps back, and in the end knows what came of it.
# The drafts: the message to both.
intro-hello = { $first }, { $second },
intro-greeting = { $register ->
        [tu] Hi { $name }
       *[lei] Hello { $name }
    }
intro-greeting-second = { $register ->
        [tu] hi { $name }
       *[lei] hello { $name }
    }
intro-as-agreed = As agreed, I’d like to put you in touch.
intro-opening = I’d like to put you two in touch.
intro-does = { $who } { $does }.
intro-does-and-needs = { $who } { $does } and { $need }.
intro-is = { $who }: { $what }.
intro-need = { $need }.
intro-reason = I think you could be useful to each other: { $helper } may have a good idea or two to pass on { $to_needy }, and for { $helper } it is a new contact with a real need.
intro-mutual = I think you have something to talk about.
intro-gift = { $name }, for their part, { $gift }.
intro-first-step = { $register ->
       *[lei] { $name }, I’ll leave the first step to you: a line { $to_other } to set up a call or a coffee.
    }
intro-step-back = From here on I’ll step back; later on, do tell me how it went.
intro-reached = { $name }: { $ways }
intro-subject = { $a } and { $b }: an introduction
# The conversation with the member.
intro-whom = 🤝 Whom would you like to introduce?
intro-to-whom = 🤝 To whom shall I introduce { $name }?
intro-which = Which { $name }?
intro-unknown = There is no “{ $name }” in your notebook. Type the name as you saved it, or choose here.
intro-too-few = An introduction takes at least two people in your notebook. Tell me whom you have met.
intro-same = That is the same person, { $name }. Who is the other one? For example: /intro Anna Marco
intro-nameless = One of the two has no name: without it an introduction can’t be written.
intro-gone = This introduction is no longer there.
intro-ideas = 🤝 Introductions you could make now:
intro-ideas-for = 🤝 For { $name }:
intro-no-ideas = For now I see no two people who would help each other. As soon as you meet one, I’ll tell you.
intro-reason-line = { $needy }: { $need } · { $helper }: { $why }
intro-other-pair = Two other people: /intro Anna Marco
intro-lead = 🤝 <b>{ $a }</b> and <b>{ $b }</b>
intro-lead-ask = { $other ->
        [none] Ask each of them first, so that either can say no. I’d begin with { $first }:
       *[asked] Now { $to_first }:
    }
intro-thin = I know little of { $name }: tell me what they do, and the letter gets better.
intro-proposal = 🤝 An idea: { $needy } ({ $need }) and { $helper } ({ $why }). Shall I introduce them?
intro-why-ask = All right. It usually pays to ask first: whoever was free to say no comes more gladly. Here is the introduction:
intro-both-lead = Here is the introduction, to both:
intro-both-yes = Both have said yes. Here is the introduction:
intro-asked = Noted. When { $name } answers, tap here.
intro-yes-noted = Good, { $name } is happy to.
intro-no-noted = All right: { $name } would rather not, and that is that. Two lines so that nobody feels awkward:
intro-no-other = And two lines for { $name }, who need not know why:
intro-sent = 🤝 Done. In a week I’ll ask whether they have talked; meanwhile it counts among the things you gave.
intro-dropped = All right, I won’t suggest this one again.
intro-later = All right. You’ll find it under /intro.
intro-met-noted = Good. In a few days I’ll ask what came of it.
intro-not-yet = All right, I’ll ask again later.
intro-closed = { $result ->
        [good] 🌾 Good news, noted.
       *[talked] Noted: one more conversation, and it began with you.
    } Two lines to close the loop?
intro-nothing = Noted. It happens, and the gesture stays.
intro-outcome-noted = Noted. Two lines to close the loop?
intro-answer-due = { $names }: have they answered about the introduction?
intro-answer-due-one = Has { $name } answered about the introduction?
intro-met-due = A week ago you introduced { $a } and { $b }. Have they talked?
intro-outcome-due = { $a } and { $b }: what came of it? Tap, or tell me in your own words.
intro-close-due = I have heard no more of { $a } and { $b }: I’ll close it here, outcome unknown. If you find out, tap.
intro-received = 🤝 Noted too that you owe it to { $name }.
intro-thanks-due = { $name } introduced you to { $met }. Two lines of thanks:
intro-news-due = { $name } introduced you to { $met }, and would like to know how it went. Two lines:
intro-thanked = Noted: you thanked { $name }.
intros-head = 🤝 <b>Introductions under way</b>
intros-none = No introductions under way. /intro shows those you could make.
intros-line = { $a } and { $b }: { $step }
intros-more = … and { $count } more.
step-idea = both still to be asked
step-ask = ask { $to }
step-waiting = waiting for { $name }
step-waiting-both = waiting for { $a } and { $b }
step-agreed = ready, the message to both is still to be sent
step-introduced = introduced on { $when }; have they talked?
step-met = they have talked; what came of it?
step-thanks = { $name } introduced you to { $met }: say thanks
button-pair = { $a } · { $b }
button-prepare = Prepare it
button-not-for-them = No, not a fit
button-ask = Ask { $to }
button-introduce-now = Introduce them now
button-let-it-be = Leave it
button-said-yes = { $name }: yes
button-said-no = { $name }: rather not
button-introduced = I sent the introduction
button-met = Yes
button-not-met = Not yet
button-nothing = Nothing came of it
button-result = { $result ->
        [good] Something came of it
        [talked] A conversation
       *[nothing] Nothing
    }
button-lines-to = Two lines { $to }
button-open-intro = { $a } · { $b }
undo-intro = Undone: the introduction { $name } is as it was.
digest-intro = 🤝 { $kind ->
        [intro_answer] { $a } and { $b }: have they answered?
        [intro_met] { $a } and { $b }: have they talked?
        [intro_outcome] { $a } and { $b }: what came of it?
        [intro_close] { $a } and { $b }: closed, no news
        [intro_thanks] { $a } introduced you to { $b }: thanks
       *[intro_news] { $a } introduced you to { $b }: how did it go
    }
inline-ask = For { $to }: introduce { $other }?
inline-intro = { $a } and { $b }: the introduction
inline-first-step = For { $name }: a short note
inline-confirm = For { $name }: the date
