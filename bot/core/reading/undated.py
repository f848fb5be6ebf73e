"""Next steps without a day that name their verb and their person: *scrivo a Luigino*, *text Peadar*, *mess a Ugo*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from bot.core.reading.by_role import partner_by_role
from bot.core.reading.cast import Cast
from bot.core.reading.clause import clause_around, mentions_in
from bot.core.reading.reading import FollowUpKind
from bot.core.reading.view import View
from bot.core.reading.with_whom import step_partners

_WORDS: Final[dict[FollowUpKind, str]] = {
    "call": "chiamare chiamo chiamerò richiamare richiamo richiamerò sentire sento risentire risento telefonare "
    "telefono call ring phone calling ringing phoning",
    "message": "scrivere scrivo scriverò riscrivere messaggio mess msg whatsapp sms text texting message messaging dm",
    "email": "mail email e-mail emailing pec",
    "other": "ringraziare ringrazio thank thanks",
}
_KINDS: Final[dict[str, FollowUpKind]] = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_NEAR: Final = 4
_AND: Final = 2
_LEADING: Final = frozenset(
    "i i'll we'll will must need to also say so then and poi devo dobbiamo mando mandare inviare invio e ed ora now "
    "just ricordarsi ricordarmi remember note nota todo ok quindi allora - * •".split(),
)
"""May stand before the verb; anything else (*told Kofi I'd ask*) makes the clause somebody's tale."""


class Undated(NamedTuple):
    """A step without a day: the token of its verb, its kind, with whom."""

    at: int
    kind: FollowUpKind
    person: int
    day_at: int | None
    """A token of the day that "and" hands down from the clause before: *oggi chiamo Ugo e ringrazio Ada*."""


def undated_steps(view: View, cast: Cast, roles: Mapping[str, int]) -> Iterator[Undated]:
    """All of them, at most one a clause."""
    done = -1
    for i, token in enumerate(view.tokens):
        kind = _KINDS.get(token.lower)
        if kind is None or i < done or i in cast.named:
            continue
        if token.lower == "thanks" and (i == 0 or view.tokens[i - 1].lower != "say"):
            continue  # *thanks to Sue for the tip* asks for nothing
        low, high = clause_around(view, cast, i, i + 1)
        done = high
        if any(view.inside[k] for k in range(low, high)) or not _opens(view, low, i):
            continue
        here = mentions_in(cast, low, high)
        if here:
            who = step_partners(view, cast, i, i + 1)
            person = who[0] if len(who) == 1 and all(m.person == who[0] for m in here) else None
        else:
            person = partner_by_role(view, cast, roles, i, i + 1)
        if person is not None and _ends_well(view, high):
            yield Undated(i, kind, person, _day_before(view, cast, low))


def _opens(view: View, low: int, verb: int) -> bool:
    """Whether the verb opens its clause, but for small words, or follows *a Luigino* that does."""
    tokens = view.tokens
    if all(tokens[k].lower in _LEADING for k in range(low, verb)):
        return True
    to = tokens[low].lower in ("a", "ad", "al", "all'", "alla") and verb - low <= _NEAR
    return to and (tokens[verb].lower.endswith("o") or tokens[verb - 1].lower in ("mando", "invio", "faccio"))


def _ends_well(view: View, high: int) -> bool:
    """Whether the clause is no question and no day follows it after a comma."""
    tokens = view.tokens
    if high >= len(tokens):
        return True
    if tokens[high].text == "?":
        return False
    return not (tokens[high].text in ",:-–—" and high + 1 < len(tokens) and view.inside[high + 1] == "date")


def _day_before(view: View, cast: Cast, low: int) -> int | None:
    """The token of the day that opens the clause before, where "and" joins the two."""
    if low < _AND or view.tokens[low - 1].lower not in ("e", "ed", "and"):
        return None
    start, _ = clause_around(view, cast, low - 2, low - 1)
    return start if view.inside[start] == "date" else None
