"""Where a synced write runs: at once while the disk is quick, in a thread while it is slow."""

from __future__ import annotations

import threading

import pytest

from data.disk import LONGEST, PAUSE, QUICK, Disk


class Watch:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Work:
    """A write that takes so long, and knows in which thread it was."""

    def __init__(self, clock: Watch) -> None:
        self._clock = clock
        self.seconds = 0.0
        self.here: list[bool] = []

    def __call__(self) -> int:
        self._clock.now += self.seconds
        self.here.append(threading.current_thread() is threading.main_thread())
        return 7


async def test_a_quick_disk_is_written_at_once() -> None:
    """No thread is asked, and what the write gives is given."""
    clock = Watch()
    disk, work = Disk(clock), Work(clock)
    assert [await disk.run(work), await disk.run(work)] == [7, 7]
    assert work.here == [True, True]


async def test_a_slow_disk_holds_up_nobody_but_now_and_then_for_a_try() -> None:
    """After a slow write come threads; each further slow try makes the pause longer, a quick one ends it."""
    clock = Watch()
    disk, work = Disk(clock), Work(clock)
    pause = PAUSE
    for _ in range(10):
        work.seconds, work.here = 2 * QUICK, []
        await disk.run(work)
        work.seconds = 0.0
        await disk.run(work)
        clock.now += pause * 0.9
        await disk.run(work)
        assert work.here == [True, False, False]
        clock.now += pause * 0.2
        pause = min(2 * pause, LONGEST)
    assert pause == LONGEST
    await disk.run(work)
    work.seconds = 2 * QUICK
    await disk.run(work)
    clock.now += PAUSE * 1.1
    assert disk.quick


async def test_a_write_that_fails_is_raised_and_was_measured() -> None:
    """A full disk is told where it is found, and a slow failure counts as slow."""
    clock = Watch()
    disk = Disk(clock)

    def fail() -> None:
        clock.now += 2 * QUICK
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        await disk.run(fail)
    assert not disk.quick
    with pytest.raises(OSError, match="full"):
        await disk.run(fail)
