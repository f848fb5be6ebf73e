# When the bot speaks up by itself: several things in one message, pauses, journeys, silence.
digest-mixed = Where will you start?
digest-first-steps = Who gets a line or two from you? Tap a name.
digest-afterwards = How did it go? A line or two each will do.
digest-late = Sorry I’m late, this was left:
digest-back = Good to hear from you. Meanwhile:
digest-resumed = This has come up in the meantime:
which-done = Which of these?
digest-promise = 🌿 { $name }, promised: { $what }
digest-todo = 🌿 To do: { $what }
digest-unsaved = ✏️ Note to save: { $names }
digest-first-step = 🌱 { $who }
digest-touch = → { $kind ->
        [call] Call { $who }
        [email] Email { $who }
        [message] Message { $who }
       *[other] { $who }
    }
digest-coffee = ☕ { $kind ->
        [lunch] Lunch
        [dinner] Dinner
        [meeting] Meeting
       *[coffee] Coffee
    } with { $name } ({ $when })
digest-last-time = the last time I ask
button-digest = { $kind ->
        [promise_due] 🌿
        [touch_due] →
        [first_step] 🌱
       *[other] ☕
    } { $name }
button-digest-day = { $kind ->
        [touch_due] →
       *[other] ☕
    } { $when }
button-digest-note = ✏️ { $name }
button-snooze-all = Later
offer-weekly = Am I writing too often? I could do so on Mondays only.
going-quiet = After this I’ll keep quiet until you write. Coffee reminders will still come.
button-weekly = Mondays only
button-as-now = It’s fine as it is
rhythm-set = { $rhythm ->
        [weekly] All right: I’ll write on Mondays. Coffees and promises come at their own time.
       *[daily] All right, everything stays as it is.
    }
too-much = Too much from me? I could write on Mondays only, fewer times a day, or take a break.
button-fewer = Fewer a day
ask-pause = How long shall I pause? Coffee reminders come in any case.
pause-unclear = I didn’t catch until when. Tap, or type for example: “until 20 August”.
paused = On pause: I’ll be back on { $when }. Coffee reminders come in any case.
resumed = Here we go again.
not-paused = I’m not on pause.
button-pause-weeks = { $weeks ->
        [1] One week
        [2] Two weeks
       *[3] Three weeks
    }
button-resume = Resume
travel-now = Until { $last } I’ll go by { $city } time: it’s { $time } there. Coffees already set keep their own time.
travel-later = From { $first } to { $last } I’ll go by { $city } time. Coffees already set keep their own time.
travel-same = { $city } has the same time as home: nothing changes.
travel-back = All right: from { $when } I’ll go by { $city } time again.
travel-home = Welcome home: back to { $city } time, it’s { $time }.
button-home = I’m home already
