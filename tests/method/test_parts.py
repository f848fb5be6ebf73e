"""The memo of contacts' parts gives what would be computed from nothing, whatever happened in between."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.method import parts
from bot.core.method.cadence import last_touch
from bot.core.method.parts import parts_of
from bot.core.model import Contact, Note, Notebook, Promise, Touch

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
IDS = st.sampled_from("abcd")
STEPS = st.tuples(st.sampled_from(["contact", "touch", "promise", "note", "drop", "zone"]), IDS, IDS, st.integers(0, 9))


def change(book: Notebook, kind: str, one: str, other: str, n: int) -> Notebook:
    day = date(2026, 1, 1) + timedelta(days=n)
    match kind:
        case "contact":
            return book.put(Contact(one, f"Anna {n}", NOW - timedelta(days=n)))
        case "touch":
            return book.put(Touch(other, one, "coffee", day, None, "Europe/Rome", NOW, "held"))
        case "promise":
            return book.put(Promise(other, "x", day, NOW, one, "kept", closed_at=NOW - timedelta(days=n)))
        case "note":
            return book.put(Note(other, "x", NOW - timedelta(days=n), contacts=(one, other)))
        case "drop":
            return book.drop(["contacts", "touches", "notes"][n % 3], one)
        case _:
            return replace(book, profile=replace(book.profile, zone=["Europe/Rome", "Asia/Tokyo"][n % 2]))


def last(mine: Notebook, contact: Contact) -> tuple[str, date]:
    return contact.name, last_touch(mine, contact, date.max)


@given(st.lists(STEPS, max_size=12))
def test_kept_parts_are_what_fresh_ones_would_be(steps: list[tuple[str, str, str, int]]) -> None:
    """After every change: the same contacts, the same records in the same order, the same results."""
    parts._last.clear()
    book = Notebook(1).put(Contact("a", "Anna", NOW))
    for step in steps:
        book = change(book, *step)
        kept = parts_of(book)
        results = dict(kept.each("last", None, last))
        parts._last.clear()
        fresh = parts_of(book)
        assert results == fresh.each("last", None, last)
        assert kept.parts.keys() == fresh.parts.keys()
        for key, part in fresh.parts.items():
            for kind in ("touches", "promises", "notes"):
                assert list(kept.parts[key].map_of(kind).items()) == list(part.map_of(kind).items())
        parts._last[1] = kept
