"""From a need to one small favour; if nothing fits, the bot says so and offers to watch (METHOD, principle 6)."""

from __future__ import annotations

from dataclasses import replace

from bot.core.actions import action
from bot.core.conversations import asking, choosing
from bot.core.method.helping import Favour, favours, unmet
from bot.core.model import Contact
from bot.core.replies import Choice, Lines, Rows, text
from bot.core.turn import Turn


def command(turn: Turn, args: str) -> None:
    """``/favour``, ``/favour Anna``."""
    contact = choosing.whom(turn, "favour", args)
    if contact:
        show(turn, contact)


def show(turn: Turn, contact: Contact) -> None:
    """The best favour there is, and the way to do it."""
    found = favours(turn.notebook, contact, turn.mind.matchmaker)
    if found:
        _one(turn, contact, found[0])
        return
    need = unmet(turn.notebook, contact, turn.mind.matchmaker)
    if need is None:
        lead = text("favour-need-unknown")
        asking.put_question(turn, contact, "need", lead)
    elif need in contact.watched:
        turn.say(text("favour-watching", name=turn.called(contact), need=need))
    else:
        rows: Rows = (
            (Choice(text("button-watch"), action("watch", contact.id)), Choice(text("button-not-now"), action("fine"))),
        )
        turn.say(text("favour-none", name=turn.called(contact), need=need), rows)


def _one(turn: Turn, contact: Contact, favour: Favour) -> None:
    name, other = turn.called(contact), favour.other
    rows: Rows = ()
    if favour.kind == "invitation" and other is not None:
        words = text("favour-invitation", name=name, client=favour.need, group=favour.why, other=other.name)
        rows = ((Choice(text("button-done"), action("gift", contact.id, "given", "introduction")),),)
    elif other is not None:
        pair = (contact, other) if favour.kind == "introduction" else (other, contact)
        rows = ((Choice(text("button-introduce"), action("intro", pair[0].id, pair[1].id)),),)
        words = text(f"favour-{favour.kind}", name=name, need=favour.need, other=other.name, why=favour.why)
    elif favour.kind == "share":
        words = text("favour-share", name=name, need=favour.need)
    else:
        words = text(f"favour-own-{favour.kind}", name=name, need=favour.need, why=favour.why)
        given = "advice" if favour.kind == "advice" else "purchase"
        rows = ((Choice(text("button-done"), action("gift", contact.id, "given", given)),),)
    turn.say(Lines((words,)), rows)


def watch(turn: Turn, contact: Contact) -> None:
    """An eye is kept on it: when somebody comes who can meet it, the match is proposed."""
    need = unmet(turn.notebook, contact, turn.mind.matchmaker)
    if need is None or need in contact.watched:
        turn.toast(text("already-noted"))
        return
    turn.take_buttons()
    turn.put(replace(contact, watched=(*contact.watched, need)))
    turn.saved("undo-watch", contact.name)
    turn.say(text("favour-watching", name=turn.called(contact), need=need))
