"""How a card looks: what was understood of a note, and the buttons under it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from bot.core.actions import action
from bot.core.method.stages import stage_of
from bot.core.model import Card, CardPlan, CardPromise, Contact, Notebook, Touch
from bot.core.replies import Choice, Lines, Rows, Verbatim, When, Words, text

SHOWN: tuple[str, ...] = ("need", "offer", "interest", "client", "reach")
ADDRESSES: tuple[str, ...] = ("email", "phone", "handle", "link")


def _about(contact: Contact) -> str | None:
    return _does(contact) or contact.one("need")


def _does(contact: Contact) -> str | None:
    return contact.one("company") or contact.one("role") or contact.met_where


def known_as(contact: Contact) -> Words:
    """A contact told apart from others of the same name: what they do, where they were met, or what they need."""
    does = _does(contact)
    need = None if does else contact.one("need")
    if need:  # said as such: *Nereo · un gruista* would make a crane driver of him
        return text("known-as", name=contact.name, about=text("card-fact", kind="need", what=need))
    return text("known-as", name=contact.name, about=does) if does else Verbatim(contact.name)


def plan_words(plan: CardPlan) -> Words:
    """A plan with its weekday and date spelled out, so that a misreading is seen at once."""
    if plan.day is None:
        return text("plan-undated", kind=plan.kind)
    return text("plan-dated", kind=plan.kind, when=When(plan.day, plan.at))


def _day_of(notebook: Notebook, card: Card) -> date:
    """The member's day on which the note was written."""
    return notebook.notes[card.note].at.astimezone(notebook.profile.tz).date()


def _person(notebook: Notebook, card: Card, index: int) -> Words:
    person = card.people[index]
    contact = notebook.contacts.get(person.contact or "")
    stage = stage_of(notebook, contact, _day_of(notebook, card)) if contact else "visibility"
    does = [f.text for kind in ("role", "company") for f in person.facts if f.kind == kind]
    title = text("card-title", stage=stage, name=person.name)
    lines: list[Words] = [Lines((title, *(Verbatim(d) for d in does)), ", ") if does else title]
    if contact:
        about = _about(contact)
        lines.append(text("card-known", about=about) if about else text("card-known-bare"))
    for kind in SHOWN:
        texts = [f.text for f in person.facts if f.kind == kind]
        if texts:
            lines.append(text("card-fact", kind=kind, what=Lines(tuple(Verbatim(t) for t in texts), "; ")))
    addresses = [Verbatim(f.text) for kind in ADDRESSES for f in person.facts if f.kind == kind]
    if addresses:
        lines.append(Lines(tuple(addresses), " · "))
    for plan in card.plans:
        if plan.person == index:
            lines.append(plan_words(plan))
            before = _moved_from(notebook, contact, plan)
            if before is not None:
                lines.append(text("plan-moves", when=When(before.day, before.at)))
    lines += [promise_words(p) for p in card.promises if p.person == index]
    return Lines(tuple(lines))


def _moved_from(notebook: Notebook, contact: Contact | None, plan: CardPlan) -> Touch | None:
    """The date that a plan would move: what is known of it is said before it changes."""
    if contact is None or plan.day is None:
        return None
    same = (t for t in notebook.touches.values() if t.contact == contact.id and t.kind == plan.kind)
    return next((t for t in same if t.state == "planned" and (t.day, t.at) != (plan.day, plan.at)), None)


def promise_words(promise: CardPromise) -> Words:
    """A promise, mine or theirs, with its day if it has one."""
    key = "card-owed" if promise.by == "them" else "card-promise"
    if promise.due:
        return text(f"{key}-dated", what=promise.text, when=When(promise.due))
    return text(key, what=promise.text)


def card_words(notebook: Notebook, card: Card) -> Words:
    """The whole card."""
    parts: list[Words] = [_person(notebook, card, i) for i in range(len(card.people))]
    parts += [plan_words(plan) for plan in card.plans if plan.person is None]
    parts += [promise_words(p) for p in card.promises if p.person is None]
    if card.event:
        parts.append(text("card-event", event=card.event))
    question = unresolved(card)
    if question is not None:
        person = card.people[question]
        parts.append(text("card-which", name=person.name, count=len(person.candidates)))
    return Lines(tuple(parts))


def unresolved(card: Card) -> int | None:
    """The first person of whom it is not clear whether they are already in the notebook."""
    return next((i for i, p in enumerate(card.people) if p.candidates and p.contact is None), None)


def _which(notebook: Notebook, card: Card, index: int) -> Rows:
    person = card.people[index]
    known = [notebook.contacts[c] for c in person.candidates if c in notebook.contacts]
    rows = [(Choice(text("button-is", who=known_as(c)), action("who", card.id, str(index), c.id)),) for c in known[:5]]
    rows.append((Choice(text("button-somebody-else"), action("who", card.id, str(index), "new")),))
    return tuple(rows)


SMALL_HOURS: Final = 5
TOMORROW: Final = re.compile(r"\b(?:domani|domattina|tomorrow|tmrw|tmr)\b", re.IGNORECASE)


def slept_over(notebook: Notebook, card: Card) -> tuple[int, ...]:
    """Plans for *tomorrow* in a note written after midnight: who has not slept yet may mean the day that began."""
    note = notebook.notes[card.note]
    local = note.at.astimezone(notebook.profile.tz)
    if card.state != "open" or local.hour >= SMALL_HOURS or not TOMORROW.search(note.text):
        return ()
    after = local.date() + timedelta(days=1)
    return tuple(i for i, plan in enumerate(card.plans) if plan.day == after)


def _sooner(notebook: Notebook, card: Card) -> Rows:
    plans = slept_over(notebook, card)
    if not plans:
        return ()
    plan = card.plans[plans[0]]
    assert plan.day is not None  # noqa: S101 (``slept_over`` has seen to it)
    label = text("button-sooner", when=When(plan.day - timedelta(days=1), plan.at, "short"))
    return ((Choice(label, action("sooner", card.id)),),)


def card_rows(notebook: Notebook, card: Card) -> Rows:
    """Save, correct, cancel; or first whom the note means."""
    last = (
        Choice(text("button-correct"), action("fix", card.id)),
        Choice(text("button-cancel"), action("drop", card.id)),
    )
    index = unresolved(card)
    if index is not None:
        return (*_which(notebook, card, index), last)
    merged = [(i, p) for i, p in enumerate(card.people) if p.contact and p.candidates]
    others = tuple(
        (Choice(text("button-another-person", name=p.name), action("who", card.id, str(i), "new")),) for i, p in merged
    )
    return ((Choice(text("button-save"), action("save", card.id)), *last), *_sooner(notebook, card), *others)
