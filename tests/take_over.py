"""Two bots poll on one database; the one that does is killed, or stopped: ``python -m tests.take_over``.

Telegram answers one poller for each token, so only the one that holds the advisory lock polls. It is killed with
SIGKILL, then its successor is stopped with SIGSTOP (as a paused machine, or one that the network has cut off) and woken
again while members go on writing. Printed is how long nobody polled; at the end every note must stand in its member's
notebook, once and in order. Ends with exit code 1 if not.
"""
# ruff: noqa: T201 (a program run by hand: print is its voice)

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from handlers.offline import OfflineTelegram, Phone
from tests.crew import Bot, Crew
from tests.kill_bot import FIRST, NOW, Tally, database, examine, settled, until, words
from tests.loopback import Loopback

MEMBERS = 6


@dataclass(slots=True)
class Scene:
    """Members, Telegram, two bots."""

    telegram: OfflineTelegram
    loopback: Loopback
    phones: list[Phone]
    written: int = 0
    gaps: dict[str, float] = field(default_factory=dict)

    async def write(self) -> None:
        """A note of each member."""
        for phone in self.phones:
            phone.say(words(phone.id, self.written))
        self.written += 1

    async def gap(self, what: str) -> None:
        """Members write, and wait until somebody asks Telegram for it."""
        await self.write()
        since, asked = time.monotonic(), self.loopback.requests.count("getUpdates")
        await until(lambda: self.loopback.requests.count("getUpdates") > asked and not self.telegram.updates.pending)
        self.gaps[what] = time.monotonic() - since


async def play(store: str, folder: Path, asleep: float) -> Tally:
    """Killed, then stopped and woken."""
    telegram = OfflineTelegram(lambda: NOW, local=True)
    phones = [telegram.user(FIRST + number, "Anna", "it", met=True) for number in range(MEMBERS)]
    loopback = await Loopback(telegram).start()
    async with Crew(loopback, store, folder) as crew:
        scene = Scene(telegram, loopback, phones)
        await until(lambda: "getUpdates" in loopback.requests)
        first, second = crew.bots[0], await crew.start()
        await scene.write()
        await settled(store, telegram, crew)
        await asyncio.sleep(3)
        await scene.write()
        await crew.kill(first)
        await scene.gap("killed")
        await settled(store, telegram, crew)
        third = await crew.start()
        await asyncio.sleep(5)
        await sleep(scene, second, asleep)
        await settled(store, telegram, crew)
        for bot in (second, third):
            assert await crew.stop(bot) == 0
    await loopback.stop()
    tally = Tally(written=scene.written * MEMBERS, kills=2)
    await examine(store, telegram, MEMBERS, scene.written, tally)
    for what, seconds in scene.gaps.items():
        print(f"{what}: somebody polled again after {seconds:.1f} s")
    return tally


async def sleep(scene: Scene, bot: Bot, asleep: float) -> None:
    """Stopped in the middle of what members write, for ``asleep`` seconds; then both are awake."""
    await scene.write()
    bot.process.send_signal(signal.SIGSTOP)
    await scene.gap("stopped")
    for _ in range(max(1, int(asleep - scene.gaps["stopped"]))):
        await scene.write()
        await asyncio.sleep(1)
    bot.process.send_signal(signal.SIGCONT)
    for _ in range(5):
        await scene.write()
        await asyncio.sleep(1)


def main() -> None:
    """Runs once, and says what it saw."""
    parser = argparse.ArgumentParser(description="Kills and stops the one that polls; shows who takes over when.")
    parser.add_argument("--asleep", type=float, default=20.0, help="seconds for which the second one is stopped")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="coltiva-over-") as name, database(Path(name)) as url:
        tally = asyncio.run(play(url, Path(name), options.asleep))
        logs = "".join(path.read_text() for path in Path(name).glob("*.log"))
    print(
        f"updates {tally.written}: lost {len(tally.lost)}, doubled {len(tally.doubled)}, "
        f"members out of order {len(tally.disordered)}; polling left to another {logs.count('left to another')} time(s)"
    )
    sys.exit(0 if tally.clean else 1)


if __name__ == "__main__":
    main()
