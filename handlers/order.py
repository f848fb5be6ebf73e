"""Turns of one member one after the other, different members side by side.

PTB's own ``concurrent_updates(n)`` starts n handlers of the same member at once, and a lock taken *inside* a slot lets
one flooder hold every slot. So a member's turn is awaited first and only then one of the slots (TECH, section 2).

With a mailbox, a turn ends when its update is struck off there. A turn that found the store away is taken again until
the store is back, and the member's later ones wait behind it, outside the slots. Whoever is to stop finishes the turns
in hand and leaves the rest in the mailbox.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.errors import StoreAway
from handlers.mailbox import Mailbox, member_of

_log = logging.getLogger(__name__)

Replay = Callable[[Update], Awaitable[object]]

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

    __slots__ = ("_again", "_leaving", "_mailbox", "_queues", "_replay", "_slots")

    def __init__(self, slots: int = SLOTS) -> None:
        """Prepares ``slots`` places for turns of different members."""
        super().__init__(WAITING)
        self._slots = asyncio.Semaphore(slots)
        self._queues: dict[int, _Queue] = {}
        self._mailbox: Mailbox | None = None
        self._replay: Replay | None = None
        self._again: set[int] = set()
        self._leaving = asyncio.Event()

    def attend(self, mailbox: Mailbox, replay: Replay) -> None:
        """Strikes updates off in ``mailbox``; ``replay`` handles one once more."""
        self._mailbox, self._replay = mailbox, replay
        self._leaving.clear()

    def once_more(self, update: Update) -> None:
        """Said during a turn: it found the store away and is to be taken again."""
        self._again.add(update.update_id)

    def leave(self) -> None:
        """From now on no turn begins; those in hand go on to their end."""
        self._leaving.set()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Waits for the member's turn, then for a slot, then handles the update."""
        async with self._turn(member_of(update)):
            async with self._slots:
                if self._leaving.is_set():
                    coroutine.close()  # type: ignore[attr-defined]  # PTB hands in a coroutine
                    return
                await coroutine
            if isinstance(update, Update) and self._mailbox:
                await self._finish(update, self._mailbox)

    async def _finish(self, update: Update, mailbox: Mailbox) -> None:
        """Until the update is handled and struck off, or somebody else's."""
        pauses = _pauses()
        while True:
            if update.update_id not in self._again:
                try:
                    await mailbox.done(update)
                except StoreAway:
                    _log.warning("inbox away", extra={"update": update.update_id})
                else:
                    return
            if await self._left_within(next(pauses)):
                self._again.discard(update.update_id)
                return
            if update.update_id in self._again and self._replay:
                async with self._slots:
                    self._again.discard(update.update_id)
                    await self._replay(update)

    async def _left_within(self, seconds: float) -> bool:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._leaving.wait()
        return self._leaving.is_set()

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


def _pauses() -> Iterator[float]:
    """Seconds between attempts: soon at first, then at the pace of a machine that is being mended."""
    yield from (0.25, 0.5, 1, 2)
    while True:
        yield 4
