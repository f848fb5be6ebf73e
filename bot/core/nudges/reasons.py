"""What one record of the notebook gives reason to say, whenever it may fall due.

The id of a nudge is ``kind:about:revision``, so that there is never more than one open nudge for a reason.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime, time, timedelta

from bot.core.localtime import utc, within
from bot.core.model import MEETINGS, Contact, Notebook, Nudge, NudgeKind, Profile, Promise, Touch
from bot.core.model.lookup import about as records_about
from bot.core.nudges import introductions, rhythm
from bot.core.nudges.mornings import first_step_morning, morning_after, morning_of, on_the_day, working_day

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
        start = utc(touch.day, touch.at, touch.zone)
        yield "touch_ahead", start - SHORTLY if start - SHORTLY > touch.made_at else start
    else:
        yield "touch_due", on_the_day(notebook.profile, touch.day, touch.made_at)


def _promise(notebook: Notebook, promise: Promise) -> Iterator[tuple[NudgeKind, datetime, int]]:
    if promise.state == "open":
        late = timedelta(days=1) if promise.by == "them" else timedelta()  # theirs is asked about when it is over
        due = on_the_day(notebook.profile, promise.due + late, promise.made_at)
        yield "promise_due", due, promise.due.toordinal()


def _first_step(notebook: Notebook, contact: Contact, together: Collection[str]) -> Iterator[NudgeKind]:
    """Unless they were met at an event, of which all are told at once, or there is a date already."""
    if contact.id not in together and all(t.state == "cancelled" for t in records_about(notebook.touches, contact.id)):
        yield "first_step"


def asked_about(
    notebook: Notebook, about: str, lately: Collection[str], together: Collection[str]
) -> Iterator[tuple[NudgeKind, datetime, int]]:
    """Kind, moment and revision of everything that the record of that id gives reason to say.

    ``lately`` are the events of which there may still be something to say, ``together`` the contacts met there.
    """
    profile = notebook.profile
    touch = notebook.touches.get(about)
    if touch and touch.state == "planned":
        yield from ((kind, due, touch.revision) for kind, due in _touch(notebook, touch))
    if promise := notebook.promises.get(about):
        yield from _promise(notebook, promise)
    if contact := notebook.contacts.get(about):
        for kind in _first_step(notebook, contact, together):
            yield kind, first_step_morning(profile, contact.met_at), 0
        yield from rhythm.in_touch(notebook, contact)
    card = notebook.cards.get(about)
    if card and card.state == "open" and card.note in notebook.notes:
        morning = working_day(profile, morning_after(profile, notebook.notes[card.note].at))
        yield "unsaved", morning_of(profile, morning), 0
    if about in lately:
        yield from rhythm.of_event(notebook, notebook.events[about])
    if introduction := notebook.introductions.get(about):
        yield from introductions.asked_for(notebook, introduction)


def wanted_about(notebook: Notebook, about: str, lately: Collection[str], together: Collection[str]) -> list[Nudge]:
    """The same as nudges."""
    asked = asked_about(notebook, about, lately, together)
    return [Nudge(f"{kind}:{about}:{revision}", kind, about, due) for kind, due, revision in asked]
