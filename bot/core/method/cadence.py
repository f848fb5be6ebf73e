"""How often to be in touch, and when a relationship is dry (METHOD, "Keep-in-touch cadence")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from bot.core.model import Contact, Notebook, Stage

CADENCE: Final[Mapping[Stage, timedelta]] = MappingProxyType(
    {
        "visibility": timedelta(weeks=6),
        "credibility": timedelta(days=30),
        "profitability": timedelta(days=21),  # METHOD says every two weeks to a month
    }
)
DRY_AFTER: Final = 3
"""Cadences without a touch after which a relationship needs water."""


def cadence_of(contact: Contact, stage: Stage) -> timedelta:  # noqa: ARG001 (the member's own choice comes with it)
    """How often to be in touch with somebody at that stage."""
    return CADENCE[stage]


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
    return max(day for day in _touches(notebook, contact) if day <= today)


def is_dry(notebook: Notebook, contact: Contact, stage: Stage, today: date) -> bool:
    """Three of its own cadences without a touch: the same stage, but it needs water. A coffee that stands is water."""
    ahead = any(t.contact == contact.id and t.state == "planned" and t.day >= today for t in notebook.touches.values())
    untouched = today - last_touch(notebook, contact, today)
    return not ahead and untouched > DRY_AFTER * cadence_of(contact, stage)
