"""Pieces joined into moments: "giovedì" + "alle 10", "domani" + "sera" + "alle 8", "Tuesday" + "March 3"."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from .context import in_context
from .lexicon import DAY_UNITS
from .moment import Part
from .piece import Piece
from .tokens import Line

_GLUE = frozenset(""", - ( ) @ / : ; . ~ at ore di del della dell of on in the per il la l ' a around verso alle nel nella e and
    from for @ to x da circa sul h""".split())
_ENDS = frozenset(".!?;")
_FAR = 8  # tokens: how far a time may stand from its day within a clause
_DEADLINES = frozenset("entro by before within prima deadline".split())
_AFTERNOON = {"afternoon", "evening", "night"}


def join(line: Line, pieces: list[Piece]) -> list[Piece]:
    """Join neighbours that complete each other; drop what says nothing alone."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined:
            merged = _merge(line, joined[-1], piece)
            if merged is not None:
                joined[-1] = merged
                continue
        joined.append(piece)
    return [in_context(line, _dated(line, piece)) for piece in joined if not piece.loose and not _only_part(line, piece)]


def _only_part(line: Line, piece: Piece) -> bool:
    return piece.form == "part" and not line.bare


def _merge(line: Line, one: Piece, two: Piece) -> Piece | None:
    gap = line.tokens[one.last : two.first]
    if any(token.newline for token in line.tokens[one.last : two.first + 1]):
        return None
    if two.default and one.day and not one.default:
        two = replace(two, day=None, form="part")
    elif one.default and two.day:
        one = replace(one, day=None, form="part")
    words = [token.text for token in gap]
    close = len(words) <= 3 and all(word in _GLUE for word in words) and _one_sentence(line, one, words)
    if one.day and two.day and not (one.at and two.at):
        same = close and one.day == two.day and (one.form in ("weekday", "relative") or two.form == "weekday")
        return _union(one, two) if same and not {"and", "e", "to", "-"} & set(words) else None
    if one.fuzzy and two.fuzzy or one.past and two.past and one.day and two.day:
        return None
    complete = not (one.day and two.day) and not (one.at and two.at) and (not (one.part and two.part) or one.part == two.part)
    if not complete or (one.fuzzy and not two.part) or (two.fuzzy and not one.part):
        return None
    if one.form == "part" and words and not set(words) <= {"di", "del", "della", "of", "on", "'", "dell"}:
        return None
    if close and "and" not in words and (not {"e"} & set(words) or two.at):
        return _union(one, two)
    if two.tight or one.tight:
        return None
    if two.form in ("clock", "part") and one.day and not two.ranged and not one.past and not one.recurring:
        limit = _FAR if two.form == "clock" else 3
        if len(words) <= limit and not _ENDS & set(words):
            return _union(one, two)
    if one.form == "clock" and two.day and not one.at is None and not one.ranged and not two.past:
        if len(words) <= 4 and not _ENDS & set(words):
            return _union(one, two)
    return None


def _one_sentence(line: Line, one: Piece, words: list[str]) -> bool:
    """A full stop parts two pieces unless it closes an abbreviation."""
    if "." not in words and ";" not in words:
        return True
    return len(line.word(one.last - 1)) <= 4 and ";" not in words and words[0] == "."


def _union(one: Piece, two: Piece) -> Piece:
    base, extra = (one, two) if one.day or one.fuzzy else (two, one)
    if one.day and two.day and one.form == "weekday" and two.form in ("date", "ordinal"):
        base, extra = two, one
    at = one.at or two.at
    part = one.part or two.part
    ambiguous = (one if one.at else two).ambiguous
    if at is not None and part is not None:
        at, ambiguous = _in_part(at, part, ambiguous=ambiguous)
    form = base.form if base.form not in ("clock", "part") else extra.form
    return Piece(
        min(one.first, two.first), max(one.last, two.last), form, day=base.day or extra.day, at=at, part=part,
        past=one.past or two.past, fuzzy=base.fuzzy, deadline=one.deadline or two.deadline,
        recurring=base.recurring and not (base.habit and extra.at), ambiguous=ambiguous, ranged=one.ranged or two.ranged,
        loose=one.loose and two.loose,
    )


def _in_part(at: time, part: Part, *, ambiguous: bool) -> tuple[time, bool]:
    """The hour that the part of the day leaves: 8 in the evening is 20:00."""
    if part in _AFTERNOON and 1 <= at.hour <= 11 and not (part == "night" and at.hour < 5):
        return at.replace(hour=at.hour + 12), False
    if part == "lunch" and 1 <= at.hour <= 3:
        return at.replace(hour=at.hour + 12), False
    return at, ambiguous and part == "lunch"


def _dated(line: Line, piece: Piece) -> Piece:
    """The words before that make it a deadline or a past, and a time of today that has gone by."""
    first, deadline, past = piece.first, piece.deadline, piece.past
    for k in range(max(0, first - 3), min(piece.last, first + 2)):
        word = line.word(k)
        if word in _DEADLINES and (k >= first or _leads(line, k, first)):
            deadline = True
            first = min(first, k)
        if word in ("since", "dallo") and k < piece.last and (k >= first or _leads(line, k, first)):
            past = True
    today = line.now.date()
    if piece.day == today and piece.at and piece.form != "span":
        late = piece.at
        if piece.ambiguous and late.hour < 12:
            late = late.replace(hour=late.hour + 12)
        past = past or late < line.now.time().replace(tzinfo=None)
    if piece.past and piece.day and piece.day < today:
        past = True
    return replace(piece, first=first, deadline=deadline, past=past)


def _leads(line: Line, k: int, first: int) -> bool:
    return all(line.word(m) in ("il", "the", "di", "l", "'", "la", "lo", "del", "this", "e", "non", "oltre")
               for m in range(k + 1, first)) and line.word(first) not in DAY_UNITS
