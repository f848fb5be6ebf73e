# Chiedere, né troppo presto né troppo spesso.
whom-ask = A chi vorresti chiedere qualcosa?
ripe = { $stage ->
        [credibility] 🌿
        [profitability] 🌾
       *[visibility] 🌱
    } Sì, con { $name } è il momento: { $evidence }.
ripe-last-one = Sarebbe la numero { $count } senza un regalo in mezzo: dopo, tocca a te dare.
ask-whom-to-meet = Chi ti piacerebbe conoscere? Dimmelo in una riga, per esempio «panifici e ristoranti sotto i 20 dipendenti».
not-yet = { $stage ->
        [credibility] 🌿
        [profitability] 🌾
       *[visibility] 🌱
    } Con { $name } è presto. Per ora: { $evidence }.
not-yet-first = Prima: { $step }.
not-yet-resting = Con { $name } l’ultima richiesta è del { $last }: lascia riposare il campo fino al { $again }. Nel frattempo puoi dare.
not-yet-exhausted = Con { $name } questa stagione: { $count } richieste e nessun regalo. Il campo è stanco, prima porta tu qualcosa.
asked = Segnata la richiesta. Con { $name } ora si lascia riposare il campo per un mese.
asked-too-often = Segnata la richiesta. Con { $name } questa stagione sono { $count }, e nessun regalo: la prossima mossa sia dare.
undo-asked = Annullato: la richiesta con { $name } non c’è più.
button-asked = Gliel’ho chiesto
button-ask-for = È ora di chiedere?
harvest-head = { $count ->
        [one] 🌾 Una relazione è matura:
       *[other] 🌾 Relazioni mature: { $count }
    }
harvest-line = { $stage ->
        [credibility] 🌿
        [profitability] 🌾
       *[visibility] 🌱
    } { $name }: { $evidence }
harvest-nothing = Niente di maturo, per ora: è tempo di coltivare.
harvest-nearest = La relazione più vicina è con { $name }. Prossimo passo: { $step }.
draft-request = { $register ->
        [tu] ti chiedo una cosa piccola. In questo periodo vorrei conoscere { $what }: ti viene in mente una persona a cui potrei essere utile?
       *[lei] le chiedo una cosa piccola. In questo periodo vorrei conoscere { $what }: le viene in mente una persona a cui potrei essere utile?
    }
draft-request-any = { $register ->
        [tu] ti chiedo una cosa piccola. Ti viene in mente una persona a cui il mio lavoro potrebbe essere utile?
       *[lei] le chiedo una cosa piccola. Le viene in mente una persona a cui il mio lavoro potrebbe essere utile?
    }
draft-request-close = { $register ->
        [tu] Se sì, mi basta una presentazione; altrimenti nessun problema, davvero.
       *[lei] Se sì, mi basterebbe una presentazione; altrimenti nessun problema, davvero.
    }
