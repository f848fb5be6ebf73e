"""Misspelt weekdays, months and a few more, mapped to the word that was meant.

A long keyword is recognised with one slip of the finger (two from eight letters up), unless what was typed is a
word or a name in its own right. The first and the last letter must be right, as they mostly are.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from .lexicon import MONTHS, PLURAL_WEEKDAYS, WEEKDAYS
from .units import TODAY

_SLIPS = frozenset("lunedy martidi mercoldi mercoledy wensday wendsday thurday giovedy venerdy febuary sabati".split())
_MEANT = tuple(
    sorted(
        {word for word in (*WEEKDAYS, *PLURAL_WEEKDAYS, *MONTHS) if len(word) >= 6} - _SLIPS
        | frozenset("domani dopodomani stasera tomorrow tonight settimana prossimo prossima".split())
    )
)
_BY_INITIAL = {letter: tuple(word for word in _MEANT if word[0] == letter) for letter in {w[0] for w in _MEANT}}
_EXACT = frozenset({*WEEKDAYS, *PLURAL_WEEKDAYS, *MONTHS, *TODAY, *_MEANT})
_REAL = frozenset(
    """
    aprire aprite salato avgust deceiver demani dimentica domain domeni domenie domestica domestiche domenicale domini
    dominika dominica domnica donati gennadio gennaro lunetti maglio mangio martiri martini mercalli muggio pessima
    pessimo possiamo prossimita prussia romani salurbay samurtay settima settimia settimina sturdy sundry sunny
    """.split()
)


@lru_cache(maxsize=8192)
def meant(word: str) -> str:
    """The keyword that ``word`` (folded) is a slip of, or ``word`` itself."""
    if not 6 <= len(word) <= 13 or word in _REAL or word in _EXACT:
        return word
    best, fewest = word, 3
    for candidate in _BY_INITIAL.get(word[0], ()):
        slips = min(2 if len(candidate) >= 8 and len(word) >= 6 else 1, fewest - 1)
        if abs(len(candidate) - len(word)) <= slips and candidate[-1] == word[-1]:
            distance = OSA.distance(word, candidate, score_cutoff=slips)
            if distance <= slips:
                best, fewest = candidate, distance
    return best
