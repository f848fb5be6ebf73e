"""When a nudge may be said: snoozes, quiet hours, pauses and the member's daily number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.core.localtime import utc, within
from bot.core.model import Notebook, Nudge, NudgeKind, Profile

LEASE = timedelta(seconds=60)
"""How long a nudge may be under way before it counts as not arrived (TECH.md: above batch times send time)."""

WORTH: tuple[NudgeKind, ...] = (
    "coffee_ahead",
    "coffee_eve",
    "promise_due",
    "touch_due",
    "coffee_after",
    "unsaved",
    "first_step",
)
"""The most valuable first, where the day holds no more."""

ALWAYS: frozenset[NudgeKind] = frozenset({"coffee_ahead", "coffee_eve"})
"""Reminders that the member asked for by making a date: they count, but nothing holds them back."""

WORTHLESS_AFTER: dict[NudgeKind, timedelta] = {
    "coffee_after": timedelta(days=7),
    "first_step": timedelta(days=7),
    "touch_due": timedelta(days=14),
    "unsaved": timedelta(days=30),
}
"""After an outage this late a nudge is dropped rather than said."""

DAYS_END = time(18)
"""When a coffee with no hour is over."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What to do now: nudges to say, the most valuable first, and the notebook with the others put off or expired."""

    notebook: Notebook
    nudges: tuple[Nudge, ...]


def moment_of(nudge: Nudge, profile: Profile) -> datetime:
    """When the nudge is to be said: the member's own choice, else its due moment, out of quiet hours."""
    if nudge.state == "sending" and nudge.lease:
        return nudge.lease
    due = nudge.snoozed or nudge.due
    if profile.paused_until and nudge.kind not in ALWAYS:
        due = max(due, profile.paused_until)
    local = due.astimezone(profile.tz)
    if nudge.kind in ALWAYS or nudge.snoozed or not within(local.time(), profile.quiet_from, profile.quiet_to):
        return due
    day = local.date() if local.time() < profile.quiet_to else local.date() + timedelta(days=1)
    return utc(day, profile.quiet_to, profile.zone)


def _pending(notebook: Notebook) -> Iterator[Nudge]:
    return (nudge for nudge in notebook.nudges.values() if nudge.state in {"due", "sending"})


def next_due(notebook: Notebook) -> datetime | None:
    """When the alarm is to ring for this member; None while there is nothing, or the bot is blocked."""
    if not notebook.profile.reachable:
        return None
    return min((moment_of(nudge, notebook.profile) for nudge in _pending(notebook)), default=None)


def _expired(notebook: Notebook, nudge: Nudge, now: datetime) -> bool:
    """Whether saying it now would be odd: the coffee is over, or nobody remembers."""
    if nudge.kind in ALWAYS:
        touch = notebook.touches.get(nudge.about)
        if touch is None:
            return True
        return now >= utc(touch.day, touch.at or DAYS_END, touch.zone)
    limit = WORTHLESS_AFTER.get(nudge.kind)
    return limit is not None and now - max(nudge.snoozed or nudge.due, nudge.due) > limit


def said_today(notebook: Notebook, now: datetime) -> int:
    """How many nudges the member has had on this local day."""
    today = now.astimezone(notebook.profile.tz).date()
    return sum(
        1
        for nudge in notebook.nudges.values()
        if nudge.sent_at is not None and nudge.sent_at.astimezone(notebook.profile.tz).date() == today
    )


def ready(notebook: Notebook, now: datetime) -> Ready:
    """What may be said at ``now``. Afterwards nothing is left that is due and neither under way nor put off."""
    profile = notebook.profile
    due = [nudge for nudge in _pending(notebook) if moment_of(nudge, profile) <= now]
    due.sort(key=lambda nudge: (WORTH.index(nudge.kind), nudge.due, nudge.id))
    changed: list[Nudge] = []
    chosen: list[Nudge] = []
    superseded = {n.about for n in due if n.kind == "coffee_ahead"}
    left = profile.nudges_a_day - said_today(notebook, now)
    tomorrow = now.astimezone(profile.tz).date() + timedelta(days=1)
    for nudge in due:
        if _expired(notebook, nudge, now) or (nudge.kind == "coffee_eve" and nudge.about in superseded):
            changed.append(replace(nudge, state="expired", lease=None))
        elif nudge.kind in ALWAYS or left > 0:
            left -= 1
            sending = replace(nudge, state="sending", lease=now + LEASE)
            chosen.append(sending)
            changed.append(sending)
        else:
            later = utc(tomorrow, profile.morning, profile.zone)
            changed.append(replace(nudge, state="due", lease=None, snoozed=later))
    return Ready(notebook.put(*changed) if changed else notebook, tuple(chosen))
