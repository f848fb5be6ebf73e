"""What a hundred thousand pending nudges cost: ``python -m benchmarks.nudges``. All figures come from one run.

*Start*: opening a TinyDB store with so many nudges pending, and setting the alarm. *Memory*: what they add. *Lateness*:
nudges fall due, twenty a second, with all the others pending; from the due moment to the answer of the Bot API
(offline, in the same process). The peers are APScheduler 3 with one job for each nudge, in memory and in SQLite
(``benchmarks.scheduled``); their jobs say nothing and save nothing. The storm of digests is ``benchmarks.storm``, here
with fewer members; ``make storm`` is the whole.
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
ADDED: Final = 200
"""Jobs added one by one to APScheduler beside the others, to see what one costs."""
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
    written = f"{found['written']:9.1f} s" if "written" in found else f"{'not kept':>11}"
    return (
        f"{name:24}{written} {found['start']:8.2f} s {found['grown']:7.1f} MB {median:8.1f} {p99:8.1f} {worst:8.1f} ms"
    )


def ratios(name: str, own: dict[str, Any], peer: dict[str, Any]) -> str:
    """Ours divided by theirs. A store that reads nothing until it rings starts in no time: no ratio to that."""
    (median, p99, _), (their_median, their_p99, _) = percentiles(own["late"]), percentiles(peer["late"])
    start = f"{own['start'] / peer['start']:8.2f} x" if peer["start"] > own["start"] / 10 else f"{'-':>10}"
    grown = f"{own['grown'] / peer['grown']:7.2f} x " if peer["grown"] > own["grown"] / 10 else f"{'-':>10}"
    written = f"{own['written'] / peer['written']:9.3f} x" if "written" in peer else f"{'-':>11}"
    return f"{name:24}{written} {start} {grown} {median / their_median:8.2f} {p99 / their_p99:8.2f} x"


def report(total: int, members: int, due: int, written: float, folder: Path) -> None:
    """Runs all three and prints."""
    own = child("benchmarks.nudges", "--open", folder / "store", members, due, time.time()) | {"written": written}
    memory = child("benchmarks.scheduled", "memory", total, due)
    sqlite = child("benchmarks.scheduled", "sqlite", total, due)
    sqlite["written"] = total * sqlite["one"]
    print(f"{total} nudges pending ({members} members), {due} fall due, {1 / APART:.0f} a second\n")
    print(f"{'':24}{'written':>11} {'start':>10} {'memory':>10} {'late: median, p99, worst':>29}")
    print(line("Coltiva, TinyDB", own))
    print(line("APScheduler, memory", memory))
    print(line("APScheduler, SQLAlchemy", sqlite))
    print(ratios("Coltiva to memory", own, memory))
    print(ratios("Coltiva to SQLAlchemy", own, sqlite))
    print(
        f"\nWritten: ours a save for each member; theirs one by one, {1000 * sqlite['one']:.1f} ms each (of {ADDED}),"
        f" in memory {1000 * memory['one']:.2f} ms, at each start anew.\nOur whole process: ready {own['ready']:.2f} s"
        f" after it was begun (imports and the reader's models are the rest), {own['whole']:.0f} MB."
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
        began = time.perf_counter()
        asyncio.run(fill(f"tinydb:///{folder}/store", options.members, options.each))
        written = time.perf_counter() - began
        report(options.members * options.each, options.members, options.due, written, folder)
        shutil.rmtree(folder / "store")
    if options.storm:
        print(flush=True)
        storm = [sys.executable, "-W", "ignore", "-m", "benchmarks.storm", "--members", str(options.storm)]
        subprocess.run(storm, check=False)  # noqa: S603 (our own code; it says itself what went wrong)


if __name__ == "__main__":
    main()
