"""The door through which nudges leave: one at a time, unless many wait and the messenger is slow."""

from __future__ import annotations

import asyncio
import time

from bot.queues import HOLD_UP, Door


async def passes(door: Door, people: int, seconds: float, most: list[int]) -> float:
    """So many at once, each through after so long; how long all of them took, and how many were inside at most."""
    inside = 0

    async def one() -> None:
        nonlocal inside
        async with door.through():
            inside += 1
            most.append(inside)
            await asyncio.sleep(seconds)
            inside -= 1

    began = time.monotonic()
    await asyncio.gather(*(one() for _ in range(people)))
    return time.monotonic() - began


async def test_one_at_a_time_while_the_messenger_is_quick() -> None:
    """So a crash can double one, not ten."""
    most: list[int] = []
    await passes(Door(), 10, 0, most)
    assert max(most) == 1


async def test_two_wait_for_each_other_for_a_while() -> None:
    """There is no hurry: the second goes when the first is through, or after a tenth of a second."""
    most: list[int] = []
    await passes(Door(), 2, HOLD_UP / 2, most)
    assert max(most) == 1


async def test_a_crowd_does_not_wait_for_a_slow_messenger() -> None:
    """Thirty a second leave, though each takes a fifth of a second."""
    most: list[int] = []
    took = await passes(Door(), 30, 0.2, most)
    assert took < 30 * 0.2 / 2
    assert max(most) > 2
