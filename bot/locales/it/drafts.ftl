# Le bozze: le manda l’utente, mai il bot.
draft-hello = { $register ->
        [tu] Ciao { $name },
       *[lei] Buongiorno { $name },
    }
draft-glad = { $register ->
        [tu] è stato un piacere conoscerti.
       *[lei] è stato un piacere conoscerla.
    }
draft-glad-where = { $register ->
        [tu] è stato un piacere conoscerti ({ $where }).
       *[lei] è stato un piacere conoscerla ({ $where }).
    }
draft-detail = { $register ->
        [tu] Ho ripensato a quello che mi raccontavi ({ $what }): se mi viene in mente qualcuno che può dare una mano, te lo dico.
       *[lei] Ho ripensato a quello che mi raccontava ({ $what }): se mi viene in mente qualcuno che può dare una mano, glielo dico.
    }
draft-coffee = { $register ->
        [tu] Ti va un caffè nei prossimi giorni? Mi piacerebbe sentire qualcosa di più sul tuo lavoro.
       *[lei] Le andrebbe un caffè nei prossimi giorni? Mi piacerebbe sentire qualcosa di più sul suo lavoro.
    }
draft-soon = { $register ->
        [tu] A presto!
       *[lei] A presto.
    }
draft-confirm = { $kind ->
        [lunch] { $register ->
            [tu] ti va bene se pranziamo insieme { $when }? Se ti è più comodo un altro momento, dimmi pure.
           *[lei] le andrebbe bene se pranzassimo insieme { $when }? Se le è più comodo un altro momento, mi dica pure.
        }
        [dinner] { $register ->
            [tu] ti va bene se ceniamo insieme { $when }? Se ti è più comodo un altro momento, dimmi pure.
           *[lei] le andrebbe bene se cenassimo insieme { $when }? Se le è più comodo un altro momento, mi dica pure.
        }
       *[coffee] { $register ->
            [tu] ti va bene se ci vediamo per un caffè { $when }? Se ti è più comodo un altro momento, dimmi pure.
           *[lei] le andrebbe bene se ci vedessimo per un caffè { $when }? Se le è più comodo un altro momento, mi dica pure.
        }
    }
draft-subject = Due righe
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
