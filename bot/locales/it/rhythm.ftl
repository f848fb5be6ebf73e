# Quando il bot si fa vivo da sé: più cose in un messaggio, pause, viaggi, silenzio.
digest-mixed = Da dove cominci?
digest-first-steps = A chi scrivi due righe? Tocca un nome.
digest-afterwards = Com’è andata? Bastano due righe a testa.
digest-late = Scusa il ritardo, restava questo:
digest-back = Eccoti di nuovo. Nel frattempo:
digest-resumed = Intanto si è aggiunto questo:
which-done = Quale di queste?
digest-promise = 🌿 { $name }, promesso: { $what }
digest-todo = 🌿 Da fare: { $what }
digest-unsaved = ✏️ Nota da salvare: { $names }
digest-first-step = 🌱 { $who }
digest-touch = → { $kind ->
        [call] Chiamare { $who }
        [email] Mail per { $who }
        [message] Scrivere a { $who }
       *[other] { $who }
    }
digest-coffee = ☕ { $kind ->
        [lunch] Pranzo
        [dinner] Cena
        [meeting] Incontro
       *[coffee] Caffè
    } con { $name } ({ $when })
digest-last-time = poi non lo chiedo più
button-digest = { $kind ->
        [promise_due] 🌿
        [touch_due] →
        [first_step] 🌱
       *[other] ☕
    } { $name }
button-digest-day = { $kind ->
        [touch_due] →
       *[other] ☕
    } { $when }
button-digest-note = ✏️ { $name }
button-snooze-all = Più tardi
offer-weekly = Scrivo troppo spesso? Posso farlo solo il lunedì.
going-quiet = Dopo questo taccio finché non mi scrivi. I promemoria dei caffè arrivano comunque.
button-weekly = Solo il lunedì
button-as-now = Va bene così
rhythm-set = { $rhythm ->
        [weekly] Va bene: ti scrivo il lunedì. Caffè e promesse arrivano alla loro ora.
       *[daily] Va bene, resta tutto com’è.
    }
too-much = Scrivo troppo? Posso farlo solo il lunedì, meno volte al giorno, o fare una pausa.
button-fewer = Meno al giorno
ask-pause = Fino a quando faccio una pausa? I promemoria dei caffè arrivano comunque.
pause-unclear = Non ho capito fino a quando. Tocca, o scrivi per esempio: «fino al 20 agosto».
paused = In pausa: riprendo { $when }. I promemoria dei caffè arrivano comunque.
resumed = Si riprende.
not-paused = Non sono in pausa.
button-pause-weeks = { $weeks ->
        [1] Una settimana
        [2] Due settimane
       *[3] Tre settimane
    }
button-resume = Riprendi
travel-now = Fino a { $last } seguo l’ora di { $city }: là sono le { $time }. I caffè già fissati restano alla loro ora.
travel-later = Da { $first } a { $last } seguo l’ora di { $city }. I caffè già fissati restano alla loro ora.
travel-same = { $city } ha la stessa ora di casa: non cambia niente.
travel-back = D’accordo: da { $when } seguo di nuovo l’ora di { $city }.
travel-home = Rieccoti: torno all’ora di { $city }, sono le { $time }.
button-home = Sono già a casa
