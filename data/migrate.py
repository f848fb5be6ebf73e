"""Brings a database up to date: forward only, one process at a time, each step whole or not at all."""

from __future__ import annotations

from typing import Final

from psycopg import AsyncConnection, Error

from bot.errors import SetupError
from data import grants
from data.queries import Migration, migrations, queries

_QUERY: Final = queries()
_KEY: Final = 0x636F6C74697661
"""The advisory lock's number: the letters of the name."""


async def migrate_url(url: str, *, after: bool = False, grant: str = "") -> tuple[int, ...]:
    """Connects and migrates; see ``migrate``. ``grant`` names a role that may then read and write rows.

    Raises ``SetupError``, without the password.
    """
    try:
        connection = await AsyncConnection.connect(url, autocommit=True, connect_timeout=10)
        async with connection:
            done = await migrate(connection, after=after)
            if grant:
                await grants.grant(connection, grant)
            return done
    except Error as error:
        raise SetupError(f"The database cannot be used: {str(error).splitlines()[0].rstrip('. ')}.") from error


async def migrate(connection: AsyncConnection, *, after: bool = False) -> tuple[int, ...]:
    """Runs what is missing, and tells which steps those were. ``connection`` is in autocommit.

    A start runs what may run while older replicas are still at work; ``after`` (``python -m bot migrate --after``,
    when the last of them is gone) runs the rest as well.

    Replicas that start together wait for the first. A database that is up to date is only read, so that the bot's own
    role need not be allowed to create anything. Raises ``SetupError`` if the database is newer than the program; steps
    tagged ``before`` suit the program before them, so that in an upgrade an old replica may be started once more.
    """
    if not await _missing(connection, after=after):
        return ()
    await connection.execute(_QUERY["lock_migrations"], {"key": _KEY})
    try:
        await connection.execute(_QUERY["found_migrations"])
        missing = await _missing(connection, after=after)
        for step in missing:
            async with connection.transaction():
                await connection.execute(step.sql)
                noted = {"number": step.number, "name": step.name, "after": step.after}
                await connection.execute(_QUERY["note_migration"], noted)
        return tuple(step.number for step in missing)
    finally:
        await connection.execute(_QUERY["unlock_migrations"], {"key": _KEY})


async def _missing(connection: AsyncConnection, *, after: bool) -> list[Migration]:
    found = await (await connection.execute(_QUERY["has_migrations"])).fetchone()
    if found != (True,):
        return [step for step in migrations() if after or not step.after]
    done: dict[int, bool] = dict(await (await connection.execute(_QUERY["migrations"])).fetchall())
    known = {step.number for step in migrations()}
    if newer := [number for number, late in done.items() if late and number not in known]:
        raise SetupError(f"The database was set up by a newer Coltiva (migration {max(newer)}): upgrade this program.")
    return [step for step in migrations() if step.number not in done and (after or not step.after)]
