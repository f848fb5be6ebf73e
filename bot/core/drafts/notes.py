"""The shorter letters: after a no, after an outcome, thanks, news, the morning after, a date to settle."""

from __future__ import annotations

from bot.core.drafts.letter import Letter, put_together
from bot.core.drafts.portrait import LeftOut, Portrait
from bot.core.model import Contact, Introduction, Notebook, Touch
from bot.core.model.profile import Register
from bot.core.model.talk import Drafting
from bot.core.reading.reading import Language
from bot.core.replies import Lines, When, Words, text

Style = tuple[Language, Register]
_TOGETHER = frozenset({"coffee", "lunch", "dinner", "meeting", "call"})


def _portrait(notebook: Notebook, contact: Contact, draft: Drafting, style: Style) -> Portrait:
    return Portrait(contact, style[0], notebook.profile.language, surname=draft.surname)


def note(
    notebook: Notebook, draft: Drafting, to: Contact, style: Style, *body: Words, left: tuple[LeftOut, ...] = ()
) -> Letter:
    """A letter of one paragraph: the greeting runs into the text, as in a message on the phone."""
    language, register = style
    name = _portrait(notebook, to, draft, style).first
    hello = text("draft-hello", name=name, register=register)
    words = put_together(notebook.profile, draft, Lines((hello, *body), " "), [], None)
    return Letter(words, language, text("draft-subject"), to, left)


def sorry(notebook: Notebook, draft: Drafting, to: Contact, style: Style) -> Letter:
    """To the one who said no: no hard feelings."""
    return note(notebook, draft, to, style, text("note-sorry", register=style[1]))


def wait(notebook: Notebook, draft: Drafting, about: Introduction, to: Contact, style: Style) -> Letter:
    """To the other one, if they had been asked: not now, and not why."""
    key = "note-wait-need" if about.need and about.a == to.id else "note-wait"
    return note(notebook, draft, to, style, text(key, register=style[1]))


def loop(notebook: Notebook, draft: Drafting, about: Introduction, to: Contact, style: Style) -> Letter:
    """After the outcome, to either: thanks, and the circle is closed."""
    other = notebook.contacts[about.other(to.id)]
    name = _portrait(notebook, other, draft, style).full
    key = "note-loop-good" if about.result == "good" else "note-loop"
    return note(notebook, draft, to, style, text(key, other=name, register=style[1]))


def thanks(notebook: Notebook, draft: Drafting, about: Introduction, to: Contact, style: Style) -> Letter:
    """To whoever introduced the member to somebody."""
    met = _portrait(notebook, notebook.contacts[about.b], draft, style).full
    return note(notebook, draft, to, style, text("note-thanks", met=met, register=style[1]))


def news(notebook: Notebook, draft: Drafting, about: Introduction, to: Contact, style: Style) -> Letter:
    """Later, to the same: what came of it, as far as it is recorded."""
    met = _portrait(notebook, notebook.contacts[about.b], draft, style).full
    touches = [t for t in notebook.touches.values() if t.contact == about.b]
    held = next((t.kind for t in reversed(touches) if t.state == "held" and t.kind in _TOGETHER), None)
    if held:
        said = text("note-news-held", met=met, kind=held, register=style[1])
    elif any(t.state == "planned" and t.kind in _TOGETHER for t in touches):
        said = text("note-news-planned", met=met, register=style[1])
    else:
        said = text("note-news", met=met, register=style[1])
    return note(notebook, draft, to, style, said, text("note-news-thanks", register=style[1]))


def first_step(notebook: Notebook, draft: Drafting, to: Contact, style: Style) -> Letter:
    """The morning after: glad to have met, one true detail, nothing to sell."""
    register = style[1]
    person = _portrait(notebook, to, draft, style)
    where = person.where
    body: list[Words] = [
        text("draft-glad-where", where=where, register=register) if where else text("draft-glad", register=register)
    ]
    left: list[LeftOut] = []
    if not draft.short:
        body += _detail(person, register, left)
    planned = any(t.contact == to.id and t.state == "planned" for t in notebook.touches.values())
    body.append(text("draft-soon") if planned else text("draft-coffee", register=register))
    return note(notebook, draft, to, style, *body, left=tuple(left))


def _detail(person: Portrait, register: Register, left: list[LeftOut]) -> list[Words]:
    """What they told, recalled; the first need that can be."""
    for stored in person.contact.of("need"):
        need = person.need(stored)
        if isinstance(need, LeftOut):
            left.append(need)
        else:
            left.clear()
            return [text("draft-detail", recall=need.recall(register), register=register)]
    return []


def confirmation(notebook: Notebook, draft: Drafting, touch: Touch, to: Contact, style: Style) -> Letter:
    """A line about a date: one told in a note is agreed and gets confirmed, one that the member chose is proposed."""
    agreed = touch.note is not None and touch.revision == 0
    key = "draft-confirm" if agreed else "draft-propose"
    day = When(touch.day)
    day_words: Words = text("draft-day-at", day=day, at=touch.at) if touch.at else text("draft-day", day=day)
    return note(notebook, draft, to, style, text(key, kind=touch.kind, when=day_words, register=style[1]))
