"""The reading of a line: at each word that can begin a date, the longest production wins; then the pieces are joined."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from .clock import CLOCK_NAMES, CLOCK_STARTS, read_clock
from .dates import DATE_STARTS, read_date
from .joining import join
from .lexicon import MONTHS, NUMBERS, ORDINALS, PLURAL_WEEKDAYS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from .moment import Moment, Part
from .ordinals import read_ordinal
from .periods import PERIOD_STARTS, read_period
from .piece import Piece
from .relative import RELATIVE_STARTS, read_relative
from .spans import SPAN_STARTS, read_later, read_span
from .tokens import Line
from .units import DAY_UNITS, FEASTS, MINUTE_UNITS, MONTH_UNITS, PARTS, TODAY
from .weekday_phrases import WEEKDAY_STARTS, read_weekday

_BEFORE_PART = frozenset(
    "all ' ora pausa per in di del della nel nella the alla a at by verso sul during over of la".split()
)
_PART_STARTS = frozenset({*_BEFORE_PART, *PARTS, "dopo", "after", "p"})
_CORES = frozenset(
    {
        *(NUMBERS.keys() - {"a", "an", "un", "uno"}),
        *ORDINALS,
        *WEEKDAYS,
        *PLURAL_WEEKDAYS,
        *SHORT_WEEKDAYS["it"],
        *SHORT_WEEKDAYS["en"],
        *MONTHS,
        *SHORT_MONTHS["it"],
        *SHORT_MONTHS["en"],
        *TODAY,
        *PARTS,
        *DAY_UNITS,
        *MONTH_UNITS,
        *MINUTE_UNITS,
        *FEASTS,
        *CLOCK_NAMES,
        *"""weekend weekends wkend wknd wkd eod eom eow play giornata serata mezza mezz
    half quarter quarto calma ieri altro ends end fine morrow moro nite nuovo new paio couple decina midweek
    infrasettimanale sera mattina night""".split(),
    }
)
_REACH = 7  # tokens from the first word of a production to the word that makes it one
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
    cores = _next_cores(line)
    while i < size:
        if cores[i] - i > _REACH or not (line.numbers[i] is not None or line.words[i] in _READERS):
            i += 1
            continue
        near = bool(pieces) and _touches(line, pieces[-1], i)
        if line.numbers[i] is not None and line.numbers[i + 1] is not None and not near:
            i += 1  # a telephone number, mostly; "12 30" is a time only after a day or "at"
            continue
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


def _next_cores(line: Line) -> list[int]:
    """For each token, where the next word that can make a date stands: most of a note is skipped by it."""
    size = len(line.tokens)
    cores = [size + _REACH] * (size + 1)
    for i in range(size - 1, -1, -1):
        cores[i] = i if line.numbers[i] is not None or line.words[i] in _CORES else cores[i + 1]
    return cores


def _best(line: Line, i: int, *, near: bool) -> Piece | None:
    """The longest production that begins at ``i``; among equals the earlier in the list."""
    found: Piece | None = None
    for read in _OF_NUMBERS if line.numbers[i] is not None else _READERS[line.words[i]]:
        piece = read(line, i, near)
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


def _part(line: Line, i: int, near: bool) -> Piece | None:
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


_Reader = Callable[[Line, int, bool], Piece | None]
_TABLE: tuple[tuple[_Reader, frozenset[str]], ...] = (
    (lambda line, i, near: read_relative(line, i), RELATIVE_STARTS),
    (lambda line, i, near: read_weekday(line, i), WEEKDAY_STARTS),
    (lambda line, i, near: read_span(line, i), SPAN_STARTS),
    (lambda line, i, near: read_date(line, i), DATE_STARTS),
    (lambda line, i, near: read_ordinal(line, i), DATE_STARTS),
    (lambda line, i, near: read_period(line, i), PERIOD_STARTS),
    (lambda line, i, near: read_clock(line, i, after_day=near), CLOCK_STARTS),
    (_part, _PART_STARTS),
)
_READERS: dict[str, tuple[_Reader, ...]] = {
    word: tuple(read for read, starts in _TABLE if word in starts)
    for word in frozenset().union(*(starts for _, starts in _TABLE))
}
_OF_NUMBERS = tuple(read for read, starts in _TABLE if starts not in (PERIOD_STARTS, _PART_STARTS))
