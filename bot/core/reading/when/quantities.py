"""Telling a number that counts something ("10 licenze", "15%", "12k") from one that is a day or an hour."""

from __future__ import annotations

from .tokens import Line
from .units import NOUNS_OF_QUANTITY

_SIGNS = frozenset("% € $ £ ° +".split())
_HOUR_WORDS = frozenset({"ore", "h", "x", "of", "hours"})


def counts(line: Line, i: int) -> bool:
    """Whether the word at ``i`` makes the number before it an amount."""
    word = line.word(i)
    if word in _SIGNS:
        return True
    if word == "per":
        return line.word(i + 1) in ("cento", "mille")
    if word in ("x", "of"):
        return word == "x" and line.glued(i)
    if word in _HOUR_WORDS:
        return (word == "ore" and line.number(i + 1) is None) or word == "hours"
    return word in NOUNS_OF_QUANTITY
