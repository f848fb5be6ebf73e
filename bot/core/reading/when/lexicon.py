"""The names of days and months and the numbers, in Italian and English, folded (lower case, no accents).

Full names are understood in either language, because notes mix the two; short forms only in the note's own, since
``mar`` is a Tuesday in one and a month in the other, and ``set`` or ``sun`` are ordinary words elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.core.reading.reading import Language

Names = Mapping[str, int]


def _rows(table: str, first: int = 0) -> Names:
    """Each row's words, the rows numbered from ``first``; a stroke or a new line ends a row."""
    rows = table.strip().replace("\n", "/").split("/")
    return MappingProxyType({word: number for number, row in enumerate(rows, first) for word in row.split()})


WEEKDAYS = _rows("""
    lunedi monday lunedy mondy
    martedi tuesday martidi
    mercoledi wednesday mercoldi mercoledy wensday wendsday
    giovedi thursday thurday giovedy
    venerdi friday venerdy fridy
    sabato saturday sabto
    domenica sunday
""")
PLURAL_WEEKDAYS = _rows("mondays/tuesdays/wednesdays/thursdays/fridays/saturdays sabati/sundays domeniche")
_SHORT_ENGLISH = _rows("mon/tue tues/wed weds wednes/thu thur thurs/fri/sat satur/sun")
_SHORT_ITALIAN = _rows("lun mon/mar mart tue tues/mer merc wed weds/gio giov thu thur thurs/ven vener fri/sab/dom")
SHORT_WEEKDAYS: Mapping[Language, Names] = {"it": _SHORT_ITALIAN, "en": _SHORT_ENGLISH}

MONTHS = _rows(
    """
    gennaio january / febbraio february febuary / marzo march / aprile april / maggio may / giugno june / luglio july /
    agosto august / settembre september / ottobre october / novembre november / dicembre december
    """.replace("\n", " "),
    first=1,
)
SHORT_MONTHS: Mapping[Language, Names] = {
    "it": _rows("gen genn/feb febb/mar/apr/mag magg/giu/lug/ago/set sett/ott/nov/dic", first=1),
    "en": _rows("jan/feb/mar/apr/may/jun/jul/aug/sep sept/oct/nov/dec", first=1),
}

NUMBERS = MappingProxyType(
    {
        **_rows(
            """
        un una uno one a an / due two / tre three / quattro four / cinque five / sei six / sette seven / otto eight /
        nove nine / dieci ten / undici eleven / dodici twelve / tredici thirteen / quattordici fourteen /
        quindici fifteen / sedici sixteen / diciassette seventeen / diciotto eighteen / diciannove nineteen /
        venti twenty / ventuno / ventidue / ventitre / ventiquattro / venticinque / ventisei / ventisette / ventotto /
        ventinove / trenta thirty / trentuno
        """.replace("\n", " "),
            first=1,
        ),
        **dict.fromkeys(("quaranta", "forty", "fourty"), 40),
        **dict.fromkeys(("cinquanta", "fifty"), 50),
        "trentacinque": 35,
        "quarantacinque": 45,
        "cinquantacinque": 55,
    }
)
TENS = frozenset({"twenty", "thirty", "forty", "fourty", "fifty"})
ORDINALS = MappingProxyType(
    {
        **_rows(
            """
        primo first / second / third / fourth / fifth / sixth / seventh / eighth / ninth / tenth / eleventh / twelfth /
        thirteenth / fourteenth / fifteenth / sixteenth / seventeenth / eighteenth / nineteenth / twentieth
        """.replace("\n", " "),
            first=1,
        ),
        "thirtieth": 30,
    }
)
ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th", "°", "º"})

_COMMON: Mapping[Language, frozenset[str]] = {
    "it": frozenset(
        """
    il lo la gli le un una di da con per che non sono alle del della ha cerca mi ti ci si e ed al allo ai dal nel
    tra fra entro poi dopo
    """.split()
    ),
    "en": frozenset(
        """
    the of and to with for at on in is are was he she they his her my i wants needs by from will next after before
    """.split()
    ),
}


def guess_language(words: list[str]) -> Language:
    """The language most of these words belong to; Italian when there is nothing to tell."""
    ours = sum(word in _COMMON["it"] or (word in _SHORT_ITALIAN and word not in _SHORT_ENGLISH) for word in words)
    theirs = sum(word in _COMMON["en"] or word in _SHORT_ENGLISH or word.endswith("day") for word in words)
    return "en" if theirs > ours else "it"
