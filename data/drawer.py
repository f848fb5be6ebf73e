"""A member's drawer: the TinyDB file and the journal beside it, read and written as one.

``ID.json`` is a TinyDB database, ``ID.journal`` what was saved since it was last written. The first table, ``header``,
says whose it is, its version and the next thing due, so that a start need not read on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import orjson

from bot.errors import StoreBroken
from data.cover import PLAIN, Cover
from data.journal import Journal
from data.records import Row
from data.storage import AsideStorage, Book, Change, lay_over, sync_folder

_HEADER: Final = "header"
_PEEK: Final = 512
"""Bytes, more than a header takes."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a drawer says of itself: the notebook's version, and its next moment (UTC)."""

    version: int
    next_due: datetime | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One save in the journal: the version that it follows, what the drawer says after it, and what changed."""

    after: int
    header: Header
    rows: tuple[Row, ...]


class Drawer:
    """All methods block; one at a time for each member. They raise ``StoreBroken``, naming the file."""

    __slots__ = ("_cover", "_journal", "_path", "header", "member")

    def __init__(self, folder: Path, member: int, cover: Cover = PLAIN) -> None:
        """``header`` is None until ``peek``, and stays so if the files cannot be understood."""
        self.member = member
        self.header: Header | None = None
        self._cover = cover
        self._path = folder / f"{cover.stem(member)}.json"
        self._journal = Journal(self._path.with_suffix(".journal"), cover)

    @property
    def unfolded(self) -> int:
        """How many saves the journal holds."""
        return self._journal.count

    def __str__(self) -> str:
        """The file that a person would look at."""
        return str(self._path if self._path.exists() else self._journal.path)

    def peek(self) -> Header:
        """Reads the header only, and of the journal the last line."""
        lines = self._journal.read()  # before the file beneath it: see ``read``
        book = self._book_header()
        *_, last = [book, *(entry.header for entry in self._entries(lines[-1:]))]
        if last.version == 0:
            raise self._broken("is gone. Restore it from a backup")
        self.header = last if last.version > book.version else book
        return self.header

    def read(self) -> tuple[Header, list[Row]]:
        """Everything, the journal replayed over the TinyDB file.

        The journal is read first, so that another process, too, may read while this one saves and folds: what is
        folded in between is in the file, and the journal's lines are older and passed over.
        """
        entries = self._entries(self._journal.read())
        tables = self._tables()
        book = self._own_header(tables)
        self.header = self._last(book, entries)
        tables.pop(_HEADER, None)
        for kind, changes in _since(entries, book.version).items():
            lay_over(tables.setdefault(kind, {}), changes)
        rows = [Row(kind, key, doc) for kind, table in tables.items() for key, doc in table.items()]
        return self.header, rows

    def append(self, header: Header, rows: Sequence[Row]) -> None:
        """Saves: what changed, as one line. Once this returns it survives a crash."""
        self._journal.append(
            {
                "after": self.header.version if self.header else 0,
                "version": header.version,
                "next_due": _said(header.next_due),
                "rows": [(row.kind, row.id, row.doc) for row in rows],
            }
        )
        self.header = header

    def fold(self) -> None:
        """Brings the TinyDB file up to date and empties the journal. Killed in between, it is simply done again."""
        book = self._book_header()
        entries = self._entries(self._journal.read())
        header = self._last(book, entries)
        own = {"member": self.member, "version": header.version, "next_due": _said(header.next_due)}
        try:
            with Book(self._path, self._cover) as tiny, tiny.batch():
                tiny.table(_HEADER).merge([("1", own)])
                for kind, changes in _since(entries, book.version).items():
                    tiny.table(kind).merge(changes)
            self._journal.clear()
        except (ValueError, TypeError, AttributeError) as error:
            raise self._broken("is damaged. Restore it from a backup") from error
        except OSError as error:
            raise self._broken(f"cannot be written: {error.strerror}") from error

    def remove(self) -> None:
        """Leaves no file. A marker is put down first, so that a crash in between is finished at the next start."""
        marker = self._path.with_suffix(".forgotten")
        try:
            marker.touch(0o600)
            sync_folder(marker.parent)
            for path in (self._path, self._journal.path, self._path.with_suffix(".new")):
                path.unlink(missing_ok=True)
            sync_folder(marker.parent)
            marker.unlink()
            sync_folder(marker.parent)
        except OSError as error:
            raise self._broken(f"cannot be removed: {error.strerror}") from error

    def _entries(self, lines: Sequence[bytes]) -> list[Entry]:
        try:
            return [
                Entry(
                    line["after"],
                    Header(line["version"], _heard(line["next_due"])),
                    tuple(Row(kind, key, doc) for kind, key, doc in line["rows"]),
                )
                for line in map(orjson.loads, lines)
            ]
        except (LookupError, TypeError, ValueError) as error:
            raise StoreBroken(f"The file {self._journal.path} was written by a newer Coltiva: upgrade it.") from error

    def _last(self, book: Header, entries: Sequence[Entry]) -> Header:
        """What holds after the journal. Entries already folded in are passed over; a gap is ``StoreBroken``."""
        header = book
        for entry in entries:
            if entry.header.version <= book.version:
                continue
            if entry.after != header.version:
                raise StoreBroken(
                    f"The file {self._journal.path} does not fit {self._path.name}. Restore both from a backup."
                )
            header = entry.header
        if header.version == 0:
            raise self._broken("is gone. Restore it from a backup")
        return header

    def _book_header(self) -> Header:
        """From the first bytes of the file, if they are as we write them."""
        try:
            with self._path.open("rb") as file:
                start = file.read(_PEEK)
            return self._own_header(orjson.loads(self._cover.read_head(start, self._path.name)))
        except FileNotFoundError:
            return Header(0, None)
        except ValueError:
            return self._own_header(self._tables())
        except OSError as error:
            raise self._broken(f"cannot be read: {error.strerror}") from error

    def _own_header(self, tables: dict[str, dict[str, Any]]) -> Header:
        if not tables and not self._path.exists():
            return Header(0, None)
        try:
            own = tables[_HEADER]["1"]
            if own["member"] != self.member:
                raise self._broken(f"belongs to member {own['member']}")
            return Header(int(own["version"]), _heard(own["next_due"]))
        except (LookupError, TypeError, ValueError) as error:
            raise self._broken("is damaged. Restore it from a backup") from error

    def _tables(self) -> dict[str, dict[str, Any]]:
        try:
            tables = AsideStorage(self._path, self._cover).read()
            if tables is None:
                return {}
            return {name: dict(table) for name, table in tables.items()}
        except OSError as error:
            raise self._broken(f"cannot be read: {error.strerror}") from error
        except (ValueError, TypeError, AttributeError) as error:
            raise self._broken("is damaged. Restore it from a backup") from error

    def _broken(self, what: str) -> StoreBroken:
        return StoreBroken(f"The file {self._path} {what}.")


def _since(entries: Sequence[Entry], version: int) -> dict[str, list[Change]]:
    """By kind, what the entries after a version change, oldest first."""
    changes: dict[str, list[Change]] = {}
    for entry in entries:
        if entry.header.version > version:
            for row in entry.rows:
                changes.setdefault(row.kind, []).append((row.id, row.doc))
    return changes


def _said(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _heard(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
