"""Records looked up by what they are about, without going through all of them: indexes of the notebook's shelves."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Protocol, TypeVar, overload

from bot.core.model.card import Card
from bot.core.model.contact import Contact, Note
from bot.core.model.ledger import Introduction, Touch
from bot.core.model.shelf import Shelf, index_of


class Dated(Protocol):
    """Something that was written down at a moment."""

    @property
    def at(self) -> datetime:
        """When."""
        ...


R = TypeVar("R")
D = TypeVar("D", bound=Dated)


def whose(record: object) -> tuple[str, ...]:
    """The contacts that a record is about."""
    match record:
        case None:
            return ()
        case Note(contacts=contacts):
            return tuple(dict.fromkeys(contacts))
        case Introduction(a=a, b=b):
            return (a, b) if a != b else (a,)
        case _:
            contact = getattr(record, "contact", None)
            return (contact,) if contact else ()


class Whose:
    """Ids of records by the contact they are about."""

    __slots__ = ("of",)

    def __init__(self) -> None:
        self.of: dict[str, tuple[str, ...]] = {}

    def change(self, key: str, old: object, new: object) -> None:
        """One record more, less, or another one."""
        before, after = whose(old), whose(new)
        if before == after:
            return
        for contact in before:
            if contact not in after:
                left = tuple(each for each in self.of[contact] if each != key)
                if left:
                    self.of[contact] = left
                else:
                    del self.of[contact]
        for contact in after:
            if contact not in before:
                self.of[contact] = (*self.of.get(contact, ()), key)


def about(records: Mapping[str, R], contact: str) -> list[R]:
    """The records about a contact, oldest first as a rule."""
    if isinstance(records, Shelf):
        return [records[key] for key in records.index(Whose).of.get(contact, ())]
    return [record for record in records.values() if contact in whose(record)]


class _OfNote:
    """Ids of cards by the note that they show."""

    __slots__ = ("of",)

    def __init__(self) -> None:
        self.of: dict[str, dict[str, None]] = {}

    def change(self, key: str, old: Card | None, new: Card | None) -> None:
        """One card more, less, or another one."""
        if old is not None:
            del self.of[old.note][key]
        if new is not None:
            self.of.setdefault(new.note, {})[key] = None


def cards_of(cards: Mapping[str, Card], note: str) -> list[Card]:
    """The cards of a note."""
    return [cards[key] for key in index_of(cards, _OfNote).of.get(note, ())]


class _Open:
    """Ids of cards that were neither saved nor cancelled."""

    __slots__ = ("ids",)

    def __init__(self) -> None:
        self.ids: dict[str, None] = {}

    def change(self, key: str, old: Card | None, new: Card | None) -> None:
        """One card more, less, or another one."""
        if new is not None and new.state == "open":
            self.ids.setdefault(key)
        elif old is not None:
            self.ids.pop(key, None)


def open_cards(cards: Mapping[str, Card]) -> list[Card]:
    """The cards on the table, oldest first as a rule."""
    return [cards[key] for key in index_of(cards, _Open).ids]


class Met:
    """Contacts in the order in which they were met."""

    __slots__ = ("order",)

    def __init__(self) -> None:
        self.order: list[tuple[datetime, str]] = []

    def change(self, key: str, old: Contact | None, new: Contact | None) -> None:
        """One contact more, less, or another one."""
        if old is not None and new is not None and old.met_at == new.met_at:
            return
        if old is not None:
            del self.order[bisect_left(self.order, (old.met_at, key))]
        if new is not None:
            insort(self.order, (new.met_at, key))


def first_met(contacts: Mapping[str, Contact]) -> datetime | None:
    """When the first contact of all was met; None while there is none."""
    order = index_of(contacts, Met).order
    return order[0][0] if order else None


def met_since(contacts: Mapping[str, Contact], moment: datetime) -> list[Contact]:
    """Those met after a moment, the latest last."""
    order = index_of(contacts, Met).order
    return [contacts[key] for _, key in islice(order, bisect_left(order, (moment + timedelta.resolution, "")), None)]


class InTime:
    """Records in the order of their moments."""

    __slots__ = ("order",)

    def __init__(self) -> None:
        self.order: list[tuple[datetime, str]] = []

    def change(self, key: str, old: Dated | None, new: Dated | None) -> None:
        """One record more, less, or another one."""
        if old is not None and new is not None and old.at == new.at:
            return
        if old is not None:
            del self.order[bisect_left(self.order, (old.at, key))]
        if new is not None:
            insort(self.order, (new.at, key))


def between(records: Mapping[str, D], first: datetime, last: datetime) -> list[D]:
    """The records of ``[first, last)``, in the order of their moments and ids."""
    order = index_of(records, InTime).order
    return [records[key] for _, key in order[bisect_left(order, (first, "")) : bisect_left(order, (last, ""))]]


class ByDay:
    """Touches in the order of their days."""

    __slots__ = ("order",)

    def __init__(self) -> None:
        self.order: list[tuple[date, str]] = []

    def change(self, key: str, old: Touch | None, new: Touch | None) -> None:
        """One touch more, less, or another one."""
        if old is not None and new is not None and old.day == new.day:
            return
        if old is not None:
            del self.order[bisect_left(self.order, (old.day, key))]
        if new is not None:
            insort(self.order, (new.day, key))


def on_days(touches: Mapping[str, Touch], first: date, last: date) -> list[Touch]:
    """The touches of those days, both included."""
    order = index_of(touches, ByDay).order
    start, end = bisect_left(order, (first, "")), bisect_left(order, (last + timedelta(days=1), ""))
    return [touches[key] for _, key in order[start:end]]


class People(Sequence[Contact]):
    """Everybody in a notebook but some. A matcher that is asked about them may have an index of the shelf."""

    __slots__ = ("besides", "shelf")

    def __init__(self, shelf: Mapping[str, Contact], besides: Iterable[str] = ()) -> None:
        """Of that shelf, besides those ids."""
        self.shelf = shelf
        self.besides = frozenset(besides)

    def __len__(self) -> int:
        """How many."""
        return len(self.shelf) - len(self.besides & self.shelf.keys())

    def __iter__(self) -> Iterator[Contact]:
        """In the order of the notebook."""
        return (contact for key, contact in self.shelf.items() if key not in self.besides)

    @overload
    def __getitem__(self, place: int) -> Contact: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Contact]: ...

    def __getitem__(self, place: int | slice) -> Contact | Sequence[Contact]:
        """By place, as of a list."""
        return list(self)[place]
