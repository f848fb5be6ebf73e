"""A weekday with a number: "giovedì 16", "Tuesday the 3rd", "Fri 12 at noon" are days, "fri 8" is an hour."""

from __future__ import annotations

from dataclasses import replace

from .calendar import next_day_of_month, next_weekday_with_number
from .dates import day_of_month, read_date
from .lexicon import ORDINAL_ENDS
from .piece import Piece
from .quantities import counts
from .tokens import Line

_NEAR, _FAR = 100, 400  # days ahead: for a number that may be an hour, and for one that cannot


def numbered(line: Line, piece: Piece, weekday: int, *, modified: bool) -> Piece | None:
    """``piece`` with the date or the day of the month that follows it; None if nothing of the kind does."""
    j = piece.last + (line.word(piece.last) in (",", "("))
    dated = read_date(line, j, named=True)
    if dated is not None and dated.form == "date":
        return replace(dated, first=piece.first)
    article = False
    while j - piece.last < 4 and line.word(j) in ("the", "il", "l", "'", "on"):
        article, j = True, j + 1
    found = day_of_month(line, j)
    if found is None or (line.word(piece.last) == "," and not article):
        return None
    number, end = found
    marked = article or line.word(end - 1) in ORDINAL_ENDS
    if not marked and not _is_day(line, j, end, number, modified=modified):
        return None
    today = line.now.date()
    day = next_weekday_with_number(today, weekday, number, _NEAR if number <= 12 and not marked else _FAR)
    if today.day == number and today.weekday() == weekday:
        day = today
    if day is None and not marked and number <= 24:
        return None
    return replace(piece, last=end, day=day or next_day_of_month(today, number), recurring=False, habit=False)


def _is_day(line: Line, j: int, end: int, number: int, *, modified: bool) -> bool:
    """Whether a bare number is a day of the month. Italian says it so; in English it is an hour up to twelve."""
    if line.word(end) == "-" and line.glued(end) and line.digits(end + 1) is not None:
        return False  # "lunedì 9-11"
    if clock_like(line, j) or counts(line, end) or (modified and number <= 12):
        return False
    if line.digits(j) is None:
        return (line.language == "it" and not line.word(end).isalpha()) or number > 12
    return line.language == "it" or number > 12 or _clock_follows(line, end)


def clock_like(line: Line, j: int) -> bool:
    """Whether the figures at ``j`` are a time by what follows: "10.30", "10am", "10 o'clock"."""
    follows = line.word(j + 1)
    if line.width(j) > 2 and line.digits(j) is not None:
        return True
    if follows in (":", ".", ",", "h") and line.glued(j + 1) and line.glued(j + 2) and line.width(j + 2) == 2:
        return line.digits(j + 2) is not None
    if follows in ("am", "pm", "oclock", "ish") or (follows == "o" and line.word(j + 2) == "'"):
        return True
    return follows in ("h", "hrs", "a", "p") and line.glued(j + 1)


def _clock_follows(line: Line, j: int) -> bool:
    """A time after the number, so that the number is a day: "Thu 11 at 3", "Mon 3, 10:30"."""
    if line.word(j) in (",", "-"):
        j += 1
    if line.word(j) in ("at", "@", "after", "from", "by"):
        return line.number(j + 1) is not None or line.word(j + 1) in ("half", "quarter", "noon", "midday")
    return line.word(j) in ("noon", "midday") or (line.digits(j) is not None and clock_like(line, j))
