"""Needs told as a state, without a word of wishing: *her shopfront looks tired*, *the boiler keeps failing*.

What is theirs and does not work is what they need. In the labelled notes 26 of 27 such clauses are needs; where the
tagger saw anything there, its word stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.core.reading.labels import Span
from bot.core.reading.view import View

_BAD: Final = (
    r"(?:looks?\s(?:tired|dated|awful|old|a\smess)|keeps?\s\w+ing|(?:is|are|was)\s(?:broken|dead|a\smess|ancient|failing|leaking|"
    r"down|stuck|dated|falling\s\w+|wrecked|rubbish|on\s(?:its|their)\slast)|died|broke|quit|walked\sout|ran\sout|has\sgone|"
    r"fell\s(?:over|through|apart))"
)
_STATES: Final = re.compile(
    rf"\b(?:her|his|their)\s(?:\w+\s){{1,3}}?{_BAD}\b|"
    r"\b(?:the|her|his|their)\s\w+\skeeps?\s(?:failing|breaking|crashing|leaking|losing|going|tripping|falling)\b|"
    r"\b(?:gli|le)\s(?:è|e['’]|sono|si\sè)\s(?:scappat|rott|mort|saltat|sparit|bruciat|cadut)\w+|"
    r"\b(?:la\s|il\s|lo\s)?(?:caldaia|sito|server|furgone|macchina|tetto|gestionale|forno|frigo)\s(?:è\s)?(?:rott|mort|guast)\w+",
    re.IGNORECASE,
)


def with_states(text: str, view: View, facts: Sequence[Span]) -> list[Span]:
    """The facts, and the states (token spans, to the end of their segment) of which no tagger saw anything."""
    found = list(facts)
    for match in _STATES.finditer(text):
        inside = [i for i, t in enumerate(view.tokens) if t.start < match.end() and t.end > match.start()]
        if not inside:
            continue
        start, end = inside[0], inside[-1] + 1
        while end < len(view.tokens) and not view.layout.separator[end] and not view.inside[end]:
            end += 1
        if not any(a < end and start < b for a, b, _ in found):
            found.append((start, end, "NEED"))
    return sorted(found)
