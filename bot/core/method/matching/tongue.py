"""Which of the two languages a short text is in, good enough to keep false friends apart.

``estate`` is summer in an Italian note and property in an English one. The lexicon marks such words with
``it:`` or ``en:``; this module says which marks a text may meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from bot.core.method.matching.words import ENGLISH_LITTLE, ITALIAN_LITTLE

Tongue = Literal["it", "en"]

_ONLY_ITALIAN: Final = (ITALIAN_LITTLE - ENGLISH_LITTLE) | {"non", "vuole", "serve", "cerca", "senza", "o", "vorrebbe"}
_ONLY_ENGLISH: Final = (ENGLISH_LITTLE - ITALIAN_LITTLE) | {"not", "wants", "needs", "looking", "no", "out", "up"}
_ENGLISH_TAILS: Final = (*"bcdfghjkmpqtvwxy", "ing", "er", "ers", "ion", "ions", "al", "ls", "ts", "rs", "ns", "es")


def guess(words: Sequence[str]) -> Tongue | None:
    """The likelier language of folded words, or None when nothing tells (one word, a name, a number)."""
    italian = sum(w in _ONLY_ITALIAN for w in words)
    english = sum(w in _ONLY_ENGLISH for w in words)
    long = [w for w in words if len(w) > 3 and w.isalpha()]
    italian += sum(w[-1] in "aio" for w in long)
    english += sum(w.endswith(_ENGLISH_TAILS) for w in long)
    if italian == english:
        return None
    return "it" if italian > english else "en"
