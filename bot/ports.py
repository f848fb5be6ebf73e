"""All that the coach asks of the world, as Protocols; one composition root (``bot.app``) builds the adapters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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


@dataclass(frozen=True, slots=True)
class Letter:
    """An update that was handed over: the messenger's number of it, whose it is, and its words as they came."""

    number: int
    member: int
    content: str


class Inbox(Protocol):
    """Keeps what the messenger has handed over until it is handled. Part of a store, and as lasting as that is.

    Across replicas a member's letters are handled one after the other: whoever handles the oldest goes on with the
    next, whoever it was handed to. Who dies is succeeded after a lease.
    """

    async def take(self, letter: Letter, written: Callable[[], None] | None = None) -> bool:
        """Keeps the letter; once this returns it survives a crash. Tells whether the caller is to handle it now.

        On a slow disk ``written`` is called before that: the letter stands in the file, and may be handled while it is
        synced. It is acknowledged only when this returns. Then, too, the caller is told to handle it: once is enough.

        It is not if it is a repeat, or if the member's earlier letters are being handled elsewhere: then it is handed
        out later, by ``done`` or ``left``. Raises ``StoreAway``, having kept nothing.
        """
        ...

    async def done(self, letter: Letter) -> Letter | None:
        """Strikes the letter off, words and all; gives the member's next if the caller is to handle it now."""
        ...

    async def heard(self, number: int) -> bool:
        """Whether the letter of that number was handled and struck off, by whomever: who slept over it asks."""
        ...

    async def left(self) -> Sequence[Letter]:
        """Letters that nobody sees to, for the caller to handle: a crash's, at start; across replicas, any time."""
        ...

    async def release(self) -> None:
        """Leaves what was not begun to others: the caller stops."""
        ...


class Source(Protocol):
    """Somewhere to read notebooks from: a store, or its files while another process has it open."""

    async def members(self) -> Sequence[int]:
        """Everybody who has a notebook, by number."""
        ...

    async def load(self, member: int) -> Notebook | None:
        """The notebook as it is kept now, None if it is gone. Raises ``StoreBroken``."""
        ...

    async def close(self) -> None:
        """Lets go of connections."""
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
        """Members with something due at ``now``, the longest due first. Across replicas each is handed to one.

        A member handed out is left alone for a lease of a minute, or until their next save.
        """
        ...

    async def members(self) -> Sequence[int]:
        """Everybody who has a notebook, by number."""
        ...

    async def leads(self) -> bool:
        """Whether this process is the one, of all on this store, that polls. Asked again every few seconds."""
        ...

    @property
    def inbox(self) -> Inbox:
        """Where updates wait until they are handled."""
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
