"""One process and four on one PostgreSQL: ``python -m benchmarks.replicas``. All figures from one run on one machine.

Start-up, turns per second through webhooks, due nudges claimed by four processes, memory for each active member. The
messenger (our offline Bot API over HTTP) and the database run on the same machine and take their share of its cores.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg

from benchmarks.people import notebook
from benchmarks.stores import server
from benchmarks.turns import NOTE
from bot.core.engine import Engine
from bot.core.events import Said, Sender
from bot.mind import build_mind
from data import open_store
from handlers.offline import OfflineTelegram
from tests.crew import Crew
from tests.kill_bot import settled
from tests.loopback import Loopback

NOW = datetime(2026, 3, 12, 18, 40, tzinfo=UTC)


async def claim(url: str) -> None:
    """One of the four: claims until there is nothing left, and prints what it got."""
    store = await open_store(url)
    sys.stdin.readline()
    while members := await store.due(NOW, 100):
        print(*members)
    await store.close()


async def claims(url: str, count: int, workers: int) -> None:
    """So many members due, claimed by so many processes."""
    await (await open_store(url)).close()
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("truncate coltiva.members cascade")
        connection.execute(
            "insert into coltiva.members select n, n, gen_random_uuid(), %s, %s from generate_series(1, %s) n",
            (NOW, NOW, count),
        )
    command = [sys.executable, "-m", "benchmarks.replicas", "--claim", url]
    running = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: ASYNC220, S603 (a benchmark)
        for _ in range(workers)
    ]
    await asyncio.sleep(3)
    begin = time.perf_counter()
    outs = await asyncio.gather(*(asyncio.to_thread(process.communicate, b"\n") for process in running))
    taken = time.perf_counter() - begin
    got = Counter(int(word) for out, _ in outs for word in out.split())
    twice = sum(times > 1 for times in got.values())
    print(
        f"{count} due nudges, {workers} processes: {count / taken:.0f} claimed a second, "
        f"{twice} twice, {count - len(got)} missed; shares {[len(out.split()) for out, _ in outs]}"
    )


@dataclass(frozen=True, slots=True)
class Spent:
    """Processor seconds since they were started: of the bots, of the database, of the messenger (this process)."""

    bots: float
    database: float
    messenger: float

    @classmethod
    def by(cls, crew: Crew, postmaster: int) -> Spent:
        """Until now."""
        bots = sum(_seconds(bot.process.pid, 2) for bot in crew.bots)
        backends = (int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit())
        database = _seconds(postmaster, 4) + sum(_seconds(pid, 2) for pid in backends if _parent(pid) == postmaster)
        return cls(bots, database, time.process_time())

    def told(self, before: Spent, count: int) -> str:
        """Milliseconds for each turn."""
        parts = {name: 1000 * (getattr(self, name) - getattr(before, name)) / count for name in self.__slots__}
        return ", ".join(f"{name} {each:.1f}" for name, each in parts.items())


def _stat(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return []


def _parent(pid: int) -> int:
    return int(_stat(pid)[1]) if _stat(pid) else 0


def _seconds(pid: int, fields: int) -> float:
    """User and system time; with four fields that of children who have ended, too."""
    return sum(map(int, _stat(pid)[11 : 11 + fields])) / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Run:
    """Turns per second, and what each took of the processors."""

    speed: float
    spent: str


async def turns(url: str, folder: Path, replicas: int, members: int, notes: int) -> Run:
    """From the first update handed over to the last struck off."""
    telegram = OfflineTelegram(lambda: NOW, local=True)
    phones = [telegram.user(5000 + n, "Ada", "it", met=True) for n in range(members)]
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("drop schema if exists coltiva cascade")
        found = connection.execute("select pg_backend_pid()").fetchone()
        postmaster = _parent(found[0]) if found else 0
    await (await open_store(url)).close()
    loopback = await Loopback(telegram).start()
    begin = time.perf_counter()
    async with Crew(loopback, url, folder, replicas, webhooks=True) as crew:
        print(f"start-up of {replicas} together: {time.perf_counter() - begin:.1f} s until ready")
        for phone in phones:
            phone.say("/help")
        await settled(url, telegram, crew)
        begin, before = time.perf_counter(), Spent.by(crew, postmaster)
        for number in range(notes):
            for phone in phones:
                phone.say(NOTE.format(name=f"Zita{'abcdefghilmnopqrstuvz'[number % 21]}"))
        await settled(url, telegram, crew)
        taken = time.perf_counter() - begin - 0.5  # ``settled`` looks five times in a row
        spent = Spent.by(crew, postmaster).told(before, members * notes)
    await loopback.stop()
    return Run(members * notes / taken, spent)


def memory(members: int, contacts: int) -> None:
    """What active members' notebooks weigh in a process."""
    engine = Engine(build_mind())
    engine.step(notebook(1, 1), Said("ciao"), NOW, Sender("Ada", "it"))
    before = _resident()
    sender = Sender("Ada", "it")
    kept = [engine.step(notebook(member, contacts), Said("ciao"), NOW, sender).notebook for member in range(members)]
    grown = _resident() - before
    print(
        f"memory: {before:.0f} MB to begin with; {1000 * grown / members:.0f} MB for each 1,000 members of {contacts}"
    )
    assert len(kept) == members


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1e6


async def everything(url: str, folder: Path, options: argparse.Namespace) -> None:
    """All of it."""
    memory(200, 50)
    one = await turns(url, folder, 1, options.members, options.notes)
    four = await turns(url, folder, 4, options.members, options.notes)
    print(
        f"turns a second (notes): one process {one.speed:.0f}, four {four.speed:.0f} "
        f"({four.speed / one.speed:.2f} x), on {os.cpu_count()} cores that messenger and database share"
    )
    print(f"processor time of a turn, in ms: one process: {one.spent}; four: {four.spent}")
    await claims(url, options.due, 4)


def main() -> None:
    """Runs it."""
    parser = argparse.ArgumentParser(description="Replicas on one PostgreSQL.")
    parser.add_argument("--claim", help=argparse.SUPPRESS)
    parser.add_argument("--members", type=int, default=40)
    parser.add_argument("--notes", type=int, default=10, help="of each member")
    parser.add_argument("--due", type=int, default=100_000)
    options = parser.parse_args()
    if options.claim:
        asyncio.run(claim(options.claim))
        return
    with tempfile.TemporaryDirectory(prefix="coltiva-bench-") as name, server(Path(name)) as url:
        asyncio.run(everything(url, Path(name), options))


if __name__ == "__main__":
    main()
