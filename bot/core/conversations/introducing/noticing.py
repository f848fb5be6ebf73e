"""What a saved note means for introductions: one made for the member, or one that the member could make now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.core.conversations import errands, undoing
from bot.core.conversations.introducing import proposing, received
from bot.core.model import Contact, Introduction
from bot.core.model.lookup import about as records_about
from bot.core.model.talk import Idle, ProposeNext
from bot.core.replies import Lines, Words
from bot.core.turn import Turn


def owed(turn: Turn, words: str, met: Sequence[Contact], lead: Words) -> Words:
    """What is said of a saved note, and whom the member owes it to."""
    told = received.notice(turn, words, met)
    return Lines((lead, told), " ") if told else lead


def look(turn: Turn, met: Iterable[Contact]) -> None:
    """After something was saved: those of whom something new is known are thought about when the answer is given."""
    received.once(turn)
    contacts = turn.notebook.contacts
    before = turn.start.contacts
    new = [c.id for c in met if c.id in contacts and (c.id not in before or before[c.id].facts != contacts[c.id].facts)]
    turn.pondered = tuple(dict.fromkeys(new))


def ponder(turn: Turn, contacts: Iterable[str]) -> None:
    """The best new match of these people: said when the questions are through, at once if nothing is asked.

    It belongs to what was saved, and goes with it when that is taken back.
    """
    for fresh in [turn.notebook.contacts[key] for key in contacts if key in turn.notebook.contacts]:
        seen = {frozenset({i.a, i.b}) for i in records_about(turn.notebook.introductions, fresh.id)}
        new = next((i for i in proposing.ideas(turn, fresh) if i.pair not in seen), None)
        if new is None:
            continue
        idea = Introduction(
            turn.new_id("i"), new.needy.id, new.helper.id, turn.now, "proposed", need=new.need, why=new.why
        )
        turn.put(idea)
        undoing.extend(turn, fresh, idea)
        errands.add(turn, ProposeNext(new.needy.id, idea.id))
        if isinstance(turn.talk, Idle):
            errands.proceed(turn)
        return
