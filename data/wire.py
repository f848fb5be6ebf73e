"""A connection whose other end may have fallen silent: a hung server, a network that swallows what one sends.

A server that works ends a statement after ``PATIENCE`` seconds by itself. One that hangs does not, and nothing in TCP
would say so for minutes or hours: whoever waits longer than ``SILENCE`` hangs up, and the next connection goes to
whichever host answers (``STORE_URL`` may name several).
"""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final

from psycopg import AsyncConnection, Error
from psycopg_pool import AsyncConnectionPool

PATIENCE: Final = 5.0
"""Seconds to wait for a connection, and for a statement."""
SILENCE: Final = PATIENCE + 2
"""Seconds after which a server that has not even refused is given up."""
CHECK: Final = 1.0
"""Seconds for a connection from the pool to show that it lives."""

OPTIONS: Final[dict[str, Any]] = {
    "autocommit": True,
    "application_name": "coltiva",
    "connect_timeout": int(PATIENCE),
    "tcp_user_timeout": int(1000 * SILENCE),
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
}


async def configure(connection: AsyncConnection) -> None:
    """What each connection of the pool is told first."""
    with limited(connection):
        await connection.execute(f"set statement_timeout = '{PATIENCE:.0f}s'".encode())


async def check(connection: AsyncConnection) -> None:
    """Raises ``OperationalError`` if nobody is at the other end any more."""
    with limited(connection, CHECK):
        await AsyncConnectionPool.check_connection(connection)


@contextmanager
def limited(connection: AsyncConnection, seconds: float = SILENCE) -> Iterator[None]:
    """Within, we hang up after ``seconds``: whoever waits for an answer gets ``OperationalError``."""
    timer = asyncio.get_running_loop().call_later(seconds, _hang_up, connection)
    try:
        yield
    finally:
        timer.cancel()


def _hang_up(connection: AsyncConnection) -> None:
    """Below libpq, which then finds the connection broken; to cancel politely would take an answer, too."""
    with suppress(OSError, Error), socket.socket(fileno=os.dup(connection.fileno())) as line:
        line.shutdown(socket.SHUT_RDWR)
