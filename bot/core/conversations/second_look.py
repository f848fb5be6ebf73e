"""A second look at a note, where what is known besides the text says more than the reader could see in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.core.conversations.joining import alike
from bot.core.model import Contact
from bot.core.reading.reading import Person, Phrase, Reading
from bot.core.reading.when import find
from bot.core.turn import Turn
from bot.core.who import called, fold, spoken_of, whole_named, words_of

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


A_NAME: Final = re.compile(
    r"\b(?:[Cc]onosciut[oa]|[Ii]ncontrat[oa]|[Mm]et)\s+(?:anche\s+|pure\s+|also\s+)?"
    r"(?P<name>[A-ZÀ-Ý][\w'’-]+(?:\s+[A-ZÀ-Ý][\w'’-]+){0,2})"
)
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


WORDS_TOO: Final = frozenset(
    "sole rosa viola gioia vera bianca felice allegra perla stella luce art bill mark will grace hope may june april "
    "rose faith joy frank rich sandy daisy lily iris ruby sunny guy".split()
)
"""Given names that are words as well: in lower case they begin no note about somebody."""


def unread_name(turn: Turn, words: str) -> str | None:
    """A name that the reader missed: in another script, or of somebody in the notebook."""
    written = LEAD_TO_NAME.search(words) or A_NAME.search(words)
    if written:
        return written["name"]
    said = words_of(words)
    if said and fold(said[0]) not in WORDS_TOO and len(called(turn.notebook, said[0].capitalize())) == 1:
        return said[0].capitalize()
    for first, second in zip(said, [*said[1:], ""], strict=False):
        for name in (f"{first} {second}".strip(), first):
            if whole_named(turn.notebook, name) or (name[:1].isupper() and called(turn.notebook, name)):
                return name
    return None


def begins_with_another(turn: Turn, words: str, contact: Contact) -> Contact | None:
    """The one contact, other than this one, whose name a text begins with: *Giulia: private clients*."""
    said = words_of(fold(words))[:2]
    if not said or said[0] == fold(contact.first_name):
        return None
    whole = " ".join(said)
    others = [c for c in spoken_of(turn.notebook, said[0]) if c.id != contact.id]
    exact = [c for c in others if fold(c.name) == whole]
    found = exact or [c for c in others if fold(c.first_name) == said[0]]
    return found[0] if len(found) == 1 else None


ABOUT_THEM: Final = re.compile(
    r"(?:conosciut[oa]|incontrat[oa]|vist[oa]|rivist[oa]|sentit[oa]|parlato con|con|e|and|met|saw|seen|"
    r"spoke (?:to|with)|talked (?:to|with)|with)\s*(?:anche|pure|also|la|il)?$"
)


def is_spoken_of(words: str, person: Person) -> bool:
    """Whether a text is about somebody in it: *Fine. Promised to introduce him to Vera* only mentions Vera."""
    before = fold(words[: max(person.name.start, 0)]).strip(" ,.:;-")
    return len(before.split()) <= 1 or ABOUT_THEM.search(before) is not None


def narrowed(reading: Reading, name: str) -> Reading:
    """A reading of which it is known that it is about one person: others in it are only mentioned."""
    own = [p for p in reading.people if alike(p.name.text, name)] or [Person(Phrase(name, 0, 0))]
    return replace(
        reading,
        people=(own[0],),
        follow_ups=tuple(replace(f, person=0) for f in reading.follow_ups),
        promises=tuple(replace(p, person=0) for p in reading.promises),
    )


TO_DO: Final = re.compile(
    r"(?:ricorda(?:mi|ti|rmi)?|devo|dobbiamo|non dimenticar\w*|da fare|promemoria|remember|remind me|don't forget|"
    r"(?:i )?(?:need|have) to|(?:i )?must|to-?do)\b",
    re.IGNORECASE,
)


def day_to_remember(turn: Turn, words: str) -> date | None:
    """The day of something to do, where a text begins as such things do and names one that is still to come."""
    if not TO_DO.match(words):
        return None
    days = [m.day for m in find(words, turn.local, turn.profile.language) if m.day and m.day >= turn.today]
    return days[0] if days else None


GIVEN_TO: Final = (
    r"\b(?:ad|a|to|for)\s+(?:the\s+|la\s+|il\s+)?{name}\b",
    r"\b(?:promised|sending|send|owe|give|giving|show|call|calling|email|emailing|text|texting|bring)\s+{name}\b",
)
"""Where the one stands for whom something is done: *a Luca mando il listino*, *sending Luke the price list*."""
PRESENTING: Final = re.compile(r"present|introdu", re.IGNORECASE)


def whose(text: str, phrase: Phrase, people: Sequence[Person], default: int | None) -> int | None:
    """To whom of several a promise was made, where its own clause names them; else as it was read."""
    if len(people) < 2:
        return default
    start = max((m.end() for m in re.finditer(r"[.;,\n(]|\s(?:e|and|poi|then)\s", text[: phrase.start])), default=0)
    clause = text[start : phrase.end]
    if PRESENTING.search(clause):
        return default
    hits: list[tuple[int, int]] = []
    for index, person in enumerate(people):
        first = re.escape(person.name.text.split()[0])
        found = [re.search(pattern.format(name=first), clause, re.IGNORECASE) for pattern in GIVEN_TO]
        hits += [(match.start(), index) for match in found if match]
    return min(hits)[1] if hits else default
