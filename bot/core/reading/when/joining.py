"""Pieces joined into moments: "giovedì" + "alle 10", "domani" + "sera" + "alle 8", "Tuesday" + "March 3"."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from .calendar import plus_days
from .context import in_context
from .moment import Part
from .piece import Piece
from .tokens import Line

_GLUE = frozenset(
    """, - ( ) @ / : ; . ~ at ore di del della dell of on in the per il la l ' a around verso alle nel nella e and
    from for @ to x da circa sul h""".split()
)
_ENDS = frozenset(".!?;")
_FAR = 8  # tokens: how far a time may stand from its day within a clause
_DEADLINES = frozenset("later entro by before within prima deadline".split())
_UNTILS = frozenset("until till til through thru fino sino".split())
_FILLERS = frozenset("il lo la l ' the di del this questo e non oltre end a al".split())
_POSSESSIVES = frozenset("my our his her their your its".split())
_OF = frozenset("del della dell dello di of".split())
_AFTERNOON = {"afternoon", "evening", "night"}


def join(line: Line, pieces: list[Piece]) -> list[Piece]:
    """Join neighbours that complete each other; drop what says nothing alone."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined:
            if _opens_range(line, joined[-1], piece):
                joined[-1], piece = replace(joined[-1], recurring=True), replace(piece, recurring=True)
            piece = _alike(line, joined[-1], piece)
            merged = _merge(line, joined[-1], piece)
            if merged is not None:
                joined[-1] = merged
                continue
        joined.append(piece)
    return [
        in_context(line, _dated(line, piece)) for piece in joined if not piece.loose and not _only_part(line, piece)
    ]


def _alike(line: Line, one: Piece, two: Piece) -> Piece:
    """ "il martedì e giovedì", "every Monday and Friday": what recurs goes on recurring."""
    gap = {line.word(k) for k in range(one.last, two.first)}
    if (
        one.recurring
        and one.form == two.form == "weekday"
        and gap
        and gap <= {"e", "and", "&", ",", "il", "/", "or", "o"}
    ):
        return replace(two, recurring=True)
    return two


def _opens_range(line: Line, one: Piece, two: Piece) -> bool:
    """ "da lun a ven", "Monday to Friday": days that something lasts, not days to meet on."""
    if not one.form == two.form == "weekday":
        return False
    gap = [line.word(k) for k in range(one.last, two.first)]
    first = line.word(two.first)
    if gap == ["to"] or (not gap and first in ("al", "alla")):
        return True
    return gap == ["a"] and "da" in (line.word(one.first), line.word(one.first - 1))


def _only_part(line: Line, piece: Piece) -> bool:
    return piece.form == "part" and not line.bare


def _merge(line: Line, one: Piece, two: Piece) -> Piece | None:
    if two.first - one.last > _FAR + 2:
        return None
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
    if (one.fuzzy and two.fuzzy) or (one.past and two.past and one.day and two.day):
        return None
    complete = (
        not (one.day and two.day) and not (one.at and two.at) and (not (one.part and two.part) or one.part == two.part)
    )
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
        min(one.first, two.first),
        max(one.last, two.last),
        form,
        day=base.day or extra.day,
        at=at,
        part=part,
        past=one.past or two.past,
        fuzzy=base.fuzzy,
        deadline=one.deadline or two.deadline,
        recurring=base.recurring and not (base.habit and extra.at),
        ambiguous=ambiguous,
        ranged=one.ranged or two.ranged,
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
    """The words around that make it a deadline, an end, a past or part of a noun; a time of today that has gone by."""
    first = piece.first
    lead = first
    while lead > 0 and first - lead < 3 and line.word(lead - 1) in _FILLERS:
        lead -= 1
    if line.word(lead - 1) == "than" and line.word(lead - 2) == "later":
        lead -= 1
    led = [line.word(k) for k in range(max(0, lead - 1), piece.last)]
    due = line.word(first - 1) == "due" and line.language == "en"
    if led and first and led[0] in _DEADLINES - {"later"}:
        first = lead - 1 if lead else first
    since = "since" in led[:2] and not piece.past
    past = piece.past or since
    if since and piece.form == "weekday" and piece.day:
        piece = replace(piece, day=plus_days(piece.day, -7))
    today = line.now.date()
    if piece.day == today and piece.at and piece.form != "span":
        latest = piece.at
        if piece.ambiguous:
            latest = latest.replace(hour=latest.hour + 12)
        past = past or latest < line.now.time().replace(tzinfo=None)
    return replace(
        piece,
        first=first,
        past=past,
        deadline=piece.deadline or due or bool(_DEADLINES & set(led[:3])),
        until=bool(_UNTILS & set(led[:3])) or (led[:1] == ["al"] and line.word(max(0, lead - 2)) == "fino"),
        attached=_attached(line, piece),
    )


def _attached(line: Line, piece: Piece) -> bool:
    """Whether it qualifies a noun: "la fiera del 5 settembre", "tonight's dinner"."""
    if line.word(piece.last) == "'" and line.word(piece.last + 1) == "s":
        return True
    before = line.word(piece.first - 1)
    if piece.form == "weekday" and piece.at is None and (before in _POSSESSIVES or line.word(piece.first) == "the"):
        return True
    return (line.word(piece.first) in _OF or before in _OF) and before not in ("prima", "invece", "fine", "meta")
