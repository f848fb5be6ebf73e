"""Reading a text of which it is known whom it is about."""

from __future__ import annotations

import re
from typing import Final

from bot.core import spoken
from bot.core.reading.reading import Reading, Vocabulary
from bot.core.reading.shift import shift
from bot.core.turn import Turn


def vocabulary(turn: Turn, words: str) -> Vocabulary:
    """What the member's notebook already names of what a text may say: it helps its reading."""
    return spoken.vocabulary(turn.notebook, words)


FIRST_PERSON: Final = (
    (r"\bsto cercando\b", "sta cercando"),
    (r"\bcerco\b", "cerca"),
    (r"\bho bisogno\b", "ha bisogno"),
    (r"\bmi serv(e|ono|irebbe|irebbero)\b", r"le serv\1"),
    (r"\bci serv(e|ono|irebbe|irebbero)\b", r"le serv\1"),
    (r"\boffro\b", "offre"),
    (r"\bI need ", "needs  "),
    (r"\bI want ", "wants  "),
    (r"\bI'm looking\b", "is  looking"),
    (r"\bI am looking\b", "is   looking"),
    (r"\bwe need ", "needs   "),
)
"""What people say of themselves, and what one says of them: as many characters, so that spans stay true."""


def in_third_person(words: str) -> str:
    """A forwarded text as its reader would retell it, letter for letter as long: *cerco* → *cerca*."""
    for mine, theirs in FIRST_PERSON:
        words = re.sub(mine, theirs, words, flags=re.IGNORECASE)
    return words


def about(turn: Turn, name: str, words: str) -> Reading:
    """Reads a text that is known to be about somebody, with their name put before it; spans fit the text itself."""
    prefix = f"{name}: "
    reading = turn.mind.reader.read(prefix + words, turn.local, None, vocabulary(turn, prefix + words))
    return shift(reading, len(prefix))
