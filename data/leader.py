"""Which of several replicas polls: Telegram answers one poller for each token, and refuses the others."""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from psycopg import AsyncConnection, Error

from data.queries import queries

KEY: Final = 0x636F6C74697662
"""The advisory lock's number; migrations have the one before it."""
PATIENCE: Final = 5
"""Seconds for an answer. A server that does not give one has let go of the lock as well, or will."""
SILENCE: Final = 10
"""Seconds without a word from us, who ask every two, after which the server ends our session and with it the lock: a
poller that is paused, or cut off without a farewell, would keep it for hours. More than ``PATIENCE`` and a round
together, so that whoever is cut off has stopped polling before another one may begin."""

log = logging.getLogger(__name__)


class Leader:
    """A lock that the database holds for as long as our connection lives: who dies lets go of it."""

    def __init__(self, url: str) -> None:
        """Connects when it is first asked."""
        self._url = url
        self._query = queries()["lead"]
        self._connection: AsyncConnection | None = None

    async def leads(self) -> bool:
        """Whether the lock is ours, or becomes ours now. False too if the database does not answer."""
        try:
            async with asyncio.timeout(PATIENCE):
                if self._connection is None:
                    self._connection = await AsyncConnection.connect(
                        self._url, autocommit=True, connect_timeout=PATIENCE, application_name="coltiva leader"
                    )
                    await self._connection.execute(f"set idle_session_timeout = '{SILENCE}s'".encode())
                found = await (await self._connection.execute(self._query, {"key": KEY})).fetchone()
                return found == (True,)
        except (Error, TimeoutError) as error:
            log.warning("leader", extra={"error": type(error).__name__})
            await self.close()
            return False

    async def close(self) -> None:
        """Lets go of the lock."""
        connection, self._connection = self._connection, None
        if connection:
            await connection.close()
