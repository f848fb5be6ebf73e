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

SOMEBODY: Final = 1
MORE: Final = re.compile(
    r"\b(?:ri)?(?:vist|incontrat|conosciut|sentit)[oaie]\b|\b(?:met|saw|seen|spoke|talked|bumped|ran into|caught up)\b|"
    r"\b(?:caffè|caffe|pranzo|cena|aperitivo|coffee|lunch|dinner|drinks?)\b",
    re.IGNORECASE,
)
"""A meeting, past or to come: there is something to ask about, even if the card shows nothing."""


def jotted(turn: Turn, note: Note, card: Card) -> bool:
    """Keeps the line with the only person whom it can mean; tells whether it did."""
    contact = _whom(turn, card)
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
    """The one person of the card, if nothing is said of them and the name is known once."""
    if len(card.people) != SOMEBODY or card.people[0].facts:
        return None
    person = card.people[0]
    known = {person.contact} if person.contact else set(person.candidates)
    return turn.notebook.contacts.get(known.pop()) if len(known) == SOMEBODY else None
