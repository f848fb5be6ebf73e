"""What a saved note means for introductions: one made for the member, or one that the member could make now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.core.conversations import errands
from bot.core.conversations.introducing import proposing, received
from bot.core.model import Contact, Introduction
from bot.core.model.lookup import about as records_about
from bot.core.model.talk import ProposeNext
from bot.core.replies import Lines, Words
from bot.core.turn import Turn


def owed(turn: Turn, words: str, met: Sequence[Contact], lead: Words) -> Words:
    """What is said of a saved note, and whom the member owes it to."""
    told = received.notice(turn, words, met)
    return Lines((lead, told), " ") if told else lead


def look(turn: Turn, met: Iterable[Contact]) -> None:
    """After something was saved: the best new match of these people, kept for when the questions are through."""
    received.once(turn)
    for contact in met:
        fresh = turn.notebook.contacts.get(contact.id)
        before = turn.start.contacts.get(contact.id)
        if fresh is None or (before and before.facts == fresh.facts):
            continue
        seen = {frozenset({i.a, i.b}) for i in records_about(turn.notebook.introductions, fresh.id)}
        new = next((i for i in proposing.ideas(turn, fresh) if i.pair not in seen), None)
        if new is None:
            continue
        about = Introduction(
            turn.new_id("i"), new.needy.id, new.helper.id, turn.now, "proposed", need=new.need, why=new.why
        )
        turn.put(about)
        errands.add(turn, ProposeNext(new.needy.id, about.id))
        return
