"""Groups on the scales, the segment, the cadence and the week: pure functions with their cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.method.cadence import due_days, is_dry
from bot.core.method.groups import Reason, Verdict, repeated_places, weigh
from bot.core.method.review import review
from bot.core.method.segment import target_of
from bot.core.model import Contact, Event, Fact, Gift, Group, Note, Notebook, Profile, Target, Touch

TODAY = date(2026, 12, 1)
START = datetime(2026, 1, 10, 18, tzinfo=UTC)
GROUP = Group("g1", "BNI", START, fee_year=900, minutes_week=120)


def met(index: int, days: int = 0) -> tuple[Contact, Note]:
    """Somebody met at BNI, so many days after the first evening, with the note that tells of it."""
    at = START + timedelta(days=days)
    return (
        Contact(f"c{index}", f"Nome{index} Rossi", at, "BNI"),
        Note(f"n{index}", "…", at, event="colazione BNI", contacts=(f"c{index}",)),
    )


def book(people: int, apart: int = 40, ideal: str = "panifici") -> Notebook:
    """So many evenings, each with one person."""
    notebook = Notebook(1, profile=Profile(ideal_client=ideal))
    return notebook.put(*(record for i in range(people) for record in met(i, i * apart)))


@pytest.mark.parametrize(
    ("notebook", "right", "group", "verdict", "reason"),
    [
        (book(7, 40), 0, GROUP, "rethink", "wrong"),
        (book(7, 40), 2, GROUP, "keep", "right"),
        (book(5, 40), 0, GROUP, "time", "few"),
        (book(7, 40, ideal=""), 0, GROUP, "time", "segment"),
        (book(7, 40), 0, replace(GROUP, fee_year=0, minutes_week=0), "time", "cost"),
    ],
)
def test_the_verdict_and_its_reason(
    notebook: Notebook, right: int, group: Group, verdict: Verdict, reason: Reason
) -> None:
    """People in the segment keep a group; cost without them is rethought; too little of anything is given time."""
    targets: dict[str, Target | None] = {
        key: "ideal" if i < right else "off" for i, key in enumerate(notebook.contacts)
    }
    seen = weigh(notebook, group, targets, TODAY)
    assert (seen.verdict, seen.reason) == (verdict, reason)
    assert len(seen.people) == len(notebook.contacts)


def test_under_six_months_it_is_given_time_whatever_it_costs() -> None:
    """Ten evenings in ten weeks are still young."""
    notebook = book(10, 7)
    seen = weigh(notebook, GROUP, {}, START.date() + timedelta(days=75))
    assert (seen.verdict, seen.reason) == ("time", "young")


def test_business_that_came_of_it_keeps_it() -> None:
    """Two clients sent by people met there weigh more than the share."""
    gifts = [Gift(f"f{i}", f"c{i}", "referral", "received", "un cliente", START) for i in range(2)]
    seen = weigh(book(7).put(*gifts), GROUP, {}, TODAY)
    assert (seen.verdict, seen.reason, seen.received) == ("keep", "fruit", 2)


def test_what_a_year_costs_by_now() -> None:
    """Fee by the days gone, hours by the weeks, fees and hours by the meeting."""
    group = Group("g1", "BNI", START, fee_year=730, fee_meeting=10, minutes_meeting=90)
    seen = weigh(book(4, 30), group, {}, START.date() + timedelta(days=100))
    assert seen.money == 200 + 4 * 10
    assert seen.minutes == 4 * 90


def test_a_place_where_one_returns_is_a_group() -> None:
    """Two days at one place under two names; a fair seen once is none, a series is one from the start."""
    notebook = book(2).put(Note("n9", "…", START, event="SMAU"))
    assert repeated_places(notebook, TODAY) == ("colazione BNI",)
    series = Event("e1", "Rotary", TODAY + timedelta(days=3), None, "Europe/Rome", START, every="week")
    assert "Rotary" in repeated_places(notebook.put(series), TODAY)


class Alike:
    """Two descriptions are of one field if they share a word of more than four letters."""

    def related(self, one: str, other: str) -> float:
        """1 or 0."""
        words = {w for w in one.split() if len(w) > 4} & {w for w in other.split() if len(w) > 4}
        return 1.0 if words else 0.0


@pytest.mark.parametrize(
    ("facts", "own", "target"),
    [
        ((Fact("role", "panifici artigianali", START),), None, "ideal"),
        ((Fact("role", "vende farine per panifici", START),), None, "opener"),
        ((Fact("role", "notaio", START),), None, "off"),
        ((Fact("role", "notaio", START), Fact("client", "panifici in crisi", START)), None, "opener"),
        ((), None, None),
        ((Fact("role", "notaio", START),), "ideal", "ideal"),
    ],
)
def test_who_is_in_the_segment(facts: tuple[Fact, ...], own: Target | None, target: Target | None) -> None:
    """By what they do, for whom they do it and whom they know; the member's own word goes first."""
    contact = Contact("c1", "Anna Rossi", START, facts=facts, target=own)
    assert target_of(contact, "panifici e ristoranti", Alike()) == target


def test_without_a_segment_nobody_is_off_target() -> None:
    """Nothing told, nobody judged."""
    contact = Contact("c1", "Anna Rossi", START, facts=(Fact("role", "notaio", START),))
    assert target_of(contact, "", Alike()) is None


ANNA = Contact("c1", "Anna Rossi", START)
MET = START.date()


def _touch(day: date, state: str) -> Touch:
    return Touch("t1", "c1", "coffee", day, None, "Europe/Rome", START, state=state)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("contact", "touch", "days"),
    [
        (ANNA, None, (14, 42)),
        (replace(ANNA, not_now_at=START), None, (42,)),
        (ANNA, _touch(MET + timedelta(days=10), "held"), (52,)),
        (ANNA, _touch(MET + timedelta(days=10), "planned"), (52,)),
        (ANNA, _touch(MET + timedelta(days=10), "cancelled"), (24, 52)),
        (replace(ANNA, cadence=90), None, (90,)),
        (replace(ANNA, cadence=0), None, ()),
        (replace(ANNA, target="off", not_now_at=START), None, (182,)),
    ],
)
def test_when_somebody_comes_up_again(contact: Contact, touch: Touch | None, days: tuple[int, ...]) -> None:
    """Two weeks for the first coffee, six weeks at Visibility, the member's own choice before all."""
    notebook = Notebook(1).put(contact, *((touch,) if touch else ()))
    assert due_days(notebook, contact, "visibility") == tuple(MET + timedelta(days=n) for n in days)


def test_dry_after_three_cadences() -> None:
    """Eighteen weeks at Visibility, and not a day before."""
    notebook = Notebook(1).put(ANNA)
    assert not is_dry(notebook, ANNA, "visibility", MET + timedelta(days=126))
    assert is_dry(notebook, ANNA, "visibility", MET + timedelta(days=127))


def test_a_week_counts_only_its_seven_days() -> None:
    """Today and the six days before."""
    notebook = book(3, 7)
    assert [c.id for c in review(notebook, START.date() + timedelta(days=14)).met] == ["c2"]
    assert len(review(notebook, START.date() + timedelta(days=13)).met) == 1
