"""A day of the month with no month: "il 20", "the 20th", "on 15th", "entro il 15", "coffee 18th"."""

from __future__ import annotations

from .calendar import next_day_of_month, plus_months, valid
from .dates import day_of_month, month_at
from .lexicon import ORDINALS
from .piece import Piece
from .quantities import counts
from .tokens import Line
from .units import PARTS
from .years import articles

_ITALIAN = frozenset("il giorno dal del al l' dell' dall'".split())
_ENGLISH = frozenset("the on by for from until till til before after since through".split())
_AFTER_DAY = frozenset("alle ore h a al e o per che con da di mattina sera pomeriggio poi ma se non in".split())
_AFTER_ORDINAL = frozenset(
    """
    at from around about by for in on of if when with to after before or and then morning afternoon evening night
    noon lunch lunchtime dinner coffee breakfast call meeting we i he she they her him them please his pls too my
    our so but once as will would works maybe via over
    """.split()
)
_NOT_DAYS = frozenset(
    """
    floor anniversary century birthday edition time place year grade day week one avenue street ave st birthdays
    bday compleanno edizione posto piano percento carati secolo congress anno fila round class prize row is
    """.split()
)
_POSSESSIVES = frozenset("her his my their our your a s".split())


def read_ordinal(line: Line, i: int) -> Piece | None:
    """The next such day of a month, if that is what the number at ``i`` is."""
    j = articles(line, i)
    numbered = day_of_month(line, j)
    if numbered is None or (line.glued(j) and line.word(j - 1) != "'"):
        return None
    number, end = numbered
    before = line.word(j - 1) if j > i else ""
    if before == "'":
        before = line.word(j - 2) + "'"
    follows = line.word(end)
    if (
        month_at(line, end) is not None
        or counts(line, end)
        or follows in _NOT_DAYS
        or (follows == "-" and line.glued(end))
    ):
        return None
    suffixed = line.digits(j) is not None and end > j + 1
    if before in _ITALIAN and not suffixed:
        good = _italian(line, j, end, before)
    elif before in _ENGLISH:
        good = _english(line, i, j, end, number, suffixed=suffixed)
    else:
        good = suffixed and _bare(line, i, end, number)
    today = line.now.date()
    month, last = _month_after(line, end)
    first = plus_months(today.replace(day=1), month) if month else None
    if first is not None and (good or suffixed):
        found = valid(first.year, first.month, number)
        return Piece(i, last, "ordinal", day=found) if found else None
    day = next_day_of_month(today, number) if good else None
    return Piece(i, end, "ordinal", day=day) if day else None


def _month_after(line: Line, i: int) -> tuple[int, int]:
    """How many months ahead "of next month", "del mese prossimo" is, and where it ends."""
    if line.word(i) in ("of", "del") and (line.word(i + 1), line.word(i + 2)) in (
        ("next", "month"),
        ("prossimo", "mese"),
        ("mese", "prossimo"),
        ("following", "month"),
    ):
        return 1, i + 3
    return 0, i


def _italian(line: Line, j: int, end: int, before: str) -> bool:
    """As in "il 20", but not "il 20 x 30", "il 5.000", "dal 3 al 5" without a month, "il primo cliente", "giorno 2"."""
    follows = line.word(end)
    if before == "giorno" and line.word(j - 2) not in ("il", "del", "dal", "al", "entro"):
        return False
    if line.digits(j) is None:
        if line.word(j) == "primo":
            return before == "il" and (not follows.isalpha() or follows in PARTS or follows in ("alle", "ore"))
        return before == "il" and len(line.word(j)) >= 4 and (not follows.isalpha() or follows in _AFTER_DAY)
    if follows == "a" and line.digits(end + 1) is not None:
        return False  # a score: "il 2 a 0"
    if before in ("dal", "al", "dall'"):
        return not follows.isalpha() or follows in ("alle", "ore", "h")
    figures = line.digits(end + 1) is not None and line.glued(end) and line.glued(end + 1)
    return not (follows in ("/", ".", ",", ":", "x", "-") and figures)


def _english(line: Line, i: int, j: int, end: int, number: int, *, suffixed: bool) -> bool:
    """As in "the 20th", "on the fourth", but not "the 3rd party", "the first is a tax adviser"."""
    follows = line.word(end)
    if line.word(end - 1) in ORDINALS:
        led = any(line.word(k) in ("on", "by", "until", "till", "before", "for") for k in range(i, j - 1))
        return led and (not follows.isalpha() or follows in _AFTER_ORDINAL)
    if suffixed:
        return number > 3 or not follows.isalpha() or follows in _AFTER_ORDINAL
    return line.word(j - 1) == "the" and line.digits(j) is not None and not follows.isalpha() and line.bare


def _bare(line: Line, i: int, end: int, number: int) -> bool:
    """As in "Coffee 18th", "lunch 20th, 1pm", "ring her 8th morning"; not "her 70th"."""
    follows = line.word(end)
    if line.bare or follows in PARTS:
        return True
    if number <= 3 or line.word(i - 1) in _POSSESSIVES:
        return False
    return not follows.isalpha() or follows in ("at", "noon")
