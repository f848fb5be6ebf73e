"""A made-up member lives with the real application for some weeks: nothing breaks, and nothing grates."""

from __future__ import annotations

from datetime import UTC, datetime
from io import StringIO

import pytest

from bot.core.model import Contact, Notebook, Nudge, Touch
from bot.core.reading.reading import Language
from bot.critic import Critic
from bot.rehearse import rehearse

NOW = datetime(2026, 3, 12, 9, tzinfo=UTC)


@pytest.mark.parametrize(("lang", "seed"), [("it", 7), ("en", 3)])
async def test_some_weeks_with_a_member_drawn_at_random(lang: Language, seed: int) -> None:
    """No error, no contradiction, no question already answered, never above the day's number."""
    out = StringIO()
    critic = await rehearse(seed, 21, lang, out)
    report = "\n".join(critic.report(3))
    assert not critic.errors.found, report
    assert not critic.contradictions, report
    assert not critic.answered, report
    assert max(critic.by_itself.values()) <= 3, report
    assert critic.said > 30, "somebody lived there"
    assert out.getvalue().rstrip().endswith(report.rstrip()), "the log ends with the counts"


async def test_the_same_seed_is_the_same_story() -> None:
    """The log of two rehearsals is the same to the letter."""
    first, second = StringIO(), StringIO()
    await rehearse(11, 5, "it", first)
    await rehearse(11, 5, "it", second)
    assert first.getvalue() == second.getvalue()


def _notebook(nudge: Nudge, touch: Touch) -> Notebook:
    return Notebook(1).put(Contact("c1", "Anna Rossi", NOW), touch, nudge)


def test_the_critic_hears_what_grates() -> None:
    """A reminder of a coffee called off, and the same words twice, are both counted."""
    critic = Critic(1)
    touch = Touch("t1", "c1", "coffee", NOW.date(), None, "Europe/Rome", NOW, state="cancelled")
    nudge = Nudge("coffee_eve:t1:0", "coffee_eve", "t1", NOW, state="sent", sent_at=NOW)
    critic.hear(["Domani caffè"], _notebook(nudge, touch), NOW, unasked=True)
    critic.hear(["Domani caffè"], _notebook(nudge, touch), NOW, unasked=True)
    assert critic.contradictions == ["2026-03-12 09:00 coffee_eve of a date that is cancelled"]
    assert sum(critic.repeated.values()) == 1
