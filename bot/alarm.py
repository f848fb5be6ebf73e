"""Rings at the next thing due: APScheduler behind the ``Alarm`` port, and one that somebody else drives.

The schedule is a view of the state (DESIGN, "Nudges"): there is one job, it holds no more than a moment, and it may be
lost at any time. Five things make sure that a nudge is late rather than lost:

* ``misfire_grace_time=None``: APScheduler's default drops what is a second late with no more than a line in the log.
* While the bell rings, ``ring_at`` only takes note; the job is set again when the ringing is over, even if it failed.
* ``max_instances=2``: a job set in the last instant of the previous one would otherwise be refused as still running.
* It rings every ``recheck`` at the latest, so that a lost notice (another replica's save) costs seconds.
* APScheduler computes by the wall clock and then sleeps by the monotonic one. A wall clock set back would leave the
  job an hour away, one set ahead, or a laptop asleep, would let it sleep on. So a timer of the event loop, which knows
  no wall clock, sets the job anew every ``recheck``: whatever the clock did, that is how late a nudge may be.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import SystemClock
from bot.ports import Clock

RECHECK: Final = timedelta(seconds=15)
"""How late a nudge may be after a sleep, a step of the clock or a lost notice. A look costs less than a millisecond."""
_SLACK: Final = 1.2
"""The timer comes after the job that it looks after."""
_JOB: Final = "next-due"
_log = logging.getLogger(__name__)

Ring = Callable[[], Awaitable[object]]


class CalledAlarm:
    """Only remembers the moment: the terminal, or a test, moves the clock there and rings by itself."""

    def __init__(self) -> None:
        """Starts switched off."""
        self.moment: datetime | None = None

    def ring_at(self, moment: datetime | None) -> None:
        """Replaces whatever it was set to."""
        self.moment = moment


class SchedulerAlarm:
    """Rings by itself, in the running event loop, between ``start`` and ``stop``."""

    def __init__(self, clock: Clock, recheck: timedelta = RECHECK) -> None:
        """``clock`` is the coach's: if it is ahead of the machine's (``:wait`` in the terminal), so is the alarm."""
        self.moment: datetime | None = None
        self._clock = clock
        self._machine = SystemClock()
        self._recheck = recheck
        self._ring: Ring | None = None
        self._ringing = False
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._timer: asyncio.TimerHandle | None = None

    def start(self, ring: Ring) -> None:
        """Begins to ring ``ring``; what it raises is logged, and the next bell comes all the same."""
        self._ring = ring
        self._scheduler.start()
        self._arm()

    def stop(self) -> None:
        """Rings no more. A ringing in progress is not interrupted."""
        self._ring = None
        if self._timer:
            self._timer.cancel()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def ring_at(self, moment: datetime | None) -> None:
        """Replaces whatever it was set to; None leaves only the re-check."""
        self.moment = moment
        if self._ring is not None and not self._ringing:
            self._arm()

    def _arm(self) -> None:
        if self._timer:
            self._timer.cancel()
        later = _SLACK * self._recheck.total_seconds()
        self._timer = asyncio.get_running_loop().call_later(later, self._look_again)
        wait = self._recheck
        if self.moment is not None:
            wait = min(wait, max(timedelta(0), self.moment - self._clock.now()))
        self._scheduler.add_job(
            self._rung,
            "date",
            run_date=self._machine.now() + wait,
            id=_JOB,
            replace_existing=True,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=2,
        )

    def _look_again(self) -> None:
        """Nothing rang for so long: the wall clock may have been set, and the job with it."""
        if self._ring is not None and not self._ringing:
            self._arm()

    async def _rung(self) -> None:
        if self._ring is None or self._ringing:
            return
        self._ringing, self.moment = True, None
        try:
            await self._ring()
        except Exception:  # noqa: BLE001 (whatever it was, the next bell must come)
            _log.exception("ring failed")
            self.moment = self._clock.now() + self._recheck
        finally:
            self._ringing = False
            if self._ring is not None:
                self._arm()
