"""All that was found in one note, not yet put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.reading.details import Detail
from bot.core.reading.labels import Span
from bot.core.reading.reading import Phrase
from bot.core.reading.view import View
from bot.core.reading.when import Moment


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one note: token spans of names and facts, contact details, dates."""

    text: str
    view: View
    names: Sequence[tuple[int, int]]
    facts: Sequence[Span]
    details: Sequence[Detail]
    moments: Sequence[Moment]

    def phrase(self, start: int, end: int) -> Phrase:
        """The words of a token span, with where they stand."""
        tokens = self.view.tokens
        first, last = tokens[start].start, tokens[end - 1].end
        return Phrase(self.text[first:last], first, last)
