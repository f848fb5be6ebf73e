"""Times to come that have no day: "a maggio", "early April", "dopo le feste", "in the spring", "in settimana"."""

from __future__ import annotations

from .lexicon import MONTHS, SHORT_MONTHS
from .piece import Piece
from .shifts import LAST, NEXT, THIS, vague
from .tokens import Line
from .units import FEASTS, SEASONS

_SOON = tuple(
    tuple(words.split())
    for words in [
        "nei prossimi giorni",
        "in questi giorni",
        "nelle prossime settimane",
        "in settimana",
        "nei prossimi mesi",
        "con calma",
        "con l anno nuovo",
        "nelle prossime due settimane",
        "in the next few days",
        "in the coming days",
        "in the next few weeks",
        "in the coming weeks",
        "over the next few days",
        "over the next few weeks",
        "in the next couple of weeks",
        "in the next two weeks",
        "in the next month",
        "within the next few days",
        "later this week",
        "later this month",
        "in the new year",
    ]
)
_SIDES = frozenset("dopo after prima before a passate finite durante during post sotto entro by till until".split())
_LEADS_OF_FEASTS = _SIDES | frozenset("over per in this next da".split())
_BETWEEN = frozenset("il la le lo l ' the di del delle our his her my their sue mie school new half summer".split())
_WORDS_TOO = frozenset("march may mar set ago".split())
_BEFORE_MONTH = frozenset("in by of early late mid - next this last a di entro end ad".split())
SEASON_STARTS = _LEADS_OF_FEASTS | frozenset(words[0] for words in _SOON)


def read_season(line: Line, i: int) -> Piece | None:
    """A season, a feast or another vague time at ``i``."""
    word = line.word(i)
    for words in _SOON:
        if word == words[0] and all(line.word(i + k) == said for k, said in enumerate(words)):
            return vague(i, i + len(words))
    if word not in _LEADS_OF_FEASTS:
        return None
    j = i + 1
    while j - i < 5 and line.word(j) in _BETWEEN:
        j += 1
    named = line.word(j)
    if named in SEASONS or (named in FEASTS and word not in ("in", "this", "next", "da")):
        return vague(i, j + 1)
    return None


def read_named_month(line: Line, i: int, j: int, *, edge: bool) -> Piece | None:
    """A month at ``j`` in a reading from ``i``: only after a preposition, or after "early" and the like (``edge``)."""
    before = line.word(j)
    j += before in NEXT or before in THIS or before in LAST
    word = line.word(j)
    if word not in MONTHS and (j == i or word not in SHORT_MONTHS[line.language]):
        return None
    if (j == i and not edge) or (word in _WORDS_TOO and line.word(j - 1) not in _BEFORE_MONTH):
        return None
    year = line.digits(j + 1)
    if year is not None:
        if line.width(j + 1) == 4:
            return vague(i, j + 2, past=year < line.now.year)
        if not line.bare:
            return None
    return vague(i, j + 1, past=before in LAST or line.word(j + 1) in LAST)
