# Drafts: the member sends them, never the bot.
draft-hello = { $register ->
        [tu] Hi { $name },
       *[lei] Hello { $name },
    }
draft-close = { $register ->
        [tu] All the best,
       *[lei] Kind regards,
    }
draft-glad = { $register ->
       *[lei] it was a pleasure to meet you.
    }
draft-glad-where = { $register ->
       *[lei] it was a pleasure to meet you { $where }.
    }
draft-detail = { $register ->
       *[lei] I have been thinking about when { $recall }: if somebody who can help comes to mind, I’ll let you know.
    }
draft-coffee = { $register ->
       *[lei] Would you like to have a coffee in the next few days? I’d love to hear more about your work.
    }
draft-soon = See you soon.
draft-day = { $day }
draft-day-at = { $day } at { $at }
draft-propose = { $kind ->
        [lunch] { $register ->
           *[lei] would lunch on { $when } suit you? If another time is easier, just say.
        }
        [dinner] { $register ->
           *[lei] would dinner on { $when } suit you? If another time is easier, just say.
        }
        [call] { $register ->
           *[lei] may I call you on { $when }? If another time is easier, just say.
        }
        [meeting] { $register ->
           *[lei] shall we meet on { $when }? If another time is easier, just say.
        }
       *[coffee] { $register ->
           *[lei] would coffee on { $when } suit you? If another time is easier, just say.
        }
    }
draft-confirm = { $kind ->
        [lunch] { $register ->
           *[lei] just to confirm our lunch on { $when }. If something has come up, do tell me.
        }
        [dinner] { $register ->
           *[lei] just to confirm our dinner on { $when }. If something has come up, do tell me.
        }
        [call] { $register ->
           *[lei] just to confirm our call on { $when }. If something has come up, do tell me.
        }
        [meeting] { $register ->
           *[lei] just to confirm our meeting on { $when }. If something has come up, do tell me.
        }
       *[coffee] { $register ->
           *[lei] just to confirm our coffee on { $when }. If something has come up, do tell me.
        }
    }
draft-subject = A short note
# Asking each of them first.
ask-subject = May I introduce you?
ask-met = I met { $who } { $where }.
ask-present = { $register ->
       *[lei] I’d like to introduce you to { $who }.
    }
ask-helper-need-work = { $register ->
       *[lei] { $need }, and since { $work }, I thought a conversation might be worth while for both of you.
    }
ask-helper-need = { $register ->
       *[lei] { $need }, and I thought you might be able to help, or at least point the way.
    }
ask-helper-work = { $register ->
       *[lei] Since { $work }, I thought a conversation might be worth while for both of you.
    }
ask-helper-plain = I thought a conversation might be worth while for both of you.
ask-why-need = { $register ->
       *[lei] For you it would be a new contact with a real need, right in your field.
    }
ask-why-contact = { $register ->
       *[lei] For you it would be a new contact, close to what you do; the details are better told by { $other } in person.
    }
ask-recall = I have been thinking about when { $recall }.
ask-needy = { $register ->
       *[lei] I’d like to introduce you to { $who }: a conversation might give you a good idea or two.
    }
ask-needy-plain = { $register ->
       *[lei] I’d like to introduce you to { $who }: I think a conversation could be useful to you.
    }
ask-other-gift = { $name } { $gift }.
ask-their-need = { $need }.
ask-mutual = { $register ->
       *[lei] I think the two of you would have something to talk about, and that it could be a useful contact for you.
    }
ask-no-strings = No strings attached: a call or a coffee is enough to see whether something can come of it.
ask-question = { $register ->
        [tu] Shall I put you in touch?
       *[lei] Would you like me to put you in touch?
    }
ask-other-unasked = { $register ->
       *[lei] I have not mentioned it { $to_other } yet: I wanted to ask you first.
    }
ask-other-yes = { $other } has already said yes.
ask-easy-no = If now is not a good time, a simple no is fine, and nothing changes between us.
ask-easy-no-short = If now is not a good time, a simple no is fine.
# After a no, after an outcome, thanks and news.
note-sorry = { $register ->
       *[lei] no problem at all, and thank you for telling me. Speak soon.
    }
note-wait = { $register ->
       *[lei] the introduction I mentioned will have to wait: now is not quite the right time. Thank you for being open to it, and speak soon.
    }
note-wait-need = { $register ->
       *[lei] the introduction I mentioned will have to wait: now is not quite the right time. I’ll keep in mind what you need, and write if somebody else comes to mind.
    }
note-loop-good = { $register ->
       *[lei] I’m really pleased that something has come of it with { $other }. Thank you for your trust, and if I can be of use again, do write.
    }
note-loop = { $register ->
       *[lei] thank you for making time for { $other }: I hope the conversation was useful. If there is anything else I can do, do write.
    }
note-thanks = { $register ->
       *[lei] thank you for introducing me to { $met }: I really appreciate it. I’ll tell you how it goes.
    }
note-news = { $register ->
       *[lei] a quick word about { $met }, whom you introduced me to: we have not found the time to meet yet, but I very much want to.
    }
note-news-planned = { $register ->
       *[lei] a quick word about { $met }, whom you introduced me to: we have a date to meet.
    }
note-news-held = { $kind ->
        [lunch] { $register ->
           *[lei] a quick word about { $met }, whom you introduced me to: we have had lunch together.
        }
        [dinner] { $register ->
           *[lei] a quick word about { $met }, whom you introduced me to: we have had dinner together.
        }
        [coffee] { $register ->
           *[lei] a quick word about { $met }, whom you introduced me to: we have had a coffee together.
        }
       *[meeting] { $register ->
           *[lei] a quick word about { $met }, whom you introduced me to: we have had a good talk.
        }
    }
note-news-thanks = { $register ->
       *[lei] Thank you again for putting us in touch.
    }
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
button-shorter = Shorter
draft-gone = This draft is no longer needed.
draft-left-delicate = I left out “{ $phrase }”: it is delicate, and yours to tell.
draft-left-foreign = { $language ->
        [en] I left out “{ $phrase }”, which is in Italian: give it to me in English and I’ll put it in (“add: …”).
       *[it] I left out “{ $phrase }”, which is in English: give it to me in Italian and I’ll put it in (“add: …”).
    }
draft-left-unclear = I left out “{ $phrase }”: I can’t put it well in a letter. If you like: “add: …”.
draft-same = It is like that already. For anything else use your own words: “add: see you at the fair”, or write the text yourself.
draft-only-two-languages = I can write Italian and English. For another language write the message yourself (begin with the greeting), and I’ll keep it ready to send.
