# Gruppi: si giudicano dalle persone che aprono, non dalle vendite.
group-gone = Questo gruppo non c’è più.
groups-none = Non vedo ancora un gruppo: serve un posto dove torni. Puoi dirmelo tu: «BNI costa 900 euro l’anno, 2 ore a settimana».
groups-head = <b>I tuoi gruppi</b>
groups-line = { $verdict ->
        [keep] 🌾
        [rethink] 💧
       *[time] 🌱
    } { $name }: { $verdict ->
        [keep] da tenere
        [rethink] da ripensare
       *[time] dagli tempo
    }, { $people ->
        [0] nessuno ancora
        [one] una persona
       *[other] { $people } persone
    }{ $right ->
        [0] {""}
        [one] , una giusta
       *[other] , { $right } giuste
    }
groups-segment = Chi vuoi raggiungere? Dimmelo in /me, e ti so dire chi è la persona giusta.
groups-how = Di «{ $name }» non so ancora niente. Per esempio: «{ $name } costa 900 euro l’anno, 2 ore a settimana».
group-head = <b>{ $name }</b>, dal { $day }: { $meetings ->
        [0] non ci sei ancora andato
        [one] una volta
       *[other] { $meetings } volte
    }.
group-people = { $people ->
        [0] Nessuna persona ancora
        [one] Una persona
       *[other] { $people } persone
    }{ $right ->
        [-1] {""}
        [0] , nessuna nel tuo segmento
        [one] , una nel segmento o che apre porte
       *[other] , { $right } nel segmento o che aprono porte
    }; { $coffees ->
        [0] nessun caffè
        [one] un caffè
       *[other] { $coffees } caffè
    }.
group-brought = { $introductions ->
        [0] Nessuna presentazione
        [one] Una presentazione
       *[other] { $introductions } presentazioni
    }; clienti e acquisti: { $given } per loro, { $received } per te.
group-hours = { $hours ->
        [one] un’ora
       *[other] { $hours } ore
    }
group-spent = Finora: circa { $what }.
group-each = Per ogni persona giusta: circa { $what }.
group-verdict = { $reason ->
        [young] 🌱 Dagli tempo: sono meno di sei mesi.
        [few] 🌱 Dagli tempo: meno di sei incontri sono pochi per capire.
        [segment] 🌱 Dagli tempo: se mi dici in /me chi vuoi raggiungere, so dire se è qui.
        [cost] 🌱 Poche persone giuste, per ora; se costa poco, può restare.
        [right] 🌾 Da tenere: qui trovi le persone che cerchi.
        [fruit] 🌾 Da tenere: porta frutto, nei due sensi.
       *[wrong] 💧 Da ripensare: costa, e le persone che cerchi sono altrove.
    }
group-cost-how = Quanto costa? Per esempio «{ $name } costa 900 euro l’anno, 2 ore a settimana».
group-people-head = <b>{ $name }</b>: tocca un nome per correggere.
group-ignored = Va bene, { $name } non è un gruppo.
group-cost-kept = Segnato, { $name }: { $what }.
cost-year = { $money } l’anno
cost-meeting = { $money } a incontro
cost-week-time = { $minutes ->
        [60] un’ora a settimana
       *[other] { $hours ->
            [0] { $minutes } minuti a settimana
            [one] circa un’ora a settimana
           *[other] { $hours } ore a settimana
        }
    }
cost-meeting-time = { $minutes ->
        [60] un’ora a incontro
       *[other] { $hours ->
            [0] { $minutes } minuti a incontro
            [one] circa un’ora a incontro
           *[other] { $hours } ore a incontro
        }
    }
money = { $amount } { $coin }
target-line = { $target ->
        [ideal] 🌾 { $who }: cliente ideale
        [opener] 🤝 { $who }: apre porte
        [off] · { $who }: fuori segmento
       *[unknown] · { $who }: non so ancora
    }
target-is = { $target ->
        [ideal] { $name } è nel tuo segmento. Se non è così, tocca.
        [opener] { $name } non è nel tuo segmento, ma apre porte. Se non è così, tocca.
        [off] { $name } è fuori dal tuo segmento. Se non è così, tocca.
       *[unknown] Di { $name } non so ancora se è nel tuo segmento: dimmelo tu.
    }
target-set = { $target ->
        [ideal] Segnato: { $name } è nel tuo segmento.
        [opener] Segnato: { $name } apre porte.
        [off] Segnato: con { $name } basta un saluto due volte l’anno.
       *[other] Va bene, torno a guardare che cosa fa { $name }.
    }
target-off-first = Basterà un saluto due volte l’anno. Prima, però, una domanda.
button-group-people = Le persone
button-no-group = Non è un gruppo
button-weigh = Vale la pena?
button-segment = Segmento
button-target = { $target ->
        [ideal] Cliente ideale
        [opener] Apre porte
       *[off] Fuori segmento
    }
button-target-back = Giudica tu
undo-group = Annullato: il gruppo { $name } torna com’era.
undo-target = Annullato: { $name } torna dov’era.
command-groups = I gruppi: quanto costano e chi ti fanno conoscere
