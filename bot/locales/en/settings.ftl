# Settings, each a tap away.
settings-head = <b>Settings</b>
settings-language = Language: English
settings-zone = Time zone: { $city }, it’s { $time } now
settings-hours = Coffees: { $start }–{ $end }
settings-evening = Reminder the evening before: at { $at }
settings-evening-off = Reminder the evening before: never
settings-ahead = Reminder before the coffee: { $minutes } minutes
settings-ahead-off = Reminder before the coffee: never
settings-daily = Messages from me a day: at most { $count }
settings-signature = Signature: { $signature }
settings-unsigned = Signature: none
settings-rhythm = { $rhythm ->
        [weekly] I speak up: on Mondays, at { $at }
       *[daily] I speak up: on working days, at { $at }
    }
settings-quiet = Quiet: { $start }–{ $end }
settings-away = Travelling until { $last }: { $city } time
settings-paused = On pause until { $when }
settings-last-nudge = My last message: { $when }
settings-late = Late: { $count }
settings-next-nudge = Next reminder: { $when }
settings-no-nudge = No reminder ahead
button-setting = { $name ->
        [language] Language
        [zone] Time zone
        [hours] Hours
        [evening] Evening before
        [ahead] Shortly before
        [daily] A day
        [morning] Morning
        [rhythm] Rhythm
        [quiet] Quiet
        [name] Name
       *[line] What you do
    }
ask-evening = At what hour, the evening before a coffee?
ask-ahead = How long before a coffee?
ask-daily = How many messages from me a day, at most? Coffee reminders come in any case.
ask-rhythm = How often shall I speak up? Coffees and promises come at their own time in any case.
button-rhythm = { $rhythm ->
        [weekly] Mondays only
       *[daily] On working days
    }
ask-morning = At what hour in the morning? Tap, or type for example “8:30”.
morning-set = I’ll speak up at { $at }.
ask-quiet = Between what hours shall I keep quiet? Tap, or type for example “22-7”.
quiet-set = I’ll keep quiet between { $start } and { $end }.
ask-name = Which name shall I sign drafts with?
ask-line = What do you do, in one line? I’ll put it under the signature.
name-set = I’ll sign drafts with { $value }.
line-set = Under the signature: { $value }
button-never = Never
button-minutes = { $count } min
quiet-unknown = I didn’t catch the hours. Try “22-7”.
morning-unknown = I didn’t catch the hour. Try “8:30”.
evening-unknown = I didn’t catch the hour. Try “20:30”, or “never”.
ahead-unknown = I didn’t catch how long before. Try “45 minutes”, “an hour”, or “never”.
daily-unknown = Send me a number from 1 to 10.
