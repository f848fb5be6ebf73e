"""Files that are replaced whole or not at all, and TinyDB on top of them.

TinyDB's own JSONStorage overwrites in place and truncates afterwards; killed in between, it left one file in eight
unreadable (TECH, section 4).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import orjson
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from data.cover import PLAIN, Cover
from data.records import Doc, dumps

Tables = dict[str, dict[str, Any]]


Change = tuple[str, Doc | None]
"""A document's id, and the document; None if it is gone."""


def lay_over(table: dict[Any, Any], changes: Iterable[Change]) -> None:
    """Changes a table in order: what was removed and comes back stands at the end."""
    for key, doc in changes:
        if doc is None:
            table.pop(key, None)
        else:
            table[key] = doc


def sync_folder(folder: Path) -> None:
    """Makes names that were created, renamed or removed in a folder outlive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_aside(path: Path, content: bytes) -> None:
    """Replaces a file: written beside it, synced, renamed, and the folder synced. Mode 0600. Raises ``OSError``."""
    beside = path.with_suffix(".new")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(handle)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


class AsideStorage(Storage):
    """TinyDB's storage: one JSON file, replaced atomically by every write, or by all writes of a ``batch`` at once."""

    def __init__(self, path: Path, cover: Cover = PLAIN) -> None:
        """Nothing is opened or created before it is needed."""
        self._path = path
        self._cover = cover
        self._held: Tables | None = None

    def read(self) -> Tables | None:
        """All tables, None if there is no file. Raises ``ValueError`` and ``OSError``."""
        if self._held is not None:
            return self._held
        try:
            return orjson.loads(self._cover.read_file(self._path.read_bytes(), self._path.name))  # type: ignore[no-any-return]
        except FileNotFoundError:
            return None

    def write(self, data: Tables) -> None:
        """Replaces the file, or keeps the tables for the end of the batch."""
        if self._held is not None:
            self._held = data
        else:
            self._replace(data)

    def _replace(self, data: Tables) -> None:
        write_aside(self._path, self._cover.file(dumps(data), self._path.name))

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Reads the file once and writes it once, however many tables change; nothing if the block fails."""
        self._held = self.read() or {}
        try:
            yield
            self._replace(self._held)
        finally:
            self._held = None


class RecordTable(Table):
    """A table whose documents go by our own ids; TinyDB's are numbers."""

    document_id_class = str  # type: ignore[assignment]

    def merge(self, changes: Iterable[Change]) -> None:
        """Adds, replaces and removes many documents in one go: TinyDB copies the table at each change."""
        self._update_table(lambda table: lay_over(table, changes))


class Book(TinyDB):
    """A member's TinyDB: one file, a table per kind."""

    table_class = RecordTable

    def __init__(self, path: Path, cover: Cover = PLAIN) -> None:
        """``path`` need not exist yet."""
        super().__init__(path, cover, storage=AsideStorage)

    def batch(self) -> AbstractContextManager[None]:
        """See ``AsideStorage.batch``."""
        storage: AsideStorage = self.storage  # type: ignore[assignment]
        return storage.batch()
