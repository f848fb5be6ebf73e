# Cercare le persone, e la loro scheda.
people-head = { $count ->
        [one] Una persona nel taccuino
       *[other] { $count } persone nel taccuino
    }
people-found = «{ $query }»: { $count ->
        [one] una persona
       *[other] { $count } persone
    }
people-none = Il taccuino è ancora vuoto. Scrivimi chi hai conosciuto, come viene.
people-none-found = Nessuno con «{ $query }». Prova con un’altra parola: un nome, un mestiere, un luogo.
people-line = { $stage ->
        [credibility] 🌿
        [profitability] 🌾
       *[visibility] 🌱
    } { $who }
button-newer = ‹ Più recenti
button-older = Meno recenti ›
person-which = Quale { $name }?
person-unknown = Non ho nessun «{ $name }» nel taccuino. Con /people vedi tutti.
person-head = { $stage ->
        [credibility] 🌿
        [profitability] 🌾
       *[visibility] 🌱
    } <b>{ $name }</b>
person-met = Nel taccuino dal { $day }.
person-met-where = 📍 { $where }, { $day }
person-fact = { $kind ->
        [role] lavoro
        [company] azienda
        [need] bisogno
        [offer] può dare
        [interest] fuori dal lavoro
        [client] buon cliente
        [reach] come sentirsi
        [email] e-mail
        [phone] telefono
        [handle] profilo
       *[link] sito
    }: { $what } <i>({ $day })</i>
person-planned = { $kind ->
        [call] → chiamata, { $when }
        [email] → mail, { $when }
        [message] → messaggio, { $when }
        [other] → { $when }
       *[coffee] ☕ { $when }
    }
person-last-touch = { $kind ->
        [call] Ultima volta: chiamata, { $day }
        [email] Ultima volta: mail, { $day }
        [message] Ultima volta: messaggio, { $day }
       *[coffee] Ultima volta: { $day }
    }
person-promise = ✍️ promesso: { $what } ({ $day })
person-to-ask = Da chiedere: { $what }
notes-head = Le note su { $name }, parola per parola:
notes-line = <i>{ $day }</i>
    { $what }
button-coffee = ☕ Caffè
button-intro = 🤝 Presenta
button-notes = Note
button-forget = Dimentica
today-now = <b>Oggi</b>
today-soon = <b>Nei prossimi giorni</b>
today-touch = { $kind ->
        [call] → chiamata con { $who }, { $when }
        [email] → mail per { $who }, { $when }
        [message] → messaggio per { $who }, { $when }
        [other] → { $who }, { $when }
        [lunch] ☕ pranzo con { $who }, { $when }
        [dinner] ☕ cena con { $who }, { $when }
       *[coffee] ☕ { $who }, { $when }
    }
today-promises = <b>Promesse e cose da fare</b>
today-promise = ✍️ { $what } ({ $day })
today-promise-to = ✍️ { $name }: { $what } ({ $day })
today-unsaved = Da salvare: { $names }
button-show-card = Mostra { $names }
today-empty = Oggi niente in programma. Se hai conosciuto qualcuno, scrivimelo.
today-empty-evening = Niente in programma. Chi hai conosciuto oggi?
