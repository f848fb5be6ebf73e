# La scheda: che cosa si è capito di una nota, prima di salvarla.
card-title = { $stage ->
        [credibility] 🌿
        [profitability] 🌾
       *[visibility] 🌱
    } <b>{ $name }</b>
card-known = (già nel taccuino: { $about })
card-known-bare = (già nel taccuino)
card-fact = { $kind ->
        [need] bisogno
        [offer] può dare
        [interest] fuori dal lavoro
        [client] buon cliente
       *[reach] come sentirsi
    }: { $what }
card-event = 📍 { $event }
card-promise = ✍️ promesso: { $what }
card-promise-dated = ✍️ promesso: { $what } ({ $when })
card-which = { $count ->
        [one] È { $name } che conosci già, o un’altra persona?
       *[other] Di quale { $name } si parla?
    }
card-first-who = Prima dimmi chi è: tocca, o scrivilo.
card-cancelled = Annullato: non ho salvato nessuno. Il testo resta fra le note.
card-already-saved = Già salvato.
card-already-cancelled = L’avevi annullato.
card-gone = Questa scheda non c’è più.
known-as = { $name } · { $about }
plan-dated = { $kind ->
        [coffee] ☕ { $when }
        [lunch] ☕ pranzo, { $when }
        [dinner] ☕ cena, { $when }
        [meeting] ☕ incontro, { $when }
        [call] → chiamata, { $when }
        [email] → mail, { $when }
        [message] → messaggio, { $when }
       *[other] → { $when }
    }
plan-moves = (al posto di { $when })
plan-undated = { $kind ->
        [coffee] ☕ caffè, giorno da decidere
        [lunch] ☕ pranzo, giorno da decidere
        [dinner] ☕ cena, giorno da decidere
        [meeting] ☕ incontro, giorno da decidere
        [call] → da chiamare
        [email] → mail da mandare
        [message] → da scrivere
       *[other] → da risentire
    }
todo-lead = Da fare: { $what }

button-save = Salva
button-correct = Correggi
button-cancel = Annulla
button-is = È { $who }
button-somebody-else = Un’altra persona
button-another-person = { $name }: un’altra persona
button-sooner = Intendevo { $when }
button-back = Indietro
button-person = { $name }
button-about = { $name }
button-field = { $field ->
        [name] Nome
        [role] Lavoro
        [company] Azienda
        [need] Bisogno
        [offer] Può dare
        [interest] Fuori dal lavoro
        [when] Quando
        [email] E-mail
        [phone] Telefono
        [handle] Profilo
       *[event] Dove
    }

fix-what = Che cosa correggo? Tocca, oppure scrivilo a parole: «è mercoledì», «Monza, non Milano».
fix-whom = Chi correggo? Tocca, oppure scrivilo a parole: «Anna è di Monza, non di Milano».
fix-what-of = { $name }: che cosa correggo?
fix-field = { $field ->
        [name] Il nome giusto?
        [role] Che cosa fa?
        [company] Quale azienda?
        [need] Di che cosa ha bisogno?
        [offer] Che cosa può dare?
        [interest] Che cosa ama fuori dal lavoro?
        [when] Quando? Per esempio «giovedì alle 9».
        [email] La sua e-mail?
        [phone] Il suo telefono?
        [handle] Il suo profilo?
       *[event] Dove vi siete conosciuti?
    }
fix-field-now = Ora c’è scritto «{ $now }». Scrivi com’è giusto, o «togli».
fix-not-understood = Non ho capito che cosa cambiare. Tocca il punto da correggere, o scrivi per esempio «l’azienda è Rossi srl».
when-not-understood = Non ho capito il giorno. Scrivimelo così: «giovedì alle 9», «il 20», «fra due settimane».

saved = { $count ->
        [0] Salvato fra le cose da fare.
       *[other] Salvato.
    }
saved-learnt = { $name }, in più: { $what }
note-kept = Tenuto come nota. Se riguarda qualcuno, scrivimi anche il nome.
need-met = Bene: «{ $need }» non è più fra i bisogni di { $name }.
note-kept-about = Tenuto con le note su { $name }.
button-see = { $name }
note-long = È lunga: l’ho letta fino a «… { $last }». È tutta conservata; mandami quello che segue in un altro messaggio e avrà la sua scheda.
note-kept-nameless = Tenuto come nota. Come si chiama? Se non lo ricordi, va bene così.
note-kept-whose = Tenuto come nota. Riguarda qualcuno che hai appena conosciuto?
forwarded-lead = Inoltrato da { $name }:
edited-lead = Hai cambiato il messaggio: adesso lo leggo così.
edited-kept = Ho aggiornato la nota.
edited-unknown = Quel messaggio non è fra le note, quindi non cambio nulla. Se vuoi, scrivimelo di nuovo.

reframe-need = Con { $name } è presto per vendere: vi conoscete appena. Il passo del contadino: pensa a chi può dare una mano («{ $need }»).
reframe-ask = Con { $name } è presto per vendere: vi conoscete appena. Al caffè chiedi prima di che cosa ha bisogno.
