"""How each kind of nudge is treated: what it is worth, whether anything holds it back, and for how long it makes sense.

A new kind gets its row here, its moment in ``plan.wanted`` and its words in ``conversations.reminding``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from bot.core.model import NudgeKind


@dataclass(frozen=True, slots=True)
class Manner:
    """One kind's rules; see the fields."""

    always: bool = False
    """A date with somebody, made by the member: it comes at its moment, alone, whatever else is or is not wanted."""
    own_day: bool = False
    """The day was chosen, not guessed: it comes on a Sunday, too. The others wait for a working day."""
    asked: bool = False
    """It belongs to a date that the member made, with somebody or at an event: silence neither counts nor holds it."""
    lives: timedelta | None = None
    """This late it is dropped rather than said; None is never."""


MANNERS: Final[Mapping[NudgeKind, Manner]] = MappingProxyType(
    {
        "coffee_ahead": Manner(always=True, asked=True),
        "coffee_eve": Manner(always=True, asked=True),
        "touch_ahead": Manner(always=True, asked=True),
        "promise_due": Manner(own_day=True),
        "touch_due": Manner(own_day=True, asked=True, lives=timedelta(days=45)),
        "coffee_after": Manner(own_day=True, asked=True, lives=timedelta(days=45)),
        "intro_answer": Manner(lives=timedelta(days=45)),
        "intro_outcome": Manner(lives=timedelta(days=60)),
        "intro_met": Manner(lives=timedelta(days=14)),
        "intro_thanks": Manner(lives=timedelta(days=14)),
        "intro_news": Manner(lives=timedelta(days=45)),
        "unsaved": Manner(lives=timedelta(days=90)),
        "event_eve": Manner(own_day=True, asked=True, lives=timedelta(hours=14)),
        "event_debrief": Manner(own_day=True, asked=True, lives=timedelta(days=2)),
        "event_steps": Manner(lives=timedelta(days=4)),
        "first_step": Manner(lives=timedelta(days=45)),
        "coffee_again": Manner(lives=timedelta(days=14)),
        "week": Manner(own_day=True, lives=timedelta(days=3)),
        "dormant": Manner(lives=timedelta(days=4)),
        "keep_in_touch": Manner(lives=timedelta(days=21)),
        "intro_close": Manner(),
    }
)
"""The most valuable first: in this order they are said where the day holds no more (METHOD, cadence)."""

WORTH: Final[Mapping[NudgeKind, int]] = MappingProxyType({kind: place for place, kind in enumerate(MANNERS)})
