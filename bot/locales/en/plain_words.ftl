# Questions to the notebook, in plain words.
plain-helps = For “{ $what }” you know:
plain-helps-nobody = You don’t know anyone for “{ $what }” yet. Ask around, there usually is somebody.
plain-by-word = Your notes mention “{ $what }” for:
plain-needs = “{ $what }” would help:
plain-needs-nobody = Nobody you have told me about is looking for “{ $what }”.
plain-met = { $count ->
        [one] 📍 { $where }: you met one person.
       *[other] 📍 { $where }: you met { $count } people.
    }
plain-met-nobody = I have no notes on “{ $where }”. /people searches for any word.
plain-met-then = { $count ->
        [one] You met one person:
       *[other] You met { $count } people:
    }
plain-met-then-nobody = You noted nobody in those days.
plain-more = … and { $count } more.
plain-promised = You promised { $name }:
plain-promised-nothing = You owe { $name } nothing: no open promises.
plain-promised-nothing-at-all = No open promises.
plain-owed = { $name } promised you:
plain-owed-nothing = I have no promises from { $name }.
plain-since-when = Since when? For instance “who haven’t I seen since June?” or “in three months”.
plain-unseen = { $count ->
        [one] One person you haven’t been in touch with since before { $day }:
       *[other] { $count } people you haven’t been in touch with since before { $day }:
    }
plain-unseen-line = { $name }, last time { $day }
plain-unseen-nobody = Nobody: you have been in touch with everyone since { $day }.
plain-when-never = Nothing is planned with { $name }.
plain-need = { $name }: { $need } <i>({ $day })</i>
plain-need-unknown = I don’t know yet what { $name } needs: a good question for the next coffee.
plain-where = { $name }: { $where }, { $day }.
plain-where-unknown = { $name } has been in the notebook since { $day }; you didn’t say where you met.
plain-not-understood = I can’t answer that one. Shall I keep it as a note, or search the notebook?
button-search = Search
button-is-note = It’s a note
