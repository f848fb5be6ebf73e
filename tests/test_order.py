"""Whose turn it is: one member's updates in order, different members side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
from telegram import Chat as TelegramChat
from telegram import Message as TelegramMessage
from telegram import Update, User

from handlers.order import InTurn

Turn = Callable[[], Awaitable[None]]


def update(number: int, member: int) -> Update:
    """A message of a member in their private chat."""
    chat, user = TelegramChat(member, "private"), User(member, "Anna", is_bot=False)
    return Update(number, message=TelegramMessage(number, datetime(2026, 3, 12, tzinfo=UTC), chat, from_user=user))


class Kitchen:
    """Handles updates a few loop turns long, and keeps account of who was at it when."""

    def __init__(self) -> None:
        self.done: list[tuple[int, int]] = []
        self.busy: dict[int, int] = {}
        self.most_of_one = 0
        self.most_at_once = 0

    async def cook(self, number: int, member: int, steps: int) -> None:
        self.busy[member] = self.busy.get(member, 0) + 1
        self.most_of_one = max(self.most_of_one, *self.busy.values())
        self.most_at_once = max(self.most_at_once, sum(self.busy.values()))
        for _ in range(steps):
            await asyncio.sleep(0)
        self.busy[member] -= 1
        self.done.append((member, number))


async def serve(processor: InTurn, kitchen: Kitchen, orders: list[tuple[int, int, int]]) -> None:
    """Hands in all orders at once, as PTB does: one task for each update."""
    async with asyncio.TaskGroup() as group:
        for number, member, steps in orders:
            work = kitchen.cook(number, member, steps)
            group.create_task(processor.process_update(update(number, member), work))


async def test_a_members_updates_keep_their_order() -> None:
    """Later updates wait for earlier ones of the same member, however long those take."""
    kitchen = Kitchen()
    await serve(InTurn(4), kitchen, [(number, number % 3 + 1, 20 - number % 7) for number in range(120)])
    for member in (1, 2, 3):
        numbers = [number for who, number in kitchen.done if who == member]
        assert numbers == sorted(numbers)
        assert len(numbers) == 40
    assert kitchen.most_of_one == 1


async def test_a_flood_leaves_room_for_others() -> None:
    """Three hundred updates of one member do not keep the others waiting: all others are through long before."""
    kitchen = Kitchen()
    flood = [(number, 1, 5) for number in range(300)]
    others = [(300 + number, 2 + number, 5) for number in range(20)]
    await serve(InTurn(4), kitchen, [*flood, *others])
    last_of_others = max(place for place, (member, _) in enumerate(kitchen.done) if member != 1)
    assert last_of_others < 60


async def test_no_more_than_the_slots_run_at_once() -> None:
    """Different members side by side, up to the number of slots."""
    kitchen = Kitchen()
    await serve(InTurn(4), kitchen, [(number, number, 5) for number in range(1, 51)])
    assert kitchen.most_at_once == 4


async def test_a_failing_turn_makes_way() -> None:
    """After an error the member's next update is handled, and nobody is remembered for good."""
    processor, kitchen = InTurn(2), Kitchen()

    async def fail() -> None:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 (it is the test's own)
        await processor.process_update(update(1, 1), fail())
    await processor.process_update(update(2, 1), kitchen.cook(2, 1, 1))
    assert kitchen.done == [(1, 2)]
    assert processor.waiting == 0


async def test_a_cancelled_turn_does_not_let_the_next_overtake() -> None:
    """Somebody who leaves the queue takes nobody's turn away and gives none."""
    processor, kitchen = InTurn(2), Kitchen()
    first = asyncio.get_running_loop().create_task(processor.process_update(update(1, 1), kitchen.cook(1, 1, 10)))
    await asyncio.sleep(0)
    gone = kitchen.cook(2, 1, 1)
    second = asyncio.get_running_loop().create_task(processor.process_update(update(2, 1), gone))
    third = asyncio.get_running_loop().create_task(processor.process_update(update(3, 1), kitchen.cook(3, 1, 1)))
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.gather(first, third)
    gone.close()
    assert kitchen.done == [(1, 1), (1, 3)]
    assert kitchen.most_of_one == 1


async def test_an_update_of_nobody_needs_no_turn() -> None:
    """What has neither sender nor chat is handled at once."""
    kitchen = Kitchen()
    await InTurn(1).process_update(Update(1), kitchen.cook(1, 0, 1))
    assert kitchen.done == [(0, 1)]
