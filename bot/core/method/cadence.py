"""How often to be in touch, and when a relationship is dry (METHOD, "Keep-in-touch cadence")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from bot.core.model import MEETINGS, Contact, Notebook, Stage
from bot.core.model.lookup import about

CADENCE: Final[Mapping[Stage, timedelta]] = MappingProxyType(
    {
        "visibility": timedelta(weeks=6),
        "credibility": timedelta(days=30),
        "profitability": timedelta(days=21),  # METHOD says every two weeks to a month
    }
)
OFF_TARGET: Final = timedelta(days=182)
"""Off-target is not deleted: every six months."""
FIRST_COFFEE: Final = timedelta(weeks=2)
"""Within which a new contact is to be met for a coffee."""
DRY_AFTER: Final = 3
"""Cadences without a touch after which a relationship needs water."""
NEVER: Final = timedelta(days=36_500)
"""What the member's own *let it rest* comes to."""


def cadence_of(contact: Contact, stage: Stage) -> timedelta:
    """How often to be in touch with somebody at that stage; the member's own choice goes first."""
    if contact.cadence is not None:
        return timedelta(days=contact.cadence) if contact.cadence else NEVER
    return OFF_TARGET if contact.target == "off" else CADENCE[stage]


def touch_days(notebook: Notebook, contact: Contact) -> Iterator[date]:
    """The days on which the two had to do with each other, in no order."""
    zone = notebook.profile.tz
    yield contact.met_at.astimezone(zone).date()
    for touch in about(notebook.touches, contact.id):
        if touch.state == "held":
            yield touch.day
    for promise in about(notebook.promises, contact.id):
        if promise.state == "kept" and promise.closed_at:
            yield promise.closed_at.astimezone(zone).date()
    for gift in about(notebook.gifts, contact.id):
        yield gift.at.astimezone(zone).date()
    for ask in about(notebook.asks, contact.id):
        yield ask.at.astimezone(zone).date()
    for note in about(notebook.notes, contact.id):
        if note.origin in {"typed", "shared"}:
            yield note.at.astimezone(zone).date()


def last_touch(notebook: Notebook, contact: Contact, today: date) -> date:
    """The last day on which the two had to do with each other: any touch restarts the cadence."""
    met = contact.met_at.astimezone(notebook.profile.tz).date()
    return max((day for day in touch_days(notebook, contact) if day <= today), default=met)


def last_touches(notebook: Notebook, today: date) -> Mapping[str, date]:
    """The same for everybody."""
    return {key: last_touch(notebook, contact, today) for key, contact in notebook.contacts.items()}


def has_a_date(notebook: Notebook, contact: Contact, today: date) -> bool:
    """Whether something is planned: then nobody need be reminded of them."""
    return any(t.state == "planned" and t.day >= today for t in about(notebook.touches, contact.id))


def is_dry(notebook: Notebook, contact: Contact, stage: Stage, today: date) -> bool:
    """Three of its own cadences without a touch: the same stage, but it needs water. A coffee that stands is water."""
    untouched = today - last_touch(notebook, contact, today)
    return not has_a_date(notebook, contact, today) and untouched > DRY_AFTER * cadence_of(contact, stage)


def due_days(notebook: Notebook, contact: Contact, stage: Stage) -> tuple[date, ...]:
    """The days on which to think of somebody, counted from the last touch, if nothing happens until then.

    A date that stands or was called off counts as the day that it was for.
    One cadence after it; somebody never met again, two weeks after it, too: the coffee that is still owed to a new
    acquaintance, unless the member said *not now*.
    """
    cadence = cadence_of(contact, stage)
    if cadence >= NEVER:
        return ()
    touches = about(notebook.touches, contact.id)
    last = max((last_touch(notebook, contact, date.max), *(t.day for t in touches)))
    met = any(t.kind in MEETINGS and t.state != "cancelled" for t in touches)
    new = not met and contact.not_now_at is None and contact.cadence is None
    first = (last + FIRST_COFFEE,) if new and cadence > FIRST_COFFEE else ()
    return (*first, last + cadence)
