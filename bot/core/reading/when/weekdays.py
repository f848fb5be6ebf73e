"""Weekdays and what stands around them: "lun prox", "Friday week", "a week on Wednesday", "giovedì 16"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from .calendar import (
    last_weekday,
    next_date,
    next_day_of_month,
    next_weekday,
    next_weekday_with_number,
    nth_weekday,
    plus_days,
    weekday_of_week,
)
from .dates import month_at, read_date
from .lexicon import (
    DAY_UNITS,
    ORDINAL_ENDS,
    ORDINALS,
    PLURAL_WEEKDAYS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from .piece import Piece
from .quantities import counts
from .tokens import Line

_NEXT = frozenset("next prossimo prossima prox pross prossimi nxt".split())
_NEXT_WEEK = frozenset({
    ("prossima", "settimana"), ("settimana", "prossima"), ("next", "week"), ("next", "wk"), ("settimana", "entrante"),
    ("altra", "settimana"), ("settimana", "dopo"), ("following", "week"), ("sett", "prossima"), ("prox", "settimana"),
    ("settimana", "prox"), ("prossima", "sett"), ("sett", "prox"), ("prox", "sett"),
})
_LAST = frozenset("last scorso scorsa passato passata ultimo".split())
_THIS = frozenset("this questo questa coming sto 'sto".split())
_EVERY = frozenset("every each ogni".split())
_ARTICLES = frozenset("il la lo the l del della al alla un una a on di d".split())
_NOT_A_DAY = {  # a short form that is an ordinary word or a name because of the word after it, or before it
    "sat": (frozenset("next between with beside by near in on down opposite across through together there behind us me "
                      "him her them it beneath under around alone nav".split()),
            frozenset("i we he she they who and just again".split())),
    "sun": (frozenset("cream screen lounger dried tan tzu set rise ltd".split()),
            frozenset("the some of sun full hot midday sunday in".split())),
    "wed": (frozenset("to in".split()), frozenset("newly just they to be get".split())),
    "mar": (frozenset("rosso ligure nero ionio tirreno morto adriatico di".split()), frozenset({"sul", "nel", "bel"})),
    "dom": (frozenset({"perignon"}), frozenset({"con", "e"})),
    "gio": (frozenset({"ponti"}), frozenset("con da di a e ciao signora amica sorella".split())),
    "mer": (frozenset(), frozenset({"con"})),
    "mon": (frozenset("ami amour dieu chef oncle".split()), frozenset()),
    "fri": (frozenset(), frozenset()),
}


def read_weekday(line: Line, i: int) -> Piece | None:
    """A weekday at ``i`` with its modifiers on both sides."""
    return _in_named_week(line, i) or _ahead(line, i) or _counted(line, i) or _nth_of_month(line, i) or _plain(line, i)


def weekday_at(line: Line, i: int) -> tuple[int, int, bool] | None:
    """The weekday named at ``i``, where it ends (past an accent typed as an apostrophe), and whether it is plural."""
    word = line.word(i)
    full = WEEKDAYS.get(word)
    if full is not None:
        apostrophe = word.endswith("di") and line.word(i + 1) == "'" and line.glued(i + 1)
        return full, i + 1 + apostrophe, False
    plural = PLURAL_WEEKDAYS.get(word)
    if plural is not None:
        return plural, i + 1, True
    short = SHORT_WEEKDAYS[line.language].get(word)
    if short is None or _ordinary(line, i):
        return None
    dot = line.word(i + 1) == "." and line.glued(i + 1) and i + 2 < len(line.tokens) and not line.tokens[i + 2].newline
    return short, i + 1 + dot, False


def _ordinary(line: Line, i: int) -> bool:
    if line.glued(i) and line.word(i - 1) in ("-", "'", "_", "/", ".", "#") and line.word(i - 1) != "/":
        return True
    after, before = _NOT_A_DAY.get(line.word(i), (frozenset(), frozenset()))
    if line.word(i + 1) in after or line.word(i - 1) in before:
        return True
    return line.word(i + 1) == "-" and line.glued(i + 1) and line.glued(i + 2) and line.word(i + 2).isalpha()


def _ahead(line: Line, i: int) -> Piece | None:
    """"a week on Wednesday", "two weeks on Monday", "a fortnight Thursday"."""
    counted = line.number(i)
    if counted is None:
        return None
    count, j = counted
    unit = DAY_UNITS.get(line.word(j))
    if unit is None or unit % 7 or not 1 <= count <= 8:
        return None
    j += 1
    if line.word(j) in ("on", "from", "this", "next", "da"):
        j += 1
    named = weekday_at(line, j)
    if named is None or named[2]:
        return None
    base = next_weekday(line.now.date(), named[0])
    return Piece(i, named[1], "weekday", day=plus_days(base, count * unit) if base else None)


def _counted(line: Line, i: int) -> Piece | None:
    """"tra due lunedì": the second Monday from now."""
    if line.word(i) not in ("tra", "fra"):
        return None
    counted = line.number(i + 1)
    named = weekday_at(line, counted[1]) if counted else None
    if counted is None or named is None or not 1 <= counted[0] <= 8:
        return None
    base = next_weekday(line.now.date(), named[0])
    return Piece(i, named[1], "weekday", day=plus_days(base, 7 * (counted[0] - 1)) if base else None)


def _nth_of_month(line: Line, i: int) -> Piece | None:
    """"il primo giovedì del mese", "the last Friday of March"."""
    j = i
    every = line.word(j) in _EVERY
    while line.word(j) in _ARTICLES or line.word(j) in _EVERY:
        j += 1
    nth = {**ORDINALS, "secondo": 2, "terzo": 3, "quarto": 4, "prima": 1, "ultimo": -1, "ultima": -1, "last": -1}.get(
        line.word(j)
    )
    digit = line.digits(j)
    if nth is None and digit is not None and line.word(j + 1) in ORDINAL_ENDS:
        nth, j = digit, j + 1
    if nth is None or not -1 <= nth <= 5:
        return None
    named = weekday_at(line, j + 1)
    if named is None:
        return None
    k = named[1]
    if line.word(k) not in ("di", "del", "of", "in", "d", "dell", "each", "every"):
        return None
    k += 1 + (line.word(k + 1) in ("'", "the", "each", "every", "ogni"))
    month = month_at(line, k)
    if month is None and line.word(k) not in ("mese", "month"):
        return None
    day = nth_weekday(line.now.date(), named[0], nth, month)
    return Piece(i, k + 1, "weekday", day=day, recurring=every or (month is None and not line.word(i) == "questo"))


def _plain(line: Line, i: int) -> Piece | None:
    today = line.now.date()
    j, kind = i, ""
    every = other = False
    if line.word(j) in ("tutti", "tutte") and line.word(j + 1) in ("i", "le"):
        every, j = True, j + 2
    for _ in range(4):
        word = line.word(j)
        if word in _NEXT or word == "following":
            kind = "next"
        elif word in _LAST:
            kind = "last"
        elif word in _THIS:
            kind = kind or "this"
        elif word in _EVERY:
            every = True
        elif word in ("other", "second", "due", "altro") and every:
            other = True
        elif word not in _ARTICLES or (word in ("a", "al", "di", "d") and j > i):
            break
        j += 1
        if line.word(j) == "'":
            j += 1
    named = weekday_at(line, j)
    if named is None:
        return None
    weekday, j, plural = named
    article = line.word(i) in ("il", "la", "al", "alla", "di", "del", "della") and not kind
    base = next_weekday(today, weekday)
    plural = plural or line.word(j) in ("mornings", "afternoons", "evenings", "nights")
    piece = Piece(i, j, "weekday", day=base, recurring=every or plural or other)
    if kind == "next":
        piece = replace(piece, day=weekday_of_week(today, weekday, 1))
    elif kind == "this":
        piece = replace(piece, day=base if today.weekday() > weekday else weekday_of_week(today, weekday, 0))
    elif kind == "last":
        return replace(piece, day=last_weekday(today, weekday), past=True)
    changed = _after(line, piece, weekday, kind)
    if changed is piece and article and not every and line.word(i) not in ("del", "della"):
        return replace(piece, recurring=True, habit=line.word(i) in ("di", "al", "alla"))
    return changed


def _after(line: Line, piece: Piece, weekday: int, kind: str) -> Piece:
    """What follows the weekday: prossimo, week, a otto, 16, the 3rd, 3 marzo."""
    today = line.now.date()
    j = piece.last
    word, then = line.word(j), line.word(j + 1)
    if word in _NEXT and then in ("week", "wk", "settimana"):
        return replace(piece, last=j + 2, day=weekday_of_week(today, weekday, 1))
    if word in ("prossimo", "prossima", "prox", "pross") or (word == "next" and not then.isalpha()):
        dot = line.word(j + 1) == "." and line.glued(j + 1) and word in ("prox", "pross")
        return replace(piece, last=j + 1 + dot, day=weekday_of_week(today, weekday, 1))
    if word in ("scorso", "scorsa", "passato", "passata", "last"):
        if word != "last" or then == "week":
            return replace(piece, last=j + 1 + (word == "last"), day=last_weekday(today, weekday), past=True)
    if word in ("week", "wk", "fortnight") and kind != "next":
        days = 14 if word == "fortnight" else 7
        return replace(piece, last=j + 1, day=_later(piece.day, days))
    if word == "after" and then == "next":
        return replace(piece, last=j + 2, day=_later(weekday_of_week(today, weekday, 1), 7))
    if word == "a" and then in ("otto", "quindici") and not line.word(j + 2).isalpha():
        return replace(piece, last=j + 2, day=_later(piece.day, 7 if then == "otto" else 14))
    return _of_week(line, piece, weekday) or _numbered(line, piece, weekday) or piece


def _in_named_week(line: Line, i: int) -> Piece | None:
    """"next week Wednesday", "la prossima settimana, martedì"."""
    j = i
    while j - i < 2 and line.word(j) in _ARTICLES:
        j += 1
    words = (line.word(j), line.word(j + 1))
    if words not in _NEXT_WEEK:
        return None
    j += 2
    j += line.word(j) in (",", "on", "di", "(", "il", "-", ":")
    named = weekday_at(line, j)
    if named is None or named[2]:
        return None
    return Piece(i, named[1], "weekday", day=weekday_of_week(line.now.date(), named[0], 1))


def _of_week(line: Line, piece: Piece, weekday: int) -> Piece | None:
    """"giovedì della prossima settimana", "Thursday of next week", "lunedì tra due settimane"."""
    today = line.now.date()
    j = piece.last
    if line.word(j) in ("della", "di", "of", "dell", "la", "questa", "this", "in"):
        j += 1 + (line.word(j + 1) in ("'", "la", "the"))
    words = (line.word(j), line.word(j + 1))
    if words in _NEXT_WEEK:
        return replace(piece, last=j + 2, day=weekday_of_week(today, weekday, 1))
    if words in (("questa", "settimana"), ("this", "week")) or (
        line.word(j - 1) in ("questa", "this") and words[0] in ("settimana", "week")
    ):
        last = j + 2 if words[0] in ("questa", "this") else j + 1
        day = weekday_of_week(today, weekday, 0)
        return replace(piece, last=last, day=day if day and day >= today else piece.day)
    if line.word(piece.last) in ("tra", "fra", "in"):
        counted = line.number(piece.last + 1)
        unit = DAY_UNITS.get(line.word(counted[1])) if counted else None
        if counted and unit in (7, 14) and 1 <= counted[0] <= 8:
            last = counted[1] + 1 + 2 * (line.word(counted[1] + 1) == "'")
            weeks = counted[0] * unit // 7
            return replace(piece, last=last, day=weekday_of_week(today, weekday, weeks))
    return None


def _numbered(line: Line, piece: Piece, weekday: int) -> Piece | None:
    today = line.now.date()
    j = piece.last
    if line.word(j) in (",", "("):
        j += 1
    dated = read_date(line, j, named=True)
    if dated is not None and dated.form == "date":
        return replace(dated, first=piece.first)
    article = line.word(j) in ("the", "il", "l", "on")
    while line.word(j) in ("the", "il", "l", "'", "on"):
        j += 1
    number = line.digits(j)
    if number is None or not 1 <= number <= 31 or (j > piece.last + 1 and not article):
        spelled = ORDINALS.get(line.word(j)) if article else None
        if spelled is None:
            return None
        return replace(piece, last=j + 1, day=_matching(today, weekday, spelled), recurring=False)
    if line.word(j + 1) in ORDINAL_ENDS and line.glued(j + 1):
        return replace(piece, last=j + 2, day=_matching(today, weekday, number), recurring=False)
    if _clock_like(line, j) or counts(line, j + 1):
        return None
    if line.word(piece.last) == "," and not article:
        return None
    if line.language == "en" and number <= 12 and not article and not _clock_follows(line, j + 1):
        return None  # "fri 8" is an hour in English; "ven 8" is a day in Italian
    near = next_weekday_with_number(today, weekday, number, 100 if number <= 12 else 400)
    if near is None and not article and number <= 24:
        return None
    return replace(piece, last=j + 1, day=near or _matching(today, weekday, number), recurring=False)


def _clock_like(line: Line, j: int) -> bool:
    follows = line.word(j + 1)
    if follows in (":", ".", ",", "h") and line.glued(j + 1) and line.glued(j + 2) and line.width(j + 2) == 2:
        return line.digits(j + 2) is not None
    return follows in ("am", "pm", "ish", "h", "hrs", "oclock", "a", "p") and (
        line.glued(j + 1) or follows in ("am", "pm")
    ) or (follows == "o" and line.word(j + 2) == "'") or line.width(j) > 2


def _clock_follows(line: Line, j: int) -> bool:
    """A time after the number, so that the number is a day: "Thu 11 at 3", "Mon 3, 10:30"."""
    if line.word(j) in (",", "-"):
        j += 1
    if line.word(j) in ("at", "@", "after", "from", "by"):
        return line.number(j + 1) is not None or line.word(j + 1) in ("half", "quarter", "noon", "midday")
    if line.word(j) in ("noon", "midday"):
        return True
    return line.digits(j) is not None and (_clock_like(line, j) or line.word(j + 1) == ":")


def _matching(today: date, weekday: int, number: int) -> date | None:
    return next_weekday_with_number(today, weekday, number) or next_day_of_month(today, number)


def _later(day: date | None, days: int) -> date | None:
    return plus_days(day, days) if day else None


__all__ = ["next_date", "read_weekday", "weekday_at"]
