"""The folder that holds all members' drawers, its lock and its rights."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Final

from bot.errors import SetupError, StoreBroken
from data.drawer import Drawer
from data.lock import FolderLock
from data.storage import sync_folder

log = logging.getLogger(__name__)

_OURS: Final = frozenset({"lock", "members"})


class Cabinet:
    """``folder/members`` with the drawers, ``folder/lock`` beside it; open to nobody but the owner."""

    def __init__(self, folder: Path) -> None:
        """Creates the folder if need be, and locks it. Raises ``SetupError``."""
        self._members = folder / "members"
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if {each.name for each in folder.iterdir()} <= _OURS:
                folder.chmod(0o700)  # a folder that holds other things as well is not ours to close
            self._lock = FolderLock(folder)
            self._members.mkdir(mode=0o700, exist_ok=True)
            self._members.chmod(0o700)
            sync_folder(folder)
        except OSError as error:
            message = (
                f"The folder {folder} cannot hold the store ({error.strerror}): "
                "make it writable for this user, or choose another with STORE_URL."
            )
            raise SetupError(message) from error

    def drawer(self, member: int) -> Drawer:
        """The drawer of somebody new."""
        return Drawer(self._members, member)

    def drawers(self) -> dict[int, Drawer]:
        """All of them, headers read; half-done removals are finished. A broken one stays, and says so when read."""
        found: dict[int, Drawer] = {}
        with os.scandir(self._members) as entries:
            names = sorted(entry.name for entry in entries)
        for name in names:
            stem, _, ending = name.rpartition(".")
            if ending == "new":
                (self._members / name).unlink()
            elif stem.lstrip("-").isdecimal() and ending in {"json", "journal", "forgotten"}:
                found.setdefault(int(stem), self.drawer(int(stem)))
        for member in [int(name.removesuffix(".forgotten")) for name in names if name.endswith(".forgotten")]:
            found.pop(member).remove()
        for member, drawer in found.items():
            try:
                drawer.peek()
            except StoreBroken as error:
                log.error("member cannot be read", extra={"member": member, "reason": str(error)})  # noqa: TRY400
        return found

    def close(self) -> None:
        """Lets go of the lock."""
        self._lock.release()
