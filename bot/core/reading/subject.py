"""The one case in which there is nothing to weigh: the sentence begins with a name, and names nobody else.

*… ho conosciuto Marco Sala. Anna Rossi, panificio, fatica con gli ordini online*: whatever is said there after the
name is Anna's, unless a pronoun points elsewhere.
"""

from __future__ import annotations

from typing import Final

from bot.core.reading.cast import Cast
from bot.core.reading.labels import Span
from bot.core.reading.view import View

_SAID_OF: Final = frozenset({"NEED", "OFFR", "INTR"})
_ELSEWHERE: Final = frozenset(
    "lui lei loro entrambi entrambe tutti tutte he she they both him her them primo prima secondo seconda first second "
    "latter former questo questa quello quella invece".split()
)
"""Words that may speak of somebody named in another sentence."""
_OPENING: Final = 3
"""Tokens before the name at which a sentence still begins with it: *poi Anna*, *then there was Anna*."""


def sentence_subject(view: View, cast: Cast, target: Span) -> int | None:
    """The person of whom a need, an offer or an interest is said for certain; None where it has to be weighed."""
    start, _, label = target
    if label not in _SAID_OF:
        return None
    tokens = view.tokens
    here = (tokens[start].sentence, tokens[start].line)
    before = [m for m in cast.mentions if m.end <= start and (tokens[m.start].sentence, tokens[m.start].line) == here]
    if len({m.person for m in before}) != 1:
        return None
    first = next(i for i, t in enumerate(tokens) if (t.sentence, t.line) == here)
    if before[0].start - first > _OPENING or any(t.lower in _ELSEWHERE for t in tokens[before[0].end : start + 1]):
        return None
    return before[0].person
