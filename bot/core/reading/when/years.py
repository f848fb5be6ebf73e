"""What all dates share: the small words before them, the year after them, and the day that they mean."""

from __future__ import annotations

from .calendar import next_date, plus_days, valid
from .piece import Piece
from .tokens import Line

ARTICLES = frozenset(
    """
    il l the on del dal al d dall dell all giorno entro by until till til from for since before after per prima
    dopo around circa verso through thru
    """.split()
)
_RECENT = 60  # days: a date without a year that has just gone by is past, not eleven months ahead


def articles(line: Line, i: int) -> int:
    """Where the figures begin after articles and prepositions at ``i``."""
    j = i
    while j - i < 4 and line.word(j) in ARTICLES:
        j += 1
        j += line.word(j) == "'"
    return j


def year_after(line: Line, i: int) -> tuple[int | None, int]:
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


def dated(line: Line, span: tuple[int, int], month: int, number: int, year: int | None) -> Piece | None:
    """The date over the tokens ``span``; without a year the next such date, unless it has only just gone by."""
    today = line.now.date()
    if year is not None:
        day = valid(year, month, number)
    else:
        day = next_date(today, month, number)
        before = valid(today.year if (month, number) < (today.month, today.day) else today.year - 1, month, number)
        if before and (plus_days(before, _RECENT) or today) >= today > before:
            day = before
    return Piece(*span, "date", day=day, past=day < today) if day else None
