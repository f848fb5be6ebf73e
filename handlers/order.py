"""Turns of one member one after the other, different members side by side.

PTB's own ``concurrent_updates(n)`` starts n handlers of the same member at once, and a lock taken *inside* a slot lets
one flooder hold every slot. So a member's turn is awaited first and only then one of the slots (TECH, section 2).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseUpdateProcessor

SLOTS: Final = 32
"""Turns that run at the same time. A turn is mostly waiting: for the store's thread and for Telegram."""

WAITING: Final = 100_000
"""PTB's own outer limit, which would let one flooder stop everybody: high enough never to be met."""


@dataclass(slots=True)
class _Queue:
    """One member's queue. asyncio.Lock hands itself on in the order of asking; ``people`` tells when to drop it."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    people: int = 0


class InTurn(BaseUpdateProcessor):
    """The update processor of the application."""

    __slots__ = ("_queues", "_slots")

    def __init__(self, slots: int = SLOTS) -> None:
        """Prepares ``slots`` places for turns of different members."""
        super().__init__(WAITING)
        self._slots = asyncio.Semaphore(slots)
        self._queues: dict[int, _Queue] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Waits for the member's turn, then for a slot, then handles the update."""
        async with self._turn(_member(update)), self._slots:
            await coroutine

    @asynccontextmanager
    async def _turn(self, member: int | None) -> AsyncIterator[None]:
        if member is None:
            yield
            return
        queue = self._queues.setdefault(member, _Queue())
        queue.people += 1
        try:
            async with queue.lock:
                yield
        finally:
            queue.people -= 1
            if not queue.people:
                del self._queues[member]

    @property
    def waiting(self) -> int:
        """How many members have something waiting or running."""
        return len(self._queues)

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


def _member(update: object) -> int | None:
    """Whose turn it is: the sender, or the chat where there is none."""
    if not isinstance(update, Update):
        return None
    who = update.effective_user or update.effective_chat
    return who.id if who else None
