"""Which hour is meant when only "5" is said: it depends on what one meets for."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from bot.core.reading.reading import FollowUpKind

from .moment import Moment

_FIRST_HOUR: dict[FollowUpKind, int] = {  # the earliest hour from 1 to 11 that is taken as before noon
    "coffee": 7,
    "lunch": 11,
    "dinner": 12,
    "call": 7,
    "meeting": 7,
    "email": 7,
    "message": 7,
    "other": 7,
}


def hour_for(at: time, kind: FollowUpKind) -> time:
    """``at`` as a reader would take it for that kind of thing: 5 is 17:00 for a coffee, 8 is 20:00 for a dinner."""
    if 1 <= at.hour < _FIRST_HOUR[kind]:
        return at.replace(hour=at.hour + 12)
    return at


def resolve_hour(moment: Moment, kind: FollowUpKind) -> Moment:
    """``moment`` with its hour settled for that kind; unchanged if it was clear."""
    if moment.at is None or not moment.ambiguous:
        return moment
    return replace(moment, at=hour_for(moment.at, kind), ambiguous=False)
