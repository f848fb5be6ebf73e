"""What can happen to the coach: everything that comes in, as frozen values.

Every event is legal in every state. Telegram's and the scheduler's own types stay outside.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes, as Telegram tells it with each update: first name and IETF language tag."""

    first_name: str = ""
    language_code: str | None = None
    update: int = field(default=0, compare=False)
    """The messenger's number of what they sent, by which a repeat is known; 0 where there is none."""


@dataclass(frozen=True, slots=True)
class Said:
    """A text. ``forwarded_from`` is the original author's name, if it is a forwarded message."""

    text: str
    message_id: int | None = None
    forwarded_from: str | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """A message sent before now reads differently."""

    text: str
    message_id: int


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command with what follows it: ``/person Anna`` is ``Commanded("person", "Anna")``."""

    name: str
    args: str = ""


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button. ``data`` comes back from the network and is not to be trusted."""

    data: str
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class SharedContact:
    """A contact card from the phone's address book."""

    name: str
    phone: str
    vcard: str = ""


@dataclass(frozen=True, slots=True)
class SharedLocation:
    """A place, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class SentOther:
    """Something that is no text: what it is, and the words that came with it."""

    kind: Literal["photo", "voice", "video", "sticker", "document", "poll", "other"]
    caption: str = ""
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Reached:
    """The member blocked (False) or unblocked (True) the bot."""

    reachable: bool


@dataclass(frozen=True, slots=True)
class TimePassed:
    """The alarm rang: something may be due."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """A nudge arrived on the member's phone as that message."""

    nudge: str
    message_id: int


@dataclass(frozen=True, slots=True)
class Pondered:
    """The answer was given, and there is time for what takes longer: whom these contacts' needs or offers meet.

    Nobody outside sends it: it follows from a step (``Step.afterwards``).
    """

    contacts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sought:
    """Typed after the bot's name in some other chat: which drafts belong there? ``query`` is what the answer names."""

    query: str
    words: str


Event = (
    Said
    | Edited
    | Commanded
    | Tapped
    | SharedContact
    | SharedLocation
    | SentOther
    | Reached
    | TimePassed
    | Delivered
    | Pondered
    | Sought
)
