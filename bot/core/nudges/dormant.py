"""One dry relationship a week, to bring back: the further along and the longer silent, the sooner.

Who is dry changes with the day. For each contact it is known until which day their weight holds if nothing happens, so
that a new day costs those of whom it changes something, and not everybody.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from heapq import heappop, heappush
from typing import Final

from bot.core.method.cadence import DRY_AFTER, cadence_of, is_dry, last_touch, touch_days
from bot.core.method.stages import PATIENCE, stage_of
from bot.core.model import Contact, Notebook
from bot.core.model.lookup import about

AGAIN: Final = timedelta(days=180)
"""A dormant tie proposed once is not proposed again sooner."""
_DAY: Final = timedelta(days=1)

Tie = tuple[int, date, str]
"""How much somebody dry is worth, the smallest first: stage, last touch, id."""


class Ties:
    """The dry relationships of a notebook on a day, in their order."""

    def __init__(self) -> None:
        """Of nobody."""
        self._weight: dict[str, Tie | None] = {}
        self._order: list[Tie] = []
        self._until: dict[str, date] = {}
        self._queue: list[tuple[date, str]] = []
        self._today = date.min

    def __contains__(self, contact: str) -> bool:
        """Whether somebody was ever weighed."""
        return contact in self._weight

    def weigh(self, notebook: Notebook, today: date, touched: Iterable[str]) -> None:
        """Weighs those who were touched, and those whose day has come; all, if the calendar has gone back."""
        changed = dict.fromkeys(touched)
        if today < self._today:
            changed |= dict.fromkeys(self._weight)
        self._today = today
        while self._queue and self._queue[0][0] <= today:
            day, contact = heappop(self._queue)
            if self._until.get(contact) == day:
                changed[contact] = None
        for contact in changed:
            self._weigh(notebook, contact)

    def first(self, notebook: Notebook, now: datetime) -> str | None:
        """The one to bring back, of those not brought back lately."""
        for _, _, contact in self._order:
            revived = notebook.contacts[contact].revived_at
            if revived is None or now - revived > AGAIN:
                return contact
        return None

    def _weigh(self, notebook: Notebook, key: str) -> None:
        before = self._weight.pop(key, None)
        if before is not None:
            del self._order[bisect_left(self._order, before)]
        self._until.pop(key, None)
        contact = notebook.contacts.get(key)
        if contact is None:
            return
        tie = self._weight[key] = _weight(notebook, contact, self._today)
        if tie is not None:
            insort(self._order, tie)
        until = min((day for day in _turning_points(notebook, contact, self._today) if day > self._today), default=None)
        if until is not None:
            self._until[key] = until
            heappush(self._queue, (until, key))


def _weight(notebook: Notebook, contact: Contact, today: date) -> Tie | None:
    """None for who is not dry, or is off target."""
    if contact.target == "off":
        return None
    stage = stage_of(notebook, contact, today)
    if not is_dry(notebook, contact, stage, today):
        return None
    return ("profitability", "credibility", "visibility").index(stage), last_touch(notebook, contact, today), contact.id


def _turning_points(notebook: Notebook, contact: Contact, today: date) -> Iterator[date]:
    """Days on which the weight may become another, if nothing happens: see ``stage_of`` and ``is_dry``."""
    if contact.target == "off":
        return
    for promise in about(notebook.promises, contact.id):
        if promise.state == "open":
            yield promise.due + PATIENCE + _DAY
    yield from touch_days(notebook, contact)
    for touch in about(notebook.touches, contact.id):
        if touch.state == "planned":
            yield touch.day + _DAY
    stage = stage_of(notebook, contact, today)
    yield last_touch(notebook, contact, today) + DRY_AFTER * cadence_of(contact, stage) + _DAY
