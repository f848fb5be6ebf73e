"""The end of a month, a week, a year: "fine mese", "a fine marzo", "end of next month", "EOM"."""

from __future__ import annotations

from datetime import date

from .calendar import month_end, next_date, plus_days, plus_months, weekday_of_week
from .dates import month_at
from .piece import Piece
from .shifts import LAST, MONTH, NEXT, THIS, WEEK, period, shift_at, skip_articles
from .tokens import Line

_END = frozenset(["fine", "end"])
_FRIDAY, _SATURDAY = 4, 5
END_STARTS = _END | MONTH | frozenset(["eom", "eow"])


def read_end(line: Line, i: int) -> Piece | None:
    """An end at ``i``: its last day. The end of a working week is Friday, a "fine settimana" its Saturday."""
    today = line.now.date()
    word = line.word(i)
    if word == "eom":
        return period(line, i, i + 1, month_end(today))
    if word == "eow":
        return period(line, i, i + 1, _coming(today, _FRIDAY))
    if word in MONTH and line.word(i + 1) == "end":
        return period(line, i, i + 2, month_end(today))
    j = skip_articles(line, i)
    before = line.word(j)
    j += before in NEXT or before in THIS or before in LAST
    if line.word(j) not in _END:
        return None
    j = skip_articles(line, j + 1)
    if line.word(j) in ("anno", "year"):
        return period(line, i, j + 1, today.replace(month=12, day=31))
    return _of_month(line, i, j) or _of_week(line, i, j, before)


def _coming(today: date, weekday: int) -> date | None:
    day = weekday_of_week(today, weekday, 0)
    return plus_days(day, 7) if day and day <= today else day


def _of_month(line: Line, i: int, j: int) -> Piece | None:
    today = line.now.date()
    shift = shift_at(line, j, MONTH)
    if shift is not None:
        month = plus_months(today, shift[0])
        return period(line, i, shift[1], month_end(month)) if month else None
    if line.word(j) in MONTH:
        return period(line, i, j + 1, month_end(today))
    named = month_at(line, j)
    if named is None:
        return None
    gone = plus_months(today, -1)
    first = gone if gone and gone.month == named else next_date(today.replace(day=1), named, 1)
    return period(line, i, j + 1, month_end(first)) if first else None


def _of_week(line: Line, i: int, j: int, before: str) -> Piece | None:
    today = line.now.date()
    shift = shift_at(line, j, WEEK)
    if shift is not None:
        english = "week" in (line.word(shift[1] - 1), line.word(shift[1] - 2))
        return period(line, i, shift[1], weekday_of_week(today, _FRIDAY if english else _SATURDAY, shift[0]))
    if line.word(j) not in WEEK:
        return None
    if before in NEXT or before in LAST:
        return period(line, i, j + 1, weekday_of_week(today, _SATURDAY, 1 if before in NEXT else -1))
    is_weekend = line.word(j - 1) in _END and line.word(j) != "week"
    return period(line, i, j + 1, _coming(today, _SATURDAY if is_weekend else _FRIDAY))
