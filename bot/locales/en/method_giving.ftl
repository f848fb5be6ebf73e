# Giving and getting.
gift-kind = { $kind ->
        [referral] referral
        [introduction] introduction
        [purchase] purchase
        [attendance] turning up
        [advice] help
        [testimonial] testimonial
       *[other] other
    }
gift-noted = { $direction ->
        [given] Noted, from you for { $name }
       *[received] Noted, from { $name } for you
    }: { $kind ->
        [referral] a referral
        [introduction] an introduction
        [purchase] a purchase
        [attendance] turning up
        [advice] a helping hand
        [testimonial] a testimonial
       *[other] something else
    }.
gift-noted-what = { $direction ->
        [given] Noted, from you for { $name }
       *[received] Noted, from { $name } for you
    }: { $kind ->
        [referral] a referral
        [introduction] an introduction
        [purchase] a purchase
        [attendance] turning up
        [advice] a helping hand
        [testimonial] a testimonial
       *[other] something else
    } ({ $what }).
gift-dropped = Taken off the ledger. Your words stay among the notes.
gift-gone = That entry is no longer there.
undo-gift = Undone: taken off the ledger with { $name }.
undo-gift-dropped = Undone: the entry with { $name } is back on the ledger.
undo-value = Undone: the value of the entry with { $name } is as it was.
button-not-so = That’s not it
button-value = What’s it worth?
button-thank = Write a thank-you
ask-value = What’s it worth, roughly? It stays between you and the notebook.
value-noted = Noted: { $amount }. Only you can see it.
thank-lead = Meanwhile, a line of thanks:
ask-gift = { $direction ->
        [given] What did you do for { $name }?
       *[received] What did { $name } do for you?
    }
button-gift = { $kind ->
        [referral] A client, a referral
        [introduction] An introduction
        [purchase] A purchase
        [attendance] Turning up
        [advice] Advice, a hand
       *[testimonial] A testimonial
    }
button-gave = { $direction ->
        [given] I gave
       *[received] I received
    }
button-balance = Giving and getting
draft-gratitude = { $kind ->
        [referral] { $register ->
           *[lei] thank you for passing on my name: I won’t forget it. I’ll let you know how it goes.
        }
        [introduction] { $register ->
           *[lei] thank you for the introduction: a real gift. I’ll let you know how it goes.
        }
        [purchase] { $register ->
           *[lei] thank you for your trust. If anything isn’t right, tell me at once: it matters to me.
        }
        [attendance] { $register ->
           *[lei] thank you for coming: it was a real pleasure to see you.
        }
        [advice] { $register ->
           *[lei] thank you for your help: it was just what I needed. If I can do the same for you, say so.
        }
        [testimonial] { $register ->
           *[lei] thank you for your kind words: they mean a lot for my work.
        }
       *[other] { $register ->
           *[lei] thank you so much: I really appreciated it.
        }
    }
balance-empty = The ledger is still empty. Tell me as it comes: “Luca sent me a client”, “I introduced Anna to Marco”.
balance-season = 🤝 Last three months: given { $given }, received { $received }.
balance-before = The three months before: given { $given }, received { $received }.
balance-week = This week, roughly: { $hours ->
        [0] less than an hour
        [one] an hour
       *[other] { $hours } hours
    } for relationships.
balance-week-of = This week, roughly: { $hours } of { $limit } hours.
balance-person = 🤝 <b>{ $name }</b>
balance-person-empty = With { $name } the ledger is still empty.
balance-given = Given ({ $count }): { $what }
balance-received = Received ({ $count }): { $what }
balance-gift = { $what } on { $day }
balance-gift-value = { $what } on { $day }, { $value }
remark-taking = You’ve only received this past month: one small gesture for somebody gets the dance going again.
remark-taker = You’ve done { $count } things for { $name } and nothing has come back yet: it’s fine to wait.
brake-hours = You’re at about { $hours } of { $limit } hours this week already: the rest can wait till Monday.
brake-money = You’ve spent { $money } of { $limit } this week already: the rest can wait till Monday.
button-budget = { $what ->
        [hours] Hours a week
       *[money] Money a week
    }
button-amount = { $what ->
        [hours] { $amount } hours
       *[money] { $amount }
    }
button-no-limit = No limit
ask-budget = { $what ->
        [hours] How many hours a week do you want to give, at most?
       *[money] How much a week do you want to spend on others, at most?
    }
budget-set = { $what ->
        [hours] Noted: { $amount } hours a week at most. I’ll mention it once if you go over.
       *[money] Noted: { $amount } a week at most. I’ll mention it once if you go over.
    }
budget-off = { $what ->
        [hours] No limit on hours.
       *[money] No limit on money.
    }
gift-who = Who was it?
