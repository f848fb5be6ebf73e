# What the bot says by itself, in due time.
coffee-reminder = ☕ { $day ->
        [today] Today
        [tomorrow] Tomorrow
       *[later] { $when }
    } at { $at }, { $kind ->
        [lunch] lunch
        [dinner] dinner
        [meeting] meeting
       *[coffee] coffee
    } with <b>{ $who }</b>.
coffee-reminder-day = ☕ { $day ->
        [today] Today
        [tomorrow] Tomorrow
       *[later] { $when }
    }, { $kind ->
        [lunch] lunch
        [dinner] dinner
        [meeting] meeting
       *[coffee] coffee
    } with <b>{ $who }</b>.
brief-need = Need: { $need }.
brief-helper = { $name } ({ $why }) could help.
brief-promise = You promised: { $what }.
brief-ask = To ask:
bullet = ·
how-did-it-go = { $kind ->
        [lunch] How was lunch with { $name }?
        [dinner] How was dinner with { $name }?
        [meeting] How was the meeting with { $name }?
       *[coffee] How was the coffee with { $name }?
    } Send me a line or two, or tap.
how-did-it-go-again = How did it go with { $name } on { $when }? If there is anything to note, just type; I won’t ask again.
touch-due = { $kind ->
        [call] Today: call { $who }
        [email] Today: email { $who }
        [message] Today: message { $who }
       *[other] Today: { $who }
    }.
touch-due-at = { $kind ->
        [call] Today: call { $who }
        [email] Today: email { $who }
        [message] Today: message { $who }
       *[other] Today: { $who }
    }, { $address }.
promise-due = You promised { $name }: { $what }. A promise kept is worth more than a brochure.
todo-due = To do today: { $what }
first-step-lead = There is no date with { $name } yet. Here are two lines to send:
first-step-late = It is not too late to write to { $name }: it is always welcome. Here are two lines:
unsaved-lead = This note is not saved yet:
held-tell-me = Good. What did you learn about { $name }? A need, a promise, the next step: just type.
debrief-noted = Noted, thank you.
promise-kept = 🌿 Kept. That is how people get to trust you.
promise-dropped = All right, I’ll let it go.
promise-gone = This promise is no longer there.
already-noted = Already noted.
noted = Noted.
nudge-gone = This reminder is no longer needed.
not-held = You didn’t meet? Shall I move it, or take it off?
snooze-begins = It begins on { $when }: name an hour before that, or move it.
remind-what = Remind you of what? Say it in full: “remind me to call Anna on Monday”.
ask-snooze = When shall I remind you? Tap, or type: “in three days”, “Monday at 8”.
ask-snooze-day = Which day?
ask-holidays = When do they end? Type the date, for example “7 January”.
snoozed = I’ll remind you on { $when }.
button-snooze-to = { $moment ->
        [tonight] Tonight
        [tomorrow] Tomorrow
       *[week] Monday
    }
button-snooze-pick = Pick a day
button-day = { $when }
button-snooze = Later
button-prepare-intro = Draft an introduction to { $name }
button-confirm-draft = Draft a confirmation
button-done = Done
button-held = We met
button-kept = Kept
button-let-go = Let it go
button-draft = Draft a message
