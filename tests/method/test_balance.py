"""Giving and getting (principle 9), against the member's own past and their own week."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.method.balance import Flow, leaning, over_budget, season, takes_only, week
from bot.core.model import Profile, Record
from tests.method.ledger import TODAY, coffee, gave, got, notebook


def test_a_season_is_held_against_the_one_before() -> None:
    """Ninety days, and the ninety before; older gifts are history."""
    book = notebook(gave(0), gave(89), got(10), gave(90), got(179), got(180))
    assert season(book, TODAY) == (Flow(2, 1), Flow(1, 1))


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([], "even"),
        ([got(29)], "getting"),
        ([got(30)], "even"),
        ([got(3), gave(29)], "even"),
        ([got(3), gave(30)], "getting"),
    ],
)
def test_a_month_of_only_getting(records: list[Record], expected: str) -> None:
    """Something received and nothing given, to nobody."""
    assert leaning(notebook(*records), TODAY) == expected


@pytest.mark.parametrize(
    ("records", "taker"),
    [
        ([gave(90), gave(60), gave(30)], True),
        ([gave(90), gave(60)], False),
        ([gave(59), gave(50), gave(30)], False),
        ([gave(90), gave(60), gave(30), got(5)], False),
    ],
)
def test_a_taker_has_had_three_gifts_and_two_months(records: list[Record], taker: bool) -> None:  # noqa: FBT001
    """Neither one gift unreturned nor a short time makes a taker."""
    assert takes_only(notebook(*records), "c1", TODAY) is taker


def test_the_week_counts_from_monday_what_was_held_planned_and_given() -> None:
    """``TODAY`` is a Monday: yesterday is another week, Sunday is this one."""
    book = notebook(coffee(1), coffee(0), coffee(-6, "lunch", "planned"), coffee(-7, state="planned"), gave(0))
    assert week(book, TODAY).minutes == 60 + 90 + 30
    bought = replace(gave(0, "purchase"), value=80)
    assert week(notebook(bought, replace(bought, value=None)), TODAY).money == 80


@pytest.mark.parametrize(
    ("hours", "money", "expected"),
    [(None, None, None), (1, None, None), (0, None, "hours"), (None, 79, "money"), (None, 80, None), (0, 0, "hours")],
)
def test_the_brake_is_the_members_own(hours: int | None, money: int | None, expected: str | None) -> None:
    """No budget, no brake; at the budget is not above it."""
    book = notebook(coffee(0), replace(gave(0, "purchase"), value=80))
    assert over_budget(replace(book, profile=Profile(week_hours=hours, week_money=money)), TODAY) == expected
