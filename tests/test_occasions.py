"""Events said in one line, places told apart, and the next time of what comes again."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.method.gatherings import next_day
from bot.core.method.places import same_place
from bot.core.model import Event, Every
from bot.core.reading.occasions import read_occasion

NOW = datetime(2026, 3, 12, 21, 40, tzinfo=ZoneInfo("Europe/Rome"))
THURSDAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("line", "name", "day", "at", "goal", "every"),
    [
        ("BNI giovedì 7:30, obiettivo 3 persone", "BNI", THURSDAY, time(7, 30), 3, None),
        ("SMAU on 21 October, goal 5", "SMAU", date(2026, 10, 21), None, 5, None),
        ("BNI ogni giovedì alle 7", "BNI", THURSDAY, time(7), None, "week"),
        ("ogni giovedì alle 7", "", THURSDAY, time(7), None, "week"),
        ("chamber breakfast every other Tuesday at 7:30am, 2 new people", "chamber breakfast", date(2026, 3, 17),
         time(7, 30), 2, "fortnight"),
        ("aperitivo Assolombarda ogni primo martedì del mese alle 18", "aperitivo Assolombarda", date(2026, 4, 7),
         time(18), None, "month"),
        ("Cena Rotary domani sera con obiettivo cinque", "Cena Rotary", date(2026, 3, 13), time(19), 5, None),
        ("SMAU", "SMAU", None, None, None, None),
    ],
)  # fmt: skip
def test_one_line_is_enough(  # noqa: PLR0917
    line: str, name: str, day: date | None, at: time | None, goal: int | None, every: Every | None
) -> None:
    """Name, day, hour, goal and rhythm, in any order."""
    found = read_occasion(line, NOW)
    assert (found.name, found.day, found.at, found.goal, found.every) == (name, day, at, goal, every)


@given(st.text(max_size=60))
def test_any_line_is_read(line: str) -> None:
    """Whatever is written, reading it does not fail, and a goal is a sensible number."""
    found = read_occasion(line, NOW)
    assert found.goal is None or 1 <= found.goal <= 50


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("BNI", "colazione BNI Monza", True),
        ("SMAU 2026", "lo SMAU", True),
        ("Camera di commercio", "Camera di commercio Monza", True),
        ("Monza", "Camera di commercio Monza", False),
        ("fiera", "fiera del mobile", False),
        ("BNI", "Rotary", False),
        (None, "BNI", False),
    ],
)
def test_places_are_told_apart(one: str | None, other: str | None, same: bool) -> None:  # noqa: FBT001
    """The telling words of the shorter name must all be in the longer one; a city alone is no place."""
    assert same_place(one, other) is same
    assert same_place(other, one) is same


@given(
    st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    st.sampled_from(["week", "fortnight", "month"]),
    st.integers(0, 800),
)
def test_the_next_time_is_later_and_on_the_same_weekday(day: date, every: Every, later: int) -> None:
    """Whatever the rhythm, the next time comes after the given day and keeps the weekday."""
    event = Event("e1", "BNI", day, time(7), "Europe/Rome", datetime(2024, 1, 1, tzinfo=UTC), every=every)
    after = date.fromordinal(day.toordinal() + later)
    found = next_day(event, after)
    assert found > after
    assert found.weekday() == day.weekday()
    assert (found - after).days <= {"week": 7, "fortnight": 14, "month": 35}[every]
