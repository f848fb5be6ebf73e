"""The clause around a place in a note: as far as its marks, its line and its conjunctions reach.

*coffee with Ash on Monday at 9, call Kim Thursday* is two clauses, *caffè con Anna e Luca venerdì* is one: a
conjunction between two names, or within a date, parts nothing.
"""

from __future__ import annotations

from typing import Final

from bot.core.reading.cast import Cast
from bot.core.reading.names import Mention
from bot.core.reading.view import View

_CONJUNCTIONS: Final = frozenset("e ed and & n + poi then plus but ma mentre while invece".split())
_JOINS: Final = frozenset("e ed and & n + /".split())
_ARTICLES: Final = frozenset("il lo la l'".split())
_THEIR: Final = frozenset("sua suo his her their".split())
"""*Gaia e sua sorella Emma* are joined as *Gaia e Emma* are."""
_APART: Final = 4
_QUIET: Final = frozenset("'\"’“”")


def clause_around(view: View, cast: Cast, start: int, end: int) -> tuple[int, int]:
    """The token span of the clause around ``[start, end)``, its marks left out."""
    low, high = start, end
    while low > 0 and not _parts(view, cast, low - 1):
        low -= 1
    while high < len(view.tokens) and not _parts(view, cast, high):
        high += 1
    return low, high


def mentions_in(cast: Cast, low: int, high: int) -> list[Mention]:
    """The mentions of people that stand in a clause, in order."""
    return [m for m in cast.mentions if low <= m.start and m.end <= high]


def joined_with(view: View, cast: Cast, mention: Mention) -> list[Mention]:
    """The mentions that "and" joins to this one, itself among them: *Anna e la Iole*, *Ash & Kim*."""
    group = [mention]
    for other in cast.mentions:
        if (
            other.start > group[-1].end
            and _joins_names(view, cast, group[-1].end)
            and other.start <= group[-1].end + _APART
        ):
            group.append(other)
    for other in reversed(cast.mentions):
        if other.end < group[0].start and _joins_names(view, cast, other.end) and group[0].start <= other.end + _APART:
            group.insert(0, other)
    return group


def _parts(view: View, cast: Cast, i: int) -> bool:
    """Whether two clauses meet at token ``i``."""
    tokens = view.tokens
    if i in cast.named or view.inside[i] == "date" or _joins_names(view, cast, i):
        return False
    if view.layout.separator[i]:
        return tokens[i].text not in _QUIET and not (tokens[i].text == "/" and i > 0 and tokens[i - 1].lower == "w")
    return tokens[i].lower in _CONJUNCTIONS


def _joins_names(view: View, cast: Cast, i: int) -> bool:
    """Whether a name ends before this conjunction and another one begins after it (an article may stand between)."""
    tokens = view.tokens
    if i >= len(tokens) or tokens[i].lower not in _JOINS or i - 1 not in cast.named:
        return False
    k = i + 1
    while k < min(len(tokens), i + _APART) and tokens[k].lower in (*_ARTICLES, *_THEIR):
        k += 1
    return k in cast.named or (k > i + 1 and tokens[k - 1].lower in _THEIR and k + 1 in cast.named)
