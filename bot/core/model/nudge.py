"""Nudges: what the bot has to say by itself, when, and how far the saying has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

NudgeKind = Literal[
    "coffee_eve",  # the evening before a coffee
    "coffee_ahead",  # shortly before it
    "coffee_after",  # how did it go?
    "coffee_again",  # how did it go?, once more and never again
    "touch_ahead",  # shortly before a call or message with an hour of its own
    "touch_due",  # a call or message planned for today
    "promise_due",
    "first_step",  # the morning after a first meeting without a date: a message to send
    "intro_answer",  # has whoever was asked said yes or no?
    "intro_met",  # a week after an introduction: did they meet?
    "intro_outcome",  # a fortnight after it: what came of it?
    "intro_close",  # silence after both: closed as unknown
    "intro_thanks",  # the morning after one was introduced to somebody: thank whoever did it
    "intro_news",  # a fortnight later: tell them what came of it
    "event_eve",  # the evening before an event: goal, who may be there, questions, a gift
    "event_debrief",  # after it: whom did you meet?
    "event_steps",  # the morning after: who has no date yet
    "keep_in_touch",  # a cadence has gone by without a touch
    "dormant",  # one dry relationship a week, to bring back
    "week",  # Friday's look back
    "unsaved",  # a card that was never saved nor cancelled
]


@dataclass(frozen=True, slots=True)
class Nudge:
    """One thing to say. Its id is ``kind:about:revision``, so that there is at most one for each reason.

    *due → sending (lease) → sent → answered*; ``due`` is state, the scheduler only a view of it. ``snoozed`` is the
    member's own choice of a later moment and outlives every recomputation of ``due``.
    """

    id: str
    kind: NudgeKind
    about: str
    due: datetime
    state: Literal["due", "sending", "sent", "answered", "expired"] = "due"
    lease: datetime | None = None
    snoozed: datetime | None = None
    sent_at: datetime | None = None
    message_id: int | None = None
    put_off: datetime | None = None
    """Until when the coach itself put it off, and ``because`` why."""
    because: Literal["daily", "back"] | None = None
    """``daily``: the day's number of messages was reached; ``back``: the bot had just been let in again."""
    told_with: str | None = None
    """The nudge in whose message this one is said too (itself, if it is the first of a digest)."""
    tries: int = 0
    """How often it was under way without a word of its arrival: the waits grow, so that doubles stay few."""
