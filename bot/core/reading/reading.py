"""What a note says: the values that the reader hands to the coach.

Every value keeps the span of the note that it came from, so that a card can show its source and nothing can be
invented (DESIGN, "Source"). The fields follow ``shared/notes/ANNOTATION.md``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

Language = Literal["it", "en"]
FollowUpKind = Literal["coffee", "lunch", "dinner", "call", "meeting", "email", "message", "other"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of a note: ``text`` as it is to be shown, and the half-open span ``[start, end)`` it came from.

    ``text`` is usually ``note[start:end]``; names are re-cased, and a phrase may drop words inside its span.
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody met or spoken of as a contact."""

    name: Phrase
    role: Phrase | None = None
    company: Phrase | None = None
    needs: tuple[Phrase, ...] = ()
    offers: tuple[Phrase, ...] = ()
    interests: tuple[Phrase, ...] = ()
    email: Phrase | None = None
    phone: Phrase | None = None
    handle: Phrase | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What is to happen next. ``person`` is an index into ``Reading.people``, None when it concerns nobody named.

    ``day`` and ``at`` are the writer's local calendar and wall clock.
    """

    kind: FollowUpKind
    person: int | None
    day: date | None
    at: time | None
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Promise:
    """What the writer said they would give or do; ``day`` only if the note dates it ("by Friday")."""

    phrase: Phrase
    person: int | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was understood in one note."""

    language: Language
    event: Phrase | None = None
    people: tuple[Person, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    promises: tuple[Promise, ...] = ()
    hunting: bool = False
    hunting_phrase: Phrase | None = None
    rest: int | None = None
    """Where a note goes on that was too long to be read whole (characters); None as a rule."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What this member already knows; helps the next reading (issue: "a member's own vocabulary")."""

    people: frozenset[str] = field(default_factory=frozenset)
    companies: frozenset[str] = field(default_factory=frozenset)
    events: frozenset[str] = field(default_factory=frozenset)
    roles: frozenset[str] = field(default_factory=frozenset)
