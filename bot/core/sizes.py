"""How much of everything: what a member may send at once, and how much a notebook holds.

Telegram has limits of its own, but who says that a server speaks like Telegram's, or a client like the app? What comes
in larger than they allow is cut to them, and the member is told; nothing is refused for its length alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import isfinite
from types import MappingProxyType
from typing import Final, TypeVar

from bot.core.actions import LIMIT
from bot.core.events import (
    Commanded,
    Edited,
    Event,
    Said,
    Sender,
    SentOther,
    SharedContact,
    SharedLocation,
    Sought,
    Tapped,
)
from bot.core.model import Card, Contact, Group, Notebook
from bot.core.model import Event as Gathering

TEXT: Final = 4096
"""Characters of a message, a command with what follows it, a caption (Bot API: 4096, captions 1024)."""
VCARD: Final = 8192
"""Characters of a contact's vCard (Bot API: 2048 bytes). Cut, it cannot be read; name and number remain."""
NAME: Final = 120
"""Characters of a name: of people, groups, events, authors of what is forwarded, and the member's own."""
PHONE: Final = 40
WORDS: Final = 256
"""Characters typed after the bot's name in another chat (Bot API, InlineQuery)."""

MOST: Final[Mapping[str, int]] = MappingProxyType(
    {"contacts": 10_000, "notes": 50_000, "cards": 50_000, "touches": 50_000, "promises": 50_000, "gifts": 50_000}
    | {"introductions": 20_000, "asks": 20_000, "events": 5_000, "groups": 1_000}
)
"""Records of one notebook, by kind: several lifetimes of a diligent networker, and what a machine still bears."""

_R = TypeVar("_R")


def fitted(event: Event) -> tuple[Event, bool]:
    """The event within the limits, and whether the member should hear that some of their words were left out."""
    match event:
        case Said(text=words, forwarded_from=author):
            return replace(event, text=words[:TEXT], forwarded_from=author and line(author)), len(words) > TEXT
        case Edited(text=words):
            return replace(event, text=words[:TEXT]), len(words) > TEXT
        case SentOther(caption=words):
            return replace(event, caption=words[:TEXT]), len(words) > TEXT
        case Commanded(name=name, args=args):
            return replace(event, name=name[:LIMIT], args=args[:TEXT]), len(args) > TEXT
        case SharedContact(name=name, phone=phone, vcard=vcard):
            return SharedContact(line(name), line(phone, PHONE), vcard[:VCARD]), len(vcard) > VCARD
        case Tapped(data=data) if len(data.encode(errors="replace")) > LIMIT:
            return replace(event, data=""), False  # no button of ours, whole or in part
        case Sought(words=words):
            return replace(event, words=words[:WORDS]), False
        case SharedLocation(latitude=north, longitude=east) if not (_within(north, 90) and _within(east, 180)):
            return SentOther("other"), False
        case _:
            return event, False


def known(sender: Sender | None) -> Sender | None:
    """The sender, whose name is one line and no longer than a name."""
    if sender is None or line(sender.first_name) == sender.first_name:
        return sender
    return replace(sender, first_name=line(sender.first_name))


def line(words: str, most: int = NAME) -> str:
    """On one line, without what cannot be seen, and no longer than that."""
    if words.isprintable() and len(words) <= most:
        return words
    seen = "".join(char if char.isprintable() or char == "\u200d" else " " for char in words)
    return " ".join(seen.split())[:most].rstrip()


def named(record: _R) -> _R:
    """The record, whose name (or people's names) is no longer than a name. Most are returned as they are."""
    match record:
        case Contact(name=name) | Group(name=name) | Gathering(name=name) if len(name) > NAME:
            return replace(record, name=line(name))
        case Card(people=people) if any(len(person.name) > NAME for person in people):
            return replace(record, people=tuple(replace(person, name=line(person.name)) for person in people))
        case _:
            return record


def overfull(before: Notebook, after: Notebook, most: Mapping[str, int] = MOST) -> str | None:
    """The kind of which there would be too many; None if nothing has grown beyond its limit."""
    for kind, limit in most.items():
        count = len(after.map_of(kind))
        if count > limit and count > len(before.map_of(kind)):
            return kind
    return None


def _within(degrees: float, most: int) -> bool:
    return isfinite(degrees) and -most <= degrees <= most
