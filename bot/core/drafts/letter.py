"""A letter on its way to the page: its words, its language, and what it had to leave out."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.drafts.portrait import LeftOut
from bot.core.model import Contact, Profile
from bot.core.model.talk import Drafting
from bot.core.reading.reading import Language
from bot.core.replies import Lines, Text, Verbatim, Words


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft ready to be shown. ``to`` is its receiver, None for a message to two."""

    words: Words
    language: Language
    subject: Text
    to: Contact | None
    left_out: tuple[LeftOut, ...] = ()


def signature(profile: Profile) -> Words:
    """The member's name and line, or nothing."""
    return Lines(tuple(Verbatim(v) for v in (profile.name, profile.line) if v))


def sentence(clause: str) -> str:
    """A clause with its capital, to begin a sentence."""
    return clause[:1].upper() + clause[1:]


def put_together(
    profile: Profile, draft: Drafting, hello: Words, paragraphs: list[Words], close: Words | None
) -> Words:
    """Greeting, body, what the member wants added, close and signature; or the member's own words, signed."""
    signed = signature(profile)
    if draft.own:
        ends_signed = bool(profile.name) and profile.name.casefold() in draft.own.casefold().splitlines()[-1]
        return Verbatim(draft.own) if ends_signed else Lines((Verbatim(draft.own), signed))
    extra = (Verbatim(draft.extra),) if draft.extra else ()
    last = (Lines((close, signed)),) if close else (signed,)
    return Lines((Lines((hello, *paragraphs[:1])), *paragraphs[1:], *extra, *last), "\n\n")
