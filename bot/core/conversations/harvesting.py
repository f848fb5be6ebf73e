"""``/harvest``: which relationships are ripe, and if none is, which is nearest (METHOD, principle 8)."""

from __future__ import annotations

from bot.core.actions import action
from bot.core.conversations import evidence
from bot.core.method.harvest import ripe
from bot.core.method.stages import standing
from bot.core.model import Contact
from bot.core.replies import Choice, Lines, Rows, Verbatim, text
from bot.core.turn import Turn

SHOWN = 3


def show(turn: Turn) -> None:
    """At most three, with why; a tap asks about one of them."""
    found = ripe(turn.notebook, turn.today)
    if found:
        lines = [
            text("harvest-line", stage=now.standing.stage, name=contact.name, evidence=evidence.said(now.standing))
            for contact, now in found[:SHOWN]
        ]
        rows: Rows = tuple((Choice(Verbatim(c.name), action("ask", c.id)),) for c, _ in found[:SHOWN])
        turn.say(Lines((text("harvest-head", count=len(found)), *lines)), rows)
        return
    near = _nearest(turn)
    if near is None:
        turn.say(text("harvest-nothing"))
        return
    now = standing(turn.notebook, near, turn.today)
    row = evidence.button(turn, near, now)
    words = text("harvest-nearest", name=near.name, step=evidence.next_step(turn, near, now))
    turn.say(Lines((text("harvest-nothing"), words)), (row,) if row else ())


def _nearest(turn: Turn) -> Contact | None:
    """The one with most of the evidence; the latest met of several."""
    people = sorted(turn.notebook.contacts.values(), key=lambda c: (c.met_at, c.id), reverse=True)
    weighed = [(sum(e.kind != "met" for e in standing(turn.notebook, c, turn.today).evidence), c) for c in people]
    return max(weighed, key=lambda each: each[0])[1] if weighed else None
