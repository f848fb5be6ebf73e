"""What happens between two people: touches, promises, gifts, introductions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from bot.core.reading.reading import FollowUpKind

MEETINGS: frozenset[FollowUpKind] = frozenset({"coffee", "lunch", "dinner", "meeting"})
"""Touches at which one sits together: they get a calendar file, reminders and a *how did it go?*."""


@dataclass(frozen=True, slots=True)
class Touch:
    """A coffee, call or message, planned or held.

    ``day`` and ``at`` are the wall clock in ``zone``: a coffee at ten stays at ten through a change to summer time.
    """

    id: str
    contact: str
    kind: FollowUpKind
    day: date
    at: time | None
    zone: str
    made_at: datetime
    state: Literal["planned", "held", "cancelled"] = "planned"
    note: str | None = None
    revision: int = 0
    """Counts moves, for the calendar file's SEQUENCE (RFC 5545)."""


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that somebody said they would do. A promise kept is the cheapest credibility there is (METHOD)."""

    id: str
    text: str
    due: date
    made_at: datetime
    contact: str | None = None
    state: Literal["open", "kept", "dropped"] = "open"
    by: Literal["me", "them"] = "me"
    closed_at: datetime | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Gift:
    """One entry of giving and getting."""

    id: str
    contact: str
    kind: Literal["referral", "introduction", "purchase", "attendance", "advice", "testimonial", "other"]
    direction: Literal["given", "received"]
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Introduction:
    """Two contacts to be brought together, and how far it has come."""

    id: str
    a: str
    b: str
    made_at: datetime
    state: Literal["drafted", "introduced", "closed"] = "drafted"
