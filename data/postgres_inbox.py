"""The inbox of all replicas: a table. Order, repeats and succession are the database's (``migrations/0002``)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from time import monotonic
from typing import Any, Final
from uuid import UUID

from bot.ports import Letter

LEASE: Final = timedelta(seconds=6)
"""How long a member waits if the replica that sees to them dies. Renewed by ``left``, which is called every second or
two; a pause longer than this costs no more than a turn that is stepped twice and saved once."""
HOUR: Final = 3600.0

Ask = Callable[[str, Mapping[str, Any] | None], Awaitable[list[tuple[Any, ...]]]]
"""Runs a named query; raises ``StoreAway``."""


class PostgresInbox:
    """A ``bot.ports.Inbox`` for one replica."""

    def __init__(self, ask: Ask, holder: UUID) -> None:
        """``holder`` tells this replica from the others."""
        self._ask = ask
        self._own: dict[str, Any] = {"holder": holder, "lease": LEASE}
        self._swept = monotonic()

    async def take(self, letter: Letter, written: Callable[[], None] | None = None) -> bool:  # noqa: ARG002 (not before it is sure)
        """Writes the letter. Asked again because the answer was lost, it says the same again."""
        values = {"number": letter.number, "member": letter.member, "content": letter.content, **self._own}
        return (await self._ask("take", values)) == [(True,)]

    async def done(self, letter: Letter) -> Letter | None:
        """Removes the row; only its number is kept, for two days."""
        found = await self._ask("done", {"number": letter.number, "member": letter.member, **self._own})
        return Letter(found[0][0], letter.member, found[0][1]) if found else None

    async def heard(self, number: int) -> bool:
        """Whether its number is kept: another replica took it over from one that slept, and is through with it."""
        return (await self._ask("heard", {"number": number})) == [(True,)]

    async def left(self) -> Sequence[Letter]:
        """What others have left or died over. Renews the leases of what is in hand, too."""
        await self._ask("renew", self._own)
        if monotonic() - self._swept > HOUR:
            self._swept = monotonic()
            await self._ask("unhear", None)
        return [Letter(*row) for row in await self._ask("left", self._own)]

    async def release(self) -> None:
        """Gives all leases back."""
        await self._ask("release", self._own)
