# Asking, neither too early nor too often.
whom-ask = Whom would you like to ask for something?
ripe = { $stage ->
        [credibility] 🌿
        [profitability] 🌾
       *[visibility] 🌱
    } Yes, it’s time with { $name }: { $evidence }.
ripe-last-one = It would be number { $count } without a gift in between: after that, it’s your turn to give.
ask-whom-to-meet = Whom would you like to meet? One line will do, such as “bakeries and restaurants with fewer than 20 staff”.
not-yet = { $stage ->
        [credibility] 🌿
        [profitability] 🌾
       *[visibility] 🌱
    } Not yet with { $name }. So far: { $evidence }.
not-yet-first = First: { $step }.
not-yet-resting = You asked { $name } on { $last }: let the field rest until { $again }. Meanwhile you can give.
not-yet-exhausted = You’ve asked { $name } { $count } times this season and given nothing yet: the field is tired. Bring something first.
asked = Noted: you asked { $name }. Now let the field rest for a month.
asked-too-often = Noted. That’s { $count } asks to { $name } this season and nothing given: let the next move be a gift.
undo-asked = Undone: you haven’t asked { $name } for anything.
button-asked = I’ve asked
button-ask-for = Time to ask?
harvest-head = { $count ->
        [one] 🌾 One relationship is ripe:
       *[other] 🌾 Ripe relationships: { $count }
    }
harvest-line = { $stage ->
        [credibility] 🌿
        [profitability] 🌾
       *[visibility] 🌱
    } { $name }: { $evidence }
harvest-nothing = Nothing ripe for now: time to tend.
harvest-nearest = The nearest is { $name }. Next step: { $step }.
draft-request = { $register ->
       *[lei] a small thing to ask. I’d like to meet { $what } at the moment: does anyone come to mind whom I could be useful to?
    }
draft-request-any = { $register ->
       *[lei] a small thing to ask. Does anyone come to mind whom my work could be useful to?
    }
draft-request-close = { $register ->
       *[lei] If so, an introduction would be plenty; if not, no problem at all.
    }
