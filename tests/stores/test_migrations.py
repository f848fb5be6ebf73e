"""An upgrade while replicas are at work: what may run before, what must wait, and who may start."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import psycopg
import pytest

from bot.core.model import Contact, Notebook
from bot.errors import SetupError
from data.migrate import migrate_url
from data.postgres import PostgresStore
from data.queries import Migration, migrations

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
ANNA = Contact("c1", "Anna Rossi", NOW)
OLD = migrations()
WIDER = Migration(
    len(OLD) + 1, "colour", b"-- deploy: before\nalter table coltiva.members add column colour text default 'green';"
)
NARROWER = Migration(
    len(OLD) + 2, "no_colour", b"-- deploy: after\nalter table coltiva.members drop column colour;", after=True
)


class Programs:
    """Which version of the program opens stores from now on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch

    def are(self, *steps: Migration) -> None:
        self._patch.setattr("data.migrate.migrations", lambda: steps)


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch) -> Programs:
    return Programs(monkeypatch)


def columns(url: str) -> set[str]:
    query = (
        "select column_name from information_schema.columns where table_schema = 'coltiva' and table_name = 'members'"
    )
    with psycopg.connect(url) as connection:
        return {row[0] for row in connection.execute(query)}


async def test_an_upgrade_while_an_old_replica_works(database: str, programs: Programs) -> None:
    """Two new replicas start together under a load of saves: the step runs once, no save fails, the late one waits."""
    old = await PostgresStore.open(database)
    last = await old.save(Notebook(1), Notebook(1).put(ANNA), NOW)
    working = True

    async def work() -> int:
        nonlocal last
        count = 0
        while working:
            last = await old.save(last, last.put(replace(ANNA, name=f"Anna {count}")), NOW)
            assert await old.load(1) == last
            count += 1
        return count

    async with asyncio.TaskGroup() as group:
        worker = group.create_task(work())
        await asyncio.sleep(0.05)
        programs.are(*OLD, WIDER, NARROWER)
        new = await asyncio.gather(PostgresStore.open(database), PostgresStore.open(database))
        await asyncio.sleep(0.05)
        working = False
    assert worker.result() > 2
    assert "colour" in columns(database)
    assert await new[0].load(1) == last
    programs.are(*OLD)
    again = await PostgresStore.open(database)  # an old replica that died in the middle of the upgrade may come back
    assert await again.load(1) == last
    for store in (old, again):
        await store.close()
    programs.are(*OLD, WIDER, NARROWER)
    assert await migrate_url(database, after=True) == (NARROWER.number,)
    assert "colour" not in columns(database)
    await new[1].save(last, last.drop("contacts", "c1"), None)
    programs.are(*OLD)
    with pytest.raises(SetupError, match=rf"newer Coltiva \(migration {NARROWER.number}\)"):
        await PostgresStore.open(database)
    for store in new:
        await store.close()


async def test_a_step_that_fails_leaves_nothing(database: str, programs: Programs) -> None:
    """Half a step is none: it is not noted, nothing of it stays, and the mended one runs at the next start."""
    await (await PostgresStore.open(database)).close()
    programs.are(*OLD, replace(WIDER, sql=WIDER.sql + b" select 1/0;"))
    with pytest.raises(SetupError, match="division by zero"):
        await PostgresStore.open(database)
    assert "colour" not in columns(database)
    programs.are(*OLD, WIDER)
    await (await PostgresStore.open(database)).close()
    assert "colour" in columns(database)


async def test_a_list_from_before_there_were_tags(database: str) -> None:
    """The first databases noted only numbers: they are read as they are, and a later step brings the column."""
    await (await PostgresStore.open(database)).close()
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("alter table coltiva.migrations drop column after")
    store = await PostgresStore.open(database)
    assert await store.members() == []
    await store.close()
