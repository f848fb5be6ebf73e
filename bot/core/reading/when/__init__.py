"""Dates and times in Italian and English notes: a grammar of our own (see ``docs/decisions``), pure and linear.

``find`` reads a note, ``answer`` a short reply to "when?", ``resolve_hour`` settles "at 5" once it is known what
for, ``spell`` prints what the grammar reads back. Source of the rules: ``shared/notes/ANNOTATION.md``, "Dates".

A text becomes tokens (``tokens``); at each of them the longest of a few short productions is taken (``scan``, with
``relative``, ``weekday_phrases``, ``dates``, ``ordinals``, ``spans``, ``periods``, ``clock``), each looking at most a
dozen tokens ahead; neighbours that complete each other are joined (``joining``). So the cost is linear.
"""

from __future__ import annotations

from datetime import datetime

from bot.core.reading.reading import Language

from .answers import answer
from .hours import hour_for, resolve_hour
from .moment import Form, Moment, Part
from .printing import spell
from .scan import scan
from .tokens import line_of

__all__ = ["Form", "Moment", "Part", "answer", "find", "hour_for", "resolve_hour", "spell"]


def find(
    text: str, now: datetime, language: Language | None = None, *, day_first: bool | None = None
) -> tuple[Moment, ...]:
    """All dates and times that ``text`` mentions, in order, none overlapping.

    ``now`` is the writer's local time. ``day_first`` is the order of ``3/4``; None: from the language and the
    offset of ``now`` (month first in English between UTC-10 and UTC-4). Never raises, whatever the text.
    """
    return scan(line_of(text, now, language, day_first=day_first), text)
