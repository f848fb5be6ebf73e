"""A backup: every notebook as records, in one compressed file that either store can be restored from.

A line is ``CRC32 SPACE JSON``; the first says what the file is, the last how many notebooks it holds, so that a file
that was cut off is known as such before anything is restored from it. Rights 0600: it holds everything. With a key each
line's JSON is compressed and sealed, bound to its number (``data.parcel``). Whoever made a file is not to be trusted:
lines have a largest size, and what is in them is checked before any of it is used.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self
from zlib import crc32
from zlib import error as zlib_error

import orjson

from bot.core.model import Notebook
from bot.errors import SetupError
from data.parcel import Parcel, PlainParcel, parcel_for, parcel_of
from data.records import Records, Row, dumps
from data.storage import sync_folder

LARGEST: Final = 1 << 28
"""Bytes of a line, packed or unpacked: some fifty times a notebook of 5,000 people."""


class ArchiveWriter:
    """Writes a file aside; it gets its name when the context ends well, and not before."""

    def __init__(self, path: Path, key: bytes | None = None) -> None:
        """Raises ``OSError``."""
        self._path = path
        self._aside = path.with_name(f"{path.name}.new")
        self._file = os.fdopen(os.open(self._aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
        self._zip = gzip.GzipFile(filename="", fileobj=self._file, mode="wb", mtime=0)
        self._records = Records()
        self._parcel: Parcel = PlainParcel()
        self._lines = 0
        self.count = 0
        parcel = parcel_for(key)
        self._put(parcel.first)
        self._parcel = parcel

    def add(self, notebook: Notebook) -> None:
        """One notebook, whole."""
        rows = self._records.changed(Notebook(notebook.member), replace(notebook, version=0))
        self._put({"member": notebook.member, "rows": [(row.kind, row.id, row.doc) for row in rows]})
        self.count += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            self._put({"end": self.count})
        self._zip.close()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        if kind is None:
            self._aside.replace(self._path)
            sync_folder(self._path.parent)
        else:
            self._aside.unlink()

    def _put(self, value: dict[str, Any]) -> None:
        text = self._parcel.packed(dumps(value), self._lines)
        self._zip.write(b"%08x %b\n" % (crc32(text), text))
        self._lines += 1


class Archive:
    """Reads a backup. ``count`` notebooks, all of them checked before the first is handed out."""

    def __init__(self, path: Path, key: bytes | None = None) -> None:
        """Reads it once through. Raises ``SetupError`` for what is no whole backup, or encrypted with another key."""
        self._path = path
        self._key = key
        self._records = Records()
        self.count = 0
        end: Any = None
        for number, value in enumerate(self._values()):
            if end is not None:
                raise self._wrong("goes on after its end")
            if "member" in value:
                self._notebook(value)
                self.count += 1
            end = value.get("end") if number else None
        if end != self.count:
            raise self._wrong("was cut off: take another backup")

    def notebooks(self) -> Iterator[Notebook]:
        """All of them. Raises ``StoreBroken`` for records of a newer program."""
        for value in self._values():
            if "member" in value:
                yield self._notebook(value)

    def _notebook(self, value: dict[str, Any]) -> Notebook:
        member, rows = value["member"], value.get("rows")
        if type(member) is not int or not -(2**63) <= member < 2**63:
            raise self._wrong("names a member that is no number: it was not written by Coltiva")
        if not isinstance(rows, list) or not all(map(_is_row, rows)):
            raise self._wrong("holds records that are none: it was not written by Coltiva")
        return self._records.notebook(member, 0, [Row(*row) for row in rows], f"The backup, member {member}")

    def _values(self) -> Iterator[dict[str, Any]]:
        parcel: Parcel = PlainParcel()
        for number, text in enumerate(self._texts()):
            try:
                value = orjson.loads(parcel.unpacked(text, number, LARGEST))
            except ValueError as error:
                raise self._wrong("is damaged: take another backup") from error
            if not isinstance(value, dict):
                raise self._wrong("is no backup")
            if number == 0:
                parcel = parcel_of(value, self._key, self._path)
            yield value

    def _texts(self) -> Iterator[bytes]:
        try:
            with gzip.open(self._path, "rb") as lines:
                while line := lines.readline(LARGEST):
                    if len(line) == LARGEST:
                        raise self._wrong(f"has a line of more than {LARGEST >> 20} MB: it was not written by Coltiva")
                    digits, _, text = line.rstrip(b"\n").partition(b" ")
                    if digits != b"%08x" % crc32(text):
                        raise self._wrong("is damaged: take another backup")
                    yield text
        except FileNotFoundError:
            raise self._wrong("is not there") from None
        except (EOFError, zlib_error, gzip.BadGzipFile) as error:
            raise self._wrong("is damaged or cut off: take another backup") from error
        except OSError as error:
            raise self._wrong(f"cannot be read: {error.strerror}") from error

    def _wrong(self, what: str) -> SetupError:
        return SetupError(f"The file {self._path} {what}.")


def _is_row(row: object) -> bool:
    match row:
        case [str(), str(), dict()]:
            return True
        case _:
            return False
