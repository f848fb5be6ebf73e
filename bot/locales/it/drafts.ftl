# Le bozze: le manda l’utente, mai il bot. Genere mai indovinato: dove non si sa, si gira la frase.
draft-hello = { $register ->
        [tu] Ciao { $name },
       *[lei] Buongiorno { $name },
    }
draft-close = { $register ->
        [tu] Un caro saluto,
       *[lei] Un cordiale saluto,
    }
draft-glad = { $register ->
        [tu] è stato un piacere conoscerti.
       *[lei] è stato un piacere conoscerla.
    }
draft-glad-where = { $register ->
        [tu] è stato un piacere conoscerti { $where }.
       *[lei] è stato un piacere conoscerla { $where }.
    }
draft-detail = { $register ->
        [tu] Ho ripensato a quando { $recall }: se mi viene in mente qualcuno che può dare una mano, te lo dico.
       *[lei] Ho ripensato a quando { $recall }: se mi viene in mente qualcuno che può dare una mano, glielo dico.
    }
draft-coffee = { $register ->
        [tu] Ti va un caffè nei prossimi giorni? Mi piacerebbe sentire qualcosa di più sul tuo lavoro.
       *[lei] Le andrebbe un caffè nei prossimi giorni? Mi piacerebbe sentire qualcosa di più sul suo lavoro.
    }
draft-soon = A presto.
draft-day = { $day }
draft-day-at = { $day } alle { $at }
draft-propose = { $kind ->
        [lunch] { $register ->
            [tu] ti va bene se pranziamo insieme { $when }? Se ti è più comodo un altro momento, dimmi pure.
           *[lei] le andrebbe bene se pranzassimo insieme { $when }? Se le è più comodo un altro momento, mi dica pure.
        }
        [dinner] { $register ->
            [tu] ti va bene se ceniamo insieme { $when }? Se ti è più comodo un altro momento, dimmi pure.
           *[lei] le andrebbe bene se cenassimo insieme { $when }? Se le è più comodo un altro momento, mi dica pure.
        }
        [call] { $register ->
            [tu] ti va bene se ti chiamo { $when }? Se ti è più comodo un altro momento, dimmi pure.
           *[lei] le andrebbe bene se la chiamassi { $when }? Se le è più comodo un altro momento, mi dica pure.
        }
        [meeting] { $register ->
            [tu] ti va bene se ci vediamo { $when }? Se ti è più comodo un altro momento, dimmi pure.
           *[lei] le andrebbe bene se ci vedessimo { $when }? Se le è più comodo un altro momento, mi dica pure.
        }
       *[coffee] { $register ->
            [tu] ti va bene se ci vediamo per un caffè { $when }? Se ti è più comodo un altro momento, dimmi pure.
           *[lei] le andrebbe bene se ci vedessimo per un caffè { $when }? Se le è più comodo un altro momento, mi dica pure.
        }
    }
draft-confirm = { $kind ->
        [lunch] { $register ->
            [tu] ti confermo il nostro pranzo: { $when }. Se nel frattempo ti è capitato qualcosa, dimmi pure.
           *[lei] le confermo il nostro pranzo: { $when }. Se nel frattempo le è capitato qualcosa, mi dica pure.
        }
        [dinner] { $register ->
            [tu] ti confermo la nostra cena: { $when }. Se nel frattempo ti è capitato qualcosa, dimmi pure.
           *[lei] le confermo la nostra cena: { $when }. Se nel frattempo le è capitato qualcosa, mi dica pure.
        }
        [call] { $register ->
            [tu] ti confermo la nostra telefonata: { $when }. Se nel frattempo ti è capitato qualcosa, dimmi pure.
           *[lei] le confermo la nostra telefonata: { $when }. Se nel frattempo le è capitato qualcosa, mi dica pure.
        }
        [meeting] { $register ->
            [tu] ti confermo il nostro incontro: { $when }. Se nel frattempo ti è capitato qualcosa, dimmi pure.
           *[lei] le confermo il nostro incontro: { $when }. Se nel frattempo le è capitato qualcosa, mi dica pure.
        }
       *[coffee] { $register ->
            [tu] ti confermo il nostro caffè: { $when }. Se nel frattempo ti è capitato qualcosa, dimmi pure.
           *[lei] le confermo il nostro caffè: { $when }. Se nel frattempo le è capitato qualcosa, mi dica pure.
        }
    }
draft-subject = Due righe
# Chiedere prima a ciascuno.
ask-subject = Una presentazione?
ask-met = { $where } ho conosciuto { $who }.
ask-present = { $register ->
        [tu] mi piacerebbe presentarti { $who }.
       *[lei] mi piacerebbe presentarle { $who }.
    }
ask-helper-need-work = { $register ->
        [tu] { $need } e, visto che tu { $work }, ho pensato che una chiacchierata potrebbe essere utile da tutte e due le parti.
       *[lei] { $need } e, visto che lei { $work }, ho pensato che una chiacchierata potrebbe essere utile da tutte e due le parti.
    }
ask-helper-need = { $register ->
        [tu] { $need }, e ho pensato che tu potresti dare una mano, o anche solo un consiglio.
       *[lei] { $need }, e ho pensato che lei potrebbe dare una mano, o anche solo un consiglio.
    }
ask-helper-work = { $register ->
        [tu] Visto che tu { $work }, ho pensato che una chiacchierata potrebbe essere utile da tutte e due le parti.
       *[lei] Visto che lei { $work }, ho pensato che una chiacchierata potrebbe essere utile da tutte e due le parti.
    }
ask-helper-plain = Ho pensato che una chiacchierata potrebbe essere utile da tutte e due le parti.
ask-why-need = { $register ->
        [tu] Per te sarebbe un contatto nuovo con un’esigenza concreta, proprio nel tuo campo.
       *[lei] Per lei sarebbe un contatto nuovo con un’esigenza concreta, proprio nel suo campo.
    }
ask-why-contact = { $register ->
        [tu] Per te sarebbe un contatto nuovo, vicino a quello che fai; i dettagli è meglio che te li racconti { $other }, di persona.
       *[lei] Per lei sarebbe un contatto nuovo, vicino a quello che fa; i dettagli è meglio che glieli racconti { $other }, di persona.
    }
ask-recall = ripensavo a quando { $recall }.
ask-needy = { $register ->
        [tu] Mi piacerebbe presentarti { $who }: una chiacchierata potrebbe darti qualche buona idea.
       *[lei] Mi piacerebbe presentarle { $who }: una chiacchierata potrebbe darle qualche buona idea.
    }
ask-needy-plain = { $register ->
        [tu] mi piacerebbe presentarti { $who }: credo che una chiacchierata potrebbe esserti utile.
       *[lei] mi piacerebbe presentarle { $who }: credo che una chiacchierata potrebbe esserle utile.
    }
ask-other-gift = { $name } { $gift }.
ask-their-need = { $need }.
ask-mutual = { $register ->
        [tu] Penso che abbiate qualcosa da dirvi, e che per te possa essere un contatto utile.
       *[lei] Penso che abbiate qualcosa da dirvi, e che per lei possa essere un contatto utile.
    }
ask-no-strings = Nessun impegno: bastano una telefonata o un caffè per capire se può nascerne qualcosa.
ask-question = { $register ->
        [tu] Ti fa piacere se vi metto in contatto?
       *[lei] Le farebbe piacere se vi mettessi in contatto?
    }
ask-other-unasked = { $register ->
        [tu] { $to_other } non ho ancora detto nulla: prima volevo sentire te.
       *[lei] { $to_other } non ho ancora detto nulla: prima volevo sentire lei.
    }
ask-other-yes = { $other } ha già detto di sì.
ask-easy-no = Se non è il momento basta un no, senza spiegazioni: per me non cambia nulla.
ask-easy-no-short = Se non è il momento, basta un no.
# Dopo un no, dopo un esito, grazie e notizie.
note-sorry = { $register ->
        [tu] nessun problema, e grazie per avermelo detto. Ci sentiamo presto.
       *[lei] nessun problema, e grazie per avermelo detto. A presto.
    }
note-wait = { $register ->
        [tu] la presentazione di cui ti parlavo per ora resta in sospeso: non è il momento giusto. Grazie per la disponibilità, e a presto.
       *[lei] la presentazione di cui le parlavo per ora resta in sospeso: non è il momento giusto. Grazie per la disponibilità, e a presto.
    }
note-wait-need = { $register ->
        [tu] la presentazione di cui ti parlavo per ora resta in sospeso: non è il momento giusto. Tengo a mente di che cosa hai bisogno: se penso a qualcun altro ti scrivo.
       *[lei] la presentazione di cui le parlavo per ora resta in sospeso: non è il momento giusto. Tengo a mente di che cosa ha bisogno: se penso a qualcun altro le scrivo.
    }
note-loop-good = { $register ->
        [tu] mi fa davvero piacere che con { $other } sia nato qualcosa. Grazie per la fiducia: se posso essere utile ancora, scrivimi.
       *[lei] mi fa davvero piacere che con { $other } sia nato qualcosa. Grazie per la fiducia: se posso essere utile ancora, mi scriva pure.
    }
note-loop = { $register ->
        [tu] grazie per il tempo dedicato a { $other }: spero che la chiacchierata sia stata utile. Se posso fare altro, scrivimi.
       *[lei] grazie per il tempo dedicato a { $other }: spero che la chiacchierata sia stata utile. Se posso fare altro, mi scriva pure.
    }
note-thanks = { $register ->
        [tu] grazie per avermi presentato { $met }: è un gesto che apprezzo molto. Appena ci sono novità ti racconto.
       *[lei] grazie per avermi presentato { $met }: è un gesto che apprezzo molto. Appena ci sono novità le racconto.
    }
note-news = { $register ->
        [tu] due righe su { $met }, che mi avevi presentato: non abbiamo ancora trovato il momento per vederci, ma ci tengo.
       *[lei] due righe su { $met }, che mi aveva presentato: non abbiamo ancora trovato il momento per vederci, ma ci tengo.
    }
note-news-planned = { $register ->
        [tu] due righe su { $met }, che mi avevi presentato: abbiamo già un appuntamento.
       *[lei] due righe su { $met }, che mi aveva presentato: abbiamo già un appuntamento.
    }
note-news-held = { $kind ->
        [lunch] { $register ->
            [tu] due righe su { $met }, che mi avevi presentato: abbiamo pranzato insieme.
           *[lei] due righe su { $met }, che mi aveva presentato: abbiamo pranzato insieme.
        }
        [dinner] { $register ->
            [tu] due righe su { $met }, che mi avevi presentato: abbiamo cenato insieme.
           *[lei] due righe su { $met }, che mi aveva presentato: abbiamo cenato insieme.
        }
        [coffee] { $register ->
            [tu] due righe su { $met }, che mi avevi presentato: abbiamo preso un caffè insieme.
           *[lei] due righe su { $met }, che mi aveva presentato: abbiamo preso un caffè insieme.
        }
       *[meeting] { $register ->
            [tu] due righe su { $met }, che mi avevi presentato: abbiamo avuto modo di parlare con calma.
           *[lei] due righe su { $met }, che mi aveva presentato: abbiamo avuto modo di parlare con calma.
        }
    }
note-news-thanks = { $register ->
        [tu] Grazie ancora per averci messo in contatto.
       *[lei] Grazie ancora per averci messo in contatto.
    }
wrote-noted = Segnato: hai scritto a { $name }.
fine = Va bene.
button-copy = Copia
button-email = E-mail
button-sent = L’ho mandato
button-no-need = Non serve
button-register = { $register ->
        [tu] Dai del tu
       *[lei] Dai del Lei
    }
button-in-language = { $language ->
        [en] In English
       *[it] In italiano
    }
button-shorter = Più corto
draft-gone = Questa bozza non serve più.
draft-left-delicate = Ho lasciato fuori «{ $phrase }»: è delicato, se vuoi lo dici tu.
draft-left-foreign = { $language ->
        [en] Ho lasciato fuori «{ $phrase }», scritto in italiano: se me lo scrivi in inglese lo aggiungo («aggiungi: …»).
       *[it] Ho lasciato fuori «{ $phrase }», scritto in inglese: se me lo scrivi in italiano lo aggiungo («aggiungi: …»).
    }
draft-left-unclear = Ho lasciato fuori «{ $phrase }»: non so dirlo bene in una lettera. Se vuoi: «aggiungi: …».
draft-same = È già così. Per altro, dimmelo con parole tue: «aggiungi: ci vediamo in fiera», oppure scrivi tu il testo.
draft-only-two-languages = So scrivere in italiano e in inglese. Per un’altra lingua, scrivi tu il messaggio (comincia con il saluto) e lo tengo pronto da mandare.
