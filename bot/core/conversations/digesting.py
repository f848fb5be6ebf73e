"""The digest: several things due at once as one message, a line and a button for each, the most valuable first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.core.actions import action
from bot.core.conversations import cards, seasons
from bot.core.conversations.introducing import following
from bot.core.model import Nudge
from bot.core.nudges.manners import MANNERS, WORTH
from bot.core.replies import Choice, Lines, Rows, When, Words, text
from bot.core.slots import is_working_day
from bot.core.turn import Turn

LATE = timedelta(hours=4)
"""A digest this late was held up by us (an outage), and says so."""
IN_A_ROW = 3
"""Buttons side by side: a phone shows no more first names."""
LABEL = 20
"""Characters of a promise on a button."""


def is_date(message: Sequence[Nudge]) -> bool:
    """Whether a message is the reminder of a date, which is never held back and never counts as talking."""
    return MANNERS[message[0].kind].always


def say(turn: Turn, nudges: Sequence[Nudge], lead: Words | None = None) -> None:
    """One message. Its first nudge carries the others (see ``engine``, *delivered*)."""
    quiet = not is_working_day(turn.profile, turn.today) and not any(MANNERS[n.kind].own_day for n in nudges)
    words = Lines((lead or _lead(turn, nudges), *(_line(turn, nudge) for nudge in nudges)))
    turn.say(words, _rows(turn, nudges), nudge=nudges[0].id, silent=quiet)


def in_order(nudges: Sequence[Nudge]) -> list[Nudge]:
    """As a digest lists them: the most valuable first."""
    return sorted(nudges, key=lambda nudge: (WORTH[nudge.kind], nudge.due, nudge.id))


def again(turn: Turn, nudges: Sequence[Nudge], lead: Words) -> None:
    """What is left of one, as the answer to something that the member said."""
    nudges = in_order(nudges)
    turn.say(Lines((lead, *(_line(turn, nudge) for nudge in nudges))), _rows(turn, nudges))


def _lead(turn: Turn, nudges: Sequence[Nudge]) -> Words:
    """Why now, in a few words, and the one question."""
    if all(_held_up(turn, nudge) for nudge in nudges):
        return text("digest-late")
    kinds = {nudge.kind for nudge in nudges}
    if kinds == {"first_step"}:
        return text("digest-first-steps")
    if kinds <= {"coffee_after", "coffee_again"}:
        return text("digest-afterwards")
    return text("digest-mixed")


def _held_up(turn: Turn, nudge: Nudge) -> bool:
    own = nudge.snoozed or nudge.put_off or (turn.profile.paused_until or nudge.due) > nudge.due
    return not own and turn.now - nudge.due > LATE and turn.profile.rhythm == "daily"


def _line(turn: Turn, nudge: Nudge) -> Words:
    notebook = turn.notebook
    round_again = seasons.line(turn, nudge) or following.line(turn, nudge)
    if round_again:
        return round_again[0]
    match nudge.kind:
        case "promise_due":
            promise = notebook.promises[nudge.about]
            contact = notebook.contacts.get(promise.contact or "")
            if contact is None:
                return text("digest-todo", what=promise.text)
            if promise.by == "them":
                return text("digest-owed", name=contact.name, what=promise.text)
            return text("digest-promise", name=contact.name, what=promise.text)
        case "unsaved":
            return text("digest-unsaved", names=_names(turn, nudge))
        case "first_step":
            return text("digest-first-step", who=cards.known_as(notebook.contacts[nudge.about]))
        case "touch_due" | "touch_ahead":
            touch = notebook.touches[nudge.about]
            return text("digest-touch", kind=touch.kind, who=cards.known_as(notebook.contacts[touch.contact]))
        case _:
            touch = notebook.touches[nudge.about]
            name = notebook.contacts[touch.contact].name
            line = text("digest-coffee", name=name, kind=touch.kind, when=When(touch.day, style="short"))
            return Lines((line, text("digest-last-time")), ", ") if nudge.kind == "coffee_again" else line


def _names(turn: Turn, nudge: Nudge) -> str:
    """Whom an unsaved note is about; its first words, if about nobody."""
    card = turn.notebook.cards[nudge.about]
    return ", ".join(person.name for person in card.people) or turn.notebook.notes[card.note].text[:30]


def _label(turn: Turn, nudge: Nudge) -> Words:
    notebook = turn.notebook
    round_again = seasons.line(turn, nudge) or following.line(turn, nudge)
    if round_again:
        return round_again[1]
    if nudge.kind == "unsaved":
        people = notebook.cards[nudge.about].people
        return text("button-digest-note", name=people[0].name.split()[0] if people and people[0].name else "…")
    if nudge.kind == "promise_due":
        promise = notebook.promises[nudge.about]
        contact = notebook.contacts.get(promise.contact or "")
        return text("button-digest", kind=nudge.kind, name=turn.called(contact) if contact else promise.text[:LABEL])
    about = notebook.touches[nudge.about].contact if nudge.about in notebook.touches else nudge.about
    return text("button-digest", kind=nudge.kind, name=turn.called(notebook.contacts[about]))


def _told_apart(turn: Turn, nudge: Nudge) -> Words | None:
    """Where somebody is in it twice, what it is about says more than their name."""
    promise, touch = turn.notebook.promises.get(nudge.about), turn.notebook.touches.get(nudge.about)
    if promise:
        return text("button-digest", kind=nudge.kind, name=promise.text[:LABEL])
    return text("button-digest-day", kind=nudge.kind, when=When(touch.day, touch.at, "short")) if touch else None


def _rows(turn: Turn, nudges: Sequence[Nudge]) -> Rows:
    labels = [_label(turn, nudge) for nudge in nudges]
    buttons = [
        Choice(_told_apart(turn, nudge) or label if labels.count(label) > 1 else label, action("open", nudge.id))
        for nudge, label in zip(nudges, labels, strict=True)
    ]
    rows = [tuple(buttons[place : place + IN_A_ROW]) for place in range(0, len(buttons), IN_A_ROW)]
    return (*rows, (Choice(text("button-snooze-all"), action("putoff", nudges[0].id)),))
