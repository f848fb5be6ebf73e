"""Answers about one person: *when do I see Anna?*, *what did I promise Luca?*, *where did I meet him?*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from typing import Final

from bot.core.actions import action
from bot.core.conversations import asking_for, cards, people
from bot.core.conversations.introducing import naming
from bot.core.model import Contact, Promise
from bot.core.reading.asking import Question
from bot.core.replies import Choice, Lines, Rows, Verbatim, When, Words, text
from bot.core.turn import Turn
from bot.core.who import named

SHOWN: Final = 6
"""Lines or people in an answer; the others are a search away."""
NEEDS: Final = 3
"""Needs of one person: the latest."""


def buttons(found: Sequence[Contact]) -> Rows:
    """Their cards, a tap away."""
    choices = [Choice(Verbatim(c.name), action("person", c.id)) for c in found]
    return tuple(tuple(choices[i : i + 2]) for i in range(0, len(choices), 2))


def who(turn: Turn, name: str) -> Contact | None:
    """The one whom a name means; otherwise says that there is nobody, or several."""
    bare = re.sub(
        r"^(?:il|la|lo|l['’]|the|mr\.?|mrs\.?|ms\.?|dott\.?|dottor|signor|signora)\s*", "", name, flags=re.IGNORECASE
    )
    found = named(turn.notebook, name) or named(turn.notebook, bare)
    if len(found) == 1:
        return found[0]
    if found:
        rows = tuple((Choice(cards.known_as(c), action("person", c.id)),) for c in found[:SHOWN])
        turn.say(text("person-which", name=name), rows)
    else:
        turn.say(text("person-unknown", name=name))
    return None


def met_on(turn: Turn, contact: Contact) -> date:
    """On which day of the member's one met them."""
    return contact.met_at.astimezone(turn.profile.tz).date()


def promises(turn: Turn, question: Question) -> bool:
    """What was promised, by the member or by them; of one person or of all."""
    by = "them" if question.topic == "owed" else "me"
    contact = None
    if question.about:
        contact = who(turn, question.about)
        if contact is None:
            return True
    chosen = [
        p
        for p in turn.notebook.promises.values()
        if p.by == by and p.state == "open" and (contact is None or p.contact == contact.id)
    ]
    chosen.sort(key=lambda p: (p.due, p.id))
    if not chosen:
        key = "plain-owed-nothing" if by == "them" else "plain-promised-nothing"
        turn.say(text(key, name=turn.called(contact)) if contact else text("plain-promised-nothing-at-all"))
        return True
    key = "plain-owed" if by == "them" else "plain-promised"
    head = text(key, name=turn.called(contact)) if contact else text("today-promises")
    lines = [_promise(turn, p, whose=contact is None) for p in chosen[:SHOWN]]
    rows: Rows = ()
    if contact and len(chosen) == 1 and by == "me":
        rows = ((Choice(text("button-kept"), action("kept", chosen[0].id)),),)
    turn.say(Lines((head, *lines)), rows)
    return True


def _promise(turn: Turn, promise: Promise, *, whose: bool) -> Words:
    contact = turn.notebook.contacts.get(promise.contact or "")
    if whose and contact:
        return text("today-promise-to", what=promise.text, name=contact.name, day=When(promise.due))
    return text("today-promise", what=promise.text, day=When(promise.due))


def when(turn: Turn, question: Question) -> bool:
    """The dates ahead, and the last one held."""
    contact = who(turn, question.about)
    if contact is None:
        return True
    touches = [t for t in turn.notebook.touches.values() if t.contact == contact.id]
    ahead = sorted(
        (t for t in touches if t.state == "planned" and t.day >= turn.today), key=lambda t: (t.day, t.at or time.min)
    )
    held = sorted((t for t in touches if t.state == "held"), key=lambda t: t.day)
    lines: list[Words] = [
        text("date-stands", kind=t.kind, name=turn.called(contact), when=When(t.day, t.at)) for t in ahead[:2]
    ]
    if not ahead:
        lines.append(text("plain-when-never", name=turn.called(contact)))
    if held:
        lines.append(text("person-last-touch", kind=held[-1].kind, day=When(held[-1].day, style="dated")))
    rows: Rows = () if ahead else ((Choice(text("button-coffee"), action("coffee", contact.id)),),)
    turn.say(Lines(tuple(lines)), rows)
    return True


def need_of(turn: Turn, question: Question) -> bool:
    """What they were said to need, the latest last."""
    contact = who(turn, question.about)
    if contact is None:
        return True
    needs = [f for f in contact.facts if f.kind == "need"]
    if not needs:
        turn.say(text("plain-need-unknown", name=turn.called(contact)), buttons((contact,)))
        return True
    lines = [
        text(
            "plain-need",
            name=turn.called(contact),
            need=f.text,
            day=When(f.at.astimezone(turn.profile.tz).date(), style="dated"),
        )
        for f in needs[-NEEDS:]
    ]
    turn.say(Lines(tuple(lines)), buttons((contact,)))
    return True


def about(turn: Turn, question: Question) -> bool:
    """Their card."""
    if not named(turn.notebook, question.about) and len(question.about.split()) > 3:
        return False
    contact = who(turn, question.about)
    if contact:
        people.show(turn, contact)
    return True


def where(turn: Turn, question: Question) -> bool:
    """Where and when one met."""
    contact = who(turn, question.about)
    if contact is None:
        return True
    day = When(met_on(turn, contact), style="dated")
    where = contact.met_where
    words = (
        text("plain-where", name=contact.name, where=where, day=day)
        if where
        else text("plain-where-unknown", name=contact.name, day=day)
    )
    turn.say(words, buttons((contact,)))
    return True


def ask(turn: Turn, question: Question) -> bool:
    """*Posso chiedere a Carlo un contatto?* is what ``/ask`` answers."""
    found = named(turn.notebook, question.about)
    if not found:
        return False
    asking_for.command(turn, question.about)
    return True


def pair(turn: Turn, question: Question) -> bool:
    """Who could help somebody known is what ``/intro`` with a name answers."""
    name = re.sub(r"(?:\s+(?:with|con)\s.*|\s+to)$", "", question.about, flags=re.IGNORECASE)
    if not named(turn.notebook, name):
        return False
    naming.command(turn, name)
    return True
