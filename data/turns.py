"""Work at members' drawers: one piece at a time for each member, different members side by side."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar
from weakref import WeakValueDictionary

log = logging.getLogger(__name__)
T = TypeVar("T")


class Turns:
    """First come, first served. Work once begun is finished, even if whoever waits for it is cancelled.

    A write goes on in its thread whatever happens to the task that waits for it; what is in memory must follow.
    """

    def __init__(self) -> None:
        """Nobody is waiting."""
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._tasks: set[asyncio.Future[Any]] = set()

    def free(self, member: int) -> bool:
        """Whether nobody is at work for the member: then what needs no waiting may be done at once."""
        lock = self._locks.get(member)
        return lock is None or not lock.locked()

    async def run(self, member: int, work: Callable[[], Awaitable[T]]) -> T:
        """Waits for the member's turn and runs the work."""
        return await asyncio.shield(self._begin(member, work))

    def begin(self, member: int, work: Callable[[], Awaitable[None]]) -> None:
        """Runs the work in the member's turn, with nobody waiting for it; an error is logged."""
        self._begin(member, work).add_done_callback(_report)

    async def finish(self) -> None:
        """Waits until all that was begun is done."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    def _begin(self, member: int, work: Callable[[], Awaitable[T]]) -> asyncio.Future[T]:
        lock = self._locks.get(member)
        if lock is None:
            self._locks[member] = lock = asyncio.Lock()

        async def turn() -> T:
            async with lock:
                return await work()

        task = asyncio.ensure_future(turn())  # noqa: TID251 (kept here, and awaited by ``finish`` if by nobody else)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


def _report(task: asyncio.Future[None]) -> None:
    if not task.cancelled() and (error := task.exception()):
        log.error("work in the background failed", exc_info=error)
