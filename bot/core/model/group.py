"""Where one meets people: events, once or again and again, and the groups behind them (METHOD, principles 4 and 10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

Every = Literal["week", "fortnight", "month"]


@dataclass(frozen=True, slots=True)
class Event:
    """One occasion to meet people. ``day`` and ``at`` are the wall clock in ``zone``.

    Of a meeting that comes again there is one record for each time; when it is ``over`` the next one is made.
    """

    id: str
    name: str
    day: date
    at: time | None
    zone: str
    made_at: datetime
    goal: int = 3
    """People to get to know, never sales."""
    every: Every | None = None
    state: Literal["planned", "over", "cancelled"] = "planned"
    revision: int = 0
    """Counts changes of day and hour, so that what was said is said again."""


@dataclass(frozen=True, slots=True)
class Group:
    """What a group costs, as the member told it, so that it can be weighed; who was met there stands in the notes.

    Money is in whole units of the member's currency. ``ignored`` is a place that the member does not call a group.
    """

    id: str
    name: str
    made_at: datetime
    fee_year: int = 0
    fee_meeting: int = 0
    minutes_week: int = 0
    minutes_meeting: int = 0
    since: date | None = None
    """Since when the member goes there, if they said so; else the first note counts."""
    ignored: bool = False
