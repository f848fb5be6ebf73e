"""The embedded store's folder, read by another process while the bot runs: for backups, and for moving house.

Takes no lock and writes nothing. A member's journal is read before the file beneath it (``Drawer.read``), so that a
save or a fold in between can neither be missed nor be seen in part; different members may be of different moments.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from bot.core.model import Notebook
from bot.errors import SetupError, StoreBroken
from data.drawer import Drawer
from data.keyring import cover_of
from data.records import Records


class FolderReader:
    """A ``bot.ports.Source``."""

    def __init__(self, folder: Path, key: bytes | None = None) -> None:
        """Raises ``SetupError`` if there is no store, or if it is encrypted and ``key`` is not its key."""
        self._members = folder / "members"
        self._records = Records()
        if not self._members.is_dir():
            raise SetupError(f"The folder {folder} holds no notebooks: it has no folder “members”.")
        self._cover = cover_of(folder, key)

    async def members(self) -> Sequence[int]:
        """Everybody who has a file now."""
        found = (self._cover.member(path.stem) for path in self._members.glob("*.j*"))
        return sorted({member for member in found if member is not None})

    async def load(self, member: int) -> Notebook | None:
        """The notebook as it is on the disk; None for who was forgotten in the meantime."""
        return await asyncio.to_thread(self._load, member)

    async def close(self) -> None:
        """Nothing was opened."""

    def _load(self, member: int) -> Notebook | None:
        drawer = Drawer(self._members, member, self._cover)
        try:
            header, rows = drawer.read()
        except StoreBroken:
            if self._forgotten(member):
                return None
            raise
        return self._records.notebook(member, header.version, rows, f"The file {drawer}")

    def _forgotten(self, member: int) -> bool:
        """Whether the files are gone, or going."""
        stem = self._cover.stem(member)
        names = [self._members / f"{stem}.{ending}" for ending in ("json", "journal")]
        return (self._members / f"{stem}.forgotten").exists() or not any(name.exists() for name in names)
