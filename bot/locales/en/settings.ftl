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
settings-next-nudge = Next reminder: { $when }
settings-no-nudge = No reminder ahead
button-setting = { $name ->
        [language] Language
        [zone] Time zone
        [hours] Hours
        [evening] Evening before
        [ahead] Shortly before
        [daily] A day
        [name] Name
       *[line] What you do
    }
ask-evening = At what hour, the evening before a coffee?
ask-ahead = How long before a coffee?
ask-daily = How many messages from me a day, at most? Coffee reminders come in any case.
ask-name = Which name shall I sign drafts with?
ask-line = What do you do, in one line? I’ll put it under the signature.
name-set = I’ll sign drafts with { $value }.
line-set = Under the signature: { $value }
button-never = Never
button-minutes = { $count } min
