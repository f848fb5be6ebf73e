"""What a hundred thousand pending nudges cost: ``python -m benchmarks.nudges``. All figures come from one run.

*Start*: from an empty process to the alarm that is set, and, of that, opening a TinyDB store with so many nudges
pending. *Memory*: of the whole process, and what the nudges add. *Lateness*: nudges fall due, twenty a second, with all
the others pending; from the due moment to the answer of the Bot API (offline, in the same process). The peers are
APScheduler 3 with one job for each nudge, in memory and in SQLite (``benchmarks.scheduled``); their jobs say nothing
and save nothing. The storm of digests is ``benchmarks.storm``, here with fewer members; ``make storm`` is the whole.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from datetime import time as wall
from pathlib import Path
from typing import Any, Final

from bot.clock import SystemClock
from bot.core.model import Contact, Notebook, Nudge, Profile, Promise
from bot.core.nudges import next_due, replan

CLOCK: Final = SystemClock()
FAR: Final = timedelta(days=9)
"""When what is not due falls due."""
APART: Final = 0.05
"""Seconds between two that fall due: Telegram takes thirty a second."""
SETTLE: Final = timedelta(seconds=15)
"""Until the first is due: everything must be in place by then."""
PROFILE: Final = Profile(quiet_from=wall(3), quiet_to=wall(3), nudges_a_day=99)


def resident() -> float:
    """Resident memory of this process in MB, now (the peak that getrusage knows is inherited from the parent)."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def book(member: int, nudges: int, first: datetime) -> Notebook:
    """Somebody with promises, each with its nudge, a day apart; the first of them due at ``first``."""
    made = first - timedelta(days=400)
    people = [Contact(f"c{n}", f"Anna Rossi {n}", made) for n in range(2)]
    promises = [Promise(f"p{n}", "mandarle il listino", first.date(), made, "c0") for n in range(nudges)]
    day = timedelta(days=1)
    pending = [
        Nudge(f"promise_due:p{n}:{first.date().toordinal()}", "promise_due", f"p{n}", first, snoozed=first + n * day)
        for n in range(nudges)
    ]
    return replan(Notebook(member, profile=PROFILE).put(*people, *promises, *pending), first - timedelta(seconds=1))


async def fill(url: str, members: int, each: int) -> None:
    """Saves them all."""
    from data import open_store  # noqa: PLC0415 (the child measures what importing costs)

    store, far = await open_store(url), CLOCK.now() + FAR
    for member in range(1, members + 1):
        full = book(member, each, far)
        await store.save(Notebook(member), full, next_due(full))
    await store.close()


async def ours(folder: Path, members: int, due: int, born: float) -> dict[str, Any]:
    """Child: the coach on the store, with an offline Telegram; all figures."""
    from bot.alarm import SchedulerAlarm  # noqa: PLC0415 (as above)
    from bot.app import build_coach, speak_up  # noqa: PLC0415
    from bot.settings import Settings  # noqa: PLC0415
    from bot.wording import Wording  # noqa: PLC0415
    from data.tiny import TinyStore  # noqa: PLC0415
    from handlers import TelegramCourier, build_application  # noqa: PLC0415
    from handlers.offline import OfflineRequest, OfflineTelegram  # noqa: PLC0415

    before, began = resident(), time.perf_counter()
    store = await TinyStore.open(folder)
    alarm = SchedulerAlarm(CLOCK)
    alarm.ring_at(await store.next_due())
    opened, grown = time.perf_counter() - began, resident() - before
    telegram = OfflineTelegram(CLOCK.now)
    application = build_application(telegram.token, request=OfflineRequest(telegram), paced=True)
    coach = build_coach(Settings(), store, TelegramCourier(application.bot, Wording()), alarm, CLOCK)
    async with application:
        alarm.start(coach.ring)
        ready, whole = time.time() - born, resident()
        await asyncio.to_thread(speak_up, Wording())
        for member in range(1, members + 1):
            telegram.user(member, "Sara", "it", met=True)
        begin, moments = CLOCK.now() + SETTLE, {}
        for number in range(due):
            member = 1 + number * (members // due)
            moments[member] = begin + timedelta(seconds=number * APART)
            old = await store.load(member)
            assert old
            new = old.put(replace(next(iter(old.nudges.values())), snoozed=moments[member]))
            await store.save(old, new, next_due(new))
        alarm.ring_at(await store.next_due())
        await asyncio.sleep((begin - CLOCK.now()).total_seconds() + due * APART + 3)
        alarm.stop()
    found = []
    for member, moment in moments.items():
        saved = await store.load(member)
        sent = [n.sent_at for n in saved.nudges.values() if n.sent_at] if saved else []
        found.append((sent[0] - moment).total_seconds() if sent else 999.0)
    await store.close()
    return {"start": opened, "grown": grown, "late": found, "ready": ready, "whole": whole}


def child(module: str, *arguments: object) -> dict[str, Any]:
    """What a process of its own found out."""
    command = [sys.executable, "-W", "ignore", "-m", module, *map(str, arguments)]
    run = subprocess.run(command, stdout=subprocess.PIPE, check=True)  # noqa: S603 (our own code)
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def percentiles(late: Sequence[float]) -> tuple[float, float, float]:
    """Median, p99 and worst, in milliseconds."""
    ordered = sorted(1000 * each for each in late)
    return statistics.median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], ordered[-1]


def line(name: str, found: dict[str, Any]) -> str:
    """A row of the table."""
    median, p99, worst = percentiles(found["late"])
    return f"{name:28}{found['start']:9.2f} s {found['grown']:9.1f} MB {median:9.1f} {p99:9.1f} {worst:9.1f} ms"


def ratios(name: str, own: dict[str, Any], peer: dict[str, Any]) -> str:
    """Ours divided by theirs."""
    (median, p99, _), (their_median, their_p99, _) = percentiles(own["late"]), percentiles(peer["late"])
    return (
        f"{name:28}{own['start'] / max(peer['start'], 0.001):9.2f} x {own['grown'] / max(peer['grown'], 0.1):9.2f} x  "
        f"{median / their_median:9.2f} {p99 / their_p99:9.2f} x"
    )


def report(total: int, members: int, due: int, folder: Path) -> None:
    """Runs all three and prints."""
    own = child("benchmarks.nudges", "--open", folder / "store", members, due, time.time())
    memory = child("benchmarks.scheduled", "memory", total, due)
    sqlite = child("benchmarks.scheduled", "sqlite", total, due)
    print(f"{total} nudges pending ({members} members), {due} fall due, {1 / APART:.0f} a second\n")
    print(f"{'':28}{'start':>11} {'memory':>12} {'late: median, p99, worst':>32}")
    print(line("Coltiva, TinyDB", own))
    print(line("APScheduler, memory", memory))
    print(line("APScheduler, SQLAlchemy", sqlite))
    print(ratios("Coltiva to memory", own, memory))
    print(ratios("Coltiva to SQLAlchemy", own, sqlite))
    print(
        f"\nThe whole process: ready {own['ready']:.2f} s after it was begun (imports and the reader's models are the"
        f" rest), {own['whole']:.0f} MB.\nOne job more costs APScheduler {1000 * memory['one']:.2f} ms in memory and"
        f" {1000 * sqlite['one']:.1f} ms in SQLite ({total * sqlite['one']:.0f} s for all, one by one)."
    )


def main() -> None:
    """All of it."""
    logging.disable(logging.CRITICAL)
    if sys.argv[1:2] == ["--open"]:
        store, members, due, born = sys.argv[2:6]
        print(json.dumps(asyncio.run(ours(Path(store), int(members), int(due), float(born)))))
        return
    parser = argparse.ArgumentParser(description="What pending nudges cost.")
    parser.add_argument("--members", type=int, default=5000)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--due", type=int, default=300)
    parser.add_argument("--storm", type=int, default=1000, help="members of the storm; 0 is none")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="coltiva-bench-") as name:
        folder = Path(name)
        asyncio.run(fill(f"tinydb:///{folder}/store", options.members, options.each))
        report(options.members * options.each, options.members, options.due, folder)
        shutil.rmtree(folder / "store")
    if options.storm:
        print(flush=True)
        storm = [sys.executable, "-W", "ignore", "-m", "benchmarks.storm", "--members", str(options.storm)]
        subprocess.run(storm, check=False)  # noqa: S603 (our own code; it says itself what went wrong)


if __name__ == "__main__":
    main()
