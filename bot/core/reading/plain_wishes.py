"""Plain wishes that the tagger passed over: *cerca architetti*, *looking for restaurants*, *ha bisogno di operai*.

One plain noun behind a verb that can announce nothing but a need: the tagger, which weighs the noun as well, hesitates
over nouns that it never met. Held out on parts c and g, what it leaves of these was a need in every case (2 of 2).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.reading.labels import Span
from bot.core.reading.phrases import trim_phrase
from bot.core.reading.view import View

_WISHES: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        "cerca;cercano;sta cercando;stanno cercando;in cerca di;ha bisogno di;hanno bisogno di;gli serve;le serve;"
        "gli servono;le servono;looking for;is looking for;in need of;needs;wants"
    ).split(";")
)
_BY_FIRST: Final = {first: tuple(w for w in _WISHES if w[0] == first) for first in {w[0] for w in _WISHES}}
_NOBODY: Final = frozenset("non no not never nessuno nobody io i don't doesn't dont doesnt".split())
_NO_NOUN: Final = frozenset(
    "niente nulla nessuno altro nothing none one it this that them him her to me mi ti ci di che if se".split(),
)
_LONGEST: Final = 5


def with_plain_wishes(view: View, names: Sequence[tuple[int, int]], facts: Sequence[Span]) -> list[Span]:
    """The facts, and the needs that stand alone behind a verb of wishing. Without anybody there is no need."""
    taken = {i for a, b, _ in facts for i in range(a, b)} | {i for a, b in names for i in range(a, b)}
    found = list(facts)
    for i in range(len(view.tokens)) if names else ():
        wishes = _BY_FIRST.get(view.tokens[i].lower, ())
        size = max((len(wish) for wish in wishes if _stands(view, wish, i)), default=0)
        if not size or (i and view.tokens[i - 1].lower in _NOBODY):
            continue
        start = high = i + size
        while high < len(view.tokens) and not view.layout.separator[high] and not view.inside[high]:
            high += 1
        plain = 0 < high - start <= _LONGEST and view.tokens[start].lower not in _NO_NOUN
        if plain and taken.isdisjoint(range(i, high)):
            found.append(trim_phrase(view.tokens, (start, high, "NEED")))
            taken.update(range(i, high))
    return sorted(found)


def _stands(view: View, wish: Sequence[str], at: int) -> bool:
    return tuple(t.lower for t in view.tokens[at : at + len(wish)]) == tuple(wish)
