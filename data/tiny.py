"""The embedded store: a folder with a TinyDB file for each member, and a journal beside it. One process at a time.

A save appends a line to the journal and syncs it (``data.disk`` says where); the notebooks in use stay in memory. The
journal is folded into the TinyDB file once the member has been quiet for a while, when it grows long, and at close.
Why so: ``docs/decisions/0004-journal-beside-tinydb.md``.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from bot.core.model import Notebook
from bot.errors import Conflict, StoreBroken
from bot.ports import Inbox
from data.alone import Alone
from data.cabinet import Cabinet
from data.cache import Cache
from data.disk import Disk
from data.drawer import Drawer, Header
from data.records import Records, Row, in_utc
from data.turns import Turns

log = logging.getLogger(__name__)

IDLE: Final = 20.0
"""Seconds without a save after which a member's journal is folded in."""
LONG: Final = 256
"""Saves after which it is folded in at once."""
PEOPLE: Final = frozenset({"contacts", "notes", "groups", "events"})
"""Kinds whose removal is an erasure: nothing of the record may be left on the disk when the save returns."""
FEW: Final = 64
"""Records of a save that may be written at once; more of them are a matter for a thread."""
LAST: Final = 5.0
"""Seconds that ``close`` may spend on folding; what it does not reach stays safe in the journals."""


class TinyStore(Alone):
    """A ``bot.ports.Store`` in a folder; ``await TinyStore.open(folder)`` makes one."""

    def __init__(self, cabinet: Cabinet, drawers: dict[int, Drawer], idle: float, long: int) -> None:
        """Of a cabinet that is locked, and its drawers with their headers read."""
        super().__init__()
        self._cabinet = cabinet
        self._drawers = drawers
        self._idle = idle
        self._long = long
        self._records = Records()
        self._cache = Cache()
        self._turns = Turns()
        self._disk = Disk()
        self._unfolded: dict[int, float] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._inbox = cabinet.inbox
        self._floor = 0
        """The highest version forgotten: a reborn notebook starts above it, so that no old value can pass for new."""
        for member, drawer in drawers.items():
            if drawer.header:
                self._agenda.set(member, drawer.header.next_due)
                if drawer.unfolded:
                    self._fold_later(member)

    @classmethod
    async def open(cls, folder: Path, *, key: bytes | None = None, idle: float = IDLE, long: int = LONG) -> TinyStore:
        """Takes the folder's lock and reads every header; with a key all of it is encrypted. Raises ``SetupError``."""
        return cls(*await asyncio.to_thread(_opened, folder, key), idle, long)

    async def load(self, member: int) -> Notebook | None:
        """The member's notebook, None for somebody new. ``StoreBroken`` names the file that cannot be read."""
        self._check()
        if self._turns.free(member) and (known := self._cache.get(member)):
            return known
        return await self._turns.run(member, lambda: self._load(member))

    async def save(self, old: Notebook, new: Notebook, next_due: datetime | None) -> Notebook:
        """Appends what changed. A save once begun is finished, even if whoever waits for it is cancelled."""
        self._check()
        moment = in_utc(next_due)
        drawer = self._drawers.get(new.member)
        if drawer and drawer.header and self._disk.quick and self._turns.free(new.member):
            rows = self._changed(drawer, old, new)
            if len(rows) <= FEW and not _erases(rows):
                header = Header(drawer.header.version + 1, moment)
                self._disk.here(lambda: drawer.append(header, rows))
                return self._kept(drawer, header, new)
        return await self._turns.run(new.member, lambda: self._save(old, new, moment))

    async def forget(self, member: int) -> None:
        """Removes the member's files, and whatever is in memory."""
        self._check()
        await self._turns.run(member, lambda: self._forget(member))

    async def members(self) -> Sequence[int]:
        """Everybody who has a drawer."""
        self._check()
        return sorted(self._drawers)

    @property
    def inbox(self) -> Inbox:
        """The file ``inbox`` in the folder."""
        return self._inbox

    async def close(self) -> None:
        """Finishes what was begun, folds the journals in and lets go of the folder. Twice is as good as once."""
        if not self._open:
            return
        self._open = False
        if self._timer:
            self._timer.cancel()
        await self._turns.finish()
        end = asyncio.get_running_loop().time() + LAST
        for member in tuple(self._unfolded):
            if asyncio.get_running_loop().time() < end:
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
        drawer = self._drawers.get(new.member) or self._cabinet.drawer(new.member)
        if drawer.header is None and new.member in self._drawers:
            await asyncio.to_thread(drawer.peek)  # says what is wrong with the files, or that it has been mended
        rows = self._changed(drawer, old, new)
        header = Header((drawer.header.version if drawer.header else self._floor) + 1, next_due)
        if len(rows) <= FEW and not _erases(rows):
            await self._disk.aside(lambda: drawer.append(header, rows))
        else:
            await asyncio.to_thread(self._write, drawer, header, rows)
        return self._kept(drawer, header, new)

    def _changed(self, drawer: Drawer, old: Notebook, new: Notebook) -> Sequence[Row]:
        if old.version != (drawer.header.version if drawer.header else 0):
            raise Conflict(f"the notebook of {new.member} was saved by somebody else first")
        return self._records.changed(old, new)

    def _kept(self, drawer: Drawer, header: Header, new: Notebook) -> Notebook:
        """After the drawer has it: in memory, too."""
        member = new.member
        self._drawers[member] = drawer
        saved = replace(new, version=header.version)
        self._cache.put(saved)
        self._agenda.set(member, header.next_due)
        self._fold_later(member)
        if drawer.unfolded % self._long == 0:
            self._turns.begin(member, lambda: self._fold(member))
        return saved

    def _write(self, drawer: Drawer, header: Header, rows: Sequence[Row]) -> None:
        drawer.append(header, rows)
        if _erases(rows):
            try:
                drawer.fold()  # who was erased must not stand in an older line, or in the file beneath it
            except StoreBroken as error:  # saved all the same; the next quiet moment folds
                log.warning("fold failed", extra={"member": drawer.member, "reason": str(error)})

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

    def _fold_later(self, member: int) -> None:
        loop = asyncio.get_running_loop()
        self._unfolded.pop(member, None)
        self._unfolded[member] = loop.time() + self._idle  # the quietest first
        self._set_timer()

    def _set_timer(self) -> None:
        if self._timer is None and self._unfolded and self._open:
            self._timer = asyncio.get_running_loop().call_at(next(iter(self._unfolded.values())), self._fold_next)

    def _fold_next(self) -> None:
        """One at a time: folding is never urgent, and the disk belongs to the saves."""
        self._timer = None
        if not self._unfolded:
            return
        member, when = next(iter(self._unfolded.items()))
        if when <= asyncio.get_running_loop().time():
            self._turns.begin(member, lambda: self._fold(member))
        else:
            self._set_timer()

    async def _fold(self, member: int) -> None:
        """A fold that fails loses nothing: the journal stays as it is, and the next quiet moment tries again."""
        if self._unfolded.pop(member, None) is not None:
            try:
                await asyncio.to_thread(self._drawers[member].fold)
            except StoreBroken as error:
                log.warning("fold failed", extra={"member": member, "reason": str(error)})
        self._set_timer()


def _erases(rows: Sequence[Row]) -> bool:
    return any(row.doc is None and row.kind in PEOPLE for row in rows)


def _opened(folder: Path, key: bytes | None) -> tuple[Cabinet, dict[int, Drawer]]:
    cabinet = Cabinet(folder, key)
    try:
        return cabinet, cabinet.drawers()
    except BaseException:
        cabinet.close()
        raise
