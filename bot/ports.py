"""All that the coach asks of the world, as Protocols; one composition root (``bot.app``) builds the adapters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.model import Notebook
from bot.core.reading.reading import Language
from bot.core.replies import Reply


@dataclass(frozen=True, slots=True)
class Arrived:
    """A nudge that the courier got to the phone, and the message that it became."""

    nudge: str
    message_id: int


class Clock(Protocol):
    """Where ``now`` comes from."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        ...


class Store(Protocol):
    """Remembers notebooks. A save that returned survives a crash of the machine."""

    async def load(self, member: int) -> Notebook | None:
        """The member's notebook, or None for somebody new. Raises ``StoreBroken`` if it cannot be read."""
        ...

    async def save(self, old: Notebook, new: Notebook, next_due: datetime | None) -> Notebook:
        """Writes what changed; returns ``new`` with its new version. Raises ``Conflict`` if ``old`` is outdated.

        ``next_due`` is when the member's next nudge falls due (UTC), kept beside the notebook for ``due``.
        """
        ...

    async def forget(self, member: int) -> None:
        """Removes every trace of the member."""
        ...

    async def next_due(self) -> datetime | None:
        """The earliest ``next_due`` of all members."""
        ...

    async def due(self, now: datetime, limit: int = 100) -> Sequence[int]:
        """Members with something due at ``now``, the longest due first. Across replicas each is handed to one."""
        ...

    async def close(self) -> None:
        """Lets go of files, locks and connections."""
        ...


class Courier(Protocol):
    """Brings replies to the member's phone."""

    async def deliver(self, member: int, language: Language, replies: Sequence[Reply]) -> Sequence[Arrived]:
        """Delivers in order; tells which nudges arrived. Raises ``Unreachable`` if the member blocked the bot."""
        ...


class Alarm(Protocol):
    """Wakes the coach at the next thing due; the schedule is a view of the state (DESIGN, "Nudges")."""

    def ring_at(self, moment: datetime | None) -> None:
        """Replaces whatever it was set to; None switches it off."""
        ...
