"""Each contact's own part of the notebook, and what follows from it, kept from one turn to the next.

A turn changes a handful of records, and a notebook of thousands shares all the others with the one before it. So the
parts of the last notebook of a member are kept, and only those are made anew whose records are other objects now. This
is a memo and no state: for the same notebook it gives what would be computed from nothing.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar

from bot.core.model import Contact, Notebook, Profile

T = TypeVar("T")

MEMBERS: Final = 64
"""Members whose parts are kept, those seen last."""
_KINDS: Final = ("touches", "promises", "gifts", "asks", "notes")


@dataclass(slots=True)
class Parts:
    """A notebook taken apart. A part is the notebook with the records of one contact only."""

    notebook: Notebook
    parts: dict[str, Notebook]
    kept: dict[str, tuple[object, dict[str, Any]]] = field(default_factory=dict)

    def each(self, name: str, key: object, compute: Callable[[Notebook, Contact], T]) -> Mapping[str, T]:
        """``compute`` for every contact; what was computed under the same name and key is kept while it holds.

        ``compute`` may look at the part's five kinds of records, the contact and the profile, and at nothing else.
        """
        known, results = self.kept.get(name, (None, {}))
        if known != key:
            results = {}
        contacts = self.notebook.contacts
        if len(results) < len(contacts):
            for contact_id, contact in contacts.items():
                if contact_id not in results:
                    results[contact_id] = compute(self.parts[contact_id], contact)
        self.kept[name] = (key, results)
        return results


_last: OrderedDict[int, Parts] = OrderedDict()


def parts_of(notebook: Notebook) -> Parts:
    """The notebook's parts, those of before where nothing changed."""
    known = _last.pop(notebook.member, None)
    if known is None or _habits(known.notebook.profile) != _habits(notebook.profile):
        known = Parts(notebook, _taken_apart(notebook, None))
    elif changed := _changed(known.notebook, notebook):
        parts = known.parts | _taken_apart(notebook, changed)
        gone = [key for key in changed if key not in notebook.contacts]
        for key in gone:
            parts.pop(key, None)
        kept = {name: (key, dict(results)) for name, (key, results) in known.kept.items()}
        for _, results in kept.values():
            for contact in changed:
                results.pop(contact, None)
        known = Parts(notebook, parts, kept)
    else:
        known.notebook = notebook
    _last[notebook.member] = known
    if len(_last) > MEMBERS:
        _last.popitem(last=False)
    return known


def _habits(profile: Profile) -> Profile:
    """The profile without what the coach only counts in it, turn by turn: no part depends on that."""
    return replace(
        profile,
        asked_on=None,
        asked_count=0,
        reframed_on=None,
        told_why_ask=False,
        braked_on=None,
        returned=False,
        welcomed=False,
    )


def _changed(before: Notebook, after: Notebook) -> set[str]:
    """Contacts that are other objects now, or any of whose records are."""
    found: set[str] = set()
    for kind in ("contacts", *_KINDS):
        old, new = before.map_of(kind), after.map_of(kind)
        if old is new:
            continue
        for key, value in new.items():
            was = old.get(key)
            if was is not value:
                found.update(_whose(value))
                found.update(_whose(was))
        for key, value in old.items():
            if key not in new:
                found.update(_whose(value))
    return found


def _whose(record: object) -> Iterator[str]:
    if isinstance(record, Contact):
        yield record.id
    elif record is not None:
        yield from getattr(record, "contacts", None) or filter(None, (getattr(record, "contact", None),))


def _taken_apart(notebook: Notebook, only: set[str] | None) -> dict[str, Notebook]:
    """The parts of all contacts, or of some."""
    contacts = notebook.contacts
    wanted = {key for key in contacts if only is None or key in only}
    found: dict[str, dict[str, dict[str, Any]]] = {key: defaultdict(dict) for key in contacts if key in wanted}
    for kind in _KINDS[:-1]:
        for key, record in notebook.map_of(kind).items():
            contact = getattr(record, "contact", None)
            if contact in wanted:
                found[contact][kind][key] = record
    for key, note in notebook.notes.items():
        for contact in note.contacts:
            if contact in wanted:
                found[contact]["notes"][key] = note
    return {
        contact: replace(notebook, **{kind: mine.get(kind, {}) for kind in _KINDS})  # type: ignore[arg-type]
        for contact, mine in found.items()
    }
