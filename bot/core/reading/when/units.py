"""Today and tomorrow, the parts of the day, units of time, feasts, and what numbers count that is no time at all."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .moment import Part


def _words(**rows: str) -> dict[str, str]:
    return {word: key for key, row in rows.items() for word in row.split()}


_PART_NAMES: Mapping[Part, str] = {
    "morning": "mattina mattino mattinata matt morning morn am alba dawn",
    "lunch": "pranzo lunchtime lunch",
    "afternoon": "pomeriggio pom pomerig pome pm afternoon arvo aft",
    "evening": "sera serata evening eve cena",
    "night": "notte night nite",
}
PARTS: Mapping[str, Part] = MappingProxyType({word: part for part, row in _PART_NAMES.items() for word in row.split()})

_TODAY: tuple[tuple[int, Part | None, str], ...] = (
    (0, None, "oggi today"),
    (0, "morning", "stamattina stamani stamane"),
    (0, "evening", "stasera tonight tonite"),
    (0, "night", "stanotte"),
    (1, None, "domani tomorrow tmrw tmr tmw tomoro tomorow tomoz"),
    (1, "morning", "domattina domatina"),
    (1, "evening", "domansera"),
    (2, None, "dopodomani dopodoman overmorrow"),
    (-1, None, "ieri yesterday"),
    (-1, "evening", "iersera"),
    (-2, None, "avantieri altroieri ierlaltro"),
)
TODAY: Mapping[str, tuple[int, Part | None]] = MappingProxyType(
    {word: (days, part) for days, part, row in _TODAY for word in row.split()}
)

_SIZES = _words(
    day="giorno giorni gg g day days dd",
    week="settimana settimane sett week weeks wk wks",
    fortnight="fortnight fortnights",
    half="quindicina",
)
DAY_UNITS: Mapping[str, int] = MappingProxyType(
    {word: {"day": 1, "week": 7, "fortnight": 14, "half": 15}[size] for word, size in _SIZES.items()}
)
MONTH_UNITS: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(["mese", "mesi", "mesetto", "month", "months", "mth", "mths"], 1),
        **dict.fromkeys(["anno", "anni", "year", "years"], 12),
    }
)
MINUTE_UNITS: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(["minuto", "minuti", "min", "mins", "minute", "minutes"], 1),
        **dict.fromkeys(["ora", "ore", "oretta", "hour", "hours", "hr", "hrs", "h"], 60),
    }
)

SEASONS = frozenset("estate autunno inverno primavera summer autumn fall winter spring".split())
FEASTS = SEASONS | frozenset(
    """
    pasqua pasquetta natale capodanno epifania befana ferragosto carnevale feste festivita ferie vacanze vacanza
    ponte ramadan quaresima elezioni vendemmia trasloco maternita parto saldi easter christmas xmas holidays
    holiday hols thanksgiving diwali eid lent harvest vacation break term half-term elections
    """.split()
)
NOUNS_OF_QUANTITY = frozenset(
    """
    anni anno mesi mese giorni giorno gg settimane settimana minuti euro eur k mila milioni milione percento
    persone dipendenti clienti soci licenze pezzi volte figli euri addetti addette ettari metri mq kg km camion
    posti polizze contatti nomi tavoli stanze negozi ragazzi ragazze aziende colleghi colleghe soldi pagine years
    year months weeks days minutes min people staff clients grand percent cent pounds dollars bucks euros times
    kids employees units licences licenses seats chairs miles acres trucks vans cards agents stores names contacts
    """.split()
)
