"""Reading a text of which it is known whom it is about."""

from __future__ import annotations

from bot.core.conversations import capture
from bot.core.reading.reading import Reading
from bot.core.reading.shift import shift
from bot.core.turn import Turn


def about(turn: Turn, name: str, words: str) -> Reading:
    """Reads a text that is known to be about somebody, with their name put before it; spans fit the text itself."""
    prefix = f"{name}: "
    reading = turn.mind.reader.read(prefix + words, turn.local, None, capture.vocabulary(turn))
    return shift(reading, len(prefix))
