"""The hunter's habit, in a note, an answer or a draft: one kind sentence and one farmer's step (METHOD, principle 2).

Only of somebody still at Visibility, never of an old client, and never twice in an evening.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.method.stages import stage_of
from bot.core.model import Contact
from bot.core.reading.pitching import pitches, speaks_of_an_old_client
from bot.core.replies import Words, text
from bot.core.turn import Turn


def of_note(turn: Turn, people: Iterable[Contact], words: str) -> Words | None:
    """What is said of a note or an answer that shows the habit; None if it is none of the coach's business."""
    if speaks_of_an_old_client(words):
        return None
    return _said(turn, people)


def of_draft(turn: Turn, people: Iterable[Contact], words: str) -> Words | None:
    """The same of a draft that the member made their own."""
    return _said(turn, people) if pitches(words) else None


def _said(turn: Turn, people: Iterable[Contact]) -> Words | None:
    fresh = [c for c in people if _just_met(turn, c)]
    if not fresh or turn.profile.reframed_on == turn.today:
        return None
    turn.prefer(reframed_on=turn.today)
    contact = fresh[0]
    needs = contact.of("need")
    if needs:
        return text("reframe-need", name=turn.called(contact), need=needs[-1])
    return text("reframe-ask", name=turn.called(contact))


def _just_met(turn: Turn, contact: Contact) -> bool:
    bought = any(
        g.contact == contact.id and g.kind == "purchase" and g.direction == "received"
        for g in turn.notebook.gifts.values()
    )
    notes = (n.text for n in turn.notebook.notes.values() if contact.id in n.contacts)
    old = bought or any(speaks_of_an_old_client(words) for words in notes)
    return not old and stage_of(turn.notebook, contact, turn.today) == "visibility"
