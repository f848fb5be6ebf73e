"""What the soak is made of: a fast clock, members with nudges, a Telegram of its own that writes down what arrives."""

from __future__ import annotations

import asyncio
import json
import random  # noqa: TID251 (the moments of trouble; the seed is printed)
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as wall
from pathlib import Path
from typing import Any, Final

from bot.core.model import Contact, Notebook, Nudge, Profile, Promise, Touch
from bot.core.nudges import moment_of, next_due, replan
from data import open_store
from handlers.offline import Attachment, OfflineTelegram
from handlers.offline.faults import Fault, broken, flood, garbage, reset
from tests.loopback import Loopback

DAY: Final = date(2026, 3, 16)
BEGIN: Final = datetime(2026, 3, 16, 7, 4, tzinfo=UTC)
"""Four minutes past eight in Rome, on a Monday."""
EACH: Final = 4
"""Nudges of a member: a coffee, a call, a promise and a first step; the last two are one digest, for all at once."""
AHEAD: Final = timedelta(hours=10)
"""Of a coffee: however slow the machine, it does not begin before its reminder is said, which would then be dropped."""
NAMES: Final = {"coffee_ahead": "Caffe", "touch_ahead": "Chiama", "promise_due": "promessa", "first_step": "Primo"}
MARK: Final = re.compile(r"(Caffe|Chiama|promessa|Primo)(\d+)")


@dataclass(frozen=True, slots=True)
class FastClock:
    """A clock for several processes at once: so many times faster than the machine's, from ``BEGIN`` on."""

    began: float
    speed: float

    def now(self) -> datetime:
        """The moment."""
        return self.at(time.time())

    def at(self, stamp: float) -> datetime:
        """The moment at which the machine's clock says ``stamp``."""
        return BEGIN + timedelta(seconds=(stamp - self.began) * self.speed)


def member_book(member: int, minutes: int, chance: random.Random) -> Notebook:
    """Somebody with ``EACH`` nudges to come within so many minutes, recognisable by their marks."""
    before = datetime(2026, 3, 15, 10, 0, tzinfo=UTC)
    start = datetime.combine(DAY, wall(8, 5))
    due = [start + timedelta(minutes=chance.randrange(minutes)) for _ in range(2)]
    coffee = Touch("t1", "c1", "coffee", DAY, (due[0] + AHEAD).time(), "Europe/Rome", before)
    call = Touch("t2", "c2", "call", DAY, (due[1] + timedelta(minutes=15)).time(), "Europe/Rome", before)
    people = (Contact("c1", f"Caffe{member}", before), Contact("c2", f"Chiama{member}", before))
    promise = Promise("p1", f"promessa{member}", DAY, before)
    middle = (start + timedelta(minutes=minutes // 2)).time()
    profile = Profile(evening=None, ahead=AHEAD // timedelta(minutes=1), nudges_a_day=9, welcomed=True, morning=middle)
    book = Notebook(member, profile=profile).put(
        *people, Contact("c3", f"Primo{member}", before), coffee, call, promise
    )
    return replan(book, before)


def marks(book: Notebook) -> Iterator[tuple[str, datetime]]:
    """Each nudge of the morning, by its mark, with the moment before which it must not be said."""
    for nudge in morning(book):
        yield f"{NAMES[nudge.kind]}{book.member}", moment_of(book, nudge)


def morning(book: Notebook) -> list[Nudge]:
    """The nudges that are looked at; what comes that evening or later is not."""
    return [nudge for nudge in book.nudges.values() if nudge.kind in NAMES]


async def prepare(url: str, members: int, minutes: int, chance: random.Random) -> dict[str, datetime]:
    """Saves all members; gives what is to arrive, and when at the earliest."""
    store = await open_store(url)
    expected: dict[str, datetime] = {}
    for member in range(1, members + 1):
        book = member_book(member, minutes, chance)
        expected |= dict(marks(book))
        await store.save(Notebook(member), replace(book, version=0), next_due(book))
    await store.close()
    return expected


class WitnessedTelegram(Loopback):
    """A Bot API over real HTTP that writes down each message that it accepted, and when, whatever it answered."""

    def __init__(self, telegram: OfflineTelegram, paper: Path) -> None:
        super().__init__(telegram)
        self._paper = paper.open("a", encoding="utf-8", buffering=1)

    async def _answer(self, request: Any, token: str, name: str) -> tuple[int, bytes]:  # noqa: ANN401 (Loopback's)
        status, body = await super()._answer(request, token, name)
        if name.lower() == "sendmessage" and status == 200:
            values, _files = _parameters(request)
            line = {"at": time.time(), "chat": int(values["chat_id"]), "text": values["text"]}
            self._paper.write(json.dumps(line) + "\n")
        return status, body


def _parameters(request: Any) -> tuple[dict[str, str], dict[str, Attachment]]:  # noqa: ANN401 (Loopback's)
    found: tuple[dict[str, str], dict[str, Attachment]] = request.parameters()
    return found


TROUBLE: Final = ("flood", "broken", "garbage", "reset", "lost answer", "time-out")


def trouble(kind: str) -> Fault:
    """One fault. A lost answer and a time-out leave it open whether the message was shown: it was."""
    match kind:
        case "flood":
            return flood(1, "sendMessage")
        case "broken":
            return broken(500, "sendMessage")
        case "garbage":
            return garbage("sendMessage")
        case "reset":
            return reset("sendMessage")
        case "lost answer":
            return reset("sendMessage", after=True)
        case _:
            return Fault("timeout", None, "sendMessage", 1, after=True)


@dataclass(frozen=True, slots=True)
class Scene:
    """Telegram's side of a run: ``door`` will tell its address, ``paper`` what it accepted."""

    clock: FastClock
    members: int
    paper: Path
    door: Path
    faults: int
    seed: int
    length: float


async def telegram(scene: Scene) -> None:
    """Serves until it is ended; so many faults, one after the other, at random moments."""
    chance = random.Random(scene.seed)  # noqa: S311 (moments, not secrets)
    offline = OfflineTelegram(scene.clock.now, local=True)
    for member in range(1, scene.members + 1):
        offline.user(member, "Sara", "it", met=True)
    async with WitnessedTelegram(offline, scene.paper) as url:
        half = scene.door.with_suffix(".half")
        half.write_text(url)
        half.rename(scene.door)
        for number in range(scene.faults):
            await asyncio.sleep(chance.uniform(0.2, 1.4) * scene.length / (scene.faults + 2))
            kind = TROUBLE[number % len(TROUBLE)]
            offline.faults.add(trouble(kind))
            with scene.paper.with_suffix(".faults").open("a", encoding="utf-8") as notes:
                notes.write(kind + "\n")
        await asyncio.Event().wait()
