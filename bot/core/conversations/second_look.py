"""A second look at a note, where what is known besides the text says more than the reader could see in it."""

from __future__ import annotations

import re
from typing import Final

from bot.core.reading.reading import Reading
from bot.core.turn import Turn
from bot.core.who import fold

DENIED: Final = re.compile(
    r"(?:\bnon|\bnot|n't|\b(?:is|does)nt|\bno longer)\s+(?:(?:sta|è|ha|gli|le|più|really|actually)\s+)*"
    r"(?:cerca\w*|cercando|bisogno(?: di| del| della)?|serv\w+|vuole|looking for|needs?|wants?|after)\s+"
    r"(?:\S+\s+){0,2}$",
    re.IGNORECASE,
)
"""What stands before a need that is none: *non cerca un* …, *isn't looking for a* …"""


A_FEW: Final = 3
MET: Final = re.compile(r"\b(?:conosciut|incontrat|vist[oa]|met|ho |saw|spoke)", re.IGNORECASE)


def says_little(reading: Reading, words: str) -> bool:
    """Whether a text can hardly be a note: a word or three, with nothing said of anybody."""
    told = any(p.role or p.company or p.needs or p.offers or p.email or p.phone for p in reading.people)
    return len(words.split()) <= A_FEW and not told and not reading.follow_ups and not MET.search(words)


LEAD_TO_NAME: Final = re.compile(
    r"\b(?:conosciut[oa]|incontrat[oa]|met|spoke (?:to|with)|saw)\s+"
    r"(?P<name>[^\W\d_a-zA-ZÀ-ɏ][^\s,.;:]*(?:\s+[^\W\d_a-zA-ZÀ-ɏ][^\s,.;:]*)*)",
    re.IGNORECASE,
)
"""A name in a script that the reader does not know, where a name must stand."""


def meets_somebody(words: str) -> bool:
    """Whether a text begins as a note about a new meeting does."""
    return (
        re.match(
            r"(?:ho )?(?:conosciut|incontrat)[oa]\b|(?:i )?(?:just )?met\s+(?!at\b|him\b|her\b|in\b)",
            words,
            re.IGNORECASE,
        )
        is not None
    )


def unread_name(turn: Turn, words: str) -> str | None:
    """A name that the reader missed: in another script, or of somebody in the notebook."""
    written = LEAD_TO_NAME.search(words)
    if written:
        return written["name"]
    said = re.findall(r"[^\W\d_]+", words)
    for first, second in zip(said, [*said[1:], ""], strict=False):
        for name in (f"{first} {second}".strip(), first):
            known = [c for c in turn.notebook.contacts.values() if fold(c.name) == fold(name)]
            by_first = [c for c in turn.notebook.contacts.values() if c.first_name == name and name[:1].isupper()]
            if known or by_first:
                return name
    return None
