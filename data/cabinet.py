"""The folder that holds all members' drawers, its lock and its rights."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

from bot.errors import SetupError, StoreBroken
from data.drawer import Drawer
from data.inbox import FileInbox
from data.keyring import claim
from data.lock import FolderLock
from data.storage import sync_folder

log = logging.getLogger(__name__)

_OURS: Final = frozenset({"lock", "members", "inbox", "heard", "sealed"})


class Cabinet:
    """``folder/members`` with the drawers, ``folder/lock`` beside it; open to nobody but the owner."""

    def __init__(self, folder: Path, key: bytes | None = None) -> None:
        """Creates the folder if need be, encrypted if there is a key, and locks it. Raises ``SetupError``."""
        self._members = folder / "members"
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if {each.name for each in folder.iterdir()} <= _OURS:
                folder.chmod(0o700)  # a folder that holds other things as well is not ours to close
            self._lock = FolderLock(folder)
        except OSError as error:
            raise _unusable(folder, error) from error
        try:
            self._cover = claim(folder, key)
            self._members.mkdir(mode=0o700, exist_ok=True)
            self._members.chmod(0o700)
            sync_folder(folder)
            self.inbox = FileInbox(folder, self._cover)
        except OSError as error:
            self._lock.release()
            raise _unusable(folder, error) from error
        except SetupError:
            self._lock.release()
            raise

    def drawer(self, member: int) -> Drawer:
        """The drawer of somebody new."""
        return Drawer(self._members, member, self._cover)

    def drawers(self) -> dict[int, Drawer]:
        """All of them, headers read; half-done removals are finished. A broken one stays, and says so when read."""
        try:
            names = {path.name for path in self._members.iterdir()}
            for name in names:
                if name.endswith(".new"):
                    (self._members / name).unlink()
            sync_folder(self._members)
        except OSError as error:
            raise SetupError(f"The folder {self._members} cannot be used: {error.strerror}.") from error
        found: dict[int, Drawer] = {}
        for name in sorted(names):
            stem, _, ending = name.rpartition(".")
            if ending in {"json", "journal", "forgotten"} and (member := self._cover.member(stem)) is not None:
                found.setdefault(member, self.drawer(member))
        for member in [member for member in found if f"{self._cover.stem(member)}.forgotten" in names]:
            self._finish_removing(found.pop(member))
        for member, drawer in found.items():
            try:
                drawer.peek()
            except StoreBroken as error:
                log.error("member cannot be read", extra={"member": member, "reason": str(error)})  # noqa: TRY400
        return found

    def _finish_removing(self, drawer: Drawer) -> None:
        try:
            drawer.remove()
        except StoreBroken as error:
            raise SetupError(str(error)) from error

    def close(self) -> None:
        """Lets go of the lock."""
        self.inbox.close()
        self._lock.release()


def _unusable(folder: Path, error: OSError) -> SetupError:
    return SetupError(
        f"The folder {folder} cannot hold the store ({error.strerror}): "
        "make it writable for this user, or choose another with STORE_URL."
    )
