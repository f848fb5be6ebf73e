"""Plain clauses that leave no doubt: what somebody does, what somebody looks for."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.resources import load_reader

NOW = datetime(2026, 3, 12, 21, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Conosciuto Marco Sala, fa siti ed e-commerce", "fa siti ed e-commerce"),
        ("conosciuta Anna Rossi, vende cravatte e papillon", "vende cravatte e papillon"),
    ],
)
def test_what_somebody_does_is_a_role(text: str, role: str) -> None:
    """A verb of doing right behind a name says the trade, whole."""
    assert [p.role.text for p in load_reader().read(text, NOW).people if p.role] == [role]


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Davide ha bisogno di operai", ["operai"]),
        ("Met Tom Hargreaves, accountant, looking for restaurants", ["restaurants"]),
        ("Conosciuta Anna Rossi, non cerca architetti", []),
        ("Conosciuta Anna Rossi, cerca niente", []),
    ],
)
def test_a_plain_wish_is_a_need(text: str, needs: list[str]) -> None:
    """One noun behind a verb of wishing is a need, unless nothing is wished."""
    assert [n.text for p in load_reader().read(text, NOW).people for n in p.needs] == needs


def test_a_promise_begins_with_what_is_promised() -> None:
    """Neither an article nor the receiver opens it."""
    read = load_reader().read("conosciuto Luca Bianchi, commercialista, gli mando il modulo", NOW)
    assert [p.phrase.text for p in read.promises] == ["mando il modulo"]
