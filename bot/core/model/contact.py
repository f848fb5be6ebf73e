"""Contacts, and the notes that everything known of them came from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.core.model.profile import Register
from bot.core.reading.reading import Language

FactKind = Literal[
    "role",
    "company",
    "need",
    "offer",
    "interest",
    "client",
    "accomplishment",
    "network",
    "reach",
    "email",
    "phone",
    "handle",
    "link",
]
SINGLE: frozenset[str] = frozenset({"role", "company", "email", "phone", "handle"})
"""Kinds of which a contact has one at a time: a new one replaces the old."""

QuestionKind = Literal["need", "client", "offer", "interest", "reach", "accomplishment", "network"]
QUESTIONS: tuple[QuestionKind, ...] = ("need", "client", "offer", "interest", "reach")
"""The farmer's questions in their order of worth (METHOD, principle 3); the other two belong to the one-to-one."""

Stage = Literal["visibility", "credibility", "profitability"]
"""METHOD, "Evidence for a stage"."""

Target = Literal["ideal", "opener", "off"]
"""An ideal client, a door-opener, or neither (METHOD, Words; principle 10)."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact stands: the note, and the half-open span in its text. An empty span is the note as a whole."""

    note: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of a contact, in the member's own words, with its source and the moment it was learnt (UTC)."""

    kind: FactKind
    text: str
    at: datetime
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Overrule:
    """The member's own word on a stage, against or beyond the evidence, and when it was given (UTC)."""

    stage: Stage
    at: datetime


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody in the notebook. Facts are a flat list of sourced phrases, so that nothing is known without a source."""

    id: str
    name: str
    met_at: datetime
    met_where: str | None = None
    facts: tuple[Fact, ...] = ()
    language: Language | None = None
    """The language of drafts for them; None means the member's own."""
    register: Register | None = None
    """*tu* or *Lei* in Italian drafts; None means not chosen yet."""
    kept: tuple[QuestionKind, ...] = ()
    """Questions that the member could not answer yet: they come back in the coffee reminder."""
    skipped: tuple[QuestionKind, ...] = ()
    not_now_at: datetime | None = None
    """When the member last said *not now* to a coffee (UTC): one is not offered again for a while."""
    overrule: Overrule | None = None
    watched: tuple[str, ...] = ()
    """Needs that nobody known could meet yet, and that the member wants an eye kept on."""
    target: Target | None = None
    """The member's own word on whether they are in the segment; None leaves it to the reader."""
    cadence: int | None = None
    """Days between two touches as the member wants them; 0 is never, None goes by the stage."""
    revived_at: datetime | None = None
    """When the coach last proposed to bring the dormant tie back (UTC)."""

    def of(self, kind: FactKind) -> tuple[str, ...]:
        """The texts of one kind, oldest first."""
        return tuple(fact.text for fact in self.facts if fact.kind == kind)

    def one(self, kind: FactKind) -> str | None:
        """The newest text of one kind, for kinds of which there is one."""
        return next((fact.text for fact in reversed(self.facts) if fact.kind == kind), None)

    @property
    def first_name(self) -> str:
        """What one calls them in a sentence."""
        return self.name.split()[0] if self.name.split() else self.name

    def with_fact(self, fact: Fact) -> Contact:
        """This contact knowing one thing more; a known text is not doubled, a single kind is replaced."""
        if any(f.kind == fact.kind and f.text.casefold() == fact.text.casefold() for f in self.facts):
            return self
        kept = tuple(f for f in self.facts if not (fact.kind in SINGLE and f.kind == fact.kind))
        return replace(self, facts=(*kept, fact))


Origin = Literal["typed", "forwarded", "shared", "answer", "other"]


@dataclass(frozen=True, slots=True)
class Note:
    """What the member wrote, kept word for word; ``at`` is UTC, ``contacts`` are those it speaks of.

    ``corrected`` is the note with its labels as the member put them right (the corpus schema, as JSON), so that the
    reader can learn from it; None where the reader was right.
    """

    id: str
    text: str
    at: datetime
    origin: Origin = "typed"
    event: str | None = None
    contacts: tuple[str, ...] = ()
    message_id: int | None = None
    corrected: str | None = None
