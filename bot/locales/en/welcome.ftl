# The first meeting, help, small talk.
welcome =
    Hello { $name }, I’m Coltiva. You tell me whom you meet; I keep the people and what they need in mind, and remind you of the coffees.
    Which language shall we speak?
welcome-nameless =
    Hello, I’m Coltiva. You tell me whom you meet; I keep the people and what they need in mind, and remind you of the coffees.
    Which language shall we speak?
welcome-back =
    We know each other already. Tell me whom you have met, for example:
    <i>{ $example }</i>
welcome-done =
    Done. After an event, tell me whom you met, just as it comes. For example:
    <i>{ $example }</i>
example-note = Met Anna Rossi, bakery, struggles with online orders, coffee Tuesday at 10
ask-language = Which language shall we speak?
language-set = Good, English it is.
ask-zone = To remind you of coffees at the right hour: which city are you in? Tap, type it, or send your location.
button-zone = { $city }, it’s { $time }
button-place = { $city }, { $country } ({ $zone })
zone-set = Time zone of { $city }: it’s { $time } where you are.
zone-unknown = I don’t know a city called “{ $city }”. Type the nearest big one, for example Leeds, or send your location.
place-unknown = I don’t recognise this place. Type the nearest big city, for example Leeds.
which-place = Which of these?
ask-hours = At what hours do you have business coffees? Tap, or type for example “9-18”.
button-hours = { $start }–{ $end }
hours-set = Coffees between { $start } and { $end }.
hours-unknown = I didn’t catch the hours. Type them like this: “9-18”, or skip.
hello =
    Hello! If you have met somebody, tell me just as it comes. For example:
    <i>{ $example }</i>
thanks = 🌱
emoji-only = 🌱 If that is about somebody, send me their name too.
help =
    After an event, tell me whom you met, in one line:
    <i>{ $example }</i>
    I show you what I understood; one tap saves it. Then one question, the coffee, and a reminder in time.

    /today what today holds
    /people rossi · search a person, a trade, a place
    /person Anna · their card
    /intro Anna Marco · introduces them
    /event BNI Thursday 7:30 · prepares you, then takes the notes
    /week · /groups your week; which groups are worth it
    Or ask: “who can help me with taxes?”
    /undo takes back what was saved last
    /settings language, time zone, hours, reminders
    /export · /forget Anna · /privacy
command-unknown = I don’t know /{ $name }. /help shows what I can do; or simply tell me whom you have met.
button-unknown = This button has served its time.
contact-gone = This person is no longer in your notebook.
cannot-read = { $kind ->
        [voice] I can’t listen to voice messages yet. Send me two lines: whom you met and what they need.
        [photo] I can’t read pictures. Tell me who it is: name, what they do, what they need.
        [sticker] 🌱 Nice. If you have met somebody, tell me.
        [document] I don’t read documents. Tell me whom you met, in one line.
       *[other] I can’t read this. Tell me whom you met, in one line.
    }
location-not-asked = I hadn’t asked where you are, so I don’t keep it. To change the time zone: /settings
