"""Whether two names mean the same place or circle: *BNI* and *colazione BNI Monza*, *SMAU 2026* and *lo SMAU*."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.core.who import fold

_LITTLE: Final = frozenset(
    """
    a ad ai al all alla alle allo agli an and at con d da dal dalla de dei del dell della delle degli di e ed for from
    il in i gli l la le lo nel nella of on per su sul the to un una
    anno edizione edition evento event events eventi serata mattina evening morning night breakfast colazione pranzo
    lunch cena dinner aperitivo aperitif drinks riunione incontro incontri meeting meetings meet capitolo chapter
    settimanale weekly mensile monthly annuale annual networking
    """.split()
)
"""Words that do not tell one place from another."""
_ALONE: Final = frozenset(
    """
    fiera fair convegno conference conferenza congresso seminario seminar workshop corso course festa party circolo club
    associazione association meetup expo forum summit salone premio camera chamber milano monza roma torino napoli
    bologna verona firenze padova bari genova london manchester leeds bristol birmingham edinburgh dublin york
    """.split()
)
"""Words that alone are no name: *fiera* is not *fiera del mobile*."""


@lru_cache(maxsize=4096)
def place_words(name: str) -> frozenset[str]:
    """The words of a place's name that tell it from others; all of them if none does."""
    words = frozenset(re.findall(r"[^\W_]+", fold(name)))
    telling = frozenset(w for w in words if w not in _LITTLE and not w.isdigit())
    return telling or words


def same_place(one: str | None, other: str | None) -> bool:
    """Whether the two are one place: the telling words of the shorter name are all in the longer one."""
    if not one or not other:
        return False
    few, many = sorted((place_words(one), place_words(other)), key=len)
    return bool(few) and few <= many and (few == many or not few <= _ALONE)
