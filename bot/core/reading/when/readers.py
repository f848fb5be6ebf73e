"""Which productions can begin at a word, so that most words of a note are passed over at the cost of a look-up."""

from __future__ import annotations

from collections.abc import Callable

from .clock import CLOCK_NAMES, CLOCK_STARTS, read_clock
from .dates import DATE_STARTS, read_date
from .lexicon import MONTHS, NUMBERS, ORDINALS, PLURAL_WEEKDAYS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from .ordinals import read_ordinal
from .parts import PART_STARTS, read_part
from .periods import PERIOD_STARTS, read_period
from .piece import Piece
from .relative import RELATIVE_STARTS, read_relative
from .spans import SPAN_STARTS, read_span
from .tokens import Line
from .units import DAY_UNITS, FEASTS, MINUTE_UNITS, MONTH_UNITS, PARTS, TODAY
from .weekday_phrases import WEEKDAY_STARTS, read_weekday

_REACH = 7  # tokens from the first word of a production to the word that makes it one
_CORES = frozenset().union(
    NUMBERS.keys() - {"a", "an", "un", "uno"},
    *(ORDINALS, WEEKDAYS, PLURAL_WEEKDAYS, *SHORT_WEEKDAYS.values(), MONTHS, *SHORT_MONTHS.values()),
    *(TODAY, PARTS, DAY_UNITS, MONTH_UNITS, MINUTE_UNITS, FEASTS, CLOCK_NAMES),
    frozenset(
        """
    weekend weekends wkend wknd wkd eod eom eow play giornata serata mezza mezz half quarter quarto calma ieri altro
    ends end fine morrow moro nite nuovo new paio couple decina midweek infrasettimanale
    """.split()
    ),
)
_Reader = Callable[[Line, int], Piece | None]
_TABLE: tuple[tuple[_Reader, frozenset[str]], ...] = (
    (read_relative, RELATIVE_STARTS),
    (read_weekday, WEEKDAY_STARTS),
    (read_span, SPAN_STARTS),
    (read_date, DATE_STARTS),
    (read_ordinal, DATE_STARTS),
    (read_period, PERIOD_STARTS),
)
_STARTS = frozenset().union(CLOCK_STARTS, PART_STARTS, *(starts for _, starts in _TABLE))
_READERS = {word: tuple(read for read, starts in _TABLE if word in starts) for word in _STARTS}
_OF_NUMBERS: tuple[_Reader, ...] = (read_relative, read_weekday, read_span, read_date, read_ordinal)


def next_cores(line: Line) -> list[int]:
    """For each token, where the next word stands that can make something a date; far away if there is none."""
    size = len(line.tokens)
    cores = [size + _REACH + 1] * (size + 1)
    for i in range(size - 1, -1, -1):
        cores[i] = i if line.numbers[i] is not None or line.words[i] in _CORES else cores[i + 1]
    return cores


def can_begin(line: Line, i: int, cores: list[int]) -> bool:
    """Whether a production may begin at ``i``. ``cores``: of this line, by ``next_cores``."""
    if cores[i] - i > _REACH:
        return False
    return line.numbers[i] is not None or line.words[i] in _STARTS


def longest(line: Line, i: int, *, near: bool) -> Piece | None:
    """The longest production that begins at ``i``, among equals the first. ``near``: a day ends right before it."""
    word = line.words[i]
    is_number = line.numbers[i] is not None
    if is_number and line.numbers[i + 1] is not None and not near:
        return None  # a telephone number, mostly: "12 30" is a time only after a day or "at"
    if is_number and _in_chain(line, i):
        return None
    found: Piece | None = None
    for read in _OF_NUMBERS if is_number else _READERS[word]:
        found = _longer(found, read(line, i))
    if is_number or word in CLOCK_STARTS:
        found = _longer(found, read_clock(line, i, after_day=near))
    if word in PART_STARTS:
        found = _longer(found, read_part(line, i, near=near))
    return found


def _in_chain(line: Line, i: int) -> bool:
    """Whether the figures at ``i`` go on others that no production took: "1.2.3.4", "16:9"."""
    return line.numbers[i - 2] is not None and line.glued(i) and line.glued(i - 1) and line.words[i - 1] in ".:,/"


def _longer(one: Piece | None, two: Piece | None) -> Piece | None:
    return two if one is None or (two is not None and two.last > one.last) else one
