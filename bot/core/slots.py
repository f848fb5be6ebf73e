"""When a coffee could be: free hours of the member's working days in the next two weeks (METHOD, principle 5)."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

import holidays

from bot.core.model import Notebook, Profile
from bot.core.model.lookup import on_days
from bot.core.reading.reading import FollowUpKind

HORIZON = timedelta(days=14)
SOONEST = timedelta(days=2)
"""Nobody is asked out for the next morning."""
CLASH = timedelta(minutes=90)
"""Two coffees need this much between their beginnings."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A free moment on the member's wall clock, and what one has at that hour."""

    day: date
    at: time
    kind: FollowUpKind


@lru_cache(maxsize=256)
def public_holidays(country: str, year: int) -> Container[date]:
    """The public holidays of an ISO 3166 country; none for a country that the library does not know."""
    try:
        return frozenset(holidays.country_holidays(country, years=year))
    except NotImplementedError:
        return frozenset()


def easter(year: int) -> date:
    """Easter Sunday of the Western churches, after Meeus, *Astronomical Algorithms*, chapter 8 (his letters)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7  # noqa: E741 (as above)
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, month, day + 1)


def is_working_day(profile: Profile, day: date) -> bool:
    """One of the member's own weekdays and no public holiday of their country."""
    return day.weekday() in profile.hours.days and day not in public_holidays(profile.country_on(day), day.year)


def is_free(notebook: Notebook, day: date, at: time) -> bool:
    """Whether no planned touch of that day begins within ``CLASH`` of the hour."""
    moment = datetime.combine(day, at)
    return all(
        abs(datetime.combine(touch.day, touch.at) - moment) >= CLASH
        for touch in on_days(notebook.touches, day, day)
        if touch.state == "planned" and touch.at is not None
    )


def _hours(profile: Profile) -> tuple[tuple[time, FollowUpKind], ...]:
    """First thing, over lunch and at the end of the day, as far as the member's hours hold them."""
    start, end = profile.hours.start, profile.hours.end
    lunch = time(13) if profile.country == "IT" else time(12, 30)
    last = (datetime.combine(date.min, end) - timedelta(hours=1)).time() if end > time(1) else start
    hours: list[tuple[time, FollowUpKind]] = [(start, "coffee")]
    if start < lunch < last:
        hours.append((lunch, "lunch"))
    if last > start:
        hours.append((last, "coffee"))
    return tuple(hours)


def free_slots(notebook: Notebook, today: date, count: int = 3) -> tuple[Slot, ...]:
    """At most ``count`` slots, each on a day of its own and at another hour, the first in two days at the earliest."""
    profile = notebook.profile
    days = [today + timedelta(days=n) for n in range(SOONEST.days, HORIZON.days + 1)]
    days = [day for day in days if is_working_day(profile, day)]
    hours = _hours(profile)
    slots: list[Slot] = []
    for day in days:
        if slots and len(slots) == count - 1 and day <= slots[-1].day + timedelta(days=1) and day != days[-1]:
            continue  # leave a day between, so that the last one is a real alternative
        turn = len(slots)
        for at, kind in (*hours[turn % len(hours) :], *hours[: turn % len(hours)]):
            if is_free(notebook, day, at):
                slots.append(Slot(day, at, kind))
                break
        if len(slots) == count:
            break
    return tuple(slots)
