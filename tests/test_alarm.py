"""The alarm and the clocks: real APScheduler, in milliseconds."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta, timezone, tzinfo

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.alarm import CalledAlarm, SchedulerAlarm
from bot.clock import SettableClock, SystemClock

SOON = timedelta(milliseconds=30)
START = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)


class Bell:
    """Counts, and does in the ringing what the test wants."""

    def __init__(self, then: Callable[[], Awaitable[None]] | None = None) -> None:
        self.rung = 0
        self._struck = asyncio.Event()
        self._then = then

    async def ring(self) -> None:
        self.rung += 1
        self._struck.set()
        if self._then:
            await self._then()

    async def assert_rings(self, times: int) -> None:
        async with asyncio.timeout(5):
            while self.rung < times:
                self._struck.clear()
                await self._struck.wait()


@asynccontextmanager
async def ringing(alarm: SchedulerAlarm, bell: Bell) -> AsyncIterator[None]:
    alarm.start(bell.ring)
    try:
        yield
    finally:
        alarm.stop()


async def test_it_rings_at_its_moment_and_not_before() -> None:
    """One bell for one moment."""
    alarm, bell = SchedulerAlarm(SystemClock()), Bell()
    alarm.ring_at(SystemClock().now() + 3 * SOON)
    async with ringing(alarm, bell):
        await asyncio.sleep(SOON.total_seconds())
        assert bell.rung == 0
        await bell.assert_rings(1)


@pytest.mark.parametrize("late", [timedelta(seconds=2), timedelta(days=30)])
async def test_a_moment_that_has_passed_rings_at_once(late: timedelta) -> None:
    """A late job is late, not dropped: no grace time."""
    alarm, bell = SchedulerAlarm(SystemClock()), Bell()
    async with ringing(alarm, bell):
        alarm.ring_at(SystemClock().now() - late)
        await bell.assert_rings(1)


async def test_the_last_moment_set_is_the_one_that_counts() -> None:
    """There is one job, always at the next thing due."""
    alarm, bell = SchedulerAlarm(SystemClock()), Bell()
    async with ringing(alarm, bell):
        for hours in range(50, 0, -1):
            alarm.ring_at(SystemClock().now() + timedelta(hours=hours))
        alarm.ring_at(SystemClock().now() + SOON)
        await bell.assert_rings(1)
        alarm.ring_at(SystemClock().now() + SOON)
        alarm.ring_at(None)
        await asyncio.sleep(4 * SOON.total_seconds())
        assert bell.rung == 1


async def test_what_is_set_while_it_rings_is_not_lost() -> None:
    """The next moment may be over before the ringing is: it rings again."""
    alarm = SchedulerAlarm(SystemClock())

    async def again() -> None:
        await asyncio.sleep(0.01)
        alarm.ring_at(SystemClock().now() if bell.rung < 5 else None)

    bell = Bell(again)
    async with ringing(alarm, bell):
        alarm.ring_at(SystemClock().now())
        await bell.assert_rings(5)


async def test_a_failed_ringing_is_followed_by_another() -> None:
    """What the bell raises neither stops the alarm nor makes it spin."""

    async def fail() -> None:
        raise ConnectionError

    alarm, bell = SchedulerAlarm(SystemClock(), recheck=SOON), Bell(fail)
    async with ringing(alarm, bell):
        alarm.ring_at(SystemClock().now())
        await bell.assert_rings(3)


async def test_it_rings_now_and_then_even_with_nothing_set() -> None:
    """A notice that got lost costs a while, never a nudge."""
    alarm, bell = SchedulerAlarm(SystemClock(), recheck=SOON), Bell()
    async with ringing(alarm, bell):
        alarm.ring_at(SystemClock().now() + timedelta(days=3))
        await bell.assert_rings(2)


async def test_it_follows_a_clock_that_is_ahead() -> None:
    """In a terminal one may jump ahead; what falls due a moment later then rings a moment later."""
    clock = SettableClock(SystemClock().now(), SystemClock())
    clock.move_to(clock.now() + timedelta(days=3))
    alarm, bell = SchedulerAlarm(clock), Bell()
    async with ringing(alarm, bell):
        alarm.ring_at(clock.now() + SOON)
        await bell.assert_rings(1)


class WallClock(tzinfo):
    """The machine's clock, as somebody sets it; the monotonic one, by which the event loop sleeps, goes on as before.

    APScheduler asks ``datetime.now(zone)``, and a zone has the last word on what that is.
    """

    def __init__(self) -> None:
        self.set_by = timedelta()

    def now(self) -> datetime:
        return SystemClock().now() + self.set_by

    def fromutc(self, dt: datetime) -> datetime:
        return dt + self.set_by

    def utcoffset(self, dt: datetime | None) -> timedelta:  # noqa: ARG002 (as tzinfo has it)
        return timedelta()

    def dst(self, dt: datetime | None) -> timedelta:  # noqa: ARG002 (as tzinfo has it)
        return timedelta()

    def tzname(self, dt: datetime | None) -> str:  # noqa: ARG002 (as tzinfo has it)
        return "wall"


def settable(recheck: timedelta) -> tuple[SchedulerAlarm, WallClock]:
    """An alarm that lives by a clock that can be set, APScheduler included."""
    wall = WallClock()
    alarm = SchedulerAlarm(wall, recheck)
    alarm._machine = wall  # type: ignore[assignment]
    alarm._scheduler = AsyncIOScheduler(timezone=wall)
    return alarm, wall


async def test_after_a_sleep_of_hours_it_rings_at_once() -> None:
    """Asleep, the wall clock goes on and the timers stand still: on waking up the moment has long passed."""
    alarm, wall = settable(2 * SOON)
    bell = Bell()
    async with ringing(alarm, bell):
        alarm.ring_at(wall.now() + timedelta(hours=5))
        wall.set_by += timedelta(hours=8)
        woke = time.monotonic()
        await bell.assert_rings(1)
        assert time.monotonic() - woke < 1


async def test_a_clock_set_back_and_forth_delays_it_by_a_recheck_at_most() -> None:
    """Set back by hours, what is due then by the new clock still rings; set right again, so does what was before."""
    alarm, wall = settable(2 * SOON)
    rung: list[datetime] = []

    async def note() -> None:
        rung.append(wall.now())

    async with ringing(alarm, bell := Bell(note)):
        due = wall.now() + timedelta(minutes=30)
        alarm.ring_at(due)
        wall.set_by -= timedelta(hours=3)
        await asyncio.sleep(3 * SOON.total_seconds())
        before = bell.rung
        await bell.assert_rings(before + 2)  # it goes on looking, three hours of "not yet" notwithstanding
        alarm.ring_at(due)
        wall.set_by += timedelta(hours=3, minutes=31)
        before, began = bell.rung, time.monotonic()
        await bell.assert_rings(before + 1)
        assert time.monotonic() - began < 1
        assert rung[-1] >= due


async def test_a_loop_that_was_blocked_for_seconds_rings_once_it_is_free() -> None:
    """A second late is what APScheduler drops by default."""
    alarm, bell = SchedulerAlarm(SystemClock()), Bell()
    async with ringing(alarm, bell):
        alarm.ring_at(SystemClock().now() + SOON)
        time.sleep(1.5)  # noqa: ASYNC251 (the blocking is the point)
        await bell.assert_rings(1)


def test_a_called_alarm_only_remembers() -> None:
    """Somebody else moves the clock and rings."""
    alarm = CalledAlarm()
    assert alarm.moment is None
    alarm.ring_at(START)
    assert alarm.moment == START


def test_a_settable_clock_stands_and_never_goes_back() -> None:
    """Set to any zone it answers in UTC; the past is refused, and so is a moment without a zone."""
    clock = SettableClock(START.astimezone(timezone(timedelta(hours=5))))
    assert clock.now() == START
    assert clock.now().tzinfo is UTC
    clock.move_to(START + timedelta(days=1))
    assert clock.now() == START + timedelta(days=1)
    with pytest.raises(ValueError, match="has passed"):
        clock.move_to(START)
    with pytest.raises(ValueError, match="no time zone"):
        SettableClock(START.replace(tzinfo=None))


def test_a_ticking_clock_goes_on_from_where_it_was_set() -> None:
    """Its pace is another clock's, its time its own."""
    real = SettableClock(START)
    clock = SettableClock(START + timedelta(days=9), real)
    real.move_to(START + timedelta(minutes=7))
    assert clock.now() == START + timedelta(days=9, minutes=7)
    clock.move_to(START + timedelta(days=10))
    real.move_to(START + timedelta(minutes=8))
    assert clock.now() == START + timedelta(days=10, minutes=1)
