from __future__ import annotations

import pytest

from bot.core.reading.state import with_states
from tests.reading_rules import marked


@pytest.mark.parametrize(
    ("note", "needs"),
    [
        (
            "met [Priya Shah], optician, her shopfront looks tired and nobody comes in",
            ["her shopfront looks tired and nobody comes in"],
        ),
        ("[Hugo] says the boiler keeps failing, call him", ["the boiler keeps failing"]),
        ("[Ugo]: gli è scappato il cuoco. sentirlo giovedì", ["gli è scappato il cuoco"]),
        ("[Anna] ha la caldaia rotta, cerca un idraulico", ["la caldaia rotta"]),
        ("[Kate], her bakery looks lovely", []),
        ("[Ugo] gli è piaciuta la serata", []),
    ],
)
def test_a_state_is_a_need(note: str, needs: list[str]) -> None:
    """What is theirs and does not work is what they need; what is fine is not."""
    plain, view, _, _ = marked(note)
    found = [plain[view.tokens[a].start : view.tokens[b - 1].end] for a, b, _ in with_states(plain, view, ())]
    assert found == needs
