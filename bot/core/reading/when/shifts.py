"""What the readings of weeks and months share: "next", "scorso", "after next", and the words around them."""

from __future__ import annotations

from datetime import date

from .piece import Piece
from .tokens import Line

NEXT = frozenset("next prossimo prossima prox pross following entrante nxt".split())
LAST = frozenset("last scorso scorsa passato passata".split())
THIS = frozenset("this questo questa coming sto".split())
WEEK = frozenset("week wk settimana sett".split())
MONTH = frozenset(["month", "mese", "mth"])
ARTICLES = frozenset(
    "il la lo l the del della dell di of nel nella al alla over in at a ad on by within entro d".split()
)


def skip_articles(line: Line, i: int) -> int:
    """Where the noun begins after at most three articles and prepositions."""
    j = i
    while j - i < 3 and line.word(j) in ARTICLES:
        j += 1
        j += line.word(j) == "'"
    return j


def period(line: Line, first: int, last: int, day: date | None) -> Piece | None:
    """A period that stands for ``day``; past if that is."""
    return Piece(first, last, "period", day=day, past=day < line.now.date()) if day else None


def vague(first: int, last: int, *, past: bool = False) -> Piece:
    """A time to come without a day."""
    return Piece(first, last, "vague", fuzzy=True, past=past)


def shift_at(line: Line, j: int, nouns: frozenset[str]) -> tuple[int, int] | None:
    """How many ahead "next week", "settimana scorsa", "week after next" at ``j`` is, and where it ends."""
    before, noun = line.word(j), line.word(j + 1)
    if noun in nouns:
        if before in NEXT:
            return 1, j + 2
        if before in THIS:
            return 0, j + 2
        if before in LAST:
            return -1, j + 2
    return _named_first(line, j) if before in nouns else None


def _named_first(line: Line, j: int) -> tuple[int, int] | None:
    """The noun first: "settimana prossima", "sett. prox", "week after next", "mese scorso"."""
    last = j + 1 + (line.word(j + 1) == "." and line.glued(j + 1))
    word = line.word(last)
    if word in NEXT - {"next", "following", "nxt"}:
        return 1, last + 1
    if word in LAST - {"last"}:
        return -1, last + 1
    if word == "after" and line.word(last + 1) == "next":
        return 2, last + 2
    if word == "dopo" and line.word(last + 1) == "la" and line.word(last + 2) == "prossima":
        return 2, last + 3
    return None
