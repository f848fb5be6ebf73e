"""Misspelt weekdays, months and a few more, mapped to the word that was meant.

A long keyword is recognised with one slip of the finger (two from eight letters up), unless what was typed is a
word or a name in its own right.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from .lexicon import MONTHS, PLURAL_WEEKDAYS, WEEKDAYS

_MEANT = tuple(
    sorted(
        {word for word in (*WEEKDAYS, *PLURAL_WEEKDAYS, *MONTHS) if len(word) >= 6}
        | {"domani", "dopodomani", "stasera", "tomorrow", "tonight", "settimana", "prossimo", "prossima"}
    )
)
_BY_INITIAL = {letter: tuple(word for word in _MEANT if word[0] == letter) for letter in {w[0] for w in _MEANT}}
_EXACT = frozenset(_MEANT)
_REAL = frozenset("""
    domenico domenici domenichi domain domini domino domando domane domanda domande romani aprire aprite aprirle
    aprirlo august augusto augusta agosti agostino salato sabata sabatino sabbato sundry sundae sundays mondays
    friary tonigh prossime prossimi settimane setting giovani giovane maggior maggiore maggiori luglia giungo
    martello martelli martino marted monda domina demani domato donati damani somali sabatini sabati tueday
    semtember decembre octobre janvier mondaine septembre octubre stagera
""".split()) - {"marted", "tueday", "tonigh", "semtember", "stagera"}


@lru_cache(maxsize=8192)
def meant(word: str) -> str:
    """The keyword that ``word`` (folded) is a slip of, or ``word`` itself."""
    if not 5 <= len(word) <= 13 or word in _REAL or word in _EXACT:
        return word
    best, fewest = word, 3
    for candidate in _BY_INITIAL.get(word[0], ()):
        slips = min(2 if len(candidate) >= 8 and len(word) >= 6 else 1, fewest - 1)
        if abs(len(candidate) - len(word)) <= slips:
            distance = OSA.distance(word, candidate, score_cutoff=slips)
            if distance <= slips:
                best, fewest = candidate, distance
    return best
