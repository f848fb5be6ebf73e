"""The embedded store: a folder with a TinyDB file for each member, and a journal beside it. One process at a time.

A save appends a line to the journal and syncs it, in a thread; the notebooks in use stay in memory; the journal is
folded into the TinyDB file once the member has been quiet for a while, when it grows long, and at close. Why so:
``docs/decisions/0004-journal-beside-tinydb.md``.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeVar
from weakref import WeakValueDictionary

from bot.core.model import Notebook
from bot.errors import Conflict, StoreBroken
from data.agenda import Agenda
from data.cabinet import Cabinet
from data.cache import Cache
from data.drawer import Drawer, Header
from data.records import Records, in_utc

log = logging.getLogger(__name__)
T = TypeVar("T")

IDLE: Final = 20.0
"""Seconds without a save after which a member's journal is folded in."""
LONG: Final = 256
"""Saves after which it is folded in at once."""
LAST: Final = 5.0
"""Seconds that ``close`` may spend on folding; what it does not reach stays safe in the journals."""


class TinyStore:
    """A ``bot.ports.Store`` in a folder; ``await TinyStore.open(folder)`` makes one."""

    def __init__(self, cabinet: Cabinet, drawers: dict[int, Drawer]) -> None:
        """Of a cabinet that is locked, and its drawers with their headers read."""
        self._cabinet = cabinet
        self._drawers = drawers
        self._records = Records()
        self._cache = Cache()
        self._agenda = Agenda()
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._tasks: set[asyncio.Future[Any]] = set()
        self._unfolded: dict[int, float] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._floor = 0
        """The highest version forgotten: a reborn notebook starts above it, so that no old value can pass for new."""
        self._open = True
        for member, drawer in drawers.items():
            if drawer.header:
                self._agenda.set(member, drawer.header.next_due)
            if drawer.header and drawer.unfolded:
                self._fold_later(member)

    @classmethod
    async def open(cls, folder: Path) -> TinyStore:
        """Takes the folder's lock and reads every header. Raises ``SetupError``."""
        cabinet, drawers = await asyncio.to_thread(_opened, folder)
        return cls(cabinet, drawers)

    async def load(self, member: int) -> Notebook | None:
        """The member's notebook, None for somebody new. ``StoreBroken`` names the file that cannot be read."""
        return await self._alone(member, lambda: self._load(member))

    async def save(self, old: Notebook, new: Notebook, next_due: datetime | None) -> Notebook:
        """Appends what changed. A save once begun is finished, even if whoever waits for it is cancelled."""
        return await self._alone(new.member, lambda: self._save(old, new, in_utc(next_due)))

    async def forget(self, member: int) -> None:
        """Removes the member's files, and whatever is in memory."""
        await self._alone(member, lambda: self._forget(member))

    async def next_due(self) -> datetime | None:
        """The earliest moment of all."""
        self._check()
        return self._agenda.first()

    async def due(self, now: datetime, limit: int = 100) -> Sequence[int]:
        """Members with something due; each is left alone for a minute then, or until their next save."""
        self._check()
        return self._agenda.take(now, limit)

    async def close(self) -> None:
        """Finishes what was begun, folds the journals in and lets go of the folder."""
        if not self._open:
            return
        self._open = False
        if self._timer:
            self._timer.cancel()
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)
        loop = asyncio.get_running_loop()
        end = loop.time() + LAST
        for member in tuple(self._unfolded):
            if loop.time() < end:
                await self._fold(member)
        self._cache.clear()
        self._cabinet.close()

    async def _load(self, member: int) -> Notebook | None:
        drawer = self._drawers.get(member)
        if drawer is None:
            return None
        notebook = self._cache.get(member)
        if notebook is None:
            notebook = await asyncio.to_thread(self._read, drawer)
            self._cache.put(notebook)
        return notebook

    def _read(self, drawer: Drawer) -> Notebook:
        header, rows = drawer.read()
        return self._records.notebook(drawer.member, header.version, rows, f"The file {drawer}")

    async def _save(self, old: Notebook, new: Notebook, next_due: datetime | None) -> Notebook:
        member = new.member
        drawer = self._drawers.get(member)
        if drawer and drawer.header is None:
            await asyncio.to_thread(drawer.peek)
        current = drawer.header.version if drawer and drawer.header else 0
        if old.version != current:
            message = f"the notebook of {member} was saved by somebody else first"
            raise Conflict(message)
        drawer = drawer or self._cabinet.drawer(member)
        header = Header((current or self._floor) + 1, next_due)
        await asyncio.to_thread(self._write, drawer, header, old, new)
        self._drawers[member] = drawer
        saved = replace(new, version=header.version)
        self._cache.put(saved)
        self._agenda.set(member, next_due)
        self._fold_later(member)
        if drawer.unfolded % LONG == 0:
            self._begin(self._alone(member, lambda: self._fold(member)))
        return saved

    def _write(self, drawer: Drawer, header: Header, old: Notebook, new: Notebook) -> None:
        drawer.append(header, self._records.changed(old, new))

    async def _forget(self, member: int) -> None:
        drawer = self._drawers.get(member)
        if drawer is None:
            return
        await asyncio.to_thread(drawer.remove)
        self._floor = max(self._floor, drawer.header.version if drawer.header else 0)
        del self._drawers[member]
        self._cache.drop(member)
        self._agenda.set(member, None)
        self._unfolded.pop(member, None)

    async def _alone(self, member: int, work: Callable[[], Awaitable[T]]) -> T:
        """Runs the work with nobody else at the member's drawer, to its end even if the caller is cancelled."""
        self._check()
        lock = self._locks.get(member)
        if lock is None:
            self._locks[member] = lock = asyncio.Lock()

        async def turn() -> T:
            async with lock:
                return await work()

        return await asyncio.shield(self._begin(turn()))

    def _begin(self, work: Awaitable[T]) -> asyncio.Future[T]:
        task = asyncio.ensure_future(work)  # noqa: TID251 (kept here, and awaited by ``close`` if by nobody else)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _fold_later(self, member: int) -> None:
        loop = asyncio.get_running_loop()
        self._unfolded[member] = loop.time() + IDLE
        if self._timer is None and self._open:
            self._timer = loop.call_later(IDLE, self._fold_idle)

    def _fold_idle(self) -> None:
        self._timer = None
        now = asyncio.get_running_loop().time()
        quiet = [member for member, when in self._unfolded.items() if when <= now]
        self._begin(self._fold_all(quiet))

    async def _fold_all(self, members: Sequence[int]) -> None:
        for member in members:
            if self._open:
                await self._alone(member, lambda member=member: self._fold(member))  # type: ignore[misc]
        if self._unfolded and self._timer is None and self._open:
            self._timer = asyncio.get_running_loop().call_later(IDLE, self._fold_idle)

    async def _fold(self, member: int) -> None:
        """A fold that fails loses nothing: the journal stays as it is, and the next quiet moment tries again."""
        if self._unfolded.pop(member, None) is None:
            return
        try:
            await asyncio.to_thread(self._drawers[member].fold)
        except StoreBroken as error:
            log.warning("fold failed", extra={"member": member, "reason": str(error)})

    def _check(self) -> None:
        if not self._open:
            message = "the store is closed"
            raise StoreBroken(message)


def _opened(folder: Path) -> tuple[Cabinet, dict[int, Drawer]]:
    cabinet = Cabinet(folder)
    return cabinet, cabinet.drawers()
