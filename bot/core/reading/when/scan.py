"""From tokens to moments: the longest production at each word, neighbours joined, what stands around them seen."""

from __future__ import annotations

from datetime import date

from .context import in_context
from .joining import join
from .moment import Moment
from .piece import Piece
from .readers import can_begin, longest, next_cores
from .spans import read_later
from .surroundings import placed
from .tokens import Line

_BETWEEN = frozenset({",", "-", "@", "(", "/"})


def scan(line: Line, text: str) -> tuple[Moment, ...]:
    """Every moment of ``line``, which was made of ``text``, in order, none overlapping."""
    pieces: list[Piece] = []
    cores = next_cores(line)
    i, size = 0, len(line.tokens)
    while i < size:
        piece = None
        if can_begin(line, i, cores):
            near = bool(pieces) and _touches(line, pieces[-1], i)
            piece = longest(line, i, near=near) or read_later(line, i, _anchor(pieces))
        if piece is None:
            i += 1
        else:
            pieces.append(piece)
            i = piece.last
    joined = [piece for piece in join(line, pieces) if piece.day or piece.at or piece.part or piece.fuzzy or piece.past]
    return tuple(_moment(line, text, in_context(line, placed(line, piece))) for piece in joined)


def _anchor(pieces: list[Piece]) -> date | None:
    """The day that "a week later" counts from: the latest one named."""
    return pieces[-1].day if pieces and not pieces[-1].past and not pieces[-1].recurring else None


def _touches(line: Line, piece: Piece, i: int) -> bool:
    """Whether ``piece`` is a day that ends right before ``i``, a comma or dash aside."""
    if i - piece.last > 1 or (i > piece.last and line.words[piece.last] not in _BETWEEN):
        return False
    if piece.at is not None or piece.form in ("period", "vague") or not (piece.day or piece.part):
        return False
    if piece.past and not piece.part:
        return False
    return not any(token.newline for token in line.tokens[piece.last : i + 1])


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
