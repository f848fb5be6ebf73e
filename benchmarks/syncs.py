"""What the disk's syncs take of a benchmark's time: between the program and ``os``, from the import on."""

from __future__ import annotations

import os
import time
from collections.abc import Callable


class Syncs:
    """Counts the seconds spent in syncs, in whatever thread."""

    def __init__(self) -> None:
        """Stands between the program and ``os``, for as long as it runs."""
        self.seconds = 0.0
        for name in ("fsync", "fdatasync"):
            setattr(os, name, self._timed(getattr(os, name)))

    def _timed(self, sync: Callable[[int], None]) -> Callable[[int], None]:
        def timed(handle: int) -> None:
            start = time.perf_counter()
            try:
                sync(handle)
            finally:
                self.seconds += time.perf_counter() - start

        return timed


SYNCS = Syncs()
