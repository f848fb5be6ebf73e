"""Visibility, Credibility, Profitability: the stage of a relationship, with its evidence (METHOD, principle 7).

A stage is earned and never skipped. It is computed from what is recorded, so that the same evidence always gives the
same stage; the member's own word goes before it, and is shown as such. See METHOD, "Evidence for a stage".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from bot.core.method.cadence import is_dry, last_touch
from bot.core.model import MEETINGS, Contact, Gift, Notebook, Overrule, Promise, Stage, Touch
from bot.core.model.lookup import about

__all__ = ["BUSINESS", "Evidence", "Stage", "Standing", "Step", "stage_of", "standing"]

BUSINESS: Final = frozenset({"referral", "introduction", "purchase"})
"""Gifts that count as a referral, an introduction or business."""
PATIENCE: Final = timedelta(days=14)
"""How long a promise may be overdue before it costs credibility."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing recorded that a stage rests on: what it was, in the member's words where there are any, and when."""

    kind: Literal["met", "meeting", "kept", "given", "received"]
    what: str
    day: date
    gift: str = ""
    """The kind of a gift."""


@dataclass(frozen=True, slots=True)
class Step:
    """The one thing that would move a relationship on; ``what`` is the promise, and ``day`` when the coffee stands."""

    kind: Literal["keep_overdue", "hold", "meet", "keep", "give", "give_business", "ask", "water", "tend"]
    what: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a relationship stands. ``stage`` is in force, ``earned`` is what the evidence alone says."""

    stage: Stage
    earned: Stage
    evidence: tuple[Evidence, ...]
    step: Step
    overrule: Overrule | None
    dry: bool
    last_touch: date


@dataclass(frozen=True, slots=True)
class _Records:
    """What is recorded between the member and one contact, in the order of days."""

    meetings: tuple[Touch, ...]
    planned: tuple[Touch, ...]
    kept: tuple[Evidence, ...]
    given: tuple[Evidence, ...]
    business_given: tuple[Evidence, ...]
    business_received: tuple[Evidence, ...]
    open: tuple[Promise, ...]


def _records(notebook: Notebook, contact: Contact, today: date) -> _Records:
    zone = notebook.profile.tz
    touches = [t for t in about(notebook.touches, contact.id) if t.kind in MEETINGS]
    touches.sort(key=lambda t: (t.day, t.id))
    promises = [p for p in about(notebook.promises, contact.id) if p.by == "me"]
    gifts = sorted(about(notebook.gifts, contact.id), key=lambda g: (g.at, g.id))

    def gave(direction: Literal["given", "received"], *, business: bool) -> tuple[Evidence, ...]:
        chosen = (g for g in gifts if g.direction == direction and (g.kind in BUSINESS or not business))
        return tuple(Evidence(direction, g.text, _day(g), g.kind) for g in chosen)

    def _day(gift: Gift) -> date:
        return gift.at.astimezone(zone).date()

    kept = sorted(
        (
            Evidence("kept", p.text, (p.closed_at or p.made_at).astimezone(zone).date())
            for p in promises
            if p.state == "kept"
        ),
        key=lambda e: e.day,
    )
    return _Records(
        tuple(t for t in touches if t.state == "held"),
        tuple(t for t in touches if t.state == "planned" and t.day >= today),
        tuple(kept),
        gave("given", business=False),
        gave("given", business=True),
        gave("received", business=True),
        tuple(sorted((p for p in promises if p.state == "open"), key=lambda p: (p.due, p.id))),
    )


def _overdue(records: _Records, today: date) -> Promise | None:
    return next((p for p in records.open if today - p.due > PATIENCE), None)


def _earned(records: _Records, today: date) -> Stage:
    good_word = records.kept or records.given
    if not records.meetings or not good_word or _overdue(records, today):
        return "visibility"
    return "profitability" if records.business_given and records.business_received else "credibility"


def _evidence(notebook: Notebook, contact: Contact, records: _Records, earned: Stage) -> tuple[Evidence, ...]:
    """The latest of each thing that the stage rests on."""
    met = Evidence("met", contact.met_where or "", contact.met_at.astimezone(notebook.profile.tz).date())
    found = [Evidence("meeting", t.kind, t.day) for t in records.meetings[-1:]]
    if earned == "profitability":
        found += [records.business_given[-1], records.business_received[-1]]
    else:
        found += [*records.kept[-1:], *records.given[-1:]]
    return tuple(found) if found else (met,)


def _step(records: _Records, stage: Stage, today: date, *, dry: bool) -> Step:
    """What to do next: what was promised first, then water, then the rung of the ladder that is missing."""
    overdue = _overdue(records, today)
    if overdue:
        return Step("keep_overdue", overdue.text, overdue.due)
    if dry:
        return Step("water")
    if stage == "visibility":
        if not records.meetings:
            return Step("hold", day=records.planned[0].day) if records.planned else Step("meet")
        return Step("keep", records.open[0].text, records.open[0].due) if records.open else Step("give")
    if stage == "credibility":
        return Step("ask") if records.business_given else Step("give_business")
    return Step("tend")


def standing(notebook: Notebook, contact: Contact, today: date) -> Standing:
    """The stage, what it rests on, and the one thing that would move it on. ``today`` is the member's local day."""
    records = _records(notebook, contact, today)
    earned = _earned(records, today)
    stage = contact.overrule.stage if contact.overrule else earned
    dry = is_dry(notebook, contact, stage, today)
    return Standing(
        stage,
        earned,
        _evidence(notebook, contact, records, earned),
        _step(records, stage, today, dry=dry),
        contact.overrule,
        dry,
        last_touch(notebook, contact, today),
    )


def stage_of(notebook: Notebook, contact: Contact, today: date) -> Stage:
    """The stage in force: the member's word if there is one, else what the evidence holds up."""
    return contact.overrule.stage if contact.overrule else _earned(_records(notebook, contact, today), today)
