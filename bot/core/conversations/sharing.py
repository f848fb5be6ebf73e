"""A contact shared from the phone's address book, and its meeting with a note about the same person."""

from __future__ import annotations

from dataclasses import replace

from vobject.base import Component, VObjectError, readComponents

from bot.core.conversations import capture
from bot.core.conversations.cards import card_rows, card_words
from bot.core.conversations.joining import alike, recent, with_facts
from bot.core.events import SharedContact
from bot.core.model import Card, CardPerson, Contact, Fact, FactKind, Source
from bot.core.model.talk import Confirming
from bot.core.sizes import line as one_line
from bot.core.turn import Turn

LONGEST = 200
"""Characters of a field of a vCard."""


def share(turn: Turn, event: SharedContact) -> None:
    """Keeps the fields of a contact card, with the note of the same person if there was one just now."""
    shown = "\n".join(v for v in (event.name, event.phone) if v)
    note = turn.keep_note(event.vcard or shown, "shared")
    facts = tuple(Fact(kind, value, turn.now, Source(note.id)) for kind, value in fields(event))
    mate = _open_card(turn, event.name)
    if mate is not None:
        card, index = mate
        card = with_facts(card, index, facts, event.name)
        turn.put(card, replace(note, event=card.event))
        turn.say(card_words(turn.notebook, card), card_rows(turn.notebook, card))
        turn.wait_for(Confirming(card.id))
        return
    person = CardPerson(event.name or event.phone, facts)
    known = _just_saved(turn, event.name)
    person = replace(person, contact=known.id, candidates=(known.id,)) if known else capture.resolve(turn, person)
    capture.show(turn, Card(turn.new_id("d"), note.id, (person,)))


def fields(event: SharedContact) -> list[tuple[FactKind, str]]:
    """What a vCard says besides the name: phone, e-mail, organisation, title, address on the web."""
    found: list[tuple[FactKind, str]] = [("phone", event.phone)] if event.phone else []
    for card in _parsed(event.vcard):
        for kind, key in (("phone", "tel"), ("email", "email"), ("company", "org"), ("role", "title"), ("link", "url")):
            for line in card.contents.get(key, [])[:1]:
                value = one_line(" ".join(line.value) if isinstance(line.value, list) else str(line.value), LONGEST)
                if value and kind not in {k for k, _ in found}:
                    found.append((kind, value))  # type: ignore[arg-type]
    return found


def _parsed(vcard: str) -> list[Component]:
    """The cards of a vCard text; a broken one gives what Telegram told besides."""
    try:
        return list(readComponents(vcard)) if vcard else []
    except (VObjectError, ValueError, LookupError, TypeError, AttributeError):  # vobject's own, and what escapes it
        return []


def _open_card(turn: Turn, name: str) -> tuple[Card, int] | None:
    """The card of a few minutes ago that speaks of the same name."""
    for card in reversed(list(turn.notebook.cards.values())):
        if card.state == "open" and recent(turn, card.note):
            for index, person in enumerate(card.people):
                if alike(person.name, name):
                    return card, index
    return None


def _just_saved(turn: Turn, name: str) -> Contact | None:
    """Somebody of that name whose note was saved a few minutes ago."""
    found = [
        c
        for c in turn.notebook.contacts.values()
        if alike(c.name, name) and any(recent(turn, n.id) for n in turn.notebook.notes.values() if c.id in n.contacts)
    ]
    return found[0] if len(found) == 1 else None
