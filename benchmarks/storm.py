"""A morning on which everybody is due at once: ``python -m benchmarks.storm``, in real time, with the real bot.

The bot is ``python -m bot run`` on a TinyDB store, a process of its own; this one is Telegram, over HTTP. At one moment
a digest falls due for each of ten thousand members, while some others chat. Telegram counts for itself, whatever the
bot believes: how many messages in the fullest second, how many to one chat, whether it was left in peace after a 429,
who got their digest, who got it twice, and how long those who chat wait for an answer, before and during the storm.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from datetime import time as wall
from pathlib import Path
from typing import Any, Final

from bot.clock import SystemClock
from bot.core.model import Contact, Notebook, Nudge, Profile, Promise
from bot.core.nudges import next_due, replan
from data import open_store
from handlers.offline import OfflineTelegram, Phone
from tests.crew import Crew
from tests.loopback import Loopback

LINES: Final = 3
"""Lines of each digest."""
CHATTERS: Final = 12
QUIET: Final = 30.0
"""Seconds of chatting before the storm, to compare with."""
START: Final = 15.0
"""Seconds for the bot to start in, on a slow machine."""
TRIAL: Final = 100
"""Members saved to see how long saving all of them will take."""
EVERY: Final = 4.0
"""Seconds between two messages of one who chats, on average."""
PATIENCE: Final = 60.0
"""Seconds after which an answer counts as not given."""
MARK: Final = re.compile(r"digest(\d+)")
GRACE: Final = 0.3
"""Seconds after a 429 in which what was under way may still arrive."""
CLOCK = SystemClock()


@dataclass(slots=True)
class Witness:
    """What Telegram saw: when, and to whom; by its own clock."""

    accepted: list[tuple[float, int, str]] = field(default_factory=list)
    answered: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    floods: list[tuple[float, float]] = field(default_factory=list)
    """From when to when it wanted peace."""
    arrived: int = 0
    """Digests so far, doubles included."""
    refused: int = 0
    disobeyed: int = 0

    def fullest(self, of: Sequence[float], seconds: float = 1.0) -> int:
        """The most moments within so many seconds."""
        moments, first, most = sorted(of), 0, 0
        for last, moment in enumerate(moments):
            while moment - moments[first] >= seconds:
                first += 1
            most = max(most, last - first + 1)
        return most

    def per_chat(self) -> int:
        """The most messages to one chat within a second, of those who do not chat."""
        chats: dict[int, list[float]] = defaultdict(list)
        for at, chat, text in self.accepted:
            if MARK.search(text):
                chats[chat].append(at)
        return max((self.fullest(moments) for moments in chats.values()), default=0)


class StrictTelegram(Loopback):
    """A Bot API over HTTP that writes down what it accepts, and now and then asks for peace."""

    def __init__(self, telegram: OfflineTelegram, witness: Witness) -> None:
        super().__init__(telegram)
        self.witness = witness

    async def _answer(self, request: Any, token: str, name: str) -> tuple[int, bytes]:  # noqa: ANN401 (Loopback's)
        now, seen = time.monotonic(), self.witness
        if not name.lower().startswith("send"):
            return await super()._answer(request, token, name)
        peace = next(((start, end) for start, end in seen.floods if start <= now < end), None)
        if peace:
            seen.refused += 1
            seen.disobeyed += now - peace[0] > GRACE
            left = int(peace[1] - now) + 1
            body = f'{{"ok":false,"error_code":429,"description":"Too Many Requests: retry after {left}",'
            return 429, (body + f'"parameters":{{"retry_after":{left}}}}}').encode()
        status, body_ = await super()._answer(request, token, name)
        if status == 200:
            values, _files = request.parameters()
            chat = int(values["chat_id"])
            seen.accepted.append((now, chat, values.get("text", "")))
            seen.answered[chat].append(now)
            seen.arrived += bool(MARK.search(values.get("text", "")))
        return status, body_


def book(member: int, due: datetime) -> Notebook:
    """Somebody with promises that fall due together, recognisable by their marks."""
    made = due - timedelta(days=30)
    profile = Profile(quiet_from=wall(3), quiet_to=wall(3), nudges_a_day=9, welcomed=True, zone="UTC")
    people = [Contact(f"c{n}", f"Anna Rossi {n}", made) for n in range(LINES)]
    promises = [Promise(f"p{n}", f"digest{member}", due.date(), made, f"c{n}") for n in range(LINES)]
    nudges = [
        Nudge(f"promise_due:p{n}:{due.date().toordinal()}", "promise_due", f"p{n}", due, snoozed=due)
        for n in range(LINES)
    ]
    full = replan(Notebook(member, profile=profile).put(*people, *promises, *nudges), due - timedelta(seconds=1))
    expired = [replace(n, state="expired") for n in full.nudges.values() if n.kind != "promise_due"]
    return full.put(*expired)


async def prepare(url: str, members: int, due: datetime) -> None:
    """Saves them all."""
    store = await open_store(url)
    for member in range(1, members + 1):
        each = book(member, due)
        await store.save(Notebook(member), each, next_due(each))
    await store.close()


async def chatting(
    phones: Sequence[Phone], chance: random.Random, witness: Witness, over: Callable[[], bool]
) -> list[float]:
    """Everybody writes now and then; how long each answer took, in seconds.

    Who asks during a 429 is not counted: then everybody waits, for so Telegram will have it.
    """
    waits: list[float] = []

    async def chat(phone: Phone) -> None:
        await asyncio.sleep(chance.uniform(0, EVERY))
        while not over():
            asked, seen = time.monotonic(), witness.answered[phone.id]
            before = len(seen)
            phone.say(chance.choice(("/people", "ciao", "/today", "/balance")))
            while len(seen) == before and time.monotonic() - asked < PATIENCE:  # noqa: ASYNC110 (another process brings it about)
                await asyncio.sleep(0.002)
            took = seen[before] - asked if len(seen) > before else PATIENCE
            if not any(start - took <= asked < end + GRACE for start, end in witness.floods):
                waits.append(took)
            await asyncio.sleep(chance.uniform(0.5, 1.5) * EVERY)

    await asyncio.gather(*map(chat, phones))
    return waits


def told(waits: Sequence[float]) -> tuple[float, float]:
    """Median and p99 in seconds."""
    ordered = sorted(waits) or [0.0]
    return statistics.median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]


async def storm(members: int, floods: int, folder: Path) -> bool:
    """One storm; prints what was seen, tells whether it was as promised."""
    url = f"tinydb:///{folder}/store"
    begun = time.monotonic()
    await prepare(f"tinydb:///{folder}/trial", TRIAL, CLOCK.now())
    patience = 2 * (time.monotonic() - begun) * members / TRIAL + START + QUIET
    due = CLOCK.now().replace(microsecond=0) + timedelta(seconds=patience)
    await prepare(url, members, due)
    telegram, witness = OfflineTelegram(CLOCK.now, local=True), Witness()
    for member in range(1, members + 1):
        telegram.user(member, "Sara", "it", met=True)
    phones = [telegram.user(10**6 + n, "Ugo", "it", met=True) for n in range(CHATTERS)]
    chance = random.Random(1)
    server = StrictTelegram(telegram, witness)
    async with server, Crew(server, url, folder):
        while "getUpdates" not in server.requests:  # noqa: ASYNC110 (another process brings it about)
            await asyncio.sleep(0.05)
        start = time.monotonic() + (due - CLOCK.now()).total_seconds()
        if start - time.monotonic() < QUIET / 2:
            print("preparing took too long: nobody can chat in quiet before it begins", file=sys.stderr)
            return False
        quiet = await chatting(phones, chance, witness, lambda: time.monotonic() >= start)
        length = members / 29
        witness.floods += [(at, at + 2) for n in range(floods) for at in [start + length * (n + 1) / (floods + 1)]]
        end = start + 2 * length + 130

        def over() -> bool:
            return witness.arrived >= members or time.monotonic() > end

        stormy = await chatting(phones, chance, witness, over)
        await asyncio.sleep(2)
    return report(witness, members, start, quiet, stormy)


def report(witness: Witness, members: int, start: float, quiet: Sequence[float], stormy: Sequence[float]) -> bool:
    """Prints what Telegram saw; tells whether it was as promised."""
    digests = [(at, match[1]) for at, _, text in witness.accepted if (match := MARK.search(text))]
    times = Counter(mark for _, mark in digests)
    moments = [at for at, _, _ in witness.accepted if at >= start]
    took = max(at for at, _ in digests) - start if digests else 0.0
    lost, doubled = members - len(times), sum(count - 1 for count in times.values())
    early = sum(at < start for at, _ in digests)
    (median, p99), (median_then, p99_then) = told(quiet), told(stormy)
    over = sum(witness.fullest(moments, seconds) > 30 * seconds + 30 for seconds in (1, 10, 60))
    print(
        f"{members} digests at once: {took:.0f} s, {len(digests) / max(took, 1):.1f} a second; lost {lost}, "
        f"doubled {doubled}, early {early}\n"
        f"in the fullest second {witness.fullest(moments)} messages, in the fullest ten {witness.fullest(moments, 10)}"
        f" (replies included); to one member at most {witness.per_chat()} a second\n"
        f"429 for two seconds {len(witness.floods)} times: {witness.refused} refused, "
        f"{witness.disobeyed} came while it wanted peace\n"
        f"{CHATTERS} people chat, 429s aside: an answer takes {1000 * median:.0f} ms (p99 {1000 * p99:.0f}) in quiet, "
        f"{1000 * median_then:.0f} ms (p99 {1000 * p99_then:.0f}) in the storm: "
        f"{median_then / median:.1f} x, p99 {p99_then / p99:.1f} x ({len(quiet)} and {len(stormy)} answers)"
    )
    return not (lost or doubled or early or over or witness.disobeyed)


def main() -> None:
    """Runs once."""
    parser = argparse.ArgumentParser(description="Digests for everybody at once, while some chat.")
    parser.add_argument("--members", type=int, default=10_000)
    parser.add_argument("--floods", type=int, default=3, help="how often Telegram asks for two seconds of peace")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="coltiva-storm-"))
    try:
        good = asyncio.run(storm(options.members, options.floods, folder))
    finally:
        shutil.rmtree(folder)
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
