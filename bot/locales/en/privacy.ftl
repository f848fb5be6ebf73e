# What is kept, taking it along, having it erased; undoing.
privacy =
    <b>What I keep</b>
    Your notes word for word, the people and what you wrote about them, dates, promises, introductions, your settings. Not your location: only the time zone.
    <b>Where</b>
    On the computer of whoever runs this bot, and nowhere else. Notes are read there, with no outside service. Messages travel through Telegram, like any chat.
    <b>Who sees it</b>
    Only you. I never write to the people you note.
    /export gives you everything, /forget Anna erases a person, /forget all erases the lot.
export = All that I have, in one file. People: { $count }.
forget-whom = Whom shall I forget? Type /forget Anna, or /forget all to erase everything.
forget-sure = Forget { $name }, with notes, dates and promises? This cannot be undone.
forget-all-sure = Erase everything: people ({ $count }), notes, dates, settings? This cannot be undone. For a copy, use /export first.
forgotten = Done: nothing about { $name } remains.
forgotten-all = Done: nothing about you remains here. Backups of whoever runs this bot, if they make any, keep it for 30 more days, unless they keep them longer. To begin again: /start
button-forget-person = Forget { $name }
button-forget-all = Erase everything
button-keep = No, keep it
undo-nothing = There is nothing to undo.
undo-card = Undone: what I had just saved about { $name } is gone.
button-show-again = Show the card
undo-note = Undone: the note “{ $name }” is gone.
undo-cancel = Here is the note “{ $name }” again.
undo-answer = Undone: the answer about { $name } is gone.
undo-date = Undone: no date with { $name }.
undo-move = Undone: the date with { $name } is back where it was.
undo-held = Undone: the meeting with { $name } is planned again.
undo-calloff = Undone: the date with { $name } stands.
undo-promise = Undone: the promise “{ $name }” is open again.
undo-wrote = Undone: the message to { $name } is still to be sent.
