"""What one production of the grammar has read: a day, a clock time or a part of the day, before they are joined."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from .moment import Form, Part


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens ``[first, last)`` and what they say; the fields are those of ``Moment``."""

    first: int
    last: int
    form: Form
    day: date | None = None
    at: time | None = None
    part: Part | None = None
    past: bool = False
    fuzzy: bool = False
    deadline: bool = False
    until: bool = False
    attached: bool = False
    recurring: bool = False
    ambiguous: bool = False
    habit: bool = False  # recurring only by its article ("il giovedì", "di giovedì"): a time makes it one day
    default: bool = False  # the day is only a guess ("in the morning": tomorrow's), which any named day overrules
    loose: bool = False  # does not stand alone: dropped unless it joins a day
    tight: bool = False  # joins only a day that it touches
    ranged: bool = False  # opening hours and the like ("dalle 9 alle 18"): joins only what touches it
