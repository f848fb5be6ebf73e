# What the terminal itself says, not the bot. The words with a colon are the same in every language.
terminal-edited = (edited)
terminal-deleted = (message deleted)

terminal-welcome =
    <b>Coltiva, in this terminal</b>
    The very bot that runs on Telegram, but here it needs nothing: no token, no network. What you write stays on this machine.

    Write who you met, just as it comes:
    <i>met Anna Rossi, runs a bakery, struggles with online orders, coffee Tuesday at 10</i>

    Press a button by its number, <code>:1</code>, or by its name, <code>:tap save</code>.
    <code>:wait 3d</code> lets three days go by, <code>:help</code> lists everything, <code>:quit</code> leaves.
    Alt-Enter starts a new line. Several lines pasted go out as one message.
terminal-throwaway = Just trying: nothing is left when you leave. To keep your notebook: <code>--keep</code>
terminal-again = Your notebook is open.
terminal-goodbye = See you soon.

terminal-help =
    A line is a message. For a line break inside one, write \n
    :tap 2 · :tap save · :2 · [Save] — presses a button of the latest message that has any, by number or by how its name begins
    :tap save @2 — presses it in the last message but one that has buttons
    :wait 3d · 18h · 90m · 1d12h — lets time go by and shows what comes in on the way
    :until 2026-03-17T08:00 — lets time go by up to that moment, local time
    :edit TEXT — changes the last message that you sent
    :forward NAME: TEXT — forwards what somebody wrote
    :contact NAME PHONE — shares somebody from the address book
    :location LAT LON — shares a place, in degrees
    :file PATH — sends a document or a photo
    :sticker · :voice — sends a sticker, a voice message
    :help · :quit

terminal-unknown = I don’t know “:{ $word }”. See :help for what there is.
terminal-tap-what = Which button? For example :tap 2 or :tap save
terminal-no-buttons = There are no buttons to press.
terminal-not-so-far-back = There are not { $back } messages with buttons.
terminal-no-such-button = No button begins with “{ $wanted }”. There are: { $there }
terminal-opens = Opens: { $link }
terminal-copied = Copied: { $copied }
terminal-wait-how-long = How long? For example :wait 3d, :wait 18h, :wait 90m
terminal-until-when = Until when? For example :until 2026-03-17T08:00
terminal-past = That moment has passed: time only goes forward.
terminal-which-file = Which file? For example :file photo.jpg
terminal-no-file = I cannot read the file { $path }
terminal-which-contact = Who? For example :contact Anna Rossi +39 333 1234567
terminal-which-place = Where? For example :location 45.58 9.27
terminal-forward-what = What? For example :forward Anna Rossi: see you on Tuesday
terminal-edit-what = What should it say? For example :edit coffee Wednesday at 10
terminal-nothing-to-edit = There is no message of yours to change yet.
terminal-cannot = That cannot be sent.
