"""The application as it runs on Telegram: real HTTP, real polling, our pace, members' turns in order."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from bot.clock import SettableClock
from bot.core.events import Event, Said, Sender
from bot.core.replies import Say, Verbatim
from bot.wording import Wording
from handlers import TelegramCourier, build_application, register
from handlers.offline import OfflineTelegram
from handlers.running import listening, online
from tests.loopback import Loopback

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)


class Echo:
    """A coach that answers each message with its text, the first ones slowly."""

    def __init__(self, courier: TelegramCourier, expected: int) -> None:
        self.done = asyncio.Event()
        self._courier = courier
        self._left = expected

    async def handle(self, member: int, sender: Sender, event: Event) -> None:
        assert isinstance(event, Said)
        for _ in range(20 - int(event.text)):
            await asyncio.sleep(0)
        await self._courier.deliver(member, "it", (Say(Verbatim(f"{sender.first_name} {event.text}")),))
        self._left -= 1
        if not self._left:
            self.done.set()


async def test_members_are_answered_in_order_side_by_side() -> None:
    """Two people write seven messages each at once: each gets seven answers, in order."""
    telegram = OfflineTelegram(lambda: NOW, local=True)
    phones = [telegram.user(7, "Anna"), telegram.user(8, "Bob")]
    async with Loopback(telegram) as url:
        application = build_application(telegram.token, base_url=url)
        courier = TelegramCourier(application.bot, Wording())
        echo = Echo(courier, 14)
        register(application, echo, courier, SettableClock(NOW))
        async with online(application) as name, listening(application, None):
            for number in range(7):
                for phone in phones:
                    phone.say(str(number))
            await asyncio.wait_for(echo.done.wait(), 10)
    assert name == "coltiva_bot"
    for phone, who in zip(phones, ("Anna", "Bob"), strict=True):
        assert [bubble.text for bubble in phone.messages] == [f"{who} {number}" for number in range(7)]
