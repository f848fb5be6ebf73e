# Preparing, helping, promising, and who you are.
whom-prepare = Whom are you meeting?
whom-favour = For whom would you like to do something?
prepare-head = For coffee with <b>{ $name }</b>:
prepare-head-dated = ☕ <b>{ $name }</b>, { $when }
prepare-letter = { $letter ->
        [goals] <b>Goals</b>
        [accomplishments] <b>Accomplishments</b>
        [interests] <b>Interests</b>
        [networks] <b>Networks</b>
       *[skills] <b>Skills</b>
    }: { $what }
prepare-promise = ✍️ You promised: { $what }
prepare-ask = To ask:
prepare-complete = You know the essentials: ask how things are, and listen.
button-know = { $question ->
        [need] I know the need
        [client] I know the good client
        [offer] I know how they help
        [interest] I know what they love
        [accomplishment] I know the proudest work
        [network] I know the groups
       *[reach] I know how to reach them
    }
ask-accomplishment = About { $name }: what work are they proudest of so far?
ask-network = About { $name }: which groups do they belong to, whom do they see?
to-ask-accomplishment = what work are they proudest of so far?
to-ask-network = which groups or associations do they belong to?
button-prepare-for = Prepare
favour-introduction = { $name } needs help with “{ $need }”. { $other } ({ $why }) might be the one: five minutes for an introduction.
favour-referral = { $other } needs help with “{ $need }”. That’s { $name }’s trade: five minutes for an introduction.
favour-invitation = A good client for { $name }: “{ $client }”. At { $group } you met { $other }: bringing { $name } along one day would be a fine gift.
favour-own-advice = { $name }’s need, “{ $need }”, is your own trade ({ $why }): ten minutes on the phone, no quote, is a gift already.
favour-own-purchase = You’re after “{ $need }”, and { $name } does that ({ $why }): if you really need it, buying is a good way to help.
favour-share = You and { $name } have something in common (“{ $need }”): an article or an invitation about it will be remembered.
favour-none = For { $name } (“{ $need }”) there’s nobody in the notebook yet. Shall I keep an eye out?
favour-watching = I’m keeping an eye out for { $name }: “{ $need }”. I’ll tell you as soon as you meet the right person.
favour-need-unknown = To help, one thing needs knowing first.
button-favour = How to help
button-watch = Yes, keep an eye out
button-introduce = 🤝 Prepare introduction
undo-watch = Undone: I’m no longer keeping an eye out for { $name } on that.
promises-none = No promises open.
promises-mine = <b>You promised</b>
promises-theirs = <b>They promised you</b>
button-arrived = It’s here
button-wait = I’ll wait
button-till = { $day ->
        [tomorrow] Tomorrow
        [monday] Monday
       *[week] In a week
    }
ask-postpone = Till when? Tap, or write “Thursday”, “in three days”.
postponed = Noted: { $when }.
undo-postponed = Undone: back to the day before ({ $name }).
owed-due = { $name } had promised you: “{ $what }”. Has it come?
owed-kept = 🌿 Good: a word kept on their side counts too.
owed-dropped = All right, let it go.
card-owed = ⏳ promised to you: { $what }
card-owed-dated = ⏳ promised to you: { $what } ({ $when })
person-owed = ⏳ promised to you: { $what } ({ $day })
me-empty = Tell me about yourself, a line at a time: then your drafts can say who you are.
me-head = <b>You, in short</b>
me-line = { $field ->
        [name] Name
        [line] What you do
        [ideal_client] Ideal client
        [goals] Goals
        [accomplishments] Accomplishments
        [interests] Interests
        [networks] Networks
       *[skills] Skills
    }: { $value }
button-me = { $field ->
        [name] Name
        [line] What you do
        [ideal_client] Ideal client
        [goals] Goals
        [accomplishments] Accomplishments
        [interests] Interests
        [networks] Networks
       *[skills] Skills
    }
ask-me = { $field ->
        [name] What name shall I sign drafts with?
        [line] What do you do, in one line? It goes under your signature.
        [ideal_client] Who is your ideal client? In your own words: “bakeries and restaurants with fewer than 20 staff”.
        [goals] What are you after at the moment?
        [accomplishments] What piece of work are you proud of?
        [interests] What do you love outside work?
        [networks] Which groups do you belong to?
       *[skills] What can you give others a hand with?
    }
me-set = { $field ->
        [line] Noted: it goes under your drafts.
        [ideal_client] Noted: that’s whom you want to reach.
       *[other] Noted.
    }
me-removed = Removed.
button-me-more = Your profile
digest-owed = { $name } had promised you: { $what }
command-ask = Is it time to ask? /ask Luca
command-harvest = Which relationships are ripe, or nearly
command-balance = Giving and getting, overall or with one person
command-promises = Promises: yours, and those made to you
command-prepare = Prepare for a coffee: /prepare Anna
command-favour = How to help somebody: /favour Anna
command-me = Who you are and whom you want to reach: for drafts
told-kept = 🌿 Promise kept: { $what }. That is how people get to trust you.
told-kept-theirs = 🌿 Good, it has come: { $what }.
