from __future__ import annotations

import pytest

from bot.core.reading.offered import with_offers
from tests.reading_rules import marked


@pytest.mark.parametrize(
    ("note", "offers"),
    [
        ("[Nereo]: è andato bene, mi ha offerto il furgone", ["furgone"]),
        ("[Ada] si è offerta di rivedere il testo, poi caffè", ["rivedere il testo"]),
        ("[Ugo] fa il prete, ci presta la sala", ["sala"]),
        ("[Dee], she offered to look over the lease. coffee Friday", ["look over the lease"]),
        ("[Kit] can lend us a marquee", ["marquee"]),
        ("[Nereo] mi ha offerto il caffè", []),
        ("I offered to help [Dee]", []),
        ("mi ha offerto il furgone", []),
    ],
)
def test_what_is_said_to_be_offered_is_an_offer(note: str, offers: list[str]) -> None:
    """The verb of offering leaves nothing to weigh, but for treats, for what I offer, and where nobody is named."""
    plain, view, cast, _ = marked(note)
    found = with_offers(plain, view, [(m.start, m.end) for m in cast.mentions], [])
    assert [plain[view.tokens[a].start : view.tokens[b - 1].end] for a, b, _ in found] == offers


def test_what_the_tagger_saw_stands() -> None:
    """Where something was found already, no offer is laid over it."""
    plain, view, cast, _ = marked("[Kit] can lend us a marquee")
    seen = [(5, 6, "NEED")]
    assert with_offers(plain, view, [(m.start, m.end) for m in cast.mentions], seen) == seen
