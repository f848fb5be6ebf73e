"""What a hundred thousand pending nudges cost: ``python -m benchmarks.nudges``. All figures come from one run.

*Start*: opening a TinyDB store whose members have so many nudges pending, in a process of its own. *Lateness*: nudges
fall due, twenty a second, with all the others pending; from the due moment to the Bot API (offline). *Storm*: a digest
for each of ten thousand members at once, behind the real pace, while somebody chats. The peers are APScheduler 3 with
one job for each nudge, in memory and (if SQLAlchemy is installed; it is no dependency of ours) in SQLite.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
import logging
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from datetime import time as wall
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.alarm import CalledAlarm, SchedulerAlarm
from bot.app import build_coach
from bot.clock import SystemClock
from bot.coach import Coach
from bot.core.events import Said, Sender
from bot.core.model import Contact, Notebook, Nudge, Profile, Promise
from bot.core.nudges import next_due, replan
from bot.ports import Alarm, Store
from bot.settings import Settings
from bot.wording import Wording
from data import open_store
from data.memory import MemoryStore
from data.tiny import TinyStore
from handlers import TelegramCourier, build_application
from handlers.application import App
from handlers.offline import OfflineRequest, OfflineTelegram

CLOCK = SystemClock()
SETUP = timedelta(seconds=25)
"""Until the first is due: everything must be in place by then."""
PROFILE = Profile(quiet_from=wall(3), quiet_to=wall(3), nudges_a_day=99)


def book(member: int, nudges: int, first: datetime, apart: timedelta = timedelta(days=1)) -> Notebook:
    """Somebody with promises, each with its nudge; the first of them due at ``first``."""
    made = first - timedelta(days=400)
    people = [Contact(f"c{n}", f"Anna Rossi {n}", made) for n in range(2)]
    promises = [Promise(f"p{n}", "mandarle il listino", first.date(), made, "c0") for n in range(nudges)]
    pending = [
        Nudge(f"promise_due:p{n}:{first.date().toordinal()}", "promise_due", f"p{n}", first, snoozed=first + n * apart)
        for n in range(nudges)
    ]
    return replan(Notebook(member, profile=PROFILE).put(*people, *promises, *pending), first - timedelta(seconds=1))


async def fill(store: Store, books: Sequence[Notebook]) -> None:
    """Saves them all."""
    for each in books:
        await store.save(Notebook(each.member), each, next_due(each))


def house(store: Store, alarm: Alarm, members: int, *, paced: bool) -> tuple[Coach, App]:
    """The coach on an offline Telegram that knows so many people."""
    telegram = OfflineTelegram(CLOCK.now)
    for member in range(1, members + 1):
        telegram.user(member, "Sara", "it", met=True)
    application = build_application(telegram.token, request=OfflineRequest(telegram), paced=paced)
    coach = build_coach(Settings(), store, TelegramCourier(application.bot, Wording()), alarm, CLOCK)
    return coach, application


def told(times: list[float]) -> str:
    """Median, p99 and worst, in milliseconds."""
    ordered = sorted(times) or [0.0]
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    median, worst = statistics.median(ordered), ordered[-1]
    return f"median {1000 * median:7.1f} ms   p99 {1000 * p99:7.1f} ms   worst {1000 * worst:7.1f} ms"


def memory() -> float:
    """Resident memory of this process in MB, now (the peak that getrusage knows is inherited from the parent)."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


async def start(folder: Path) -> None:
    """Child: opens the store and says what it took."""
    began, before = time.perf_counter(), memory()
    store = await TinyStore.open(folder)
    first = await store.next_due()
    took = time.perf_counter() - began
    print(f"start  {took:6.2f} s   {memory():6.1f} MB in all, {before:6.1f} of them before   next {first:%d %B}")


async def lateness(folder: Path, members: int, due: int) -> list[float]:
    """Seconds between due and sent for nudges that fall due twenty a second, all others pending."""
    store = await TinyStore.open(folder)
    begin = CLOCK.now() + SETUP
    moments = {}
    for number in range(due):
        member = 1 + number * (members // due)
        moments[member] = begin + timedelta(seconds=number / 20)
        old = await store.load(member)
        assert old
        nudge = next(iter(old.nudges.values()))
        new = old.put(replace(nudge, snoozed=moments[member]))
        await store.save(old, new, next_due(new))
    alarm = SchedulerAlarm(CLOCK)
    coach, application = house(store, alarm, members, paced=True)
    found: list[float] = []
    async with application:
        alarm.ring_at(await store.next_due())
        alarm.start(coach.ring)
        await asyncio.sleep((begin - CLOCK.now()).total_seconds() + due / 20 + 3)
        alarm.stop()
    for member, moment in moments.items():
        saved = await store.load(member)
        sent = [n.sent_at for n in saved.nudges.values() if n.sent_at] if saved else []
        found.append((sent[0] - moment).total_seconds() if sent else 999.0)
    await store.close()
    return found


async def apscheduler(jobs: int, due: int, url: str | None) -> tuple[float, float, list[float]]:
    """Seconds to add all, MB more, and lateness, with one job for each nudge."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    if url:
        scheduler.add_jobstore("sqlalchemy", url=url)
    FOUND.clear()
    scheduler.start(paused=True)
    began, before = time.perf_counter(), memory()
    far = CLOCK.now() + timedelta(days=9)
    for number in range(jobs):
        scheduler.add_job(_late, "date", run_date=far + timedelta(seconds=number), args=[0.0], misfire_grace_time=None)
    added, grown = time.perf_counter() - began, memory() - before
    begin = CLOCK.now() + SETUP
    for number in range(due):
        moment = begin + timedelta(seconds=number / 20)
        scheduler.add_job(_late, "date", run_date=moment, args=[moment.timestamp()], misfire_grace_time=None)
    scheduler.resume()
    await asyncio.sleep((begin - CLOCK.now()).total_seconds() + due / 20 + 3)
    scheduler.shutdown(wait=False)
    return added, grown, list(FOUND)


FOUND: list[float] = []


async def _late(due: float) -> None:
    FOUND.append(time.time() - due)


async def storm(members: int, seconds: float) -> tuple[float, list[float], float]:
    """Messages a second while everybody is due at once; seconds that a chatting member waits; the storm's length."""
    store = MemoryStore()
    await fill(
        store, [book(member, 3, CLOCK.now() - timedelta(seconds=1), timedelta(0)) for member in range(1, members + 1)]
    )
    coach, application = house(store, CalledAlarm(), members + 1, paced=True)
    waits: list[float] = []
    async with application:
        began = time.perf_counter()
        ringing = asyncio.get_running_loop().create_task(coach.ring())
        while time.perf_counter() - began < seconds and not ringing.done():
            asked = time.perf_counter()
            await coach.handle(members + 1, Sender("Ugo"), Said("ciao"))
            waits.append(time.perf_counter() - asked)
            await asyncio.sleep(1)
        took = time.perf_counter() - began
        ringing.cancel()
        await asyncio.gather(ringing, return_exceptions=True)
    arrived = 0
    for member in range(1, members + 1):
        kept = await store.load(member)
        arrived += bool(kept and any(n.sent_at for n in kept.nudges.values()))
    return arrived / took, waits, took


async def main() -> None:
    """All of it."""
    parser = argparse.ArgumentParser(description="What pending nudges cost.")
    parser.add_argument("--members", type=int, default=5000)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--due", type=int, default=400)
    parser.add_argument("--sql", type=int, default=2000, help="jobs in SQLite: 100,000 take minutes to add")
    parser.add_argument("--storm", type=float, default=15.0, help="seconds of the storm to watch")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    total = options.members * options.each
    folder = Path(tempfile.mkdtemp(prefix="coltiva-bench-"))
    try:
        store = await open_store(f"tinydb:///{folder}/store")
        far = CLOCK.now() + timedelta(days=9)
        await fill(store, [book(member, options.each, far) for member in range(1, options.members + 1)])
        await store.close()
        print(f"\n{total} nudges pending, {options.members} members")
        child = [sys.executable, "-m", "benchmarks.nudges", "--open", str(folder / "store")]
        subprocess.run(child, check=True)  # noqa: ASYNC221, S603 (our own code; nothing else runs)
        own = await lateness(folder / "store", options.members, options.due)
        print(f"Coltiva, {options.due} due          {told(own)}")
        added, grown, late = await apscheduler(total, options.due, None)
        print(f"APScheduler, memory       {told(late)}   add all {added:6.1f} s, {grown:5.1f} MB")
        if importlib.util.find_spec("sqlalchemy"):
            added, grown, late = await apscheduler(options.sql, options.due, f"sqlite:///{folder}/jobs.sqlite")
            print(f"APScheduler, SQLite       {told(late)}   add {options.sql}: {added:6.1f} s")
        else:
            print("APScheduler, SQLite       skipped: SQLAlchemy is not installed (it is no dependency of Coltiva)")
        rate, waits, took = await storm(10_000, options.storm)
        print(f"\nStorm of 10000 digests, {took:.0f} s of it: {rate:.1f} a second. A chat meanwhile: {told(waits)}")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    asyncio.run(start(Path(sys.argv[2])) if sys.argv[1:2] == ["--open"] else main())
