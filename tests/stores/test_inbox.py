"""What Telegram handed over is kept until it is handled: the inboxes of all stores, and bots killed at their work."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from time import sleep

import pytest

from bot.errors import SetupError, StoreAway
from bot.ports import Inbox, Letter
from data import open_store
from data.disk import QUICK
from data.inbox import REMEMBERED, FileInbox
from data.postgres import PostgresStore
from tests import kill_bot
from tests.stores.conftest import Shop


def letter(number: int, member: int = 1) -> Letter:
    return Letter(number, member, f'{{"update_id": {number}, "text": "Anna Rossi 🥐\\n{number}"}}')


async def test_a_letter_is_taken_once(shop: Shop) -> None:
    """Waiting or handled, a repeat is known by its number; other numbers are not disturbed by that."""
    inbox = (await shop.open()).inbox
    assert await inbox.take(letter(7))
    await inbox.done(letter(7))
    assert not await inbox.take(letter(7))
    assert await inbox.take(letter(8))
    assert await inbox.take(letter(9, member=2))
    assert list(await inbox.left()) == []


async def test_what_was_not_handled_is_there_after_a_crash(lasting: Shop) -> None:
    """Letters that wait come back word for word, in order; what was handled does not, and is known still."""
    store = await lasting.open()
    inbox = store.inbox
    for number in range(1, 6):
        await inbox.take(letter(number, member=number))
    for number in (2, 4):
        await inbox.done(letter(number, member=number))
    await inbox.release()  # as if its lease had run out
    store = await lasting.reopen(store)
    assert list(await store.inbox.left()) == [letter(number, member=number) for number in (1, 3, 5)]
    assert not await store.inbox.take(letter(2, member=2))
    for number in (1, 3, 5):
        await store.inbox.done(letter(number, member=number))
    assert list(await store.inbox.left()) == []


async def test_of_one_member_one_letter_at_a_time(database: str) -> None:
    """Ten letters reach two replicas; whoever has the first goes on with the next, whoever took it in."""
    a, b = await PostgresStore.open(database), await PostgresStore.open(database)
    inboxes: list[Inbox] = [a.inbox, b.inbox]
    mine = [await inboxes[n % 2].take(letter(n)) for n in range(1, 11)]
    assert mine == [True] + [False] * 9
    assert await b.inbox.take(letter(1)), "asked again because the answer was lost"
    assert await b.inbox.take(letter(50, member=2)), "other members do not wait"
    assert not await a.inbox.heard(1)
    order = [letter(1)]
    while following := await b.inbox.done(order[-1]):
        order.append(following)
    assert [await a.inbox.heard(number) for number in (1, 10, 11)] == [True, True, False]
    assert order == [letter(n) for n in range(1, 11)]
    await a.close()
    await b.close()


async def test_many_at_once_are_each_handled_once(database: str) -> None:
    """Four replicas take in a hundred letters of five members at the same time: each comes out once, in order."""
    stores = [await PostgresStore.open(database) for _ in range(4)]
    handled: dict[int, list[int]] = {member: [] for member in range(5)}

    async def hand(store: PostgresStore, one: Letter) -> None:
        following: Letter | None = one if await store.inbox.take(one) else None
        while following:
            handled[following.member].append(following.number)
            await asyncio.sleep(0)
            following = await store.inbox.done(following)

    await asyncio.gather(*(hand(stores[n % 4], letter(n, member=n % 5)) for n in range(1, 101)))
    assert sorted(number for numbers in handled.values() for number in numbers) == list(range(1, 101))
    for store in stores:
        await store.close()


async def test_one_of_several_polls(database: str) -> None:
    """Until it goes: then another does."""
    a, b = await PostgresStore.open(database), await PostgresStore.open(database)
    assert [await a.leads(), await b.leads(), await a.leads(), await b.leads()] == [True, False, True, False]
    await a.close()
    assert await b.leads()
    await b.close()


def test_nothing_of_a_handled_letter_is_left_in_the_file(tmp_path: Path) -> None:
    """Its words are blanked while others wait, and the file is all blank when none does."""
    inbox = FileInbox(tmp_path)
    for number in (1, 2, 3):
        asyncio.run(inbox.take(letter(number)))
    asyncio.run(inbox.done(letter(2)))
    content = (tmp_path / "inbox").read_bytes()
    assert content.count(b"Anna Rossi") == 2
    inbox.close()
    again = FileInbox(tmp_path)
    assert list(asyncio.run(again.left())) == [letter(1), letter(3)]
    for number in (1, 3):
        asyncio.run(again.done(letter(number)))
    assert (tmp_path / "inbox").read_bytes().strip() == b""
    again.close()


@pytest.mark.parametrize("cut", [1, 2, 12, 60])
def test_a_torn_letter_was_never_taken(tmp_path: Path, cut: int) -> None:
    """A crash in the middle of a line: the whole ones before it are there, and the next one follows them."""
    inbox = FileInbox(tmp_path)
    for number in (1, 2):
        asyncio.run(inbox.take(letter(number)))
    inbox.close()
    os.truncate(tmp_path / "inbox", (tmp_path / "inbox").stat().st_size - cut)
    again = FileInbox(tmp_path)
    assert list(asyncio.run(again.left())) == [letter(1)]
    assert asyncio.run(again.take(letter(2)))
    again.close()
    last = FileInbox(tmp_path)
    assert list(asyncio.run(last.left())) == [letter(1), letter(2)]
    last.close()


def test_the_memory_of_numbers_is_a_ring(tmp_path: Path) -> None:
    """The newest few thousand are known, over a restart too, and the file does not grow."""
    inbox = FileInbox(tmp_path)
    for number in range(1, REMEMBERED + 11):
        inbox._strike(number)
    inbox.close()
    assert (tmp_path / "heard").stat().st_size == 8 * REMEMBERED
    again = FileInbox(tmp_path)
    assert asyncio.run(again.take(letter(10)))
    assert not asyncio.run(again.take(letter(11)))
    again._strike(REMEMBERED + 11)
    assert asyncio.run(again.take(letter(11)))
    assert not asyncio.run(again.take(letter(REMEMBERED + 10)))
    again.close()


def test_a_busy_inbox_is_written_anew(tmp_path: Path) -> None:
    """If something always waits, the file is cut down to what does, once it has grown long."""
    inbox = FileInbox(tmp_path)
    words = "x" * 300_000
    asyncio.run(inbox.take(letter(1)))
    for number in range(2, 12):
        asyncio.run(inbox.take(Letter(number, 1, words)))
        asyncio.run(inbox.done(Letter(number, 1, words)))
    assert (tmp_path / "inbox").stat().st_size < 1_500_000
    inbox.close()
    again = FileInbox(tmp_path)
    assert list(asyncio.run(again.left())) == [letter(1)]
    again.close()


def test_a_full_disk_takes_nothing(tmp_path: Path) -> None:
    """``StoreAway``: nothing is acknowledged, and once there is room all goes on."""
    inbox = FileInbox(tmp_path)
    asyncio.run(inbox.take(letter(1)))
    file, inbox._file = inbox._file, os.open("/dev/full", os.O_RDWR)
    with pytest.raises(StoreAway, match="No space left"):
        asyncio.run(inbox.take(letter(2)))
    os.close(inbox._file)
    inbox._file = file
    assert asyncio.run(inbox.take(letter(2)))
    inbox.close()
    again = FileInbox(tmp_path)
    assert list(asyncio.run(again.left())) == [letter(1), letter(2)]
    again.close()


def test_a_folder_in_the_way_is_a_sentence(tmp_path: Path) -> None:
    """What cannot be an inbox is said at the start."""
    (tmp_path / "inbox").mkdir()
    with pytest.raises(SetupError, match="inbox cannot be used"):
        FileInbox(tmp_path)


async def test_a_killed_bot_loses_no_update(tmp_path: Path) -> None:
    """Polling, on the embedded store: all that Telegram believes delivered is in the notebooks once, in order."""
    tally = await kill_bot.run(
        f"tinydb:///{tmp_path}/store",
        members=4, notes=5, kills=1, replicas=1, webhooks=False, seed=1, folder=tmp_path,
    )  # fmt: skip
    assert tally.clean, tally
    assert tally.caught == 1


async def test_of_two_replicas_one_is_killed(database: str, tmp_path: Path) -> None:
    """Webhooks, on PostgreSQL: the other takes over, and a third comes; nothing lost, doubled or out of order."""
    tally = await kill_bot.run(
        database, members=6, notes=4, kills=1, replicas=2, webhooks=True, seed=1, folder=tmp_path
    )  # fmt: skip
    assert tally.clean, tally
    store = await open_store(database)
    assert len(await store.members()) == 6
    await store.close()


def test_on_a_slow_disk_a_letter_is_handled_while_it_is_synced(tmp_path: Path) -> None:
    """It stands in the file when it is handed out, and is not acknowledged before the sync; a quick disk needs none."""
    inbox = FileInbox(tmp_path)
    told: list[bytes] = []

    def written() -> None:
        told.append((tmp_path / "inbox").read_bytes())

    async def slowly() -> None:
        assert await inbox.take(letter(1), written)
        assert not told
        while inbox._disk.quick:
            inbox._disk.here(lambda: sleep(4 * QUICK))
        assert await inbox.take(letter(2), written)
        assert len(told) == 1
        assert told[0].count(b"\n") == 2
        await inbox.done(letter(2))
        assert not await inbox.take(letter(2), written)
        assert len(told) == 1

    asyncio.run(slowly())
    inbox.close()
    assert [each.number for each in asyncio.run(FileInbox(tmp_path).left())] == [1]
