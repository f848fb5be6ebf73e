# A che punto è una relazione: le prove, e il passo che la fa crescere.
standing = { $stage ->
        [credibility] Credibilità
        [profitability] Profittabilità
       *[visibility] Visibilità
    }: { $evidence }
standing-new = Stadio: { $stage ->
        [credibility] credibilità
        [profitability] profittabilità
       *[visibility] visibilità, vi conoscete appena
    }
standing-overruled = <i>Stadio scelto da te il { $day }; dalle prove sarebbe: { $earned ->
        [credibility] credibilità
        [profitability] profittabilità
       *[visibility] visibilità
    }.</i>
standing-next = Prossimo passo: { $step }
evidence-met = nel taccuino dal { $day }
evidence-meeting = { $kind ->
        [lunch] pranzo il { $day }
        [dinner] cena il { $day }
        [meeting] incontro il { $day }
       *[coffee] caffè il { $day }
    }
evidence-kept = promessa mantenuta il { $day } ({ $what })
evidence-given = { $kind ->
        [referral] una referenza
        [introduction] una presentazione
        [purchase] un acquisto
        [attendance] una presenza
        [advice] un aiuto
        [testimonial] una recensione
       *[other] un gesto
    } da te il { $day }
evidence-received = { $kind ->
        [referral] una referenza
        [introduction] una presentazione
        [purchase] un acquisto
        [attendance] una presenza
        [advice] un aiuto
        [testimonial] una recensione
       *[other] un gesto
    } per te il { $day }
evidence-what = { $evidence } ({ $what })
grow-keep = mantenere la promessa ({ $what })
grow-hold = il caffè di { $day }
grow-meet = un caffè a quattr’occhi con { $name }
grow-give = una piccola cosa da fare per { $name }, senza chiedere nulla
grow-give_business = una presentazione o un cliente per { $name }
grow-ask = con { $name } si può chiedere una cosa piccola e precisa
grow-water = 💧 farsi sentire: l’ultima volta con { $name } è stata il { $day }
button-stage = { $stage ->
        [credibility] 🌿 Credibilità
        [profitability] 🌾 Profittabilità
       *[visibility] 🌱 Visibilità
    }
button-stages = Stadio
button-by-evidence = Decidano le prove
ask-stage = Per te con { $name } è diverso?
stage-chosen = Segnato, l’hai deciso tu: con { $name } siete a { $stage ->
        [credibility] 🌿 credibilità
        [profitability] 🌾 profittabilità
       *[visibility] 🌱 visibilità
    }.
stage-by-evidence = Con { $name } tornano a decidere le prove: { $stage ->
        [credibility] 🌿 credibilità
        [profitability] 🌾 profittabilità
       *[visibility] 🌱 visibilità
    }.
undo-stage = Annullato: lo stadio di { $name } torna com’era.
