# Eventi: un obiettivo in persone, non in vendite.
event-none = Nessun evento in agenda. Scrivilo in una riga, come viene: «BNI giovedì 7:30, obiettivo 3 persone», «ogni giovedì alle 7 BNI».
event-head = <b>In agenda</b>
event-how = Un altro: <code>/event SMAU 21 ottobre, obiettivo 5</code>
event-line = 📍 { $name }, { $when }{ $every ->
        [week] , ogni settimana
        [fortnight] , ogni due settimane
        [month] , ogni mese
       *[once] {""}
    }
event-which = Come si chiama l’evento?
event-when = Quando è { $name }? Per esempio «giovedì alle 7:30», o «ogni giovedì alle 7».
event-past = { $name } è già passato. Chi hai conosciuto? Scrivimi una riga per persona, con il nome dell’evento.
event-saved = 📍 Segnato: { $name }, { $when }{ $every ->
        [week] , ogni settimana
        [fortnight] , ogni due settimane
        [month] , ogni mese
       *[once] {""}
    }.
event-goal = { $goal ->
        [one] Obiettivo: una persona che si ricordi di te.
       *[other] Obiettivo: { $goal } persone che si ricordino di te.
    }
event-eve = La sera prima ti preparo.
event-on = Le note che mi scrivi adesso le metto qui sotto.
event-gone = Questo evento non c’è più.
event-off-which = { $name }: salti solo questa volta, o non ci vai più?
event-off = Tolto: { $name }.
event-absent = Va bene, capita.
event-eve-at = 📍 { $day ->
        [today] Oggi alle { $at }, <b>{ $name }</b>
        [tomorrow] Domani alle { $at }, <b>{ $name }</b>
       *[later] <b>{ $name }</b>, { $when } alle { $at }
    }.
event-eve-day = 📍 { $day ->
        [today] Oggi, <b>{ $name }</b>
        [tomorrow] Domani, <b>{ $name }</b>
       *[later] <b>{ $name }</b>, { $when }
    }.
event-eve-goal = { $goal ->
        [one] Basta una persona che si ricordi di te.
       *[other] Bastano { $goal } persone che si ricordino di te.
    }
event-there = Potresti rivedere { $who }.
event-there-need = { $name } ({ $need })
event-gift = Da portare: per { $name }, il nome di { $helper } ({ $why }).
event-ears = Orecchie aperte per { $name } («{ $need }»).
event-to-ask = Da chiedere:
event-ask-0 = che cosa ti sta dando più da fare in questo periodo?
event-ask-1 = con quali clienti lavori meglio?
event-ask-2 = come hai cominciato?
event-ask-3 = chi ti farebbe comodo conoscere qui?
event-ask-4 = che cosa vorresti che andasse meglio quest’anno?
event-ask-5 = qual è il lavoro di cui vai più fiero, ultimamente?
event-ask-6 = che cosa fai quando non lavori?
event-ask-7 = che cosa ti ha portato qui?
event-ask-8 = che cosa cerchi da un po’ e non trovi?
event-debrief = { $goal ->
        [one] 📍 { $name }: chi hai conosciuto? Volevi una persona; scrivimela come viene.
       *[other] 📍 { $name }: chi hai conosciuto? Ne volevi { $goal }; una riga per ciascuno, come viene.
    }
event-debrief-more = Manca qualcuno? Scrivilo, lo metto qui sotto.
event-count = 📍 { $name }: { $met ->
        [one] una persona
       *[other] { $met } persone
    } su { $goal }, { $coffees ->
        [0] nessun caffè ancora
        [one] una con il caffè fissato
       *[other] { $coffees } con il caffè fissato
    }.
event-steps = Due righe oggi a { $names }, finché il ricordo è fresco?
button-goal = { $goal ->
        [one] Una persona
       *[other] { $goal } persone
    }
button-prepare-event = Preparami adesso
button-event-off = Non ci vado
button-event-once = Solo stavolta
button-event-all = Non ci vado più
button-event-absent = Non sono andato
button-nobody-new = Nessuno di nuovo
button-that-is-all = È tutto
button-event-lines = Due righe a { $name }
button-coffee-with = ☕ { $name }
undo-event = Annullato: l’evento { $name } torna com’era.
button-digest-event = 📍 { $name }
command-event = Un evento: /event BNI giovedì 7:30, obiettivo 3 persone
digest-event-eve = 📍 { $name }, { $when }
digest-event-debrief = 📍 { $name }: chi hai conosciuto?
digest-event-steps = 📍 { $name }: i primi passi
event-debrief-again = 📍 { $name }: chi c’era di nuovo, oggi? Basta una riga.
event-debrief-once-more = 📍 { $name }: con chi hai parlato volentieri? Una riga per ciascuno.
event-nobody = Va bene: esserci conta anche così.
today-event = 📍 { $name }, { $when }
