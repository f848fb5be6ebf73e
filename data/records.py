"""A notebook as records, the form in which every store keeps it: ``(kind, id, document)``.

There is one record for each entry of each map in ``KINDS``, and one of kind ``member`` for all the rest of the notebook
(profile, talk, errands, undos, counter). Both are found by looking at the dataclasses, so that the model can grow
without a change here: an old document that lacks a field takes the field's default.

A document says the format it was written in (``v``). A change that defaults cannot express (a field renamed or split, a
changed meaning) raises the format by one function at the end of ``UPGRADES``. What a newer program wrote is refused
rather than read in part, because the next save would drop what was not understood.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final, get_args, get_type_hints

import orjson
from cattrs.errors import ForbiddenExtraKeysError

from bot.core.model import KINDS, Notebook, changes
from bot.errors import StoreBroken
from data.codec import Kind, Plain, new_converter, utc

Doc = dict[str, Any]
Upgrade = Callable[[str, Doc], Doc]
"""Takes (kind, document of the format before) and gives the document in the next; also called for undos' values."""

UPGRADES: Final[tuple[Upgrade, ...]] = ()
"""In order: the first leads from format 1 to 2, the next from 2 to 3. Never changed once released, only added to."""

MEMBER: Final = "member"
"""The kind, and the id, of the record that holds what is in no map."""

KNOWN: Final = 4096
"""Values whose written form is remembered: some ten for each member who is writing."""

_FORMAT: Final = "v"


@dataclass(frozen=True, slots=True)
class Row:
    """One record as it is kept; ``doc`` None says that the record is gone."""

    kind: str
    id: str
    doc: Doc | None


class Records:
    """Turns notebooks into records and back. Raises ``StoreBroken`` for whatever cannot be kept or understood."""

    def __init__(self, upgrades: Sequence[Upgrade] = UPGRADES) -> None:
        """``upgrades`` is an argument so that the machinery can be tried with formats that do not exist yet."""
        self._upgrades = tuple(upgrades)
        self._format = len(self._upgrades) + 1
        self._converter = new_converter()
        self._known: dict[int, tuple[Plain, Plain]] = {}
        """What was written lately, by identity; the value is kept, so that no other gets its id."""
        hints = get_type_hints(Notebook)
        own = (each.name for each in fields(Notebook))
        self._own = {name: hints[name] for name in own if name not in KINDS and name not in {"member", "version"}}

    def changed(self, old: Notebook, new: Notebook) -> tuple[Row, ...]:
        """The records by which ``new`` differs from ``old``; all of them if ``old`` was never saved.

        Each is read back before it is handed out: what could not be read again must not be written.
        """
        rows = [self._row(kind, key, value) for kind, key, value in changes(old, new)]
        if old.version == 0 or any(getattr(old, name) is not getattr(new, name) for name in self._own):
            rows.append(self._member(new))
        return tuple(rows)

    def notebook(
        self, member: int, version: int, rows: Iterable[Row], where: str, known: Notebook | None = None
    ) -> Notebook:
        """The notebook that the records make up, laid over what is ``known`` if that is given.

        ``where`` names the place they came from, for the error.
        """
        maps: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
        gone: dict[str, list[str]] = {kind: [] for kind in KINDS}
        own: Doc | None = {name: getattr(known, name) for name in self._own} if known else None
        for row in rows:
            if row.doc is None:
                maps.get(row.kind, {}).pop(row.id, None)
                gone.get(row.kind, []).append(row.id)
                continue
            place = f"{where} ({row.kind} {row.id})"
            doc = self._current(row.kind, row.doc, place)
            if row.kind == MEMBER:
                own = {name: self._read(doc[name], cls, place) for name, cls in self._own.items() if name in doc}
                _refuse(doc.keys() - self._own.keys(), place)
            elif row.kind in KINDS:
                maps[row.kind][row.id] = self._read(doc, KINDS[row.kind], place)
            else:
                _refuse({row.kind}, place)
        if own is None:
            message = f"{where} has no member record: it is damaged. Restore it from a backup."
            raise StoreBroken(message)
        before = known or Notebook(member)
        shelves: dict[str, Any] = {
            kind: before.shelf(kind).lacking(gone[kind]).having(maps[kind].items())
            if maps[kind] or gone[kind]
            else before.shelf(kind)
            for kind in KINDS
        }
        return Notebook(member, version, **own, **shelves)

    def _row(self, kind: str, key: str, value: Plain) -> Row:
        if value is None:
            return Row(kind, key, None)
        if value.id != key:
            message = f"{kind} {key} cannot be kept: it says that its id is {value.id}."
            raise StoreBroken(message)
        return Row(kind, key, {_FORMAT: self._format, **self._written(value, KINDS[kind], f"{kind} {key}")})

    def _member(self, notebook: Notebook) -> Row:
        own = {name: self._remembered(getattr(notebook, name), cls, name) for name, cls in self._own.items()}
        return Row(MEMBER, MEMBER, {_FORMAT: self._format, **own})

    def _remembered(self, value: Plain, cls: Kind, place: str) -> Plain:
        """As ``_written``. Most of what is in no map stays the same object from turn to turn."""
        if type(value) is int and cls is int:
            return value
        if isinstance(value, tuple) and get_args(cls)[1:] == (Ellipsis,):
            return [self._remembered(each, get_args(cls)[0], place) for each in value]
        known = self._known.get(id(value))
        if known is not None:
            return known[1]
        plain = self._written(value, cls, place)
        if len(self._known) >= KNOWN:
            self._known.clear()
        self._known[id(value)] = (value, plain)
        return plain

    def _written(self, value: Plain, cls: Kind, place: str) -> Plain:
        try:
            plain = self._converter.unstructure(value, unstructure_as=cls)
            same = self._converter.structure(plain, cls) == value
        except Exception as error:
            message = f"{place} cannot be kept: {error}."
            raise StoreBroken(message) from error
        if not same:
            message = f"{place} cannot be kept: it would read differently."
            raise StoreBroken(message)
        return plain

    def _read(self, plain: Plain, cls: Kind, place: str) -> Plain:
        try:
            return self._converter.structure(plain, cls)
        except ForbiddenExtraKeysError as error:
            _refuse(error.extra_fields, place, error)
        except Exception as error:
            message = f"{place} cannot be read: {error}. It is damaged, or a newer Coltiva wrote it."
            raise StoreBroken(message) from error

    def _current(self, kind: str, kept: Plain, place: str) -> Doc:
        """A copy of the document, in the format of today, without its format's number."""
        doc: Doc = dict(kept) if isinstance(kept, dict) else {}
        written = doc.pop(_FORMAT, None)
        if not isinstance(written, int) or written < 1:
            message = f"{place} does not say its format: it is damaged. Restore it from a backup."
            raise StoreBroken(message)
        if written > self._format:
            message = (
                f"{place} was written by a newer Coltiva (format {written}; this one reads up to {self._format}): "
                "upgrade the program."
            )
            raise StoreBroken(message)
        for upgrade in self._upgrades[written - 1 :]:
            if kind == MEMBER:
                for before in _undone(doc):
                    before["value"] = upgrade(before["kind"], before["value"])
            doc = upgrade(kind, doc)
        return doc


def in_utc(moment: datetime | None) -> datetime | None:
    """A moment that a store is to keep; ``StoreBroken`` if it is not in UTC."""
    if moment is None:
        return None
    try:
        return utc(moment)
    except ValueError as error:
        message = f"the next moment cannot be kept: {error}."
        raise StoreBroken(message) from error


def dumps(value: Plain) -> bytes:
    """JSON in UTF-8 on one line, with half characters and NUL (which no store can hold) replaced by U+FFFD."""
    try:
        text = orjson.dumps(value)
    except orjson.JSONEncodeError:
        return orjson.dumps(_clean(value))
    return orjson.dumps(_clean(value)) if b"\\u0000" in text else text


def _clean(value: Plain) -> Plain:
    if isinstance(value, str):
        return "".join("\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char for char in value)
    if isinstance(value, dict):
        return {_clean(key): _clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(item) for item in value]
    return value


def _undone(doc: Doc) -> Iterator[Doc]:
    """The records inside a member document's undos: they grow old with the rest."""
    for undo in doc.get("undos", ()):
        yield from (before for before in undo["before"] if before["value"] is not None)


def _refuse(unknown: Iterable[str], place: str, cause: Exception | None = None) -> None:
    names = ", ".join(sorted(unknown))
    if names:
        message = f"{place} holds what this version does not know ({names}): a newer Coltiva wrote it. Upgrade it."
        raise StoreBroken(message) from cause
