"""The end of a bot that is at work; with real processes: ``python -m tests.stop_bot``."""

from __future__ import annotations

import json

from telegram import Update

from bot.ports import Letter
from data.inbox import MemoryInbox
from handlers.mailbox import Mailbox


class Following(MemoryInbox):
    """After each letter the member has one more."""

    async def done(self, letter: Letter) -> Letter | None:
        return Letter(letter.number + 1, letter.member, json.dumps({"update_id": letter.number + 1}))


async def test_once_shut_a_mailbox_hands_nothing_out() -> None:
    """Not even what follows the turn in hand: PTB waits for the queue to be empty, and nobody empties it any more."""
    mailbox = Mailbox(Following(), insists=False)
    await mailbox.put(Update(1))
    assert mailbox.get_nowait() == Update(1)
    await mailbox.done(Update(1))
    assert mailbox.get_nowait() == Update(2)
    mailbox.shut()
    await mailbox.done(Update(2))
    assert mailbox.empty()
