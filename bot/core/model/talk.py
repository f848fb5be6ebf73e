"""What the coach may be waiting for: one value for each open question, holding just what its answer needs.

It is saved with the notebook, so that a restart or another replica carries on in mid-sentence (DESIGN, "State").
Buttons do not depend on it: they name what they act on. It only tells how the next free text is to be taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.core.model.contact import FactKind, QuestionKind


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing is asked: a text is a note."""


@dataclass(frozen=True, slots=True)
class Welcoming:
    """The first meeting: a text may be the city, the working hours, or already a note."""

    step: Literal["language", "zone", "hours"]


@dataclass(frozen=True, slots=True)
class Confirming:
    """A card is on the table: yes, no, a correction, or the next note."""

    card: str


@dataclass(frozen=True, slots=True)
class Correcting:
    """The member wants to change a card: words that say what, or the new text of one field."""

    card: str
    person: int | None = None
    field: FactKind | Literal["name", "event", "when", "promise"] | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """A farmer's question about a contact."""

    contact: str
    question: QuestionKind


@dataclass(frozen=True, slots=True)
class Inviting:
    """Three slots for a coffee have been offered; a text may name another time."""

    contact: str


@dataclass(frozen=True, slots=True)
class Moving:
    """A planned touch is to get another time."""

    touch: str


@dataclass(frozen=True, slots=True)
class Debriefing:
    """*How did it go?* has been asked of a touch."""

    touch: str


@dataclass(frozen=True, slots=True)
class Snoozing:
    """A nudge is to come later; a text says when."""

    nudge: str


@dataclass(frozen=True, slots=True)
class Drafting:
    """A draft is on the table: a text may change it."""

    kind: Literal["intro", "first_step", "confirm"]
    about: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting asked for in words: the city, the hours, the signature."""

    name: Literal["zone", "hours", "name", "line"]


@dataclass(frozen=True, slots=True)
class Searching:
    """An introduction lacks somebody: a text names them."""

    known: str | None = None


Talk = (
    Idle
    | Welcoming
    | Confirming
    | Correcting
    | Asking
    | Inviting
    | Moving
    | Debriefing
    | Snoozing
    | Drafting
    | Setting
    | Searching
)


@dataclass(frozen=True, slots=True)
class AskNext:
    """Still to do after a note: the best farmer's question about a contact."""

    contact: str


@dataclass(frozen=True, slots=True)
class InviteNext:
    """Still to do after a note: a coffee with a contact who has no next step yet."""

    contact: str


Errand = AskNext | InviteNext
"""What the coach wants to come back to, one at a time, when the question at hand is answered."""
