"""A week in both pillars: making and keeping connections, and mutual support (METHOD, principle 1)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.core.localtime import utc
from bot.core.method.cadence import is_dry, last_touch
from bot.core.method.stages import stage_of
from bot.core.model import MEETINGS, Contact, Notebook, Promise, Stage
from bot.core.model.shelf import Shelf

DAYS: Final = 7
STAGES: Final[tuple[Stage, ...]] = ("visibility", "credibility", "profitability")


@dataclass(frozen=True, slots=True)
class Review:
    """What was recorded in seven days, today included."""

    met: tuple[Contact, ...]
    needs: int
    kept: int
    coffees: int
    given: int
    received: int
    introductions: int
    grown: tuple[tuple[Contact, Stage], ...]
    dry: tuple[Contact, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing at all happened."""
        happened = (self.met, self.needs, self.kept, self.coffees, self.given, self.received, self.introductions)
        return not any(happened) and not self.grown


def review(notebook: Notebook, today: date) -> Review:
    """The seven days that end with ``today``, the member's local day."""
    profile = notebook.profile
    first = today - timedelta(days=DAYS - 1)
    start, end = utc(first, time(), profile.zone), utc(today + timedelta(days=1), time(), profile.zone)

    def lately(moment: datetime | None) -> bool:
        return moment is not None and start <= moment < end

    contacts = notebook.contacts.values()
    needs = {(c.id, f.text) for c in contacts for f in c.facts if f.kind == "need" and lately(f.at)}
    kept = [p for p in notebook.promises.values() if p.state == "kept" and p.by == "me" and lately(p.closed_at)]
    held = [
        t for t in notebook.touches.values() if t.state == "held" and t.kind in MEETINGS and first <= t.day <= today
    ]
    gifts = [g for g in notebook.gifts.values() if lately(g.at)]
    others = [g for g in gifts if g.kind != "introduction"]
    made = [i for i in notebook.introductions.values() if i.state != "received" and lately(i.introduced_at)]
    brought = {g.about or g.id for g in gifts if g.kind == "introduction" and g.direction == "given"} | {
        i.id for i in made
    }
    return Review(
        met=tuple(c for c in contacts if lately(c.met_at)),
        needs=len(needs),
        kept=len(kept),
        coffees=len(held),
        given=sum(g.direction == "given" for g in others),
        received=sum(g.direction == "received" for g in gifts),
        introductions=len(brought),
        grown=_grown(notebook, first - timedelta(days=1), today),
        dry=_dry(notebook, today),
    )


def _grown(notebook: Notebook, before: date, today: date) -> tuple[tuple[Contact, Stage], ...]:
    """Who stands higher than before the week, by the same evidence rules applied to what was recorded then."""
    then = as_of(notebook, before)
    found = []
    for contact in notebook.contacts.values():
        stage = stage_of(notebook, contact, today)
        if contact.overrule is not None:
            continue
        if STAGES.index(stage) > STAGES.index(stage_of(then, contact, before)):
            found.append((contact, stage))
    return tuple(found)


def _dry(notebook: Notebook, today: date) -> tuple[Contact, ...]:
    """Who needs water, the most valuable first."""
    found = []
    for contact in notebook.contacts.values():
        stage = stage_of(notebook, contact, today)
        if contact.target != "off" and is_dry(notebook, contact, stage, today):
            found.append((-STAGES.index(stage), last_touch(notebook, contact, today), contact.id))
    return tuple(notebook.contacts[key] for _, _, key in sorted(found))


def as_of(notebook: Notebook, day: date) -> Notebook:
    """The notebook as it stood at the end of a day, as far as stages are concerned."""
    end = utc(day + timedelta(days=1), time(), notebook.profile.zone)

    def promise(record: Promise) -> Promise:
        later = record.closed_at is not None and record.closed_at >= end
        return replace(record, state="open", closed_at=None) if later else record

    return replace(
        notebook,
        touches=Shelf({k: t for k, t in notebook.touches.items() if t.day <= day}),
        promises=Shelf({k: promise(p) for k, p in notebook.promises.items() if p.made_at < end}),
        gifts=Shelf({k: g for k, g in notebook.gifts.items() if g.at < end}),
        introductions=Shelf({k: i for k, i in notebook.introductions.items() if i.made_at < end}),
    )
