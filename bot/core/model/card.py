"""The card: a note as understood, shown to the member before anything of it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from bot.core.model.contact import Fact
from bot.core.reading.reading import FollowUpKind


@dataclass(frozen=True, slots=True)
class CardPerson:
    """One person of a card. ``contact`` is the one in the notebook they turned out to be, None for somebody new.

    ``candidates`` are contacts of the same name that the member has still to choose from; never chosen silently.
    """

    name: str
    facts: tuple[Fact, ...] = ()
    contact: str | None = None
    candidates: tuple[str, ...] = ()
    renamed: bool = False
    """Whether the name is the member's correction of the name that ``contact`` has in the notebook."""


@dataclass(frozen=True, slots=True)
class CardPlan:
    """What is to happen next, with ``person`` an index into the card's people; local calendar and wall clock."""

    kind: FollowUpKind
    person: int | None = None
    day: date | None = None
    at: time | None = None


@dataclass(frozen=True, slots=True)
class CardPromise:
    """What the member said they would do for the person at index ``person``, or that person for the member."""

    text: str
    person: int | None = None
    due: date | None = None
    by: Literal["me", "them"] = "me"


@dataclass(frozen=True, slots=True)
class Card:
    """A note's understanding; it stays ``open`` until saved or cancelled, however many other notes come between."""

    id: str
    note: str
    people: tuple[CardPerson, ...] = ()
    plans: tuple[CardPlan, ...] = ()
    promises: tuple[CardPromise, ...] = ()
    event: str | None = None
    hunting: bool = False
    state: Literal["open", "saved", "cancelled"] = "open"
    corrected: bool = False
    """Whether the member changed what was understood: the reader learns from that."""
