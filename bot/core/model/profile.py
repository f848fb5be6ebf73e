"""The member: the person whom the coach works for, and how they like to be treated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal
from zoneinfo import ZoneInfo

from bot.core.reading.reading import Language

Register = Literal["tu", "lei"]


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """When coffees are offered: local wall clock, and weekdays with Monday as 0."""

    start: time = time(9)
    end: time = time(18)
    days: tuple[int, ...] = (0, 1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Stay:
    """A journey: from ``first`` to ``last``, both included, the member lives by another clock (and other holidays)."""

    zone: str
    country: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Profile:
    """What the member chose; every value has a default, so that the first note needs no set-up at all."""

    language: Language = "it"
    zone: str = "Europe/Rome"
    country: str = "IT"
    name: str = ""
    line: str = ""
    hours: WorkingHours = WorkingHours()
    evening: time | None = time(19)
    """When the evening-before reminder of a coffee comes; None switches it off."""
    ahead: int | None = 90
    """Minutes between the second reminder and the coffee; None switches it off."""
    morning: time = time(9)
    """When drafts, promises and other first steps of the day come."""
    quiet_from: time = time(22)
    quiet_to: time = time(8)
    nudges_a_day: int = 3
    paused_until: datetime | None = None
    rhythm: Literal["daily", "weekly"] = "daily"
    """How often the coach speaks up on its own initiative; what has a date of its own comes on its date."""
    stay: Stay | None = None
    reachable: bool = True
    """False once the member has blocked the bot; any word from them makes it true again."""
    returned: bool = False
    """True between letting the bot in again and the first word: then what was missed is told."""
    welcomed: bool = False
    """True once the first meeting is over, taken or skipped."""
    asked_on: date | None = None
    """The local day of the last farmer's question, and how many were asked on it (at most three an evening)."""
    asked_count: int = 0
    reframed_on: date | None = None
    """The local day on which the hunter's habit was last mentioned: never twice in an evening (METHOD, principle 2)."""

    told_why_ask: bool = False
    """Whether it was said why both sides are asked before an introduction: once is enough."""

    ideal_client: str = ""
    """Whom the member wants to reach, in their own words (``/me``)."""
    week_at: time | None = time(16)
    """The hour of Friday's review; None switches it off."""
    goals: str = ""
    accomplishments: str = ""
    interests: str = ""
    networks: str = ""
    skills: str = ""
    """The member's own GAINS, for the other side of a one-to-one."""
    week_hours: int | None = None
    week_money: int | None = None
    """What the member wants to give in a week at most: hours, and whole units of their currency."""
    braked_on: date | None = None
    """The local day on which giving too much or too little was last mentioned: once a week is enough."""

    @property
    def tz(self) -> ZoneInfo:
        """The zone of the member's home; on a journey another one counts, see ``clock_at``."""
        return ZoneInfo(self.zone)

    def zone_on(self, day: date) -> str:
        """The zone whose wall clock counts on a day: the home's, or that of a journey."""
        return self.stay.zone if self.stay and self.stay.first <= day <= self.stay.last else self.zone

    def country_on(self, day: date) -> str:
        """The country whose public holidays count on a day."""
        return self.stay.country if self.stay and self.stay.first <= day <= self.stay.last else self.country

    def clock_at(self, moment: datetime) -> ZoneInfo:
        """The zone in which the member lives at a moment; the days of a journey are the home's calendar."""
        return ZoneInfo(self.zone_on(moment.astimezone(self.tz).date()))
