# Looking people up, and their card.
people-head = { $count ->
        [one] One person in your notebook
       *[other] { $count } people in your notebook
    }
people-found = “{ $query }”: { $count ->
        [one] one person
       *[other] { $count } people
    }
people-none = Your notebook is still empty. Tell me whom you have met, just as it comes.
people-none-found = Nobody with “{ $query }”. Try another word: a name, a trade, a place.
people-line = { $stage ->
        [credibility] 🌿
        [profitability] 🌾
       *[visibility] 🌱
    } { $who }
button-newer = ‹ Newer
button-older = Older ›
person-which = Which { $name }?
person-unknown = There is no “{ $name }” in your notebook. /people shows everybody.
person-head = { $stage ->
        [credibility] 🌿
        [profitability] 🌾
       *[visibility] 🌱
    } <b>{ $name }</b>
person-met = In your notebook since { $day }.
person-met-where = 📍 { $where }, { $day }
person-fact = { $kind ->
        [role] work
        [company] company
        [need] need
        [offer] can give
        [interest] outside work
        [client] good client
        [reach] how to reach them
        [email] email
        [phone] phone
        [handle] handle
       *[link] link
    }: { $what } <i>({ $day })</i>
person-planned = { $kind ->
        [call] → call, { $when }
        [email] → email, { $when }
        [message] → message, { $when }
        [other] → { $when }
       *[coffee] ☕ { $when }
    }
person-last-touch = { $kind ->
        [call] Last time: a call, { $day }
        [email] Last time: an email, { $day }
        [message] Last time: a message, { $day }
       *[coffee] Last time: { $day }
    }
person-promise = ✍️ promised: { $what } ({ $day })
person-to-ask = To ask: { $what }
notes-head = Your notes about { $name }, word for word:
notes-line = <i>{ $day }</i>
    { $what }
button-coffee = ☕ Coffee
button-intro = 🤝 Introduce
button-notes = Notes
button-forget = Forget
today-now = <b>Today</b>
today-soon = <b>In the next days</b>
today-touch = { $kind ->
        [call] → call with { $who }, { $when }
        [email] → email to { $who }, { $when }
        [message] → message to { $who }, { $when }
        [other] → { $who }, { $when }
        [lunch] ☕ lunch with { $who }, { $when }
        [dinner] ☕ dinner with { $who }, { $when }
       *[coffee] ☕ { $who }, { $when }
    }
today-promises = <b>Promises and to-dos</b>
today-promise = ✍️ { $what } ({ $day })
today-promise-to = ✍️ { $name }: { $what } ({ $day })
today-unsaved = To be saved: { $names }
button-show-card = Show { $names }
today-empty = Nothing planned today. If you met somebody, tell me.
today-empty-evening = Nothing planned. Whom did you meet today?
