"""What is kept, taking it all along, and having it erased."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from bot.core.actions import action
from bot.core.conversations import cards
from bot.core.model import KINDS, Contact, Note, Notebook
from bot.core.replies import Choice, Document, Rows, text
from bot.core.turn import Turn
from bot.core.who import fold, named

EVERYTHING = frozenset({"all", "everything", "tutto", "tutti", "tutta", "tutte", "me"})


def privacy(turn: Turn) -> None:
    """What is stored and where, in plain words."""
    turn.say(text("privacy"))


def export(turn: Turn) -> None:
    """Everything as JSON, for the member to keep."""
    content = json.dumps(plain(turn.notebook), ensure_ascii=False, indent=2).encode()
    turn.send(text("export", count=len(turn.notebook.contacts)), Document("coltiva.json", content, "application/json"))


def plain(notebook: Notebook) -> dict[str, Any]:
    """A notebook as JSON values: the profile, and a list for each kind of record."""
    kinds = {kind: [_value(v) for v in notebook.map_of(kind).values()] for kind in KINDS}
    return {"member": notebook.member, "profile": _value(notebook.profile), **kinds}


def _value(value: object) -> Any:  # noqa: ANN401 (JSON values)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: _value(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(k): _value(v) for k, v in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [_value(v) for v in value]
    return value


def forget(turn: Turn, args: str) -> None:
    """``/forget NAME`` and ``/forget all``, each asked once more."""
    words = args.strip()
    if not words:
        turn.say(text("forget-whom"))
    elif fold(words) in EVERYTHING:
        rows: Rows = (
            (
                Choice(text("button-forget-all"), action("forgetall")),
                Choice(text("button-keep"), action("fine")),
            ),
        )
        turn.say(text("forget-all-sure", count=len(turn.notebook.contacts)), rows)
    else:
        found = named(turn.notebook, words)
        if not found:
            turn.say(text("person-unknown", name=words))
        elif len(found) == 1:
            sure(turn, found[0])
        else:
            rows = tuple((Choice(cards.known_as(c), action("forget", c.id)),) for c in found[:8])
            turn.say(text("person-which", name=words), rows)


def sure(turn: Turn, contact: Contact) -> None:
    """Asks once more: this cannot be undone."""
    rows: Rows = (
        (
            Choice(text("button-forget-person", name=contact.first_name), action("erase", contact.id)),
            Choice(text("button-keep"), action("fine")),
        ),
    )
    turn.say(text("forget-sure", name=contact.name), rows)


def erase(turn: Turn, contact: Contact) -> None:
    """Removes a person and every trace of them, from notes about several people too; the undo list goes with it."""
    turn.take_buttons()
    turn.notebook = without(turn.notebook, contact)
    turn.say(text("forgotten", name=contact.name))
    turn.idle()


def without(notebook: Notebook, contact: Contact) -> Notebook:
    """The notebook as if the person had never been noted."""
    touches = [t.id for t in notebook.touches.values() if t.contact == contact.id]
    promises = [p.id for p in notebook.promises.values() if p.contact == contact.id]
    gifts = [g.id for g in notebook.gifts.values() if g.contact == contact.id]
    asks = [a.id for a in notebook.asks.values() if a.contact == contact.id]
    introductions = [i.id for i in notebook.introductions.values() if contact.id in {i.a, i.b}]
    of_others = [
        replace(g, text="", about=None, other=None)  # it tells of the introduction, and so of them
        for g in notebook.gifts.values()
        if g.contact != contact.id and (g.about in introductions or g.other == contact.id or _named_in(g.text, contact))
    ]
    about = {*touches, *promises, *introductions, contact.id}
    notes = [n for n in notebook.notes.values() if contact.id in n.contacts or _mentions(n, contact)]
    alone = [n.id for n in notes if set(n.contacts) <= {contact.id}]
    shared = [_redacted(n, contact) for n in notes if n.id not in alone]
    note_ids = {n.id for n in notes}
    card_ids = [c.id for c in notebook.cards.values() if c.note in note_ids]
    nudges = [n.id for n in notebook.nudges.values() if n.about in about or n.about in card_ids]
    notebook = notebook.drop("touches", *touches).drop("promises", *promises).drop("gifts", *gifts)
    notebook = notebook.drop("asks", *asks)
    notebook = notebook.drop("introductions", *introductions).drop("cards", *card_ids).drop("nudges", *nudges)
    notebook = notebook.drop("notes", *alone).put(*shared, *of_others).drop("contacts", contact.id)
    errands = tuple(e for e in notebook.errands if e.contact != contact.id)
    return replace(notebook, undos=(), errands=errands)


def _named_in(words: str, contact: Contact) -> bool:
    return bool(words) and (fold(contact.name) in fold(words) or fold(words) == fold(contact.first_name))


def _mentions(note: Note, contact: Contact) -> bool:
    return fold(contact.name) in fold(note.text)


def _redacted(note: Note, contact: Contact) -> Note:
    """A note about several people without this one: their name and whatever was learnt of them are blanked."""
    words = note.text
    for fact in sorted(contact.facts, key=lambda f: -len(f.text)):
        if fact.source and fact.source.note == note.id:
            words = re.sub(re.escape(fact.text), "…", words, flags=re.IGNORECASE)
    for name in (contact.name, *contact.name.split()):
        words = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "…", words, flags=re.IGNORECASE)
    contacts = tuple(c for c in note.contacts if c != contact.id)
    return replace(note, text=words, contacts=contacts, corrected=None)


def erase_everything(turn: Turn) -> None:
    """The notebook goes, with its files; what is said is the last word."""
    turn.take_buttons()
    turn.forget = True
    turn.say(text("forgotten-all"))
