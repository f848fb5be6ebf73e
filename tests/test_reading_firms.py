from __future__ import annotations

import pytest

from bot.core.reading.firms import firms, with_firms
from tests.reading_rules import marked


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("conosciuto Giorgio Villa della Rossi & Figli S.p.A., cerca un agente", ["Rossi & Figli S.p.A."]),
        ("I met Rossi & Figli S.p.A.'s owner", ["Rossi & Figli S.p.A."]),
        ("D'Angelo & Figli, Mario D'Angelo, carrozzeria", ["D'Angelo & Figli"]),
        ("Ruth Cole, Cole & Sons Ltd, short of drivers", ["Cole & Sons Ltd"]),
        ("Edoardo Quaglia, CFO di Lumière Cinema S.p.A., 2.", ["Lumière Cinema S.p.A."]),
        ("Terry Wragg, Wragg & Sons Insurance, needs help", ["Wragg & Sons Insurance"]),
        ("Tullio Orefice di Moda Pulita scrl che cerca", ["Moda Pulita scrl"]),
        ("Portly Inc., wants case studies. Meyer GmbH too", ["Portly Inc", "Meyer GmbH"]),
        ("giorgio pasquini, mobili pasquini snc, niente", ["mobili pasquini snc"]),
        ("In the sauna at the Harrogate spa weekend", []),
        ("ha bisogno di programmatori PLC bilingui", []),
        ("met Anna and partners of hers", []),
    ],
)
def test_the_form_makes_the_firm(note: str, found: list[str]) -> None:
    """A firm reaches from the first word of its name to the end of its form."""
    plain, view, _, _ = marked(note)
    assert [plain[view.tokens[a].start : view.tokens[b - 1].end] for a, b in firms(plain, view)] == found


def test_a_firm_is_nobody() -> None:
    """A surname in a firm's name is no person, and the firm is whole."""
    plain, view, cast, _ = marked("[D'Angelo] & Figli, [Mario D'Angelo], carrozzeria")
    names, facts = with_firms(plain, view, [(m.start, m.end) for m in cast.mentions], [])
    assert [plain[view.tokens[a].start : view.tokens[b - 1].end] for a, b in names] == ["Mario D'Angelo"]
    assert [plain[view.tokens[a].start : view.tokens[b - 1].end] for a, b, _ in facts] == ["D'Angelo & Figli"]
