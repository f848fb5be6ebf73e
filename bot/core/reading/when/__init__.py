"""Dates and times in Italian and English notes: a grammar of our own (see ``docs/decisions``), pure and linear.

``find`` reads a note, ``answer`` a short reply to "when?", ``resolve_hour`` settles "at 5" once it is known what
for, ``spell`` prints what the grammar reads back. Source of the rules: ``shared/notes/ANNOTATION.md``, "Dates".
"""

from __future__ import annotations

from datetime import datetime

from bot.core.reading.reading import FollowUpKind, Language

from .hours import hour_for, resolve_hour
from .moment import Form, Moment, Part
from .scan import scan
from .tokens import line_of

__all__ = ["Form", "Moment", "Part", "answer", "find", "hour_for", "resolve_hour"]


def find(
    text: str, now: datetime, language: Language | None = None, *, day_first: bool | None = None
) -> tuple[Moment, ...]:
    """All dates and times that ``text`` mentions, in order, none overlapping.

    ``now`` is the writer's local time. ``day_first`` is the order of ``3/4``; None: from the language and the
    offset of ``now`` (month first in English between UTC-10 and UTC-4). Never raises, whatever the text.
    """
    return scan(line_of(text, now, language, day_first=day_first), text)


def answer(
    text: str, now: datetime, language: Language | None = None, *, kind: FollowUpKind = "coffee"
) -> Moment | None:
    """A short reply to "when?" or "remind me when?"; None if it says nothing about time.

    A lone number is an hour, "next month" is a month from today, "in half an hour" has a day and a time.
    """
    moments = scan(line_of(text, now, language, day_first=None, bare=True), text)
    if not moments:
        return None
    best = max(moments, key=lambda moment: (not moment.past, moment.day is not None, moment.at is not None))
    return resolve_hour(best, kind)
