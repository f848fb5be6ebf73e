"""Everything that the bot saved can be taken back: a turn is an old notebook and a new one."""

from __future__ import annotations

from dataclasses import replace

from bot.core.model import Before, Notebook, Undo, changes
from bot.core.model.talk import Idle
from bot.core.replies import text
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
    turn.say(text(last.key, name=last.name))
