"""Calendar dates: "3 marzo", "March 3rd", "3/3", "2026-03-17", "dal 3 al 5 aprile"."""

from __future__ import annotations

from .calendar import next_date, plus_days, valid
from .lexicon import MONTHS, NUMBERS, ORDINAL_ENDS, ORDINALS, SHORT_MONTHS
from .piece import Piece
from .quantities import counts
from .tokens import Line

_ARTICLES = frozenset(
    """
    il l the on del dal al d dall dell all giorno entro by until till til from for since before after per prima dopo
    around circa verso through thru
""".split()
)
_SIGNS = frozenset("/-.")
_WEAK = frozenset({(1, 1), (1, 2), (1, 3), (1, 4), (2, 3), (3, 4), (3, 5), (4, 5), (24, 7), (9, 5)})
_ACTIVITIES = frozenset(
    """
    caffe pranzo cena call chiamata incontro appuntamento appunt app riunione zoom aperitivo sopralluogo coffee lunch
    dinner meeting meet visit drinks tea breakfast sentirlo sentirla sentirci chiamarlo chiamarla
""".split()
)
_ENGLISH_MONTHS = frozenset(
    "january february febuary march april may june july august september october november december".split()
)
_RECENT = 60  # days: a date without a year that has just gone by is past, not eleven months ahead


DATE_STARTS = frozenset({*_ARTICLES, *ORDINALS, *NUMBERS, *MONTHS, *SHORT_MONTHS["it"], *SHORT_MONTHS["en"]})


def month_at(line: Line, i: int) -> int | None:
    """The month named at ``i``; English short forms also in Italian notes, unless they mean something else there."""
    word = line.word(i)
    month = MONTHS.get(word) or SHORT_MONTHS[line.language].get(word)
    if month is None and word not in ("mar", "may") and len(word) == 3:
        return SHORT_MONTHS["en"].get(word)
    return month


def read_date(line: Line, i: int, *, named: bool = False) -> Piece | None:
    """A calendar date at ``i``. ``named``: a weekday stands before it, so that weak forms count."""
    return _iso(line, i) or _numeric(line, i, strong=named) or _day_month(line, i) or _month_day(line, i)


def articles(line: Line, i: int) -> int:
    """Where the figures begin after articles and prepositions at ``i``."""
    j = i
    while j - i < 4 and line.word(j) in _ARTICLES:
        j += 1
        j += line.word(j) == "'"
    return j


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


def _year(line: Line, i: int) -> tuple[int | None, int]:
    """A year that follows a date, perhaps after a comma or "del"."""
    j = i
    if line.word(j) in (",", "del", "of", "di"):
        j += 1
    j += line.word(j) == "'"
    value = line.digits(j)
    if value is not None and line.width(j) == 4 and 1900 <= value <= 2100:
        return value, j + 1
    if value is not None and line.word(j - 1) == "'" and line.width(j) == 2:
        return (2000 if value < 70 else 1900) + value, j + 1
    return None, i


def _dated(line: Line, first: int, last: int, month: int, number: int, year: int | None) -> Piece | None:
    today = line.now.date()
    if year is not None:
        day = valid(year, month, number)
    else:
        day = next_date(today, month, number)
        before = valid(today.year if (month, number) < (today.month, today.day) else today.year - 1, month, number)
        if before and (plus_days(before, _RECENT) or today) >= today > before:
            day = before
    return Piece(first, last, "date", day=day, past=day < today) if day else None


def _iso(line: Line, i: int) -> Piece | None:
    year, month, number = line.digits(i), line.digits(i + 2), line.digits(i + 4)
    sign = line.word(i + 1)
    if year is None or month is None or number is None or line.width(i) != 4 or sign not in _SIGNS:
        return None
    if line.word(i + 3) != sign or not all(line.glued(i + k) for k in range(1, 5)) or line.glued(i):
        return None
    last = i + 6 if line.word(i + 5) == "t" and line.glued(i + 5) else i + 5
    return _dated(line, i, last, month, number, year)


def _numeric(line: Line, i: int, *, strong: bool) -> Piece | None:
    """ "3/4", "17.03.2026", "il 17-3": in the order of the writer's country, unless only the other order exists."""
    j = articles(line, i)
    one, two, sign = line.digits(j), line.digits(j + 2), line.word(j + 1)
    if one is None or two is None or sign not in _SIGNS or not (line.glued(j + 1) and line.glued(j + 2)):
        return None
    if max(line.width(j), line.width(j + 2)) > 2 or (line.glued(j) and line.word(j - 1) not in ("(", "'")):
        return None
    year, last = None, j + 3
    if line.word(last) in _SIGNS and line.glued(last) and line.glued(last + 1) and line.word(last + 1).isalnum():
        year = line.digits(last + 1)
        if line.word(last) == "-" != sign:
            year = None  # "26/3-27/3"
        elif line.word(last) != sign or year is None or line.width(last + 1) not in (2, 4):
            return None
        elif line.width(last + 1) == 2 and sign == "-" and not strong and j == i:
            return None
        else:
            year, last = year + 2000 * (line.width(last + 1) == 2), last + 2
    elif not (strong or j > i) and (
        sign == "-"
        or (sign == "." and not _dotted(line, i, j, strong=False))
        or ((one, two) in _WEAK and not _meant(line, i, last))
    ):
        return None
    elif sign == "." and not _dotted(line, i, j, strong=strong):
        return None
    elif sign == "-" and j == i:
        return None  # "lunedì 9-11" are hours
    if (line.glued(last) and line.word(last) in ("k", "h")) or counts(line, last):
        return None
    number, month = (one, two) if line.day_first else (two, one)
    if month > 12 >= number:
        number, month = month, number
    return _dated(line, i, last, month, number, year)


def _dotted(line: Line, i: int, j: int, *, strong: bool) -> bool:
    """Whether "26.3" is a date: it can be no time, and an article, a weekday or a time stands by it."""
    no_time = (line.digits(j) or 0) > 24 or line.width(j + 2) == 1
    return no_time and (strong or line.word(i) in ("il", "l", "del", "entro") or _meant(line, i, j + 3))


def _meant(line: Line, first: int, i: int) -> bool:
    """Whether "3/4" is a date and no fraction: a time follows, a meeting goes before, or it answers "when?"."""
    if line.bare or line.word(first - 1) in _ACTIVITIES:
        return True
    i += line.word(i) == ","
    if line.word(i) in ("alle", "ore", "h", "at", "@", "noon", "a"):
        return line.number(i + 1) is not None or line.word(i) == "noon"
    return line.digits(i) is not None and line.word(i + 1) in (":", ".", "am", "pm") and line.glued(i + 1)


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
    year, last = _year(line, last)
    return _dated(line, i, last, month, number, year)


def _first_of_range(line: Line, i: int, number: int, k: int) -> Piece | None:
    """ "3-5 marzo", "dal 3 al 5 marzo", "the 3rd and 4th of June": the first of the days."""
    second = day_of_month(line, articles(line, k))
    if second is None:
        return None
    end = second[1] + (line.word(second[1]) in ("of", "di"))
    month = month_at(line, end)
    if month is None:
        return None
    year, last = _year(line, end + 1)
    return _dated(line, i, last, month, number, year)


def _month_day(line: Line, i: int) -> Piece | None:
    """ "March 3", "Sept the 3rd", "july the fourth": English only; "mar 17" is a Tuesday in Italian."""
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
    year, last = _year(line, last)
    return _dated(line, i, last, month, number, year)
