"""When exactly: through changes of summer time, quiet hours and working days. Pure functions, as tables."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.model import Contact, Notebook, Nudge, Profile, Promise, Stay, Touch
from bot.core.nudges import moment_of, ready, replan
from bot.core.nudges.mornings import first_step_morning, morning_of, working_morning
from bot.core.nudges.plan import wanted

MADE = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day", "at", "ahead"),
    [
        ("Europe/Rome", date(2026, 3, 28), time(10), "08:00"),
        ("Europe/Rome", date(2026, 3, 29), time(10), "07:00"),  # summer time since this night
        ("Europe/Rome", date(2026, 3, 30), time(10), "07:00"),
        ("Europe/Rome", date(2026, 10, 24), time(10), "07:00"),
        ("Europe/Rome", date(2026, 10, 25), time(10), "08:00"),  # and winter time again
        ("America/New_York", date(2026, 3, 8), time(10), "13:00"),
        ("Australia/Lord_Howe", date(2026, 4, 5), time(10, 30), "23:00"),  # half an hour's change
    ],
)
def test_a_coffee_keeps_its_wall_clock_through_summer_time(zone: str, day: date, at: time, ahead: str) -> None:
    """The reminder an hour before is an hour before, whatever the clocks did that night."""
    profile = Profile(zone=zone, evening=None, ahead=60)
    touch = Touch("t1", "c1", "coffee", day, at, zone, MADE)
    found = wanted(Notebook(1, profile=profile).put(Contact("c1", "Anna Rossi", MADE), touch))
    assert f"{found['coffee_ahead:t1:0'].due:%H:%M}" == ahead


def test_an_hour_that_does_not_exist_comes_an_hour_later_and_one_that_exists_twice_comes_first() -> None:
    """PEP 495, fold 0: half past two in the night of the change."""
    early = Profile(morning=time(2, 30), quiet_from=time(22), quiet_to=time(1))
    assert f"{morning_of(early, date(2026, 3, 29)):%H:%M}" == "01:30"
    assert f"{morning_of(early, date(2026, 10, 25)):%H:%M}" == "00:30"


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),  # noqa: DTZ001 (made aware below)
    st.sampled_from(("Europe/Rome", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Apia", "Africa/Cairo")),
    st.sampled_from(("IT", "GB", "US", "JP")),
)
def test_a_first_step_is_never_early_nor_at_an_odd_hour(met: datetime, zone: str, country: str) -> None:
    """After the meeting, at the member's morning, on a working day or on a Saturday within the 48 hours."""
    profile = Profile(zone=zone, country=country)
    moment = met.replace(tzinfo=UTC)
    due = first_step_morning(profile, moment)
    local = due.astimezone(profile.tz)
    assert due > moment
    assert local.time() >= time(9)
    assert local.weekday() != 6
    assert local.weekday() < 5 or due - moment <= timedelta(hours=48)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)), st.integers(0, 23), st.integers(0, 23))  # noqa: DTZ001
def test_nothing_but_a_date_is_said_in_quiet_hours(due: datetime, start: int, end: int) -> None:
    """Whatever the quiet hours are, and whenever it falls due; and never before it is due."""
    profile = Profile(quiet_from=time(start), quiet_to=time(end), stay=Stay("Asia/Tokyo", "JP", date(2026, 5, 1), date(2026, 5, 9)))  # fmt: skip # noqa: E501
    moment = due.replace(tzinfo=UTC)
    nudge = Nudge("unsaved:k1:0", "unsaved", "k1", moment)
    said = moment_of(Notebook(1, profile=profile).put(nudge), nudge)
    local = said.astimezone(profile.clock_at(said)).time()
    assert said >= moment
    assert start == end or not (start <= local.hour < end if start <= end else local.hour >= start or local.hour < end)


@pytest.mark.parametrize(
    ("said", "due", "reminded"),
    [
        ("11T21:00", 12, "12T08:00"),  # the evening before: that morning
        ("12T06:30", 12, "12T08:00"),  # before breakfast
        ("12T08:00", 12, "12T18:00"),  # at nine, for today: in the evening
        ("12T15:59", 12, "12T18:00"),
        ("12T17:00", 12, "13T08:00"),  # at six: tonight would be a nag, tomorrow is none
        ("12T23:30", 13, "13T08:00"),  # at half past midnight, for the day that has begun
        ("12T12:00", 11, "13T08:00"),  # should have been yesterday
    ],
)
def test_a_promise_for_today_is_reminded_of_today(said: str, due: int, reminded: str) -> None:
    """However late in the day it was made; and a call without an hour likewise. All in UTC, an hour behind Rome."""
    now = datetime.fromisoformat(f"2026-03-{said}+00:00")
    book = Notebook(1).put(
        Contact("c1", "Anna Rossi", MADE),
        Promise("p1", "il listino", date(2026, 3, due), now, "c1"),
        Touch("t1", "c1", "call", date(2026, 3, due), None, "Europe/Rome", now),
    )
    planned = {n.kind: moment_of(book, n) for n in replan(book, now).nudges.values()}
    expected = datetime.fromisoformat(f"2026-03-{reminded}+00:00")
    assert (planned["promise_due"], planned["touch_due"]) == (expected, expected)


def test_a_call_in_ten_minutes_is_announced_when_it_begins() -> None:
    """A quarter of an hour ahead is over already."""
    now = datetime(2026, 3, 12, 10, 50, tzinfo=UTC)
    call = Touch("t1", "c1", "call", date(2026, 3, 12), time(12), "Europe/Rome", now)
    book = replan(Notebook(1).put(Contact("c1", "Anna Rossi", MADE), call), now)
    assert book.nudges["touch_ahead:t1:0"].due == datetime(2026, 3, 12, 11, 0, tzinfo=UTC)


def test_what_was_under_way_is_repeated_after_its_lease_and_nothing_overtakes_it() -> None:
    """A promise is on its way when a coffee falls due: the coffee waits for the lease, and both come then."""
    now = datetime(2026, 3, 17, 8, 0, tzinfo=UTC)
    under_way = Nudge("touch_due:t2:0", "touch_due", "t2", now, "sending", now + timedelta(seconds=60), told_with="x")
    coffee = Touch("t1", "c1", "coffee", date(2026, 3, 17), time(10, 30), "Europe/Rome", MADE)
    call = Touch("t2", "c1", "call", date(2026, 3, 17), None, "Europe/Rome", MADE)
    book = replan(Notebook(1, profile=Profile(evening=None)).put(Contact("c1", "Anna", MADE), coffee, call), MADE)
    book = book.put(under_way)
    assert ready(book, now + timedelta(seconds=30)).messages == ()
    said = [[n.kind for n in message] for message in ready(book, now + timedelta(seconds=60)).messages]
    assert said == [["coffee_ahead"], ["touch_due"]]


def test_the_next_working_morning_knows_holidays_of_where_one_is() -> None:
    """The first of May is one in Rome; on a journey to London that week it is none."""
    eve = datetime(2026, 4, 30, 20, 0, tzinfo=UTC)
    stay = Stay("Europe/London", "GB", date(2026, 4, 27), date(2026, 5, 3))
    assert working_morning(Profile(), eve).date() == date(2026, 5, 4)
    assert working_morning(Profile(stay=stay), eve).date() == date(2026, 5, 1)
