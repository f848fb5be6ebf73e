# The card: what was understood of a note, before it is saved.
card-title = { $stage ->
        [credibility] 🌿
        [profitability] 🌾
       *[visibility] 🌱
    } <b>{ $name }</b>
card-known = (already in your notebook: { $about })
card-known-bare = (already in your notebook)
card-fact = { $kind ->
        [need] need
        [offer] can give
        [interest] outside work
        [client] good client
       *[reach] how to reach them
    }: { $what }
card-event = 📍 { $event }
card-promise = ✍️ promised: { $what }
card-promise-dated = ✍️ promised: { $what } ({ $when })
card-which = { $count ->
        [one] Is this the { $name } you know, or somebody else?
       *[other] Which { $name } is this?
    }
card-first-who = First tell me who it is: tap, or type it.
card-cancelled = Cancelled: nobody was saved. Your words stay among the notes.
card-already-saved = Already saved.
card-already-cancelled = You cancelled this one.
card-gone = This card is no longer there.
known-as = { $name } · { $about }
plan-dated = { $kind ->
        [coffee] ☕ { $when }
        [lunch] ☕ lunch, { $when }
        [dinner] ☕ dinner, { $when }
        [meeting] ☕ meeting, { $when }
        [call] → call, { $when }
        [email] → email, { $when }
        [message] → message, { $when }
       *[other] → { $when }
    }
plan-moves = (instead of { $when })
plan-undated = { $kind ->
        [coffee] ☕ coffee, day to be decided
        [lunch] ☕ lunch, day to be decided
        [dinner] ☕ dinner, day to be decided
        [meeting] ☕ meeting, day to be decided
        [call] → to call
        [email] → to email
        [message] → to message
       *[other] → to follow up
    }
todo-lead = To do: { $what }

button-save = Save
button-correct = Correct
button-cancel = Cancel
button-is = It’s { $who }
button-somebody-else = Somebody else
button-another-person = A different { $name }
button-sooner = I meant { $when }
button-back = Back
button-person = { $name }
button-about = { $name }
button-field = { $field ->
        [name] Name
        [role] Work
        [company] Company
        [need] Need
        [offer] Can give
        [interest] Outside work
        [when] When
        [email] Email
        [phone] Phone
        [handle] Handle
       *[event] Where
    }

fix-what = What shall I correct? Tap it, or just say so: “it’s Wednesday”, “Leeds, not London”.
fix-whom = Whom shall I correct? Tap, or just say so: “Anna is from Leeds, not London”.
fix-what-of = { $name }: what shall I correct?
fix-field = { $field ->
        [name] What is the right name?
        [role] What do they do?
        [company] Which company?
        [need] What do they need?
        [offer] What can they give?
        [interest] What do they love outside work?
        [when] When? For example “Thursday at 9”.
        [email] Their email?
        [phone] Their phone number?
        [handle] Their handle?
       *[event] Where did you meet?
    }
fix-field-now = It says “{ $now }” now. Type it as it should be, or “remove”.
fix-not-understood = I didn’t catch what to change. Tap the part to correct, or type for example “the company is Rossi Ltd”.
when-not-understood = I didn’t catch the day. Try “Thursday at 9”, “the 20th” or “in two weeks”.

saved = { $count ->
        [0] Saved among your to-dos.
       *[other] Saved.
    }
saved-learnt = { $name }, new: { $what }
note-kept = Kept as a note. If it is about somebody, send me their name too.
need-met = Good: “{ $need }” is off { $name }’s needs.
note-kept-about = Kept with { $name }.
button-see = { $name }
note-long = That is a long one: I have read it up to “… { $last }”. All of it is kept; send me what follows as another message, and it gets a card of its own.
note-kept-nameless = Kept as a note. What is their name? If you don’t remember, that’s fine.
note-kept-whose = Kept as a note. Is it about somebody you just met?
forwarded-lead = Forwarded from { $name }:
edited-lead = You changed the message: this is how I read it now.
edited-kept = I have updated the note.
edited-unknown = That message is not among your notes, so nothing changes. Send it again if you like.

reframe-need = It’s early to sell to { $name }: you have only just met. The farmer’s step: think who could help with “{ $need }”.
reframe-ask = It’s early to sell to { $name }: you have only just met. Over coffee, ask first what they need.
