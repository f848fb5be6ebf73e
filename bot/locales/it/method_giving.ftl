# Dare e avere.
gift-kind = { $kind ->
        [referral] referenza
        [introduction] presentazione
        [purchase] acquisto
        [attendance] presenza
        [advice] aiuto
        [testimonial] recensione
       *[other] altro
    }
gift-noted = { $direction ->
        [given] Segnato, da te per { $name }
       *[received] Segnato, da { $name } per te
    }: { $kind ->
        [referral] referenza
        [introduction] presentazione
        [purchase] acquisto
        [attendance] presenza
        [advice] aiuto
        [testimonial] recensione
       *[other] altro
    }.
gift-noted-what = { $direction ->
        [given] Segnato, da te per { $name }
       *[received] Segnato, da { $name } per te
    }: { $kind ->
        [referral] referenza
        [introduction] presentazione
        [purchase] acquisto
        [attendance] presenza
        [advice] aiuto
        [testimonial] recensione
       *[other] altro
    } ({ $what }).
gift-dropped = Tolto dal registro. Le tue parole restano fra le note.
gift-gone = Questa voce non c’è più.
undo-gift = Annullato: tolto dal registro con { $name }.
undo-gift-dropped = Annullato: la voce con { $name } è di nuovo nel registro.
undo-value = Annullato: il valore della voce con { $name } torna com’era.
button-not-so = Non è così
button-value = Quanto vale?
button-thank = Scrivi un grazie
ask-value = Quanto vale, più o meno? Resta fra te e il taccuino.
value-noted = Segnato: { $amount }. Lo vedi solo tu.
thank-lead = Intanto, due righe di grazie:
ask-gift = { $direction ->
        [given] Che cosa hai fatto per { $name }?
       *[received] Che cosa ha fatto { $name } per te?
    }
button-gift = { $kind ->
        [referral] Un cliente, una referenza
        [introduction] Una presentazione
        [purchase] Un acquisto
        [attendance] Una presenza
        [advice] Un consiglio, un aiuto
       *[testimonial] Una recensione
    }
button-gave = { $direction ->
        [given] Ho dato
       *[received] Ho ricevuto
    }
button-balance = Dare e avere
draft-gratitude = { $kind ->
        [referral] { $register ->
            [tu] grazie di aver fatto il mio nome: è un gesto che non dimentico. Ti faccio sapere come va.
           *[lei] grazie di aver fatto il mio nome: è un gesto che non dimentico. Le faccio sapere come va.
        }
        [introduction] { $register ->
            [tu] grazie della presentazione: è un bel regalo. Ti faccio sapere come va.
           *[lei] grazie della presentazione: è un bel regalo. Le faccio sapere come va.
        }
        [purchase] { $register ->
            [tu] grazie della fiducia. Se qualcosa non ti convince, dimmelo subito: ci tengo.
           *[lei] grazie della fiducia. Se qualcosa non la convince, me lo dica subito: ci tengo.
        }
        [attendance] { $register ->
            [tu] grazie della visita: mi ha fatto un gran piacere vederti.
           *[lei] grazie della sua presenza: mi ha fatto un gran piacere vederla.
        }
        [advice] { $register ->
            [tu] grazie dell’aiuto: mi è stato davvero utile. Se posso ricambiare, dimmi pure.
           *[lei] grazie dell’aiuto: mi è stato davvero utile. Se posso ricambiare, mi dica pure.
        }
        [testimonial] { $register ->
            [tu] grazie delle tue parole: per il mio lavoro contano molto.
           *[lei] grazie delle sue parole: per il mio lavoro contano molto.
        }
       *[other] { $register ->
            [tu] grazie di cuore: mi ha fatto molto piacere.
           *[lei] grazie di cuore: mi ha fatto molto piacere.
        }
    }
balance-empty = Nel registro non c’è ancora nulla. Scrivimelo come viene: «Luca mi ha mandato un cliente», «ho presentato Anna a Marco».
balance-season = 🤝 Ultimi tre mesi: dato { $given }, ricevuto { $received }.
balance-before = Nei tre mesi prima: dato { $given }, ricevuto { $received }.
balance-week = Questa settimana, a spanne: { $hours ->
        [0] meno di un’ora
        [one] un’ora
       *[other] { $hours } ore
    } per le relazioni.
balance-week-of = Questa settimana, a spanne: ore { $hours } su { $limit }.
balance-person = 🤝 <b>{ $name }</b>
balance-person-empty = Con { $name } il registro è ancora vuoto.
balance-given = Dato ({ $count }): { $what }
balance-received = Ricevuto ({ $count }): { $what }
balance-gift = { $what } il { $day }
balance-gift-value = { $what } il { $day }, { $value }
remark-taking = Nell’ultimo mese hai solo ricevuto: un piccolo gesto per qualcuno rimette in moto la danza.
remark-taker = Per { $name } hai già fatto { $count } cose e non è ancora tornato nulla: puoi anche aspettare.
brake-hours = Questa settimana sei già a circa { $hours } ore su { $limit }: il resto può aspettare lunedì.
brake-money = Questa settimana hai già speso { $money } su { $limit }: il resto può aspettare lunedì.
button-budget = { $what ->
        [hours] Ore a settimana
       *[money] Spesa a settimana
    }
button-amount = { $what ->
        [hours] { $amount } ore
       *[money] { $amount }
    }
button-no-limit = Nessun limite
ask-budget = { $what ->
        [hours] Quante ore alla settimana vuoi dare, al massimo?
       *[money] Quanto vuoi spendere alla settimana per gli altri, al massimo?
    }
budget-set = { $what ->
        [hours] Segnato: al massimo { $amount } ore alla settimana. Se le superi te lo dico una volta sola.
       *[money] Segnato: al massimo { $amount } alla settimana. Se li superi te lo dico una volta sola.
    }
budget-off = { $what ->
        [hours] Nessun limite di ore.
       *[money] Nessun limite di spesa.
    }
gift-who = Chi?
