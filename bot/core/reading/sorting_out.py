"""Facts that are none, or are of another kind, where their own words say so.

*Does leases and lettings for small shops* is one trade, not a need; *doesn't need anything* and *mate of Priya* are
neither need nor offer; *drinks with Steve* is where nobody was met.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.core.reading.cast import Cast
from bot.core.reading.labels import Span
from bot.core.reading.view import View

_DOING: Final = frozenset(
    "does makes sells runs offers teaches provides builds fa vende dirige gestisce produce insegna organizza".split(),
)
_AND: Final = frozenset("and e ed & or o".split())
_PRONOUNS: Final = frozenset("it he she they gli le lo la si".split())
_ASKING: Final = frozenset(("wish", "struggle"))
_NOTHING: Final = re.compile(
    r"(?:(?:he |she |they )?(?:doesn|don|does|do)(?: ?'t|n't| not) (?:need|want) (?:anything|nothing)|needs? nothing|"
    r"nothing|none|"
    r"non (?:cerca|chiede|vuole|gli serve|le serve|serve|ha bisogno di)(?: di)? (?:nulla|niente)|nulla|niente)"
    r"(?: (?:really|per ora|for now|at all|at the moment|di che|di niente|di nulla))?",
)
_KIN: Final = frozenset(
    "mate friend colleague brother sister wife husband cousin neighbour neighbor amico amica fratello sorella collega "
    "moglie marito cugino cugina vicino vicina".split(),
)
_SAID_ASIDE: Final = frozenset("sì si no yes yep nope ok boh mah lol ahah haha , ! ? …".split())
_WITH: Final = frozenset("con with w da".split())


def sorted_out(view: View, cast: Cast, facts: Sequence[Span]) -> list[Span]:
    """The facts (token spans) without those that are none; a trade that was cut in two is whole again."""
    kept: list[Span] = []
    for fact in facts:
        start, end, label = fact
        last = kept[-1] if kept else None
        if last and last[2] == "ROLE" and label in ("NEED", "OFFR", "INTR") and _goes_on(view, cast, last, start):
            kept[-1] = (last[0], end, "ROLE")
        elif not (_is_none(view, cast, fact) or (label == "NEED" and _is_trade(view, cast, start, end))):
            kept.append(fact)
    return kept


def _goes_on(view: View, cast: Cast, role: Span, start: int) -> bool:
    """Whether a role that is a bare verb is cut off from what is done: *dirige* | *una cooperativa che …*."""
    bare = role[1] - role[0] == 1 and view.tokens[role[0]].lower in _DOING
    between = range(role[1], start)
    return bare and len(between) <= 1 and not any(view.layout.separator[i] or i in cast.named for i in between)


def _is_none(view: View, cast: Cast, fact: Span) -> bool:
    start, end, label = fact
    words = [t.lower for t in view.tokens[start:end]]
    if _SAID_ASIDE.issuperset(words):
        return True
    if label in ("NEED", "OFFR"):
        kin = words[0] in _KIN and len(words) > 2 and words[1] in ("of", "di", "del", "della")
        somebody = kin and (start + 2 in cast.named or words[2] in view.lexicon.given)
        return _NOTHING.fullmatch(" ".join(words)) is not None or somebody
    if label == "EVNT":
        return any(start < m.start < end and view.tokens[m.start - 1].lower in _WITH for m in cast.mentions)
    return False


def _is_trade(view: View, cast: Cast, start: int, end: int) -> bool:
    """Whether a "need" is the second half of what somebody does: *does leases and* | *lettings for small shops*."""
    tokens, low = view.tokens, start
    while low > 0 and not view.layout.separator[low - 1]:
        low -= 1
    asking = any(_ASKING.intersection(view.cue_at[i]) for i in range(low, end))
    while low < start and low in cast.named:
        low += 1
    joined = start > low and tokens[start - 1].lower in _AND
    return joined and not asking and tokens[low].lower in _DOING and tokens[start].lower not in _PRONOUNS
