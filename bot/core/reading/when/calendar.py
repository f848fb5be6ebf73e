"""Arithmetic on the writer's calendar. Weeks start on Monday; nothing here ever raises for a day that is not."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
_FAR = 400  # days: as far as "giovedì 16" is looked for


def plus_days(day: date, days: int) -> date | None:
    """``days`` later (or earlier), None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def plus_months(day: date, months: int) -> date | None:
    """The same day ``months`` later, or the last of that month if it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_end(day: date) -> date:
    """The last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def valid(year: int, month: int, day: int) -> date | None:
    """That date, or None if there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_weekday(today: date, weekday: int) -> date | None:
    """The next such day after ``today``, never today."""
    return plus_days(today, (weekday - today.weekday() - 1) % 7 + 1)


def last_weekday(today: date, weekday: int) -> date | None:
    """The latest such day before ``today``."""
    return plus_days(today, -((today.weekday() - weekday - 1) % 7 + 1))


def weekday_of_week(today: date, weekday: int, weeks: int) -> date | None:
    """That day of the calendar week ``weeks`` after the current one."""
    return plus_days(today, weeks * 7 + weekday - today.weekday())


def next_day_of_month(today: date, number: int) -> date | None:
    """The next ``number``-th after ``today``."""
    for months in range(13):
        first = plus_months(today.replace(day=1), months)
        found = valid(first.year, first.month, number) if first else None
        if found and found > today:
            return found
    return None


def next_date(today: date, month: int, number: int) -> date | None:
    """The next such date, today included; looks far enough for a 29 February."""
    for year in range(today.year, min(today.year + 9, 10000)):
        found = valid(year, month, number)
        if found and found >= today:
            return found
    return None


def next_weekday_with_number(today: date, weekday: int, number: int, within: int = _FAR) -> date | None:
    """The next ``number``-th that falls on that weekday, within so many days: "giovedì 16"."""
    day = next_weekday(today, weekday)
    for _ in range(within // 7 + 1):
        if day is None:
            return None
        if day.day == number:
            return day
        day = plus_days(day, 7)
    return None


def nth_weekday(today: date, weekday: int, nth: int, month: int | None = None) -> date | None:
    """The next "first Thursday of the month" (``nth`` -1: the last), today included."""
    for ahead in range(25):
        first = plus_months(today.replace(day=1), ahead)
        if first is None:
            return None
        if month is not None and first.month != month:
            continue
        if nth < 0:
            last = month_end(first)
            found = plus_days(last, -((last.weekday() - weekday) % 7))
        else:
            found = plus_days(first, (weekday - first.weekday()) % 7 + 7 * (nth - 1))
        if found and found.month == first.month and found >= today:
            return found
    return None
