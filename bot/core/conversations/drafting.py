"""Drafts: what the member may send, never what the bot sends. Stored facts only; what is not known is left out."""

from __future__ import annotations

from dataclasses import replace

from bot.core.actions import action
from bot.core.method.topics import topic
from bot.core.model import Contact, Touch
from bot.core.model.profile import Register
from bot.core.reading.reading import Language
from bot.core.replies import Choice, Lines, Rows, Share, Verbatim, When, Words, text
from bot.core.turn import Turn


def language_of(turn: Turn, contact: Contact) -> Language:
    """The language of drafts for a contact: the one chosen, else the member's."""
    return contact.language or turn.profile.language


def register_of(contact: Contact) -> Register:
    """*Lei* unless the member chose *tu*: right for an Italian business contact met once (METHOD, Tone)."""
    return contact.register or "lei"


def signature(turn: Turn) -> Words:
    """The member's name and line, or nothing."""
    return Lines(tuple(Verbatim(v) for v in (turn.profile.name, turn.profile.line) if v))


def _compose(turn: Turn, *parts: Words) -> Words:
    return Lines((*parts, signature(turn)), "\n")


def first_step(turn: Turn, contact: Contact) -> Words:
    """The morning after: glad to have met, one true detail, nothing to sell (issue: follow-up draft)."""
    register = register_of(contact)
    parts: list[Words] = [text("draft-hello", name=contact.first_name, register=register)]
    if contact.met_where:
        parts.append(text("draft-glad-where", where=contact.met_where, register=register))
    else:
        parts.append(text("draft-glad", register=register))
    detail = topic((*contact.of("need"), "")[0], language_of(turn, contact))
    if detail:
        parts.append(text("draft-detail", what=detail, register=register))
    if any(t.contact == contact.id and t.state == "planned" for t in turn.notebook.touches.values()):
        parts.append(text("draft-soon", register=register))
    else:
        parts.append(text("draft-coffee", register=register))
    return _compose(turn, Lines(tuple(parts), " "))


def confirmation(turn: Turn, touch: Touch) -> Words:
    """A line that proposes or confirms a date, with its weekday."""
    contact = turn.notebook.contacts[touch.contact]
    register = register_of(contact)
    hello = text("draft-hello", name=contact.first_name, register=register)
    when = When(touch.day, touch.at)
    return _compose(turn, Lines((hello, text("draft-confirm", kind=touch.kind, when=when, register=register)), " "))


def share_row(turn: Turn, body: Words, contact: Contact | None, language: Language) -> tuple[Share, ...]:
    """Copy, and the ways out of the chat. The member sends; the bot never does."""
    phone = (contact.one("phone") if contact else None) or ""
    email = (contact.one("email") if contact else None) or ""
    subject = text("draft-subject")
    return (
        Share(text("button-copy"), "copy", body, language=language),
        Share(Verbatim("Telegram"), "telegram", body, language=language),
        Share(Verbatim("WhatsApp"), "whatsapp", body, to=phone, language=language),
        Share(text("button-email"), "email", body, subject, to=email, language=language),
    )


def register_row(turn: Turn, contact: Contact, kind: str, about: str) -> Rows:
    """The other register and the other language, one tap away."""
    language = language_of(turn, contact)
    row = []
    if language == "it":
        other: Register = "tu" if register_of(contact) == "lei" else "lei"
        row.append(Choice(text("button-register", register=other), action("as", contact.id, kind, about, other)))
    switch: Language = "en" if language == "it" else "it"
    row.append(Choice(text("button-in-language", language=switch), action("as", contact.id, kind, about, switch)))
    return (tuple(row),)


def show_first_step(turn: Turn, contact: Contact, *, lead: Words | None = None, nudge: str | None = None) -> None:
    """The draft for the morning after, as a message that can be forwarded or copied as it stands."""
    language = language_of(turn, contact)
    body = first_step(turn, contact)
    if lead:
        turn.say(lead, nudge=nudge)
    rows = (share_row(turn, body, contact, language), *register_row(turn, contact, "first", contact.id))
    turn.say(body, (*rows, *_after(contact)), language=language)


def _after(contact: Contact) -> Rows:
    return (
        (
            Choice(text("button-sent"), action("wrote", contact.id)),
            Choice(text("button-no-need"), action("noneed", contact.id)),
        ),
    )


def show_confirmation(turn: Turn, touch: Touch) -> None:
    """The line for a date."""
    contact = turn.notebook.contacts[touch.contact]
    language = language_of(turn, contact)
    body = confirmation(turn, touch)
    rows = (share_row(turn, body, contact, language), *register_row(turn, contact, "confirm", touch.id))
    turn.say(body, rows, language=language)


def restyle(turn: Turn, contact: Contact, kind: str, about: str, style: str) -> None:
    """Another register or language, kept for this contact's later drafts."""
    if style in {"tu", "lei"}:
        contact = replace(contact, register=style)  # type: ignore[arg-type]
    elif style in {"it", "en"}:
        contact = replace(contact, language=style)  # type: ignore[arg-type]
    else:
        turn.toast(text("button-unknown"))
        return
    turn.put(contact)
    if kind == "first":
        turn.take_buttons()
        show_first_step(turn, contact)
    elif kind == "confirm" and about in turn.notebook.touches:
        turn.take_buttons()
        show_confirmation(turn, turn.notebook.touches[about])
    else:
        turn.toast(text("button-unknown"))


def wrote(turn: Turn, contact: Contact) -> None:
    """The member sent the first message: a touch, held today."""
    turn.take_buttons()
    touch = Touch(turn.new_id("t"), contact.id, "message", turn.today, None, turn.profile.zone, turn.now, state="held")
    turn.put(touch)
    turn.saved("undo-wrote", contact.name)
    turn.say(text("wrote-noted", name=contact.first_name))


def no_need(turn: Turn) -> None:
    """No message this time."""
    turn.take_buttons()
    turn.toast(text("fine"))
