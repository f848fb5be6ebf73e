"""What happens between two people: touches, promises, gifts, introductions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from bot.core.reading.reading import FollowUpKind

MEETINGS: frozenset[FollowUpKind] = frozenset({"coffee", "lunch", "dinner", "meeting"})
"""Touches at which one sits together: they get a calendar file, reminders and a *how did it go?*."""


@dataclass(frozen=True, slots=True)
class Touch:
    """A coffee, call or message, planned or held.

    ``day`` and ``at`` are the wall clock in ``zone``: a coffee at ten stays at ten through a change to summer time.
    """

    id: str
    contact: str
    kind: FollowUpKind
    day: date
    at: time | None
    zone: str
    made_at: datetime
    state: Literal["planned", "held", "cancelled"] = "planned"
    note: str | None = None
    revision: int = 0
    """Counts moves, for the calendar file's SEQUENCE (RFC 5545)."""


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that somebody said they would do. A promise kept is the cheapest credibility there is (METHOD)."""

    id: str
    text: str
    due: date
    made_at: datetime
    contact: str | None = None
    state: Literal["open", "kept", "dropped"] = "open"
    by: Literal["me", "them"] = "me"
    closed_at: datetime | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Gift:
    """One entry of giving and getting."""

    id: str
    contact: str
    kind: Literal["referral", "introduction", "purchase", "attendance", "advice", "testimonial", "other"]
    direction: Literal["given", "received"]
    text: str
    at: datetime
    about: str | None = None
    """The introduction that it came of, if any; its people are named there, so that a new name is new here too."""
    value: int | None = None
    """What it is worth in the member's own currency, whole units; private, never in a draft."""
    other: str | None = None
    """Who was sent or brought along, if they are in the notebook too."""
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A harvest: the member asked this person for business, a referral or a favour (METHOD, principle 8)."""

    id: str
    contact: str
    at: datetime
    text: str = ""


IntroductionState = Literal[
    "proposed",  # the coach thought of it; the member has not said what they think
    "idea",  # the member wants it; nobody has been asked yet
    "asking",  # at least one of the two has been asked
    "agreed",  # both said yes, or the member is sure that both are glad
    "introduced",  # the message to both was sent
    "met",  # they met or spoke
    "outcome",  # one knows what came of it: the end
    "declined",  # one of the two said no: the end
    "dropped",  # the member does not want it: never proposed again
    "unknown",  # nobody ever told: the end
    "received",  # somebody introduced the member to somebody
    "thanked",  # and was thanked
]
Consent = Literal["unasked", "asked", "yes", "no"]
Result = Literal["good", "talked", "nothing"]
UNDER_WAY: frozenset[IntroductionState] = frozenset({"idea", "asking", "agreed", "introduced", "met"})
"""States in which the member's next step is awaited."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """Two contacts brought together, and how far it has come; always ends in an outcome (METHOD, principle 13).

    ``need`` is what ``a`` needs and ``why`` what ``b`` does about it, each in the member's words, empty where it is the
    member's own idea. Of an introduction **received**, ``a`` introduced the member to ``b``. Moments are UTC.
    """

    id: str
    a: str
    b: str
    made_at: datetime
    state: IntroductionState = "idea"
    need: str = ""
    why: str = ""
    consent_a: Consent = "unasked"
    consent_b: Consent = "unasked"
    asked_at: datetime | None = None
    """When somebody was last asked."""
    introduced_at: datetime | None = None
    met_at: datetime | None = None
    closed_at: datetime | None = None
    result: Result | None = None
    outcome: str = ""
    """What came of it, in the member's words."""
    unasked: bool = False
    """Whether the member was sure enough to skip the asking."""

    def other(self, contact: str) -> str:
        """The one of the two who is not this one."""
        return self.b if contact == self.a else self.a

    def consent(self, contact: str) -> Consent:
        """What that one of the two has said so far."""
        return self.consent_a if contact == self.a else self.consent_b

    def of(self, contact: str) -> bool:
        """Whether it is about this person."""
        return contact in {self.a, self.b}
