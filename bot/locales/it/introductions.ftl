# Presentare due persone: una ragione per ciascuno, poi chi presenta si fa da parte.
intro-whom = 🤝 Chi vuoi presentare?
intro-to-whom = 🤝 A chi presento { $name }?
intro-which = Quale { $name }?
intro-unknown = Non ho nessun «{ $name }» nel taccuino. Scrivi il nome come l’hai salvato, o scegli qui.
intro-too-few = Per una presentazione servono almeno due persone nel taccuino. Raccontami chi hai conosciuto.
intro-same = { $name } si conosce già. Chi è l’altra persona? Per esempio: /intro Anna Marco
intro-lead = 🤝 { $a } e { $b }: ecco il messaggio per entrambi. Prima chiedi a ciascuno se fa piacere.
intro-hello = { $register ->
        [tu] Ciao { $a }, ciao { $b },
       *[lei] Buongiorno { $a }, buongiorno { $b },
    }
intro-who = { $name }: { $about }.
intro-who-met = { $name }: ci siamo conosciuti a questo incontro: { $where }.
intro-who-name = { $name }.
intro-reason = { $register ->
        [tu] { $name }, credo che { $other } possa darti una mano ({ $need }).
       *[lei] { $name }, credo che { $other } possa darle una mano ({ $need }).
    }
intro-reason-need = { $register ->
        [tu] { $name }, mi raccontavi di questo: { $need }. Magari ne potete parlare.
       *[lei] { $name }, mi raccontava di questo: { $need }. Magari ne potete parlare.
    }
intro-reason-none = { $register ->
       *[lei] Credo che abbiate qualcosa da dirvi.
    }
intro-close = { $register ->
       *[lei] Vi lascio in contatto e mi faccio da parte: un caffè tra voi è il modo migliore per cominciare.
    }
