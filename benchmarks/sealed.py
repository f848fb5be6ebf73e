"""What encryption at rest costs: ``python -m benchmarks.sealed``. Both folders in one run, by turns, on one disk."""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.core.model import Contact, Fact, Note, Notebook
from bot.ports import Letter
from data.tiny import TinyStore

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
KEYS = {"plain": None, "sealed": bytes(32)}
WORDS = "conosciuta Anna Rossi, ha un panificio e fatica con gli ordini online. " * 3


def notebook(contacts: int) -> Notebook:
    """So many people with a need each."""
    need = (Fact("need", "fatica con gli ordini online", NOW),)
    return Notebook(1).put(*(Contact(f"c{n}", f"Anna {n}", NOW, facts=need) for n in range(contacts)))


async def timed(work: Awaitable[object], spent: list[float]) -> object:
    """In microseconds."""
    begin = time.perf_counter()
    done = await work
    spent.append(1e6 * (time.perf_counter() - begin))
    return done


async def run(folder: Path, contacts: int, rounds: int) -> None:
    """Saves of a note and a contact, letters, then closing and opening again."""
    stores = {name: await TinyStore.open(folder / name, key=key) for name, key in KEYS.items()}
    books = {name: await store.save(Notebook(1), notebook(contacts), NOW) for name, store in stores.items()}
    spent: dict[str, dict[str, list[float]]] = {
        what: {name: [] for name in KEYS}
        for what in ("synced save", "synced letter", "close and fold", "open and load")
    }
    for number in range(rounds):
        for name, store in stores.items():
            old = books[name]
            new = old.put(Note(f"n{number}", WORDS, NOW), replace(old.contacts["c1"], name=f"Anna {number}"))
            await timed(store.save(old, new, NOW), spent["synced save"][name])
            books[name] = replace(new, version=old.version + 1)
            letter = Letter(number, 1, "x" * 800)
            await timed(store.inbox.take(letter), spent["synced letter"][name])
            await store.inbox.done(letter)
    for _ in range(5):
        for name, key in KEYS.items():
            await timed(stores[name].close(), spent["close and fold"][name])

            async def opened(name: str = name, key: bytes | None = key) -> None:
                stores[name] = await TinyStore.open(folder / name, key=key)
                await stores[name].load(1)

            await timed(opened(), spent["open and load"][name])
            old = await stores[name].load(1) or Notebook(1)
            await stores[name].save(old, old.put(Note("n0", WORDS + "…", NOW)), NOW)
    for store in stores.values():
        await store.close()
    for what, found in spent.items():
        plain, sealed = (statistics.median(found[name]) for name in ("plain", "sealed"))
        print(f"{what:>15}: plain {plain:8.0f} µs, sealed {sealed:8.0f} µs, ratio {sealed / plain:.2f}")


def main() -> None:
    """Prints medians and ratios."""
    parser = argparse.ArgumentParser(description="What encryption at rest costs.")
    parser.add_argument("--contacts", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=1000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="coltiva-sealed-") as folder:
        asyncio.run(run(Path(folder), options.contacts, options.rounds))


if __name__ == "__main__":
    main()
