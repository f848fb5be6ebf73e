"""The farmer's question: one at a time, about the other person, and never what the note already said (principle 3)."""

from __future__ import annotations

from bot.core.actions import action
from bot.core.method.questions import best_question, for_the_coffee
from bot.core.method.segment import target_of
from bot.core.model import Contact, QuestionKind
from bot.core.model.talk import Asking
from bot.core.replies import Choice, Rows, Words, after, text
from bot.core.turn import Turn

__all__ = ["AN_EVENING", "ask", "asked_today", "best_question", "for_the_coffee", "put_question"]

AN_EVENING: int = 3
"""Questions on one day, however many people were noted."""


def asked_today(turn: Turn) -> int:
    """How many questions the member has had on this day."""
    return turn.profile.asked_count if turn.profile.asked_on == turn.today else 0


def ask(turn: Turn, contact: Contact, lead: Words | None = None) -> bool:
    """Asks the best question, unless the evening has had enough of them; tells whether it did."""
    question = _whom_they_know(turn, contact) or best_question(contact)
    if question is None or asked_today(turn) >= AN_EVENING:
        return False
    turn.prefer(asked_on=turn.today, asked_count=asked_today(turn) + 1)
    put_question(turn, contact, question, lead)
    return True


def _whom_they_know(turn: Turn, contact: Contact) -> QuestionKind | None:
    """Of somebody outside the segment one asks first whom they know (METHOD, principle 11)."""
    known = contact.of("network") or "network" in (*contact.skipped, *contact.kept)
    off = not known and target_of(contact, turn.profile.ideal_client, turn.mind.matchmaker) == "off"
    return "network" if off else None


def put_question(turn: Turn, contact: Contact, question: QuestionKind, lead: Words | None = None) -> None:
    """Says one question and waits for the answer."""
    words = text(f"ask-{question}", name=turn.called(contact))
    rows: Rows = (
        (
            Choice(text("button-dont-know"), action("keep", contact.id, question)),
            Choice(text("button-skip"), action("skip", contact.id, question)),
        ),
    )
    turn.say(after(lead, words), rows)
    turn.wait_for(Asking(contact.id, question))
