"""The inboxes of the stores that live in one process: what Telegram handed over and nobody has handled yet.

PTB acknowledges updates before their handlers have run; killed then, 48 of 50 were lost (TECH, section 2). So a letter
is appended here and synced before it is acknowledged, struck off once it is handled, and read again at the next start.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final
from zlib import crc32

import orjson

from bot.errors import SetupError, StoreAway
from bot.ports import Letter
from data.cover import PLAIN, Cover
from data.disk import Disk
from data.storage import write_aside

log = logging.getLogger(__name__)

REMEMBERED: Final = 4096
"""Numbers of letters handled, by which a repeat is known; Telegram repeats a batch of a hundred at most."""
LONG: Final = 1 << 20
"""Bytes after which the file is written anew, if there was never a moment with nothing waiting."""
_WIDE: Final = 8


class MemoryInbox:
    """An inbox that forgets at the end, as its store does."""

    def __init__(self) -> None:
        """Empty."""
        self._known: dict[int, None] = {}

    async def take(self, letter: Letter, written: Callable[[], None] | None = None) -> bool:  # noqa: ARG002 (sure at once)
        """Knows the letter from now on."""
        if letter.number in self._known:
            return False
        self._known[letter.number] = None
        if len(self._known) > REMEMBERED:
            del self._known[next(iter(self._known))]
        return True

    async def done(self, letter: Letter) -> Letter | None:  # noqa: ARG002 (in order already)
        """Nothing more is waiting here: in one process the caller keeps members' letters in order."""
        return None

    async def heard(self, number: int) -> bool:  # noqa: ARG002
        """In one process nobody else handles what the caller has in hand."""
        return False

    async def left(self) -> Sequence[Letter]:
        """Nothing outlives the process."""
        return ()

    async def release(self) -> None:
        """There are no others."""


class FileInbox:
    """``inbox`` holds the letters, a line each; ``heard`` the numbers of those handled, in a ring of fixed size.

    What is struck off is overwritten with blanks at once, and when nothing is waiting the file is written from its
    beginning again: once a letter is handled, no word of it is left there. Neither needs a sync. What a power cut
    brings back is a repeat, and the notebook itself knows the last update that changed it.
    """

    def __init__(self, folder: Path, cover: Cover = PLAIN) -> None:
        """Opens both files, and reads what a crash has left. The folder's lock is held. Raises ``SetupError``."""
        self._path = folder / "inbox"
        self._cover = cover
        self._disk = Disk()
        self._lock = threading.Lock()
        try:
            self._path.with_suffix(".new").unlink(missing_ok=True)  # a crash in the middle of ``_rewrite``
            self._file = _opened(self._path)
            self._ring = _opened(folder / "heard")
            content = self._path.read_bytes()
            heard = os.pread(self._ring, REMEMBERED * _WIDE, 0)
        except OSError as error:
            raise SetupError(f"The file {self._path} cannot be used: {error.strerror}.") from error
        whole = range(0, len(heard) - _WIDE + 1, _WIDE)
        self._heard = sorted(int.from_bytes(heard[at : at + _WIDE], "big") for at in whole)  # the oldest first
        os.pwrite(self._ring, b"".join(number.to_bytes(_WIDE, "big") for number in self._heard), 0)
        self._known = set(self._heard)
        self._slot = len(self._heard) % REMEMBERED
        self._size = len(content)
        self._waiting: dict[int, tuple[int, int]] = {}
        """Where each letter stands: the first byte, and how many."""
        try:
            self._left = self._read(content)
        except SetupError:
            self.close()
            raise

    async def take(self, letter: Letter, written: Callable[[], None] | None = None) -> bool:
        """Appends the letter and syncs: at once on a quick disk, and in a thread while the letter is being handled."""
        if letter.number in self._waiting or letter.number in self._known:
            return False
        if self._disk.quick:
            self._disk.here(lambda: self._append(letter))
            return True
        self._put_down(letter)
        if written:
            written()
        await self._disk.aside(lambda: self._sync(letter))
        return True

    async def done(self, letter: Letter) -> Letter | None:
        """Blanks the letter. A disk that refuses costs a repeat after the next start, no more."""
        try:
            self._strike(letter.number)
        except OSError as error:
            log.warning("inbox", extra={"error": error.strerror})
        return None

    async def heard(self, number: int) -> bool:  # noqa: ARG002
        """In one process nobody else handles what the caller has in hand."""
        return False

    async def left(self) -> Sequence[Letter]:
        """What a crash has left, once."""
        left, self._left = self._left, []
        return left

    async def release(self) -> None:
        """What was not begun waits for the next start."""

    def close(self) -> None:
        """Lets go of the files."""
        os.close(self._file)
        os.close(self._ring)

    def _read(self, content: bytes) -> list[Letter]:
        """The letters that wait.

        A line that does not fit its checksum was torn before it was acknowledged, or was just being struck off.
        """
        found: list[Letter] = []
        at = 0
        for line in content.split(b"\n")[:-1]:
            text = line[9:]
            if line.strip() and line[:8] == b"%08x" % crc32(text):
                number, member, words = orjson.loads(self._opened(text))
                if number not in self._known:
                    found.append(Letter(number, member, words))
                    self._waiting[number] = (at, len(line))
            at += len(line) + 1
        if not found:
            os.ftruncate(self._file, 0)
            self._size = 0
        else:
            self._size = 1 + max(at + length for at, length in self._waiting.values())
            os.ftruncate(self._file, self._size)
        return found

    def _opened(self, text: bytes) -> bytes:
        """Raises ``SetupError`` for a letter that the key does not open: it was taken, and is not to be passed over."""
        try:
            return self._cover.read_line(text, self._path.name)
        except ValueError as error:
            raise SetupError(
                f"The file {self._path} holds what this key does not open. Nothing was changed: move the file away."
            ) from error

    def _line(self, letter: Letter) -> bytes:
        text = self._cover.line(orjson.dumps((letter.number, letter.member, letter.content)), self._path.name)
        return b"%08x %b\n" % (crc32(text), text)

    def _append(self, letter: Letter) -> None:
        self._put_down(letter)
        self._sync(letter)

    def _put_down(self, letter: Letter) -> None:
        line = self._line(letter)
        try:
            with self._lock:
                if self._size > LONG:
                    self._rewrite()
                self._write(letter.number, line)
        except OSError as error:
            raise self._away(letter, error) from error

    def _sync(self, letter: Letter) -> None:
        try:
            os.fdatasync(self._file)
        except OSError as error:
            raise self._away(letter, error) from error

    def _away(self, letter: Letter, error: OSError) -> StoreAway:
        with self._lock, suppress(OSError):
            self._blank(letter.number)
        return StoreAway(f"The file {self._path} cannot be written: {error.strerror}.")

    def _write(self, number: int, line: bytes) -> None:
        self._waiting[number] = (self._size, len(line) - 1)
        try:
            written = 0
            while written < len(line):
                written += os.pwrite(self._file, line[written:], self._size + written)
        except OSError:
            del self._waiting[number]
            with suppress(OSError):
                os.ftruncate(self._file, self._size)
            raise
        self._size += len(line)

    def _strike(self, number: int) -> None:
        with self._lock:
            self._hear(number)
            self._blank(number)

    def _blank(self, number: int) -> None:
        """Written over rather than cut off: a cut costs some file systems forty times as much."""
        at, length = self._waiting.pop(number, (0, 0))
        if length:
            os.pwrite(self._file, b" " * length, at)
        if not self._waiting:
            self._size = 0

    def _hear(self, number: int) -> None:
        """Written into the oldest slot, before the letter goes: killed in between, it is known as handled."""
        os.pwrite(self._ring, number.to_bytes(_WIDE, "big"), self._slot * _WIDE)
        if self._slot < len(self._heard):
            self._known.discard(self._heard[self._slot])
            self._heard[self._slot] = number
        else:
            self._heard.append(number)
        self._known.add(number)
        self._slot = (self._slot + 1) % REMEMBERED

    def _rewrite(self) -> None:
        """Only what waits, in a new file."""
        parts: list[bytes] = []
        places: dict[int, tuple[int, int]] = {}
        at = 0
        for number, (start, length) in self._waiting.items():
            parts.append(os.pread(self._file, length, start) + b"\n")
            places[number] = (at, length)
            at += length + 1
        write_aside(self._path, b"".join(parts))
        fresh = _opened(self._path)
        os.close(self._file)
        self._file, self._waiting, self._size = fresh, places, at


def _opened(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
