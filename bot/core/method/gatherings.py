"""Events and who was there: what happens now, who may be met again, how many of the goal got a coffee (principle 4)."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.core.localtime import utc
from bot.core.method.places import same_place
from bot.core.model import MEETINGS, Contact, Event, Notebook
from bot.core.model.lookup import about, between

EARLY: Final = timedelta(minutes=45)
"""Before its hour one is already there, talking to people."""
NIGHTS_END: Final = time(5)
"""Until then one is still on the way home from the evening."""
DEBRIEF: Final = timedelta(hours=3)
"""So long after *whom did you meet?* a note is taken as its answer."""
COFFEE_WITHIN: Final = timedelta(days=21)
"""A coffee this soon after an event came of it."""


def begins(event: Event) -> datetime:
    """When notes begin to belong to it."""
    return utc(event.day, event.at, event.zone) - EARLY if event.at else utc(event.day, time(6), event.zone)


def ends(event: Event) -> datetime:
    """When the night after it is over."""
    return utc(event.day + timedelta(days=1), NIGHTS_END, event.zone)


def _debriefed(notebook: Notebook, event: Event, now: datetime) -> bool:
    asked = notebook.nudges.get(f"event_debrief:{event.id}:{event.revision}")
    return asked is not None and asked.sent_at is not None and now - asked.sent_at <= DEBRIEF


def just_asked(notebook: Notebook, now: datetime) -> Event | None:
    """The event of which it was asked just now whom one met there."""
    return next((e for e in notebook.events.values() if e.state != "cancelled" and _debriefed(notebook, e, now)), None)


def happening(notebook: Notebook, now: datetime) -> Event | None:
    """The event that a note typed now belongs to, if it names no place; the one that began last."""
    on = [
        event
        for event in notebook.events.values()
        if event.state != "cancelled" and (begins(event) <= now < ends(event) or _debriefed(notebook, event, now))
    ]
    return max(on, key=lambda e: (e.day, e.at or time.min, e.id), default=None)


def next_day(event: Event, after: date) -> date:
    """The first day after a date on which a meeting that comes again takes place."""
    day = event.day
    if event.every == "month":
        nth = (day.day - 1) // 7
        while day <= after:
            first = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
            day = first + timedelta(days=(event.day.weekday() - first.weekday()) % 7 + 7 * nth)
            if day.month != first.month:  # a fifth Tuesday that the month has not
                day = date(first.year, first.month, monthrange(first.year, first.month)[1])
                day -= timedelta(days=(day.weekday() - event.day.weekday()) % 7)
        return day
    step = timedelta(days=14 if event.every == "fortnight" else 7)
    while day <= after:
        day += step
    return day


def met_at(notebook: Notebook, event: Event) -> tuple[Contact, ...]:
    """Those whom the notes of that day tell of under this event, in the order of the notes."""
    found: dict[str, Contact] = {}
    first, last = begins(event), ends(event) + timedelta(days=1)
    for note in between(notebook.notes, first, last):
        if note.contacts and same_place(note.event, event.name):
            found |= {key: notebook.contacts[key] for key in note.contacts if key in notebook.contacts}
    return tuple(found.values())


def with_a_coffee(notebook: Notebook, event: Event, met: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """Those of them with a coffee that stands or was held since."""
    until = event.day + COFFEE_WITHIN

    def dated(contact: Contact) -> bool:
        touches = (t for t in about(notebook.touches, contact.id) if t.kind in MEETINGS and t.state != "cancelled")
        return any(event.day <= t.day <= until for t in touches)

    return tuple(contact for contact in met if dated(contact))


def may_be_there(notebook: Notebook, event: Event) -> tuple[Contact, ...]:
    """Contacts met at that place before, those with a need first, then the latest."""
    met = {
        key
        for note in notebook.notes.values()
        if same_place(note.event, event.name)
        for key in note.contacts
        if key in notebook.contacts
    }
    met |= {c.id for c in notebook.contacts.values() if same_place(c.met_where, event.name)}
    people = [notebook.contacts[key] for key in met]
    people.sort(key=lambda c: (c.met_at, c.id), reverse=True)
    return tuple(sorted(people, key=lambda c: not c.of("need")))


def over(event: Event, now: datetime) -> bool:
    """Whether its day and night are gone."""
    return now >= ends(event)


def gone_by(event: Event) -> Event:
    """The event as one that took place."""
    return replace(event, state="over")
