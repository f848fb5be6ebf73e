# La settimana, nei due pilastri: farsi conoscere e darsi una mano.
week-head = <b>La tua settimana</b>
week-connections = 🌱 { $what }.
week-no-connections = 🌱 Nessun incontro nuovo: capita, il campo riposa.
week-met = { $count ->
        [one] una persona nuova
       *[other] { $count } persone nuove
    }
week-needs = { $count ->
        [one] un bisogno scoperto
       *[other] { $count } bisogni scoperti
    }
week-kept = { $count ->
        [one] una promessa mantenuta
       *[other] { $count } promesse mantenute
    }
week-coffees = { $count ->
        [one] un caffè
       *[other] { $count } caffè
    }
week-support = 🤝 { $what }.
week-no-support = 🤝 Nessuna mano data o ricevuta, questa settimana.
week-introductions = { $count ->
        [one] una presentazione fatta
       *[other] { $count } presentazioni fatte
    }
week-given = { $count ->
        [one] una mano data
       *[other] { $count } mani date
    }
week-received = { $count ->
        [one] una ricevuta
       *[other] { $count } ricevute
    }
week-grown = 🌿 Sono cresciute: { $who }.
week-grown-one = { $name } ({ $stage ->
        [profitability] 🌾
       *[credibility] 🌿
    })
week-introduce = Potresti presentare { $a } a { $b } ({ $why }).
week-dry = 💧 Hanno bisogno d’acqua: { $names }{ $more ->
        [0] {""}
       *[other] {" "}e altre { $more }
    }.
week-hours = { $hours ->
        [one] ⏳ Circa un’ora su { $budget }.
       *[other] ⏳ Circa { $hours } ore su { $budget }.
    }
button-introduce-them = 🤝 Presentali
button-water = 💧 Due righe a { $name }
command-week = La settimana in breve
button-week-off = Non il venerdì
button-week-on = Di nuovo il venerdì
week-off = Va bene, il venerdì non te lo mando più. Con /week lo vedi quando vuoi.
week-on = Bene, il venerdì alle quattro.
