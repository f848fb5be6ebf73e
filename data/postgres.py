"""The store for many: PostgreSQL, and as many replicas on it as are needed.

Nothing is shared between replicas but the database. A save checks the version in the statement that writes; what is due
is claimed with ``for update skip locked`` and a lease. The replica that makes something due sets its own alarm to it;
the others look again every few seconds (``bot.app``), which is how they take over from one that dies. No notices are
sent, so none can be lost.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid4

import orjson
from psycopg import AsyncConnection, Error, OperationalError, ProgrammingError
from psycopg.conninfo import conninfo_to_dict
from psycopg.errors import ReadOnlySqlTransaction
from psycopg_pool import AsyncConnectionPool, PoolClosed, PoolTimeout

from bot.core.model import KINDS, Notebook
from bot.errors import Conflict, NotYet, SetupError, StoreAway, StoreBroken
from bot.ports import Inbox
from data.agenda import LEASE
from data.cache import Cache
from data.leader import Leader
from data.migrate import migrate
from data.postgres_inbox import PostgresInbox
from data.queries import queries
from data.records import Records, Row, dumps, in_utc
from data.wire import OPTIONS, PATIENCE, check, configure, limited

CONNECTIONS: Final = 8
"""At most, for each process; a turn holds one for a millisecond or two."""
AGAIN: Final = 2.0
"""Seconds that the pool tries by itself to replace a broken connection, with growing pauses. Short, because whoever
needs one afterwards makes it try anew at once: the bot is back a moment after the server is."""


Found = list[tuple[Any, ...]]
"""Rows that a query gave."""


class PostgresStore:
    """A ``bot.ports.Store`` in a database; ``await PostgresStore.open(url)`` makes one."""

    def __init__(self, pool: AsyncConnectionPool, url: str) -> None:
        """Of a pool that is open, to a database that is up to date."""
        self._pool = pool
        self._leader = Leader(url)
        self._inbox = PostgresInbox(self._ask, uuid4())
        self._query = queries()
        self._records = Records()
        self._cache = Cache()

    @classmethod
    async def open(cls, url: str, *, patience: float = PATIENCE) -> PostgresStore:
        """Connects, brings the database up to date and opens the pool. Raises ``SetupError``, without the password."""
        try:
            conninfo_to_dict(url)
        except ProgrammingError as error:
            raise SetupError(
                "STORE_URL is no address of a PostgreSQL: write postgresql://user:password@host:5432/database."
            ) from error
        try:
            connection = await AsyncConnection.connect(url, autocommit=True, connect_timeout=int(PATIENCE))
            async with connection:
                await migrate(connection)
            pool = AsyncConnectionPool(
                url,
                min_size=1,
                max_size=CONNECTIONS,
                open=False,
                timeout=patience,
                reconnect_timeout=AGAIN,
                configure=configure,
                check=check,
                kwargs=OPTIONS,
            )
            await pool.open(wait=True, timeout=patience)
        except OperationalError as error:
            raise NotYet(f"The database cannot be used: {_first_line(error)}.") from error
        except Error as error:
            raise SetupError(f"The database cannot be used: {_first_line(error)}.") from error
        return cls(pool, url)

    async def load(self, member: int) -> Notebook | None:
        """The member's notebook. Of one at hand, only what other replicas have written since is fetched."""
        known = self._cache.get(member)
        if known and await self._ask("version", {"member": member}) == [(known.version,)]:
            return known
        found = await self._ask("load", {"member": member, "known": known.version if known else 0})
        if known and not _fits(known, found):
            self._cache.drop(member)  # records are gone, or all of them: what is known cannot be brought up to date
            known = None
            found = await self._ask("load", {"member": member, "known": 0})
        if not found:
            return None
        notebook = await asyncio.to_thread(self._read, member, found, known)
        self._cache.put(notebook)
        return notebook

    async def save(self, old: Notebook, new: Notebook, next_due: datetime | None) -> Notebook:
        """Writes what changed, in one statement."""
        moment = in_utc(next_due)
        values = await asyncio.to_thread(self._written, old, new)
        values |= {"member": new.member, "version": old.version, "stamp": uuid4(), "next_due": moment}
        version = await self._saved("save" if old.version else "create", values)
        saved = replace(new, version=version)
        self._cache.put(saved)
        return saved

    async def forget(self, member: int) -> None:
        """Removes the member's rows."""
        self._cache.drop(member)
        await self._ask("forget", {"member": member})

    async def next_due(self) -> datetime | None:
        """The earliest moment of all, leases included."""
        found = await self._ask("next_due")
        return in_utc(found[0][0])

    async def due(self, now: datetime, limit: int = 100) -> Sequence[int]:
        """Claims members with something due for this replica, until their next save or for a minute."""
        return [row[0] for row in await self._ask("due", {"now": now, "until": now + LEASE, "limit": limit})]

    async def members(self) -> Sequence[int]:
        """Everybody who has a row."""
        return [row[0] for row in await self._ask("members")]

    async def leads(self) -> bool:
        """Whether this process holds the lock of the one that polls, or gets it now."""
        return await self._leader.leads()

    @property
    def inbox(self) -> Inbox:
        """The table ``inbox``, as this replica."""
        return self._inbox

    async def close(self) -> None:
        """Lets go of the connections."""
        self._cache.clear()
        await self._leader.close()
        await self._pool.close()

    def _read(self, member: int, found: Found, known: Notebook | None) -> Notebook:
        rows = []
        for _, _, kind, key, anew, doc in found:
            if kind is None:
                continue
            if anew and known:  # removed and written again since: it stands at the end now
                rows.append(Row(kind, key, None))
            rows.append(Row(kind, key, orjson.loads(doc)))
        return self._records.notebook(member, found[0][0], rows, f"The database, member {member}", known)

    def _written(self, old: Notebook, new: Notebook) -> dict[str, Any]:
        rows = self._records.changed(old, new)
        put = [row for row in rows if row.doc is not None]
        gone = [row for row in rows if row.doc is None]
        return {
            "kinds": [row.kind for row in put],
            "ids": [row.id for row in put],
            "docs": [dumps(row.doc).decode() for row in put],
            "gone_kinds": [row.kind for row in gone],
            "gone_ids": [row.id for row in gone],
        }

    async def _saved(self, name: str, values: Mapping[str, Any]) -> int:
        """The new version. If the connection broke before the answer came, asks whether the save had arrived."""
        try:
            found = await self._once(name, values)
        except OperationalError:
            version, stamp = await self._arrived(values["member"])
            if stamp == values["stamp"]:
                return version
            found = await self._ask(name, values) if version == values["version"] else []
        except Error as error:
            raise StoreBroken(f"The database refuses: {_first_line(error)}.") from error
        if not found:
            raise Conflict(f"the notebook of {values['member']} was saved by somebody else first")
        return int(found[0][0])

    async def _arrived(self, member: int) -> tuple[int, UUID | None]:
        found = await self._ask("saved", {"member": member})
        return found[0] if found else (0, None)

    async def _ask(self, name: str, values: Mapping[str, Any] | None = None) -> Found:
        """Runs a query that may as well be run twice: once more if the connection breaks."""
        try:
            try:
                return await self._once(name, values)
            except PoolTimeout:
                raise
            except OperationalError:
                return await self._once(name, values)
        except OperationalError as error:
            raise StoreAway(f"The database does not answer: {_first_line(error)}.") from error
        except Error as error:
            raise StoreBroken(f"The database refuses: {_first_line(error)}.") from error

    async def _once(self, name: str, values: Mapping[str, Any] | None = None) -> Found:
        try:
            async with self._pool.connection() as connection:
                try:
                    with limited(connection):
                        cursor = await connection.execute(self._query[name], values)
                        return await cursor.fetchall() if cursor.description else []
                except ReadOnlySqlTransaction as error:  # the server is a standby now: another one has taken over
                    await connection.close()
                    raise OperationalError("the server has become a standby") from error
        except PoolClosed as error:
            raise StoreBroken("the store is closed") from error


def _fits(known: Notebook, found: Found) -> bool:
    """Whether the rows found, laid over what is known, make up all that there is: so it is if nothing was removed."""
    if not found:
        return False
    new = sum(kind in KINDS and key not in known.map_of(kind) for _, _, kind, key, *_ in found)
    return bool(found[0][1] == 1 + sum(len(known.map_of(kind)) for kind in KINDS) + new)


def _first_line(error: Error) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(". ")
