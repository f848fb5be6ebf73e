"""Nudges that are due when several replicas, real processes, start at the same moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import SystemClock
from bot.core.model import Contact, Notebook, Profile, Touch
from bot.core.nudges import next_due, replan
from data import open_store
from handlers.offline import OfflineTelegram
from tests.crew import Crew
from tests.kill_bot import until
from tests.loopback import Loopback

FIRST, MEMBERS = 100, 30


def meeting_soon(member: int, now: datetime) -> Notebook:
    """A coffee in an hour, of which one is reminded an hour and a half ahead: whatever the hour and the weekday."""
    start = (now + timedelta(hours=1)).astimezone(ZoneInfo("Europe/Rome"))
    yesterday = now - timedelta(days=1)
    profile = replace(Profile(), evening=None, ahead=90, welcomed=True, name="Ada", week_at=None)
    touch = Touch("t1", "c1", "coffee", start.date(), start.time(), "Europe/Rome", yesterday)
    book = Notebook(member, profile=profile).put(Contact("c1", "Anna Rossi", yesterday), touch)
    return replan(book, yesterday)


async def test_of_several_replicas_one_reminds(database: str, tmp_path: Path) -> None:
    """Thirty coffees are near when two replicas start: each member hears of theirs once, and the nudge is noted."""
    now = SystemClock().now()
    store = await open_store(database)
    for member in range(FIRST, FIRST + MEMBERS):
        book = meeting_soon(member, now)
        due = next_due(book)
        assert due is not None
        assert due < now
        await store.save(Notebook(member), book, due)
    telegram = OfflineTelegram(lambda: datetime.now(UTC), local=True)  # noqa: TID251 (the bots' clock is real, too)
    phones = [telegram.user(member, "Ada", "it", met=True) for member in range(FIRST, FIRST + MEMBERS)]
    loopback = await Loopback(telegram).start()
    async with Crew(loopback, database, tmp_path, replicas=2, webhooks=True) as crew:
        await until(lambda: all(phone.messages for phone in phones))
        moment = await store.next_due()
        assert moment is None or moment > now
        for bot in crew.bots:
            assert await crew.stop(bot) == 0
    await loopback.stop()
    assert [len(phone.messages) for phone in phones] == [1] * MEMBERS
    assert all("Anna" in str(phone.messages[0].text) for phone in phones)
    for member in range(FIRST, FIRST + MEMBERS):
        book = await store.load(member) or Notebook(0)
        assert [nudge.state for nudge in book.nudges.values() if nudge.kind == "coffee_ahead"] == ["sent"]
    await store.close()
