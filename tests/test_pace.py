"""How fast we speak: a burst to one chat, then a message a second; nudges never fill the line."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram.error import RetryAfter

from handlers.pace import A_SECOND, AT_ONCE, BURST, Pace, Urgency


class Line:
    """Counts the calls that got through."""

    def __init__(self) -> None:
        self.pace = Pace()
        self.through: list[Any] = []

    async def call(self, chat: int, urgency: Urgency | None = None, endpoint: str = "sendMessage") -> None:
        async def request() -> bool:
            self.through.append(chat)
            return True

        await self.pace.process_request(request, (), {}, endpoint, {"chat_id": chat}, urgency)

    async def calls(self, *calls: tuple[int, Urgency | None]) -> None:
        """All at once; those not through after a moment are given up."""
        waiting = [self.call(*one) for one in calls]
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.gather(*waiting), 0.03)


async def test_one_chat_gets_a_burst_and_then_has_to_wait() -> None:
    """Edits and answers are not messages and do not count."""
    line = Line()
    await line.calls(*[(7, None)] * (BURST + 3))
    assert len(line.through) == BURST
    await asyncio.wait_for(line.call(7, endpoint="editMessageText"), 0.03)


async def test_chats_do_not_wait_for_each_other() -> None:
    """Ten chats, two messages each."""
    line = Line()
    await asyncio.gather(*(line.call(chat) for chat in range(1, 11) for _ in range(2)))
    assert len(line.through) == 20


async def test_a_reply_overtakes_a_morning_of_nudges() -> None:
    """A hundred nudges wait; somebody who writes now is answered now."""
    line = Line()
    await line.calls(*((chat, "nudge") for chat in range(1, 101)), (1000, None))
    assert 1000 in line.through
    assert len(line.through) <= AT_ONCE + 2


async def test_nudges_take_what_replies_leave() -> None:
    """Alone they fill the line; a burst of twenty replies goes through at once, and the nudges wait for as long."""
    line = Line()
    nudges = [asyncio.ensure_future(line.call(chat, "nudge")) for chat in range(1, 61)]  # noqa: TID251 (awaited below)
    await asyncio.sleep(0.5)
    alone = len(line.through)
    assert A_SECOND / 3 < alone < A_SECOND
    await asyncio.wait_for(asyncio.gather(*(line.call(chat) for chat in range(1001, 1021))), 0.1)
    await asyncio.sleep(0.4)
    assert len(line.through) <= alone + 20 + AT_ONCE
    for nudge in nudges:
        nudge.cancel()
    await asyncio.gather(*nudges, return_exceptions=True)


@pytest.mark.filterwarnings("ignore:.*retry_after.*:telegram.warnings.PTBDeprecationWarning")
async def test_after_a_429_nudges_begin_one_by_one() -> None:
    """Telegram wants a second of peace: nothing goes out meanwhile, and then no burst of what has waited."""
    line = Line()
    refused = False

    async def request() -> bool:
        nonlocal refused
        if not refused:
            refused = True
            raise RetryAfter(1)
        line.through.append(0)
        return True

    first = asyncio.ensure_future(line.pace.process_request(request, (), {}, "sendMessage", {"chat_id": 1}, None))  # noqa: TID251
    await asyncio.sleep(0.02)
    nudges = [asyncio.ensure_future(line.call(chat, "nudge")) for chat in range(2, 42)]  # noqa: TID251 (awaited below)
    await asyncio.sleep(0.9)
    assert line.through == []
    await asyncio.sleep(0.35)
    assert first.done()
    assert 1 < len(line.through) < A_SECOND / 2
    for nudge in nudges:
        nudge.cancel()
    await asyncio.gather(first, *nudges, return_exceptions=True)
