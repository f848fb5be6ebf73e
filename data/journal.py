"""The journal beside a member's TinyDB file: one line per save, appended and synced.

An append costs the same for fifty contacts and for five thousand, and a twentieth of replacing a small file (TECH,
section 4). A line is ``CRC32 SPACE JSON NEWLINE``; the checksum is of the JSON, in eight hexadecimal digits.
In a folder that is encrypted, what ``data.sealed`` makes of the JSON stands in its place.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from zlib import crc32

from bot.errors import StoreAway, StoreBroken
from data.cover import PLAIN, Cover
from data.records import dumps
from data.storage import write_aside


class Journal:
    """Lines of one file. ``size`` bytes and ``count`` lines of it are good; what lies beyond was never acknowledged."""

    __slots__ = ("_cover", "count", "path", "size")

    def __init__(self, path: Path, cover: Cover = PLAIN) -> None:
        """Nothing is read yet; ``read`` must come before the first ``append`` to a file that exists."""
        self.path = path
        self._cover = cover
        self.size = 0
        self.count = 0

    def read(self) -> list[bytes]:
        """The JSON of all good lines, oldest first. A torn last one is passed over, any other is ``StoreBroken``."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            content = b""
        except OSError as error:
            message = f"The file {self.path} cannot be read: {error.strerror}."
            raise StoreBroken(message) from error
        *lines, rest = content.split(b"\n")
        found: list[bytes] = []
        for number, line in enumerate(lines, 1):
            digits, _, text = line.partition(b" ")
            if digits != b"%08x" % crc32(text):
                if number == len(lines) and not rest and b"\0" in line:
                    rest = line + b"\n"  # a power cut between the file's growth and its content
                    break
                message = f"The file {self.path} is damaged in line {number}. Restore it from a backup."
                raise StoreBroken(message)
            found.append(self._read(text, number))
        self.size = len(content) - len(rest)
        self.count = len(found)
        return found

    def append(self, entry: dict[str, Any]) -> None:
        """Adds a line; once this returns it survives a crash of the machine. Raises ``StoreBroken``."""
        text = self._cover.line(dumps(entry), self.path.name)
        line = b"%08x %b\n" % (crc32(text), text)
        try:
            if self.size == 0 and not self.path.exists():
                write_aside(self.path, line)  # hence an empty journal was once folded in: it never stands alone
            else:
                self._put(line)
        except OSError as error:
            message = f"The file {self.path} cannot be written: {error.strerror}."
            raise StoreAway(message) from error
        self.size += len(line)
        self.count += 1

    def _read(self, text: bytes, number: int) -> bytes:
        try:
            return self._cover.read_line(text, self.path.name)
        except ValueError as error:
            message = f"The file {self.path} is damaged in line {number}. Restore it from a backup."
            raise StoreBroken(message) from error

    def _put(self, line: bytes) -> None:
        """Writes at the end of what is good; leaves no half line behind if the disk is full."""
        handle = os.open(self.path, os.O_WRONLY)
        try:
            if os.fstat(handle).st_size != self.size:
                os.ftruncate(handle, self.size)
            try:
                written = 0
                while written < len(line):
                    written += os.pwrite(handle, line[written:], self.size + written)
                os.fdatasync(handle)
            except OSError:
                os.ftruncate(handle, self.size)
                raise
        finally:
            os.close(handle)

    def clear(self) -> None:
        """Empties the file after its lines have been folded in. It stays, so that the next append is a cheap one."""
        if self.size:
            os.truncate(self.path, 0)
        self.size = 0
        self.count = 0
