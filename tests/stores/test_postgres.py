"""What only PostgreSQL promises: replicas, migrations, and coming back after a fault."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import chain, product
from typing import Any

import psycopg
import pytest

from bot.core.model import Contact, Notebook
from bot.errors import Conflict, NotYet, SetupError, StoreBroken
from data import open_store
from data.postgres import PostgresStore
from data.queries import migrations
from tests.stores.conftest import Server, start

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
ANNA = Contact("c1", "Anna Rossi", NOW)


def book(member: int = 1) -> Notebook:
    return Notebook(member).put(ANNA)


@pytest.fixture
async def replicas(database: str) -> AsyncIterator[list[PostgresStore]]:
    """Four that start together on an empty database."""
    stores = await asyncio.gather(*(PostgresStore.open(database) for _ in range(4)))
    yield list(stores)
    await asyncio.gather(*(store.close() for store in stores))


async def test_replicas_that_start_together_set_the_database_up_once(
    replicas: list[PostgresStore], database: str
) -> None:
    """One migrates, the others wait for it; each step is noted once."""
    assert len(replicas) == 4
    with psycopg.connect(database) as connection:
        done = connection.execute("select number, name from coltiva.migrations order by number").fetchall()
    assert done == [(step.number, step.name) for step in migrations()]
    assert [step.number for step in migrations()] == list(range(1, len(done) + 1))


async def test_a_database_newer_than_the_program_is_left_alone(database: str) -> None:
    """An old program does not write into what it does not know."""
    await (await open_store(database)).close()
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("insert into coltiva.migrations (number, name) values (99, 'later')")
    with pytest.raises(SetupError, match=r"newer Coltiva \(migration 99\): upgrade this program"):
        await open_store(database)


async def test_what_one_replica_saves_the_others_see(replicas: list[PostgresStore]) -> None:
    """A notebook at hand is used only while it is the newest; a save from an outdated one is refused."""
    a, b, *_ = replicas
    first = await a.save(Notebook(1), book(), NOW)
    assert await b.load(1) == first
    second = await b.save(first, first.put(replace(ANNA, name="Anna B.")), None)
    assert await a.load(1) == second
    with pytest.raises(Conflict):
        await a.save(first, first.drop("contacts", "c1"), None)
    assert await a.next_due() is None


async def test_forgotten_at_one_replica_is_forgotten_at_all(replicas: list[PostgresStore]) -> None:
    """No replica's memory shows a forgotten notebook again, not even when the member begins anew."""
    a, b, *_ = replicas
    first = await a.save(Notebook(1), book(), NOW)
    assert await b.load(1) == first
    await a.forget(1)
    new = await a.save(Notebook(1), Notebook(1, counter=1), None)
    assert await b.load(1) == new
    with pytest.raises(Conflict):
        await b.save(first, first, None)


async def test_what_is_due_goes_to_one_replica(replicas: list[PostgresStore]) -> None:
    """Four replicas ask at the same time, again and again: 200 members, each handed out once."""
    await asyncio.gather(*(replicas[n % 4].save(Notebook(n), book(n), NOW) for n in range(200)))

    async def work(store: PostgresStore) -> list[int]:
        claimed: list[int] = []
        while members := await store.due(NOW, 7):
            claimed += members
        return claimed

    claimed = await asyncio.gather(*(work(store) for store in replicas for _ in range(2)))
    assert sorted(chain.from_iterable(claimed)) == list(range(200))
    assert len(await replicas[0].due(NOW + timedelta(minutes=2), 500)) == 200


async def test_broken_connections_are_replaced(replicas: list[PostgresStore], database: str) -> None:
    """The server cuts all of them (a restart, a failover): the next turn does not notice."""
    store = replicas[0]
    last = await store.save(Notebook(1), book(), NOW)
    for n in range(3):
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity "
                "where datname = current_database() and pid <> pg_backend_pid()"
            )
        assert await store.load(1) == last
        last = await store.save(last, last.put(replace(ANNA, id=f"d{n}")), NOW)
    assert await replicas[1].load(1) == last


class LosesAnswers(PostgresStore):
    """A store whose connection breaks just before, or just after, the server does what it is asked."""

    breaks: str = ""

    async def _once(self, name: str, values: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
        breaks = self.breaks if name in {"save", "create"} else ""
        if breaks:
            self.breaks = ""
        if breaks == "before":
            raise psycopg.OperationalError("the connection is gone")
        found = await super()._once(name, values)
        if breaks == "after":
            raise psycopg.OperationalError("the connection is gone")
        return found


@pytest.mark.parametrize("breaks", ["before", "after"])
async def test_a_lost_answer_is_not_a_lost_save(database: str, breaks: str) -> None:
    """Whether the save had arrived or not, it is there once, and the next one follows it."""
    store = await LosesAnswers.open(database)
    assert isinstance(store, LosesAnswers)
    last = Notebook(1)
    for n in range(3):
        store.breaks = breaks
        last = await store.save(last, last.put(replace(ANNA, id=f"c{n}")), NOW)
        assert await store.load(1) == last
    store.breaks = breaks
    with pytest.raises(Conflict):
        await store.save(replace(last, version=last.version - 1), last, None)
    await store.close()


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("postgresql://ada:geheim@127.0.0.1:1/coltiva", "The database cannot be used: .*refused"),
        ("postgresql://ada:geheim@[::/coltiva", "write postgresql://user:password@host:5432/database"),
        ("postgresql://ada:geheim@127.0.0.1:1/coltiva?colour=red", "write postgresql://user:password@host:5432/dat"),
    ],
)
async def test_an_address_that_cannot_be_used_is_said_without_the_password(url: str, sentence: str) -> None:
    """One sentence, at once."""
    with pytest.raises(SetupError, match=sentence) as caught:
        await open_store(url)
    assert "geheim" not in str(caught.value)


async def test_a_server_that_stops_and_comes_back(database: str, postgres: Server) -> None:
    """Meanwhile every call is one clear error; afterwards all that was acknowledged is there, and we go on."""
    store = await PostgresStore.open(database, patience=0.3)
    last = await store.save(Notebook(1), book(), NOW)
    await asyncio.to_thread(postgres.stop)
    for attempt in (store.load(1), store.save(last, last, None), store.due(NOW), store.next_due()):
        with pytest.raises(StoreBroken, match="The database does not answer"):
            await attempt
    await asyncio.to_thread(start, postgres)
    async with asyncio.timeout(20):
        while True:
            try:
                assert await store.load(1) == last
                break
            except StoreBroken:
                await asyncio.sleep(0.1)
    await store.save(last, last.put(replace(ANNA, name="Bea")), None)
    await store.close()


async def test_what_is_at_hand_is_brought_up_to_date(replicas: list[PostgresStore]) -> None:
    """All lives of three steps (write, remove, begin anew): whoever reads often or seldom reads the same."""
    writer, often, seldom, once = replicas

    async def live(member: int, steps: Sequence[str]) -> None:
        book = await writer.save(Notebook(member), Notebook(member).put(ANNA, replace(ANNA, id="c2")), None)
        for step in steps:
            if step == "anew":
                await writer.forget(member)
                book = await writer.save(Notebook(member), Notebook(member).put(ANNA), None)
            elif step == "drop":
                book = await writer.save(book, book.drop("contacts", *list(book.contacts)[:1]), None)
            else:
                book = await writer.save(book, book.put(replace(ANNA, id=step, name=f"{book.version}")), None)
            assert await often.load(member) == book
            if step is steps[0]:
                assert await seldom.load(member) == book
        for reader in (often, seldom, once):
            last = await reader.load(member)
            assert last == book
            assert last is not None
            assert list(last.contacts) == list(book.contacts)

    lives = list(product(["c1", "c2", "drop", "anew"], repeat=3))
    for first in range(0, len(lives), 32):
        await asyncio.gather(*(live(n, steps) for n, steps in enumerate(lives[first : first + 32], first)))


async def test_a_replica_fetches_only_what_it_lacks(replicas: list[PostgresStore]) -> None:
    """Of a thousand contacts, those unchanged since are the very ones at hand."""
    a, b, *_ = replicas
    first = await a.save(Notebook(1), Notebook(1).put(*(replace(ANNA, id=f"c{n}") for n in range(1000))), None)
    known = await b.load(1)
    assert known is not None
    second = await a.save(first, first.put(replace(ANNA, id="c7", name="Bea"), replace(ANNA, id="new")), None)
    again = await b.load(1)
    assert again == second
    assert again is not None
    assert {key for key, value in again.contacts.items() if known.contacts.get(key) is not value} == {"c7", "new"}


async def test_a_database_that_does_not_answer_yet_is_worth_another_start() -> None:
    """After a power cut the bot may be up before its database: other than a wrong address, that mends itself."""
    with pytest.raises(NotYet):
        await open_store("postgresql://ada:geheim@127.0.0.1:1/coltiva")
    with pytest.raises(SetupError) as wrong:
        await open_store("postgresql://ada@127.0.0.1:1/coltiva?colour=red")
    assert not isinstance(wrong.value, NotYet)
