"""Stages by METHOD's "Evidence for a stage": same evidence, same stage."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.method.stages import Evidence, Stage, stage_of, standing
from bot.core.model import Overrule, Record
from tests.method.ledger import TODAY, ago, asked, coffee, gave, got, met, noon, notebook, promise

V, C, P = "visibility", "credibility", "profitability"


@pytest.mark.parametrize(
    ("records", "stage", "step"),
    [
        # Visibility: they are in the notebook.
        ([], V, "meet"),
        ([coffee(-2, state="planned")], V, "hold"),
        ([coffee(5, state="planned")], V, "meet"),  # a date that nobody confirmed proves nothing
        ([coffee(5, state="cancelled")], V, "meet"),
        ([coffee(5, "call")], V, "meet"),  # a call is a touch, not a one-to-one
        ([coffee(5, "message")], V, "meet"),
        ([coffee(5)], V, "give"),
        ([coffee(5), promise(3, "open")], V, "keep"),
        ([coffee(5), promise(3, "dropped")], V, "give"),
        ([coffee(5), promise(3, by="them")], V, "give"),  # their promise is not mine
        ([coffee(5), got(3)], V, "give"),  # a gift received is not a gift given
        ([promise(3), gave(2)], V, "meet"),  # no stage is skipped for want of a coffee
        ([gave(4, "referral"), got(3, "referral")], V, "meet"),
        # Credibility: a one-to-one, and a promise kept or a thing given, and nothing long overdue.
        ([coffee(5), promise(3)], C, "give_business"),
        ([coffee(5, "lunch"), gave(3)], C, "give_business"),
        ([coffee(5, "dinner"), gave(3, "testimonial")], C, "give_business"),
        ([coffee(5, "meeting"), gave(3, "attendance")], C, "give_business"),
        ([coffee(5), gave(3, "referral")], C, "ask"),
        ([coffee(5), gave(3, "purchase")], C, "ask"),
        ([coffee(5), promise(3), got(2, "referral")], C, "give_business"),  # one direction only
        ([coffee(5), gave(3, "advice"), got(2, "referral")], C, "give_business"),  # advice is no business
        ([coffee(5), gave(3), promise(14, "open")], C, "give_business"),  # two weeks overdue are forgiven
        ([coffee(5), gave(3), promise(15, "open")], V, "keep_overdue"),
        ([coffee(5), gave(3), promise(15, "open", by="them")], C, "give_business"),
        ([coffee(5), gave(3), promise(15, "dropped")], C, "give_business"),
        # Profitability: business in each direction.
        ([coffee(5), gave(3, "referral"), got(2, "referral")], P, "tend"),
        ([coffee(5), gave(3, "introduction"), got(2, "purchase")], P, "tend"),
        ([coffee(5), promise(4), gave(3, "purchase"), got(2, "introduction")], P, "tend"),
        ([coffee(5), gave(3, "referral"), got(2, "testimonial")], C, "ask"),
        ([coffee(5), gave(3, "referral"), got(2, "referral"), promise(30, "open")], V, "keep_overdue"),
    ],
)
def test_the_stage_follows_from_the_evidence(records: list[Record], stage: Stage, step: str) -> None:
    """Each case of METHOD's rules, and the one thing that would move it on."""
    now = standing(notebook(*records), met(), TODAY)
    assert (now.stage, now.earned, now.step.kind) == (stage, stage, step)
    assert stage_of(notebook(*records), met(), TODAY) == stage


@pytest.mark.parametrize(
    ("records", "evidence"),
    [
        ([], [Evidence("met", "BNI", ago(26))]),
        ([coffee(5)], [Evidence("meeting", "coffee", ago(5))]),
        (
            [coffee(9), coffee(5, "lunch"), promise(4, closed=3)],
            [Evidence("meeting", "lunch", ago(5)), Evidence("kept", "il listino", ago(3))],
        ),
        (
            [coffee(9), promise(4, closed=3), gave(8, "referral", "Grace"), got(2, "purchase", "un sito")],
            [
                Evidence("meeting", "coffee", ago(9)),
                Evidence("given", "Grace", ago(8), "referral"),
                Evidence("received", "un sito", ago(2), "purchase"),
            ],
        ),
    ],
)
def test_the_evidence_says_what_and_when(records: list[Record], evidence: list[Evidence]) -> None:
    """The latest of each thing that the stage rests on, with its day."""
    contact = met(met_where="BNI")
    assert list(standing(notebook(*records, contact=contact), contact, TODAY).evidence) == evidence


def test_the_members_word_goes_before_the_evidence_and_is_dated() -> None:
    """An overrule is in force, and what was earned stays visible beside it."""
    contact = met(overrule=Overrule("credibility", noon(ago(1))))
    now = standing(notebook(contact=contact), contact, TODAY)
    assert (now.stage, now.earned) == ("credibility", "visibility")
    assert now.overrule == Overrule("credibility", noon(ago(1)))


@pytest.mark.parametrize(
    ("records", "met_on", "dry"),
    [
        ([], ago(126), False),  # three times six weeks, to the day
        ([], ago(127), True),
        ([coffee(126)], ago(300), False),
        ([coffee(127)], ago(300), True),
        ([coffee(127), asked(20)], ago(300), False),
        ([coffee(127), coffee(-3, state="planned")], ago(300), False),
        ([coffee(200), promise(195, closed=90)], ago(300), False),  # Credibility: three months
        ([coffee(200), promise(195, closed=91)], ago(300), True),
        ([coffee(200), gave(63, "referral"), got(100, "referral")], ago(300), False),  # Profitability: nine weeks
        ([coffee(200), gave(64, "referral"), got(100, "referral")], ago(300), True),
    ],
)
def test_three_cadences_without_a_touch_are_dry(records: list[Record], met_on: date, dry: bool) -> None:  # noqa: FBT001
    """The same stage, but it needs water; any touch restarts it."""
    contact = met(met_on)
    now = standing(notebook(*records, contact=contact), contact, TODAY)
    assert now.dry is dry
    assert (now.step.kind == "water") is dry


RECORDS = st.lists(
    st.one_of(
        st.builds(
            coffee, st.integers(-5, 60), st.sampled_from(["coffee", "call"]), st.sampled_from(["held", "planned"])
        ),
        st.builds(promise, st.integers(0, 40), st.sampled_from(["open", "kept"]), st.sampled_from(["me", "them"])),
        st.builds(gave, st.integers(0, 60), st.sampled_from(["referral", "advice"])),
        st.builds(got, st.integers(0, 60), st.sampled_from(["referral", "advice"])),
    ),
    max_size=6,
)


@given(RECORDS, st.randoms(use_true_random=False))
@settings(max_examples=80, deadline=None)
def test_the_order_of_noting_does_not_matter(records: list[Record], chance: object) -> None:
    """Same evidence, same stage, in whatever order it came to be written down."""
    shuffled = list(records)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = notebook(*records), notebook(*shuffled)
    assert stage_of(one, met(), TODAY) == stage_of(other, met(), TODAY)
    assert standing(one, met(), TODAY).step.kind == standing(other, met(), TODAY).step.kind


@given(RECORDS)
@settings(max_examples=80, deadline=None)
def test_more_good_evidence_never_costs_a_stage(records: list[Record]) -> None:
    """A coffee held, a gift given: never a step down."""
    order = [V, C, P]
    before = stage_of(notebook(*records), met(), TODAY)
    after = stage_of(notebook(*records, coffee(1), gave(1, "referral")), met(), TODAY)
    assert order.index(after) >= order.index(before)
