"""When it is time to ask: neither too early nor too often (METHOD, principles 7 and 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from bot.core.method.stages import Standing, standing
from bot.core.model import Contact, Notebook
from bot.core.model.lookup import about

SEASON: Final = timedelta(days=90)
ASKS_A_SEASON: Final = 3
"""So many asks and no gift in a season exhaust the field."""
REST: Final = timedelta(days=30)
"""After an ask the field rests."""

Why = Literal["ripe", "last_one", "early", "dry", "resting", "exhausted"]


@dataclass(frozen=True, slots=True)
class Ripeness:
    """Whether it is time to ask somebody, and what that rests on. ``gifts`` are those given, in this season."""

    why: Why
    standing: Standing
    asks: int
    gifts: int
    last_ask: date | None

    @property
    def ripe(self) -> bool:
        """Whether the answer is yes."""
        return self.why in {"ripe", "last_one"}

    @property
    def rested_on(self) -> date | None:
        """The day from which one may ask again."""
        return self.last_ask + REST if self.last_ask else None


def ripeness(notebook: Notebook, contact: Contact, today: date) -> Ripeness:
    """Is it time to ask? Credibility first, then water, then rest, then as much given as asked."""
    zone = notebook.profile.tz
    now = standing(notebook, contact, today)
    asks = sorted(a.at.astimezone(zone).date() for a in about(notebook.asks, contact.id))
    given = [g.at.astimezone(zone).date() for g in about(notebook.gifts, contact.id) if g.direction == "given"]
    season = today - SEASON
    lately, gifts = sum(day > season for day in asks), sum(day > season for day in given)
    last = asks[-1] if asks else None
    return Ripeness(_why(now, lately, gifts, last, today), now, lately, gifts, last)


def _why(now: Standing, asks: int, gifts: int, last: date | None, today: date) -> Why:
    if asks >= ASKS_A_SEASON and not gifts:
        return "exhausted"
    if now.stage == "visibility":
        return "early"
    if now.step.kind == "keep_overdue":
        return "early"
    if now.dry:
        return "dry"
    if last is not None and today - last < REST:
        return "resting"
    return "last_one" if asks == ASKS_A_SEASON - 1 and not gifts else "ripe"


def ripe(notebook: Notebook, today: date) -> tuple[tuple[Contact, Ripeness], ...]:
    """The relationships that are ripe: first the most asked for nothing so far, then the most given to."""
    found = [(contact, ripeness(notebook, contact, today)) for contact in notebook.contacts.values()]
    chosen = [(contact, now) for contact, now in found if now.ripe]
    chosen.sort(key=lambda each: (each[1].asks - each[1].gifts, -each[1].standing.last_touch.toordinal(), each[0].id))
    return tuple(chosen)
