"""Events of which there may still be something to say, and whom the member met there."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import ClassVar, Final

from bot.core.method.gatherings import met_at
from bot.core.model import Event, Notebook

STILL: Final = timedelta(days=90)
"""Events this much older than the latest one are history: they are not looked through every time."""


class Gathered:
    """The events of late, and who was met at them: their first steps are said together, on the morning after."""

    KINDS: ClassVar = ("events", "notes", "touches")
    """Kinds of records that it depends on, and what is said of an event, too; and the contacts."""

    def __init__(self) -> None:
        """Of a notebook without events."""
        self.lately: dict[str, tuple[str, ...]] = {}
        """Ids of events, each with those met there."""
        self.together: Counter[str] = Counter()

    def look(self, notebook: Notebook) -> list[str]:
        """Looks again; tells what may now be wanted otherwise: events, and contacts that are among them or no more."""
        before, self.lately = self.lately, {event.id: _met(notebook, event) for event in _lately(notebook)}
        contacts = {contact for met in before.values() for contact in met}
        self.together = Counter(contact for met in self.lately.values() for contact in met)
        return [*{*before, *self.lately}, *(contacts ^ self.together.keys())]


def _met(notebook: Notebook, event: Event) -> tuple[str, ...]:
    return () if event.state == "cancelled" else tuple(contact.id for contact in met_at(notebook, event))


def _lately(notebook: Notebook) -> list[Event]:
    latest = max((e.day for e in notebook.events.values() if e.state != "planned"), default=date.min)
    return [e for e in notebook.events.values() if e.state == "planned" or latest - e.day <= STILL]
