"""What every store promises (``bot.ports.Store``): the same tests for memory, TinyDB and PostgreSQL."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.model import Contact, Note, Notebook, Profile, Undo
from bot.core.model.talk import Asking
from bot.errors import Conflict, StoreBroken
from bot.ports import Store
from tests.stores.conftest import Shop

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
MINUTE = timedelta(minutes=1)
ANNA = Contact("c1", "Anna Rossi", NOW)
NEW = Notebook(1, profile=Profile(language="en"), talk=Asking("c1", "need"), undos=(Undo("saved", "Anna", ()),)).put(
    ANNA, Note("n1", 'conosciuta Anna Rossi 🥐\n«panificio» \\ "x" \u2028', NOW)
)


def plain(notebook: Notebook | None) -> Notebook | None:
    """The notebook without its version, which is the store's own affair."""
    return notebook and replace(notebook, version=0)


async def test_nobody_is_known_before_the_first_save(store: Store) -> None:
    """Somebody new has no notebook, and nothing is due."""
    assert await store.load(1) is None
    assert await store.next_due() is None
    assert await store.due(NOW) in ([], ())


async def test_what_was_saved_is_loaded(store: Store) -> None:
    """A save hands back the notebook with the version that the next save needs; loading gives the same."""
    saved = await store.save(Notebook(1), NEW, None)
    assert plain(saved) == NEW
    assert saved.version > 0
    assert await store.load(1) == saved
    assert await store.load(2) is None


async def test_a_save_writes_changes_and_removals(store: Store) -> None:
    """Records changed, added and gone, and what stands in no map, are all as they were saved."""
    first = await store.save(Notebook(1), NEW.put(replace(ANNA, id="c2"), replace(ANNA, id="c3")), None)
    after = replace(first.put(replace(ANNA, name="Anna B."), replace(ANNA, id="c4")).drop("contacts", "c2"), counter=9)
    second = await store.save(first, after, None)
    assert second.version > first.version
    assert await store.load(1) == second
    assert plain(second) == plain(after)


async def test_saved_is_saved(lasting: Shop) -> None:
    """Everything, versions and moments too, is there after a restart; maps keep their order."""
    store = await lasting.open()
    saved = await store.save(Notebook(1), NEW.put(*(replace(ANNA, id=f"c{n}") for n in (9, 10, 2, 33))), LATER)
    saved = await store.save(saved, saved.put(replace(ANNA, id="c10", name="Bea")), LATER)
    store = await lasting.reopen(store)
    again = await store.load(1)
    assert again == saved
    assert again is not None
    assert list(again.contacts) == list(saved.contacts)
    assert await store.next_due() == LATER
    saved = await store.save(again, again.drop("contacts", "c9"), None)
    saved = await store.save(saved, saved.put(replace(ANNA, id="c9")), None)
    store = await lasting.reopen(await lasting.reopen(store))
    again = await store.load(1)
    assert again == saved
    assert again is not None
    assert list(again.contacts) == list(saved.contacts)
    assert await store.next_due() is None


async def test_who_saves_second_is_told(store: Store) -> None:
    """A save from an outdated notebook is refused and changes nothing, for members old and new."""
    first = await store.save(Notebook(1), NEW, LATER)
    with pytest.raises(Conflict):
        await store.save(Notebook(1), NEW.drop("contacts", "c1"), NOW)
    second = await store.save(first, first.put(replace(ANNA, name="Anna B.")), LATER)
    with pytest.raises(Conflict):
        await store.save(first, first.drop("contacts", "c1"), NOW)
    with pytest.raises(Conflict):
        await store.save(replace(second, version=second.version + 1), second, NOW)
    assert await store.load(1) == second
    assert await store.next_due() == LATER


async def test_of_many_at_once_one_wins(store: Store) -> None:
    """Ten saves from the same notebook: one is kept, nine are told; ten members' first saves do not meet."""
    first = await store.save(Notebook(1), NEW, None)
    names = [f"Anna {n}" for n in range(10)]
    results = await asyncio.gather(
        *(store.save(first, first.put(replace(ANNA, name=name)), None) for name in names), return_exceptions=True
    )
    won = [result for result in results if isinstance(result, Notebook)]
    assert len(won) == 1
    assert sum(isinstance(result, Conflict) for result in results) == 9
    assert await store.load(1) == won[0]
    await asyncio.gather(*(store.save(Notebook(n), replace(NEW, member=n), None) for n in range(2, 12)))
    assert all([await store.load(n) for n in range(2, 12)])


async def test_turns_of_many_members_side_by_side(store: Store) -> None:
    """Twenty members save twenty times each at once: every one ends with all of theirs and none of the others'."""

    async def live(member: int) -> Notebook:
        book = Notebook(member)
        for n in range(20):
            book = await store.save(book, book.put(replace(ANNA, id=f"c{n}", name=f"{member}.{n}")), None)
        return book

    books = await asyncio.gather(*(live(member) for member in range(20)))
    for book in books:
        assert len(book.contacts) == 20
        assert await store.load(book.member) == book


async def test_forgotten_is_forgotten(store: Store) -> None:
    """Nothing of the member is left, due or stored; a turn under way cannot bring it back; others stay."""
    other = await store.save(Notebook(2), replace(NEW, member=2), LATER)
    saved = await store.save(Notebook(1), NEW, NOW)
    await store.forget(1)
    assert await store.load(1) is None
    assert await store.next_due() == LATER
    assert await store.due(NOW) in ([], ())
    with pytest.raises(Conflict):
        await store.save(saved, saved, NOW)
    assert await store.load(1) is None
    await store.forget(1)
    await store.forget(99)
    assert await store.load(2) == other


async def test_a_new_life_has_nothing_of_the_old(store: Store) -> None:
    """Who comes back after /forget starts empty, and a turn from the old life is refused whatever its version."""
    old = [Notebook(1)]
    for n in range(3):
        old.append(await store.save(old[-1], NEW.put(replace(ANNA, id=f"c{n}")), NOW))
    await store.forget(1)
    assert await store.load(1) is None
    new = await store.save(Notebook(1), Notebook(1, counter=1), None)
    for book in old:
        with pytest.raises(Conflict):
            await store.save(book, book, None)
    assert await store.load(1) == new
    assert plain(new) == Notebook(1, counter=1)
    assert await store.next_due() is None


async def test_forgotten_stays_forgotten(lasting: Shop) -> None:
    """After a restart too, folded in or not."""
    store = await lasting.open()
    await store.save(Notebook(1), NEW, NOW)
    await store.save(Notebook(2), replace(NEW, member=2), NOW)
    store = await lasting.reopen(store)
    await store.forget(1)
    store = await lasting.reopen(store)
    assert await store.load(1) is None
    assert await store.load(2) is not None
    assert await store.due(NOW) in ([2], (2,))


async def test_the_longest_due_come_first(store: Store) -> None:
    """``due`` hands out who is due, the longest due first and no more than asked for; the others stay."""
    for member, minutes in ((1, 3), (2, 1), (3, 2), (4, -1), (5, 0)):
        await store.save(Notebook(member), replace(NEW, member=member), NOW - minutes * MINUTE)
    await store.save(Notebook(6), replace(NEW, member=6), None)
    assert await store.next_due() == NOW - 3 * MINUTE
    assert list(await store.due(NOW, limit=2)) == [1, 3]
    assert list(await store.due(NOW)) == [2, 5]
    assert list(await store.due(NOW)) == []
    assert list(await store.due(NOW - MINUTE * 5)) == []


async def test_who_was_handed_out_comes_again_if_nothing_is_saved(store: Store) -> None:
    """A lease: for a minute nobody else is handed the member, then again; the next moment tells of it."""
    saved = await store.save(Notebook(1), NEW, NOW)
    assert list(await store.due(NOW)) == [1]
    lease_end = await store.next_due()
    assert lease_end is not None
    assert NOW < lease_end <= NOW + 2 * MINUTE
    assert list(await store.due(lease_end - timedelta(seconds=1))) == []
    assert list(await store.due(lease_end)) == [1]
    await store.save(saved, saved, NOW + timedelta(seconds=1))
    assert await store.next_due() == NOW + timedelta(seconds=1)
    assert list(await store.due(NOW + timedelta(seconds=1))) == [1]


async def test_a_save_moves_and_removes_what_is_due(store: Store) -> None:
    """The moment saved last counts, whether later, earlier or none."""
    book = await store.save(Notebook(1), NEW, NOW)
    for moment in (LATER, NOW, NOW - MINUTE, None, LATER):
        book = await store.save(book, book, moment)
        assert await store.next_due() == moment
    assert list(await store.due(LATER)) == [1]


async def test_what_cannot_be_kept_is_refused_and_changes_nothing(store: Store) -> None:
    """A moment without a zone, in a record or as the next moment, is an error; the notebook stays as it was."""
    naive = NOW.replace(tzinfo=None)
    saved = await store.save(Notebook(1), NEW, LATER)
    with pytest.raises(StoreBroken):
        await store.save(saved, saved.put(replace(ANNA, met_at=naive)), None)
    with pytest.raises(StoreBroken):
        await store.save(saved, saved, naive)
    with pytest.raises(StoreBroken):
        await store.save(Notebook(2), replace(NEW, member=2).put(replace(ANNA, met_at=naive)), None)
    assert await store.load(1) == saved
    assert await store.load(2) is None
    assert await store.next_due() == LATER


async def test_any_text_is_taken(lasting: Shop) -> None:
    """NUL and half characters, which databases refuse, cost nobody their note."""
    store = await lasting.open()
    saved = await store.save(Notebook(1), NEW.put(Note("n1", "a\0b \ud83d c\\u0000", NOW)), None)
    saved = await store.save(saved, saved.put(Note("n2", "after", NOW)), None)
    store = await lasting.reopen(store)
    again = await store.load(1)
    assert again is not None
    assert [note.text for note in again.notes.values()] == ["a\ufffdb \ufffd c\\u0000", "after"]


async def test_a_large_notebook(lasting: Shop) -> None:
    """Two thousand contacts, saved at once and one at a time, come back whole."""
    store = await lasting.open()
    book = await store.save(Notebook(1), NEW.put(*(replace(ANNA, id=f"c{n}") for n in range(2000))), None)
    for n in range(5):
        book = await store.save(book, book.put(replace(ANNA, id=f"d{n}")).drop("contacts", f"c{n}"), None)
    store = await lasting.reopen(store)
    assert await store.load(1) == book


async def test_a_cancelled_save_is_whole_or_not_at_all(store: Store) -> None:
    """Cancelled at any point, what is loaded is the old or the new notebook, and the next save from it succeeds."""
    book = await store.save(Notebook(1), NEW, None)
    for pauses in range(12):
        new = book.put(replace(ANNA, name=f"Anna {pauses}"))
        task = asyncio.get_running_loop().create_task(store.save(book, new, None))
        for _ in range(pauses):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        loaded = await store.load(1)
        assert plain(loaded) in (plain(book), plain(new))
        assert loaded is not None
        book = await store.save(loaded, loaded, None)


async def test_a_closed_store_says_so(shop: Shop) -> None:
    """After ``close`` everything is refused, and closing again is harmless."""
    store = await shop.open()
    await store.close()
    await store.close()
    for attempt in (
        store.load(1),
        store.save(Notebook(1), NEW, None),
        store.next_due(),
        store.due(NOW),
        store.forget(1),
    ):
        with pytest.raises(StoreBroken, match="closed"):
            await attempt
