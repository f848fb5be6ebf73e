"""A short reply to "when?" or "remind me when?": one moment out of all that it mentions."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from bot.core.reading.reading import FollowUpKind, Language

from .hours import resolve_hour
from .moment import Moment
from .scan import scan
from .tokens import Line, line_of

_NOT = frozenset("non not no né ne never mai tranne except".split())
_NOW = (
    ("adesso",),
    ("subito",),
    ("ora",),
    ("now",),
    ("right", "now"),
    ("straight", "away"),
    ("right", "away"),
    ("immediatamente",),
    ("immediately",),
)
_SOME_DAY = (
    ("piu", "avanti"),
    ("piu", "tardi"),
    ("un", "altra", "volta"),
    ("appena", "posso"),
    ("appena", "possibile"),
    ("prima", "o", "poi"),
    ("un", "giorno"),
    ("presto",),
    ("quando", "posso"),
    ("dopo",),
    ("in", "futuro"),
    ("later",),
    ("later", "on"),
    ("soon",),
    ("asap",),
    ("some", "day"),
    ("someday",),
    ("some", "other", "time"),
    ("another", "time"),
    ("when", "i", "can"),
    ("one", "day"),
    ("sometime",),
    ("eventually",),
)
_WHEN_THAT = frozenset("quando when appena once whenever dopo after".split())
_FILLERS = frozenset(
    ", . ! ? ' - magari facciamo allora ok va bene si yes maybe perhaps let do it s pls please".split()
)


def answer(
    text: str, now: datetime, language: Language | None = None, *, kind: FollowUpKind = "coffee"
) -> Moment | None:
    """The moment that a short reply names, its hour settled for ``kind``; None if it says nothing about time.

    A lone number is an hour, a lone "3 giorni" is in three days, "next month" a month from today, "in half an hour"
    has a day and a time. ``fuzzy`` for "dopo le ferie", "più avanti", "later". ``now`` is the writer's local time.
    """
    line = line_of(text, now, language, day_first=None, bare=True)
    denied = {then.start for word, then in pairwise(line.tokens) if word.text in _NOT}  # "non giovedì, venerdì"
    moments = [moment for moment in scan(line, text) if moment.start not in denied]
    best = _best(moments)
    if best is None:
        return _wordless(line, text)
    return resolve_hour(best, kind)


def _best(moments: list[Moment]) -> Moment | None:
    """The first that is to come and has a day, with the time of another if it has none; then the next best."""
    coming = [moment for moment in moments if not moment.past]
    timed = next((moment for moment in coming if moment.at and not moment.day), None)
    for moment in coming:
        if moment.day:
            timed = timed or next((other for other in coming if other.at), None)
            if moment.at is None and timed is not None:
                return replace(moment, at=timed.at, ambiguous=timed.ambiguous)
            return moment
    if timed is not None:
        return timed
    return next(iter(coming or moments), None)


def _wordless(line: Line, text: str) -> Moment | None:
    """As in "now" and "some other time", which are no dates in a note but are answers."""
    tokens = [token for token in line.tokens if token.text not in _FILLERS]
    words = tuple(token.text for token in tokens)
    if not tokens or len(words) > 8:
        return None
    start, end = tokens[0].start, tokens[-1].end
    if words in _NOW:
        at = line.now.time().replace(second=0, microsecond=0, tzinfo=None)
        return Moment(start, end, text[start:end], day=line.now.date(), at=at)
    if words in _SOME_DAY or words[0] in _WHEN_THAT:
        return Moment(start, end, text[start:end], fuzzy=True, form="vague")
    return None
