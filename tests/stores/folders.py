"""Folders of the embedded store, as a clean stop and as a crash leave them."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.core.model import Contact, Notebook
from data.tiny import TinyStore

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
ANNA = Contact("c1", "Anna Rossi", NOW)


def book(member: int = 1, contacts: int = 1) -> Notebook:
    return Notebook(member).put(*(replace(ANNA, id=f"c{n}") for n in range(contacts)))


async def lived(folder: Path, saves: int = 3) -> list[Notebook]:
    """A folder with two members, closed: the first one's notebooks after each save."""
    store = await TinyStore.open(folder)
    await store.save(Notebook(2), book(2), NOW)
    books = [await store.save(Notebook(1), book(), NOW)]
    for n in range(1, saves):
        books.append(await store.save(books[-1], books[-1].put(replace(ANNA, id=f"c{n}")), NOW))
    await store.close()
    return books


async def crashed(folder: Path, saves: int = 3, *, idle: float = 60, key: bytes | None = None) -> list[Notebook]:
    """The same folder as a killed process leaves it: nothing folded in."""
    elsewhere = folder.with_name("running")
    store = await TinyStore.open(elsewhere, idle=idle, key=key)
    books = [await store.save(Notebook(1), book(), NOW)]
    for n in range(1, saves):
        books.append(await store.save(books[-1], books[-1].put(replace(ANNA, id=f"c{n}")), NOW))
    shutil.copytree(elsewhere, folder)
    await store.close()
    return books
