"""Distances from now: "tra due settimane", "in ten days", "fra mezz'ora", "a week from Friday", "due giorni fa"."""

from __future__ import annotations

from datetime import date, timedelta

from .calendar import plus_days, plus_months
from .lexicon import NUMBERS
from .piece import Piece
from .tokens import Line
from .units import DAY_UNITS, MINUTE_UNITS, MONTH_UNITS

_IN = frozenset("tra fra in entro within tr trà".split())
_VAGUE = frozenset("qualche pochi poche few alcuni alcune several some".split())
_AFTERWARDS: dict[tuple[str, ...], int] = {
    **dict.fromkeys((("il", "giorno", "dopo"), ("il", "giorno", "seguente")), 1),
    **dict.fromkeys((("the", "next", "day"), ("the", "day", "after")), 1),
    **dict.fromkeys((("la", "settimana", "dopo"), ("the", "week", "after")), 7),
}
_MOST = {"days": 400, "months": 24, "minutes": 60 * 72}


SPAN_STARTS = frozenset(
    {
        *_IN,
        *_VAGUE,
        *NUMBERS,
        "da",
        "oggi",
        "domani",
        "couple",
        "paio",
        "mezz",
        "mezza",
        "half",
        "circa",
        "about",
        "around",
        "massimo",
        "max",
    }
)


def read_span(line: Line, i: int) -> Piece | None:
    """A distance from now at ``i``, forward or back."""
    return _forward(line, i) or _from_now(line, i) or _back(line, i) or (_measured(line, i, i) if line.bare else None)


def _count(line: Line, i: int) -> tuple[float, int] | None:
    """How many, at ``i``: ``two``, ``un paio di``, ``a couple of``, ``una decina di``, ``mezz'``."""
    word = line.word(i)
    if word in ("circa", "about", "around", "massimo", "max"):
        i += 1
        word = line.word(i)
    if word in ("un", "a") and line.word(i + 1) in ("paio", "couple", "pair"):
        return 2, i + 2 + (line.word(i + 2) in ("di", "of"))
    if word in ("couple", "paio"):
        return 2, i + 1 + (line.word(i + 1) in ("di", "of"))
    if word == "una" and line.word(i + 1) in ("decina", "quindicina", "ventina"):
        size = {"decina": 10, "quindicina": 15, "ventina": 20}[line.word(i + 1)]
        return size, i + 2 + (line.word(i + 2) == "di")
    if word in ("mezz", "mezza", "half"):
        j = i + 1 + (line.word(i + 1) == "'")
        return 0.5, j + (line.word(j) in ("a", "an"))
    counted = line.number(i)
    if counted is None:
        return None
    value, j = counted
    if line.word(j) == "'":
        j += 1
    if line.word(j) in ("altri", "altre", "more", "other"):
        j += 1
    return value, j


def _measured(line: Line, first: int, i: int, *, back: bool = False) -> Piece | None:
    """The number and unit at ``i`` as a distance from now."""
    counted = _count(line, i)
    if counted is None:
        return None
    count, j = counted
    unit = line.word(j)
    sign = -1 if back else 1
    today = line.now.date()
    if unit in DAY_UNITS and not (unit == "g" and not line.glued(j)):
        days = round(count * DAY_UNITS[unit])
        if not 0 < days <= _MOST["days"]:
            return None
        day = plus_days(today, sign * days)
        return Piece(first, _close(line, j + 1), "span", day=day, past=back) if day else None
    if unit in MONTH_UNITS:
        months = round(count * MONTH_UNITS[unit])
        if not 0 < months <= _MOST["months"]:
            return None
        day = plus_months(today, sign * months)
        return Piece(first, _close(line, j + 1), "span", day=day, past=back) if day else None
    if unit in MINUTE_UNITS or (unit == "quarto" and line.word(j + 1) == "d"):
        return _minutes(line, first, count, j, sign)
    return None


def _minutes(line: Line, first: int, count: float, j: int, sign: int) -> Piece | None:
    if line.word(j) == "quarto":
        minutes, last = 15.0 * count, j + 4
    else:
        minutes, last = count * MINUTE_UNITS[line.word(j)], j + 1
        if line.word(last) in ("e", "and") and line.word(last + 1) in ("mezza", "mezzo", "a"):
            half = line.word(last + 1) != "a" or line.word(last + 2) == "half"
            minutes, last = (minutes + 30, last + 2 + (line.word(last + 1) == "a")) if half else (minutes, last)
    if not 0 < minutes <= _MOST["minutes"]:
        return None
    try:
        moment = line.now + sign * timedelta(minutes=round(minutes))
    except OverflowError:
        return None
    at = moment.time().replace(second=0, microsecond=0, tzinfo=None)
    return Piece(first, _close(line, last), "span", day=moment.date(), at=at, past=sign < 0)


def _close(line: Line, last: int) -> int:
    """Past "in two weeks' time", "in two weeks from now"."""
    if line.word(last) == "'" and line.glued(last):
        last += 1
        last += line.word(last) == "s"
    if line.word(last) == "time" or line.word(last) == "tempo":
        return last + 1
    if line.word(last) == "from" and line.word(last + 1) in ("now", "today"):
        return last + 2
    return last


def _forward(line: Line, i: int) -> Piece | None:
    j = i
    if line.word(i) == "da" and line.word(i + 1) in ("qui", "oggi") and line.word(i + 2) in ("a", "in"):
        return _measured(line, i, i + 3)
    if line.word(j) not in _IN:
        return None
    j += 1
    if line.word(j) in ("the", "i", "le", "la", "l"):
        return None
    if line.word(j) in _VAGUE or (line.word(j) == "a" and line.word(j + 1) in _VAGUE):
        k = j + 1 + (line.word(j) == "a")
        known = line.word(k) in DAY_UNITS or line.word(k) in MONTH_UNITS
        return Piece(i, k + 1, "vague", fuzzy=True) if known else None
    found = _measured(line, i, j)
    if found is not None and not line.bare and line.word(i) in ("in", "within") and _lasts(line, found):
        return None
    if found is None or line.word(found.last) in ("fa", "ago", "flat", "di"):
        return None
    if line.word(i) in ("in", "entro", "within") and line.word(found.last - 1) in ("anni", "anno", "year", "years"):
        return None
    return found


def _lasts(line: Line, found: Piece) -> bool:
    """Whether "in ..." is how long a thing takes: always in Italian ("in 5 gg"), "in 2 mins" in English."""
    if line.language == "it":
        return True
    return found.at is not None and line.word(found.last - 1) not in ("hour", "hours", "hr", "hrs")


def _from_now(line: Line, i: int) -> Piece | None:
    """As in "a week from today", "two days from now", "oggi a otto"."""
    if line.word(i) in ("oggi", "domani") and line.word(i + 1) == "a" and line.word(i + 2) in ("otto", "quindici"):
        days = (7 if line.word(i + 2) == "otto" else 14) + (line.word(i) == "domani")
        day = plus_days(line.now.date(), days)
        return Piece(i, i + 3, "span", day=day) if day and not line.word(i + 3).isalpha() else None
    if line.word(i) in _IN or line.number(i) is None:
        return None
    found = _measured(line, i, i)
    if found is None:
        return None
    if line.word(found.last - 1) in ("now", "today"):
        return found
    if line.word(found.last) in ("today", "tomorrow", "tmrw") and found.at is None and found.day:
        day = plus_days(found.day, int(line.word(found.last) != "today"))
        return Piece(i, found.last + 1, "span", day=day) if day else None
    if line.word(found.last) in ("from", "after") and line.word(found.last + 1) in ("tomorrow", "tmrw"):
        day = plus_days(found.day, 1) if found.day else None
        return Piece(i, found.last + 2, "span", day=day) if day and found.at is None else None
    if line.word(found.last) == "da" and line.word(found.last + 1) in ("oggi", "domani", "adesso", "ora"):
        day = plus_days(found.day, int(line.word(found.last + 1) == "domani")) if found.day else None
        return Piece(i, found.last + 2, "span", day=day, at=found.at) if day else None
    return None


def _back(line: Line, i: int) -> Piece | None:
    """As in "due settimane fa", "3 days ago", "a few months ago": past, and the number is no hour."""
    if line.word(i) in _VAGUE and line.word(i + 2) in ("fa", "ago"):
        return Piece(i, i + 3, "span", past=True, fuzzy=True)
    found = _measured(line, i, i, back=True)
    if found is None or line.word(found.last) not in ("fa", "ago"):
        return None
    return Piece(i, found.last + 1, "span", day=found.day, past=True)


def read_later(line: Line, i: int, before: date | None) -> Piece | None:
    """As in "a week later", "il giorno dopo", "the next day": counted from the day named ``before`` it."""
    if before is None:
        return None
    days, last = _AFTERWARDS.get(line.words[i : i + 3], 0), i + 3
    if not days:
        counted = _count(line, i)
        if counted and line.word(counted[1]) in DAY_UNITS and line.word(counted[1] + 1) in ("later", "dopo"):
            days, last = round(counted[0] * DAY_UNITS[line.word(counted[1])]), counted[1] + 2
    if not 0 < days <= _MOST["days"] or (line.word(last).isalpha() and line.word(last - 1) == "after"):
        return None
    day = plus_days(before, days)
    return Piece(i, last, "span", day=day) if day else None
