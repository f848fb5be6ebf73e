"""Notebooks from one store into another: ``python -m bot move``, and the way back from a backup.

Members are copied one by one, each whole or not at all, and each is read back from the new place by a reader of its own
and compared record by record. What is there already and equal is passed over: a move that was interrupted is simply
begun again. What is there and differs is left alone, unless one says ``--replace``. Nothing is written at the source.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace

from bot.core.model import KINDS, Notebook
from bot.core.nudges import next_due
from bot.errors import SetupError, StoreBroken
from bot.ports import Source, Store

Tick = Callable[[], object]
"""Called after each member."""


@dataclass(slots=True)
class Moved:
    """What was done."""

    copied: int = 0
    known: int = 0
    records: int = 0

    def __str__(self) -> str:
        there = f" {self.known} were there already, and equal." if self.known else ""
        return f"{self.copied} notebooks copied and compared ({self.records} records).{there}"


async def notebooks(source: Source) -> AsyncIterator[Notebook]:
    """All notebooks of a store, one at a time; who is forgotten on the way is passed over."""
    for member in await source.members():
        notebook = await source.load(member)
        if notebook is not None:
            yield notebook


async def copy(
    books: AsyncIterator[Notebook], target: Store, reader: Source, *, over: bool = False, tick: Tick = lambda: None
) -> Moved:
    """Copies and compares. ``reader`` reads the target's place afresh; ``over`` replaces what differs there.

    Raises ``SetupError`` at the first member who is there with something else, ``StoreBroken`` if what was written
    reads differently.
    """
    moved = Moved()
    async for book in books:
        there = await target.load(book.member)
        if there is not None and same(there, book):
            moved.known += 1
        else:
            await _write(book, there, target, over=over)
            if not same(await reader.load(book.member), book):
                raise StoreBroken(f"The notebook of {book.member} reads differently in its new place.")
            moved.copied += 1
            moved.records += 1 + sum(len(book.map_of(kind)) for kind in KINDS)
        tick()
    return moved


async def _write(book: Notebook, there: Notebook | None, target: Store, *, over: bool) -> None:
    if there is not None:
        if not over:
            raise SetupError(
                f"Member {book.member} is there already, with another notebook, and was left alone: "
                "choose an empty store, or say --replace."
            )
        await target.forget(book.member)
    await target.save(Notebook(book.member), replace(book, version=0), next_due(book))


def same(one: Notebook | None, other: Notebook | None) -> bool:
    """Whether two notebooks are equal in every record and in the order of their maps; versions are the stores' own."""
    if one is None or other is None:
        return one is other
    if replace(one, version=0) != replace(other, version=0):
        return False
    return all(list(one.map_of(kind)) == list(other.map_of(kind)) for kind in KINDS)
