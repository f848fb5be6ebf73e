"""When to ask (principles 7 and 8): credibility first, then rest, then as much given as asked."""

from __future__ import annotations

import pytest

from bot.core.method.harvest import Why, ripe, ripeness
from bot.core.model import Record
from tests.method.ledger import TODAY, ago, asked, coffee, gave, got, met, notebook, promise


@pytest.mark.parametrize(
    ("records", "why"),
    [
        ([], "early"),
        ([coffee(5)], "early"),
        ([coffee(5), promise(3)], "ripe"),
        ([coffee(5), gave(3)], "ripe"),
        ([coffee(5), gave(3), promise(15, "open")], "early"),
        ([coffee(5), gave(3, "referral"), got(2, "referral")], "ripe"),
        ([coffee(5), promise(3), asked(29)], "resting"),
        ([coffee(5), promise(3), asked(30)], "ripe"),
        ([coffee(5), promise(3), asked(40), asked(31)], "last_one"),
        ([coffee(5), promise(3), gave(50), asked(40), asked(31)], "ripe"),
        ([coffee(5), promise(3), asked(80), asked(60), asked(40)], "exhausted"),
        ([coffee(5), promise(3), asked(90), asked(60), asked(40)], "last_one"),  # the first was last season
        ([coffee(5), gave(85), asked(80), asked(60), asked(40)], "ripe"),
        ([asked(80), asked(60), asked(40)], "exhausted"),
        ([coffee(200), promise(190, closed=180)], "dry"),
    ],
)
def test_whether_it_is_time_to_ask(records: list[Record], why: Why) -> None:
    """Three asks and no gift in a season exhaust the field; one ask needs a month of rest."""
    found = ripeness(notebook(*records), met(ago(250)), TODAY)
    assert found.why == why
    assert found.ripe == (why in {"ripe", "last_one"})


def test_only_ripe_relationships_are_listed() -> None:
    """``/harvest`` shows those where the answer is yes."""
    assert not ripe(notebook(coffee(5)), TODAY)
    assert [contact.name for contact, _ in ripe(notebook(coffee(5), gave(3)), TODAY)] == ["Anna Rossi"]
