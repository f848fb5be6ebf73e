"""Kills a process that saves, again and again, and looks at what it left: ``python -m tests.kill_store``.

A child opens the store and saves, for three members at once; after each save it writes one acknowledgement to a pipe,
and only then begins the next. The parent kills it with SIGKILL at a random moment, opens the store and reads all of it:
an acknowledged save that is not there is *lost*; a file that cannot be read, or that holds anything but one of the
states that were saved, is *corrupt*. Ends with exit code 1 if there is either.
"""
# ruff: noqa: T201 (a program run by hand: print is its voice)

from __future__ import annotations

import argparse
import asyncio
import os
import random  # noqa: TID251 (the moments of the kills; the seed is printed)
import shutil
import signal
import struct
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.core.model import Contact, Notebook
from bot.errors import StoreError
from data.keyring import cover_of
from data.tiny import TinyStore

MEMBERS = (1, 2, 3)
KEPT = 12
"""Contacts of a member: older ones are dropped again, so that the files grow and shrink."""
LONG = 5
"""Saves until a journal is folded in: many kills then meet a fold."""
FORGET = 41
"""Every so many saves a member is forgotten and begins anew."""
START = datetime(2026, 3, 12, tzinfo=UTC)
ACK = struct.Struct("qq")


def state(member: int, number: int) -> Notebook:
    """The notebook after so many saves: the counter alone tells what all the rest must be."""
    life = number - number % FORGET
    contacts = (
        Contact(f"c{n}", "x" * (n * 97 % 400), START + timedelta(hours=n), met_where=f"{member}/{n}")
        for n in range(max(life + 1, number - KEPT), number + 1)
    )
    return replace(Notebook(member).put(*contacts), counter=number)


async def live(store: TinyStore, member: int, number: int, pipe: int) -> None:
    """Saves for ever, each save acknowledged on the pipe (one write, far below what the kernel keeps whole)."""
    book = await store.load(member)
    while True:
        number += 1
        if number % FORGET == 0:
            await store.forget(member)
            book = None
        else:
            old = book or Notebook(member)
            new = replace(state(member, number), version=old.version)
            shared = {key: old.contacts.get(key, value) for key, value in new.contacts.items()}
            book = await store.save(old, replace(new, contacts=shared), START + timedelta(minutes=number))
        os.write(pipe, ACK.pack(member, number))


async def child(folder: Path, begin: dict[int, int], pipe: int, key: bytes | None) -> None:
    """All members side by side, until the end comes."""
    store = await TinyStore.open(folder, key=key, idle=0.01, long=LONG)
    await asyncio.gather(*(live(store, member, begin[member], pipe) for member in MEMBERS))


@dataclass(slots=True)
class Tally:
    """What was seen."""

    saves: int = 0
    kills: int = 0
    lost: int = 0
    corrupt: int = 0


async def examine(folder: Path, acknowledged: dict[int, int], tally: Tally, key: bytes | None = None) -> None:
    """Opens the store that the child left and compares; one save more than was acknowledged may be there."""
    store = await TinyStore.open(folder, key=key)
    for member in MEMBERS:
        last = acknowledged[member]
        try:
            book = await store.load(member)
        except StoreError as error:
            print(f"member {member}: {error}")
            tally.corrupt += 1
            continue
        if book is None and last % FORGET == 0:
            continue
        if book is None and (last + 1) % FORGET == 0:
            acknowledged[member] = last + 1
        elif book is None or book.counter < last:
            print(f"member {member}: save {last} was acknowledged, save {book and book.counter} is there")
            tally.lost += 1
        elif book.counter > last + 1 or replace(book, version=0) != state(member, book.counter):
            print(f"member {member}: is no state that was saved")
            tally.corrupt += 1
        else:
            acknowledged[member] = book.counter
    cover = cover_of(folder, key)
    names = {f"{cover.stem(member)}.{ending}" for member in MEMBERS for ending in ("json", "journal")}
    if left := {path.name for path in (folder / "members").iterdir()} - names:
        print(f"left behind: {', '.join(sorted(left))}")
        tally.corrupt += len(left)
    crash = folder.with_name("crash")
    shutil.rmtree(crash, ignore_errors=True)
    shutil.copytree(folder, crash)  # closing folds everything in; the next child must find it as it was left
    await store.close()
    shutil.rmtree(folder)
    crash.rename(folder)


def kill_once(folder: Path, acknowledged: dict[int, int], delay: float, tally: Tally, key: bytes | None = None) -> None:
    """One child, from its first save to its end ``delay`` seconds later."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        try:
            asyncio.run(child(folder, acknowledged, writer, key))
        finally:
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        content = pipe.read(ACK.size)
        time.sleep(delay)
        os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        content += pipe.read()
    if os.WTERMSIG(status) != signal.SIGKILL:
        sys.exit("the child ended before it was killed")
    tally.kills += 1
    for member, number in ACK.iter_unpack(content[: len(content) - len(content) % ACK.size]):
        acknowledged[member] = number
        tally.saves += 1


def main() -> None:
    """Runs until enough saves were acknowledged."""
    parser = argparse.ArgumentParser(description="Kills a saving process at random moments; shows what is lost.")
    parser.add_argument("--saves", type=int, default=200, help="how many acknowledged saves to see (default: 200)")
    parser.add_argument("--seed", type=int, default=1, help="of the moments")
    parser.add_argument("--sealed", action="store_true", help="with a key")
    options = parser.parse_args()
    key = bytes(32) if options.sealed else None
    chance = random.Random(options.seed)  # noqa: S311 (moments, not secrets)
    tally = Tally()
    acknowledged = dict.fromkeys(MEMBERS, 0)
    with tempfile.TemporaryDirectory(prefix="coltiva-kill-") as folder:
        while tally.saves < options.saves:
            kill_once(Path(folder, "store"), acknowledged, chance.uniform(0, 0.012), tally, key)
            before = tally.lost + tally.corrupt
            asyncio.run(examine(Path(folder, "store"), acknowledged, tally, key))
            if tally.lost + tally.corrupt > before:  # said and counted; on with a new store
                shutil.rmtree(Path(folder, "store"))
                acknowledged = dict.fromkeys(MEMBERS, 0)
    print(
        f"acknowledged saves {tally.saves}, kills {tally.kills}: "
        f"lost acknowledged saves {tally.lost}, corrupt files {tally.corrupt}"
    )
    sys.exit(1 if tally.lost or tally.corrupt else 0)


if __name__ == "__main__":
    main()
