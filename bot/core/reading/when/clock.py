"""Times of the day: "alle 10 e mezza", "un quarto alle nove", "half six", "h 18", "5 pm", "10ish", "1430"."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from .figures import read_figures
from .hands import Lead, clock_piece, ends_clause, hour_at
from .lexicon import NUMBERS
from .piece import Piece
from .quantities import counts
from .tokens import Line

_STRONG = frozenset("alle alla all ore h at @ dalle dall".split())
_SOFT = frozenset(
    """
    for per x tra fra like say tipo prima dopo entro by past sul from about around before after b4 till until
    between circa delle dell le l verso attorno intorno fino approx ora come
    """.split()
)
_ARTICLED = frozenset("le l delle dell".split())  # strong after another lead: "verso le 10", "dopo le 6"
_ELIDED = frozenset("l all dall dell".split())
_RANGES = frozenset("dalle dall from between tra fra".split())
CLOCK_NAMES = {
    "noon": time(12),
    "noonish": time(12),
    "midday": time(12),
    "mezzogiorno": time(12),
    "mezzodi": time(12),
    "mezzoggiorno": time(12),
    "midnight": time(0),
    "mezzanotte": time(0),
}
_TO = frozenset({"to", "til", "till", "of", "before", "alle", "all"})
_QUARTER = frozenset({"quarter", "quarto"})


CLOCK_STARTS = frozenset({*_STRONG, *_SOFT, *CLOCK_NAMES, *_QUARTER, *NUMBERS, "half"})


def read_clock(line: Line, i: int, *, after_day: bool) -> Piece | None:
    """A time at ``i``. ``after_day``: it follows a day at once, so that a bare number may be an hour."""
    lead = _lead(line, i, after_day=after_day)
    j = lead.figures
    if line.word(j) in ("a", "at") and line.word(j + 1) in CLOCK_NAMES:
        j += 1
    if line.word(j) in CLOCK_NAMES:
        return _named(line, i, j)
    found = _quarters(line, lead) or read_figures(line, lead)
    if found is None:
        return None
    if not lead.ranged:
        second = _second(line, found.last) if line.word(found.last) == "-" else None
        return _until(found, second) if second else found
    second = _second(line, found.last)
    if second is not None:
        return _until(found, second)
    opens = line.word(found.last) in ("alle", "to", "till", "until", "-", "e", "and", "all", "a")
    if not opens and line.word(i) in ("tra", "fra", "between"):
        return None
    return replace(found, ranged=opens)


def _second(line: Line, i: int) -> Piece | None:
    """The other end of a range: "dalle 10 alle 12", "between 3 and 4"; it is read over."""
    if line.word(i) not in ("alle", "to", "till", "until", "-", "e", "and", "all"):
        return None
    lead = _lead(line, i + (line.word(i) in ("to", "-", "e", "and")), after_day=True)
    return read_figures(line, lead)


def _until(first: Piece, second: Piece) -> Piece:
    """The first end of a range, in the afternoon if the second is and it fits: "4-5pm"."""
    at, end = first.at, second.at
    if at and end and first.ambiguous and at.hour + 12 <= end.hour:
        return replace(first, last=second.last, at=at.replace(hour=at.hour + 12), ambiguous=False, ranged=True)
    return replace(first, last=second.last, ranged=True)


def _lead(line: Line, i: int, *, after_day: bool) -> Lead:
    j, strong, soft, ranged = i, False, False, False
    for _ in range(4):
        word = line.word(j)
        if word == "h" and line.language == "en" and line.glued(j + 1):
            break  # "H1", "H2"
        if not (word in _STRONG or word in _SOFT) or (word in _ELIDED and line.word(j + 1) != "'"):
            break
        strong = strong or word in _STRONG or (word in _ARTICLED and j > i)
        soft = soft or word in _SOFT
        ranged = ranged or word in _RANGES
        j += 1
        if line.word(j) == "'" or (line.word(j) == "." and line.glued(j) and word in ("h", "ore", "approx")):
            j += 1
    return Lead(i, j, strong, soft, ranged, after_day)


def _named(line: Line, i: int, j: int) -> Piece:
    """As in "mezzogiorno e mezzo", "noon"."""
    named, last = CLOCK_NAMES[line.word(j)], j + 1
    sign = line.word(last)
    if sign in ("e", "and") and line.word(last + 1) in ("mezzo", "mezza", "half"):
        return Piece(i, last + 2, "clock", at=named.replace(minute=30))
    if sign in ("e", "meno") and line.word(last + 1) == "un" and line.word(last + 2) == "quarto":
        at = named.replace(minute=15) if sign == "e" else time((named.hour - 1) % 24, 45)
        return Piece(i, last + 3, "clock", at=at)
    return Piece(i, last, "clock", at=named)


def _quarters(line: Line, lead: Lead) -> Piece | None:
    """As in "half six", "quarter to nine", "ten past four", "un quarto alle nove", "dieci alle otto"."""
    sure = lead.strong or lead.soft or lead.after_day or line.bare
    j = lead.figures
    article = line.word(j) in ("a", "un")
    k = j + article
    first = line.word(k)
    if first == "half":
        past = line.word(k + 1) in ("past", "after", "gone")
        hour = hour_at(line, k + 1 + past)
        if hour is None or not 1 <= hour[0] <= 12 or counts(line, hour[1]):
            return None
        return (
            clock_piece(line, (lead.start, hour[1]), hour[0], 30)
            if past or sure or ends_clause(line, hour[1])
            else None
        )
    counted = (15, k + 1) if first in _QUARTER else None if article else line.number(k)
    if counted is None or counted[0] not in (5, 10, 15, 20, 25):
        return None
    minutes, k = counted[0], counted[1] + (line.word(counted[1]) in ("minutes", "min", "mins", "minuti"))
    link = line.word(k)
    hour = hour_at(line, k + 1 + (line.word(k + 1) == "'"))
    if hour is None or not 1 <= hour[0] <= 12:
        return None
    spelled = first in _QUARTER or (sure and line.digits(lead.figures) is None)
    if link in ("past", "after") and (spelled or sure):
        return clock_piece(line, (lead.start, hour[1]), hour[0], minutes)
    if link in _TO and spelled:
        return clock_piece(line, (lead.start, hour[1]), (hour[0] - 2) % 12 + 1, 60 - minutes)
    return None
