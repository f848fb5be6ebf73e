"""Which nudges a notebook asks for.

After every turn the wanted nudges are computed anew and compared with those in the notebook: a moved coffee, another
time zone or a kept promise needs no bookkeeping of its own. The id is ``kind:about:revision``, so there is never more
than one open nudge for a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.core.localtime import next_morning, utc, within
from bot.core.model import MEETINGS, Contact, Notebook, Nudge, NudgeKind, Touch

KEPT_FOR = timedelta(days=60)
"""How long a nudge that was said stays in the notebook."""
FIRST_STEP_WITHIN = timedelta(hours=48)
"""A first message is a matter of two days (METHOD, cadence)."""
NIGHTFALL = time(18)
"""A meeting that begins later is asked about on the next morning."""


def _meeting(notebook: Notebook, touch: Touch) -> Iterator[tuple[NudgeKind, datetime]]:
    """The reminders of a coffee, and the question afterwards."""
    profile = notebook.profile
    eve = utc(touch.day - timedelta(days=1), profile.evening, touch.zone) if profile.evening else None
    if eve and eve > touch.made_at:
        yield "coffee_eve", eve
    if touch.at is None:
        if eve is None or eve <= touch.made_at:
            yield "coffee_ahead", utc(touch.day, profile.morning, touch.zone)
    elif profile.ahead is not None:
        start = utc(touch.day, touch.at, touch.zone)
        ahead = start - timedelta(minutes=profile.ahead)
        by_night = within(ahead.astimezone(profile.tz).time(), profile.quiet_from, profile.quiet_to)
        if ahead > touch.made_at and not (by_night and eve and eve > touch.made_at):
            yield "coffee_ahead", ahead
    if touch.at is None or touch.at < NIGHTFALL:
        yield "coffee_after", utc(touch.day, max(profile.evening or time(19), time(19)), touch.zone)
    else:
        yield "coffee_after", utc(touch.day + timedelta(days=1), profile.morning, touch.zone)


def _touch(notebook: Notebook, touch: Touch) -> Iterator[tuple[NudgeKind, datetime]]:
    if touch.kind in MEETINGS:
        yield from _meeting(notebook, touch)
        return
    due = utc(touch.day, touch.at, touch.zone) - timedelta(minutes=15) if touch.at else None
    yield "touch_due", due or utc(touch.day, notebook.profile.morning, touch.zone)


def _needs_first_step(notebook: Notebook, contact: Contact) -> bool:
    """Somebody met who has nothing planned, and with whom nothing was done yet."""
    return not any(t.contact == contact.id and t.state != "cancelled" for t in notebook.touches.values())


def wanted(notebook: Notebook) -> dict[str, Nudge]:  # noqa: C901 (one loop for each kind of record)
    """Every nudge that the notebook asks for, by id, whenever it may fall due."""
    profile = notebook.profile
    found: dict[str, Nudge] = {}

    def add(kind: NudgeKind, about: str, due: datetime, revision: int = 0) -> None:
        nudge = Nudge(f"{kind}:{about}:{revision}", kind, about, due)
        found[nudge.id] = nudge

    def morning_after(moment: datetime) -> datetime:
        return utc(next_morning(moment.astimezone(profile.tz), profile.morning), profile.morning, profile.zone)

    for touch in notebook.touches.values():
        if touch.state == "planned":
            for kind, due in _touch(notebook, touch):
                add(kind, touch.id, due, touch.revision)
    for promise in notebook.promises.values():
        if promise.state == "open":
            add("promise_due", promise.id, utc(promise.due, profile.morning, profile.zone))
    for contact in notebook.contacts.values():
        if _needs_first_step(notebook, contact):
            add("first_step", contact.id, morning_after(contact.met_at))
    for card in notebook.cards.values():
        if card.state == "open" and card.note in notebook.notes:
            add("unsaved", card.id, morning_after(notebook.notes[card.note].at))
    return found


def replan(notebook: Notebook, now: datetime) -> Notebook:
    """The notebook with its nudges brought up to date.

    A nudge whose moment had passed before it was ever planned is not said late: a coffee noted an hour ahead gets no
    evening-before reminder. Those already said are kept for a while, for their buttons.
    """
    plan = wanted(notebook)
    put: list[Nudge] = []
    for key, nudge in plan.items():
        known = notebook.nudges.get(key)
        if known is None:
            if nudge.due > now:
                put.append(nudge)
        elif known.state == "due" and known.due != nudge.due:
            put.append(replace(known, due=nudge.due))
    stale = [
        key
        for key, nudge in notebook.nudges.items()
        if (nudge.state in {"due", "sending"} and key not in plan)
        or (nudge.state not in {"due", "sending"} and key not in plan and now - nudge.due > KEPT_FOR)
    ]
    if put:
        notebook = notebook.put(*put)
    return notebook.drop("nudges", *stale) if stale else notebook
