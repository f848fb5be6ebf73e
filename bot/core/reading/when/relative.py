"""Days named from today: domani, dopodomani, tonight, "this morning", "the day after tomorrow", "last night"."""

from __future__ import annotations

from dataclasses import replace

from .calendar import plus_days
from .moment import Part
from .piece import Piece
from .tokens import Line
from .units import PARTS, TODAY

_PHRASES: tuple[tuple[tuple[str, ...], int, Part | None], ...] = (
    (("day", "after", "tomorrow"), 2, None),
    (("day", "after", "tmrw"), 2, None),
    (("dopo", "domani"), 2, None),
    (("domani", "l", "altro"), 2, None),
    (("l", "altro", "ieri"), -2, None),
    (("altro", "ieri"), -2, None),
    (("day", "before", "yesterday"), -2, None),
    (("first", "thing", "tomorrow"), 1, "morning"),
    (("last", "night"), -1, "night"),
    (("in", "giornata"), 0, None),
    (("end", "of", "day"), 0, None),
    (("end", "of", "play"), 0, None),
    (("eod",), 0, None),
    (("later", "today"), 0, None),
    (("in", "serata"), 0, "evening"),
    (("2", "moro"), 1, None),
    (("2", "morrow"), 1, None),
    (("to", "morrow"), 1, None),
    (("to", "night"), 0, "evening"),
    (("2", "nite"), 0, "evening"),
    (("sta", "sera"), 0, "evening"),
    (("sta", "mattina"), 0, "morning"),
    (("l", "altro", "giorno"), -2, None),
    (("the", "other", "day"), -2, None),
)
_IN_THE_MORNING: tuple[tuple[str, ...], ...] = (
    ("first", "thing", "in", "the", "morning"),
    ("in", "the", "morning"),
    ("first", "thing"),
)
_LATE = 14  # hour: "in the morning", said in the afternoon or at night, is tomorrow's
_DEMONSTRATIVES = frozenset({"questa", "questo", "this", "sto", "sta"})
_ENDS_OF_PARTS = {"morning": 13, "lunch": 15, "afternoon": 19, "evening": 24, "night": 24}  # hour: then it is past


_BY_FIRST: dict[str, tuple[tuple[tuple[str, ...], int, Part | None], ...]] = {
    first: tuple(row for row in _PHRASES if row[0][0] == first) for first in {row[0][0] for row in _PHRASES}
}


def read_relative(line: Line, i: int) -> Piece | None:
    """A day counted from today at ``i``."""
    j = i + 1 if line.word(i) == "the" else i
    for phrase in _IN_THE_MORNING if line.word(i) in ("in", "first") else ():
        if line.word(i) == phrase[0] and all(line.word(i + k) == word for k, word in enumerate(phrase)):
            later = line.now.hour >= _LATE or phrase[0] == "first"
            morning = _counted(line, i, i + len(phrase), 1, "morning") if later else None
            return replace(morning, default=True) if morning else None
    for words, days, part in _BY_FIRST.get(line.word(j), ()):
        k = j
        for word in words:
            k += line.word(k) == "'" and k > j
            if line.word(k) != word:
                break
            k += 1
        else:
            return _counted(line, i, k, days, part)
    if j > i:
        return None
    word = line.word(i)
    if word in TODAY:
        days, part = TODAY[word]
        return _counted(line, i, i + 1, days, part)
    if word in _DEMONSTRATIVES:
        named = PARTS.get(line.word(i + 1))
        if named is not None and line.word(i + 1) not in ("am", "matt", "eve", "pranzo", "lunch", "cena", "alba"):
            return _counted(line, i, i + 2, 0, named)
    return None


RELATIVE_STARTS = frozenset({*_BY_FIRST, *TODAY, *_DEMONSTRATIVES, "the", "in", "first"})


def _counted(line: Line, first: int, last: int, days: int, part: Part | None) -> Piece | None:
    day = plus_days(line.now.date(), days)
    if day is None:
        return None
    over = days == 0 and part is not None and line.now.hour >= _ENDS_OF_PARTS[part]
    return Piece(first, last, "relative", day=day, part=part, past=days < 0 or over)
