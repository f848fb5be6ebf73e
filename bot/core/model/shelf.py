"""The notebook's maps: frozen, and knowing cheaply by which records one differs from another.

A turn changes a handful of records among thousands. Whatever is derived from a map (who is called Anna, what is due
next, what a store has to write) would cost the size of the notebook at each turn if it were computed anew. So a shelf
and those made from it share a *history*, the list of ids that were touched, in order; each shelf knows its place in it.
What changed between two of them, either way round, is among the ids between their places.

Indexes (``Index``) live in the history, too: each stands for one shelf, and is brought to another by those records
alone. All this is a memo and no state: ``index_of`` gives for a shelf what would be computed from nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Final, Generic, NoReturn, Protocol, Self, TypeVar

T = TypeVar("T")
K = TypeVar("K")
R_contra = TypeVar("R_contra", contravariant=True)

REMEMBERED: Final = 2048
"""Ids that a history holds at least, once it is that long; shelves further apart are compared record by record."""


class Index(Protocol[R_contra]):
    """Something derived from a shelf, one record at a time. Made with nothing in it."""

    def change(self, key: str, old: R_contra | None, new: R_contra | None) -> None:
        """The record of that id was ``old`` and is ``new``; None if there was, or is, none."""
        ...


I = TypeVar("I", bound=Index[Any])  # noqa: E741 (an index)


class _History:
    """What shelves of one descent share."""

    __slots__ = ("first", "indexes", "kept", "keys")

    def __init__(self) -> None:
        self.first = 0
        """The place of the first id that is still known."""
        self.keys: list[str] = []
        self.indexes: dict[type, tuple[Mapping[str, Any], Any]] = {}
        self.kept: dict[Callable[[], Any], Any] = {}

    @property
    def end(self) -> int:
        return self.first + len(self.keys)

    def add(self, keys: Iterable[str]) -> None:
        self.keys.extend(keys)
        if len(self.keys) > 2 * REMEMBERED:
            self.first += len(self.keys) - REMEMBERED
            del self.keys[:-REMEMBERED]


class Shelf(dict[str, T], Generic[T]):
    """A map of records by id that nobody changes; ``having`` and ``lacking`` make the next one. Equal to any dict."""

    __slots__ = ("history", "place")

    def __init__(self, records: Mapping[str, T] | Iterable[tuple[str, T]] = ()) -> None:
        """With a history of its own."""
        super().__init__(records)
        self.history = _History()
        self.place = 0

    def having(self, records: Iterable[tuple[str, T]]) -> Self:
        """This one with the records added or replaced."""
        new = self._copy()
        put = dict(records)
        dict.update(new, put)
        return new._taking_place(self, put)  # noqa: SLF001 (one of us)

    def lacking(self, keys: Iterable[str]) -> Self:
        """This one without those records; itself if it has none of them."""
        gone = [key for key in dict.fromkeys(keys) if key in self]
        if not gone:
            return self
        new = self._copy()
        for key in gone:
            dict.__delitem__(new, key)
        return new._taking_place(self, gone)  # noqa: SLF001 (one of us)

    def touched_since(self, other: Mapping[str, Any]) -> Iterable[str] | None:
        """Ids among which all differences from ``other`` are; None if that is not known."""
        if other is self:
            return ()
        if not isinstance(other, Shelf) or other.history is not self.history:
            return None
        known = self.history
        first, last = sorted((self.place, other.place))
        if first < known.first:
            return None
        return dict.fromkeys(islice(known.keys, first - known.first, last - known.first))

    def index(self, make: type[I]) -> I:
        """The index ``make`` builds, standing for this shelf until it is asked for another one."""
        known = self.history.indexes.get(make)
        touched = self.touched_since(known[0]) if known else None
        if known is None or touched is None:
            index = fresh(make, self)
        else:
            before, index = known
            for key in touched:
                old, new = before.get(key), self.get(key)
                if old is not new:
                    index.change(key, old, new)
        self.history.indexes[make] = (self, index)
        return index

    def _copy(self) -> Self:
        new = type(self).__new__(type(self))
        dict.update(new, self)
        return new

    def _taking_place(self, before: Shelf[T], keys: Iterable[str]) -> Self:
        """At the end of the history, with what came between undone as well."""
        history = before.history
        if before.place < history.first:
            self.history, self.place = _History(), 0
            return self
        history.add([*history.keys[before.place - history.first :], *keys])
        self.history, self.place = history, history.end
        return self

    def __reduce__(self) -> tuple[type[Shelf[T]], tuple[dict[str, T]]]:
        """Copied and pickled as what it holds."""
        return type(self), (dict(self),)

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("a shelf does not change: see having and lacking")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse


def kept_beside(shelf: Mapping[str, Any], make: Callable[[], K]) -> K:
    """Something that keeps what it computes from a notebook, one for each history; a new one where there is none."""
    if not isinstance(shelf, Shelf):
        return make()
    kept = shelf.history.kept
    if make not in kept:
        kept[make] = make()
    return kept[make]  # type: ignore[no-any-return]


def fresh(make: type[I], shelf: Mapping[str, Any]) -> I:
    """The index, computed from nothing."""
    index = make()
    for key, record in shelf.items():
        index.change(key, None, record)
    return index


def index_of(shelf: Mapping[str, Any], make: type[I]) -> I:
    """The index of any map; of a shelf it is kept, and brought up to date by what changed."""
    return shelf.index(make) if isinstance(shelf, Shelf) else fresh(make, shelf)


def differing(before: Mapping[str, T], after: Mapping[str, T]) -> Iterator[tuple[str, T | None, T | None]]:
    """Id, record before and record after, wherever these are two objects; the new ones in their order in ``after``."""
    if before is after:
        return
    touched = after.touched_since(before) if isinstance(after, Shelf) else None
    if touched is None:
        touched = {**dict.fromkeys(after), **dict.fromkeys(before)}
    changed = [key for key in touched if before.get(key) is not after.get(key)]
    new = {key for key in changed if key not in before}
    yield from ((key, before[key], after[key]) for key in changed if key in before and key in after)
    if new:
        yield from ((key, None, after[key]) for key in _last(after, new))
    yield from ((key, before[key], None) for key in changed if key not in after)


def _last(shelf: Mapping[str, T], keys: set[str]) -> list[str]:
    """Those ids in their order; they are looked for from the end, which is where new ones stand."""
    found: list[str] = []
    for key in reversed(list(shelf)):
        if key in keys:
            found.append(key)
            if len(found) == len(keys):
                break
    return found[::-1]
