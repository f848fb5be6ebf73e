"""The reading of a line: at each word that can begin a date, the longest production wins; then the pieces are joined."""

from __future__ import annotations

from datetime import date

from .clock import read_clock
from .dates import read_date
from .joining import join
from .lexicon import PARTS
from .moment import Moment, Part
from .ordinals import read_ordinal
from .periods import read_period
from .piece import Piece
from .relative import read_relative
from .spans import read_later, read_span
from .tokens import OPAQUE, Line
from .weekday_phrases import read_weekday

_NEVER_FIRST = frozenset({",", ".", "(", ")", "!", "?", ";", '"', OPAQUE})
_AFTERWARDS: dict[str, Part] = {
    "pranzo": "afternoon",
    "lunch": "afternoon",
    "lavoro": "evening",
    "work": "evening",
    "cena": "evening",
    "dinner": "evening",
    "colazione": "morning",
    "breakfast": "morning",
}
_NEED_A_DAY = frozenset("pranzo lunch cena am pm eve alba dawn serata aft pom pome matt".split())
_BEFORE_PART = frozenset(
    "all ' ora pausa per in di del della nel nella the alla a at by verso sul per during over of la".split()
)


def scan(line: Line, text: str) -> tuple[Moment, ...]:
    """Every moment of ``line``, in order, none overlapping."""
    pieces: list[Piece] = []
    i = 0
    size = len(line.tokens)
    while i < size:
        if line.tokens[i].text in _NEVER_FIRST:
            i += 1
            continue
        near = bool(pieces) and _touches(line, pieces[-1], i)
        best = _best(line, i, near=near) or read_later(line, i, _anchor(pieces))
        if best is None:
            i += 1
        else:
            pieces.append(best)
            i = best.last
    return tuple(_moment(line, text, piece) for piece in join(line, pieces))


def _anchor(pieces: list[Piece]) -> date | None:
    """The day that "a week later" counts from: the latest one named."""
    return pieces[-1].day if pieces and not pieces[-1].past and not pieces[-1].recurring else None


def _best(line: Line, i: int, *, near: bool) -> Piece | None:
    found: Piece | None = None
    for piece in (
        read_relative(line, i),
        read_weekday(line, i),
        read_span(line, i),
        read_date(line, i),
        read_ordinal(line, i),
        read_period(line, i),
        read_clock(line, i, after_day=near),
        _part(line, i, near=near),
    ):
        if piece is not None and (found is None or piece.last > found.last):
            found = piece
    return found


def _touches(line: Line, piece: Piece, i: int) -> bool:
    """Whether the piece is a day that ends right before ``i``, a comma or dash aside."""
    if piece.at is not None or not (piece.day or piece.part) or (piece.past and not piece.part):
        return False
    if piece.form in ("period", "vague"):
        return False
    between = line.tokens[piece.last : i]
    return (
        len(between) <= 1
        and all(token.text in (",", "-", "@", "(", "/") for token in between)
        and not any(token.newline for token in line.tokens[piece.last : i + 1])
    )


def _part(line: Line, i: int, *, near: bool) -> Piece | None:
    """ "in the evening", "di sera", "mattina", "a pranzo", "first thing"."""
    j = i
    while j - i < 5 and line.word(j) in _BEFORE_PART:
        j += 1
    if line.word(i) in ("dopo", "after"):
        after = _AFTERWARDS.get(line.word(i + 1))
        return Piece(i, i + 2, "part", part=after) if after and near else None
    if (
        near
        and line.word(i) in ("a", "p")
        and line.word(i + 1) == "."
        and line.word(i + 2) == "m"
        and line.glued(i + 2)
    ):
        return Piece(i, i + 3, "part", part="morning" if line.word(i) == "a" else "afternoon")
    part = PARTS.get(line.word(j))
    if part is None:
        return None
    if j == i and line.word(j) in (("pranzo", "lunch", "cena", "alba", "dawn", "serata") if near else _NEED_A_DAY):
        return None
    last = j + 1 + (line.word(j + 1) in ("presto", "tardi", "inoltrata", "early", "late"))
    if line.word(j) == "pranzo" and line.word(j - 1) not in ("a", "per", "di", "pausa"):
        return None
    return Piece(i, last, "part", part=part)


def _moment(line: Line, text: str, piece: Piece) -> Moment:
    start, end = line.tokens[piece.first].start, line.tokens[piece.last - 1].end
    return Moment(
        start,
        end,
        text[start:end],
        day=piece.day,
        at=piece.at,
        part=piece.part,
        past=piece.past,
        fuzzy=piece.fuzzy,
        deadline=piece.deadline,
        until=piece.until,
        attached=piece.attached,
        recurring=piece.recurring,
        ambiguous=piece.ambiguous,
        form=piece.form,
    )
