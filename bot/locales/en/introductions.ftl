# Introducing two people: a reason for each, then the introducer steps back.
intro-whom = 🤝 Whom would you like to introduce?
intro-to-whom = 🤝 To whom shall I introduce { $name }?
intro-which = Which { $name }?
intro-unknown = There is no “{ $name }” in your notebook. Type the name as you saved it, or choose here.
intro-too-few = An introduction takes at least two people in your notebook. Tell me whom you have met.
intro-same = { $name } knows { $name } already. Who is the other person? For example: /intro Anna Marco
intro-lead = 🤝 { $a } and { $b }: here is the message to both. Ask each of them first whether they would like it.
intro-hello = { $register ->
        [tu] Hi { $a }, hi { $b },
       *[lei] Hello { $a }, hello { $b },
    }
intro-who = { $name }: { $about }.
intro-who-met = { $name}: we met here: { $where }.
intro-who-name = { $name }.
intro-reason = { $register ->
       *[lei] { $name }, I think { $other } could help you ({ $need }).
    }
intro-reason-need = { $register ->
       *[lei] { $name }, you were telling me about this: { $need }. Perhaps you two can talk about it.
    }
intro-reason-none = { $register ->
       *[lei] I think you have something to talk about.
    }
intro-close = { $register ->
       *[lei] I’ll leave you to it: a coffee between the two of you is the best way to begin.
    }
