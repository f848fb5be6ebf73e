"""The one sentence about giving too much or too little: once a week at most, and never a lecture (principle 9)."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.core.method.balance import leaning, over_budget, takes_only, week
from bot.core.model import Contact
from bot.core.replies import Words, text
from bot.core.turn import Turn

EVERY: Final = timedelta(days=7)


def due(turn: Turn, contact: Contact | None = None, *, received: bool = False) -> Words | None:
    """What there is to say after something was given or received, if a week has passed since the last remark."""
    last = turn.profile.braked_on
    if last is not None and turn.today - last < EVERY:
        return None
    said = brake(turn) or _taker(turn, contact) or (_taking(turn) if received else None)
    if said is not None:
        turn.prefer(braked_on=turn.today)
    return said


def brake_once(turn: Turn) -> Words | None:
    """The brake alone, if a week has passed since the last remark."""
    last = turn.profile.braked_on
    said = brake(turn) if last is None or turn.today - last >= EVERY else None
    if said is not None:
        turn.prefer(braked_on=turn.today)
    return said


def brake(turn: Turn) -> Words | None:
    """Above the member's own budget."""
    over, profile = over_budget(turn.notebook, turn.today), turn.profile
    if over is None:
        return None
    spent = week(turn.notebook, turn.today)
    if over == "hours":
        return text("brake-hours", hours=round(spent.minutes / 60), limit=profile.week_hours or 0)
    return text("brake-money", money=spent.money, limit=profile.week_money or 0)


def _taker(turn: Turn, contact: Contact | None) -> Words | None:
    if contact and takes_only(turn.notebook, contact.id, turn.today):
        given = sum(g.contact == contact.id for g in turn.notebook.gifts.values())
        return text("remark-taker", name=turn.called(contact), count=given)
    return None


def _taking(turn: Turn) -> Words | None:
    month = [g for g in turn.notebook.gifts.values() if g.direction == "received"]
    if len(month) > 1 and leaning(turn.notebook, turn.today) == "getting":
        return text("remark-taking")
    return None
