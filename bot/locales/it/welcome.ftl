# Il primo incontro, l’aiuto, le chiacchiere.
welcome =
    Ciao { $name }, sono Coltiva. Mi scrivi chi hai conosciuto, io tengo a mente le persone e di che cosa hanno bisogno, e ti ricordo i caffè.
    In che lingua parliamo?
welcome-nameless =
    Ciao, sono Coltiva. Mi scrivi chi hai conosciuto, io tengo a mente le persone e di che cosa hanno bisogno, e ti ricordo i caffè.
    In che lingua parliamo?
welcome-back =
    Ci conosciamo già. Scrivimi chi hai conosciuto, per esempio:
    <i>{ $example }</i>
welcome-done =
    Fatto. Dopo un evento scrivimi chi hai conosciuto, così come viene. Per esempio:
    <i>{ $example }</i>
example-note = Conosciuta Anna Rossi, panificio, fatica con gli ordini online, caffè martedì alle 10
ask-language = In che lingua parliamo?
language-set = Bene, parliamo italiano.
ask-zone = Per ricordarti i caffè all’ora giusta: in che città sei? Tocca, scrivila o manda la posizione.
button-zone = { $city }, sono le { $time }
button-place = { $city }, { $country } ({ $zone })
zone-set = Fuso orario di { $city }: da te sono le { $time }.
zone-unknown = Non conosco la città «{ $city }». Scrivi la più grande che hai vicino, per esempio Torino, o manda la posizione.
place-unknown = Non riconosco questo posto. Scrivi la città più grande che hai vicino, per esempio Torino.
which-place = Quale di queste?
ask-hours = In quali orari prendi un caffè di lavoro? Tocca, o scrivi per esempio «9-18».
button-hours = { $start }–{ $end }
hours-set = Caffè fra le { $start } e le { $end }.
hours-unknown = Non ho capito l’orario. Scrivilo così: «9-18», oppure salta.
hello =
    Ciao! Se hai conosciuto qualcuno, scrivimelo così come viene. Per esempio:
    <i>{ $example }</i>
thanks = 🌱
emoji-only = 🌱 Se è per una persona, scrivimi anche il nome.
help =
    Dopo un evento scrivimi chi hai conosciuto, in una riga sola:
    <i>{ $example }</i>
    Ti mostro che cosa ho capito; salvi con un tocco. Poi una domanda, il caffè, e te lo ricordo in tempo.

    /today che cosa c’è oggi
    /people rossi · cerca una persona, un mestiere, un luogo
    /person Anna · la sua scheda
    /intro Anna Marco · li presenta
    /event BNI giovedì 7:30 · ti prepara, e dopo raccoglie le note
    /week · /groups la settimana; i gruppi che valgono
    O chiedi: «chi mi può aiutare con le tasse?»
    /undo annulla l’ultima cosa salvata
    /settings lingua, fuso, orari, promemoria
    /export · /forget Anna · /privacy
command-unknown = Non conosco /{ $name }. Con /help vedi che cosa so fare; oppure scrivimi semplicemente chi hai conosciuto.
button-unknown = Questo pulsante non serve più.
contact-gone = Questa persona non è più nel taccuino.
cannot-read = { $kind ->
        [voice] Non so ancora ascoltare i vocali. Scrivimi due righe: chi hai conosciuto e di che cosa ha bisogno.
        [photo] Non so leggere le foto. Scrivimi chi è: nome, che cosa fa, di che cosa ha bisogno.
        [sticker] 🌱 Bello. Se hai conosciuto qualcuno, scrivimelo.
        [document] Non leggo i documenti. Scrivimi chi hai conosciuto, in una riga.
       *[other] Questo non so leggerlo. Scrivimi chi hai conosciuto, in una riga.
    }
location-not-asked = Non ti avevo chiesto dove sei, quindi non la conservo. Per cambiare il fuso orario: /settings
