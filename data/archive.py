"""A backup: every notebook as records, in one compressed file that either store can be restored from.

A line is ``CRC32 SPACE JSON``; the first says what the file is, the last how many notebooks it holds, so that a file
that was cut off is known as such before anything is restored from it. Rights 0600: it holds everything.
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
from data.records import Records, Row, dumps
from data.storage import sync_folder

FORMAT: Final = 1


class ArchiveWriter:
    """Writes a file aside; it gets its name when the context ends well, and not before."""

    def __init__(self, path: Path) -> None:
        """Raises ``OSError``."""
        self._path = path
        self._aside = path.with_name(f"{path.name}.new")
        self._file = os.fdopen(os.open(self._aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
        self._zip = gzip.GzipFile(filename="", fileobj=self._file, mode="wb", mtime=0)
        self._records = Records()
        self.count = 0
        self._put({"coltiva": FORMAT})

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
        text = dumps(value)
        self._zip.write(b"%08x %b\n" % (crc32(text), text))


class Archive:
    """Reads a backup. ``count`` notebooks, all of them checked before the first is handed out."""

    def __init__(self, path: Path) -> None:
        """Reads it once through. Raises ``SetupError`` for what is no whole backup."""
        self._path = path
        self._records = Records()
        self.count = 0
        end: int | None = None
        for number, value in enumerate(self._values()):
            if number == 0 and value.get("coltiva") != FORMAT:
                raise self._wrong("is no backup, or one of a newer Coltiva")
            if end is not None:
                raise self._wrong("goes on after its end")
            self.count += "member" in value
            end = value.get("end")
        if end != self.count:
            raise self._wrong("was cut off: take another backup")

    def notebooks(self) -> Iterator[Notebook]:
        """All of them. Raises ``StoreBroken`` for records of a newer program."""
        for value in self._values():
            if "member" in value:
                rows = [Row(kind, key, doc) for kind, key, doc in value["rows"]]
                yield self._records.notebook(value["member"], 0, rows, f"The backup, member {value['member']}")

    def _values(self) -> Iterator[dict[str, Any]]:
        try:
            with gzip.open(self._path, "rb") as lines:
                for line in lines:
                    digits, _, text = line.rstrip(b"\n").partition(b" ")
                    if digits != b"%08x" % crc32(text):
                        raise self._wrong("is damaged: take another backup")
                    yield orjson.loads(text)
        except FileNotFoundError:
            raise self._wrong("is not there") from None
        except (EOFError, zlib_error, gzip.BadGzipFile) as error:
            raise self._wrong("is damaged or cut off: take another backup") from error
        except OSError as error:
            raise self._wrong(f"cannot be read: {error.strerror}") from error

    def _wrong(self, what: str) -> SetupError:
        return SetupError(f"The file {self._path} {what}.")
