"""The week in review (principle 1): both pillars in at most six lines, with buttons to act."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.actions import action
from bot.core.method.balance import week as spent_in
from bot.core.method.review import Review, review
from bot.core.method.short import short
from bot.core.model import Contact, Nudge, Profile
from bot.core.replies import Choice, Lines, Rows, Series, Text, Verbatim, Words, text
from bot.core.turn import Turn

LATELY: Final = timedelta(days=120)
"""A need older than this is asked after before anybody is introduced."""
TRIED: Final = 40
"""Contacts whose needs are looked at for an introduction, the latest first."""


def week(turn: Turn, nudge: Nudge | None = None, carrier: str | None = None) -> None:
    """``/week``, and Friday's nudge; an empty week is no occasion to speak up, only to answer."""
    found = review(turn.notebook, turn.today)
    idea = introduction(turn)
    if nudge is not None and carrier is not None and found.empty:
        turn.put(replace(nudge, state="expired", lease=None))
        return
    lines = [text("week-head"), *_lines(turn, found)]
    if idea:
        lines.append(text("week-introduce", a=idea[0].name, b=idea[1].name, why=short(idea[2])))
    if found.dry:
        names = Series(tuple(Verbatim(turn.called(c)) for c in found.dry[:2]))
        lines.append(text("week-dry", names=names, more=max(len(found.dry) - 2, 0)))
    lines += _hours(turn)
    switch = Choice(text("button-week-off"), action("weekat", "off")) if carrier else None
    if turn.profile.week_at is None:
        switch = Choice(text("button-week-on"), action("weekat", "on"))
    rows = _rows(turn, found, idea)
    turn.say(Lines(tuple(lines[:7])), (*rows, (switch,)) if switch else rows, nudge=carrier)


def by_itself(turn: Turn, wanted: str) -> None:
    """Whether the review comes on Fridays; ``/week`` answers at any time."""
    if wanted not in {"on", "off"}:
        turn.toast(text("button-unknown"))
        return
    turn.take_buttons()
    turn.prefer(week_at=Profile().week_at if wanted == "on" else None)
    turn.say(text("week-on" if wanted == "on" else "week-off"))


def _lines(turn: Turn, found: Review) -> list[Words]:
    """The two pillars, always both; then who grew."""
    connections = [
        text("week-met", count=len(found.met)),
        text("week-needs", count=found.needs),
        text("week-kept", count=found.kept),
        text("week-coffees", count=found.coffees),
    ]
    counts = (len(found.met), found.needs, found.kept, found.coffees)
    first = _some(connections, counts)
    support = [
        text("week-introductions", count=found.introductions),
        text("week-given", count=found.given),
        text("week-received", count=found.received),
    ]
    second = _some(support, (found.introductions, found.given, found.received))
    lines: list[Words] = [
        text("week-connections", what=first) if first else text("week-no-connections"),
        text("week-support", what=second) if second else text("week-no-support"),
    ]
    if found.grown:
        grown = tuple(text("week-grown-one", name=turn.called(c), stage=stage) for c, stage in found.grown[:3])
        lines.append(text("week-grown", who=Series(grown)))
    return lines


def _some(parts: list[Text], counts: tuple[int, ...]) -> Words | None:
    said = tuple(part for part, count in zip(parts, counts, strict=True) if count)
    return Lines(said, ", ") if said else None


def _hours(turn: Turn) -> list[Words]:
    """Against the member's own budget; without one nobody counts."""
    if turn.profile.week_hours is None:
        return []
    hours = round(spent_in(turn.notebook, turn.today).minutes / 60)
    return [text("week-hours", hours=hours, budget=turn.profile.week_hours)]


def introduction(turn: Turn) -> tuple[Contact, Contact, str] | None:
    """One introduction that could be made and was not yet: the latest need that somebody else here could meet."""
    notebook = turn.notebook
    known = {frozenset((i.a, i.b)) for i in notebook.introductions.values() if i.state not in {"proposed", "idea"}}
    people = sorted(notebook.contacts.values(), key=lambda c: (c.met_at, c.id), reverse=True)
    for contact in people[:TRIED]:
        others = [c for c in people if c.id != contact.id and frozenset((c.id, contact.id)) not in known]
        for fact in reversed([f for f in contact.facts if f.kind == "need" and turn.now - f.at < LATELY]):
            found = turn.mind.surely(fact.text, others)
            if found:
                return contact, found[0].contact, found[0].why
    return None


def _rows(turn: Turn, found: Review, idea: tuple[Contact, Contact, str] | None) -> Rows:
    row = []
    if idea:
        row.append(Choice(text("button-introduce-them"), action("intro", idea[0].id, idea[1].id)))
    row += [
        Choice(text("button-water", name=turn.called(c)), action("again", c.id)) for c in found.dry[: 2 if idea else 3]
    ]
    return tuple((choice,) for choice in row)
