"""One process at a time in a folder. TinyDB itself knows no locks, and two writers would undo each other's saves."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from bot.errors import SetupError


class FolderLock:
    """Holds ``folder/lock``. The kernel lets go of it when the process ends, however it ends: nothing goes stale."""

    def __init__(self, folder: Path) -> None:
        """Takes the lock and writes our process id into it; ``SetupError`` names who has it."""
        self._file = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.read(self._file, 20).decode("ascii", "replace").strip() or "unknown"
            os.close(self._file)
            message = (
                f"The folder {folder} is in use by another Coltiva (process {holder}): "
                "stop that one first, or give this one another folder with STORE_URL."
            )
            raise SetupError(message) from error
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, b"%d\n" % os.getpid(), 0)

    def release(self) -> None:
        """Lets go. The file stays: removing it would let two others lock two different files of one name."""
        os.ftruncate(self._file, 0)
        os.close(self._file)
