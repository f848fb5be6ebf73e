"""Who is forgotten has no row in the database, and nothing that a crash has left half-written in the folder."""

from __future__ import annotations

from pathlib import Path

import psycopg

from bot.core.model import Notebook
from bot.ports import Letter
from data import open_store
from data.tiny import TinyStore
from tests.stores.conftest import KEY
from tests.stores.folders import NOW, book

MEMBER = 471100815


async def test_no_row_of_any_table_is_left(database: str) -> None:
    """Neither of the notebook nor of what they sent; only the numbers of updates stay, for two days."""
    store = await open_store(database)
    last = await store.save(Notebook(MEMBER), book(MEMBER, contacts=5), NOW)
    await store.save(last, last.drop("contacts", "c1"), NOW)
    letters = [Letter(number, MEMBER, f"conosciuta Anna Rossi {MEMBER}") for number in (1, 2)]
    for letter in letters:
        await store.inbox.take(letter)
    await store.forget(MEMBER)
    for letter in letters:
        await store.inbox.done(letter)
    await store.close()
    with psycopg.connect(database) as connection:
        tables = connection.execute("select tablename from pg_tables where schemaname = 'coltiva'").fetchall()
        assert len(tables) >= 5
        for (table,) in tables:
            rows = connection.execute(f"select t::text from coltiva.{table} t".encode()).fetchall()  # noqa: S608
            assert not [row for row in rows if str(MEMBER) in str(row) or "Anna" in str(row)], table


async def test_half_written_files_of_a_crash_go_at_the_next_start(tmp_path: Path) -> None:
    """A letter's or a notebook's file that was being replaced when the power went."""
    for key in (None, KEY):
        folder = tmp_path / str(bool(key))
        store = await TinyStore.open(folder, key=key)
        await store.save(Notebook(MEMBER), book(MEMBER), NOW)
        await store.close()
        name = next((folder / "members").glob("*.json")).stem
        for path in (folder / "inbox.new", folder / "members" / f"{name}.new"):
            path.write_bytes(b"conosciuta Anna Rossi")
        store = await TinyStore.open(folder, key=key)
        await store.forget(MEMBER)
        await store.close()
        assert list((folder / "members").iterdir()) == []
        assert not (folder / "inbox.new").exists()
