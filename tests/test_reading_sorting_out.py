from __future__ import annotations

import pytest

from bot.core.reading.pitching import wants_to_sell
from bot.core.reading.sorting_out import sorted_out
from tests.reading_rules import marked


@pytest.mark.parametrize(
    ("note", "facts", "left"),
    [
        (
            "[Owen Hughes], lawyer, does leases and lettings for small shops",
            [("lawyer", "ROLE"), ("lettings for small shops", "NEED")],
            ["lawyer"],
        ),
        ("[Fintan] runs tours and it fell over", [("it fell over", "NEED")], ["it fell over"]),
        ("[Paul] doesn't need anything", [("doesn't need anything", "NEED")], []),
        ("[Ugo], non cerca niente", [("non cerca niente", "NEED")], []),
        ("[Ugo], niente eredi", [("niente eredi", "NEED")], ["niente eredi"]),
        ("[Tom] (plumber, mate of [Priya])", [("plumber", "ROLE"), ("mate of Priya", "OFFR")], ["plumber"]),
        (
            "[Luca], friend who fixes clarinets",
            [("friend who fixes clarinets", "OFFR")],
            ["friend who fixes clarinets"],
        ),
        (
            "[Paolo], dirige una cooperativa che trova impieghi",
            [("dirige", "ROLE"), ("cooperativa che trova impieghi", "NEED")],
            ["dirige una cooperativa che trova impieghi"],
        ),
        ("[Gino] (sì, come il ciclista), olio", [("sì", "ROLE"), ("olio", "ROLE")], ["olio"]),
        ("drinks with [Steve] thursday", [("drinks with Steve", "EVNT")], []),
        ("matrimonio di [Tea]", [("matrimonio di Tea", "EVNT")], ["matrimonio di Tea"]),
    ],
)
def test_what_is_no_fact(note: str, facts: list[tuple[str, str]], left: list[str]) -> None:
    """A second trade, a want of nothing, a friendship and an evening with somebody are no facts of the kind."""
    plain, view, cast, _ = marked(note)
    spans = []
    for words, label in facts:
        at = plain.index(words)
        inside = [i for i, t in enumerate(view.tokens) if t.start >= at and t.end <= at + len(words)]
        spans.append((inside[0], inside[-1] + 1, label))
    kept = sorted_out(view, cast, spans)
    assert [plain[view.tokens[a].start : view.tokens[b - 1].end] for a, b, _ in kept] == left


@pytest.mark.parametrize(
    ("note", "sells"),
    [
        ("I want to sell Beth insurance next week", True),
        ("I'm going to sell him the lot", True),
        ("voglio vendere a Marta la mia consulenza", True),
        ("conto di vendergli la polizza", True),
        ("she wants to sell her tiramisu to shops", False),
        ("vuole vendere la casa", False),
        ("non voglio vendergli niente", False),
        ("I don't want to sell him anything", False),
        ("old client of mine, I want to sell him the new one", False),
    ],
)
def test_who_says_that_they_want_to_sell(note: str, sells: bool) -> None:  # noqa: FBT001 (a table)
    """The writer who means to sell to somebody says so; what others sell is their trade."""
    assert (wants_to_sell(note) is not None) == sells
