"""The dance of giving and getting, against the member's own past and their own budget (METHOD, principle 9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, Literal

from bot.core.method.harvest import SEASON
from bot.core.model import Gift, Notebook
from bot.core.model.lookup import on_days
from bot.core.reading.reading import FollowUpKind

MONTH: Final = timedelta(days=30)
TAKER: Final = 3
"""So much given to one person, and nothing back: only then is it worth a word."""
TAKER_AFTER: Final = timedelta(days=60)
"""Giving back takes its time."""

MINUTES_OF: Final[Mapping[FollowUpKind, int]] = MappingProxyType(
    {"coffee": 60, "lunch": 90, "dinner": 120, "meeting": 60, "call": 15, "email": 5, "message": 5, "other": 15}
)
"""A rough guess of what a touch takes, in minutes."""
MINUTES_FOR: Final[Mapping[str, int]] = MappingProxyType(
    {"referral": 15, "introduction": 30, "purchase": 0, "attendance": 120, "advice": 30, "testimonial": 15, "other": 15}
)
"""The same for a gift."""


@dataclass(frozen=True, slots=True)
class Flow:
    """How much went each way."""

    given: int = 0
    received: int = 0


@dataclass(frozen=True, slots=True)
class Week:
    """What a week of generosity took so far, from Monday on: minutes, guessed, and money, as far as it was told."""

    minutes: int
    money: int


Leaning = Literal["even", "getting"]


def day_of(notebook: Notebook, gift: Gift) -> date:
    """The member's day on which a gift was noted."""
    return gift.at.astimezone(notebook.profile.tz).date()


def flow(notebook: Notebook, first: date, last: date, contact: str | None = None) -> Flow:
    """Gifts of those days, both included; of one person or of all."""
    chosen = [
        g for g in notebook.gifts.values() if contact in {None, g.contact} and first <= day_of(notebook, g) <= last
    ]
    given = sum(g.direction == "given" for g in chosen)
    return Flow(given, len(chosen) - given)


def season(notebook: Notebook, today: date) -> tuple[Flow, Flow]:
    """The last three months, and the three before: the member's own past is the only measure."""
    start = today - SEASON + timedelta(days=1)
    return flow(notebook, start, today), flow(notebook, start - SEASON, start - timedelta(days=1))


def leaning(notebook: Notebook, today: date) -> Leaning:
    """Which way the last month leans: *getting* if nothing at all was given in it."""
    month = flow(notebook, today - MONTH + timedelta(days=1), today)
    if month.received and not month.given:
        return "getting"
    return "even"


def takes_only(notebook: Notebook, contact: str, today: date) -> bool:
    """Whether somebody has had much of the member and never gave anything back, for a good while."""
    days = [day_of(notebook, g) for g in notebook.gifts.values() if g.contact == contact and g.direction == "given"]
    back = any(g.contact == contact and g.direction == "received" for g in notebook.gifts.values())
    return len(days) >= TAKER and not back and today - min(days) >= TAKER_AFTER


def week(notebook: Notebook, today: date) -> Week:
    """This week's hours and money: touches held and planned, and gifts given."""
    monday = today - timedelta(days=today.weekday())
    sunday = monday + timedelta(days=6)
    touches = [t for t in on_days(notebook.touches, monday, sunday) if t.state in {"held", "planned"}]
    gifts = [g for g in notebook.gifts.values() if g.direction == "given" and monday <= day_of(notebook, g) <= sunday]
    minutes = sum(MINUTES_OF[t.kind] for t in touches) + sum(MINUTES_FOR[g.kind] for g in gifts)
    return Week(minutes, sum(g.value or 0 for g in gifts if g.kind == "purchase"))


def over_budget(notebook: Notebook, today: date) -> Literal["hours", "money"] | None:
    """Whether this week is above what the member set for themselves; no budget is never exceeded."""
    profile = notebook.profile
    if profile.week_hours is None and profile.week_money is None:
        return None
    spent = week(notebook, today)
    if profile.week_hours is not None and spent.minutes > profile.week_hours * 60:
        return "hours"
    if profile.week_money is not None and spent.money > profile.week_money:
        return "money"
    return None
