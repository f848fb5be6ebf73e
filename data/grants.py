"""What the bot's own role may do in the database: read and write rows, and nothing else."""

from __future__ import annotations

from typing import Final

from psycopg import AsyncConnection
from psycopg.sql import SQL, Identifier

from data.queries import queries

_GRANTS: Final = (
    "grant usage on schema coltiva to {role}",
    "grant usage on all sequences in schema coltiva to {role}",
    "grant execute on all functions in schema coltiva to {role}",
    "grant select on coltiva.migrations to {role}",
)
_ROWS: Final = "grant select, insert, update, delete on coltiva.{table} to {role}"


async def grant(connection: AsyncConnection, role: str) -> None:
    """Gives the role what the bot needs, on all tables that there are now. Said again after each migration.

    The role must exist, and the connection be the owner's. Raises ``psycopg.Error``.
    """
    tables = await (await connection.execute(queries()["tables"])).fetchall()
    async with connection.transaction():
        for words in _GRANTS:
            await connection.execute(SQL(words).format(role=Identifier(role)))
        for (table,) in tables:
            await connection.execute(SQL(_ROWS).format(role=Identifier(role), table=Identifier(table)))
