"""What the readings of a time share: an hour, what may follow it, am and pm, and the piece they make."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from .lexicon import SHORT_WEEKDAYS, WEEKDAYS
from .piece import Piece
from .quantities import counts
from .tokens import OPAQUE, Line

AFTER_HOUR = frozenset(
    """
    a al alla alle allo all till until da dal dalla dallo dall in di del della con per al e o oppure or and at on
    the with for to by from near outside inside sul sulla nel nella nello presso sotto davanti fuori x w over via
    pm am ish h hrs sharp spaccate precise circa punto tonight tomorrow today domani oggi stasera mattina sera
    pomeriggio morning evening afternoon night this next poi then se if because che lui lei noi insieme tutti mi
    gli le lo la ci ti vi i we he she they coffee lunch dinner call caffe pranzo cena zoom meet solo prima dopo
    before after please non mattino his her their my our your bar cafe studio ufficio office max once when while so
    suo sua mio mia piu ma but promised promesso ho ha porto bring brings
    """.split()
)
_BEFORE_ONE = frozenset("at by around about before after half past to quarter @".split())
_BEFORE_UNA = frozenset("' alla alle verso".split())


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before the figures. ``start``: where the reading begins; ``figures``: where the figures do.

    ``strong``: "alle", "at", "h": a time for sure; ``soft``: "verso", "by", "for": perhaps; ``ranged``: it opens a
    range ("dalle"); ``after_day``: a day was named just before.
    """

    start: int
    figures: int
    strong: bool
    soft: bool
    ranged: bool
    after_day: bool


def hour_at(line: Line, j: int) -> tuple[int, int] | None:
    """An hour from 0 to 24 at ``j``, in digits or words, and where it ends; "una" and "one" only after "all'", "at"."""
    word, before = line.word(j), line.word(j - 1)
    if line.digits(j) is not None and line.width(j) > 2:
        return None
    if word in ("a", "an", "un", "uno") or (word == "una" and before not in _BEFORE_UNA):
        return None
    if word == "one" and before not in _BEFORE_ONE:
        return None
    counted = line.number(j)
    return counted if counted and 0 <= counted[0] <= 24 else None


def meridiem_at(line: Line, last: int) -> tuple[str, int]:
    """am, pm, or "?" for "o'clock" and "ish", which prove an hour but not which; and where it ends."""
    word = line.word(last)
    if word == "o" and line.word(last + 1) == "'" and line.word(last + 2) == "clock":
        return _proved(line, last + 3)
    if word in ("oclock", "ish") or (word == "h" and line.glued(last)):
        return _proved(line, last + 1)
    if word in ("hrs", "hours", "h") and line.width(last - 1) == 4 and line.digits(last - 1) is not None:
        return _proved(line, last + 1)
    if word == "-" and line.word(last + 1) == "ish":
        return "?", last + 2
    if word in ("am", "pm"):
        return word, last + 1
    if word in ("a", "p"):
        if line.word(last + 1) == "." and line.word(last + 2) == "m" and line.glued(last + 2):
            return word + "m", last + 3 + (line.word(last + 3) == "." and line.glued(last + 3))
        if line.word(last + 1) == "m" and word == "p":
            return "pm", last + 2
        if line.glued(last) and not (line.word(last + 1).isalnum() and line.glued(last + 1)):
            return word + "m", last + 1
    return "", last


def _proved(line: Line, last: int) -> tuple[str, int]:
    if line.word(last) in ("am", "pm"):
        return line.word(last), last + 1
    return "?", last


def is_hour(line: Line, lead: Lead, last: int) -> bool:
    """Whether what follows a lone number lets it be an hour: not "alle 10 licenze", "at 15%", "at 5 locations"."""
    word = line.word(last)
    if counts(line, last) or word == "of" or line.digits(last) is not None:
        return False
    figure_after = line.glued(last) and line.glued(last + 1) and line.digits(last + 1) is not None
    if line.glued(last) and (word.isalpha() or (word in (".", ",", "/", ":") and figure_after)):
        return False
    if word == "-" and figure_after and not (lead.after_day or lead.strong):
        return False
    if not word.isalpha() or word in AFTER_HOUR or word == OPAQUE:
        return True
    if word in WEEKDAYS or word in SHORT_WEEKDAYS[line.language]:
        return True
    led = {line.word(k) for k in range(lead.start, lead.figures)}
    if led & {"ore", "h"}:
        return True
    if line.number(last) is not None:
        return False
    in_digits = line.digits(lead.figures) is not None
    if not lead.strong:
        return line.language == "en" and in_digits and lead.after_day and word[-1] != "s"
    return word[-1] not in ("eis" if in_digits else "ei") or (in_digits and len(word) <= 3)


def ends_clause(line: Line, last: int) -> bool:
    """Whether the words at ``last`` may follow a time, as those of a price or a count may not."""
    word = line.word(last)
    return not word.isalnum() or word in AFTER_HOUR or word in WEEKDAYS or word in SHORT_WEEKDAYS[line.language]


def clock_piece(
    line: Line,
    span: tuple[int, int],
    hour: int,
    minute: int = 0,
    meridiem: str = "",
    *,
    loose: bool = False,
    tight: bool = False,
    wide: int = 1,
) -> Piece:
    """The time over the tokens ``span``. Negative minutes count back; ``wide``: in how many digits the hour was put."""
    first, last = span
    if minute < 0:
        hour, minute, wide = (hour - 2) % 12 + 1 if 1 <= hour <= 12 else (hour - 1) % 24, minute + 60, 1
    if line.word(last) in ("sharp", "spaccate", "precise"):
        last += 1
    elif line.word(last) == "in" and line.word(last + 1) == "punto":
        last += 2
    if meridiem in ("am", "pm") and hour <= 12:
        hour = hour % 12 + (12 if meridiem == "pm" else 0)
        return Piece(first, last, "clock", at=time(hour, minute), loose=loose, tight=tight)
    hour %= 24
    ambiguous = 1 <= hour <= 11 and not (wide >= 2 and hour < 10)
    return Piece(first, last, "clock", at=time(hour, minute), ambiguous=ambiguous, loose=loose, tight=tight)
