# Prepararsi, aiutare, promettere, e chi sei tu.
whom-prepare = Con chi ti vedi?
whom-favour = Per chi vorresti fare qualcosa?
prepare-head = Per il caffè con <b>{ $name }</b>:
prepare-head-dated = ☕ <b>{ $name }</b>, { $when }
prepare-letter = { $letter ->
        [goals] <b>Obiettivi</b>
        [accomplishments] <b>Soddisfazioni</b>
        [interests] <b>Interessi</b>
        [networks] <b>Reti</b>
       *[skills] <b>Capacità</b>
    }: { $what }
prepare-promise = ✍️ Avevi promesso: { $what }
prepare-ask = Da chiedere:
prepare-complete = Sai già l’essenziale: chiedi come va, e ascolta.
button-know = { $question ->
        [need] Il bisogno lo so
        [client] Il buon cliente lo so
        [offer] In che cosa aiuta lo so
        [interest] Che cosa ama lo so
        [accomplishment] La soddisfazione la so
        [network] I gruppi li so
       *[reach] Come sentirsi lo so
    }
ask-accomplishment = Per { $name }: qual è stata finora la soddisfazione più grande sul lavoro?
ask-network = Per { $name }: di quali gruppi fa parte, chi frequenta?
to-ask-accomplishment = qual è stata finora la sua soddisfazione più grande sul lavoro?
to-ask-network = di quali gruppi o associazioni fa parte?
button-prepare-for = Prepara
favour-introduction = Il bisogno di { $name }: «{ $need }». { $other } ({ $why }) potrebbe dare una mano: bastano cinque minuti per una presentazione.
favour-referral = { $other } ha questo bisogno: «{ $need }». È il mestiere di { $name }: bastano cinque minuti per una presentazione.
favour-invitation = Un buon cliente per { $name }: «{ $client }». Al gruppo { $group } hai conosciuto { $other }: un invito a venire con te è un bel regalo.
favour-own-advice = Il bisogno di { $name }: «{ $need }». È il tuo mestiere ({ $why }): dieci minuti al telefono, senza preventivo, sono già un regalo.
favour-own-purchase = Tu cerchi «{ $need }», e { $name } se ne occupa ({ $why }): se ti serve davvero, comprare è un bel modo di aiutare.
favour-share = Con { $name } avete una cosa in comune («{ $need }»): un articolo o un invito su questo è un pensiero che resta.
favour-none = Per { $name } («{ $need }») nel taccuino non c’è ancora nessuno. Vuoi che lo tenga d’occhio?
favour-watching = Tengo d’occhio per { $name }: «{ $need }». Appena conosci la persona giusta te lo dico.
favour-need-unknown = Per aiutare, prima serve sapere una cosa.
button-favour = Come aiutare
button-watch = Sì, tienilo d’occhio
button-introduce = 🤝 Prepara presentazione
undo-watch = Annullato: per { $name } non tengo più d’occhio nulla di nuovo.
promises-none = Nessuna promessa in sospeso.
promises-mine = <b>Hai promesso</b>
promises-theirs = <b>Ti hanno promesso</b>
button-arrived = Fatto, arrivato
button-wait = Aspetto ancora
button-till = { $day ->
        [tomorrow] Domani
        [monday] Lunedì
       *[week] Fra una settimana
    }
ask-postpone = A quando? Tocca, o scrivi: «giovedì», «fra tre giorni».
postponed = Segnato: { $when }.
undo-postponed = Annullato: torna al giorno di prima ({ $name }).
owed-due = { $name } ti aveva promesso: «{ $what }». È arrivato?
owed-kept = 🌿 Bene: anche una parola mantenuta dall’altra parte vale.
owed-dropped = Va bene, si lascia perdere.
card-owed = ⏳ ti ha promesso: { $what }
card-owed-dated = ⏳ ti ha promesso: { $what } ({ $when })
person-owed = ⏳ ti ha promesso: { $what } ({ $day })
me-empty = Raccontami di te, una riga alla volta: così le tue bozze dicono chi sei.
me-head = <b>Tu, in breve</b>
me-line = { $field ->
        [name] Nome
        [line] Che cosa fai
        [ideal_client] Cliente ideale
        [goals] Obiettivi
        [accomplishments] Soddisfazioni
        [interests] Interessi
        [networks] Reti
       *[skills] Capacità
    }: { $value }
button-me = { $field ->
        [name] Nome
        [line] Che cosa fai
        [ideal_client] Cliente ideale
        [goals] Obiettivi
        [accomplishments] Soddisfazioni
        [interests] Interessi
        [networks] Reti
       *[skills] Capacità
    }
ask-me = { $field ->
        [name] Con quale nome firmo le bozze?
        [line] Che cosa fai, in una riga? La metto sotto la firma.
        [ideal_client] Chi è il tuo cliente ideale? Con parole tue: «panifici e ristoranti sotto i 20 dipendenti».
        [goals] Che cosa cerchi, in questo periodo?
        [accomplishments] Di quale risultato vai fiero, o fiera?
        [interests] Che cosa ami fuori dal lavoro?
        [networks] Di quali gruppi fai parte?
       *[skills] In che cosa puoi dare una mano?
    }
me-set = { $field ->
        [line] Segnato: sta sotto la firma delle bozze.
        [ideal_client] Segnato: è chi vuoi raggiungere.
       *[other] Segnato.
    }
me-removed = Tolto.
button-me-more = Il tuo profilo
digest-owed = { $name } ti aveva promesso: { $what }
command-ask = È ora di chiedere? /ask Luca
command-harvest = Le relazioni mature, e le più vicine
command-balance = Dare e avere, in tutto o con una persona
command-promises = Le promesse: le tue e quelle fatte a te
command-prepare = Prepararsi a un caffè: /prepare Anna
command-favour = Come aiutare qualcuno: /favour Anna
command-me = Chi sei e chi vuoi raggiungere: per le bozze
told-kept = 🌿 Promessa mantenuta: { $what }. È così che ci si fa conoscere.
told-kept-theirs = 🌿 Bene, è arrivato: { $what }.
