"""What the chat needs of the composition root: the very application that runs on Telegram, a hand on its clock."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import tzinfo
from typing import Final

from bot.alarm import CalledAlarm, SchedulerAlarm
from bot.clock import SettableClock
from bot.core.reading.reading import Language
from handlers.application import App
from handlers.keyboards import Wording
from handlers.offline import OfflineTelegram

MEMBER: Final = 1
"""Who sits at the terminal, in the store and for the offline Telegram."""


@dataclass(frozen=True, slots=True)
class House:
    """``application`` talks to ``telegram`` and is not yet initialised. ``ring`` is the coach's.

    In a script the alarm is a ``CalledAlarm`` and the clock stands; with a terminal the alarm rings by itself (the chat
    starts and stops it, so that it can show what is said) and the clock runs.
    """

    application: App
    telegram: OfflineTelegram
    clock: SettableClock
    alarm: CalledAlarm | SchedulerAlarm
    ring: Callable[[], Awaitable[object]]
    wording: Wording


@dataclass(frozen=True, slots=True)
class Guest:
    """Who sits there: first name, language, and where their clock hangs. ``new`` if the store does not know them."""

    name: str
    language: Language
    zone: tzinfo
    new: bool = True
