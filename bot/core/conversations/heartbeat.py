"""The heartbeat in ``/settings``: what users of reminders fear most is silent failure (FIELD, b7)."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.nudges import moment_of, next_due
from bot.core.replies import City, When, Words, text
from bot.core.turn import Turn

GRACE = timedelta(minutes=2)
"""So late a nudge may be without being called late: a minute's lease, and the sending."""


def lines(turn: Turn) -> list[Words]:
    """A journey, a pause, the last message of ours, the next one, and how many are late."""
    profile, notebook = turn.profile, turn.notebook
    found: list[Words] = []
    if profile.stay and profile.stay.last >= turn.today:
        found.append(text("settings-away", city=City(profile.stay.zone), last=When(profile.stay.last)))
    if profile.paused_until and profile.paused_until > turn.now:
        found.append(text("settings-paused", when=_when(turn, profile.paused_until)))
    sent = [nudge.sent_at for nudge in notebook.nudges.values() if nudge.sent_at]
    if sent:
        found.append(text("settings-last-nudge", when=_when(turn, max(sent))))
    due = next_due(notebook)
    found.append(text("settings-next-nudge", when=_when(turn, due)) if due else text("settings-no-nudge"))
    late = sum(
        nudge.state in {"due", "sending"} and moment_of(notebook, nudge) < turn.now - GRACE
        for nudge in notebook.nudges.values()
    )
    if late and profile.reachable:
        found.append(text("settings-late", count=late))
    return found


def _when(turn: Turn, moment: datetime) -> When:
    local = moment.astimezone(turn.profile.clock_at(moment))
    return When(local.date(), local.time())
