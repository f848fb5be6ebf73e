"""Where a synced write runs: here while the disk is quick, in a thread while it is slow.

A change of threads costs a tenth of a millisecond and more on a busy machine; a sync of a few hundred bytes costs as
much on a good disk, and a hundred times as much on a poor one, where nobody else may wait for it. So what the last
writes took decides, wherever they ran. One slow write among quick ones (another program had the processor) does not.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import perf_counter
from typing import Final, TypeVar

T = TypeVar("T")

QUICK: Final = 0.003
"""Seconds that a write may hold up everybody, on the average: about as long as a turn itself."""
WEIGHT: Final = 0.2
"""What the last write counts in the average."""


class Disk:
    """One disk, as it was found lately."""

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        """Believed to be quick; ``clock`` counts seconds."""
        self._clock = clock
        self._average = 0.0

    @property
    def quick(self) -> bool:
        """Whether a small write may run here."""
        return self._average <= QUICK

    def here(self, work: Callable[[], T]) -> T:
        """Runs a small write at once, and remembers how long it took."""
        start = self._clock()
        try:
            return work()
        finally:
            self._average += WEIGHT * (self._clock() - start - self._average)

    async def aside(self, work: Callable[[], T]) -> T:
        """Runs a small write in a thread, and remembers how long it took there."""
        return await asyncio.to_thread(self.here, work)
