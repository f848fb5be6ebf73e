# Drafts: the member sends them, never the bot.
draft-hello = { $register ->
        [tu] Hi { $name },
       *[lei] Hello { $name },
    }
draft-glad = { $register ->
       *[lei] it was a pleasure to meet you.
    }
draft-glad-where = { $register ->
       *[lei] it was a pleasure to meet you ({ $where }).
    }
draft-detail = { $register ->
       *[lei] I have been thinking about what you told me ({ $what }): if somebody who can help comes to mind, I’ll let you know.
    }
draft-coffee = { $register ->
       *[lei] Would you like to have a coffee in the next few days? I’d love to hear more about your work.
    }
draft-soon = { $register ->
       *[lei] See you soon.
    }
draft-confirm = { $kind ->
        [lunch] { $register ->
           *[lei] would lunch on { $when } suit you? If another time is easier, just say.
        }
        [dinner] { $register ->
           *[lei] would dinner on { $when } suit you? If another time is easier, just say.
        }
       *[coffee] { $register ->
           *[lei] would coffee on { $when } suit you? If another time is easier, just say.
        }
    }
draft-subject = A short note
wrote-noted = Noted: you wrote to { $name }.
fine = All right.
button-copy = Copy
button-email = Email
button-sent = I sent it
button-no-need = No need
button-register = { $register ->
        [tu] Informal
       *[lei] Formal
    }
button-in-language = { $language ->
        [en] In English
       *[it] In italiano
    }
