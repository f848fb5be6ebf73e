"""From a text to its clues: the small signs from which experience tells a trouble or a trade.

A clue is a stem, the ring it belongs to (so that what was learnt in one language helps in the other), or the
beginning of a longer stem (so that what was learnt of *potare* helps with *potatura*).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from bot.core.method.matching.words import is_little, spell, stem

_BEGINNINGS: Final = ((4, 5), (5, 6))  # so many letters, of stems of at least so many


def ring_names(rings: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """For each stem of a ring the name of the ring, as a clue."""
    return {key: "~" + words[0] for key, words in rings.items() if key[-1] != "*"}


@lru_cache(maxsize=65536)
def _of_stem(stemmed: str) -> tuple[str, ...]:
    return (stemmed, *("^" + stemmed[:n] for n, least in _BEGINNINGS if len(stemmed) >= least))


def clues(text: str, rings: Mapping[str, str]) -> dict[str, None]:
    """The clues of a text, each once, in order (a dict rather than a set, so that sums never depend on hashing)."""
    found: dict[str, None] = {}
    for word in spell(text):
        if not is_little(word):
            stemmed = stem(word)
            found.update(dict.fromkeys(_of_stem(stemmed)))
            if stemmed in rings:
                found[rings[stemmed]] = None
    return found
