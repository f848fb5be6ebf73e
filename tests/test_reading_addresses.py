from __future__ import annotations

import pytest

from bot.core.reading.addresses import named_in
from bot.core.reading.details import find_details
from tests.reading_rules import marked


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("[Luca Conti] e [Marta Neri], notaia. m.neri@studioneri.it", "Marta Neri"),
        ("[Tom Hall], [Farah Naqvi-Lowe] is on insta @drfarahwrites", "Farah Naqvi-Lowe"),
        ("[Olimpia Zingaretti] e [Ugo Sala], @olimpia.export", "Olimpia Zingaretti"),
        ("[Luca Neri] e [Marta Neri]. neri@studioneri.it", None),
        ("[Luca Conti] e [Marta Neri]. info@fiera.example", None),
        ("[Luca Conti] e [Marta Neri]. 347 5550182", None),
    ],
)
def test_an_address_says_whose_it_is(note: str, who: str | None) -> None:
    """A name within an address decides; a family's or an office's leaves it open."""
    plain, view, cast, _ = marked(note)
    (detail,) = find_details(plain, view.language)
    one = named_in(cast, detail)
    assert (None if one is None else cast.people[one].text) == who
