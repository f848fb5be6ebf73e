"""When the coach speaks of introductions by itself: answers awaited, did they meet, what came of it, thanks and news.

Silence after two checks closes an introduction as unknown (METHOD, principle 13: it always ends in an outcome).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from bot.core.model import Introduction, Notebook, NudgeKind
from bot.core.nudges.mornings import morning_of, working_day

ANSWERS: Final = (timedelta(days=4), timedelta(days=10))
"""How long after an ask one wonders whether they answered."""
MET: Final = timedelta(days=7)
OUTCOME: Final = timedelta(days=14)
SILENCE: Final = timedelta(days=7)
"""After the second check."""
NEWS: Final = timedelta(days=14)
"""How long after an introduction received whoever made it would like to hear of it."""
CLOSING: Final = timedelta(days=3)
"""How long the word that closes one may be under way."""

Wanted = tuple[NudgeKind, datetime, int]


def asked_for(notebook: Notebook, about: Introduction) -> Iterator[Wanted]:
    """Kind, moment and revision of every nudge about an introduction."""
    if about.a not in notebook.contacts or about.b not in notebook.contacts:
        return
    match about.state:
        case "asking":
            yield from _answers(notebook, about)
        case "introduced" | "met":
            yield from _outcome(notebook, about)
        case "unknown" if about.closed_at:
            yield from _outcome(notebook, about) if about.introduced_at else _answers(notebook, about)
        case "received":
            yield "intro_thanks", _morning(notebook, about.made_at, timedelta(days=1)), 0
            yield "intro_news", _morning(notebook, about.made_at, NEWS), 0
        case "thanked" if about.closed_at is None:
            yield "intro_news", _morning(notebook, about.made_at, NEWS), 0
        case _:
            pass


def _morning(notebook: Notebook, moment: datetime, after: timedelta) -> datetime:
    """The first working morning that long after a moment."""
    profile = notebook.profile
    day = moment.astimezone(profile.clock_at(moment)).date() + after
    return morning_of(profile, working_day(profile, day))


def _answers(notebook: Notebook, about: Introduction) -> Iterator[Wanted]:
    if about.asked_at is None or "asked" not in {about.consent_a, about.consent_b}:
        return
    first = about.asked_at.toordinal() * len(ANSWERS)
    for place, after in enumerate(ANSWERS):
        yield "intro_answer", _morning(notebook, about.asked_at, after), first + place
    yield from _close(notebook, f"intro_answer:{about.id}:{first + 1}", first)


def _outcome(notebook: Notebook, about: Introduction) -> Iterator[Wanted]:
    if about.introduced_at is None:
        return
    revision = about.introduced_at.toordinal()
    if about.state == "introduced":
        yield "intro_met", _morning(notebook, about.introduced_at, MET), revision
    if about.state != "unknown":
        yield "intro_outcome", _morning(notebook, about.introduced_at, OUTCOME), revision
    yield from _close(notebook, f"intro_outcome:{about.id}:{revision}", revision)


def _close(notebook: Notebook, check: str, revision: int) -> Iterator[Wanted]:
    """A week after the second check was said, and nobody answered."""
    last = notebook.nudges.get(check)
    if last and last.sent_at and last.state in {"sent", "answered"}:
        yield "intro_close", _morning(notebook, last.sent_at, SILENCE), revision
