# The commands menu and the bot's introduction. Telegram: at most 256 characters a command, 512 for the description,
# 120 for the short one; no HTML.
command-start = Begin, or begin again
command-today = What today holds: coffees, messages, promises
command-people = The people you have met, and a search
command-person = One person’s card: /person Anna
command-intro = Introduce two people: /intro Anna Luca
command-intros = Introductions under way, and the next step
command-pause = Let me rest for a while: /pause until 20 August
command-undo = Take back the last thing saved
command-settings = Language, time zone, hours, reminders
command-export = Download all that I keep of yours
command-forget = Delete one person, or everything
command-privacy = What I keep, and where
command-help = How it works, with a few examples

bot-description =
    Do you meet people for a living? In the evening, write me who you met, just as it comes: “met Anna Rossi, runs a bakery, struggles with online orders, coffee Tuesday at 10”.

    I remember the people and what they need, set up the coffee and remind you in time, and help you introduce those who can be useful to each other. Relationships to tend, not prey to hunt.
bot-short-description = Tell me who you met: I remember what they need, see to the coffee and help you introduce them to the right person.

stranger = I’m sorry, this bot is for certain people only. If you think you should be one of them, ask whoever runs it and give them your number: { $id }.
store-trouble = I can’t open your notebook right now, so I have saved and changed nothing. Please try again in a minute; if it goes on, tell whoever runs the bot.
store-away = I can’t open your notebook right now. What you sent me isn’t lost: I’ll see to it as soon as I can, no need to send it again.
interrupted = I was interrupted just as I was answering. What you sent me is safe; if you are missing my answer, write /today.
