"""The store goes away in the middle of things: one sentence, nothing lost, and all by itself again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from bot.core.model import Notebook
from bot.core.replies import text
from bot.errors import StoreAway
from bot.wording import Wording
from data.postgres import PostgresStore
from data.tiny import TinyStore
from handlers.door import LARGEST
from handlers.offline import OfflineTelegram
from tests.crew import SECRET, Crew
from tests.kill_bot import settled
from tests.loopback import SECRET_HEADER, Loopback
from tests.stores.conftest import Server, start

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
AWAY = Wording().plain(text("store-away"), "it")


@pytest.fixture
async def loopback() -> AsyncIterator[Loopback]:
    door = await Loopback(OfflineTelegram(lambda: NOW, local=True)).start()
    yield door
    await door.stop()


async def post(port: int, body: bytes, secret: str | None = SECRET, path: str = "/hook") -> int:
    """The status of a POST, by hand."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
    head += f"Content-Length: {len(body)}\r\n" + (f"{SECRET_HEADER}: {secret}\r\n" if secret is not None else "")
    writer.write(head.encode() + b"\r\n" + body[:1000])
    await writer.drain()
    line = await reader.readline()
    writer.close()
    return int(line.split()[1]) if line else 0


async def test_a_database_that_goes_and_comes_back(
    database: str, postgres: Server, loopback: Loopback, tmp_path: Path
) -> None:
    """Two replicas: meanwhile not ready, each member one sentence; afterwards every word is noted, with no restart."""
    telegram = loopback.telegram
    phones = [telegram.user(11 + n, "Ada", "it", met=True) for n in range(3)]
    async with Crew(loopback, database, tmp_path, replicas=2, webhooks=True) as crew:
        bot = crew.bots[0]
        assert [await crew.get(bot, path) for path in ("/healthz", "/readyz", "/", "/hook")] == [200, 200, 404, 405]
        assert await post(bot.port, b"{}", secret="hush-hush-hush") == 403
        assert await post(bot.port, b"{}", secret=None) == 403
        assert await post(bot.port, b"not json") == 400
        assert await post(bot.port, b"[]") == 400
        assert await post(bot.port, b" " * (LARGEST + 1)) in {0, 400, 413}
        for phone in phones:
            phone.say("conosciuta Anna Rossi, ha un panificio a Monza, prima")
        await settled(database, telegram, crew)
        await asyncio.to_thread(postgres.stop)
        for phone in phones:
            phone.say("conosciuto Marco Sala, consulente fiscale, durante")
            phone.say("cerca un magazzino, durante due")
        await telegram.until(lambda: all(said(phone, AWAY) for phone in phones), seconds=40)
        assert [await crew.get(bot, path) for path in ("/healthz", "/readyz")] == [200, 503]
        await asyncio.to_thread(start, postgres)
        await settled(database, telegram, crew)
        assert [await crew.get(each, "/readyz") for each in crew.bots] == [200, 200]
        assert all(bot.alive for bot in crew.bots)
    store = await PostgresStore.open(database)
    for phone in phones:
        book = await store.load(phone.id)
        words = "\n".join(note.text for note in book.notes.values()) if book else ""
        assert [words.count(word) for word in ("prima", "durante", "durante due")] == [1, 2, 1]
        assert sum(bubble.text == AWAY for bubble in phone.messages) <= 2, "once for each replica at most"
    await store.close()


def said(phone: object, words: str) -> bool:
    return any(bubble.text == words for bubble in phone.messages)  # type: ignore[attr-defined]


async def test_a_server_that_has_become_a_standby(database: str) -> None:
    """Reads work and writes are refused: the connection is given up, and the next one writes again."""
    store = await PostgresStore.open(database)
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("alter database postgres set default_transaction_read_only = on")
        connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity "
            "where datname = current_database() and pid <> pg_backend_pid()"
        )
    try:
        with pytest.raises(StoreAway):
            await store.save(Notebook(1), Notebook(1, counter=1), None)
    finally:
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute("set default_transaction_read_only = off")
            connection.execute("alter database postgres reset default_transaction_read_only")
    saved = await store.save(Notebook(1), Notebook(1, counter=1), None)
    assert await store.load(1) == saved
    await store.close()


async def test_a_query_that_hangs(database: str) -> None:
    """Somebody holds the row: the statement is cancelled, ``StoreAway`` is raised, and the pool is as good as new."""
    store = await PostgresStore.open(database)
    saved = await store.save(Notebook(1), Notebook(1, counter=1), None)
    store._query["save"] = b"select pg_sleep(60)"
    store._query["saved"] = b"set statement_timeout = '200ms'; select pg_sleep(60)"
    async with store._pool.connection() as connection:
        await connection.execute("set statement_timeout = '200ms'")
    async with asyncio.timeout(15):
        with pytest.raises(StoreAway):
            await store._ask("save", None)
    assert await store.load(1) == saved
    await store.close()


async def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A save that finds no room is ``StoreAway`` and changes nothing; the next one finds its place."""
    store = await TinyStore.open(tmp_path)
    first = await store.save(Notebook(1), Notebook(1, counter=1), None)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as short:
        short.setattr("data.journal.os.pwrite", full)
        with pytest.raises(StoreAway, match="No space left"):
            await store.save(first, Notebook(1, first.version, counter=2), None)
    assert await store.load(1) == first
    second = await store.save(first, Notebook(1, first.version, counter=2), None)
    await store.close()
    again = await TinyStore.open(tmp_path)
    assert await again.load(1) == second
    await again.close()
