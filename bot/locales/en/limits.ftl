# When it is too much: texts too long, notebooks that are full, messages in a flood.
too-long = That was more than I can take in at once: I kept the beginning, up to { $most } characters. Send me the rest by itself.
notebook-full = { $kind ->
    [contacts] Your notebook is full: it holds up to { $most } people. I have not saved this one.
    [notes] Your notebook is full: it holds up to { $most } notes. I have not saved this one.
    [groups] Your notebook is full: it holds up to { $most } groups. I have not saved this one.
    [events] Your notebook is full: it holds up to { $most } events. I have not saved this one.
   *[other] Your notebook is full, and I have not saved this last thing.
    }
    /export gives you a copy of everything, /forget Anna makes room by removing a person.
flood = You are writing faster than I can read. I took in the first messages; from here on, for a minute, I take in nothing. Then I’ll tell you how many I left out.
flood-over = { $count ->
    [one] I’m back. One message I left out: if it matters, send it again.
   *[other] I’m back. I left out { $count } messages: send again those that matter.
    }
