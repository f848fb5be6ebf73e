"""Cities: from a name as people write it, or a spot on the map, to a time zone and a country."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.turn import Place
from bot.places import Places

PLACES = Places()


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Milano", Place("Milano", "Europe/Rome", "IT")),
        ("milan", Place("Milan", "Europe/Rome", "IT")),
        ("ROMA", Place("Roma", "Europe/Rome", "IT")),
        ("  reggio   emilia ", Place("Reggio Emilia", "Europe/Rome", "IT")),
        ("forli", Place("Forli", "Europe/Rome", "IT")),
        ("L’Aquila", Place("L’Aquila", "Europe/Rome", "IT")),
        ("Zurigo", Place("Zurigo", "Europe/Zurich", "CH")),
        ("Londra", Place("Londra", "Europe/London", "GB")),
        ("new york", Place("New York", "America/New_York", "US")),
        ("San Paolo", Place("San Paolo", "America/Sao_Paulo", "BR")),
        ("Москва", Place("Москва", "Europe/Moscow", "RU")),
    ],
)
def test_a_city_is_known_by_any_of_its_names(name: str, place: Place) -> None:
    """In any language, with or without accents, capitals and spaces; it is called as it was asked for."""
    assert PLACES.named(name)[0] == place


def test_the_largest_of_a_name_comes_first_and_hamlets_stay_away() -> None:
    """London may be asked about; Paris is in France."""
    assert [place.country for place in PLACES.named("London")] == ["GB", "CA"]
    assert [place.country for place in PLACES.named("Paris")] == ["FR"]
    assert [place.country for place in PLACES.named("Rome")] == ["IT"]
    assert {"US", "GB"} <= {place.country for place in PLACES.named("Birmingham")}


@pytest.mark.parametrize("name", ["", "  ", "asdfgh", "Milano|Roma", "lei", "mil", "dalle 9 alle 18", "🌱"])
def test_what_is_no_city_is_not_found(name: str) -> None:
    """Wrong input gives nothing, and the coach explains."""
    assert PLACES.named(name) == ()


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (45.62, 9.21, "Europe/Rome"),
        (51.5, -0.12, "Europe/London"),
        (40.7, -74.0, "America/New_York"),
        (-17.0, 179.99, "Pacific/Fiji"),
    ],
)
def test_a_spot_is_near_a_city(latitude: float, longitude: float, zone: str) -> None:
    """A shared location has the nearest city's zone, also beside the date line."""
    place = PLACES.nearest(latitude, longitude)
    assert place is not None
    assert place.zone == zone


@pytest.mark.parametrize(("latitude", "longitude"), [(0.0, -30.0), (91.0, 0.0), (0.0, 181.0)])
def test_the_open_sea_is_nowhere(latitude: float, longitude: float) -> None:
    """Where no city is, and off the map, there is no zone to guess."""
    assert PLACES.nearest(latitude, longitude) is None


def test_every_zone_can_be_used() -> None:
    """The list's zones are all in the time zone database that we ship."""
    assert all(ZoneInfo(zone) for zone in {city.zone for city in PLACES._cities})


@given(st.text(max_size=40))
def test_any_text_is_an_answer(name: str) -> None:
    """Whatever people type, looking it up does not fail."""
    assert all(place.zone for place in PLACES.named(name))
