"""The notebook: all that one member has, as maps of small frozen values by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Final

from bot.core.model.card import Card
from bot.core.model.contact import Contact, Note
from bot.core.model.group import Event, Group
from bot.core.model.ledger import Ask, Gift, Introduction, Promise, Touch
from bot.core.model.nudge import Nudge
from bot.core.model.profile import Profile
from bot.core.model.shelf import Shelf, differing
from bot.core.model.talk import Errand, Idle, Talk

Record = Contact | Note | Card | Touch | Promise | Gift | Introduction | Nudge | Ask | Event | Group

KINDS: Final[Mapping[str, type[Record]]] = MappingProxyType(
    {
        "contacts": Contact,
        "notes": Note,
        "cards": Card,
        "touches": Touch,
        "promises": Promise,
        "gifts": Gift,
        "introductions": Introduction,
        "nudges": Nudge,
        "asks": Ask,
        "events": Event,
        "groups": Group,
    }
)
"""The notebook's maps and what each holds; stores keep one table, or one ``kind``, for each."""

KIND_OF: Final[Mapping[type[Record], str]] = MappingProxyType({cls: kind for kind, cls in KINDS.items()})


@dataclass(frozen=True, slots=True)
class Before:
    """One record as it was before a change; ``value`` None if it did not exist."""

    kind: str
    id: str
    value: Record | None


@dataclass(frozen=True, slots=True)
class Undo:
    """A saved change that can be taken back: the key and the name that say it in words, and what was before."""

    key: str
    name: str
    before: tuple[Before, ...]


def _empty() -> Mapping[str, Any]:
    return Shelf()


@dataclass(frozen=True, slots=True)
class Notebook:
    """Everything about one member. A turn is an old notebook and a new one; nothing in it changes in place.

    ``version`` is the store's: it counts saves, and a save from an outdated one is refused (Conflict).
    ``counter`` numbers records; it never goes back, so that a button of a record undone can never meet another.
    """

    member: int
    version: int = 0
    counter: int = 0
    heard: int = 0
    """The last update that changed this notebook (``Sender.update``): it is not taken in twice after a crash."""
    profile: Profile = Profile()
    talk: Talk = Idle()
    errands: tuple[Errand, ...] = ()
    undos: tuple[Undo, ...] = ()
    contacts: Mapping[str, Contact] = field(default_factory=_empty)
    notes: Mapping[str, Note] = field(default_factory=_empty)
    cards: Mapping[str, Card] = field(default_factory=_empty)
    touches: Mapping[str, Touch] = field(default_factory=_empty)
    promises: Mapping[str, Promise] = field(default_factory=_empty)
    gifts: Mapping[str, Gift] = field(default_factory=_empty)
    introductions: Mapping[str, Introduction] = field(default_factory=_empty)
    nudges: Mapping[str, Nudge] = field(default_factory=_empty)
    asks: Mapping[str, Ask] = field(default_factory=_empty)
    events: Mapping[str, Event] = field(default_factory=_empty)
    groups: Mapping[str, Group] = field(default_factory=_empty)

    def map_of(self, kind: str) -> Mapping[str, Record]:
        """The map of one kind, by its name in ``KINDS``."""
        if kind not in KINDS:
            raise KeyError(kind)
        return getattr(self, kind)  # type: ignore[no-any-return]

    def put(self, *records: Record) -> Notebook:
        """This notebook with the records added or replaced."""
        if not records:
            return self
        by_kind: dict[str, list[tuple[str, Record]]] = {}
        for record in records:
            by_kind.setdefault(KIND_OF[type(record)], []).append((record.id, record))
        return replace(self, **{kind: self.shelf(kind).having(put) for kind, put in by_kind.items()})  # type: ignore[arg-type]

    def drop(self, kind: str, *ids: str) -> Notebook:
        """This notebook without those records."""
        before = self.shelf(kind)
        after = before.lacking(ids)
        return self if after is before else replace(self, **{kind: after})  # type: ignore[arg-type]

    def shelf(self, kind: str) -> Shelf[Record]:
        """The same, fit to be built upon."""
        records = self.map_of(kind)
        return records if isinstance(records, Shelf) else Shelf(records)


def changes(old: Notebook, new: Notebook) -> tuple[tuple[str, str, Record | None], ...]:
    """What differs: (kind, id, new value or None when gone), kind by kind. Costs what changed, not what there is."""
    return tuple(
        (kind, key, value) for kind in KINDS for key, _, value in differing(old.map_of(kind), new.map_of(kind))
    )
