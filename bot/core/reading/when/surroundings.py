"""What the words around a moment make of it: a deadline, the end of something, a past, part of a noun."""

from __future__ import annotations

from dataclasses import replace

from .calendar import plus_days
from .piece import Piece
from .tokens import Line

_DEADLINES = frozenset("entro by before within prima deadline".split())
_UNTILS = frozenset("until till til through thru fino sino".split())
_FILLERS = frozenset("il lo la l ' the di del this questo e non oltre end a al".split())
_OF = frozenset("del della dell dello di of".split())
_NOT_OF = frozenset("prima invece fine meta".split())
_POSSESSIVES = frozenset("my our his her their your its".split())


def placed(line: Line, piece: Piece) -> Piece:
    """``piece`` with the flags that the words before and after it set; "entro" and "by" become part of it."""
    lead = piece.first
    while lead > 0 and piece.first - lead < 3 and line.word(lead - 1) in _FILLERS:
        lead -= 1
    start = max(0, lead - 1)
    led = [line.word(k) for k in range(start, piece.last)][:4]
    before = line.word(piece.first - 1)
    due = before == "due" and line.language == "en"
    due = due or (line.word(lead - 1) == "than" and line.word(lead - 2) == "later")
    since = "since" in led[:2] and not piece.past
    day = piece.day
    if since and piece.form == "weekday" and day:
        day = plus_days(day, -7)
    return replace(
        piece,
        first=start if led and led[0] in _DEADLINES else piece.first,
        day=day,
        past=piece.past or since or _gone_by(line, piece),
        deadline=piece.deadline or due or not _DEADLINES.isdisjoint(led[:3]),
        until=not _UNTILS.isdisjoint(led[:3]),
        attached=_attached(line, piece, before),
    )


def _gone_by(line: Line, piece: Piece) -> bool:
    """Whether it is a time of today that is over; a doubtful hour counts as the later one."""
    if piece.day != line.now.date() or piece.at is None or piece.form == "span":
        return False
    latest = piece.at.replace(hour=piece.at.hour + 12) if piece.ambiguous else piece.at
    return latest < line.now.time().replace(tzinfo=None)


def _attached(line: Line, piece: Piece, before: str) -> bool:
    """Whether it qualifies a noun: "la fiera del 5 settembre", "tonight's dinner", "my Tuesday class"."""
    if line.word(piece.last) == "'" and line.word(piece.last + 1) == "s":
        return True
    if piece.form == "weekday" and piece.at is None and (before in _POSSESSIVES or line.word(piece.first) == "the"):
        return True
    return (line.word(piece.first) in _OF or before in _OF) and before not in _NOT_OF
