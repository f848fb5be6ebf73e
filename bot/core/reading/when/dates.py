"""Calendar dates: "3 marzo", "March 3rd", "3/3", "2026-03-17", "dal 3 al 5 aprile"."""

from __future__ import annotations

from .lexicon import MONTHS, NUMBERS, ORDINAL_ENDS, ORDINALS, SHORT_MONTHS
from .numeric import read_iso, read_numeric
from .piece import Piece
from .quantities import counts
from .tokens import Line
from .years import ARTICLES, articles, dated, year_after

_ENGLISH_MONTHS = frozenset(
    "january february febuary march april may june july august september october november december".split()
)

DATE_STARTS = frozenset({*ARTICLES, *ORDINALS, *NUMBERS, *MONTHS, *SHORT_MONTHS["it"], *SHORT_MONTHS["en"]})


def month_at(line: Line, i: int) -> int | None:
    """The month named at ``i``; English short forms also in Italian notes, unless they mean something else there."""
    word = line.word(i)
    month = MONTHS.get(word) or SHORT_MONTHS[line.language].get(word)
    if month is None and word not in ("mar", "may") and len(word) == 3:
        return SHORT_MONTHS["en"].get(word)
    return month


def read_date(line: Line, i: int, *, named: bool = False) -> Piece | None:
    """A calendar date at ``i``. ``named``: a weekday stands before it, so that weak forms count."""
    return read_iso(line, i) or read_numeric(line, i, named=named) or _day_month(line, i) or _month_day(line, i)


def day_of_month(line: Line, j: int) -> tuple[int, int] | None:
    """A day of the month at ``j`` and where it ends: 3, 3rd, 1°, tre, primo, fifteenth, twenty-first."""
    word = line.word(j)
    ordinal = ORDINALS.get(word)
    if ordinal is not None:
        return ordinal, j + 1
    if word in ("twenty", "thirty"):
        unit_at = j + 2 if line.word(j + 1) == "-" else j + 1
        unit = ORDINALS.get(line.word(unit_at), 0)
        if 0 < unit < 10:
            return (20 if word == "twenty" else 30) + unit, unit_at + 1
    counted = line.number(j)
    if counted is None or not 1 <= counted[0] <= 31 or word in ("a", "an", "un", "una", "one", "uno"):
        return None
    value, end = counted
    if line.digits(j) is not None and line.width(j) > 2:
        return None
    suffixed = line.word(end) in ORDINAL_ENDS and line.glued(end)
    return value, end + suffixed


def _day_month(line: Line, i: int) -> Piece | None:
    j = articles(line, i)
    numbered = day_of_month(line, j)
    if numbered is None or (line.glued(j) and j == i and line.word(j - 1) in (":", ".", "/", "+")):
        return None
    number, k = numbered
    while line.word(k) in ("of", "di", "-", "de") and k < numbered[1] + 2:
        k += 1
    month = month_at(line, k)
    if month is None:
        span = line.word(k) in ("al", "to", "e", "and", "/", "&", "o", "or") or line.word(k - 1) == "-"
        return _first_of_range(line, i, number, k if line.word(k - 1) == "-" else k + 1) if span else None
    if line.digits(j) is None:  # "due mar", "il primo set", "one may": no dates
        of = line.word(k - 1) == "of"
        if line.word(k) not in MONTHS or (line.word(k) in ("may", "march") and not of and line.word(j) not in ORDINALS):
            return None
    if (
        line.word(k) in ("set", "may", "march")
        and line.word(k + 1).isalpha()
        and numbered[1] == k
        and (line.word(k + 1) in ("be", "have", "need", "want", "fermi", "fotografici", "interi", "di", "a"))
    ):
        return None
    last = k + 1
    if line.word(last) == "." and line.glued(last) and len(line.word(k)) <= 4 and line.digits(last + 1) is not None:
        last += not line.tokens[last + 1].newline
    year, last = year_after(line, last)
    return dated(line, (i, last), month, number, year)


def _first_of_range(line: Line, i: int, number: int, k: int) -> Piece | None:
    """As in "3-5 marzo", "dal 3 al 5 marzo", "the 3rd and 4th of June": the first of the days."""
    second = day_of_month(line, articles(line, k))
    if second is None:
        return None
    end = second[1] + (line.word(second[1]) in ("of", "di"))
    month = month_at(line, end)
    if month is None:
        return None
    year, last = year_after(line, end + 1)
    return dated(line, (i, last), month, number, year)


def _month_day(line: Line, i: int) -> Piece | None:
    """As in "March 3", "Sept the 3rd", "july the fourth": English only; "mar 17" is a Tuesday in Italian."""
    j = articles(line, i)
    month = month_at(line, j)
    if month is None or (line.language == "it" and line.word(j) not in _ENGLISH_MONTHS):
        return None
    k = j + 1 + (line.word(j + 1) == "." and line.glued(j + 1))
    article = line.word(k) == "the"
    numbered = day_of_month(line, k + article)
    if numbered is None:
        return None
    number, last = numbered
    worded = line.digits(k + article) is None and line.word(last - 1) not in ORDINALS
    if (worded and not article) or counts(line, last) or line.word(last) in ("am", "pm"):
        return None
    if (
        line.word(last) in (":", ".")
        and line.glued(last)
        and line.glued(last + 1)
        and line.digits(last + 1) is not None
    ):
        return None
    year, last = year_after(line, last)
    return dated(line, (i, last), month, number, year)
