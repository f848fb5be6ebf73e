"""Is a group worth its cost? Judged by the people in the segment that it opens, not by sales (principle 10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from bot.core.method.places import same_place
from bot.core.method.stages import BUSINESS
from bot.core.model import MEETINGS, Group, Notebook, Target

YOUNG: Final = timedelta(days=182)
"""Under six months a group is given time (METHOD, principle 10)."""
FEW: Final = 6
"""Under six meetings, too."""
ENOUGH: Final = 0.25
"""Share of ideal clients and door-openers from which on the people are the right ones."""
COMES_BACK: Final = 2
"""Introductions and business that came of it, from which on it bears fruit whoever is there."""

Verdict = Literal["keep", "time", "rethink"]
Reason = Literal["young", "few", "segment", "right", "wrong", "fruit", "free", "cost"]


@dataclass(frozen=True, slots=True)
class Weighing:
    """A group on the scales: what went in since ``since`` (minutes, money), whom and what it brought, the verdict."""

    since: date
    meetings: int
    minutes: int
    money: int
    people: tuple[str, ...]
    ideal: int
    openers: int
    coffees: int
    introductions: int
    given: int
    received: int
    verdict: Verdict
    reason: Reason

    @property
    def right(self) -> int:
        """People in the segment, and those who know them."""
        return self.ideal + self.openers


def visits(notebook: Notebook, name: str, today: date) -> tuple[date, ...]:
    """The days on which the member was there: notes from there, and events that took place."""
    zone = notebook.profile.tz
    days = {n.at.astimezone(zone).date() for n in notebook.notes.values() if same_place(n.event, name)}
    days |= {e.day for e in notebook.events.values() if e.state == "over" and same_place(e.name, name)}
    return tuple(sorted(day for day in days if day <= today))


def people_of(notebook: Notebook, name: str) -> tuple[str, ...]:
    """Contacts met there, by id."""
    found = {c.id: None for c in notebook.contacts.values() if same_place(c.met_where, name)}
    for note in notebook.notes.values():
        if same_place(note.event, name):
            found |= {key: None for key in note.contacts if key in notebook.contacts}
    return tuple(found)


def repeated_places(notebook: Notebook, today: date) -> tuple[str, ...]:
    """Places where the member was on two days or more: groups in the making, each under its most frequent name."""
    names: dict[str, int] = {}
    for note in notebook.notes.values():
        if note.event:
            names[note.event] = names.get(note.event, 0) + 1
    for event in notebook.events.values():
        if event.state == "over" or event.every:
            names[event.name] = names.get(event.name, 0) + 1
    kept: list[str] = []
    for name in sorted(names, key=lambda n: (-names[n], len(n), n)):
        if not any(same_place(name, other) for other in kept):
            kept.append(name)
    again = {e.name for e in notebook.events.values() if e.every and e.state != "cancelled"}
    return tuple(n for n in kept if len(visits(notebook, n, today)) > 1 or any(same_place(n, a) for a in again))


def weigh(notebook: Notebook, group: Group, targets: Mapping[str, Target | None], today: date) -> Weighing:
    """Weighs a group; ``targets`` says of each contact where they stand to the segment, None if it is not known.

    Costs are reckoned from the first day known (at most the last twelve months count for the yearly fee's share).
    """
    days = visits(notebook, group.name, today)
    made = group.made_at.astimezone(notebook.profile.tz).date()
    since = min(d for d in (group.since, *days[:1], made) if d)
    age = max(today - since, timedelta())
    people = people_of(notebook, group.name)
    there = frozenset(people)
    minutes = group.minutes_week * (age.days // 7) + group.minutes_meeting * len(days)
    money = round(group.fee_year * max(age.days, 1) / 365) + group.fee_meeting * len(days)
    gifts = [g for g in notebook.gifts.values() if g.contact in there]
    kinds = BUSINESS - {"introduction"}
    introductions = [
        i
        for i in notebook.introductions.values()
        if there & {i.a, i.b} and (i.introduced_at is not None or i.state in {"received", "thanked"})
    ]
    brought = {i.id for i in introductions} | {g.about or g.id for g in gifts if g.kind == "introduction"}
    weighing = Weighing(
        since=since,
        meetings=len(days),
        minutes=minutes,
        money=money,
        people=people,
        ideal=sum(targets.get(key) == "ideal" for key in people),
        openers=sum(targets.get(key) == "opener" for key in people),
        coffees=sum(t.contact in there and t.state == "held" and t.kind in MEETINGS for t in notebook.touches.values()),
        introductions=len(brought),
        given=sum(g.direction == "given" and g.kind in kinds for g in gifts),
        received=sum(g.direction == "received" and g.kind in kinds for g in gifts),
        verdict="time",
        reason="young",
    )
    verdict, reason = _judge(notebook, group, weighing, age)
    return _with(weighing, verdict, reason)


def _with(weighing: Weighing, verdict: Verdict, reason: Reason) -> Weighing:
    values = {name: getattr(weighing, name) for name in weighing.__slots__}
    return Weighing(**(values | {"verdict": verdict, "reason": reason}))


def _judge(notebook: Notebook, group: Group, seen: Weighing, age: timedelta) -> tuple[Verdict, Reason]:
    if age < YOUNG:
        return "time", "young"
    if seen.meetings < FEW:
        return "time", "few"
    if seen.introductions + seen.received >= COMES_BACK:
        return "keep", "fruit"
    if not notebook.profile.ideal_client:
        return "time", "segment"
    if seen.people and seen.right / len(seen.people) >= ENOUGH:
        return "keep", "right"
    if not (group.fee_year or group.fee_meeting or group.minutes_week or group.minutes_meeting):
        return "time", "cost"
    return "rethink", "wrong"
