# The week in both pillars: connections, and helping each other.
week-head = <b>Your week</b>
week-connections = 🌱 { $what }.
week-no-connections = 🌱 Nobody new: it happens, the field is resting.
week-met = { $count ->
        [one] one new person
       *[other] { $count } new people
    }
week-needs = { $count ->
        [one] one need learnt
       *[other] { $count } needs learnt
    }
week-kept = { $count ->
        [one] one promise kept
       *[other] { $count } promises kept
    }
week-coffees = { $count ->
        [one] one coffee
       *[other] { $count } coffees
    }
week-support = 🤝 { $what }.
week-no-support = 🤝 No hand given or received this week.
week-introductions = { $count ->
        [one] one introduction made
       *[other] { $count } introductions made
    }
week-given = { $count ->
        [one] one hand given
       *[other] { $count } hands given
    }
week-received = { $count ->
        [one] one received
       *[other] { $count } received
    }
week-grown = 🌿 Grown: { $who }.
week-grown-one = { $name } ({ $stage ->
        [profitability] 🌾
       *[credibility] 🌿
    })
week-introduce = You could introduce { $a } to { $b } ({ $why }).
week-dry = 💧 In need of water: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
week-hours = { $hours ->
        [one] ⏳ About an hour of { $budget }.
       *[other] ⏳ About { $hours } hours of { $budget }.
    }
button-introduce-them = 🤝 Introduce them
button-water = 💧 Lines to { $name }
command-week = The week in short
button-week-off = Not on Fridays
button-week-on = On Fridays again
week-off = All right, not on Fridays any more. /week shows it whenever you like.
week-on = Good, on Fridays at four.
