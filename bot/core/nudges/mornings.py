"""Mornings on which the coach may speak up: working days of the member's own, no public holidays, quiet hours over."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from bot.core.localtime import next_morning, utc, within
from bot.core.model import Profile
from bot.core.slots import is_working_day, public_holidays

FIRST_STEP_WITHIN: Final = timedelta(hours=48)
"""A first message is a matter of two days (METHOD, cadence)."""
EVENING: Final = time(19)
"""Where the member wants no evening reminders."""
SOON: Final = timedelta(hours=2)
"""What was said so lately need not be said again."""
_SATURDAY: Final = 5
_FAR: Final = 31
"""Days without a working one after which any day will do: somebody's working days may be none at all."""


def speaking_hour(profile: Profile) -> time:
    """The hour of digests and first steps: the member's morning, or when their quiet hours end."""
    if within(profile.morning, profile.quiet_from, profile.quiet_to):
        return profile.quiet_to
    return profile.morning


def morning_of(profile: Profile, day: date) -> datetime:
    """The member's morning on a day, in the zone in which they are then."""
    return utc(day, speaking_hour(profile), profile.zone_on(day))


def on_the_day(profile: Profile, day: date, said_at: datetime) -> datetime:
    """The morning of a day that the member named; if it was named too late for that, the evening, or the next morning.

    *Le mando il listino oggi*, said at noon, would otherwise never be reminded of.
    """
    morning = morning_of(profile, day)
    if morning > said_at:
        return morning
    evening = utc(day, profile.evening or EVENING, profile.zone_on(day))
    if evening - said_at >= SOON:
        return evening
    return max(morning_of(profile, day + timedelta(days=1)), morning_of(profile, morning_after(profile, said_at)))


def working_day(profile: Profile, day: date) -> date:
    """This day or the first working one after it."""
    days = (day + timedelta(days=n) for n in range(_FAR))
    return next((each for each in days if is_working_day(profile, each)), day)


def working_morning(profile: Profile, moment: datetime) -> datetime:
    """The first morning of a working day at or after the moment."""
    day = moment.astimezone(profile.clock_at(moment)).date()
    found = morning_of(profile, working_day(profile, day))
    return found if found >= moment else morning_of(profile, working_day(profile, day + timedelta(days=1)))


def weekly_morning(profile: Profile, moment: datetime) -> datetime:
    """The morning of a week's first working day, at or after the moment."""
    day = moment.astimezone(profile.clock_at(moment)).date()
    for monday in (day - timedelta(days=day.weekday()) + timedelta(days=7 * n) for n in range(3)):
        found = morning_of(profile, working_day(profile, monday))
        if found >= moment:
            return found
    return working_morning(profile, moment)


def morning_after(profile: Profile, moment: datetime) -> date:
    """The day whose morning comes next; whoever writes at three is still out of the evening before."""
    return next_morning(moment.astimezone(profile.clock_at(moment)), profile.morning)


def first_step_morning(profile: Profile, met_at: datetime) -> datetime:
    """The next working morning; the Saturday before it, where that one would break the 48 hours of METHOD.

    Never a Sunday, never a public holiday: a message on those days costs more goodwill than it brings.
    """
    day = morning_after(profile, met_at)
    usual = morning_of(profile, working_day(profile, day))
    if usual - met_at <= FIRST_STEP_WITHIN:
        return usual
    for each in (day, day + timedelta(days=1)):
        early = morning_of(profile, each)
        on_holiday = each in public_holidays(profile.country_on(each), each.year)
        if each.weekday() == _SATURDAY and not on_holiday and early - met_at <= FIRST_STEP_WITHIN:
            return early
    return usual
