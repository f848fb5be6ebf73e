"""What a store answers that lives in one process: what is due next, from memory, and that it leads."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.errors import StoreBroken
from data.agenda import Agenda


class Alone:
    """The part of ``bot.ports.Store`` that is the same wherever there is nobody to share with."""

    def __init__(self) -> None:
        """Open, with nothing due."""
        self._agenda = Agenda()
        self._open = True

    async def next_due(self) -> datetime | None:
        """The earliest moment of all."""
        self._check()
        return self._agenda.first()

    async def due(self, now: datetime, limit: int = 100) -> Sequence[int]:
        """Members with something due; each is left alone for a minute then, or until their next save."""
        self._check()
        return self._agenda.take(now, limit)

    async def leads(self) -> bool:
        """There is nobody else."""
        return self._open

    def _check(self) -> None:
        if not self._open:
            message = "the store is closed"
            raise StoreBroken(message)
