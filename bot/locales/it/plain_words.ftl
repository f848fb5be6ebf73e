# Domande al taccuino, in parole semplici.
plain-helps = Per «{ $what }» conosci:
plain-helps-nobody = Per «{ $what }» non conosci ancora nessuno. Se lo chiedi in giro, qualcuno di solito c’è.
plain-by-word = Di «{ $what }» parlano le note su:
plain-needs = «{ $what }» serve a:
plain-needs-nobody = Nessuno, che tu mi abbia detto, cerca «{ $what }».
plain-met = { $count ->
        [one] 📍 { $where }: hai conosciuto una persona.
       *[other] 📍 { $where }: hai conosciuto { $count } persone.
    }
plain-met-nobody = Non ho note su «{ $where }». Con /people cerchi con qualunque parola.
plain-met-then = { $count ->
        [one] Hai conosciuto una persona:
       *[other] Hai conosciuto { $count } persone:
    }
plain-met-then-nobody = In quei giorni non hai segnato nessuno.
plain-more = … e { $count ->
        [one] un’altra.
       *[other] altre { $count }.
    }
plain-promised = A { $name } hai promesso:
plain-promised-nothing = A { $name } non devi niente: nessuna promessa aperta.
plain-promised-nothing-at-all = Nessuna promessa aperta.
plain-owed = { $name } ti ha promesso:
plain-owed-nothing = Non ho segnato promesse di { $name }.
plain-since-when = Da quando? Per esempio «chi non vedo da giugno?» o «da tre mesi».
plain-unseen = { $count ->
        [one] Una persona non la senti da prima del { $day }:
       *[other] { $count } persone che non senti da prima del { $day }:
    }
plain-unseen-line = { $name }, l’ultima volta { $day }
plain-unseen-nobody = Nessuno: dal { $day } ti sei sentito con tutti.
plain-when-never = Con { $name } non c’è niente in programma.
plain-need = { $name }: { $need } <i>({ $day })</i>
plain-need-unknown = Di che cosa ha bisogno { $name } non lo so ancora: buona domanda per il prossimo caffè.
plain-where = { $name }: { $where }, { $day }.
plain-where-unknown = { $name } è nel taccuino dal { $day }; il posto non me l’hai detto.
plain-not-understood = A questo non so rispondere. La tengo come nota, o cerco nel taccuino?
button-search = Cerca
button-is-note = È una nota
