"""How a phrase is worded: announcing words and articles before it are dropped, as the guide has it.

"wants a Spanish-speaking trainer" is the need ``Spanish-speaking trainer``, "can price our barn" the offer ``price our
barn``. The clause of a struggle stays whole ("can't find …", "fatica con …").
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.reading.labels import Span
from bot.core.reading.tokens import Token

_ARTICLES = frozenset("a an un una un'".split())
_DROPPED: dict[str, frozenset[str]] = {
    "NEED": _ARTICLES
    | frozenset("wants want needs need cerca cercano vuole vogliono vorrebbe after for looking : =".split()),
    "OFFR": _ARTICLES | frozenset("can could will would happily può puo offre offers :".split()),
    "INTR": frozenset("her his likes : e and".split()),
    "ROLE": _ARTICLES | frozenset("the il lo l' i she he she's he's 's : is".split()),
    "COMP": frozenset("the il lo la l' i : at di della dell' del @".split()),
    "EVNT": frozenset("the il lo la l' i al alla all' nel : at".split()),
    "PROM": frozenset(": i".split()),
}
_ANNOUNCING: dict[str, frozenset[str]] = {
    "NEED": frozenset(
        "sogna sognano avrebbe avrebbero dice diceva dicono racconta raccontava denuncia vorrebbe vorrebbero serve"
        " servono servirebbe wishes hopes hoping would wanted asks asked seeking chasing hunting dying".split()
    ),
    "OFFR": frozenset("potrebbe potrebbero possono said dice offre offrono offrirebbe offering".split()),
}
"""Verbs that say that there is a need or an offer and are no part of it, with what may follow them (``_LINKS``)."""
_LINKS = frozenset("di che piacere voglia urgenza bisogno to for after about love like that".split())
_ENDS = frozenset('. , ; : ! ? … – — - ( " “ « & e and , / |'.split())


def trim_phrase(tokens: Sequence[Token], span: Span) -> Span:
    """The span without announcing words before it and marks after it; never empty, and "The Crane" keeps its name."""
    start, end, label = span
    start = _after_announcing(tokens, start, end, label)
    dropped = _DROPPED.get(label, frozenset())
    while end - start > 1 and (
        tokens[start].kind == "break"
        or tokens[start].text in "-–—•*"
        or (tokens[start].lower in dropped and not (label == "COMP" and tokens[start].text[0].isupper()))
    ):
        start += 1
    while (
        end - start > 1
        and (tokens[end - 1].kind == "break" or tokens[end - 1].lower in _ENDS)
        and not (tokens[end - 1].text == "." and len(tokens[end - 2].text) <= 3 and tokens[end - 2].kind == "word")
    ):
        end -= 1
    return start, end, label


def _after_announcing(tokens: Sequence[Token], start: int, end: int, label: str) -> int:
    """Where the phrase begins once *sogna di*, *would love to* is dropped; where nothing would be left, nothing is."""
    if tokens[start].lower not in _ANNOUNCING.get(label, frozenset()):
        return start
    low = start + 1
    while low < end and tokens[low].lower in _LINKS:
        low += 1
    return low if low < end else start
