# Che cosa si conserva, portarlo via, farlo cancellare; annullare.
privacy =
    <b>Che cosa conservo</b>
    Le tue note parola per parola, le persone e ciò che hai scritto di loro, appuntamenti, promesse, presentazioni, le tue impostazioni. Non la tua posizione: solo il fuso orario.
    <b>Dove</b>
    Sul computer di chi gestisce questo bot, e da nessun’altra parte. Leggo le note lì, senza servizi esterni. I messaggi passano da Telegram, come ogni chat.
    <b>A chi le mostro</b>
    Solo a te. Non scrivo mai alle persone che annoti.
    /export ti dà tutto, /forget Anna cancella una persona, /forget all cancella ogni cosa.
export = Tutto quello che ho, in un file. Persone: { $count }.
forget-whom = Chi devo dimenticare? Scrivi /forget Anna, oppure /forget all per cancellare ogni cosa.
forget-sure = Dimentico { $name }, con note, appuntamenti e promesse? Non si può annullare.
forget-all-sure = Cancello tutto: persone ({ $count }), note, appuntamenti, impostazioni? Non si può annullare. Se vuoi una copia, prima usa /export.
forgotten = Fatto: di { $name } non resta nulla.
forgotten-all = Fatto: di te non resta nulla qui. Nelle copie di sicurezza di chi gestisce il bot, se ne fa, resta ancora per 30 giorni, salvo che le conservi più a lungo. Se vuoi ricominciare: /start
button-forget-person = Dimentica { $name }
button-forget-all = Cancella tutto
button-keep = No, tieni
undo-nothing = Non c’è nulla da annullare.
undo-card = Annullato: ho tolto quello che avevo appena salvato su { $name }.
button-show-again = Mostra la scheda
undo-note = Annullato: ho tolto la nota «{ $name }».
undo-cancel = Ecco di nuovo la nota «{ $name }».
undo-answer = Annullato: ho tolto la risposta su { $name }.
undo-date = Annullato: nessun appuntamento con { $name }.
undo-move = Annullato: l’appuntamento con { $name } torna dov’era.
undo-held = Annullato: l’incontro con { $name } è di nuovo in programma.
undo-calloff = Annullato: l’appuntamento con { $name } resta in programma.
undo-promise = Annullato: la promessa «{ $name }» è di nuovo aperta.
undo-wrote = Annullato: il messaggio a { $name } è ancora da mandare.
