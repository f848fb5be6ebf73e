"""The words of dates and times in Italian and English, folded (lower case, no accents).

Full names are understood in either language, because notes mix the two; short forms only in the note's own, since
``mar`` is a Tuesday in one and a month in the other, and ``set`` or ``sun`` are ordinary words elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.core.reading.reading import Language

from .moment import Part


def _numbered(*rows: str, first: int = 0) -> dict[str, int]:
    return {word: number for number, row in enumerate(rows, first) for word in row.split()}


WEEKDAYS: Mapping[str, int] = MappingProxyType(
    _numbered(
        "lunedi monday lunedy",
        "martedi tuesday martidi",
        "mercoledi wednesday mercoldi mercoledy wensday wendsday",
        "giovedi thursday thurday giovedy",
        "venerdi friday venerdy",
        "sabato saturday",
        "domenica sunday",
    )
)
PLURAL_WEEKDAYS: Mapping[str, int] = MappingProxyType(
    _numbered("mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays sabati", "sundays domeniche")
)
SHORT_WEEKDAYS: Mapping[Language, Mapping[str, int]] = MappingProxyType(
    {
        "it": MappingProxyType(
            _numbered("lun", "mar mart", "mer merc", "gio giov", "ven vener", "sab", "dom")
            | _numbered("mon", "tue tues", "wed weds", "thu thur thurs", "fri")
        ),
        "en": MappingProxyType(
            _numbered("mon", "tue tues", "wed weds wednes", "thu thur thurs", "fri", "sat satur", "sun")
        ),
    }
)
MONTHS: Mapping[str, int] = MappingProxyType(
    _numbered(
        "gennaio january",
        "febbraio february febuary",
        "marzo march",
        "aprile april",
        "maggio may",
        "giugno june",
        "luglio july",
        "agosto august",
        "settembre september",
        "ottobre october",
        "novembre november",
        "dicembre december",
        first=1,
    )
)
SHORT_MONTHS: Mapping[Language, Mapping[str, int]] = MappingProxyType(
    {
        "it": MappingProxyType(
            _numbered(
                "gen genn",
                "feb febb",
                "mar",
                "apr",
                "mag magg",
                "giu",
                "lug",
                "ago",
                "set sett",
                "ott",
                "nov",
                "dic",
                first=1,
            )
        ),
        "en": MappingProxyType(
            _numbered("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec", first=1)
        ),
    }
)

NUMBERS: Mapping[str, int] = MappingProxyType(
    _numbered(
        "un una uno one a an",
        "due two",
        "tre three",
        "quattro four",
        "cinque five",
        "sei six",
        "sette seven",
        "otto eight",
        "nove nine",
        "dieci ten",
        "undici eleven",
        "dodici twelve",
        "tredici thirteen",
        "quattordici fourteen",
        "quindici fifteen",
        "sedici sixteen",
        "diciassette seventeen",
        "diciotto eighteen",
        "diciannove nineteen",
        "venti twenty",
        "ventuno",
        "ventidue",
        "ventitre",
        "ventiquattro",
        "venticinque",
        "ventisei",
        "ventisette",
        "ventotto",
        "ventinove",
        "trenta thirty",
        "trentuno",
        first=1,
    )
    | {
        "quaranta": 40,
        "forty": 40,
        "fourty": 40,
        "quarantacinque": 45,
        "cinquanta": 50,
        "fifty": 50,
        "trentacinque": 35,
        "cinquantacinque": 55,
    }
)
TENS = frozenset({"twenty", "thirty", "forty", "fourty", "fifty"})
ORDINALS: Mapping[str, int] = MappingProxyType(
    _numbered(
        "primo first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
        first=1,
    )
    | {"thirtieth": 30}
)
ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th", "°", "º"})

TODAY: Mapping[str, tuple[int, Part | None]] = MappingProxyType(
    {
        "oggi": (0, None),
        "today": (0, None),
        "stasera": (0, "evening"),
        "tonight": (0, "evening"),
        "tonite": (0, "evening"),
        "stanotte": (0, "night"),
        "stamattina": (0, "morning"),
        "stamani": (0, "morning"),
        "stamane": (0, "morning"),
        "domani": (1, None),
        "tomorrow": (1, None),
        "tmrw": (1, None),
        "tmr": (1, None),
        "tmw": (1, None),
        "tomoro": (1, None),
        "tomorow": (1, None),
        "tomoz": (1, None),
        "domattina": (1, "morning"),
        "domatina": (1, "morning"),
        "domansera": (1, "evening"),
        "dopodomani": (2, None),
        "dopodoman": (2, None),
        "overmorrow": (2, None),
        "ieri": (-1, None),
        "yesterday": (-1, None),
        "iersera": (-1, "evening"),
        "avantieri": (-2, None),
        "altroieri": (-2, None),
        "ierlaltro": (-2, None),
    }
)
PARTS: Mapping[str, Part] = MappingProxyType(
    {
        "mattina": "morning",
        "mattino": "morning",
        "mattinata": "morning",
        "matt": "morning",
        "morning": "morning",
        "morn": "morning",
        "am": "morning",
        "alba": "morning",
        "dawn": "morning",
        "pranzo": "lunch",
        "lunchtime": "lunch",
        "lunch": "lunch",
        "pomeriggio": "afternoon",
        "pom": "afternoon",
        "pomerig": "afternoon",
        "pm": "afternoon",
        "pome": "afternoon",
        "afternoon": "afternoon",
        "arvo": "afternoon",
        "aft": "afternoon",
        "sera": "evening",
        "serata": "evening",
        "evening": "evening",
        "eve": "evening",
        "cena": "evening",
        "notte": "night",
        "night": "night",
        "nite": "night",
    }
)

DAY_UNITS: Mapping[str, int] = MappingProxyType(
    {
        "giorno": 1,
        "giorni": 1,
        "gg": 1,
        "g": 1,
        "day": 1,
        "days": 1,
        "dd": 1,
        "settimana": 7,
        "settimane": 7,
        "sett": 7,
        "week": 7,
        "weeks": 7,
        "wk": 7,
        "wks": 7,
        "quindicina": 15,
        "fortnight": 14,
        "fortnights": 14,
    }
)
MONTH_UNITS: Mapping[str, int] = MappingProxyType(
    {
        "mese": 1,
        "mesi": 1,
        "mesetto": 1,
        "month": 1,
        "months": 1,
        "mth": 1,
        "mths": 1,
        "anno": 12,
        "anni": 12,
        "year": 12,
        "years": 12,
    }
)
MINUTE_UNITS: Mapping[str, int] = MappingProxyType(
    {
        "minuto": 1,
        "minuti": 1,
        "min": 1,
        "mins": 1,
        "minute": 1,
        "minutes": 1,
        "ora": 60,
        "ore": 60,
        "oretta": 60,
        "hour": 60,
        "hours": 60,
        "hr": 60,
        "hrs": 60,
        "h": 60,
    }
)
FEASTS = frozenset(
    """
    pasqua pasquetta natale capodanno epifania befana ferragosto carnevale feste festivita ferie vacanze vacanza estate
    autunno inverno primavera ponte ramadan quaresima elezioni vendemmia trasloco maternita parto saldi
    easter christmas xmas holidays holiday hols summer autumn fall winter spring thanksgiving diwali eid ramadan lent
    harvest vacation break term half-term elections
""".split()
)
SEASONS = frozenset("estate autunno inverno primavera summer autumn fall winter spring".split())
NOUNS_OF_QUANTITY = frozenset(
    """
    anni anno mesi mese giorni giorno gg settimane settimana ore minuti euro eur k mila milioni milione percento
    persone dipendenti clienti soci licenze pezzi volte figli euri addetti addette ettari metri mq kg km camion posti
    polizze contatti nomi tavoli stanze negozi years year months weeks days hours minutes min people staff clients
    grand percent pounds dollars bucks euros times kids employees units licences licenses seats chairs miles acres
    trucks vans cards agents stores names contacts ragazzi ragazze aziende colleghi colleghe soldi pagine
""".split()
)

_PLAIN = MappingProxyType(
    {
        "it": frozenset(
            """il lo la gli le un una di da con per che non sono alle del della ha cerca mi ti ci si e ed
        al allo ai dal nel tra fra entro poi dopo""".split()
        ),
        "en": frozenset(
            """the of and to with for at on in is are was he she they his her my i he's wants needs by
        from will next after before""".split()
        ),
    }
)


def guess_language(words: list[str]) -> Language:
    """The language most of these words belong to; Italian when there is nothing to tell, the shorter grammar."""
    ours = sum(
        word in _PLAIN["it"] or word in SHORT_WEEKDAYS["it"] and word not in SHORT_WEEKDAYS["en"] for word in words
    )
    theirs = sum(word in _PLAIN["en"] or word in SHORT_WEEKDAYS["en"] or word.endswith("day") for word in words)
    return "en" if theirs > ours else "it"
