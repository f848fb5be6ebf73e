"""Parts of the day: "mattina", "di sera", "in the afternoon", "a pranzo", "dopo il lavoro", "pm"."""

from __future__ import annotations

from collections.abc import Mapping

from .moment import Part
from .piece import Piece
from .tokens import Line
from .units import PARTS

_BEFORE = frozenset(
    "all ' ora pausa per in di del della nel nella the alla a at by verso sul during over of la".split()
)
_AFTERWARDS: Mapping[str, Part] = {
    **dict.fromkeys(("colazione", "breakfast"), "morning"),
    **dict.fromkeys(("pranzo", "lunch"), "afternoon"),
    **dict.fromkeys(("lavoro", "work", "cena", "dinner"), "evening"),
}
_MEALS = frozenset("pranzo lunch cena alba dawn serata".split())
_NEED_A_DAY = _MEALS | frozenset("am pm eve aft pom pome matt".split())
_LATE = frozenset("presto tardi inoltrata early late".split())
PART_STARTS = _BEFORE | frozenset(PARTS) | frozenset(["dopo", "after", "p"])


def read_part(line: Line, i: int, *, near: bool) -> Piece | None:
    """A part of the day at ``i``; short forms and meals only when a day is ``near``, or after a preposition."""
    if line.word(i) in ("dopo", "after"):
        afterwards = _AFTERWARDS.get(line.word(i + 1)) if near else None
        return Piece(i, i + 2, "part", part=afterwards) if afterwards else None
    if near and line.words[i + 1 : i + 3] == (".", "m") and line.word(i) in ("a", "p") and line.glued(i + 2):
        return Piece(i, i + 3, "part", part="morning" if line.word(i) == "a" else "afternoon")
    j = i
    while j - i < 5 and line.word(j) in _BEFORE:
        j += 1
    word = line.word(j)
    part = PARTS.get(word)
    if part is None or (j == i and word in (_MEALS if near else _NEED_A_DAY)):
        return None
    if word == "pranzo" and line.word(j - 1) not in ("a", "per", "di", "pausa"):
        return None
    return Piece(i, j + 1 + (line.word(j + 1) in _LATE), "part", part=part)
