"""Where a synced write runs: here while the disk is quick, in a thread while it is slow.

A change of threads costs a tenth of a millisecond and more on a busy machine; a sync of a few hundred bytes costs as
much on a good disk, and a hundred times as much on a poor one, where nobody else may wait for it. So what was measured
last decides. One write in a while is a try, and a disk that stays slow is tried ever more seldom.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import perf_counter
from typing import Final, TypeVar

T = TypeVar("T")

QUICK: Final = 0.003
"""Seconds that one write may hold up everybody: about as long as a turn itself."""
PAUSE: Final = 1.0
"""Seconds in threads after a write that took longer; doubled each time that it does so again, up to ``LONGEST``."""
LONGEST: Final = 60.0


class Disk:
    """One disk, as it was found lately."""

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        """Believed to be quick; ``clock`` counts seconds."""
        self._clock = clock
        self._slow_until = 0.0
        self._pause = PAUSE

    @property
    def quick(self) -> bool:
        """Whether a small write may run here."""
        return self._clock() >= self._slow_until

    def here(self, work: Callable[[], T]) -> T:
        """Runs a small write at once, and remembers how long it took."""
        start = self._clock()
        try:
            return work()
        finally:
            end = self._clock()
            if end - start > QUICK:
                self._slow_until = end + self._pause
                self._pause = min(2 * self._pause, LONGEST)
            else:
                self._pause = PAUSE

    async def run(self, work: Callable[[], T]) -> T:
        """Runs a small write, here or in a thread."""
        return self.here(work) if self.quick else await asyncio.to_thread(work)
