"""What comes round by itself: events, keeping in touch, one dormant tie a week, the week in review.

These are worth less than whatever the member has promised or planned, and share the day's measure with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.core.localtime import utc
from bot.core.method.cadence import due_days, last_touch
from bot.core.method.gatherings import met_at, with_a_coffee
from bot.core.method.stages import stage_of
from bot.core.model import Contact, Event, Notebook, Nudge, NudgeKind
from bot.core.model.lookup import first_met
from bot.core.nudges.agenda import PENDING, coming_round
from bot.core.nudges.mornings import morning_after, morning_of, working_day

Asked = tuple[NudgeKind, datetime, int]
"""Kind, moment and revision, as ``reasons`` wants them."""

REVIEW_AT: Final = time(16)
"""Friday's hour for looking back (issue: weekly review)."""
FRIDAY: Final = 4
TUESDAY: Final = 1
SETTLED: Final = timedelta(days=7)
"""How long somebody must have used the notebook before a week is worth looking back on."""
LINGERS: Final = timedelta(days=4)
"""How long what came round stays wanted when it could not be said at once."""
_ON_THE_WAY_HOME: Final = timedelta(hours=2, minutes=30)
_EVENING: Final = time(19)
_NIGHTFALL: Final = time(18)


def in_touch(notebook: Notebook, contact: Contact) -> Iterator[Asked]:
    """Keeping in touch: when to think of somebody."""
    stage = stage_of(notebook, contact, last_touch(notebook, contact, date.max))
    for day in due_days(notebook, contact, stage):
        yield "keep_in_touch", morning_of(notebook.profile, working_day(notebook.profile, day)), day.toordinal()


def of_event(notebook: Notebook, event: Event) -> Iterator[Asked]:
    """The evening before, the evening of the day, and the morning after."""
    profile = notebook.profile
    if event.state == "cancelled":
        return
    if event.state == "planned":
        eve = utc(event.day - timedelta(days=1), profile.evening or _EVENING, event.zone)
        if eve > event.made_at:
            yield "event_eve", eve, event.revision
    yield "event_debrief", _afterwards(notebook, event), event.revision
    met = met_at(notebook, event)
    if met and len(with_a_coffee(notebook, event, met)) < len(met):
        first = min(contact.met_at for contact in met)
        morning = working_day(profile, max(event.day + timedelta(days=1), morning_after(profile, first)))
        yield "event_steps", morning_of(profile, morning), event.revision


def _afterwards(notebook: Notebook, event: Event) -> datetime:
    """That evening; on the way home from one that begins in the evening."""
    evening = notebook.profile.evening or _EVENING
    if event.at is None or event.at < _NIGHTFALL:
        return utc(event.day, max(evening, _EVENING), event.zone)
    return utc(event.day, event.at, event.zone) + _ON_THE_WAY_HOME


def settled(notebook: Notebook, now: datetime) -> datetime:
    """From when on weeks are looked back on: planned from the first day, for nobody may come by later to plan it."""
    first = first_met(notebook.contacts)
    return now if first is None else max(now, first + SETTLED)


def weekly(notebook: Notebook, now: datetime, tie: str | None) -> dict[str, Nudge]:
    """The next review and the next dormant ``tie``, and those that have come round and are still to be said."""
    profile = notebook.profile
    found = {
        nudge.id: nudge
        for nudge in coming_round(notebook)
        if nudge.state in PENDING
        and nudge.due <= now <= nudge.due + LINGERS
        and (nudge.kind == "week" or nudge.about in notebook.contacts)
    }
    if not notebook.contacts:
        return found
    now = settled(notebook, now)
    today = now.astimezone(profile.clock_at(now)).date()

    def coming(weekday: int, at: time) -> datetime:
        day = today + timedelta(days=(weekday - today.weekday()) % 7)
        moment = utc(day, at, profile.zone_on(day))
        return moment if moment > now else utc(day + timedelta(days=7), at, profile.zone_on(day + timedelta(days=7)))

    if profile.week_at is not None:
        friday = coming(FRIDAY, profile.week_at)
        nudge = Nudge(f"week:review:{friday.toordinal()}", "week", "review", friday)
        found[nudge.id] = nudge
    if tie:
        tuesday = coming(TUESDAY, profile.morning)
        nudge = Nudge(f"dormant:{tie}:{tuesday.toordinal()}", "dormant", tie, tuesday)
        found[nudge.id] = nudge
    return found
