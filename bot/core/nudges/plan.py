"""Which nudges a notebook asks for.

After every turn the wanted nudges are computed anew and compared with those in the notebook: a moved coffee, another
time zone or a kept promise needs no bookkeeping of its own. The id is ``kind:about:revision``, so there is never more
than one open nudge for a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.core.localtime import utc, within
from bot.core.model import MEETINGS, Notebook, Nudge, NudgeKind, Profile, Touch
from bot.core.nudges import introductions, rhythm
from bot.core.nudges.mornings import first_step_morning, morning_after, morning_of, working_day

KEPT_FOR = timedelta(days=60)
"""How long a nudge that was said stays in the notebook."""
NIGHTFALL = time(18)
"""A meeting that begins later is asked about on the next morning."""
EVENING = time(19)
"""When a meeting of the day is asked about, at the earliest."""
ONCE_MORE = timedelta(days=2)
"""How long *how did it go?* waits for an answer before it is asked once more, and never again."""
SHORTLY = timedelta(minutes=15)
"""Before a call with an hour of its own."""


def _meeting(notebook: Notebook, touch: Touch) -> Iterator[tuple[NudgeKind, datetime]]:
    """The reminders of a coffee, and the question afterwards. They keep the coffee's own zone."""
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
        by_night = within(ahead.astimezone(profile.clock_at(ahead)).time(), profile.quiet_from, profile.quiet_to)
        if ahead > touch.made_at and not (by_night and eve and eve > touch.made_at):
            yield "coffee_ahead", ahead
    yield "coffee_after", _afterwards(profile, touch)
    asked = notebook.nudges.get(f"coffee_after:{touch.id}:{touch.revision}")
    if asked and asked.sent_at and asked.state in {"sent", "answered"}:
        day = asked.sent_at.astimezone(profile.clock_at(asked.sent_at)).date() + ONCE_MORE
        yield "coffee_again", morning_of(profile, working_day(profile, day))


def _afterwards(profile: Profile, touch: Touch) -> datetime:
    """That evening; the next morning after a late one."""
    if touch.at is None or touch.at < NIGHTFALL:
        return utc(touch.day, max(profile.evening or EVENING, EVENING), touch.zone)
    return morning_of(profile, touch.day + timedelta(days=1))


def _touch(notebook: Notebook, touch: Touch) -> Iterator[tuple[NudgeKind, datetime]]:
    if touch.kind in MEETINGS:
        yield from _meeting(notebook, touch)
    elif touch.at:
        yield "touch_ahead", utc(touch.day, touch.at, touch.zone) - SHORTLY
    else:
        yield "touch_due", morning_of(notebook.profile, touch.day)


def _asked_for(notebook: Notebook) -> Iterator[tuple[NudgeKind, str, datetime, int]]:
    """Kind, record, moment and revision of everything that the notebook gives reason to say."""
    profile = notebook.profile
    for touch in notebook.touches.values():
        if touch.state == "planned":
            for kind, due in _touch(notebook, touch):
                yield kind, touch.id, due, touch.revision
    for promise in notebook.promises.values():
        if promise.state == "open":
            late = timedelta(days=1) if promise.by == "them" else timedelta()  # theirs is asked about when it is over
            yield "promise_due", promise.id, morning_of(profile, promise.due + late), promise.due.toordinal()
    together = rhythm.at_events(notebook)
    with_touches = {t.contact for t in notebook.touches.values() if t.state != "cancelled"}
    for contact in notebook.contacts.values():
        if contact.id not in together and contact.id not in with_touches:
            yield "first_step", contact.id, first_step_morning(profile, contact.met_at), 0
    for card in notebook.cards.values():
        if card.state == "open" and card.note in notebook.notes:
            morning = working_day(profile, morning_after(profile, notebook.notes[card.note].at))
            yield "unsaved", card.id, morning_of(profile, morning), 0
    yield from rhythm.asked_for(notebook)
    yield from introductions.asked_for(notebook)


def wanted(notebook: Notebook) -> dict[str, Nudge]:
    """Every nudge that the notebook asks for, by id, whenever it may fall due."""
    found = (
        Nudge(f"{kind}:{about}:{revision}", kind, about, due) for kind, about, due, revision in _asked_for(notebook)
    )
    return {nudge.id: nudge for nudge in found} | rhythm.in_touch(notebook)


def _one_by_one(plan: dict[str, Nudge], notebook: Notebook, now: datetime) -> dict[str, Nudge]:
    """Of what comes round again and again, the next time only: the one after it waits until that one was said."""
    ahead: dict[tuple[NudgeKind, str], str] = {}
    for key, nudge in plan.items():
        known = notebook.nudges.get(key)
        if known.state in {"due", "sending"} if known else nudge.due > now:
            first = ahead.setdefault((nudge.kind, nudge.about), key)
            if first != key and nudge.due < plan[first].due:
                ahead[nudge.kind, nudge.about] = key
    return {
        key: nudge
        for key, nudge in plan.items()
        if ahead.get((nudge.kind, nudge.about), key) == key
        or ((known := notebook.nudges.get(key)) is not None and known.state not in {"due", "sending"})
    }


def replan(notebook: Notebook, now: datetime) -> Notebook:
    """The notebook with its nudges brought up to date.

    A nudge whose moment had passed before it was ever planned is not said late: a coffee noted an hour ahead gets no
    evening-before reminder. Those already said are kept for a while, for their buttons.
    """
    plan = _one_by_one(wanted(notebook) | rhythm.weekly(notebook, now), notebook, now)
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


def moved_house(before: Profile, notebook: Notebook) -> Notebook:
    """What the member themselves put off keeps its wall clock when they change their zone or go on a journey."""
    profile = notebook.profile
    if (before.zone, before.stay) == (profile.zone, profile.stay):
        return notebook

    def same_hour(moment: datetime) -> datetime:
        local = moment.astimezone(before.clock_at(moment))
        return utc(local.date(), local.time(), profile.zone_on(local.date()))

    moved = [
        replace(nudge, snoozed=same_hour(nudge.snoozed))
        for nudge in notebook.nudges.values()
        if nudge.state == "due" and nudge.snoozed
    ]
    if profile.paused_until and profile.paused_until == before.paused_until:
        notebook = replace(notebook, profile=replace(profile, paused_until=same_hour(profile.paused_until)))
    return notebook.put(*moved) if moved else notebook
