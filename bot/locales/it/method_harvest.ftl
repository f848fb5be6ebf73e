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
not-yet-resting = A { $name } hai chiesto il { $last }: lascia riposare il campo fino al { $again }. Nel frattempo puoi dare.
not-yet-exhausted = A { $name } questa stagione hai chiesto { $count } volte e non hai ancora dato nulla: il campo è stanco. Prima porta tu qualcosa.
asked = Segnato: hai chiesto a { $name }. Ora si lascia riposare il campo per un mese.
asked-too-often = Segnato. A { $name } questa stagione hai chiesto { $count } volte senza dare nulla: la prossima mossa sia un regalo.
undo-asked = Annullato: non hai chiesto nulla a { $name }.
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
