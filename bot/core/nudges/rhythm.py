"""What comes round by itself: events, keeping in touch, one dormant tie a week, the week in review.

These are worth less than whatever the member has promised or planned, and share the day's measure with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.core.localtime import utc
from bot.core.method.cadence import due_days, is_dry, last_touch
from bot.core.method.gatherings import met_at, with_a_coffee
from bot.core.method.parts import parts_of
from bot.core.method.stages import stage_of
from bot.core.model import Contact, Event, Notebook, Nudge, NudgeKind
from bot.core.nudges.mornings import morning_after, morning_of, working_day

Asked = tuple[NudgeKind, str, datetime, int]
"""Kind, record, moment and revision, as ``plan`` wants them."""

REVIEW_AT: Final = time(16)
"""Friday's hour for looking back (issue: weekly review)."""
FRIDAY: Final = 4
TUESDAY: Final = 1
SETTLED: Final = timedelta(days=7)
"""How long somebody must have used the notebook before a week is worth looking back on."""
AGAIN: Final = timedelta(days=180)
"""A dormant tie proposed once is not proposed again sooner."""
STILL: Final = timedelta(days=90)
"""Events this much older than the latest one are history."""
LINGERS: Final = timedelta(days=4)
"""How long what came round stays wanted when it could not be said at once."""
_ON_THE_WAY_HOME: Final = timedelta(hours=2, minutes=30)
_EVENING: Final = time(19)
_NIGHTFALL: Final = time(18)


def asked_for(notebook: Notebook) -> Iterator[Asked]:
    """Events: moments that follow from the records."""
    for event in _lately(notebook):
        yield from _event(notebook, event)


def in_touch(notebook: Notebook) -> dict[str, Nudge]:
    """Keeping in touch: when to think of everybody, by id. Of all that is planned the most, hence kept as it is."""
    each = parts_of(notebook).each("keep_in_touch", None, _in_touch)
    return {nudge.id: nudge for nudges in each.values() for nudge in nudges}


def _in_touch(mine: Notebook, contact: Contact) -> tuple[Nudge, ...]:
    stage = stage_of(mine, contact, last_touch(mine, contact, date.max))
    return tuple(
        Nudge(
            f"keep_in_touch:{contact.id}:{day.toordinal()}",
            "keep_in_touch",
            contact.id,
            morning_of(mine.profile, working_day(mine.profile, day)),
        )
        for day in due_days(mine, contact, stage)
    )


def _lately(notebook: Notebook) -> list[Event]:
    """Events of which there may still be something to say: those of years ago are not looked through every time."""
    latest = max((e.day for e in notebook.events.values() if e.state != "planned"), default=date.min)
    return [e for e in notebook.events.values() if e.state == "planned" or latest - e.day <= STILL]


def _event(notebook: Notebook, event: Event) -> Iterator[Asked]:
    profile = notebook.profile
    if event.state == "cancelled":
        return
    if event.state == "planned":
        eve = utc(event.day - timedelta(days=1), profile.evening or _EVENING, event.zone)
        if eve > event.made_at:
            yield "event_eve", event.id, eve, event.revision
    yield "event_debrief", event.id, _afterwards(notebook, event), event.revision
    met = met_at(notebook, event)
    if met and len(with_a_coffee(notebook, event, met)) < len(met):
        first = min(contact.met_at for contact in met)
        morning = working_day(profile, max(event.day + timedelta(days=1), morning_after(profile, first)))
        yield "event_steps", event.id, morning_of(profile, morning), event.revision


def _afterwards(notebook: Notebook, event: Event) -> datetime:
    """That evening; on the way home from one that begins in the evening."""
    evening = notebook.profile.evening or _EVENING
    if event.at is None or event.at < _NIGHTFALL:
        return utc(event.day, max(evening, _EVENING), event.zone)
    return utc(event.day, event.at, event.zone) + _ON_THE_WAY_HOME


def weekly(notebook: Notebook, now: datetime) -> dict[str, Nudge]:
    """The next review and the next dormant tie, and those that have come round and are still to be said."""
    profile = notebook.profile
    found = {
        nudge.id: nudge
        for nudge in notebook.nudges.values()
        if nudge.kind in {"week", "dormant"}
        and nudge.state in {"due", "sending"}
        and nudge.due <= now <= nudge.due + LINGERS
        and (nudge.kind == "week" or nudge.about in notebook.contacts)
    }
    if not notebook.contacts:
        return found
    settled = min(contact.met_at for contact in notebook.contacts.values()) + SETTLED
    now = max(now, settled)  # planned from the first day on: nobody may come by later to plan it
    today = now.astimezone(profile.clock_at(now)).date()

    def coming(weekday: int, at: time) -> datetime:
        day = today + timedelta(days=(weekday - today.weekday()) % 7)
        moment = utc(day, at, profile.zone_on(day))
        return moment if moment > now else utc(day + timedelta(days=7), at, profile.zone_on(day + timedelta(days=7)))

    if profile.week_at is not None:
        friday = coming(FRIDAY, profile.week_at)
        nudge = Nudge(f"week:review:{friday.toordinal()}", "week", "review", friday)
        found[nudge.id] = nudge
    tie = dormant(notebook, now)
    if tie:
        tuesday = coming(TUESDAY, profile.morning)
        nudge = Nudge(f"dormant:{tie}:{tuesday.toordinal()}", "dormant", tie, tuesday)
        found[nudge.id] = nudge
    return found


def dormant(notebook: Notebook, now: datetime) -> str | None:
    """The dry relationship to bring back this week: the further along and the longer silent, the sooner."""
    today = now.astimezone(notebook.profile.tz).date()

    def weighed(mine: Notebook, contact: Contact) -> tuple[int, date, str] | None:
        """How much somebody dry is worth; None for who is not, or is off target."""
        if contact.target == "off":
            return None
        stage = stage_of(mine, contact, today)
        if not is_dry(mine, contact, stage, today):
            return None
        return ("profitability", "credibility", "visibility").index(stage), last_touch(mine, contact, today), contact.id

    def asleep(contact: Contact) -> bool:
        return contact.revived_at is None or now - contact.revived_at > AGAIN

    found = parts_of(notebook).each("dormant", today, weighed).values()
    return min((tie for tie in found if tie and asleep(notebook.contacts[tie[2]])), default=(0, today, None))[2]


def at_events(notebook: Notebook) -> frozenset[str]:
    """Contacts whose first steps are said together, on the morning after their event."""
    return frozenset(
        contact.id for event in _lately(notebook) if event.state != "cancelled" for contact in met_at(notebook, event)
    )
