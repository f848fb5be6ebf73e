"""How much a member may send at once, and how much a notebook holds: what happens beyond, and what they hear."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest

from bot.core import sizes
from bot.core.engine import Engine, Step
from bot.core.events import (
    Commanded,
    Edited,
    Event,
    Said,
    Sender,
    SentOther,
    SharedContact,
    SharedLocation,
    Sought,
    Tapped,
    TimePassed,
)
from bot.core.model import KINDS, Contact, Notebook, Profile
from bot.core.reading.reading import Language
from bot.core.replies import Say
from bot.mind import build_mind
from bot.wording import Wording
from tests.talking import Conversation

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
LONG = "x" * 50_000


@cache
def engine() -> Engine:
    return Engine(build_mind(), {"contacts": 2, "notes": 3})


def step(event: Event, notebook: Notebook | None = None, sender: Sender | None = None) -> Step:
    book = notebook or Notebook(7, profile=Profile(language="en", welcomed=True))
    return engine().step(book, event, NOW, sender)


def said(done: Step, language: Language = "en") -> str:
    return "\n".join(Wording().plain(reply.words, language) for reply in done.replies if isinstance(reply, Say))


@pytest.mark.parametrize(
    ("event", "fitted", "cut"),
    [
        (Said(LONG, 1, LONG), Said("x" * 4096, 1, "x" * 120), True),
        (Edited(LONG, 1), Edited("x" * 4096, 1), True),
        (SentOther("photo", LONG), SentOther("photo", "x" * 4096), True),
        (Commanded(LONG, LONG), Commanded("x" * 64, "x" * 4096), True),
        (SharedContact(LONG, "0" * 99, LONG), SharedContact("x" * 120, "0" * 40, "x" * 8192), True),
        (Tapped(LONG, 1), Tapped("", 1), False),
        (Tapped("è" * 40, 1), Tapped("", 1), False),
        (Sought("q", LONG), Sought("q", "x" * 256), False),
        (SharedLocation(float("nan"), 9), SentOther("other"), False),
        (SharedLocation(91, 9), SentOther("other"), False),
        (SharedLocation(45, float("inf")), SentOther("other"), False),
        (Said("met Anna\nat BNI", 1), Said("met Anna\nat BNI", 1), False),
        (Said("x" * 4096), Said("x" * 4096), False),
        (
            SharedContact("Anna\r\nRossi\x00 👩‍🌾", "+39 02", "v"),
            SharedContact("Anna Rossi 👩‍🌾", "+39 02", "v"),
            False,
        ),
    ],
)
def test_what_is_too_large_is_cut_to_its_limit(event: Event, fitted: Event, *, cut: bool) -> None:
    """Texts, commands, captions, contacts, buttons, searches and places; what fits is left as it is."""
    assert sizes.fitted(event) == (fitted, cut)


@pytest.mark.parametrize(
    "event",
    [Said(f"met Anna Rossi, {LONG}"), Edited(LONG, 1), Commanded("person", LONG), SentOther("photo", LONG),
     SharedContact("Anna Rossi", "+39", LONG)],
)  # fmt: skip
def test_who_sent_too_much_hears_what_was_kept(event: Event) -> None:
    """One sentence, in their language, with the limit in it."""
    most = "8,192" if isinstance(event, SharedContact) else "4,096"
    assert f"I kept the beginning, up to {most} characters" in said(step(event))
    assert "ho tenuto il principio" in said(step(event), "it")


@pytest.mark.parametrize("event", [Tapped(LONG, 1), Sought("q", LONG), SharedLocation(float("nan"), 0)])
def test_what_no_app_of_telegrams_sends_changes_nothing(event: Event) -> None:
    """A button with more than 64 bytes, an endless search, a place that is none."""
    book = Notebook(7, profile=Profile(language="en", welcomed=True))
    assert step(event, book).notebook == book


async def test_a_long_note_is_kept_up_to_its_limit() -> None:
    """4,096 characters of it, and they hear so."""
    async with Conversation(lang="en") as talk:
        await talk.say("met Anna Rossi, runs a bakery. " + "she likes apples. " * 225)
        notes = (await talk.notebook()).notes
        assert [len(note.text) for note in notes.values()] == [
            len("met Anna Rossi, runs a bakery. " + "she likes apples. " * 225) - 1
        ]
    done = step(Said("met Anna Rossi, runs a bakery. " + LONG))
    assert [len(note.text) for note in done.notebook.notes.values()] == [sizes.TEXT]


def test_names_are_no_longer_than_names() -> None:
    """However one is put in: from the address book, in a note, as the member's own."""
    shared = step(SharedContact(LONG, "+39 02"))
    assert [len(p.name) for card in shared.notebook.cards.values() for p in card.people] == [sizes.NAME]
    assert sizes.named(Contact("c1", LONG, NOW)).name == "x" * sizes.NAME
    met = step(Said("ciao"), Notebook(7), Sender(f"Ada\n{LONG}"))
    assert met.notebook.profile.name == ("Ada " + LONG)[: sizes.NAME]
    event = step(Commanded("event", f"{'Camera di commercio ' * 40} tomorrow at 18:00"))
    assert all(len(one.name) <= sizes.NAME for one in event.notebook.events.values())


def full(contacts: int = 0, notes: int = 0) -> Notebook:
    book = step(Said("met Anna Rossi, runs a bakery")).notebook
    note = next(iter(book.notes.values()))
    people = (Contact(f"c{n}", f"Anna {n}", NOW) for n in range(100, 100 + contacts))
    return book.put(*people, *(replace(note, id=f"n{n}") for n in range(100, 100 + notes - 1)))


@pytest.mark.parametrize(
    ("book", "event", "english", "italian"),
    [
        (full(notes=3), Said("met Bice Orsini, sells paper"), "it holds up to 3 notes", "fino a 3 note"),
        (full(notes=3), SharedContact("Bice Orsini", "+39 02"), "it holds up to 3 notes", "fino a 3 note"),
        (full(contacts=2), Tapped("save|d2", 5), "it holds up to 2 people", "fino a 2 persone"),
    ],
)
def test_a_full_notebook_says_so_and_stays_as_it_is(book: Notebook, event: Event, english: str, italian: str) -> None:
    """One more note, contact or person than there is room for: one sentence, nothing half-kept, a way out."""
    if isinstance(event, Tapped):
        event = Tapped(f"save|{next(iter(book.cards))}", 5)
    done = step(event, book)
    assert done.notebook == book
    assert english in said(done)
    assert italian in said(done, "it")
    assert "/export" in said(done)


def test_a_full_notebook_still_answers_remembers_and_forgets() -> None:
    """Looking up, changing, erasing and what time brings go on; after an erasure there is room again."""
    book = full(contacts=2, notes=3)
    assert "Anna 100" in said(step(Commanded("people"), book))
    assert step(TimePassed(), book).replies == ()
    less = step(Tapped("erase|c100", 5), book).notebook
    assert len(less.contacts) == 1
    assert len(step(Tapped(f"save|{next(iter(less.cards))}", 5), less).notebook.contacts) == 2


def test_limits_leave_room_for_what_was_measured() -> None:
    """Benchmarks go up to 5,000 contacts; each kind of record that a member makes has a limit."""
    assert sizes.MOST["contacts"] >= 10_000
    assert {*sizes.MOST, "nudges"} == set(KINDS)
