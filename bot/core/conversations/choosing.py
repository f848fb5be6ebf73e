"""A command about one person: the name in words, whole or in part; several of that name; or nobody named yet."""

from __future__ import annotations

from typing import Literal

from bot.core.actions import action
from bot.core.conversations import cards
from bot.core.model import Contact
from bot.core.model.talk import Choosing
from bot.core.replies import Choice, Rows, text
from bot.core.turn import Turn
from bot.core.who import named

Command = Literal["ask", "prepare", "favour"]
MOST = 6


def whom(turn: Turn, command: Command, name: str) -> Contact | None:
    """The one person meant; otherwise says what is missing and waits for it."""
    if not turn.notebook.contacts:
        turn.say(text("people-none"))
        return None
    found = named(turn.notebook, name)
    if len(found) == 1:
        return found[0]
    if found:
        turn.say(text("person-which", name=name), _rows(command, found[:MOST]))
    elif name.strip():
        turn.say(text("person-unknown", name=name))
    else:
        people = sorted(turn.notebook.contacts.values(), key=lambda c: (c.met_at, c.id), reverse=True)
        turn.say(text(f"whom-{command}"), _rows(command, tuple(people[:MOST])))
        turn.wait_for(Choosing(command))
    return None


def _rows(command: Command, people: tuple[Contact, ...]) -> Rows:
    return tuple((Choice(cards.known_as(c), action(command, c.id)),) for c in people)
