"""What a mention of a date or a time says: the value that the grammar hands to the note reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

Part = Literal["morning", "lunch", "afternoon", "evening", "night"]
Form = Literal["relative", "weekday", "date", "ordinal", "span", "period", "clock", "part", "vague"]


@dataclass(frozen=True, slots=True)
class Moment:
    """One date, time or part of a day, with the half-open span ``[start, end)`` of the text that says it.

    ``day`` and ``at`` are the writer's calendar and wall clock. Where the text gives no day (``alle 10``) or only a
    vague one (``dopo Pasqua``), ``day`` is None. ``form`` says how the day was put, strongest evidence first, so
    that the reader can weigh it: ``relative`` (domani), ``weekday``, ``date`` (3 marzo), ``ordinal`` (il 20),
    ``span`` (tra due settimane), ``period`` (fine mese), ``clock`` (a time alone), ``part``, ``vague``.
    """

    start: int
    end: int
    text: str
    day: date | None = None
    at: time | None = None
    part: Part | None = None
    past: bool = False  # ieri, last Tuesday, 12 aprile 2006, due giorni fa, since Monday
    fuzzy: bool = False  # dopo Pasqua, a maggio: something in the future without a day
    deadline: bool = False  # entro venerdì, by Friday
    until: bool = False  # fino a venerdì, until 1 July, through April 15: the end of something that goes on
    attached: bool = False  # to a noun: la fiera del 5 settembre, tonight's dinner, the Tuesday class
    recurring: bool = False  # ogni giovedì, on Saturdays: day is the first one
    ambiguous: bool = False  # an hour from 1 to 11 that may be before or after noon; see resolve_hour
    form: Form = "relative"
