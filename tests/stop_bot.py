"""SIGTERM in the middle of it: ``python -m tests.stop_bot``.

The turns in hand end, the rest is left to others, or to the next start; the process ends soon, with 0. At the end every
note must stand in its member's notebook, once and in order. Ends with exit code 1 if not.
"""
# ruff: noqa: T201 (a program run by hand: print is its voice)

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from handlers.offline import OfflineTelegram
from tests.crew import Crew
from tests.fail_over import Writers
from tests.kill_bot import FIRST, NOW, Tally, database, examine, settled, until
from tests.loopback import Loopback

MEMBERS = 4
SOON = 20.0
"""Seconds; a turn in hand takes a fraction of one, on a machine that has nothing else to do."""


async def played(store: str, folder: Path, *, webhooks: bool) -> Tally:
    """Told to stop while members write; with webhooks another replica goes on, without one the next start does."""
    telegram = OfflineTelegram(lambda: NOW, local=True)
    writers = Writers([telegram.user(FIRST + n, "Anna", "it", met=True) for n in range(MEMBERS)], pause=0.1)
    loopback = await Loopback(telegram).start()
    async with Crew(loopback, store, folder, replicas=2 if webhooks else 1, webhooks=webhooks) as crew:
        await until(lambda: webhooks or "getUpdates" in loopback.requests)
        async with writers.at_work():
            await asyncio.sleep(1)
            since = time.monotonic()
            async with asyncio.timeout(SOON):
                assert await crew.stop(crew.bots[0]) == 0
            print(f"{'webhooks' if webhooks else 'polling'}: stopped within {time.monotonic() - since:.1f} s", end="; ")
        if not webhooks:
            await crew.start()
        await settled(store, telegram, crew)
        assert crew.bots[1].alive
    await loopback.stop()
    tally = Tally(writers.written * MEMBERS)
    await examine(store, telegram, MEMBERS, writers.written, tally)
    return tally


def main() -> None:
    """Runs both ways, and says what it saw."""
    argparse.ArgumentParser(description="Stops bots under load; shows what is lost.").parse_args()
    clean = True
    for webhooks in (True, False):
        with tempfile.TemporaryDirectory(prefix="coltiva-stop-") as name, database(Path(name)) as url:
            store = url if webhooks else f"tinydb:///{name}/store"
            tally = asyncio.run(played(store, Path(name), webhooks=webhooks))
        lost, doubled, disordered = len(tally.lost), len(tally.doubled), len(tally.disordered)
        print(f"of {tally.written}: lost {lost}, doubled {doubled}, members out of order {disordered}")
        clean &= tally.clean
    sys.exit(0 if clean else 1)


if __name__ == "__main__":
    main()
