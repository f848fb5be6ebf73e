"""Dates in figures: "3/4", "17.03.2026", "il 17-3", "2026-03-17"; and figures that only look like one."""

from __future__ import annotations

from .piece import Piece
from .quantities import counts
from .tokens import Line
from .years import articles, dated

_SIGNS = frozenset("/-.")
_WEAK = frozenset({(1, 1), (1, 2), (1, 3), (1, 4), (2, 3), (3, 4), (3, 5), (4, 5), (24, 7), (9, 5)})
_ACTIVITIES = frozenset(
    """
    caffe pranzo cena call chiamata incontro appuntamento appunt app riunione zoom aperitivo sopralluogo coffee
    lunch dinner meeting meet visit drinks tea breakfast sentirlo sentirla sentirci chiamarlo chiamarla
    """.split()
)


def read_iso(line: Line, i: int) -> Piece | None:
    """As in "2026-03-17" and "2026-03-17T10:00", whatever the country."""
    year, month, number = line.digits(i), line.digits(i + 2), line.digits(i + 4)
    sign = line.word(i + 1)
    if year is None or month is None or number is None or line.width(i) != 4 or sign not in _SIGNS:
        return None
    if line.word(i + 3) != sign or not all(line.glued(i + k) for k in range(1, 5)) or line.glued(i):
        return None
    last = i + 6 if line.word(i + 5) == "t" and line.glued(i + 5) else i + 5
    return dated(line, (i, last), month, number, year)


def read_numeric(line: Line, i: int, *, named: bool) -> Piece | None:
    """Day and month in the order of the writer's country, unless only the other order exists.

    ``named``: a weekday stands before it, so that it need not be led by an article.
    """
    j = articles(line, i)
    one, two = line.digits(j), line.digits(j + 2)
    if one is None or two is None or line.word(j + 1) not in _SIGNS:
        return None
    if not (line.glued(j + 1) and line.glued(j + 2)) or max(line.width(j), line.width(j + 2)) > 2:
        return None
    if line.glued(j) and line.word(j - 1) not in ("(", "'"):
        return None
    ended = _year(line, j, strong=named or j > i)
    if ended is None:
        return None
    year, last = ended
    if year is None and not _is_date(line, i, j, named=named):
        return None
    if (line.glued(last) and line.word(last) in ("k", "h")) or counts(line, last):
        return None
    number, month = (one, two) if line.day_first else (two, one)
    if month > 12 >= number:
        number, month = month, number
    return dated(line, (i, last), month, number, year)


def _year(line: Line, j: int, *, strong: bool) -> tuple[int | None, int] | None:
    """The year and where the date at ``j`` ends; None if it is longer than a date ("1-2-1", "1.2.3.4")."""
    sign, last = line.word(j + 1), j + 3
    if not (line.word(last) in _SIGNS and line.glued(last) and line.glued(last + 1) and line.word(last + 1).isalnum()):
        return None, last
    if line.word(last) == "-" != sign:
        return None, last  # "26/3-27/3"
    year, width = line.digits(last + 1), line.width(last + 1)
    if line.word(last) != sign or year is None or width not in (2, 4) or (width == 2 and sign == "-" and not strong):
        return None
    return year + 2000 * (width == 2), last + 2


def _is_date(line: Line, i: int, j: int, *, named: bool) -> bool:
    """Whether two figures without a year are a day and a month."""
    sign = line.word(j + 1)
    if sign == "-":
        return j > i  # "lunedì 9-11" are hours
    if sign == ".":
        no_time = (line.digits(j) or 0) > 24 or line.width(j + 2) == 1
        return no_time and (named or line.word(i) in ("il", "l", "del", "entro") or _is_meant(line, i, j + 3))
    if named or j > i or (line.digits(j), line.digits(j + 2)) not in _WEAK:
        return True
    return _is_meant(line, i, j + 3)


def _is_meant(line: Line, first: int, i: int) -> bool:
    """Whether doubtful figures are a date: a time follows, a meeting goes before, or they answer "when?"."""
    if line.bare or line.word(first - 1) in _ACTIVITIES:
        return True
    i += line.word(i) == ","
    if line.word(i) in ("alle", "ore", "h", "at", "@", "noon", "a"):
        return line.number(i + 1) is not None or line.word(i) == "noon"
    return line.digits(i) is not None and line.word(i + 1) in (":", ".", "am", "pm") and line.glued(i + 1)
