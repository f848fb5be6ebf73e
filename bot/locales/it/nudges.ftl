# Ciò che il bot dice da sé, a tempo debito.
coffee-reminder = ☕ { $day ->
        [today] Oggi
        [tomorrow] Domani
       *[later] { $when }
    } alle { $at }, { $kind ->
        [lunch] pranzo
        [dinner] cena
        [meeting] incontro
       *[coffee] caffè
    } con <b>{ $who }</b>.
coffee-reminder-day = ☕ { $day ->
        [today] Oggi
        [tomorrow] Domani
       *[later] { $when }
    }, { $kind ->
        [lunch] pranzo
        [dinner] cena
        [meeting] incontro
       *[coffee] caffè
    } con <b>{ $who }</b>.
brief-need = Bisogno: { $need }.
brief-helper = { $name } ({ $why }) potrebbe dare una mano.
brief-promise = Avevi promesso: { $what }.
brief-ask = Da chiedere:
bullet = ·
how-did-it-go = { $kind ->
        [lunch] Com’è andato il pranzo con { $name }?
        [dinner] Com’è andata la cena con { $name }?
        [meeting] Com’è andato l’incontro con { $name }?
       *[coffee] Com’è andato il caffè con { $name }?
    } Scrivimi due righe, o tocca.
how-did-it-go-again = Com’è andata con { $name }, { $when }? Se c’è qualcosa da segnare scrivimelo; poi non te lo chiedo più.
touch-due = { $kind ->
        [call] Oggi: chiamare { $who }
        [email] Oggi: mail per { $who }
        [message] Oggi: scrivere a { $who }
       *[other] Oggi: { $who }
    }.
touch-due-at = { $kind ->
        [call] Oggi: chiamare { $who }
        [email] Oggi: mail per { $who }
        [message] Oggi: scrivere a { $who }
       *[other] Oggi: { $who }
    }, { $address }.
promise-due = Per { $name } avevi promesso: { $what }. Una promessa mantenuta vale più di una brochure.
todo-due = Da fare oggi: { $what }
first-step-lead = Con { $name } non c’è ancora un appuntamento. Ecco due righe da mandare:
first-step-late = Per scrivere a { $name } non è tardi: fa sempre piacere. Ecco due righe:
unsaved-lead = Questa nota non è ancora salvata:
held-tell-me = Bene. Che cosa hai scoperto su { $name }? Un bisogno, una promessa, il prossimo passo: scrivi come viene.
debrief-noted = Segnato, grazie.
promise-kept = 🌿 Mantenuta. È così che ci si fa conoscere.
promise-dropped = Va bene, la lascio andare.
promise-gone = Questa promessa non c’è più.
already-noted = Già segnato.
noted = Segnato.
nudge-gone = Questo promemoria non serve più.
not-held = Non vi siete visti? Lo sposto o lo tolgo?
snooze-begins = Comincia { $when }: dimmi un’ora prima di allora, o spostalo.
remind-what = Che cosa ti ricordo? Scrivilo per intero: «ricordami di chiamare Anna lunedì».
ask-snooze = Quando te lo ricordo? Tocca, o scrivi: «fra tre giorni», «lunedì alle 8».
ask-snooze-day = Quale giorno?
ask-holidays = Quando finiscono? Scrivimi la data, per esempio «il 7 gennaio».
snoozed = Te lo ricordo { $when }.
button-snooze-to = { $moment ->
        [tonight] Stasera
        [tomorrow] Domani
       *[week] Lunedì
    }
button-snooze-pick = Scegli il giorno
button-day = { $when }
button-snooze = Più tardi
button-prepare-intro = Prepara presentazione a { $name }
button-confirm-draft = Scrivi per confermare
button-done = Fatto
button-held = Ci siamo visti
button-kept = Mantenuta
button-let-go = Lascia andare
button-draft = Scrivi due righe
