"""A line about somebody known that leaves the card empty: *Marta ha detto di sì*, *thinking of selling Tom my course*.

There is nothing to save by a tap, so it is kept with the person at once, and the coach says only what it is for.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.core.actions import action
from bot.core.conversations import reframing
from bot.core.model import Card, Contact, Note
from bot.core.reading.when import find
from bot.core.replies import Choice, Lines, text
from bot.core.turn import Turn
from bot.core.who import fold

SOMEBODY: Final = 1
STEM: Final = 6
"""Letters by which two words are the same here: *grafico*, *grafica*."""
MORE: Final = re.compile(
    r"\b(?:ri)?(?:vist|incontrat|conosciut|sentit)[oaie]\b|\b(?:met|saw|seen|spoke|talked|bumped|ran into|caught up)\b|"
    r"\b(?:caffè|caffe|pranzo|cena|aperitivo|coffee|lunch|dinner|drinks?)\b",
    re.IGNORECASE,
)
"""A meeting, past or to come: there is something to ask about, even if the card shows nothing."""


MET_NEED: Final = re.compile(
    r"\bnon (?:sta )?(?:cerca|cercando|vuole|ha|le serve|gli serve|servono?) (?:piu|bisogno)\b|"
    r"\bha (?:gia )?(?:trovato|risolto)\b|\bno longer\b|\b(?:found|sorted)\b|"
    r"\b(?:doesn't|does not|isn't|is not) (?:need|want|look\w*)\b"
)
"""*Anna non cerca più il grafico*, *Tom found a plumber*."""


def jotted(turn: Turn, note: Note, card: Card) -> bool:
    """Keeps the line with the only person whom it can mean; tells whether it did."""
    over = _whom(turn, card)
    if over is not None and not card.plans and not card.promises and _met_need(turn, over, note):
        return True
    contact = None if card.people and card.people[0].facts else over
    if contact is None or card.plans or card.promises or MORE.search(note.text):
        return False
    if find(note.text, turn.local, turn.profile.language):
        return False
    turn.put(replace(note, contacts=(contact.id,)))
    kept = text("note-kept-about", name=contact.name)
    reframe = reframing.of_note(turn, (contact,), note.text) if card.hunting else None
    row = (Choice(text("button-see", name=turn.called(contact)), action("person", contact.id)),)
    turn.say(Lines((kept, reframe)) if reframe else kept, (row,))
    turn.saved("undo-note", note.text[:40])
    return True


def _whom(turn: Turn, card: Card) -> Contact | None:
    """The one person of the card, if the name is known once."""
    if len(card.people) != SOMEBODY:
        return None
    person = card.people[0]
    known = {person.contact} if person.contact else set(person.candidates)
    return turn.notebook.contacts.get(known.pop()) if len(known) == SOMEBODY else None


def _met_need(turn: Turn, contact: Contact, note: Note) -> bool:
    """Takes a need that is none any more out of the card; tells whether there was one."""
    plain = fold(note.text)
    if not MET_NEED.search(plain):
        return False
    said = {word[:STEM] for word in re.findall(r"[^\W\d_]{4,}", plain)} - {
        word[:STEM] for word in fold(contact.name).split()
    }
    gone = [
        fact
        for fact in contact.facts
        if fact.kind == "need" and said & {word[:STEM] for word in re.findall(r"[^\W\d_]{4,}", fold(fact.text))}
    ]
    if len(gone) != SOMEBODY:
        return False
    left = tuple(fact for fact in contact.facts if fact is not gone[0])
    turn.put(replace(note, contacts=(contact.id,)), replace(contact, facts=left))
    turn.say(text("need-met", name=turn.called(contact), need=gone[0].text))
    turn.saved("undo-answer", contact.name)
    return True
