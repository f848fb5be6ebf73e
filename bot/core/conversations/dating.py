"""Dates with people: making one, moving one, and what is said and sent when it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.core.actions import action
from bot.core.calendar import invitation
from bot.core.localtime import utc
from bot.core.model import MEETINGS, Contact, Touch
from bot.core.model.lookup import about
from bot.core.reading.reading import FollowUpKind
from bot.core.replies import Choice, Document, Lines, Rows, When, Words, text
from bot.core.turn import Turn


def planned(turn: Turn, contact: Contact, kind: FollowUpKind | None = None) -> list[Touch]:
    """What is planned with a contact from today on, the next first."""
    found = [
        t
        for t in about(turn.notebook.touches, contact.id)
        if t.state == "planned" and t.day >= turn.today and kind in {None, t.kind}
    ]
    return sorted(found, key=lambda t: (t.day, t.at or time.min, t.id))


def make(
    turn: Turn, contact: Contact, kind: FollowUpKind, day: date, at: time | None, *, note: str | None = None
) -> Touch:
    """Plans a touch. A plan of the same kind is moved rather than doubled."""
    same = planned(turn, contact, kind)
    if same:
        return move(turn, same[0], day, at)
    touch = Touch(turn.new_id("t"), contact.id, kind, day, at, turn.profile.zone_on(day), turn.now, note=note)
    turn.put(touch)
    return touch


def move(turn: Turn, touch: Touch, day: date, at: time | None) -> Touch:
    """Gives a planned touch another time; the calendar file's sequence goes up."""
    if (touch.day, touch.at, touch.state) == (day, at, "planned"):
        return touch
    moved = replace(
        touch,
        day=day,
        at=at,
        zone=turn.profile.zone_on(day),
        made_at=turn.now,
        revision=touch.revision + 1,
        state="planned",
    )
    turn.put(moved)
    return moved


def reminders(turn: Turn, touch: Touch) -> Words | None:
    """When the member will be reminded, said right away: a promise that the bot keeps."""
    profile = turn.profile
    eve_day = touch.day - timedelta(days=1)
    eve = profile.evening if profile.evening and utc(eve_day, profile.evening, touch.zone) > turn.now else None
    ahead = profile.ahead if touch.at and profile.ahead is not None else None
    if ahead is not None and touch.at and utc(touch.day, touch.at, touch.zone) - timedelta(minutes=ahead) <= turn.now:
        ahead = None
    if eve and ahead is not None:
        return text("reminders-both", eve=When(eve_day, eve), ahead=ahead)
    if eve:
        return text("reminders-eve", eve=When(eve_day, eve))
    if ahead is not None:
        return text("reminders-ahead", ahead=ahead)
    return None


def said(turn: Turn, touch: Touch) -> Words:
    """A date with its weekday, and when the reminders come."""
    contact = turn.notebook.contacts[touch.contact]
    line = text("date-stands", kind=touch.kind, name=contact.name, when=When(touch.day, touch.at))
    if touch.kind not in MEETINGS:
        return line
    reminding = reminders(turn, touch)
    return Lines((line, reminding)) if reminding else line


def announce(turn: Turn, touches: list[Touch], lead: Words | None = None) -> None:
    """Says what stands, each meeting with its calendar file."""
    for touch in touches:
        words = said(turn, touch)
        words = Lines((lead, words)) if lead else words
        lead = None
        if touch.kind in MEETINGS:
            turn.send(words, calendar_file(turn, touch), rows(touch))
        else:
            turn.say(words)


def rows(touch: Touch) -> Rows:
    """What one may want to do with a date at once."""
    return (
        (
            Choice(text("button-invite-draft"), action("confirm", touch.id)),
            Choice(text("button-move"), action("move", touch.id)),
        ),
    )


def calendar_file(turn: Turn, touch: Touch) -> Document:
    """The date for the member's own calendar."""
    contact = turn.notebook.contacts[touch.contact]
    about = contact.one("company") or contact.one("role") or ""
    needs = "; ".join(contact.of("need"))
    content = invitation(touch, contact.name, about, needs, now=turn.now, language=turn.profile.language)
    return Document("coltiva.ics", content, "text/calendar")


def is_past(turn: Turn, day: date, at: time | None) -> bool:
    """Whether a wall-clock moment of the member lies behind them."""
    return day < turn.today or (at is not None and datetime.combine(day, at, tzinfo=turn.local.tzinfo) <= turn.local)
