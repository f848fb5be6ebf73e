"""What a person does, said in a clause that the tagger passed over or cut; and promises without their first small word.

*Conosciuto Marco Sala, fa siti ed e-commerce*: the words of a trade are endless, and the tagger hesitates where it has
never met them. Behind a name and a mark, a verb of doing leaves little doubt as long as the person has no role yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.reading.labels import Span
from bot.core.reading.view import View

_DOING: Final = frozenset(
    "fa vende produce ripara costruisce progetta realizza noleggia affitta importa gestisce does sells makes builds"
    " repairs fixes designs imports manages".split(),
)
_NOT_TRADES: Final = frozenset(
    "fatica parte un una gli gl' il la lo the a an well good yoga sport pesca nuoto arrampicata judo boxe karate padel"
    " tennis surf trekking teatro".split(),
)
_MARKS: Final = frozenset((",", "-", "–", "—", ":", "/", "|", "che"))
_LEADING: Final = frozenset(("il", "i", "gli", "le"))
"""Articles, and whom it is promised to; *la* and *lo* may be what is promised: *lo presento a Manlio*."""
_JOINS: Final = frozenset(("e", "ed", "and", "&"))
_LONGEST: Final = 8


def with_doings(view: View, names: Sequence[tuple[int, int]], facts: Sequence[Span]) -> list[Span]:
    """The facts, and the clause of doing of each person who has no role; promises without their first small word."""
    out = [_bare(view, fact) for fact in facts]
    ends = [a for a, _ in names] + [len(view.tokens)]
    for k, (_, end) in enumerate(names):
        upcoming = min((a for a in ends if a >= end), default=len(view.tokens))
        span = _clause(view, end)
        roles = [f for f in out if f[2] == "ROLE" and end <= f[0] < upcoming]
        if span is None or span[1] > upcoming:
            continue
        cut = [f for f in roles if span[0] <= f[0] and f[1] <= span[1]]
        if roles and (roles != cut or not _joined(view, cut, span)):
            continue
        others = [f for f in out if f not in cut]
        if not _in_the_way(span, others, names[k:]):
            out = [*others, (*span, "ROLE")]
    return sorted(out)


def _joined(view: View, cut: Sequence[Span], span: tuple[int, int]) -> bool:
    """Whether a role was cut where the clause goes on with *and*: *sells ties* of *sells ties and bow ties*."""
    return any(end < span[1] and view.tokens[end].lower in _JOINS for _, end, _ in cut)


def _clause(view: View, end: int) -> tuple[int, int] | None:
    tokens, n = view.tokens, len(view.tokens)
    if end + 2 >= n or tokens[end].lower not in _MARKS or tokens[end + 1].lower not in _DOING:
        return None
    if tokens[end + 2].kind != "word" or tokens[end + 2].lower in _NOT_TRADES:
        return None
    start = high = end + 1
    while high < n and not view.layout.separator[high] and not view.inside[high]:
        high += 1
    return (start, high) if 1 < high - start <= _LONGEST else None


def _in_the_way(span: tuple[int, int], facts: Sequence[Span], names: Sequence[tuple[int, int]]) -> bool:
    return any(a < span[1] and span[0] < b for a, b, _ in facts) or any(a < span[1] and span[0] < b for a, b in names)


def _bare(view: View, fact: Span) -> Span:
    """*il contatto di un grafico*, *gli mando il link* as they are promised: *contatto …*, *mando il link*."""
    start, end, label = fact
    announced = label == "PROM" and end - start > 1 and view.tokens[start].lower in _LEADING
    return (start + 1, end, label) if announced else fact
