"""Weekdays with what stands around them: "lun prox", "Friday week", "a week on Wednesday", "ogni giovedì"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from .calendar import last_weekday, next_weekday, nth_weekday, plus_days, weekday_of_week
from .dates import month_at
from .lexicon import NUMBERS, ORDINAL_ENDS, ORDINALS, PLURAL_WEEKDAYS, SHORT_WEEKDAYS, WEEKDAYS
from .piece import Piece
from .tokens import Line
from .units import DAY_UNITS
from .weekday_numbers import numbered
from .weekdays import weekday_at

_NEXT = frozenset("next prossimo prossima prox pross nxt following".split())
_LAST = frozenset("last scorso scorsa passato passata ultimo".split())
_THIS = frozenset("this questo questa coming sto".split())
_EVERY = frozenset(["every", "each", "ogni"])
_ANY = frozenset("any qualunque qualsiasi a".split())
_ARTICLES = frozenset("il la lo the l del della al alla on di d dal by".split())
_HABITUAL = frozenset("il la al alla di del della d".split())
_NEXT_WEEK = frozenset(
    {
        ("prossima", "settimana"),
        ("settimana", "prossima"),
        ("next", "week"),
        ("next", "wk"),
        ("settimana", "entrante"),
        ("altra", "settimana"),
        ("settimana", "dopo"),
        ("following", "week"),
        ("sett", "prossima"),
        ("prox", "settimana"),
        ("settimana", "prox"),
        ("prossima", "sett"),
        ("sett", "prox"),
        ("prox", "sett"),
    }
)
_NTHS = {**ORDINALS, "secondo": 2, "terzo": 3, "quarto": 4, "prima": 1, "ultimo": -1, "ultima": -1, "last": -1}


WEEKDAY_STARTS = frozenset(
    {
        *_NEXT,
        *_LAST,
        *_THIS,
        *_EVERY,
        *_ANY,
        *_ARTICLES,
        *_NTHS,
        *NUMBERS,
        *WEEKDAYS,
        *PLURAL_WEEKDAYS,
        *SHORT_WEEKDAYS["it"],
        *SHORT_WEEKDAYS["en"],
        "tutti",
        "tutte",
        "tra",
        "fra",
        "in",
        "settimana",
        "sett",
    }
)


def read_weekday(line: Line, i: int) -> Piece | None:
    """A weekday at ``i`` with its modifiers on both sides."""
    return _in_next_week(line, i) or _ahead(line, i) or _counted(line, i) or _nth_of_month(line, i) or _plain(line, i)


def _later(day: date | None, days: int) -> date | None:
    return plus_days(day, days) if day else None


def _in_next_week(line: Line, i: int) -> Piece | None:
    """As in "next week Wednesday", "la prossima settimana, martedì", "fra due settimane, martedì"."""
    j, weeks = i, 1
    while j - i < 2 and line.word(j) in _ARTICLES:
        j += 1
    counted = line.number(i + 1) if line.word(i) in ("tra", "fra", "in") else None
    unit = DAY_UNITS.get(line.word(counted[1]), 0) if counted else 0
    if counted and unit in (7, 14) and 1 <= counted[0] <= 8:
        weeks, j = counted[0] * unit // 7, counted[1] + 1
    elif (line.word(j), line.word(j + 1)) in _NEXT_WEEK:
        j += 2
    else:
        return None
    j += line.word(j) in (",", "on", "di", "(", "il", "-", ":")
    named = weekday_at(line, j)
    if named is None or named[2]:
        return None
    return Piece(i, named[1], "weekday", day=weekday_of_week(line.now.date(), named[0], weeks))


def _ahead(line: Line, i: int) -> Piece | None:
    """As in "a week on Wednesday", "two weeks on Monday", "a fortnight Thursday"."""
    counted = line.number(i)
    if counted is None:
        return None
    count, j = counted
    unit = DAY_UNITS.get(line.word(j))
    if unit is None or unit % 7 or not 1 <= count <= 8:
        return None
    j += 1
    j += line.word(j) in ("on", "from", "this", "next", "da")
    named = weekday_at(line, j)
    if named is None or named[2]:
        return None
    return Piece(i, named[1], "weekday", day=_later(next_weekday(line.now.date(), named[0]), count * unit))


def _counted(line: Line, i: int) -> Piece | None:
    """As in "tra due lunedì": the second Monday from now."""
    counted = line.number(i + 1) if line.word(i) in ("tra", "fra") else None
    named = weekday_at(line, counted[1]) if counted else None
    if counted is None or named is None or not 1 <= counted[0] <= 8:
        return None
    return Piece(i, named[1], "weekday", day=_later(next_weekday(line.now.date(), named[0]), 7 * (counted[0] - 1)))


def _nth_of_month(line: Line, i: int) -> Piece | None:
    """As in "il primo giovedì del mese", "the last Friday of March"."""
    j = i
    while j - i < 4 and (line.word(j) in _ARTICLES or line.word(j) in _EVERY):
        j += 1 + (line.word(j + 1) == "'")
    every = any(line.word(k) in _EVERY for k in range(i, j))
    nth = _NTHS.get(line.word(j))
    digit = line.digits(j)
    if nth is None and digit is not None and line.word(j + 1) in ORDINAL_ENDS:
        nth, j = digit, j + 1
    named = weekday_at(line, j + 1) if nth is not None and -1 <= nth <= 5 else None
    if nth is None or named is None:
        return None
    k = named[1]
    if line.word(k) not in ("di", "del", "of", "in", "each", "every", "d", "dell"):
        return None
    k += 1 + (line.word(k + 1) in ("'", "the", "each", "every", "ogni"))
    month = month_at(line, k)
    if month is None and line.word(k) not in ("mese", "month"):
        return None
    day = nth_weekday(line.now.date(), named[0], nth, month)
    return Piece(i, k + 1, "weekday", day=day, recurring=every or month is None) if day else None


def _modifiers(line: Line, i: int) -> tuple[int, str, bool]:
    """Where the weekday stands after "il", "next", "ogni altro" …; "next", "this", "last" or ""; whether it recurs."""
    j, kind, every = i, "", False
    if line.words[j : j + 2] in (("tutti", "i"), ("tutte", "le")):
        every, j = True, j + 2
    for _ in range(4):
        word = line.word(j)
        if word in _EVERY or (word in _ANY and j == i and line.language == "en"):
            every = True
        elif word in _NEXT:
            kind = "next"
        elif word in _LAST:
            kind = "last"
        elif word in _THIS:
            kind = kind or "this"
        elif word not in _ARTICLES and not (every and word in ("other", "second", "due", "altro")):
            break
        j += 1
        j += line.word(j) == "'"
    return j, kind, every


def _plain(line: Line, i: int) -> Piece | None:
    """A weekday with "next", "every", "il", "scorso" … before it or after it."""
    j, kind, every = _modifiers(line, i)
    named = weekday_at(line, j)
    if named is None:
        return None
    weekday, j, plural = named
    today = line.now.date()
    if kind == "last":
        return Piece(i, j, "weekday", day=last_weekday(today, weekday), past=True)
    day = next_weekday(today, weekday)
    if kind == "next":
        day = weekday_of_week(today, weekday, 1)
    elif kind == "this" and today.weekday() <= weekday:
        day = weekday_of_week(today, weekday, 0)
    every = every or plural or line.word(j) in ("mornings", "afternoons", "evenings", "nights")
    piece = Piece(i, j, "weekday", day=day, recurring=every)
    changed = _after(line, piece, weekday, kind)
    if changed is piece and not kind and not every and _is_habit(line, i):
        return replace(piece, recurring=True, habit=line.word(i) not in ("il", "la"))
    return changed


def _is_habit(line: Line, i: int) -> bool:
    """As in "il sabato", "di lunedì": what one does then, unless it is "prima di lunedì"."""
    before = ("prima", "invece", "dopo", "entro", "fino", "meno")
    return line.word(i) in _HABITUAL and line.word(i - 1) not in before


def _after(line: Line, piece: Piece, weekday: int, kind: str) -> Piece:
    """What follows the weekday: prossimo, week, a otto, 16, the 3rd, 3 marzo."""
    today = line.now.date()
    j = piece.last
    word, then = line.word(j), line.word(j + 1)
    if word in _NEXT and then in ("week", "wk", "settimana"):
        return replace(piece, last=j + 2, day=weekday_of_week(today, weekday, 1))
    if word in ("prossimo", "prossima", "prox", "pross") or (word == "next" and not then.isalpha()):
        dot = then == "." and line.glued(j + 1) and word in ("prox", "pross")
        return replace(piece, last=j + 1 + dot, day=weekday_of_week(today, weekday, 1))
    if word in ("scorso", "scorsa", "passato", "passata") or (word == "last" and then == "week"):
        return replace(piece, last=j + 1 + (word == "last"), day=last_weekday(today, weekday), past=True)
    if word in ("week", "wk", "fortnight") and kind != "next":
        return replace(piece, last=j + 1, day=_later(piece.day, 14 if word == "fortnight" else 7))
    if word == "after" and then == "next":
        return replace(piece, last=j + 2, day=_later(weekday_of_week(today, weekday, 1), 7))
    if word == "a" and then in ("otto", "quindici") and not line.word(j + 2).isalpha():
        return replace(piece, last=j + 2, day=_later(piece.day, 7 if then == "otto" else 14))
    return _of_week(line, piece, weekday) or numbered(line, piece, weekday, modified=kind != "") or piece


def _of_week(line: Line, piece: Piece, weekday: int) -> Piece | None:
    """As in "giovedì della prossima settimana", "Thursday of next week", "lunedì tra due settimane"."""
    today = line.now.date()
    j = piece.last
    if line.word(j) in ("della", "di", "of", "dell", "la", "in", "nella"):
        j += 1 + (line.word(j + 1) in ("'", "la", "the"))
    words = (line.word(j), line.word(j + 1))
    if words in _NEXT_WEEK:
        return replace(piece, last=j + 2, day=weekday_of_week(today, weekday, 1))
    if words in (("questa", "settimana"), ("this", "week")):
        day = weekday_of_week(today, weekday, 0)
        return replace(piece, last=j + 2, day=day if day and day >= today else piece.day)
    counted = line.number(piece.last + 1) if line.word(piece.last) in ("tra", "fra", "in") else None
    unit = DAY_UNITS.get(line.word(counted[1])) if counted else None
    if counted is None or unit is None or unit % 7 or not 1 <= counted[0] <= 8:
        return None
    last = counted[1] + 1 + 2 * (line.word(counted[1] + 1) == "'")
    return replace(piece, last=last, day=weekday_of_week(today, weekday, counted[0] * unit // 7))
