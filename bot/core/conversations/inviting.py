"""The coffee (principle 5): three concrete slots in the member's own hours, another time in words, or *not now*."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.core.actions import action
from bot.core.conversations.dating import planned
from bot.core.model import Contact
from bot.core.model.talk import InviteNext, Inviting
from bot.core.replies import Choice, Rows, When, Words, after, text
from bot.core.slots import SOONEST, free_slots
from bot.core.turn import Turn

PATIENCE = timedelta(days=14)
"""How long a *not now* holds."""
STAMP = "%Y%m%d%H%M"
"""How a slot's local time travels in a button."""


def slot_rows(turn: Turn, verb: str, about: str, first: date | None = None) -> Rows:
    """Three free slots as buttons, each with the whole moment in it, from two days on or from the ``first`` day."""
    rows = []
    for slot in free_slots(turn.notebook, first - SOONEST if first else turn.today):
        label = text("button-slot", kind=slot.kind, when=When(slot.day, slot.at, "long" if first else "short"))
        stamp = datetime.combine(slot.day, slot.at).strftime(STAMP)
        rows.append((Choice(label, action(verb, about, stamp, slot.kind)),))
    return tuple(rows)


def invite(turn: Turn, contact: Contact, lead: Words | None = None, *, lately: bool = True) -> bool:
    """Offers a coffee with somebody who has no next step yet; tells whether there was anything to offer.

    Not to somebody for whom the member said *not now* lately, unless ``lately`` is False: then they ask themselves.
    """
    if planned(turn, contact):
        return False
    if lately and contact.not_now_at and turn.now - contact.not_now_at < PATIENCE:
        return False
    words = text("invite", name=turn.called(contact))
    last = [
        Choice(text("button-other-time"), action("when", contact.id)),
        Choice(text("button-not-now"), action("later", contact.id)),
    ]
    rows = (*slot_rows(turn, "slot", contact.id), tuple(last))
    if any(isinstance(e, InviteNext) for e in turn.notebook.errands):
        rows = (*rows, (Choice(text("button-nobody-now"), action("later", "all")),))
    turn.say(after(lead, words), rows)
    turn.wait_for(Inviting(contact.id))
    return True
