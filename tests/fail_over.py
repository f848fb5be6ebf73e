"""A database that dies under its bots, and its standby that takes over: ``python -m tests.fail_over``.

Two replicas with webhooks work on a PostgreSQL with a standby while members write. The primary is killed (or frozen,
with ``--frozen``: it hangs and does not hang up), a little later the standby is promoted, and the bots, which were
given both hosts, must find it by themselves; with ``--gone 60`` it comes back itself, after so many seconds. Printed is
how long no update was taken; at the end every note that was acknowledged must stand in its member's notebook, once and
in order. Ends with exit code 1 if not. ``--lagging`` does not let commits wait for the standby, and shows what that may
cost.
"""
# ruff: noqa: T201 (a program run by hand: print is its voice)

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from handlers.offline import OfflineTelegram, Phone
from tests.crew import Crew
from tests.kill_bot import FIRST, NOW, Tally, examine, settled, words
from tests.loopback import Loopback
from tests.pair import Pair

MEMBERS = 8
OUTAGE = 3.0
"""Seconds until somebody, or something, promotes the standby."""


class Writers:
    """Members who go on writing, whatever happens."""

    def __init__(self, phones: list[Phone], pause: float = 0.5) -> None:
        self._phones = phones
        self._pause = pause
        self.written = 0

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        async def write() -> None:
            while True:
                for phone in self._phones:
                    phone.say(words(phone.id, self.written))
                self.written += 1
                await asyncio.sleep(self._pause)

        async with asyncio.TaskGroup() as group:
            task = group.create_task(write())
            yield
            task.cancel()


async def play(pair: Pair, folder: Path, *, frozen: bool, gone: float) -> tuple[Tally, float]:
    """The whole; gives what became of the notes, and for how long after the promotion nothing was taken."""
    telegram = OfflineTelegram(lambda: NOW, local=True)
    phones = [telegram.user(FIRST + n, "Anna", "it", met=True) for n in range(MEMBERS)]
    writers = Writers(phones, pause=1.0)
    loopback = await Loopback(telegram).start()
    async with Crew(loopback, pair.url, folder, replicas=2, webhooks=True) as crew:
        async with writers.at_work():
            await asyncio.sleep(4)
            await asyncio.to_thread(pair.freeze if frozen else pair.kill)
            await asyncio.sleep(gone or OUTAGE)
            await asyncio.to_thread(pair.restart if gone else pair.promote)
            since, taken = time.monotonic(), crew.taken
            async with asyncio.timeout(60):
                while crew.taken == taken:  # noqa: ASYNC110 (other processes bring it about)
                    await asyncio.sleep(0.05)
            healed = time.monotonic() - since
            await asyncio.sleep(4)
        if frozen:
            pair.kill()  # it is fenced off in the end
        await settled(pair.url, telegram, crew)
        assert [await crew.get(bot, "/readyz") for bot in crew.bots] == [200, 200]
        assert all(bot.alive for bot in crew.bots)
        for bot in crew.bots:
            assert await crew.stop(bot) == 0
    await loopback.stop()
    tally = Tally(written=writers.written * MEMBERS, kills=1)
    await examine(pair.url, telegram, MEMBERS, writers.written, tally)
    return tally, healed


def main() -> None:
    """Runs once, and says what it saw."""
    parser = argparse.ArgumentParser(description="Kills a database; its standby takes over.")
    parser.add_argument("--frozen", action="store_true", help="the primary hangs instead of dying")
    parser.add_argument("--lagging", action="store_true", help="commits do not wait for the standby")
    parser.add_argument("--gone", type=float, default=0.0, help="seconds after which the primary itself is back")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="coltiva-pair-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # PostgreSQL does not run as root, and must get through
        with Pair(folder, sync=not options.lagging) as pair:
            tally, healed = asyncio.run(play(pair, folder, frozen=options.frozen, gone=options.gone))
    what = "frozen" if options.frozen else "killed"
    then = f"back after {options.gone:.0f} s" if options.gone else f"standby promoted after {OUTAGE:.0f} s"
    print(
        f"primary {what}, {then}: updates taken again "
        f"{healed:.1f} s later; of {tally.written}: lost {len(tally.lost)}, doubled {len(tally.doubled)}, "
        f"members out of order {len(tally.disordered)}"
    )
    sys.exit(0 if tally.clean or options.lagging else 1)


if __name__ == "__main__":
    main()
