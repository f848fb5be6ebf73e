"""A disk that is really full, under either store: ``python -m tests.full_disk``. Needs root, to mount a small one.

Saves are made until the store refuses, then some room is made, and they go on. Each refusal must be ``StoreAway`` (one
sentence for the member, and the turn is taken again), and all that was acknowledged must be there afterwards. Ends with
exit code 1 if not.
"""
# ruff: noqa: T201 (a program run by hand: print is its voice)

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.core.model import Note, Notebook
from bot.errors import StoreError
from data import open_store
from tests.kill_bot import database

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
MEMBERS = 20


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """A file system of its own."""
    folder.mkdir()
    words = ["/bin/mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0777", "tmpfs", str(folder)]
    subprocess.run(words, check=True)  # noqa: S603 (our own words)
    try:
        yield folder
    finally:
        subprocess.run(["/bin/umount", "-l", str(folder)], check=True)  # noqa: S603


def fill(disk: Path) -> Path:
    """Takes all the room that is left."""
    ballast = disk / "ballast"
    with ballast.open("wb") as file:
        try:
            while True:
                file.write(bytes(1 << 16))
                file.flush()
        except OSError:
            pass
    return ballast


async def play(url: str, disk: Path) -> tuple[int, Counter[str], bool]:
    """Saves, fills, saves, makes room, saves; gives saves acknowledged, refusals, and whether all is there."""
    store = await open_store(url)
    books = {member: await store.save(Notebook(member), Notebook(member), None) for member in range(1, MEMBERS + 1)}
    refused: Counter[str] = Counter()
    saves = 0

    async def write(rounds: int) -> None:
        nonlocal saves
        for number in range(rounds):
            for member, old in books.items():
                note = Note(
                    f"n{old.counter}", f"{number} " + "conosciuta Anna Rossi, ha un panificio a Monza. " * 20, NOW
                )
                try:
                    books[member] = await store.save(old, replace(old.put(note), counter=old.counter + 1), None)
                    saves += 1
                except StoreError as error:
                    refused[type(error).__name__] += 1

    await write(3)
    ballast = await asyncio.to_thread(fill, disk)
    await write(40)
    ballast.unlink()
    for _ in range(60):
        before = saves
        await write(1)
        if saves - before == MEMBERS:
            break
        await asyncio.sleep(0.5)
    await write(2)
    await store.close()
    again = await open_store(url)
    whole = True
    for member, book in books.items():
        found = await again.load(member)
        whole &= found is not None and replace(found, version=0) == replace(book, version=0)
    await again.close()
    return saves, refused, whole


def main() -> None:
    """Both stores."""
    argparse.ArgumentParser(description="Fills the disk under a store; shows what is lost.").parse_args()
    good = True
    with tempfile.TemporaryDirectory(prefix="coltiva-full-") as name:
        Path(name).chmod(0o755)
        with small_disk(Path(name) / "tiny", 4) as disk:
            saves, refused, whole = asyncio.run(play(f"tinydb:///{disk}/store", disk))
        print(f"tinydb: {saves} saves acknowledged, {dict(refused)} refused; all there: {whole}")
        good &= whole and set(refused) == {"StoreAway"}
        with small_disk(Path(name) / "large", 120) as disk, database(disk) as url:
            saves, refused, whole = asyncio.run(play(url, disk))
        print(f"postgresql: {saves} saves acknowledged, {dict(refused)} refused; all there: {whole}")
        good &= whole and set(refused) == {"StoreAway"}
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
