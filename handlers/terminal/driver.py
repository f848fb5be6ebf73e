"""Plays acts on the offline Telegram and waits for what comes of them: one update, one turn, nothing left running.

The application is driven directly (``process_update``) instead of polling, so that a script is deterministic. While the
clock moves it stops at each moment at which the alarm would ring.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Final

from telegram import Update

from handlers.offline import Action, Phone
from handlers.offline.refusal import JSON
from handlers.terminal.house import MEMBER, Guest, House

FRUITLESS: Final = 500
"""Rings in a row at which nothing was said, before the clock just moves on: a fault may not stop time."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the bot did, in order; ``at`` (UTC) is set if it did so by itself, while the clock moved."""

    actions: tuple[Action, ...]
    at: datetime | None = None


class Driver:
    """One person's phone, and the hand on the clock."""

    def __init__(self, house: House, guest: Guest, phone: Phone | None = None) -> None:
        """Gives ``guest`` a phone if they bring none; the bot may write first to somebody whom the store knows."""
        self._house = house
        self._guest = guest
        self.phone: Phone = phone or house.telegram.user(MEMBER, guest.name, guest.language, met=not guest.new)
        if not guest.new and phone is None:  # the notebook remembers messages of another evening by their numbers
            house.telegram.state._message_ids = count(int(house.clock.now().timestamp()))  # noqa: SLF001

    async def deliver(self, *updates: JSON) -> Scene:
        """Hands updates of the phone to the application, one after the other, and says what it did."""
        application = self._house.application
        for update in updates:
            await application.process_update(Update.de_json(update, application.bot))
        return Scene(self.phone.unread())

    async def ring(self) -> Scene:
        """What is due at this very moment."""
        await self._house.ring()
        return Scene(self.phone.unread(), self._house.clock.now())

    async def move_to(self, moment: datetime) -> AsyncIterator[Scene]:
        """Moves the clock, moment by moment of what falls due; silent ones are left out."""
        clock, alarm, fruitless = self._house.clock, self._house.alarm, 0
        while alarm.moment is not None and alarm.moment <= moment and fruitless < FRUITLESS:
            clock.move_to(max(alarm.moment, clock.now()))
            scene = await self.ring()
            fruitless = 0 if scene.actions else fruitless + 1
            if scene.actions:
                yield scene
        clock.move_to(max(moment, clock.now()))

    def after(self, days: int, rest: timedelta) -> datetime:
        """The moment so many days on the calendar and such a stretch from now: days keep the time of day."""
        local = self._house.clock.now().astimezone(self._guest.zone)
        return (local + timedelta(days=days)).astimezone(UTC) + rest

    def local(self, moment: datetime) -> datetime:
        """A moment written without a zone is the guest's."""
        return (moment if moment.tzinfo else moment.replace(tzinfo=self._guest.zone)).astimezone(UTC)

    @property
    def now(self) -> datetime:
        """The moment, in UTC."""
        return self._house.clock.now()
