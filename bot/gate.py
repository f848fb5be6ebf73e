"""ALLOWED_USERS: whom the bot is for. Strangers hear one polite sentence, and nothing of theirs is read or kept."""

from __future__ import annotations

import logging
from typing import Protocol

from bot.core.events import Event, Reached, Sender, Sought
from bot.core.reading.reading import Language
from bot.core.replies import Say, text
from bot.errors import Unreachable
from bot.ports import Courier

_log = logging.getLogger(__name__)


class Listener(Protocol):
    """Whoever takes events: the coach."""

    async def handle(self, member: int, sender: Sender, event: Event) -> None:
        """Takes one event."""
        ...


def language_of(sender: Sender, default: Language) -> Language:
    """Italian for whom Telegram speaks Italian, English for other languages, ``default`` where it does not say."""
    if not sender.language_code:
        return default
    return "it" if sender.language_code.lower().split("-")[0] == "it" else "en"


class Gate:
    """Stands before the coach and lets those through who are on the list; an empty list is an open door."""

    def __init__(self, inside: Listener, courier: Courier, allowed: frozenset[int], default: Language) -> None:
        """``default`` is spoken to strangers whose Telegram does not say their language."""
        self._inside = inside
        self._courier = courier
        self._allowed = allowed
        self._default = default

    async def handle(self, member: int, sender: Sender, event: Event) -> None:
        """Takes one event, or turns it away."""
        if not self._allowed or member in self._allowed:
            await self._inside.handle(member, sender, event)
            return
        _log.info("stranger", extra={"member": member, "event": type(event).__name__})
        if isinstance(event, Reached | Sought):
            return
        words = text("stranger", id=str(member))
        try:
            await self._courier.deliver(member, language_of(sender, self._default), (Say(words),))
        except Unreachable:
            _log.info("unreachable", extra={"member": member})
