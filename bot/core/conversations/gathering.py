"""Events (principle 4): a goal in people, what to bring and to ask, the notes of the night, the first steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from bot.core.actions import action
from bot.core.localtime import utc
from bot.core.method import gatherings
from bot.core.method.places import same_place
from bot.core.method.short import short
from bot.core.model import Contact, Event
from bot.core.model.talk import Planning
from bot.core.reading.occasions import Occasion, read_occasion
from bot.core.replies import Choice, Lines, Rows, Series, Verbatim, When, Words, text
from bot.core.turn import Turn
from bot.core.who import fold

SHOWN: Final = 6
GOALS: Final = (2, 3, 5)
QUESTIONS: Final = 9
"""How many there are to choose from; three at a time, others each week."""
_DONE: Final = time(19)
_LENGTH: Final = timedelta(hours=2)
"""After its beginning; then a meeting that comes again is written down for the next time."""


def command(turn: Turn, args: str) -> None:
    """``/event`` alone shows what is ahead; with a line it plans."""
    if args.strip():
        _plan(turn, args.strip())
        return
    ahead = sorted(
        (e for e in turn.notebook.events.values() if e.state == "planned" and not gatherings.over(e, turn.now)),
        key=lambda e: (e.day, e.at or time.min, e.id),
    )[:SHOWN]
    if not ahead:
        turn.say(text("event-none"))
        turn.wait_for(Planning())
        return
    rows = tuple((Choice(Verbatim(e.name), action("event", e.id)),) for e in ahead)
    lines = [text("event-line", name=e.name, when=When(e.day, e.at), every=e.every or "once") for e in ahead]
    turn.say(Lines((text("event-head"), *lines, text("event-how"))), rows)


def hear(turn: Turn, line: str, words: str) -> bool:
    """The rest of an event that lacked its name or its day; tells whether the text was that."""
    if fold(words).strip(" .!") in {"no", "annulla", "lascia perdere", "niente", "cancel", "never mind", "no thanks"}:
        turn.idle()
        turn.say(text("fine"))
        return True
    before, added = (read_occasion(part, turn.local, turn.profile.language) for part in (line, words))
    if not (added.day or added.fuzzy) and before.name and not before.day:
        return False
    if len(words) > 80 or (not before.day and not added.day and not added.fuzzy):
        return False
    _plan(turn, f"{line}, {words}" if line else words)
    return True


def _plan(turn: Turn, line: str) -> None:
    found = read_occasion(line, turn.local, turn.profile.language)
    if not found.name:
        turn.say(text("event-which"))
        turn.wait_for(Planning(line))
    elif found.day is None:
        turn.say(text("when-fuzzy") if found.fuzzy else text("event-when", name=found.name))
        turn.wait_for(Planning(found.name if found.fuzzy else line))
    elif found.past or found.day < turn.today:
        turn.idle()
        turn.say(text("event-past", name=found.name[:1].upper() + found.name[1:]))
    else:
        turn.idle()
        _announce(turn, _kept(turn, found))


def _kept(turn: Turn, found: Occasion) -> Event:
    """A new event, or the one of that name that it changes."""
    assert found.day is not None  # noqa: S101 (``_plan`` has seen to it)
    known = next(
        (
            e
            for e in turn.notebook.events.values()
            if e.state == "planned"
            and same_place(e.name, found.name)
            and (e.day == found.day or (e.every is not None and found.every is not None))
        ),
        None,
    )
    if known:
        at = found.at or known.at
        moved = (known.day, known.at) != (found.day, at)
        event = replace(
            known, day=found.day, at=at, goal=found.goal or known.goal, every=found.every or known.every,
            revision=known.revision + moved,
        )  # fmt: skip
    else:
        zone, name = turn.profile.zone, found.name[:1].upper() + found.name[1:]
        event = Event(turn.new_id("e"), name, found.day, found.at, zone, turn.now, found.goal or 3, found.every)
    turn.put(event)
    turn.saved("undo-event", event.name)
    return event


def _announce(turn: Turn, event: Event) -> None:
    head = text("event-saved", name=event.name, when=When(event.day, event.at), every=event.every or "once")
    goal = text("event-goal", goal=event.goal)
    if gatherings.happening(turn.notebook, turn.now) == event:
        turn.say(Lines((head, goal, text("event-on"))), _rows(event, prepare=True))
        return
    eve = utc(event.day - timedelta(days=1), turn.profile.evening or _DONE, event.zone)
    later = text("event-eve") if eve > turn.now else None
    turn.say(Lines((head, goal, later) if later else (head, goal)), _rows(event, prepare=True))


def _rows(event: Event, *, prepare: bool) -> Rows:
    goals = tuple(
        Choice(text("button-goal", goal=goal), action("goal", event.id, str(goal)))
        for goal in GOALS
        if goal != event.goal
    )
    first = (Choice(text("button-prepare-event"), action("evprep", event.id)),) if prepare else ()
    return ((*first, Choice(text("button-event-off"), action("evoff", event.id))), goals)


def show(turn: Turn, event: Event) -> None:
    """One event, with what can be changed."""
    head = text("event-line", name=event.name, when=When(event.day, event.at), every=event.every or "once")
    turn.say(Lines((head, text("event-goal", goal=event.goal))), _rows(event, prepare=True))


def set_goal(turn: Turn, event: Event, goal: str) -> None:
    """Another number of people."""
    if goal not in {str(g) for g in GOALS}:
        turn.toast(text("button-unknown"))
        return
    changed = replace(event, goal=int(goal))
    turn.put(changed)
    head = text("event-line", name=event.name, when=When(event.day, event.at), every=event.every or "once")
    turn.change(Lines((head, text("event-goal", goal=changed.goal))), _rows(changed, prepare=True))


def call_off(turn: Turn, event: Event, how: str = "ask") -> None:
    """Not going; of a meeting that comes again, this time or for good."""
    if event.state == "cancelled":
        turn.toast(text("already-noted"))
        return
    turn.take_buttons()
    if event.every and event.state == "planned" and how == "ask":
        rows = (
            (
                Choice(text("button-event-once"), action("evgone", event.id, "once")),
                Choice(text("button-event-all"), action("evgone", event.id, "all")),
            ),
        )
        turn.say(text("event-off-which", name=event.name), rows)
        return
    turn.put(replace(event, state="cancelled"))
    if how == "once" and event.every:
        _again(turn, event)
    turn.saved("undo-event", event.name)
    turn.say(text("event-off", name=event.name))


def carry_on(turn: Turn) -> None:
    """Events that took place; of those that come again the next one is written down."""
    for event in tuple(turn.notebook.events.values()):
        if event.state == "planned" and turn.now >= _done(event):
            turn.put(gatherings.gone_by(event))
            if event.every:
                _again(turn, event)


def _done(event: Event) -> datetime:
    return utc(event.day, event.at, event.zone) + _LENGTH if event.at else utc(event.day, _DONE, event.zone)


def _again(turn: Turn, event: Event) -> None:
    day = gatherings.next_day(event, max(event.day, turn.today - timedelta(days=1)))
    same = (e for e in turn.notebook.events.values() if e.state == "planned" and e.name == event.name)
    if any(e.day == day for e in same):
        return
    turn.put(replace(event, id=turn.new_id("e"), day=day, made_at=turn.now, state="planned", revision=0))


# ── beforehand ───────────────────────────────────────────────────────────────────────────────────────────────────────


def prepare(turn: Turn, event: Event, carrier: str | None = None) -> None:
    """The evening before: a goal in people, who may be there, three questions, one gift to bring."""
    days = (event.day - turn.today).days
    day = {0: "today", 1: "tomorrow"}.get(days, "later")
    when = When(event.day)
    head = (
        text("event-eve-at", name=event.name, day=day, when=when, at=event.at)
        if event.at
        else text("event-eve-day", name=event.name, day=day, when=when)
    )
    there = gatherings.may_be_there(turn.notebook, event)
    lines: list[Words] = [Lines((head, text("event-eve-goal", goal=event.goal)), " ")]
    if there:
        lines.append(text("event-there", who=Series(tuple(_with_need(turn, c) for c in there[:3]))))
    gift = _gift(turn, there)
    if gift:
        lines.append(gift)
    first = 3 * event.day.toordinal()
    questions = tuple(text(f"event-ask-{(first + n) % QUESTIONS}") for n in range(3))
    lines.append(Lines((text("event-to-ask"), *(Lines((text("bullet"), q), " ") for q in questions))))
    row = (Choice(text("button-event-off"), action("evoff", event.id)),)
    turn.say(Lines(tuple(lines)), (row,), nudge=carrier)


def _with_need(turn: Turn, contact: Contact) -> Words:
    need = (contact.of("need") or ("",))[-1]
    name = contact.name if len(contact.name) < 30 else turn.called(contact)
    return text("event-there-need", name=name, need=short(need)) if need else Verbatim(name)


def _gift(turn: Turn, there: tuple[Contact, ...]) -> Words | None:
    """An introduction for somebody who may be there; else a need to keep one's ears open for."""
    people = tuple(turn.notebook.contacts.values())
    for contact in there:
        others = [c for c in people if c.id != contact.id]
        for need in reversed(contact.of("need")):
            found = turn.mind.surely(need, others)
            if found:
                return text(
                    "event-gift", name=turn.called(contact), helper=found[0].contact.name, why=short(found[0].why)
                )
    newest = sorted((c for c in people if c not in there), key=lambda c: (c.met_at, c.id), reverse=True)
    for contact in newest[:20]:
        others = [c for c in people if c.id != contact.id]
        for need in reversed(contact.of("need")):
            if not turn.mind.surely(need, others):
                return text("event-ears", name=contact.name, need=short(need))
    return None
