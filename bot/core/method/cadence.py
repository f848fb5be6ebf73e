"""How often to be in touch, and when a relationship is dry (METHOD, "Keep-in-touch cadence")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from bot.core.method.parts import parts_of
from bot.core.model import MEETINGS, Contact, Notebook, Stage

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


def shares(notebook: Notebook) -> Mapping[str, Notebook]:
    """Each contact's own part of the notebook, so that questions about all of them cost no more than one reading."""
    return parts_of(notebook).parts


def _touches(notebook: Notebook, contact: Contact) -> Iterator[date]:  # noqa: C901 (one loop for each kind of record)
    zone = notebook.profile.tz
    yield contact.met_at.astimezone(zone).date()
    for touch in notebook.touches.values():
        if touch.contact == contact.id and touch.state == "held":
            yield touch.day
    for promise in notebook.promises.values():
        if promise.contact == contact.id and promise.state == "kept" and promise.closed_at:
            yield promise.closed_at.astimezone(zone).date()
    for gift in notebook.gifts.values():
        if gift.contact == contact.id:
            yield gift.at.astimezone(zone).date()
    for ask in notebook.asks.values():
        if ask.contact == contact.id:
            yield ask.at.astimezone(zone).date()
    for note in notebook.notes.values():
        if contact.id in note.contacts and note.origin in {"typed", "shared"}:
            yield note.at.astimezone(zone).date()


def last_touch(notebook: Notebook, contact: Contact, today: date) -> date:
    """The last day on which the two had to do with each other: any touch restarts the cadence."""
    met = contact.met_at.astimezone(notebook.profile.tz).date()
    return max((day for day in _touches(notebook, contact) if day <= today), default=met)


def last_touches(notebook: Notebook, today: date) -> Mapping[str, date]:
    """The same for everybody."""
    return {key: last_touch(share, notebook.contacts[key], today) for key, share in shares(notebook).items()}


def has_a_date(notebook: Notebook, contact: Contact, today: date) -> bool:
    """Whether something is planned: then nobody need be reminded of them."""
    return any(t.contact == contact.id and t.state == "planned" and t.day >= today for t in notebook.touches.values())


def is_dry(notebook: Notebook, contact: Contact, stage: Stage, today: date) -> bool:
    """Three of its own cadences without a touch: the same stage, but it needs water. A coffee that stands is water."""
    untouched = today - last_touch(notebook, contact, today)
    return not has_a_date(notebook, contact, today) and untouched > DRY_AFTER * cadence_of(contact, stage)


def due_days(notebook: Notebook, contact: Contact, stage: Stage) -> tuple[date, ...]:
    """The days on which to think of somebody, counted from the last touch, if nothing happens until then.

    ``notebook`` is the contact's own share. A date that stands or was called off counts as the day that it was for.
    One cadence after it; somebody never met again, two weeks after it, too: the coffee that is still owed to a new
    acquaintance, unless the member said *not now*.
    """
    cadence = cadence_of(contact, stage)
    if cadence >= NEVER:
        return ()
    last = max((last_touch(notebook, contact, date.max), *(t.day for t in notebook.touches.values())))
    met = any(t.kind in MEETINGS and t.state != "cancelled" for t in notebook.touches.values())
    new = not met and contact.not_now_at is None and contact.cadence is None
    first = (last + FIRST_COFFEE,) if new and cadence > FIRST_COFFEE else ()
    return (*first, last + cadence)
