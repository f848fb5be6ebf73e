"""Something done every so often in the background, for as long as a context lasts."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

_log = logging.getLogger(__name__)


@asynccontextmanager
async def rounds(seconds: float, do: Callable[[], Awaitable[object]]) -> AsyncIterator[None]:
    """Within, ``do`` is called again and again, with ``seconds`` in between; what it raises is logged."""

    async def go() -> None:
        while True:
            await asyncio.sleep(seconds)
            try:
                await do()
            except Exception as error:  # noqa: BLE001 (whatever it was, the next round must come)
                _log.warning("round failed", extra={"error": type(error).__name__})

    task = asyncio.create_task(go())  # noqa: TID251 (awaited at the end of this very context)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
