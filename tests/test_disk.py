"""Where a synced write runs: at once while the disk is quick, in a thread while it is slow."""

from __future__ import annotations

import threading

import pytest

from data.disk import QUICK, Disk


class Work:
    """A write that takes so long on a clock of its own, and knows in which thread it was."""

    def __init__(self) -> None:
        self.now = 0.0
        self.seconds = 0.0
        self.here = True

    def clock(self) -> float:
        return self.now

    def __call__(self) -> int:
        self.now += self.seconds
        self.here = threading.current_thread() is threading.main_thread()
        return 7


def test_a_quick_disk_is_written_at_once() -> None:
    """Nobody asks for a thread, and what the write gives is given."""
    work = Work()
    disk = Disk(work.clock)
    work.seconds = QUICK / 2
    for _ in range(9):
        assert disk.quick
        assert disk.here(work) == 7
    assert work.here


def test_one_slow_write_among_quick_ones_is_chance() -> None:
    """Another program had the processor; that is no reason to pay for threads."""
    work = Work()
    disk = Disk(work.clock)
    for number in range(100):
        work.seconds = 3 * QUICK if number % 20 == 19 else QUICK / 20
        disk.here(work)
        assert disk.quick


async def test_a_slow_disk_is_written_aside_until_it_is_quick_again() -> None:
    """What is written in threads counts as well, so nobody has to try and be held up."""
    work = Work()
    disk = Disk(work.clock)
    work.seconds = 4 * QUICK
    while disk.quick:
        disk.here(work)
    assert await disk.aside(work) == 7
    assert not work.here
    work.seconds = 0.0
    for _ in range(20):
        await disk.aside(work)
    assert disk.quick


def test_a_write_that_fails_is_raised_and_was_measured() -> None:
    """A full disk is told where it is found, and a slow failure counts as slow."""
    work = Work()
    disk = Disk(work.clock)

    def fail() -> None:
        work.now += 40 * QUICK
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        disk.here(fail)
    assert not disk.quick
