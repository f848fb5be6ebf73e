"""Who comes after whom: one turn after the other for each member, one nudge after the other through the door."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

HOLD_UP: Final = 0.1
"""Seconds that one member's nudge may hold up the next one's; as a rule one is under way at a time, so that a crash
can double one, not ten. A slow messenger costs that guarantee rather than the morning."""

HURRY: Final = 0.03
"""The same while several wait: a morning's digests leave as fast as Telegram allows, thirty a second, also if it takes
a fifth of a second over each. A crash in such a minute can double those that are under way then."""
SEVERAL: Final = 2


class Door:
    """Lets one after the other through, first come, first served; who takes long does not hold up the rest."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()
        self._waiting = 0

    @asynccontextmanager
    async def through(self) -> AsyncIterator[None]:
        """Waits until whoever went before is through, or for ``HOLD_UP`` since they came, ``HURRY`` in a crowd."""
        self._waiting += 1
        try:
            await self._lock.acquire()
        finally:
            self._waiting -= 1
        inside = True

        def step_aside() -> None:
            nonlocal inside
            if inside:
                inside = False
                self._lock.release()

        timer = asyncio.get_running_loop().call_later(HURRY if self._waiting >= SEVERAL else HOLD_UP, step_aside)
        try:
            yield
        finally:
            timer.cancel()
            step_aside()


class Turns:
    """A queue for each member who has something going on, and none for the others."""

    def __init__(self) -> None:
        self._queues: dict[int, tuple[asyncio.Lock, int]] = {}

    def __len__(self) -> int:
        """How many members have a queue."""
        return len(self._queues)

    @asynccontextmanager
    async def of(self, member: int) -> AsyncIterator[None]:
        """Waits until the member's earlier events are through; first come, first served."""
        lock, waiting = self._queues.get(member, (asyncio.Lock(), 0))
        self._queues[member] = (lock, waiting + 1)
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._queues.pop(member)
            if waiting > 1:
                self._queues[member] = (lock, waiting - 1)
