"""With whom a next step is, where its own clause says so: *call Kim Thursday*, *caffè con la Iole*, *Ivo lo risento*.

A name counts that stands at a verb or a preposition of the clause; one that is only mentioned in it (*il numero di
Ada*, *her boss Alban*) does not. Verbs that bring two people together, with a pronoun beside the name, leave the
question open. In the 2,750 labelled notes the rule speaks of one step in three where there are several people, and is
right in 97 of a hundred.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.reading.cast import Cast
from bot.core.reading.clause import clause_around, joined_with, mentions_in
from bot.core.reading.names import Mention
from bot.core.reading.view import View

_PREPOSITIONS: Final = frozenset("con with w to a ad al alla allo da".split())
_VERBS: Final = frozenset(
    "chiamare chiamo chiamerò richiamare richiamo richiamerò sentire sento sentirò risentire risento telefonare vedere "
    "vedo vedrò rivedere rivedo incontrare incontro invitare invito ringraziare ringrazio contattare avvisare salutare "
    "sollecitare call calling ring ringing phone phoning text texting message messaging msg dm email emailing mail "
    "mailing ping pinging whatsapp whatsapping viber see seeing meet meeting visit visiting thank thanking chase "
    "chasing nudge nudging coffee lunch dinner take invite inviting remind write facetime zoom bell".split(),
)
"""Verbs whose object is the one with whom something is done."""
_GIVING: Final = frozenset(
    "send sending give giving owe lend lending drop dropping show showing bring bringing text email flick tell told "
    "promise promised offer offered forward pass get".split(),
)
"""English verbs that name the receiver before the thing."""
_DETERMINERS: Final = frozenset("a an the my our some that this his her their two three i id i'd i'll more".split())
_BETWEEN: Final = frozenset(
    "la il lo l' back the up anche pure also dr dott avv mr mrs ms miss signor signora . /".split(),
)
"""May stand between a verb or preposition and the name."""
_BRINGING: Final = frozenset(
    "introduce introducing intro connect connecting link presento presentare presentarla presentarlo presentargli "
    "presentarle presentarli presenta porto portare bring bringing both pair entrambi entrambe insieme together tre "
    "due two loro them they tutti tutte all everyone each li parlo parlare ask get".split(),
)
_OTHERS: Final = frozenset(
    "her him his gli le glielo gliela gliele lei lui mandargli mandarle girargli girarle".split(),
)
_LITTLE: Final = 2
_LEADING_ON: Final = frozenset(", - – — : > →".split())
_CLITICS: Final = frozenset("lo la gli le l'".split())


def step_partners(view: View, cast: Cast, start: int, end: int) -> tuple[int, ...]:
    """The people that the clause of a step (token span) names at its verb or preposition; empty where it does not."""
    low, high = clause_around(view, cast, start, end)
    here = mentions_in(cast, low, high)
    words = {t.lower for t in view.tokens[low:high]}
    if not here:
        return _named_before(view, cast, low, high)
    if (words & _BRINGING and words & _OTHERS) or _presents(view, low, high):
        return ()
    people = tuple(dict.fromkeys(m.person for m in here))
    bound = [m for m in here if _bound(view, cast, m, low, high)]
    if len(people) == 1 or not bound:
        return people if bound else ()
    return _of_several(view, cast, (start, end), people, bound, bringing=bool(words & _BRINGING))


def _presents(view: View, low: int, high: int) -> bool:
    """Whether somebody not named is introduced to the one who is: *lo presento a Nicola* is with both."""
    return any(
        view.tokens[i].lower in ("lo", "la", "li", "l'") and view.tokens[i + 1].lower.startswith("present")
        for i in range(low, high - 1)
    )


def _named_before(view: View, cast: Cast, low: int, high: int) -> tuple[int, ...]:
    """Of a clause that is hardly more than a day: whom the clause before it names: *richiamare Pino, martedì*."""
    more = sum(view.inside[i] != "date" for i in range(low, high))
    if more > _LITTLE or low < _LITTLE or view.tokens[low - 1].text not in _LEADING_ON:
        return ()
    start, end = clause_around(view, cast, low - 2, low - 1)
    here = mentions_in(cast, start, end)
    if any(view.inside[i] == "date" for i in range(start, end)) or len({m.person for m in here}) != 1:
        return ()
    return (here[0].person,) if any(_bound(view, cast, m, start, end) for m in here) else ()


def _of_several(
    view: View, cast: Cast, step: tuple[int, int], people: tuple[int, ...], bound: Sequence[Mention], *, bringing: bool
) -> tuple[int, ...]:
    """Of a clause that names several: all of them where they are joined, else the one right beside the day."""
    for mention in bound:
        fellows = tuple(dict.fromkeys(m.person for m in joined_with(view, cast, mention)))
        if set(fellows) == set(people):
            return fellows
    if any(len(joined_with(view, cast, m)) > 1 for m in bound) or bringing:
        return ()
    beside = {m.person for m in bound if step[0] - 1 <= m.end <= step[0] or step[1] <= m.start <= step[1] + 1}
    found = beside or {m.person for m in bound}
    return tuple(found) if len(found) == 1 else ()


def _bound(view: View, cast: Cast, mention: Mention, low: int, high: int) -> bool:
    """Whether the name stands at a verb or preposition of its clause, or alone with a day."""
    tokens = view.tokens
    follow = [t.lower for t in tokens[mention.end : min(mention.end + 2, high)]] + ["", ""]
    if follow[0] in ("'s", "s'"):
        return False
    i = mention.start - 1
    while i >= low and tokens[i].lower in _BETWEEN:
        i -= 1
    before = tokens[i].lower if i >= low else ""
    if before in _PREPOSITIONS or before in _VERBS or (before in _GIVING and _thing_follows(view, cast, mention)):
        return True
    if follow[0] in _CLITICS and follow[1].endswith(("o", "ò")):
        return True
    if follow[:2] == ["to", "be"] or (follow[0] in ("da", "va") and follow[1].endswith(("re", "ata", "ato"))):
        return True
    return mention.start == low and all(view.inside[k] == "date" for k in range(mention.end, high))


def _thing_follows(view: View, cast: Cast, mention: Mention) -> bool:
    """Whether a thing is named right after a name: *send Priya the guide*, *send Anjali Bex's number*."""
    tokens, i = view.tokens, mention.end
    if i < len(tokens) and tokens[i].lower in _DETERMINERS:
        return True
    return any(m.start == i and m.end < len(tokens) and tokens[m.end].lower in ("'s", "s'") for m in cast.mentions)
