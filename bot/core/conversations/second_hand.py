"""Words that come a second time or from somebody else: forwarded messages, and messages that were edited."""

from __future__ import annotations

from dataclasses import replace

from bot.core.conversations import capture
from bot.core.conversations.joining import alike
from bot.core.conversations.reading_about import about, in_third_person
from bot.core.events import Edited, Said
from bot.core.model import Card, CardPerson, Note
from bot.core.replies import text
from bot.core.turn import Turn


def forwarded(turn: Turn, event: Said) -> None:
    """A forwarded message: what it says of people, else what its author says of themselves."""
    note = turn.keep_note(event.text.strip(), "forwarded", event.message_id)
    reading = turn.mind.reader.read(note.text, turn.local, None, capture.vocabulary(turn, note.text))
    author = (event.forwarded_from or "").strip()
    if not author or not all(alike(p.name.text, author) for p in reading.people):
        capture.take(turn, note, reading)
        return
    own = about(turn, author, in_third_person(note.text))
    capture.come_back_to_it(turn)
    card = capture.card_of(turn, note, own)
    if not card.people:
        card = replace(card, people=(capture.resolve(turn, CardPerson(author)),))
    capture.show(turn, card, text("forwarded-lead", name=author))


def edited(turn: Turn, event: Edited) -> None:
    """A message reads differently now: its card is read again; what was saved stays until that card is saved too."""
    note = next((n for n in turn.notebook.notes.values() if n.message_id == event.message_id), None)
    if note is None or not event.text.strip():
        turn.say(text("edited-unknown"))
        return
    if note.text == event.text.strip():
        return
    changed: Note = replace(note, text=event.text.strip())
    turn.put(changed)
    for card in turn.notebook.cards.values():
        if card.note == note.id and card.state == "open":
            turn.put(replace(card, state="cancelled"))
    reading = turn.mind.reader.read(changed.text, turn.local, None, capture.vocabulary(turn, changed.text))
    if not reading.people:
        turn.say(text("edited-kept"))
        return
    card = capture.card_of(turn, changed, reading)
    capture.show(turn, _same_people(turn, note, card), text("edited-lead"))


def _same_people(turn: Turn, note: Note, card: Card) -> Card:
    """A note that was saved already and reads differently now is about the same people, in the same order."""
    known = [turn.notebook.contacts[c] for c in note.contacts if c in turn.notebook.contacts]
    if len(known) != len(card.people):
        return card
    people = tuple(
        replace(p, contact=c.id, candidates=(), renamed=p.name not in {c.name, c.first_name})
        for p, c in zip(card.people, known, strict=True)
    )
    return replace(card, people=people)
