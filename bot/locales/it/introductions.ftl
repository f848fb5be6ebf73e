# Presentare due persone: prima si chiede a ciascuno, poi si presenta, poi ci si fa da parte, e infine si sa com’è andata.
# Le bozze: il messaggio per entrambi.
intro-hello = { $first }, { $second },
intro-greeting = { $register ->
        [tu] Ciao { $name }
       *[lei] Buongiorno { $name }
    }
intro-greeting-second = { $register ->
        [tu] ciao { $name }
       *[lei] buongiorno { $name }
    }
intro-as-agreed = come d’accordo, vi metto in contatto.
intro-opening = mi fa piacere mettervi in contatto.
intro-does = { $who } { $does }.
intro-does-and-needs = { $who } { $does } e { $need }.
intro-is = { $who }: { $what }.
intro-need = { $need }.
intro-reason = Credo che possiate esservi utili: { $helper } può dare { $to_needy } qualche buona idea, e per { $helper } è un contatto nuovo con un’esigenza concreta, proprio nel suo campo.
intro-mutual = Credo che abbiate qualcosa da dirvi.
intro-gift = A sua volta { $name } { $gift }.
intro-first-step = { $register ->
        [tu] { $name }, lascio a te il primo passo: due righe { $to_other } per trovare il momento di una telefonata o di un caffè.
       *[lei] { $name }, lascio a lei il primo passo: due righe { $to_other } per trovare il momento di una telefonata o di un caffè.
    }
intro-step-back = Da qui in poi mi faccio da parte; più avanti mi farà piacere sapere com’è andata.
intro-reached = { $name }: { $ways }
intro-subject = { $a } e { $b }: vi presento
# La conversazione con l’utente.
intro-whom = 🤝 Chi vuoi presentare?
intro-to-whom = 🤝 A chi presento { $name }?
intro-which = Quale { $name }?
intro-unknown = Non ho nessun «{ $name }» nel taccuino. Scrivi il nome come l’hai salvato, o scegli qui.
intro-too-few = Per una presentazione servono almeno due persone nel taccuino. Raccontami chi hai conosciuto.
intro-same = È la stessa persona, { $name }. Chi è l’altra? Per esempio: /intro Anna Marco
intro-nameless = A una delle due persone manca il nome: senza, una presentazione non si può scrivere.
intro-gone = Questa presentazione non c’è più.
intro-ideas = 🤝 Presentazioni che potresti fare adesso:
intro-ideas-for = 🤝 Per { $name }:
intro-no-ideas = Per ora non vedo due persone che si aiuterebbero. Appena ne incroci una, te lo dico.
intro-reason-line = { $needy }: { $need } · { $helper }: { $why }
intro-other-pair = Altre due persone: /intro Anna Marco
intro-lead = 🤝 <b>{ $a }</b> e <b>{ $b }</b>
intro-lead-ask = { $other ->
        [none] Prima si chiede, così ognuno può dire di no. Comincio da { $first }:
       *[asked] Ora tocca { $to_first }:
    }
intro-thin = Di { $name } so poco: se mi scrivi che cosa fa, la lettera migliora.
intro-proposal = 🤝 Un’idea: { $needy } ({ $need }) e { $helper } ({ $why }). Li presento?
intro-why-ask = Va bene. Di solito conviene chiedere prima: chi ha potuto dire di no si presenta più volentieri. Ecco la presentazione:
intro-both-lead = Ecco la presentazione per entrambi:
intro-both-yes = Hanno detto di sì entrambi. Ecco la presentazione:
intro-asked = Segnato. Quando { $name } risponde, tocca qui.
intro-yes-noted = Bene, { $name } ci sta.
intro-no-noted = Va bene: { $name } preferisce di no, e finisce qui. Due righe per non lasciare imbarazzi:
intro-no-other = E due righe per { $name }, che non ha bisogno di sapere perché:
intro-sent = 🤝 Fatto. Fra una settimana ti chiedo se si sono sentiti; intanto l’ho messo fra le cose che hai dato.
intro-dropped = Va bene, questa non la propongo più.
intro-later = Va bene. La ritrovi con /intro.
intro-met-noted = Bene. Fra qualche giorno ti chiedo che cosa ne è nato.
intro-not-yet = Va bene, te lo richiedo più avanti.
intro-closed = { $result ->
        [good] 🌾 Bella notizia, segnata.
       *[talked] Segnato: una chiacchierata in più, ed è partita da te.
    } Due righe per chiudere il cerchio?
intro-nothing = Segnato. Capita, e il gesto resta.
intro-outcome-noted = Segnato. Due righe per chiudere il cerchio?
intro-answer-due = { $names }: ti hanno risposto, per la presentazione?
intro-answer-due-one = { $name } ti ha risposto, per la presentazione?
intro-met-due = Una settimana fa hai presentato { $a } e { $b }. Si sono sentiti?
intro-outcome-due = { $a } e { $b }: che cosa ne è nato? Tocca, o scrivimelo con parole tue.
intro-close-due = Di { $a } e { $b } non ho saputo più nulla: chiudo qui, senza esito. Se poi lo scopri, tocca.
intro-received = 🤝 Segnato anche che è stato merito di { $name }.
intro-thanks-due = { $name } ti ha presentato { $met }. Due righe per ringraziare:
intro-news-due = { $name } ti aveva presentato { $met }: fa piacere sapere com’è andata. Due righe:
intro-thanked = Segnato: hai ringraziato { $name }.
intros-head = 🤝 <b>Presentazioni in corso</b>
intros-none = Nessuna presentazione in corso. Con /intro vedi quelle che potresti fare.
intros-line = { $a } e { $b }: { $step }
intros-more = … e altre { $count }.
step-idea = da chiedere a entrambi
step-ask = chiedere { $to }
step-waiting = in attesa di { $name }
step-waiting-both = in attesa di { $a } e di { $b }
step-agreed = pronta, manca il messaggio per entrambi
step-introduced = presentati { $when }; da sapere se si sono sentiti
step-met = si sono sentiti; da sapere che cosa ne è nato
step-thanks = { $name } ti ha presentato { $met }: da ringraziare
button-pair = { $a } · { $b }
button-prepare = Prepara
button-not-for-them = No, non fa per loro
button-ask = Chiedi { $to }
button-introduce-now = Li presento subito
button-let-it-be = Lascia stare
button-said-yes = { $name }: sì
button-said-no = { $name }: preferisce di no
button-introduced = Ho mandato la presentazione
button-met = Sì
button-not-met = Non ancora
button-nothing = Non se n’è fatto nulla
button-result = { $result ->
        [good] È nato qualcosa
        [talked] Una chiacchierata
       *[nothing] Niente
    }
button-lines-to = Due righe { $to }
button-open-intro = { $a } · { $b }
undo-intro = Annullato: la presentazione { $name } torna com’era.
digest-intro = 🤝 { $kind ->
        [intro_answer] { $a } e { $b }: hanno risposto?
        [intro_met] { $a } e { $b }: si sono sentiti?
        [intro_outcome] { $a } e { $b }: che cosa ne è nato?
        [intro_close] { $a } e { $b }: chiusa, senza notizie
        [intro_thanks] { $a } ti ha presentato { $b }: grazie
       *[intro_news] { $a } ti ha presentato { $b }: com’è andata
    }
inline-ask = Per { $to }: presentare { $other }?
inline-intro = { $a } e { $b }: la presentazione
inline-first-step = Per { $name }: due righe
inline-confirm = Per { $name }: l’appuntamento
