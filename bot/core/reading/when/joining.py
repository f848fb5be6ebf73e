"""Pieces joined into moments: "giovedì" and "alle 10", "domani" and "sera" and "alle 8", "Tuesday" and "March 3"."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from .moment import Part
from .piece import Piece
from .tokens import Line

_GLUE = frozenset(
    """
    , - ( ) @ / : ; . ~ ' at ore di del della dell of on in the per il la l a around verso alle nel nella e and
    from for to x da circa sul h
    """.split()
)
_ENDS = frozenset(".!?;")
_AND = frozenset({"and", "e", "to", "-"})
_OF = frozenset("di del della dell of on '".split())
_ALSO = frozenset("e and & , il / or o".split())
_FAR = 8  # tokens: how far a time may stand after its day within a clause
_NEAR = 4  # and before it
_LATE: frozenset[Part] = frozenset({"afternoon", "evening", "night"})


def join(line: Line, pieces: list[Piece]) -> list[Piece]:
    """Join neighbours that complete each other, and drop what says nothing alone."""
    joined: list[Piece] = []
    for piece in pieces:
        if not joined:
            joined.append(piece)
            continue
        before, after = _habits(line, joined[-1], piece)
        union = _merge(line, before, after)
        joined[-1:] = [union] if union is not None else [before, after]
    return [piece for piece in joined if not piece.loose and (piece.form != "part" or line.bare)]


def _habits(line: Line, one: Piece, two: Piece) -> tuple[Piece, Piece]:
    """What recurs goes on recurring ("il martedì e giovedì"); "da lun a ven" is no day to meet on either."""
    if not one.form == two.form == "weekday" or two.first - one.last > 2:
        return one, two
    gap = line.words[one.last : two.first]
    span = gap == ("to",) or (not gap and line.word(two.first) in ("al", "alla"))
    span = span or (gap == ("a",) and "da" in (line.word(one.first), line.word(one.first - 1)))
    if span or (one.recurring and gap and _ALSO.issuperset(gap)):
        return replace(one, recurring=True), replace(two, recurring=True)
    return one, two


def _merge(line: Line, one: Piece, two: Piece) -> Piece | None:
    """Both as one, or None if they are two things."""
    if two.first - one.last > _FAR or any(token.newline for token in line.tokens[one.last : two.first + 1]):
        return None
    one, two = _overruled(one, two)
    words = line.words[one.last : two.first]
    touching = len(words) <= 3 and _GLUE.issuperset(words) and _one_sentence(line, one, words)
    if one.day and two.day and not (one.at and two.at):
        same = one.day == two.day and (one.form in ("weekday", "relative") or two.form == "weekday")
        return _union(one, two) if same and touching and not _AND.intersection(words) else None
    if not _complete(one, two) or (one.form == "part" and not _OF.issuperset(words)):
        return None
    if touching and "and" not in words and ("e" not in words or two.at):
        return _union(one, two)
    apart = not (one.tight or two.tight) and not _ENDS.intersection(words)
    return _union(one, two) if apart and _reaches(one, two, len(words)) else None


def _overruled(one: Piece, two: Piece) -> tuple[Piece, Piece]:
    """A named day overrules one that was only a guess: "in the morning" beside "Thursday"."""
    if two.default and one.day and not one.default:
        return one, replace(two, day=None, form="part")
    if one.default and two.day:
        return replace(one, day=None, form="part"), two
    return one, two


def _complete(one: Piece, two: Piece) -> bool:
    """Whether each says what the other does not."""
    if (one.day and two.day) or (one.at and two.at) or (one.part and two.part and one.part != two.part):
        return False
    if one.fuzzy or two.fuzzy:
        return bool(two.part if one.fuzzy else one.part) and not (one.fuzzy and two.fuzzy)
    return True


def _reaches(one: Piece, two: Piece, distance: int) -> bool:
    """Whether a time reaches its day across some words: "giovedì caffè con lei alle 10", "alle 10 caffè giovedì"."""
    if two.form in ("clock", "part") and one.day and not (two.ranged or one.past or one.recurring):
        return distance <= (_FAR if two.form == "clock" else _NEAR - 1)
    return one.form == "clock" and bool(two.day) and not (one.ranged or two.past) and distance <= _NEAR


def _one_sentence(line: Line, one: Piece, words: tuple[str, ...]) -> bool:
    """A full stop parts two pieces unless it closes an abbreviation."""
    if ";" in words:
        return False
    return "." not in words or (len(line.word(one.last - 1)) <= 4 and words[0] == ".")


def _union(one: Piece, two: Piece) -> Piece:
    base, extra = (one, two) if one.day or one.fuzzy else (two, one)
    if one.form == "weekday" and two.form in ("date", "ordinal"):
        base, extra = two, one
    at, part = one.at or two.at, one.part or two.part
    ambiguous = (one if one.at else two).ambiguous
    if at is not None and part is not None:
        at, ambiguous = _in_part(at, part, ambiguous=ambiguous)
    return replace(
        base,
        first=min(one.first, two.first),
        last=max(one.last, two.last),
        form=base.form if base.form not in ("clock", "part") else extra.form,
        day=base.day or extra.day,
        at=at,
        part=part,
        past=one.past or two.past,
        recurring=base.recurring and not (base.habit and extra.at),
        ambiguous=ambiguous,
        ranged=one.ranged or two.ranged,
        loose=one.loose and two.loose,
        tight=one.tight and two.tight,
        default=one.default and two.default,
    )


def _in_part(at: time, part: Part, *, ambiguous: bool) -> tuple[time, bool]:
    """The hour that the part of the day leaves: 8 in the evening is 20:00."""
    if part in _LATE and 1 <= at.hour <= 11 and not (part == "night" and at.hour < 5):
        return at.replace(hour=at.hour + 12), False
    if part == "lunch" and 1 <= at.hour <= 3:
        return at.replace(hour=at.hour + 12), False
    return at, ambiguous and part == "lunch"
