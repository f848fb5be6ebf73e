# Tenersi in contatto, con il ritmo giusto.
keep-lead = 💧 { $who }: { $weeks ->
        [one] una settimana senza sentirvi.
       *[other] { $weeks } settimane senza sentirvi.
    }
keep-helper = Il suo bisogno: «{ $need }». { $helper } ({ $why }) potrebbe dare una mano.
keep-need = Il suo bisogno: «{ $need }». Chissà com’è andata.
keep-interest = Fuori dal lavoro: { $what }. Un buon inizio.
keep-whom-they-know = Non è nel tuo segmento, ma chi conosce? Chiedilo a { $name }.
keep-who-else = Non serve che compri: chi altro è come { $name }, fra chi conosce?
keep-just-so = Un saluto senza motivo è spesso il più gradito.
keep-first-coffee = ☕ { $who }: due settimane che vi conoscete, e il caffè manca ancora. Quando?
dormant-lead = 💧 { $who }: l’ultima volta era il { $day }. Chi torna a farsi vivo è quasi sempre il benvenuto.
draft-again = { $register ->
        [tu] è da un po’ che non ci sentiamo, e volevo sapere come stai.
       *[lei] è da un po’ che non ci sentiamo, e volevo sapere come sta.
    }
draft-again-need = { $register ->
        [tu] è da un po’ che non ci sentiamo. Ripensavo a quando { $recall }: com’è andata poi?
       *[lei] è da un po’ che non ci sentiamo. Ripensavo a quando { $recall }: com’è andata poi?
    }
draft-again-coffee = { $register ->
        [tu] Se ti va, ci prendiamo un caffè.
       *[lei] Se le va, ci prendiamo un caffè.
    }
touched = Bene. Di { $name } riparliamo { $day }, se non succede niente prima.
ask-cadence = { $days ->
        [0] { $name }: adesso non te ne parlo mai. Ogni quanto vuoi farti vivo?
       *[other] { $name }: adesso te ne parlo se passano { $days } giorni. Ogni quanto vuoi farti vivo?
    }
cadence-set = { $days ->
        [0] Va bene, { $name } riposa: non te ne parlo più da me.
       *[other] Va bene: te ne riparlo se con { $name } passano { $days } giorni senza sentirvi.
    }
button-cadence = Ritmo
button-cadence-days = { $days ->
        [0] Mai
        [14] Ogni due settimane
        [30] Ogni mese
        [42] Ogni sei settimane
        [90] Ogni tre mesi
       *[other] Due volte l’anno
    }
button-cadence-usual = Come suggerisce il rapporto
button-already-in-touch = Già sentiti
button-let-rest = Lascia riposare
undo-cadence = Annullato: con { $name } il ritmo torna quello di prima.
digest-keep = 💧 { $name }: un saluto
digest-keep-coffee = ☕ { $name }: il primo caffè
digest-week = 🌾 La settimana in breve
button-digest-keep = 💧 { $name }
button-digest-week = La settimana
button-digest-first-coffee = ☕ { $name }
