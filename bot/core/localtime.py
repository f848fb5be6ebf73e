"""Between the member's wall clock and UTC, through changes to and from summer time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def utc(day: date, at: time, zone: str) -> datetime:
    """The instant of a wall-clock time.

    An hour that exists twice means the first of the two; one that the clocks jump over means as long after midnight
    as it says, so a reminder for 02:30 on that night comes at 03:30 (PEP 495, fold 0).
    """
    return datetime.combine(day, at, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def within(moment: time, start: time, end: time) -> bool:
    """Whether a wall-clock time lies in ``[start, end)``, which may run over midnight."""
    return start <= moment < end if start <= end else moment >= start or moment < end


def next_morning(local: datetime, morning: time) -> date:
    """The day whose morning comes next; before five one is still out of the evening before."""
    return local.date() if local.time() < min(time(5), morning) else local.date() + timedelta(days=1)
