"""Brings a database up to date: forward only, one process at a time, each step whole or not at all."""

from __future__ import annotations

from typing import Final

from psycopg import AsyncConnection

from bot.errors import SetupError
from data.queries import migrations, queries

_KEY: Final = 0x636F6C74697661
"""The advisory lock's number: the letters of the name."""


async def migrate(connection: AsyncConnection) -> tuple[int, ...]:
    """Runs what is missing, and tells which steps those were. ``connection`` is in autocommit.

    Replicas that start together wait for the first. Raises ``SetupError`` if the database is newer than the program.
    """
    query = queries()
    await connection.execute(query["lock_migrations"], {"key": _KEY})
    try:
        await connection.execute(query["found_migrations"])
        done = {row[0] for row in await (await connection.execute(query["migrations"])).fetchall()}
        steps = migrations()
        if newer := done - {step.number for step in steps}:
            raise SetupError(
                f"The database was set up by a newer Coltiva (migration {max(newer)}): upgrade this program."
            )
        missing = [step for step in steps if step.number not in done]
        for step in missing:
            async with connection.transaction():
                await connection.execute(step.sql)
                await connection.execute(query["note_migration"], {"number": step.number, "name": step.name})
        return tuple(step.number for step in missing)
    finally:
        await connection.execute(query["unlock_migrations"], {"key": _KEY})
