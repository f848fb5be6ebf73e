"""Silence respected: after two unanswered days a weekly rhythm is offered, after four the coach goes quiet.

Coffee reminders always come. Any sign of life counts as an answer, and whoever comes back hears in one message what
they missed.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.actions import action
from bot.core.conversations import digesting
from bot.core.model import Nudge
from bot.core.nudges import held_back, missed, sent, silent_days
from bot.core.nudges.when import QUIET_AFTER
from bot.core.replies import Choice, Lines, Reply, Rows, Say, Words, text
from bot.core.turn import Turn

OFFER_AFTER = 2
"""Unanswered days after which a slower rhythm is offered."""


def word(turn: Turn) -> tuple[Words, Rows] | None:
    """What is said below the next message because the last ones met with silence; None if they did not."""
    days = silent_days(turn.notebook)
    if days == QUIET_AFTER - 1:
        return text("going-quiet"), ()
    if days >= OFFER_AFTER and turn.profile.rhythm == "daily":
        weekly = Choice(text("button-weekly"), action("rhythm", "weekly"))
        return text("offer-weekly"), ((weekly, Choice(text("button-as-now"), action("rhythm", "daily"))),)
    return None


def with_word(reply: Reply, words: Words, rows: Rows) -> Reply:
    """A message with that word below it."""
    if not isinstance(reply, Say):
        return reply
    return replace(reply, words=Lines((reply.words, words), "\n\n"), rows=(*reply.rows, *rows))


def choose(turn: Turn, rhythm: str) -> None:
    """The rhythm was chosen, below a message or in /settings."""
    if rhythm not in {"daily", "weekly"}:
        turn.toast(text("button-unknown"))
        return
    turn.prefer(rhythm=rhythm)
    turn.say(text("rhythm-set", rhythm=rhythm))


def heard(turn: Turn) -> bool:
    """A sign of life: what was said counts as answered. Tells whether the member had been gone, or silent for long."""
    gone = turn.profile.returned or not turn.profile.reachable
    silent = silent_days(turn.notebook) >= QUIET_AFTER
    answered = [replace(nudge, state="answered") for nudge in sent(turn.notebook)]
    if answered:
        turn.put(*answered)
    if gone:
        turn.prefer(reachable=True, returned=False)
    return gone or silent


def reached(turn: Turn, *, reachable: bool) -> None:
    """The bot was blocked, or let in again: then nothing is said before the next morning, or the first word."""
    back = reachable and not turn.profile.reachable
    turn.prefer(reachable=reachable, returned=back or (reachable and turn.profile.returned))
    if back:
        turn.notebook = held_back(turn.notebook, turn.now)


def catch_up(turn: Turn, lead: Words | None = None) -> None:
    """What was missed, in one message after the answer."""
    due = missed(turn.notebook, turn.now)
    turn.notebook = due.notebook
    for message in due.messages:
        digesting.say(turn, message, lead or text("digest-back"))


def group(turn: Turn, nudge: Nudge) -> list[Nudge]:
    """The nudges of one message that still wait for something to be done."""
    together = [n for n in turn.notebook.nudges.values() if n.told_with == nudge.told_with and n.told_with]
    return [n for n in together or [nudge] if n.state in {"sent", "answered"}]
