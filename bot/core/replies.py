"""What the coach can say: keys with arguments, never sentences. Words live in the locales (DESIGN, "Texts")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal

from bot.core.reading.reading import Language


@dataclass(frozen=True, slots=True)
class When:
    """A day, with or without an hour, to be said in the reader's language.

    ``long``: *martedì 17 marzo, 10:00*; ``short``: *mar 17, 10:00*, for buttons; ``full`` adds the year;
    ``dated`` is for the past: *17 mar 2026*.
    """

    day: date
    at: time | None = None
    style: Literal["long", "short", "full", "dated"] = "long"


@dataclass(frozen=True, slots=True)
class City:
    """A time zone by its city, in the reader's language: ``Europe/Rome`` is *Roma*."""

    zone: str


@dataclass(frozen=True, slots=True)
class Text:
    """One message of the locales, with its arguments."""

    key: str
    args: Mapping[str, Arg] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Words that are nobody's to translate: the member's own, a name, a phone number."""

    text: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Several pieces, one under the other (or joined by another separator); empty ones are left out."""

    parts: tuple[Words, ...]
    separator: str = "\n"


@dataclass(frozen=True, slots=True)
class Series:
    """Pieces said as a list: *Anna, Luca e Marco*."""

    parts: tuple[Words, ...]


Words = Text | Verbatim | Lines | Series
Arg = str | int | When | City | date | datetime | time | Text | Verbatim | Lines | Series


def text(key: str, /, **args: Arg) -> Text:
    """Short for ``Text``; names may be written with underscores, Fluent's hyphens are put in by the wording."""
    return Text(key, args)


def after(lead: Words | None, words: Words) -> Words:
    """What is said after a lead: on the same line if the lead is short, else on a line of its own."""
    if lead is None:
        return words
    return Lines((lead, words), "\n" if isinstance(lead, Lines) and len(lead.parts) > 1 else " ")


@dataclass(frozen=True, slots=True)
class Choice:
    """A button that does something: ``action`` is at most 64 bytes, see ``bot.core.actions``."""

    label: Words
    action: str


@dataclass(frozen=True, slots=True)
class Share:
    """A button that carries a draft out of the chat; the courier makes the link. The bot itself sends nothing."""

    label: Words
    via: Literal["copy", "telegram", "whatsapp", "email"]
    body: Words
    subject: Words | None = None
    to: str = ""
    """A phone number or an e-mail address, if known."""
    language: Language | None = None
    """The draft's language, if it is not the member's."""


Rows = tuple[tuple[Choice | Share, ...], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file that goes with a message."""

    filename: str
    content: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Say:
    """A message. ``language`` is set where the words are a draft in another language than the member's."""

    words: Words
    rows: Rows = ()
    nudge: str | None = None
    silent: bool = False
    document: Document | None = None
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A message sent before reads differently now, with other buttons or none."""

    message_id: int
    words: Words
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class TakeButtons:
    """The buttons of a message have served."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Toast:
    """A word at the top of the screen in answer to a tap (at most 200 characters)."""

    words: Words


@dataclass(frozen=True, slots=True)
class Offered:
    """One draft among those offered in another chat; ``language`` is the draft's."""

    id: str
    title: Words
    body: Words
    language: Language


@dataclass(frozen=True, slots=True)
class Offer:
    """The answer to what was typed after the bot's name in another chat."""

    query: str
    drafts: tuple[Offered, ...] = ()


Reply = Say | Change | TakeButtons | Toast | Offer
