"""Calendar dates: "3 marzo", "March 3rd", "3/3", "2026-03-17", "il 20", "the 20th"."""

from __future__ import annotations

from datetime import date

from .calendar import next_date, next_day_of_month, valid
from .lexicon import MONTHS, ORDINAL_ENDS, ORDINALS, PARTS, SHORT_MONTHS
from .piece import Piece
from .quantities import counts
from .tokens import Line

_ARTICLES = frozenset("""il l the on del dal al d dall dell all on giorno entro by until till til from for since before after per prima dopo
    entro around circa verso dagli""".split())
_MONTHS_THAT_ARE_WORDS = frozenset({"may", "march", "mar", "set", "ago", "dic", "nov", "mag"})
_SIGNS = frozenset("/-.")
_AFTER_ORDINAL = frozenset("""
    at @ , . ; : ! ? ) - / from around about by for in on of if when with to after before or and then morning afternoon
    evening night noon lunch lunchtime dinner coffee breakfast call meeting we i he she they her him them please his
    pls too my our so but once as will would is works maybe via over
""".split())
_AFTER_DAY = frozenset("alle ore h a al e o per che con da di mattina sera pomeriggio poi ma se non in".split())
_NOT_DAYS = frozenset("""
    floor anniversary century birthday edition time place year grade day week one avenue street ave st birthdays bday
    compleanno edizione posto piano percento carati secolo congress anno fila round class prize row
""".split())
_ITALIAN = frozenset("il giorno dal del al per dopo prima entro circa verso l' dell' dall' all'".split())
_POSSESSIVES = frozenset("her his my their our your a".split())
_WEAK = frozenset({(1, 2), (1, 3), (1, 4), (2, 3), (3, 4), (3, 5), (4, 5), (24, 7), (1, 1)})


def month_at(line: Line, i: int) -> int | None:
    """The month named at ``i``, short forms in the note's language."""
    word = line.word(i)
    return MONTHS.get(word) or SHORT_MONTHS[line.language].get(word) or (
        SHORT_MONTHS["en"].get(word) if word not in ("mar", "may", "sun") and len(word) == 3 else None
    )


def read_date(line: Line, i: int, *, named: bool = False) -> Piece | None:
    """A calendar date at ``i``. ``named``: a weekday stands before it, so that weak forms count."""
    return (
        _iso(line, i)
        or _numeric(line, i, strong=named)
        or _day_month(line, i)
        or _month_day(line, i)
        or _ordinal(line, i)
    )


def _year(line: Line, i: int) -> tuple[int | None, int]:
    """A year that follows a date, perhaps after a comma or "del"."""
    j = i
    if line.word(j) in (",", "del", "of", "di", "'"):
        j += 1
    if line.word(j) in ("'", "del"):
        j += 1
    value = line.digits(j)
    if value is None:
        return None, i
    if line.width(j) == 4 and 1900 <= value <= 2100:
        return (value, j + 1) if line.word(i) != "," or line.language == "en" else (None, i)
    if line.word(j - 1) == "'" and line.width(j) == 2:
        return 2000 + value if value < 70 else 1900 + value, j + 1
    return None, i


def _dated(line: Line, first: int, last: int, month: int, number: int, year: int | None) -> Piece | None:
    today = line.now.date()
    day = next_date(today, month, number) if year is None else valid(year, month, number)
    if day is None:
        return None
    return Piece(first, last, "date", day=day, past=day < today)


def _iso(line: Line, i: int) -> Piece | None:
    year, month, number = line.digits(i), line.digits(i + 2), line.digits(i + 4)
    sign = line.word(i + 1)
    if year is None or month is None or number is None or line.width(i) != 4 or sign not in _SIGNS:
        return None
    if line.word(i + 3) != sign or not all(line.glued(i + k) for k in range(1, 5)):
        return None
    last = i + 6 if line.word(i + 5) == "t" and line.glued(i + 5) else i + 5
    return _dated(line, i, last, month, number, year)


def _article(line: Line, i: int) -> int:
    """Where the date begins after articles and prepositions at ``i``."""
    j = i
    for _ in range(3):
        if line.word(j) not in _ARTICLES:
            break
        j += 1
        if line.word(j) == "'":
            j += 1
    return j


def _numeric(line: Line, i: int, *, strong: bool) -> Piece | None:
    j = _article(line, i)
    one, two = line.digits(j), line.digits(j + 2)
    sign = line.word(j + 1)
    if one is None or two is None or sign not in _SIGNS or not (line.glued(j + 1) and line.glued(j + 2)):
        return None
    if max(line.width(j), line.width(j + 2)) > 2 or (line.glued(j) and line.word(j - 1) not in ("(", "'")):
        return None
    year, last = None, j + 3
    third = line.digits(j + 4) if line.word(j + 3) == sign and line.glued(j + 3) and line.glued(j + 4) else None
    if third is not None:
        if line.width(j + 4) == 4 or (line.width(j + 4) == 2 and sign != "-"):
            year, last = third if third > 99 else 2000 + third, j + 5
        else:
            return None
    elif line.word(j + 3) in _SIGNS and line.glued(j + 3) and line.glued(j + 4):
        return None
    strong = strong or j > i or year is not None
    if year is None and not strong and (sign != "/" or (one, two) in _WEAK or (one, two) == (24, 7)):
        return None
    if year is None and sign != "/" and not (sign == "-" and strong):
        return None
    if (line.glued(last) and line.word(last) in ("k", "h")) or counts(line, last):
        return None
    number, month = (one, two) if line.day_first else (two, one)
    if month > 12 >= number:
        number, month = month, number
    return _dated(line, i, last, month, number, year)


def _spelled(line: Line, j: int) -> tuple[int, int] | None:
    """A day of the month at ``j``: 3, 3rd, 1°, tre, primo, fifteenth, twenty-first."""
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
    if counted is None or not 1 <= counted[0] <= 31 or word in ("a", "an", "un", "una"):
        return None
    value, end = counted
    if line.digits(j) is not None and line.width(j) > 2:
        return None
    if line.word(end) in ORDINAL_ENDS and line.glued(end):
        end += 1
    return value, end


def _day_month(line: Line, i: int) -> Piece | None:
    j = _article(line, i)
    numbered = _spelled(line, j)
    if numbered is None:
        return None
    number, k = numbered
    if line.glued(j) and line.word(j - 1) in (":", ".", "/", "+") and j == i:
        return None
    while line.word(k) in ("of", "di", "-", "de") and k < numbered[1] + 2:
        k += 1
    month = month_at(line, k)
    if month is None:
        span = line.word(k) in ("-", "al", "to", "e", "and", "/")
        return _first_of_range(line, i, number, numbered[1]) if span else None
    if line.digits(j) is None and line.word(k) not in MONTHS:
        return None
    if line.word(k) in ("may", "mar") and k == numbered[1] and line.word(k + 1) in ("be", "have", "need", "want"):
        return None
    last = k + 1
    if line.word(last) == "." and line.glued(last) and len(line.word(k)) <= 4 and not line.tokens[last - 1].newline:
        following = line.word(last + 1)
        last += bool(following) and not line.tokens[last + 1].newline and line.digits(last + 1) is not None
    year, last = _year(line, last)
    return _dated(line, i, last, month, number, year)


def _first_of_range(line: Line, i: int, number: int, k: int) -> Piece | None:
    """"3-5 marzo", "dal 3 al 5 marzo", "the 3rd and 4th of June": the first of the days."""
    second = _spelled(line, k + 1)
    if second is None:
        return None
    end = second[1]
    while line.word(end) in ("of", "di"):
        end += 1
    month = month_at(line, end)
    if month is None:
        return None
    year, last = _year(line, end + 1)
    return _dated(line, i, last, month, number, year)


def _month_day(line: Line, i: int) -> Piece | None:
    j = _article(line, i)
    month = month_at(line, j)
    if month is None or (line.language == "it" and line.word(j) not in MONTHS):
        return None
    if line.language == "it" and line.word(j) not in ("january february march april may june july august september "
                                                      "october november december").split():
        return None
    k = j + 1
    if line.word(k) == "." and line.glued(k):
        k += 1
    article = line.word(k) == "the"
    numbered = _spelled(line, k + article)
    if numbered is None:
        return None
    number, last = numbered
    if line.digits(k + article) is None and not article and line.word(k) not in ORDINALS and line.word(k) not in (
        "twenty", "thirty"
    ):
        return None
    if line.word(last) in (":",) and line.glued(last):
        return None
    if counts(line, last) or line.word(last) in ("am", "pm"):
        return None
    year, last = _year(line, last)
    return _dated(line, i, last, month, number, year)


def _ordinal(line: Line, i: int) -> Piece | None:
    """"il 20", "the 20th", "on 15th", "entro il 15", "l'11": the next one."""
    j = _article(line, i)
    numbered = _spelled(line, j)
    if numbered is None or (line.glued(j) and line.word(j - 1) != "'"):
        return None
    number, end = numbered
    before = line.word(j - 1) if j > i else ""
    if before == "'":
        before = line.word(j - 2) + "'"
    suffixed = line.digits(j) is not None and end > j + 1
    worded = line.digits(j) is None and line.word(end - 1) in ORDINALS
    follows = line.word(end)
    if counts(line, end) or (follows.isalpha() and follows in _NOT_DAYS):
        return None
    if before in _ITALIAN and not suffixed:
        good = _italian_day(line, j, end, before)
    elif before in ("the", "on", "by", "for", "from", "until", "till", "before", "after", "since"):
        small = number <= 3 or worded
        good = (suffixed or worded) and not (small and follows.isalpha() and follows not in _AFTER_ORDINAL)
        good = good or (before == "the" and line.digits(j) is not None and not follows.isalpha() and line.bare)
    else:
        good = suffixed and _bare_ordinal(line, i, end, number)
    if not good or (follows == "-" and line.glued(end)):
        return None
    day = next_day_of_month(line.now.date(), number)
    return Piece(i, end, "ordinal", day=day) if day else None


def _italian_day(line: Line, j: int, end: int, before: str) -> bool:
    """After an article: "il 20", but not "il 20 x 30", "il 5.000", "dal 3 al 5" without a month, "il primo cliente"."""
    follows = line.word(end)
    if line.digits(j) is None:
        if line.word(j) == "primo":
            return before in ("il", "entro") and (not follows.isalpha() or follows in PARTS or follows in ("alle", "ore"))
        return before == "il" and len(line.word(j)) >= 4 and (not follows.isalpha() or follows in _AFTER_DAY)
    if before in ("dal", "del", "al", "per", "dopo", "prima", "entro", "circa", "verso"):
        return before in ("dal", "al", "del") and (not follows.isalpha() or follows in ("alle", "ore", "h"))
    figures = line.digits(end + 1) is not None and line.glued(end) and line.glued(end + 1)
    return not (follows in ("/", ".", ",", ":", "x", "-") and figures)


def _bare_ordinal(line: Line, i: int, end: int, number: int) -> bool:
    """"Coffee 18th", "lunch 20th, 1pm", "ring her 8th morning"; not "her 70th"."""
    if line.bare:
        return True
    follows = line.word(end)
    if follows in PARTS:
        return True
    if number <= 3 or line.word(i - 1) in _POSSESSIVES or line.word(i - 1) == "s":
        return False
    return not follows.isalpha() or follows in ("at", "noon")


__all__ = ["date", "month_at", "read_date"]
