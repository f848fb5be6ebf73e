"""Who has something due, and when: a heap beside the notebooks, for the stores that live in one process.

Rebuilt at start, never stored: the moments themselves are kept with each member (DESIGN, "Nudges").
"""

from __future__ import annotations

import heapq
from datetime import datetime, timedelta
from typing import Final

LEASE: Final = timedelta(seconds=60)
"""How long a member handed out by ``due`` is left alone. A save ends it; a crash lets it run out."""


class Agenda:
    """The members' next moments, earliest first. Adding and taking cost the logarithm of how many there are."""

    def __init__(self) -> None:
        """Starts empty."""
        self._moments: dict[int, datetime] = {}
        self._heap: list[tuple[datetime, int]] = []

    def set(self, member: int, moment: datetime | None) -> None:
        """Replaces the member's moment; None takes them off."""
        if moment is None:
            self._moments.pop(member, None)
        elif self._moments.get(member) != moment:
            self._moments[member] = moment
            heapq.heappush(self._heap, (moment, member))
        if len(self._heap) > 2 * len(self._moments) + 64:
            self._heap = [(moment, member) for member, moment in self._moments.items()]
            heapq.heapify(self._heap)

    def first(self) -> datetime | None:
        """The earliest moment of all, a lease's end included."""
        while self._heap and self._moments.get(self._heap[0][1]) != self._heap[0][0]:
            heapq.heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def take(self, now: datetime, limit: int) -> tuple[int, ...]:
        """Up to ``limit`` members whose moment has come, the longest due first; each is put off by a lease."""
        taken: list[int] = []
        while len(taken) < limit and (moment := self.first()) is not None and moment <= now:
            taken.append(heapq.heappop(self._heap)[1])
            del self._moments[taken[-1]]
        for member in taken:
            self.set(member, now + LEASE)
        return tuple(taken)
