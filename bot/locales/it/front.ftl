# Ciò che dicono le porte di casa: Telegram quando qualcosa va storto o qualcuno bussa in gruppo.
front-failed =
    Qualcosa si è inceppato da parte mia. Riprova fra un minuto: quello che hai scritto è ancora qui sopra.
    Se succede di nuovo, dillo a chi gestisce il bot, con questo codice: { $code }
front-private-only = Ciao! Lavoro solo in privato, perché gli appunti sulle persone sono affar tuo. Scrivimi qui: { $bot }
