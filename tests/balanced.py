"""Two bots behind the real balancer, with ``docs/Caddyfile`` as it stands: ``python -m tests.balanced``.

Needs Caddy (``apt install caddy``) and root, for a private ``/etc/hosts`` in which ``bot1`` and ``bot2`` are, as in
``compose.yaml``. Updates come over TLS; one replica is killed and started again, the other one stopped politely, while
members write. Every note that was acknowledged must stand in its member's notebook, once and in order, and both
replicas must have had their share. Ends with exit code 1 if not.
"""
# ruff: noqa: T201 (a program run by hand: print is its voice)

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from handlers.offline import OfflineTelegram
from tests.crew import ROOT, Crew, free_port
from tests.fail_over import Writers
from tests.kill_bot import FIRST, NOW, Tally, database, examine, settled
from tests.loopback import Loopback

MEMBERS = 8
PLACES = ("127.0.0.2", "127.0.0.3")


@dataclass(slots=True)
class Behind(Crew):
    """Bots that are reached through the balancer."""

    front: str = ""
    root: str = ""
    """The certificate of the authority that Caddy makes for itself."""

    def _door(self) -> tuple[str, str | None]:
        return self.front, self.root


@asynccontextmanager
async def caddy(folder: Path) -> AsyncIterator[tuple[str, str]]:
    """Caddy with our file; gives the address, and the certificate to trust."""
    port = free_port()
    (folder / "hosts").write_text(
        "127.0.0.1 localhost\n" + "".join(f"{place} bot{n}\n" for n, place in enumerate(PLACES, 1))
    )
    (folder / "Caddyfile").write_text(
        f"{{\n\tskip_install_trust\n\tadmin off\n\thttps_port {port}\n\thttp_port {free_port()}\n}}\n"
        f"import {ROOT}/docs/Caddyfile\n"
    )
    script = f"mount --bind {folder}/hosts /etc/hosts && exec caddy run --adapter caddyfile --config {folder}/Caddyfile"
    with (folder / "caddy.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *("unshare", "--mount", "--propagation", "private", "sh", "-c", script),
            env=os.environ | {"PUBLIC_HOST": "localhost", "HOME": str(folder), "XDG_DATA_HOME": str(folder)},
            stdout=log,
            stderr=log,
        )
    certificate = folder / "caddy/pki/authorities/local/root.crt"
    try:
        async with asyncio.timeout(20):
            while not certificate.exists():
                assert process.returncode is None, (folder / "caddy.log").read_text()
                await asyncio.sleep(0.1)
            await asyncio.sleep(1)
        yield f"https://localhost:{port}/hook", str(certificate)
    finally:
        process.terminate()
        await process.wait()


async def play(store: str, folder: Path) -> Tally:
    """Killed and started, stopped and started, while members write."""
    telegram = OfflineTelegram(lambda: NOW, local=True)
    phones = [telegram.user(FIRST + n, "Anna", "it", met=True) for n in range(MEMBERS)]
    writers = Writers(phones)
    loopback = await Loopback(telegram).start()
    async with (
        caddy(folder) as (front, root),
        Behind(loopback, store, folder, 2, webhooks=True, places=PLACES, front=front, root=root) as crew,
    ):
        async with writers.at_work():
            await asyncio.sleep(4)
            await crew.kill(crew.bots[0])
            await asyncio.sleep(4)
            await crew.start()
            await asyncio.sleep(2)
            assert await crew.stop(crew.bots[1]) == 0
            await asyncio.sleep(3)
            await crew.start()
            await asyncio.sleep(2)
        await settled(store, telegram, crew)
        for bot in crew.bots:
            if bot.alive:
                assert await crew.stop(bot) == 0
    await loopback.stop()
    tally = Tally(written=writers.written * MEMBERS, kills=2)
    await examine(store, telegram, MEMBERS, writers.written, tally)
    return tally


def shares(folder: Path) -> Counter[str]:
    """Turns of each replica, as their logs have them."""
    found: Counter[str] = Counter()
    for path in folder.glob("bot-*.log"):
        lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.startswith("{")]
        found[path.stem.split("-")[1]] += sum(line["event"] == "turn" for line in lines)
    return found


def main() -> None:
    """Runs once, and says what it saw."""
    argparse.ArgumentParser(description="Kills a replica behind Caddy; shows what is lost.").parse_args()
    with tempfile.TemporaryDirectory(prefix="coltiva-caddy-") as name, database(Path(name)) as url:
        tally = asyncio.run(play(url, Path(name)))
        taken = shares(Path(name))
    print(
        f"updates {tally.written}: lost {len(tally.lost)}, doubled {len(tally.doubled)}, "
        f"members out of order {len(tally.disordered)}; turns of each replica: {dict(taken)}"
    )
    sys.exit(0 if tally.clean and len(taken) == len(PLACES) and all(taken.values()) else 1)


if __name__ == "__main__":
    main()
