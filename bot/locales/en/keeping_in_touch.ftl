# Keeping in touch, at the right pace.
keep-lead = 💧 { $who }: { $weeks ->
        [one] a week without a word between you.
       *[other] { $weeks } weeks without a word between you.
    }
keep-helper = Their need: “{ $need }”. { $helper } ({ $why }) might be able to help.
keep-need = Their need: “{ $need }”. Worth asking how it went.
keep-interest = Outside work: { $what }. A good way in.
keep-whom-they-know = Not in your segment, but whom does { $name } know? Worth asking.
keep-who-else = { $name } needn’t buy: who else do they know who is like them?
keep-just-so = A hello for no reason is often the most welcome.
keep-first-coffee = ☕ { $who }: two weeks since you met, and no coffee yet. When?
dormant-lead = 💧 { $who }: the last time was { $day }. Whoever gets back in touch is nearly always welcome.
draft-again = { $register ->
        [tu] it’s been a while, and I was wondering how you are.
       *[lei] it’s been a while, and I was wondering how you are.
    }
draft-again-need = { $register ->
        [tu] it’s been a while. I was thinking back to when { $recall }: how did it go?
       *[lei] it’s been a while. I was thinking back to when { $recall }: how did it go?
    }
draft-again-coffee = { $register ->
        [tu] Coffee some time, if you like?
       *[lei] Coffee some time, if you like?
    }
touched = Good. I’ll bring { $name } up again on { $day }, unless something happens before.
ask-cadence = { $days ->
        [0] { $name }: at the moment I never bring them up. How often would you like to be in touch?
       *[other] { $name }: at the moment I bring them up after { $days } days of silence. How often would you like to be in touch?
    }
cadence-set = { $days ->
        [0] All right, I’ll let { $name } rest and not bring them up myself.
       *[other] All right: I’ll bring { $name } up after { $days } days without a word between you.
    }
button-cadence = Rhythm
button-cadence-days = { $days ->
        [0] Never
        [14] Every two weeks
        [30] Every month
        [42] Every six weeks
        [90] Every three months
       *[other] Twice a year
    }
button-cadence-usual = As the relationship suggests
button-already-in-touch = We’ve been in touch
button-let-rest = Let it rest
undo-cadence = Taken back: the rhythm with { $name } is what it was.
digest-keep = 💧 { $name }: a hello
digest-keep-coffee = ☕ { $name }: the first coffee
digest-week = 🌾 The week in short
button-digest-keep = 💧 { $name }
button-digest-week = The week
button-digest-first-coffee = ☕ { $name }
