# Il caffè: proporlo, fissarlo, spostarlo.
invite = Quando vedi { $name } per un caffè?
button-slot = { $kind ->
        [lunch] { $when } pranzo
       *[other] { $when }
    }
button-other-time = Altro orario
button-not-now = Non ora
button-nobody-now = Con nessuno, per ora
not-now = Va bene, non ora.
ask-when = Quando vedi { $name }? Scrivilo come viene: «giovedì alle 9», «fra due settimane a pranzo».
ask-move = A quando sposto l’appuntamento con { $name }? Tocca o scrivi.
when-fuzzy = Un giorno preciso ancora non c’è. Appena lo sai, scrivimi la data e te lo ricordo.
when-past = Quel momento è già passato. Quando, allora? Per esempio «giovedì alle 9».
slot-passed = Quel giorno è già passato.
has-a-date = C’è già un appuntamento in programma.
date-stands = { $kind ->
        [coffee] ☕ { $name }, { $when }
        [lunch] ☕ pranzo con { $name }, { $when }
        [dinner] ☕ cena con { $name }, { $when }
        [meeting] ☕ incontro con { $name }, { $when }
        [call] → chiamata con { $name }, { $when }
        [email] → mail per { $name }, { $when }
        [message] → messaggio per { $name }, { $when }
       *[other] → { $name }, { $when }
    }
reminders-both = Te lo ricordo { $eve } e { $ahead } minuti prima.
reminders-eve = Te lo ricordo { $eve }.
reminders-ahead = Te lo ricordo { $ahead } minuti prima.
moved-from = Spostato: era { $when }.
taken-off = { $kind ->
        [lunch] Tolto il pranzo con { $name } di { $when }, capita.
        [dinner] Tolta la cena con { $name } di { $when }, capita.
        [meeting] Tolto l’incontro con { $name } di { $when }, capita.
        [coffee] Tolto il caffè con { $name } di { $when }, capita.
       *[other] Tolto dal programma: { $name }, { $when }.
    }
which-day = Quale giorno? Tocca, o scrivilo.
which-date = Quale appuntamento?
button-date = { $name }, { $when }
date-gone = Questo appuntamento non c’è più.
button-invite-draft = Scrivi l’invito
button-move = Rimanda
button-cancel-date = Annullalo
button-called-off = Annullato
