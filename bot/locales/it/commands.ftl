# Il menu dei comandi e la presentazione del bot. Telegram: al massimo 256 caratteri per comando, 512 per la
# descrizione, 120 per quella breve; niente HTML.
command-start = Comincia, o ricomincia da capo
command-today = Che cosa c’è oggi: caffè, messaggi, promesse
command-people = Le persone che hai conosciuto, e la ricerca
command-person = La scheda di una persona: /person Anna
command-intro = Presenta due persone: /intro Anna Luca
command-intros = Le presentazioni in corso, e il prossimo passo
command-pause = Faccio una pausa: /pause fino al 20 agosto
command-undo = Annulla l’ultima cosa salvata
command-settings = Lingua, fuso orario, orari, promemoria
command-export = Scarica tutto quello che ho di te
command-forget = Cancella una persona, o tutto
command-privacy = Che cosa conservo, e dove
command-help = Come funziona, con qualche esempio

bot-description =
    Conosci gente per lavoro? La sera scrivimi chi hai incontrato, così come viene: «conosciuta Anna Rossi, panificio, fatica con gli ordini online, caffè martedì alle 10».

    Tengo a mente le persone e ciò di cui hanno bisogno, organizzo il caffè e te lo ricordo in tempo, ti aiuto a presentare chi può essere utile a chi. Relazioni da coltivare, non prede da cacciare.
bot-short-description = Scrivi chi hai conosciuto: ricordo di che cosa ha bisogno, penso al caffè e ti aiuto a presentarlo alla persona giusta.

stranger = Mi dispiace, questo bot è riservato ad alcune persone. Se pensi di dover essere fra loro, chiedi a chi lo gestisce e digli il tuo numero: { $id }.
store-trouble = Non riesco ad aprire il quaderno in questo momento: non ho salvato né cambiato nulla. Riprova fra un minuto; se continua, avvisa chi gestisce il bot.
store-away = In questo momento non riesco ad aprire il quaderno. Quello che mi hai mandato non va perso: me ne occupo appena posso, non serve rimandarlo.
interrupted = Mi sono interrotto proprio mentre ti rispondevo. Quello che mi hai mandato è al sicuro; se ti manca la mia risposta, scrivi /today.
