"""A member who writes faster than anybody can: others are answered, and nothing is dropped without a word."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from telegram import Chat, InlineQuery, Message, Update, User

from bot.errors import StoreAway
from bot.ports import Letter
from data import open_store
from data.inbox import MemoryInbox
from data.memory import MemoryStore
from handlers.flood import BURST, CALM, CROWD, Flood, Notice
from handlers.mailbox import Mailbox
from handlers.offline import OfflineTelegram
from handlers.offline.phone import Phone
from tests.loopback import Loopback
from tests.test_on_telegram import serving, settings

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)


class Watch:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


def update(number: int, member: int, language: str = "it") -> Update:
    user, chat = User(member, "Ada", is_bot=False, language_code=language), Chat(member, "private")
    return Update(number, message=Message(number, NOW, chat, from_user=user, text="ciao"))


def typed(number: int, member: int) -> Update:
    user = User(member, "Ada", is_bot=False)
    return Update(number, inline_query=InlineQuery(str(number), user, "anna", ""))


def drained(mailbox: Mailbox) -> list[Any]:
    return [mailbox.get_nowait() for _ in range(mailbox.qsize())]


def test_a_burst_is_taken_in_and_then_one_a_second() -> None:
    """A hundred messages forwarded at once are nothing special; a slow, steady writer never meets a limit."""
    watch = Watch()
    flood = Flood(watch)
    assert [flood.admits(7) for _ in range(BURST)] == [(True, 0)] * BURST
    for _ in range(500):
        watch.at += 1
        assert flood.admits(7) == (True, 0)


def test_after_a_flood_there_is_a_pause_and_an_account() -> None:
    """Beyond the burst nothing is taken in for a minute; the first one afterwards says how many were left out."""
    watch = Watch()
    flood = Flood(watch)
    for _ in range(BURST):
        flood.admits(7)
    assert [flood.admits(7) for _ in range(30)] == [(False, n) for n in range(1, 31)]
    assert flood.admits(8) == (True, 0)
    watch.at += 30
    assert flood.admits(7) == (False, 31)
    watch.at += BURST - CALM
    assert flood.admits(7) == (True, 31)
    assert flood.admits(7) == (True, 0)


def test_the_quiet_are_forgotten_the_flooders_are_not() -> None:
    """The account does not grow with everybody who ever wrote."""
    watch = Watch()
    flood = Flood(watch, burst=2)
    assert [flood.admits(0)[0] for _ in range(3)] == [True, True, False]
    for member in range(1, 5 * CROWD):
        watch.at += 1
        flood.admits(member)
    assert len(flood._buckets) <= CROWD + 1
    assert flood.admits(0) == (True, 1)


@pytest.mark.parametrize("language", ["it", "en"])
async def test_what_is_left_out_is_said(language: str) -> None:
    """One notice when it begins, one when it is over, in the member's language; nobody waits for Telegram meanwhile."""
    watch = Watch()
    store = MemoryStore()
    mailbox = Mailbox(store.inbox, insists=True, flood=Flood(watch, burst=3))
    for number in range(10):
        await mailbox.put(update(number, 7, language))
    for number in range(10, 13):
        await mailbox.put(update(number, 8))
    items = drained(mailbox)
    notices = [item for item in items if isinstance(item, Notice)]
    assert [(note.chat, note.language_code, note.words.key) for note in notices] == [(7, language, "flood")]
    assert [item.update_id for item in items if isinstance(item, Update)] == [0, 1, 2, 10, 11, 12]
    watch.at += 60
    await mailbox.put(update(20, 7, language))
    over, back = drained(mailbox)
    assert (over.words.key, dict(over.words.args)["count"]) == ("flood-over", 7)
    assert back.update_id == 20


class Away(MemoryInbox):
    """An inbox whose disk is full."""

    async def take(self, letter: Letter, written: Callable[[], None] | None = None) -> bool:  # noqa: ARG002
        raise StoreAway(str(letter.number))


async def test_what_telegram_brings_again_is_no_flood() -> None:
    """While nothing can be kept, an update that comes again and again by webhook costs its sender nothing."""
    mailbox = Mailbox(Away(), insists=False, flood=Flood(Watch(), burst=3))
    for _ in range(20):
        with pytest.raises(StoreAway):
            await mailbox.put(update(1, 7))
    assert drained(mailbox) == []


async def test_a_flood_of_searches_is_not_worth_a_word() -> None:
    """What is typed letter by letter in another chat and not answered is lost without harm."""
    mailbox = Mailbox(MemoryStore().inbox, insists=True, flood=Flood(Watch(), burst=3))
    for number in range(10):
        await mailbox.put(typed(number, 7))
    assert [item.update_id for item in drained(mailbox)] == [0, 1, 2]


def heard(phone: Phone, words: str) -> bool:
    return any(words in str(message.text) for message in phone.messages)


async def test_one_floods_and_the_others_are_answered(tmp_path: Path) -> None:
    """The whole bot: two hundred messages of one member at once; another's note is answered, and the first is told."""
    telegram = OfflineTelegram(lambda: NOW, local=True)
    loopback = await Loopback(telegram).start()
    flooder, anna = telegram.user(66, "Ugo", "en"), telegram.user(7, "Anna", "it")
    async with serving(settings(loopback, tmp_path)):
        for number in range(200):
            flooder.say(f"met Anna Rossi number {number}")
        anna.say("conosciuta Bice Orsini, ha una cartoleria")
        async with asyncio.timeout(20):
            await telegram.until(lambda: heard(anna, "Bice Orsini"), seconds=20)
            answered = len(flooder.messages)
            await telegram.until(lambda: heard(flooder, "I took in the first messages"), seconds=20)
    await loopback.stop()
    assert answered < BURST, "nobody waits for the flood to drain"
    store = await open_store(f"tinydb:///{tmp_path}")
    book = await store.load(66)
    left = await store.inbox.left()
    await store.close()
    kept = len(book.notes) if book else 0
    taken = kept + sum(letter.member == 66 for letter in left)
    assert BURST <= taken < 200, "the burst, and one a second for as long as it took"
