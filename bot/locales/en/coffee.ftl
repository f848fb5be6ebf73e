# The coffee: offering it, fixing it, moving it.
invite = When will you have coffee with { $name }?
button-slot = { $kind ->
        [lunch] { $when } lunch
       *[other] { $when }
    }
button-other-time = Another time
button-not-now = Not now
button-nobody-now = Nobody for now
not-now = All right, not now.
ask-when = When will you see { $name }? Just type it: “Thursday at 9”, “lunch in two weeks”.
ask-move = When shall I move it to, with { $name }? Tap or type.
when-fuzzy = No exact day yet, then. Once you know it, send me the date and I’ll remind you.
when-past = That moment has passed. When instead? For example “Thursday at 9”.
slot-passed = That day has passed.
has-a-date = There is a date already.
date-stands = { $kind ->
        [coffee] ☕ { $name }, { $when }
        [lunch] ☕ lunch with { $name }, { $when }
        [dinner] ☕ dinner with { $name }, { $when }
        [meeting] ☕ meeting with { $name }, { $when }
        [call] → call with { $name }, { $when }
        [email] → email to { $name }, { $when }
        [message] → message to { $name }, { $when }
       *[other] → { $name }, { $when }
    }
reminders-both = I’ll remind you on { $eve }, and { $ahead } minutes ahead.
reminders-eve = I’ll remind you on { $eve }.
reminders-ahead = I’ll remind you { $ahead } minutes ahead.
moved-from = Moved: it was { $when }.
taken-off = { $kind ->
        [lunch] Lunch with { $name } on { $when } is off. It happens.
        [dinner] Dinner with { $name } on { $when } is off. It happens.
        [meeting] The meeting with { $name } on { $when } is off. It happens.
        [coffee] Coffee with { $name } on { $when } is off. It happens.
       *[other] Taken off the list: { $name }, { $when }.
    }
which-day = Which day? Tap, or type it.
which-date = Which date?
button-date = { $name }, { $when }
date-gone = This date is no longer there.
button-invite-draft = Draft the invitation
button-move = Move
button-cancel-date = Cancel it
button-called-off = Cancelled
