"""What a letter in one language may say of a contact; what it may not is left out, and told to the member."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal, TypeVar

from bot.core.drafts.clauses import Need, Work
from bot.core.drafts.grammar import GRAMMARS
from bot.core.drafts.phrases import INTERNATIONAL, delicate, tidy, tongue
from bot.core.drafts.trades import translated
from bot.core.model import Contact, Register
from bot.core.reading.reading import Language

Reason = Literal["delicate", "foreign", "unclear"]

LONGEST_NAME = 60
"""Characters of a name or a company that still fits into a sentence."""
_TITLES = frozenset(
    {"dott", "dott.ssa", "dr", "ing", "avv", "arch", "prof", "prof.ssa", "geom", "rag", "mr", "mrs", "ms"}
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A phrase that a letter does without, and why."""

    phrase: str
    why: Reason


def called(contact: Contact) -> str:
    """What one calls somebody in a letter: the first name, or all of it where the first word is none."""
    words = contact.name.split()
    if not words:
        return ""
    first = words[0]
    if len(first.strip(".")) < 2 or first.lower().strip(".") in _TITLES or _family_first(contact.name):
        return contact.name.strip()[:LONGEST_NAME]
    return first[:LONGEST_NAME]


def _family_first(name: str) -> bool:
    """Whether a name is in a script whose first word is the family's: Chinese, Japanese, Korean."""
    return any(unicodedata.name(c, "").startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL")) for c in name)


@dataclass(frozen=True, slots=True)
class Portrait:
    """A contact in one language. ``home`` is the language the member writes notes in."""

    contact: Contact
    language: Language
    home: Language
    surname: bool = True
    apart: bool = False
    """Whether the first name alone would not tell them from the other person of the letter."""

    @property
    def first(self) -> str:
        """The name in mid-letter."""
        return self.contact.name.strip()[:LONGEST_NAME] if self.apart else called(self.contact)

    @property
    def full(self) -> str:
        """The name at the first mention."""
        return self.contact.name.strip()[:LONGEST_NAME] if self.surname else called(self.contact)

    def phrase(self, stored: str) -> str | LeftOut:
        """A stored phrase as it may stand in the letter."""
        if tongue(stored, self.home) != self.language and not set(stored.casefold().split()) <= INTERNATIONAL:
            other = translated(stored, self.language)
            return other or LeftOut(stored, "foreign")
        return tidy(stored, self.language) or LeftOut(stored, "unclear")

    @property
    def work(self) -> Work | None:
        """What they do, and where."""
        role = self.phrase(self.contact.one("role") or "")
        company = self.contact.one("company") or ""
        if len(company) > LONGEST_NAME:
            company = ""
        work = GRAMMARS[self.language].work(role if isinstance(role, str) else "", company)
        return work and Work(curly(work.apposition), curly(work.formal), curly(work.informal))

    def own_work(self, register: Register) -> str | None:
        """The same said to themselves: *lei fa siti* has the third person, *you build websites* never."""
        work = self.work
        return work.predicate("tu" if self.language == "en" else register) if work else None

    @property
    def unsaid(self) -> tuple[LeftOut, ...]:
        """What they do, where it cannot be said in this language."""
        role = self.phrase(self.contact.one("role") or "")
        return (role,) if isinstance(role, LeftOut) and role.phrase else ()

    @property
    def who(self) -> str:
        """The name with what they do: *Anna Rossi, notaia*."""
        work = self.work
        return self.full + (work.apposition if work else "")

    def need(self, stored: str) -> Need | LeftOut:
        """A need as clauses, with the name that this letter calls them."""
        if delicate(stored):
            return LeftOut(stored, "delicate")
        phrase = self.phrase(stored)
        if isinstance(phrase, LeftOut):
            return phrase
        need = GRAMMARS[self.language].need(self.first, phrase)
        if need is None:
            return LeftOut(stored, "unclear")
        return Need(curly(need.about), curly(need.shared), curly(need.formal), curly(need.informal))

    def gift(self, stored: str) -> Work | None:
        """Something they offer, as a predicate."""
        phrase = self.phrase(stored)
        work = GRAMMARS[self.language].gift(phrase) if isinstance(phrase, str) and not delicate(stored) else None
        return work and Work("", curly(work.formal), curly(work.informal))

    @property
    def where(self) -> str | None:
        """*alla fiera agricola*: where the member met them."""
        place = self.contact.met_where
        if not place or tongue(place, self.home) != self.language:
            return None
        return curly(GRAMMARS[self.language].at(place))


Maybe = TypeVar("Maybe", str, str | None)


def curly(text: Maybe) -> Maybe:
    """With the apostrophe of the other words of a letter."""
    return text.replace("'", "’") if text else text
