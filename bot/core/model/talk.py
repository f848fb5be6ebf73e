"""What the coach may be waiting for: one value for each open question, holding just what its answer needs.

It is saved with the notebook, so that a restart or another replica carries on in mid-sentence (DESIGN, "State").
Buttons do not depend on it: they name what they act on. It only tells how the next free text is to be taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.core.model.contact import FactKind, QuestionKind
from bot.core.model.profile import Register
from bot.core.reading.reading import Language


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
    """A nudge, or with ``together`` all that is left of its digest, is to come later; a text says when."""

    nudge: str
    together: bool = False


DraftKind = Literal[
    "ask", "intro", "sorry", "wait", "loop", "thanks", "news", "first_step", "again", "confirm", "request", "gratitude"
]


@dataclass(frozen=True, slots=True)
class Drafting:
    """A draft is on the table: a text may change it. The other fields are how the member has changed it so far.

    ``about`` is the introduction, the contact or the touch; ``to`` the contact who receives it, empty for two at once.
    Register and language are set here for a message to two; those of one person are kept with the contact.
    """

    kind: DraftKind
    about: str
    to: str = ""
    short: bool = False
    surname: bool = True
    language: Language | None = None
    register: Register | None = None
    own: str = ""
    """The member's own words instead of ours."""
    extra: str = ""
    """What the member wants added."""


@dataclass(frozen=True, slots=True)
class Following:
    """*What came of it?* has been asked of an introduction: a text tells."""

    introduction: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting asked for in words: the city, the hours, the signature."""

    name: Literal[
        "zone", "hours", "name", "line", "quiet", "morning", "pause", "language", "evening", "ahead", "daily", "rhythm"
    ]


@dataclass(frozen=True, slots=True)
class Searching:
    """An introduction lacks somebody: a text names them."""

    known: str | None = None


ProfileField = Literal["name", "line", "ideal_client", "goals", "accomplishments", "interests", "networks", "skills"]


@dataclass(frozen=True, slots=True)
class Describing:
    """The member tells of themselves; ``asking`` is the contact whom they were about to ask for something."""

    field: ProfileField
    asking: str | None = None


@dataclass(frozen=True, slots=True)
class Valuing:
    """*What is it worth to you?* has been asked of a gift."""

    gift: str


@dataclass(frozen=True, slots=True)
class Postponing:
    """A promise is to get another day."""

    promise: str


@dataclass(frozen=True, slots=True)
class Planning:
    """An event lacks its name or its day; ``line`` is what was said so far, and a text says the rest."""

    line: str = ""


@dataclass(frozen=True, slots=True)
class Choosing:
    """A command lacks its person: a text names them."""

    command: Literal["ask", "prepare", "favour"]


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
    | Following
    | Setting
    | Searching
    | Describing
    | Valuing
    | Postponing
    | Choosing
    | Planning
)


@dataclass(frozen=True, slots=True)
class AskNext:
    """Still to do after a note: the best farmer's question about a contact."""

    contact: str


@dataclass(frozen=True, slots=True)
class InviteNext:
    """Still to do after a note: a coffee with a contact who has no next step yet."""

    contact: str


@dataclass(frozen=True, slots=True)
class ProposeNext:
    """Still to do after a note: an introduction that a new need or offer makes possible for ``contact``."""

    contact: str
    introduction: str


Errand = AskNext | InviteNext | ProposeNext
"""What the coach wants to come back to, one at a time, when the question at hand is answered."""
