"""What kind of a step it is where its clause has the word for it: *caffè*, *ring*, *via mail*.

A clause with words of two kinds (*a coffee over Zoom*) is left to be weighed. In the labelled notes a clause with the
word of one kind is a step of that kind in 98 cases of a hundred.
"""

from __future__ import annotations

from typing import Final

from bot.core.reading.cast import Cast
from bot.core.reading.clause import clause_around
from bot.core.reading.reading import FollowUpKind
from bot.core.reading.view import View

_TABLE: Final[dict[FollowUpKind, str]] = {
    "call": "call calling ring ringing phone phoning telephone chiamo richiamo telefono chiamare richiamare telefonare "
    "telefonata telefonargli telefonarle chiamarlo chiamarla richiamarlo richiamarla sentirlo sentirla chiamata "
    "sentire sento risentire risento",
    "email": "mail email e-mail emailing mailing pec",
    "message": "text texting whatsapp wapp linkedin message messaging messaggio mess msg sms dm",
    "coffee": "coffee caffè caffe caffé cappuccino tea tè breakfast colazione cuppa brew brekkie",
    "lunch": "lunch pranzo pranziamo brunch",
    "dinner": "dinner cena ceniamo supper",
    "meeting": "demo sopralluogo appuntamento 121 one-to-one",
    "other": "aperitivo birra beer beers pint pints drinks spritz",
}
_KINDS: Final[dict[str, FollowUpKind]] = {word: kind for kind, words in _TABLE.items() for word in words.split()}
_NOT_AFTER: Final = frozenset("dopo prima after before di del every no over".split())
"""*Dopo pranzo*, *l'ora di pranzo*, *before lunch* say when, not what."""


def kind_said(view: View, cast: Cast, start: int, end: int) -> FollowUpKind | None:
    """The kind that the clause of a step (token span) names; None where it names none, or two."""
    low, high = clause_around(view, cast, start, end)
    kinds = {
        kind
        for i in range(low, high)
        if i not in cast.named
        and (kind := _KINDS.get(view.tokens[i].lower))
        and (i == low or view.tokens[i - 1].lower not in _NOT_AFTER)
    }
    return kinds.pop() if len(kinds) == 1 else None
