"""Weeks, weekends, months, seasons and feasts: "settimana prossima", "end of the month", "dopo Pasqua"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from .calendar import month_end, next_date, plus_days, plus_months, weekday_of_week
from .dates import month_at
from .lexicon import MONTHS, SHORT_MONTHS
from .piece import Piece
from .tokens import Line
from .units import FEASTS, SEASONS

_NEXT = frozenset("next prossimo prossima prox pross following entrante nxt".split())
_LAST = frozenset("last scorso scorsa passato passata".split())
_THIS = frozenset("this questo questa coming sto".split())
_WEEK = frozenset("week wk settimana sett".split())
_MONTH = frozenset("month mese mth".split())
_WEEKEND = frozenset("weekend weekends wkend wknd wkd".split())
_SOON = tuple(
    tuple(words.split())
    for words in (
        "nei prossimi giorni",
        "in questi giorni",
        "nelle prossime settimane",
        "in settimana",
        "nei prossimi mesi",
        "in the next few days",
        "in the coming days",
        "in the next few weeks",
        "in the coming weeks",
        "over the next few days",
        "over the next few weeks",
        "in the next couple of weeks",
        "later this week",
        "later this month",
        "in the new year",
        "in the next two weeks",
        "in the next month",
        "within the next few days",
        "nelle prossime due settimane",
    )
)
_END = frozenset("fine end".split())
_ARTICLES = frozenset(
    "il la lo l the del della dell di of nel nella al alla over in at a ad on by within entro d'".split()
)


_EDGES = frozenset("early late mid middle beginning start inizio inizi meta".split())
PERIOD_STARTS = frozenset(
    {
        *_NEXT,
        *_LAST,
        *_THIS,
        *_WEEK,
        *_MONTH,
        *_WEEKEND,
        *_END,
        *_ARTICLES,
        *_EDGES,
        *(words[0] for words in _SOON),
        *MONTHS,
        "eom",
        "eow",
        "ogni",
        "every",
        "nei",
        "any",
        "some",
        "most",
        "after",
        "before",
        "dopo",
        "prima",
        "passate",
        "finite",
        "per",
        "durante",
        "during",
        "post",
        "sotto",
        "da",
        "till",
        "until",
        "midweek",
        "infrasettimanale",
        "ai",
    }
)


def read_period(line: Line, i: int) -> Piece | None:
    """A week, a weekend, a month or a vaguer season at ``i``."""
    return _end_of(line, i) or _weekend(line, i) or _week(line, i) or _month(line, i) or _vague(line, i)


def _skip(line: Line, i: int, most: int = 3) -> int:
    j = i
    while j - i < most and line.word(j) in _ARTICLES:
        j += 1
        j += line.word(j) == "'"
    return j


def _period(line: Line, first: int, last: int, day: date | None) -> Piece | None:
    return Piece(first, last, "period", day=day, past=day < line.now.date()) if day else None


def _shift(line: Line, j: int, nouns: frozenset[str]) -> tuple[int, int] | None:
    """ "next week", "settimana prossima", "questa settimana", "week after next": how many ahead, and where it ends."""
    before, noun, after = line.word(j), line.word(j + 1), line.word(j + 2)
    if before in _NEXT and noun in nouns:
        return 1, j + 2
    if before in _THIS and noun in nouns:
        return 0, j + 2
    if before in _LAST and noun in nouns:
        return -1, j + 2
    if before in nouns:
        if noun == "." and line.glued(j + 1):
            noun, j = after, j + 1
        if noun in _NEXT and (noun != "next" or before in ("week", "wk")):
            return (1, j + 2) if noun not in ("next", "following") else None
        if noun in _LAST and noun != "last":
            return -1, j + 2
        if noun == "after" and after == "next":
            return 2, j + 3
        if noun in ("dopo", "after") and after in ("la", "prossima") and line.word(j + 3) in ("prossima", ""):
            return 2, j + 3 + (after == "la")
    return None


def _end_of(line: Line, i: int) -> Piece | None:
    """ "fine mese", "a fine marzo", "end of the month", "EOM", "entro la settimana"."""
    today = line.now.date()
    word = line.word(i)
    if word == "eom":
        return _period(line, i, i + 1, month_end(today))
    if word == "eow":
        return _period(line, i, i + 1, weekday_of_week(today, 4, 0 if today.weekday() < 5 else 1))
    if word in _MONTH and line.word(i + 1) == "end":
        return _period(line, i, i + 2, month_end(today))
    start = j = _skip(line, i)
    j += line.word(j) in _NEXT or line.word(j) in _THIS or line.word(j) in _LAST
    if line.word(j) not in _END:
        return None
    j = _skip(line, j + 1)
    shift = _shift(line, j, _MONTH)
    if shift is not None:
        month = plus_months(today, shift[0])
        return _period(line, i, shift[1], month_end(month)) if month else None
    if line.word(j) in _MONTH:
        return _period(line, i, j + 1, month_end(today))
    month_number = month_at(line, j)
    if month_number is not None:
        first = next_date(today.replace(day=1), month_number, 1)
        gone = plus_months(today, -1)
        if gone and gone.month == month_number:
            return _period(line, i, j + 1, month_end(gone))
        return _period(line, i, j + 1, month_end(first)) if first else None
    if line.word(j) in ("anno", "year"):
        return _period(line, i, j + 1, today.replace(month=12, day=31))
    shift = _shift(line, j, _WEEK)
    if shift is not None:
        return _period(
            line,
            i,
            shift[1],
            weekday_of_week(today, 4 if "week" in (line.word(shift[1] - 1), line.word(shift[1] - 2)) else 5, shift[0]),
        )
    if line.word(j) in _WEEK:
        if line.word(start) in _NEXT or line.word(start) in _LAST:
            return _period(line, i, j + 1, weekday_of_week(today, 5, 1 if line.word(start) in _NEXT else -1))
        weekday = 5 if line.word(j - 1) in _END and line.word(j) != "week" else 4
        day = weekday_of_week(today, weekday, 0)
        if day and day <= today:
            day = plus_days(day, 7)
        return _period(line, i, j + 1, day)
    return None


def _weekend(line: Line, i: int) -> Piece | None:
    """ "nel weekend", "this weekend", "il prossimo fine settimana": its Saturday. "Startup Weekend" is none."""
    today = line.now.date()
    every = line.word(i) in ("ogni", "every", "nei", "any", "some", "most")
    j = i + 1 if every else _skip(line, i)
    kind = line.word(j)
    shift = 1 if kind in _NEXT else -1 if kind in _LAST else 0
    j += kind in _NEXT or kind in _THIS or kind in _LAST
    led = j > i or line.bare
    if line.word(j) in _WEEKEND:
        every = every or line.word(j) == "weekends"
        j += 1
    elif line.word(j) == "week" and line.word(j + 1) in ("end", "ends", "-"):
        j += 2 + (line.word(j + 1) == "-")
    else:
        return None
    if line.word(j) in ("prossimo", "prox", "pross"):
        shift, j, led = 1, j + 1, True
    elif line.word(j) in ("scorso", "passato"):
        shift, j, led = -1, j + 1, True
    if not led:
        return None
    day = weekday_of_week(today, 5, shift)
    if day and shift == 0 and today.weekday() == 5:
        day = today
    elif day and shift == 0 and today.weekday() == 6:
        day = plus_days(day, 7)
    found = _period(line, i, j, day)
    return replace(found, recurring=True) if found and (every or line.word(i) == "a") else found


def _week(line: Line, i: int) -> Piece | None:
    today = line.now.date()
    j = _skip(line, i)
    early = line.word(j) in ("inizio", "inizi", "early", "beginning", "start", "late")
    late = line.word(j) == "late"
    middle = line.word(j) in ("meta", "mid", "middle")
    if early or middle:
        j = _skip(line, j + 1)
        j += line.word(j) == "-"
    shift = _shift(line, j, _WEEK)
    if shift is None:
        if line.word(j) in _WEEK and (
            early or middle or line.word(j - 1) in ("la", "the") and (line.word(i) in ("entro", "within"))
        ):
            return Piece(i, j + 1, "vague", fuzzy=True)
        if line.word(j) in ("midweek", "infrasettimanale"):
            return Piece(i, j + 1, "vague", fuzzy=True)
        return None
    weeks, last = shift
    if weeks == 0:
        return Piece(i, last, "vague", fuzzy=True)
    return _period(line, i, last, weekday_of_week(today, 2 if middle else 4 if late else 0, weeks))


def _month(line: Line, i: int) -> Piece | None:
    """ "next month": no day in a note, the same day a month later in an answer."""
    j = _skip(line, i)
    part = line.word(j) in ("meta", "mid", "middle", "inizio", "inizi", "early", "late", "beginning", "start")
    if part:
        j = _skip(line, j + 1)
        j += line.word(j) == "-"
    shift = _shift(line, j, _MONTH)
    if shift is not None:
        day = plus_months(line.now.date(), shift[0])
        if shift[0] < 0:
            return Piece(i, shift[1], "period", day=day, past=True)
        if shift[0] > 0 and line.bare and not part:
            return _period(line, i, shift[1], day)
        return Piece(i, shift[1], "vague", fuzzy=True)
    if part and line.word(j) in _MONTH:
        return Piece(i, j + 1, "vague", fuzzy=True)
    return _named_month(line, i, j, part=part)


def _named_month(line: Line, i: int, j: int, *, part: bool) -> Piece | None:
    """ "a maggio", "in March", "by June", "early April", "la prima settimana di aprile"."""
    before = line.word(j)
    if before in _NEXT or before in _THIS or before in _LAST:
        j += 1
    month = MONTHS.get(line.word(j)) or (SHORT_MONTHS[line.language].get(line.word(j)) if j > i else None)
    if month is None or (j == i and not part):
        return None
    if line.word(j) in ("march", "may", "mar", "set", "ago") and line.word(j - 1) not in (
        "in",
        "by",
        "of",
        "early",
        "late",
        "mid",
        "-",
        "next",
        "this",
        "last",
        "a",
        "di",
        "entro",
        "end",
    ):
        return None
    last = j + 1
    year = line.digits(last)
    if year is not None and line.width(last) == 4:
        return Piece(i, last + 1, "vague", fuzzy=True, past=year < line.now.year)
    if line.digits(last) is not None and not line.bare:
        return None
    return Piece(i, last, "vague", fuzzy=True, past=before in _LAST or line.word(j + 1) in _LAST)


def _vague(line: Line, i: int) -> Piece | None:
    """ "dopo le feste", "after Easter", "in primavera", "prima di Natale", "nei prossimi giorni"."""
    word = line.word(i)
    for words in _SOON:
        if word == words[0] and all(line.word(i + k) == said for k, said in enumerate(words)):
            return Piece(i, i + len(words), "vague", fuzzy=True)
    if word not in (
        "dopo",
        "after",
        "prima",
        "before",
        "in",
        "a",
        "passate",
        "finite",
        "over",
        "per",
        "durante",
        "during",
        "post",
        "sotto",
        "entro",
        "by",
        "da",
        "till",
        "until",
        "this",
        "next",
    ):
        return None
    j = i + 1
    while j - i < 5 and line.word(j) in (
        "il",
        "la",
        "le",
        "lo",
        "l",
        "'",
        "the",
        "di",
        "del",
        "delle",
        "our",
        "his",
        "her",
        "my",
        "their",
        "sue",
        "mie",
        "school",
        "new",
        "half",
        "le",
        "summer",
    ):
        j += 1
    named = line.word(j)
    if named not in FEASTS or (
        word in ("in", "this", "next", "da", "per", "over") and named not in SEASONS and word not in ("over", "per")
    ):
        return None
    return Piece(i, j + 1, "vague", fuzzy=True)
