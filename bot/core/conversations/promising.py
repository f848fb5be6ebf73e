"""Promises, mine and theirs: the list, and moving one to another day (issue: kept, moved, let go with a tap)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.core.actions import action
from bot.core.conversations import later
from bot.core.conversations.telling_time import only_when
from bot.core.model import Nudge, Promise
from bot.core.model.talk import Postponing
from bot.core.replies import Choice, Lines, Rows, Verbatim, When, Words, text
from bot.core.turn import Turn

SHOWN: Final = 5
DAYS: Final = ("tomorrow", "monday", "week")


def show(turn: Turn) -> None:
    """Mine by their day, then what others owe me; each is a button."""
    open_ones = sorted((p for p in turn.notebook.promises.values() if p.state == "open"), key=lambda p: (p.due, p.id))
    mine = [p for p in open_ones if p.by == "me"][:SHOWN]
    theirs = [p for p in open_ones if p.by == "them"][:SHOWN]
    if not open_ones:
        turn.say(text("promises-none"))
        return
    lines: list[Words] = []
    if mine:
        lines += [text("promises-mine"), *(_line(turn, p) for p in mine)]
    if theirs:
        lines += [text("promises-theirs"), *(_line(turn, p) for p in theirs)]
    rows = tuple((Choice(Verbatim(_short(p.text)), action("promise", p.id)),) for p in (*mine, *theirs))
    turn.say(Lines(tuple(lines)), rows)


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:39].rstrip() + "…"


def _line(turn: Turn, promise: Promise) -> Words:
    contact = turn.notebook.contacts.get(promise.contact or "")
    if contact:
        return text("today-promise-to", what=promise.text, name=contact.name, day=When(promise.due))
    return text("today-promise", what=promise.text, day=When(promise.due))


def rows_of(promise: Promise) -> Rows:
    """Kept, moved, let go; of theirs: arrived, wait a little, let it be."""
    owed = promise.by == "them"
    return (
        (
            Choice(text("button-arrived" if owed else "button-kept"), action("kept", promise.id)),
            Choice(text("button-wait" if owed else "button-move"), action("postpone", promise.id)),
            Choice(text("button-let-go"), action("letgo", promise.id)),
        ),
    )


def one(turn: Turn, promise: Promise) -> None:
    """A promise was tapped in the list."""
    if promise.state != "open":
        turn.toast(text("already-noted"))
        return
    turn.say(_line(turn, promise), rows_of(promise))


def ask(turn: Turn, promise: Promise) -> None:
    """Asks for another day."""
    if promise.state != "open":
        turn.toast(text("already-noted"))
        return
    turn.take_buttons()
    row = tuple(Choice(text("button-till", day=d), action("postponeto", promise.id, d)) for d in DAYS)
    turn.say(text("ask-postpone"), (row,))
    turn.wait_for(Postponing(promise.id))


def to(turn: Turn, promise: Promise, choice: str) -> None:
    """One of the offered days."""
    if choice not in DAYS or promise.state != "open":
        turn.toast(text("button-unknown"))
        return
    turn.take_buttons()
    days = {"tomorrow": 1, "monday": 7 - turn.today.weekday(), "week": 7}[choice]
    _move(turn, promise, turn.today + timedelta(days=days))


def hear(turn: Turn, promise: Promise, words: str) -> bool:
    """A day in words; tells whether it was one."""
    moment = only_when(turn, words)
    if moment is None or moment.day is None:
        return False
    if moment.day < turn.today:
        turn.say(text("when-past"))
        return True
    if moment.day == turn.today:
        key = f"promise_due:{promise.id}:{turn.today.toordinal()}"
        nudge = turn.notebook.nudges.get(key) or Nudge(key, "promise_due", promise.id, turn.now)
        turn.put(replace(promise, due=turn.today), nudge)
        return later.hear(turn, nudge, words)
    _move(turn, promise, moment.day)
    return True


def _move(turn: Turn, promise: Promise, day: date) -> None:
    """Another day, and another reminder; a promise moved in time is a promise kept."""
    turn.put(replace(promise, due=day))
    turn.saved("undo-postponed", promise.text[:40])
    turn.idle()
    turn.say(text("postponed", when=When(day)))
