"""Every letter there is, from the notebook and the member's wishes for it."""

from __future__ import annotations

from bot.core.drafts import harvest, notes
from bot.core.drafts.again import again
from bot.core.drafts.asks import ask
from bot.core.drafts.introductions import introduction
from bot.core.drafts.letter import Letter
from bot.core.model import Contact, Notebook, Register
from bot.core.model.talk import Drafting
from bot.core.reading.reading import Language


def language_of(notebook: Notebook, contact: Contact) -> Language:
    """The language of letters to a contact: the one chosen, else the member's."""
    return contact.language or notebook.profile.language


def register_of(contact: Contact) -> Register:
    """*Lei* unless the member chose *tu*: right for an Italian business contact met once (METHOD, Tone)."""
    return contact.register or "lei"


def letter(notebook: Notebook, draft: Drafting) -> Letter | None:
    """The letter that a draft stands for; None if what it is about is there no more."""
    if draft.kind == "intro":
        return _to_both(notebook, draft)
    to = notebook.contacts.get(draft.to)
    if to is None:
        return None
    style = (language_of(notebook, to), register_of(to))
    if draft.kind == "first_step":
        return notes.first_step(notebook, draft, to, style)
    if draft.kind == "again":
        return again(notebook, draft, to, style)
    if draft.kind == "confirm":
        touch = notebook.touches.get(draft.about)
        return notes.confirmation(notebook, draft, touch, to, style) if touch else None
    if draft.kind == "request":
        return harvest.request(notebook, draft, to, style)
    if draft.kind == "gratitude":
        gift = notebook.gifts.get(draft.about)
        return harvest.gratitude(notebook, draft, gift, to, style) if gift else None
    return _about_an_introduction(notebook, draft, to, style)


def _about_an_introduction(
    notebook: Notebook, draft: Drafting, to: Contact, style: tuple[Language, Register]
) -> Letter | None:
    about = notebook.introductions.get(draft.about)
    if about is None or not about.of(to.id) or not {about.a, about.b} <= notebook.contacts.keys():
        return None
    match draft.kind:
        case "ask":
            return ask(notebook.profile, draft, about, (to, notebook.contacts[about.other(to.id)]), style)
        case "sorry":
            return notes.sorry(notebook, draft, to, style)
        case "wait":
            return notes.wait(notebook, draft, about, to, style)
        case "loop":
            return notes.loop(notebook, draft, about, to, style)
        case "thanks":
            return notes.thanks(notebook, draft, about, to, style)
        case "news":
            return notes.news(notebook, draft, about, to, style)
        case _:
            return None


def _to_both(notebook: Notebook, draft: Drafting) -> Letter | None:
    """One message to two people: English if either is written to in English, each greeted in their own register."""
    about = notebook.introductions.get(draft.about)
    if about is None or not {about.a, about.b} <= notebook.contacts.keys():
        return None
    a, b = notebook.contacts[about.a], notebook.contacts[about.b]
    languages = {language_of(notebook, a), language_of(notebook, b)}
    language: Language = draft.language or ("en" if "en" in languages else "it")
    registers = (draft.register or register_of(a), draft.register or register_of(b))
    return introduction(notebook.profile, draft, about, ((a, registers[0]), (b, registers[1])), language)
