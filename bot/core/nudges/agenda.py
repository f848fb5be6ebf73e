"""What is in the notebook's nudges, looked up without going through all of them: an index of their shelf."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from datetime import datetime
from heapq import merge
from typing import Final

from bot.core.model import Notebook, Nudge
from bot.core.model.shelf import index_of
from bot.core.nudges.manners import MANNERS

PENDING: Final = frozenset({"due", "sending"})
"""States of what is still to be said."""
ROUND: Final = frozenset({"week", "dormant"})
"""Kinds that come round week by week, whatever else there is in the notebook."""
Moments = list[tuple[datetime, str]]


class Agenda:
    """Nudges by state, by moment and by what they are about."""

    __slots__ = ("about", "asked", "round", "said", "sending", "sent", "unasked")

    def __init__(self) -> None:
        self.asked: Moments = []
        """Pending ones of dates that the member made, by their own moment: no silence holds them back."""
        self.unasked: Moments = []
        """The other pending ones."""
        self.sending: dict[str, None] = {}
        self.sent: dict[str, None] = {}
        self.said: dict[str, None] = {}
        """Those with a moment at which they were said."""
        self.round: dict[str, None] = {}
        self.about: dict[str, tuple[str, ...]] = {}
        """All but those that come round, by what they are about."""

    def change(self, key: str, old: Nudge | None, new: Nudge | None) -> None:
        """One nudge more, less, or another one."""
        if old is not None:
            self._take(key, old)
        if new is not None:
            self._put(key, new)
        before, after = _subject(old), _subject(new)
        if before == after:
            return
        if before is not None:
            left = tuple(each for each in self.about[before] if each != key)
            if left:
                self.about[before] = left
            else:
                del self.about[before]
        if after is not None:
            self.about[after] = (*self.about.get(after, ()), key)

    def _put(self, key: str, nudge: Nudge) -> None:
        if nudge.state in PENDING:
            insort(self._moments(nudge), (own_moment(nudge), key))
        if nudge.state == "sending":
            self.sending[key] = None
        if nudge.state == "sent":
            self.sent[key] = None
        if nudge.sent_at is not None:
            self.said[key] = None
        if nudge.kind in ROUND:
            self.round[key] = None

    def _take(self, key: str, nudge: Nudge) -> None:
        if nudge.state in PENDING:
            moments = self._moments(nudge)
            del moments[bisect_left(moments, (own_moment(nudge), key))]
        for kept in (self.sending, self.sent, self.said, self.round):
            kept.pop(key, None)

    def _moments(self, nudge: Nudge) -> Moments:
        return self.asked if MANNERS[nudge.kind].asked else self.unasked


def _subject(nudge: Nudge | None) -> str | None:
    return None if nudge is None or nudge.kind in ROUND else nudge.about


def own_moment(nudge: Nudge) -> datetime:
    """The moment before which it is never said, whatever else may hold it back."""
    return nudge.snoozed or nudge.due


def agenda(notebook: Notebook) -> Agenda:
    """The notebook's, brought up to date by what changed."""
    return index_of(notebook.nudges, Agenda)


def sent(notebook: Notebook) -> list[Nudge]:
    """Those that arrived and were not answered yet."""
    return [notebook.nudges[key] for key in agenda(notebook).sent]


def under_way(notebook: Notebook) -> list[Nudge]:
    """Those that were handed to the messenger, and of which it is not known yet whether they arrived."""
    return [notebook.nudges[key] for key in agenda(notebook).sending]


def said(notebook: Notebook) -> list[Nudge]:
    """Those that were said at some moment, whatever became of them."""
    return [notebook.nudges[key] for key in agenda(notebook).said]


def coming_round(notebook: Notebook) -> list[Nudge]:
    """The reviews of the week and the dormant ties."""
    return [notebook.nudges[key] for key in agenda(notebook).round]


def pending(notebook: Notebook, *, quiet: bool, until: datetime | None = None) -> Iterator[Nudge]:
    """What is still to be said, by its own moment, up to ``until``; if ``quiet``, the member's own dates only."""
    known = agenda(notebook)
    for moment, key in known.asked if quiet else merge(known.asked, known.unasked):
        if until is not None and moment > until:
            return
        yield notebook.nudges[key]
