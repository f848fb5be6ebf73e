"""An update is taken in once, whatever happens in between, and never while the store is away."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.core.events import Said, Sender
from bot.core.model import Notebook
from bot.core.replies import Say, Text
from bot.errors import StoreAway
from bot.ports import Inbox
from data.inbox import MemoryInbox
from tests.test_coach import ANNA, FailingStore, build, counting


class Away(FailingStore):
    """Is away for so many saves."""

    away = 0

    async def save(self, old: Notebook, new: Notebook, next_due: datetime | None) -> Notebook:
        if self.away:
            self.away -= 1
            raise StoreAway("the disk is full")
        return await super().save(old, new, next_due)


class Letters(MemoryInbox):
    """Knows what another replica has handled."""

    def __init__(self) -> None:
        super().__init__()
        self.handled: set[int] = set()

    async def heard(self, number: int) -> bool:
        return number in self.handled


class Shared(FailingStore):
    """Others work on it, too."""

    def __init__(self) -> None:
        super().__init__()
        self.letters = Letters()

    @property
    def inbox(self) -> Inbox:
        return self.letters


def sender(update: int) -> Sender:
    return Sender("Anna", "it", update)


async def test_an_update_that_comes_again_is_not_taken_in_twice() -> None:
    """After a crash between save and answer: nothing changes, and the member hears that what they sent is safe."""
    house = build(counting)
    await house.coach.handle(ANNA, sender(7), Said("uno"))
    await house.coach.handle(ANNA, sender(7), Said("uno"))
    saved = await house.store.load(ANNA)
    assert saved is not None
    assert (saved.counter, saved.heard) == (1, 7)
    last = house.courier.brought[-1][2]
    assert isinstance(last, Say)
    assert isinstance(last.words, Text)
    assert last.words.key == "interrupted"
    await house.coach.handle(ANNA, sender(8), Said("due"))
    saved = await house.store.load(ANNA)
    assert saved is not None
    assert (saved.counter, saved.heard) == (2, 8)


async def test_a_store_that_is_away_is_said_once_and_raised() -> None:
    """Whoever brought the update brings it again; the member hears one sentence until it has worked."""
    store = Away()
    house = build(counting, store)
    store.away = 3
    for _ in range(3):
        with pytest.raises(StoreAway):
            await house.coach.handle(ANNA, sender(7), Said("uno"))
    house.courier.assert_said("store-away", "it")
    await house.coach.handle(ANNA, sender(7), Said("uno"))
    saved = await store.load(ANNA)
    assert saved is not None
    assert saved.counter == 1


async def test_who_slept_over_a_turn_lets_go_of_it() -> None:
    """Another replica has handled 7 and 8 meanwhile; waking up with 7 in hand, this one changes and says nothing."""
    store = Shared()
    house = build(counting, store)
    await house.coach.handle(ANNA, sender(7), Said("uno"))
    await house.coach.handle(ANNA, sender(8), Said("due"))
    store.letters.handled.add(7)
    said = len(house.courier.brought)
    await house.coach.handle(ANNA, sender(7), Said("uno"))
    saved = await house.store.load(ANNA)
    assert saved is not None
    assert (saved.counter, saved.heard) == (2, 8)
    assert len(house.courier.brought) == said
    await house.coach.handle(ANNA, sender(6), Said("the numbers began anew"))
    saved = await house.store.load(ANNA)
    assert saved is not None
    assert saved.counter == 3
    await house.store.forget(ANNA)
    await house.coach.handle(ANNA, sender(7), Said("uno"))
    assert await house.store.load(ANNA) is None, "what was forgotten meanwhile does not come back"
