# What the doors of the house say: Telegram, when something goes wrong or somebody knocks in a group.
front-failed =
    Something got stuck on my side. Please try again in a minute: what you wrote is still up there.
    If it happens again, tell whoever runs the bot, with this code: { $code }
front-private-only = Hello! I only work in private, because notes about people are your own business. Write to me here: { $bot }
