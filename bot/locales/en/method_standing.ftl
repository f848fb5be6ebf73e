# Where a relationship stands: the evidence, and the step that moves it on.
standing = { $stage ->
        [credibility] Credibility
        [profitability] Profitability
       *[visibility] Visibility
    }: { $evidence }
standing-new = Stage: { $stage ->
        [credibility] credibility
        [profitability] profitability
       *[visibility] visibility, you’ve only just met
    }
standing-overruled = <i>Your own word, { $day }; the evidence says { $earned ->
        [credibility] credibility
        [profitability] profitability
       *[visibility] visibility
    }.</i>
standing-next = Next step: { $step }
evidence-met = in the notebook since { $day }
evidence-meeting = { $kind ->
        [lunch] lunch on { $day }
        [dinner] dinner on { $day }
        [meeting] a meeting on { $day }
       *[coffee] coffee on { $day }
    }
evidence-kept = promise kept on { $day } ({ $what })
evidence-given = { $kind ->
        [referral] a referral
        [introduction] an introduction
        [purchase] a purchase
        [attendance] turning up
        [advice] a helping hand
        [testimonial] a testimonial
       *[other] a good turn
    } from you on { $day }
evidence-received = { $kind ->
        [referral] a referral
        [introduction] an introduction
        [purchase] a purchase
        [attendance] turning up
        [advice] a helping hand
        [testimonial] a testimonial
       *[other] a good turn
    } for you on { $day }
evidence-what = { $evidence } ({ $what })
grow-keep = keep your promise ({ $what })
grow-hold = the coffee on { $day }
grow-meet = a one-to-one coffee with { $name }
grow-give = one small thing for { $name }, asking nothing back
grow-give_business = an introduction or a client for { $name }
grow-ask = ask { $name } for one small, specific thing
grow-water = 💧 get in touch: the last time with { $name } was { $day }
button-stage = { $stage ->
        [credibility] 🌿 Credibility
        [profitability] 🌾 Profitability
       *[visibility] 🌱 Visibility
    }
button-stages = Stage
button-by-evidence = Let the evidence decide
ask-stage = Do you see it differently with { $name }?
stage-chosen = Noted as your own word: with { $name } it’s { $stage ->
        [credibility] 🌿 credibility
        [profitability] 🌾 profitability
       *[visibility] 🌱 visibility
    }.
stage-by-evidence = With { $name } the evidence decides again: { $stage ->
        [credibility] 🌿 credibility
        [profitability] 🌾 profitability
       *[visibility] 🌱 visibility
    }.
undo-stage = Undone: { $name }’s stage is back as it was.
