"""Everything that the bot saved can be taken back: a turn is an old notebook and a new one."""

from __future__ import annotations

from dataclasses import replace

from bot.core.actions import action
from bot.core.conversations import capture
from bot.core.model import KIND_OF, Before, Card, Contact, Notebook, Record, Undo, changes
from bot.core.model.talk import Idle
from bot.core.replies import Choice, text
from bot.core.turn import Turn

KEPT = 5
"""Changes that can be taken back, the last first."""


def remember(old: Notebook, new: Notebook, key: str, name: str) -> Notebook:
    """The new notebook, knowing how to become the old one again. Nudges follow from the rest and are left out."""
    before = tuple(
        Before(kind, record, old.map_of(kind).get(record)) for kind, record, _ in changes(old, new) if kind != "nudges"
    )
    if not before:
        return new
    return replace(new, undos=(*new.undos, Undo(key, name, before))[-KEPT:])


def extend(turn: Turn, contact: Contact, record: Record) -> None:
    """Lets a record that came of a saved change go with it: the last change, if it was one of that contact."""
    *rest, last = turn.notebook.undos or (None,)
    if last is not None and any((b.kind, b.id) == ("contacts", contact.id) for b in last.before):
        before = (*last.before, Before(KIND_OF[type(record)], record.id, None))
        turn.notebook = replace(turn.notebook, undos=(*rest, replace(last, before=before)))


def undo(turn: Turn) -> None:
    """``/undo``: takes back the last saved change, and says in words what it was."""
    if not turn.notebook.undos:
        turn.say(text("undo-nothing"))
        return
    *rest, last = turn.notebook.undos
    notebook = turn.notebook
    for before in last.before:
        notebook = notebook.drop(before.kind, before.id) if before.value is None else notebook.put(before.value)
    gone = {b.id for b in last.before if b.value is None}
    errands = tuple(e for e in notebook.errands if e.contact not in gone)
    turn.notebook = replace(notebook, undos=tuple(rest), errands=errands, talk=Idle())
    cards = [b.id for b in last.before if b.kind == "cards" and b.value is not None]
    rows = tuple((Choice(text("button-show-again"), action("reopen", card)),) for card in cards)
    for card in cards:
        turn.put(replace(turn.notebook.cards[card], state="cancelled"))
    turn.say(text(last.key, name=last.name), rows)


def reopen(turn: Turn, card: Card) -> None:
    """A card taken back is wanted after all: it is on the table again."""
    if card.state == "saved":
        turn.toast(text("card-already-saved"))
        return
    turn.take_buttons()
    capture.show(turn, replace(card, state="open"))
