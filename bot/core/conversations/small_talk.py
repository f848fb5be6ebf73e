"""Words that are neither notes nor answers to anything: yes, no, thanks, hello, *who are you?*, *help*."""

from __future__ import annotations

import re
from typing import Final

from bot.core.who import fold, words_of

YES: Final = frozenset(
    "si sì ok okay salva salvala salvale salvalo giusto esatto perfetto corretto conferma "
    "yes yep yeah yup save right correct fine perfect k okk oki certo sure 👍 👌 ✅".split()
) | {
    "va bene", "vabbe", "va benissimo", "salva tutto", "salva pure", "si salva", "ok salva", "si grazie", "ok grazie",
    "tutto giusto", "tutto ok", "confermo", "confermato", "save it", "save them", "save all", "looks good", "all good",
    "yes please", "yes save", "ok save", "that's right", "thats right", "sì grazie",
}  # fmt: skip
NO: Final = frozenset(
    {
        "annulla", "cancella", "lascia perdere", "lascia stare", "cancel", "discard", "forget it", "never mind",
        "nevermind", "no annulla", "no grazie", "no thanks", "niente", "non salvare", "don't save",
    }
)  # fmt: skip
WRONG: Final = frozenset(
    {
        "no", "nope", "sbagliato", "non e giusto", "non va bene", "e sbagliato", "correggi", "correggo", "modifica",
        "wrong", "not right", "that's wrong", "thats wrong", "correct it", "edit", "fix", "fix it", "nono", "no no",
    }
)  # fmt: skip
LEAVE: Final = frozenset(
    {
        "annulla", "lascia perdere", "lascia stare", "niente", "come non detto", "esci", "basta", "cancel",
        "never mind", "nevermind", "forget it", "nothing", "leave it", "stop", "no", "no grazie", "no thanks",
        "indietro", "back",
    }
)  # fmt: skip
DONE: Final = frozenset(
    {
        "fatto", "gia fatto", "l'ho fatto", "l'ho gia fatto", "mandato", "inviato", "spedito", "ok fatto", "si fatto",
        "mantenuta", "promessa mantenuta", "chiamato", "scritto", "done", "did it", "done that", "sent", "sent it",
        "already done", "kept", "all done", "just did", "just did it", "yes done", "ok done", "i did", "i did it",
        "fatto tutto", "gia fatto tutto", "tutto fatto", "l'ho mandato", "l'ho gia mandato",
        "gia mandato", "l'ho inviato", "gia inviato", "l'ho scritto", "gia scritto",
        "le ho scritto", "gli ho scritto", "le ho gia scritto", "gli ho gia scritto", "messaggio mandato",
        "messaggio inviato", "mandata", "inviata", "i sent it", "i've sent it", "already sent", "already sent it",
        "i already sent it", "message sent", "i wrote", "wrote", "i wrote to her", "i wrote to him", "texted her",
        "texted him", "i've done it", "i did that", "l'ho chiamato", "l'ho chiamata", "l'ho sentito", "l'ho sentita",
        "chiamata", "sentito", "sentita", "l'ho gia chiamato", "l'ho gia chiamata", "called", "called him",
        "called her", "i called", "i called him", "i called her", "spoke to him", "spoke to her",
    }
)  # fmt: skip
NOT_NOW: Final = frozenset(
    {
        "non ora", "no", "no grazie", "piu avanti", "dopo", "poi", "poi vediamo", "vediamo", "non adesso", "per ora no",
        "non lo so", "non so", "boh", "salta", "skip", "passo", "lascia stare", "lascia perdere", "nessun caffe",
        "not now", "later", "no thanks", "nope", "maybe later", "we'll see", "not yet", "pass", "never mind",
        "nevermind", "no coffee", "non ancora", "piu tardi",
    }
)  # fmt: skip
THANKS: Final = frozenset(
    {
        "grazie", "grazie mille", "grazie!", "thanks", "thank you", "thx", "ty", "cheers", "👍", "🙏", "❤️", "❤", "ok",
        "okay", "ok grazie", "ok thanks", "perfetto", "perfect", "great", "bene", "good", "ottimo", "nice", "bravo",
        "brava", "top", "super", "va bene", "ricevuto", "got it", "capito",
    }
)  # fmt: skip
HELLO: Final = frozenset(
    {
        "ciao", "buonasera", "buona sera", "buongiorno", "buon giorno", "salve", "ehi", "ehila", "hello", "hi", "hey",
        "good evening", "good morning", "good afternoon", "buonanotte", "buona notte", "good night", "hi there",
        "ciao coltiva", "hello there", "come stai", "come va", "tutto bene", "ciao come stai", "how are you",
        "how's it going", "you there", "ci sei",
    }
)  # fmt: skip
UNDO: Final = frozenset({"undo", "torna indietro", "annulla", "annulla tutto", "annulla l'ultima", "undo that"})
HELP: Final = frozenset(
    {
        "aiuto", "help", "come funziona", "come funzioni", "cosa sai fare", "che cosa sai fare", "cosa fai", "chi sei",
        "cosa devo fare", "istruzioni", "non capisco", "come si fa", "what can you do", "who are you", "what are you",
        "how does this work", "how does it work", "how do you work", "what do i do", "i don't understand", "help me",
        "aiutami", "comandi", "commands", "menu", "che fai", "start", "inizia", "info",
    }
)  # fmt: skip
WAIT: Final = frozenset("aspetta wait hmm hm mmm mm uhm um oops ops".split()) | {
    "un attimo", "un momento", "hold on", "one moment",
}  # fmt: skip
ENOUGH: Final = frozenset({"basta", "stop", "basta domande", "basta cosi", "enough", "no more questions", "that's it"})
NOTHING: Final = YES | NO | NOT_NOW | WAIT | ENOUGH | frozenset(
    {
        "eh", "ah", "oh",
        "beh", "mah", "uh", "haha", "ahah", "ahaha", "lol", "wow", "scusa", "sorry", "fatto", "done",
        "ci penso io", "ci penso", "ok ci penso", "ci provo", "lo faccio", "lo faccio io", "i'll do it", "will do",
        "ok will do", "on it", "i'm on it", "non serve", "non mi serve", "not needed", "no need", "leave it",
        "prova", "test", "testing", "next", "avanti", "continua", "niente", "nothing", "dai", "forza",
    }
)  # fmt: skip
"""What leaves no trace when nothing is asked: there is nothing in it to keep."""


_KIND: Final = {word for words in THANKS for word in words.split()} | set("tante molte a lot so much very".split())


def is_thanks(plain: str) -> bool:
    """*Perfetto, grazie mille*: kind words and nothing else."""
    words = words_of(plain)
    return plain in THANKS or (0 < len(words) <= LONGEST_THANKS and all(word in _KIND for word in words))


LONGEST_THANKS: Final = 5


def bare(words: str) -> str:
    """A text for looking up here: folded, without the marks around it and without what is drawn out (*siii*)."""
    plain = fold(words).strip(" .,!?…;:")
    return re.sub(r"(.)\1{2,}", r"\1", plain) or plain
