"""What is known of somebody and what is worth asking (METHOD, principle 3), with GAINS for the one-to-one.

GAINS is Misner's frame for the first coffee: Goals, Accomplishments, Interests, Networks, Skills.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

from bot.core.model import QUESTIONS, Contact, FactKind, QuestionKind

Letter = Literal["goals", "accomplishments", "interests", "networks", "skills"]

GAINS: Final[Mapping[Letter, tuple[FactKind, ...]]] = MappingProxyType(
    {
        "goals": ("need", "client"),
        "accomplishments": ("accomplishment",),
        "interests": ("interest",),
        "networks": ("network",),
        "skills": ("role", "offer"),
    }
)
"""The letters, and the kinds of facts that answer them."""

_ASKS: Final[Mapping[Letter, QuestionKind]] = MappingProxyType(
    {
        "goals": "need",
        "accomplishments": "accomplishment",
        "interests": "interest",
        "networks": "network",
        "skills": "offer",
    }
)
ORDER: Final[tuple[QuestionKind, ...]] = ("need", "client", "offer", "interest", "network", "accomplishment")
"""In order of worth: METHOD's own first, then the two letters that only a one-to-one brings out."""


def unknown(contact: Contact) -> list[QuestionKind]:
    """What is not known yet and may be asked of an evening, the most worthwhile first."""
    return [q for q in QUESTIONS if not contact.of(q) and q not in contact.skipped]


def best_question(contact: Contact) -> QuestionKind | None:
    """The next question for this evening: not one that the member could not answer already."""
    return next((q for q in unknown(contact) if q not in contact.kept), None)


def for_the_coffee(contact: Contact) -> list[QuestionKind]:
    """At most three things to ask when one sits together: those kept first."""
    open_ones = unknown(contact)
    kept = [q for q in contact.kept if not contact.of(q) and q not in contact.skipped]
    return [*kept, *(q for q in open_ones if q not in kept)][:3]


def known_letters(contact: Contact) -> dict[Letter, tuple[str, ...]]:
    """What is known, letter by letter; letters of which nothing is known are left out."""
    found = {letter: tuple(t for kind in kinds for t in contact.of(kind)) for letter, kinds in GAINS.items()}
    return {letter: texts for letter, texts in found.items() if texts}


def for_missing_letters(contact: Contact, most: int = 2) -> list[QuestionKind]:
    """The best questions for the letters that are missing; kept ones count double, skipped ones not at all."""
    known = known_letters(contact)
    missing = {_ASKS[letter] for letter in GAINS if letter not in known}
    kept = [q for q in contact.kept if not contact.of(q)]
    wanted = [q for q in ORDER if q in missing or q in kept]
    wanted = [q for q in wanted if q not in contact.skipped]
    return wanted[:most]
