"""The heartbeat for machines: what the coach did, in Prometheus' text format, on a port of this machine alone.

A reminder that silently never comes is what users of reminders fear most (FIELD, b7). Whoever runs the bot can watch
``coltiva_nudge_lateness_seconds`` and ``coltiva_next_due_timestamp_seconds``; ``python -m bot doctor`` reads them, too.
Nothing here names a member or quotes a word.
"""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from bot.core.events import Delivered, Event
from bot.core.model import Notebook
from bot.core.nudges import moment_of, under_way
from bot.errors import SetupError

HOST: Final = "127.0.0.1"
LATENESS: Final = (0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0, 60.0, 300.0, 3600.0, 86400.0)
"""Upper bounds of the histogram, in seconds; p99 below 1 is what issue 6 asks for."""
_PATIENCE: Final = 5.0


@dataclass(slots=True)
class Histogram:
    """Counts by upper bound, with sum and count, as Prometheus wants them."""

    bounds: tuple[float, ...]
    counts: list[int] = field(init=False)
    total: float = 0.0

    def __post_init__(self) -> None:
        """All empty, the last one for what is beyond every bound."""
        self.counts = [0] * (len(self.bounds) + 1)

    def add(self, value: float) -> None:
        """One observation."""
        self.counts[bisect_left(self.bounds, value)] += 1
        self.total += value

    def lines(self, name: str) -> Iterator[str]:
        """The exposition, cumulative."""
        so_far = 0
        for bound, count in zip((*map(str, self.bounds), "+Inf"), self.counts, strict=True):
            so_far += count
            yield f'{name}_bucket{{le="{bound}"}} {so_far}'
        yield f"{name}_sum {self.total:.6f}"
        yield f"{name}_count {so_far}"


class Metrics:
    """Implements ``bot.coach.Watch``, and says what it has seen."""

    def __init__(self) -> None:
        """Nothing has happened yet."""
        self._lateness = Histogram(LATENESS)
        self._nudges: Counter[str] = Counter()
        self._turns: Counter[str] = Counter()
        self._failures: Counter[str] = Counter()
        self._undelivered = 0
        self._last: datetime | None = None
        self._next: datetime | None = None
        self.waiting: Callable[[], int] = lambda: 0
        """Members with something going on; the coach's to tell."""

    def turned(self, before: Notebook, event: Event, now: datetime) -> None:
        """A turn was saved. ``Delivered`` is the moment at which a nudge has gone out."""
        self._turns[type(event).__name__] += 1
        if not isinstance(event, Delivered):
            return
        for nudge in under_way(before):
            if event.nudge in {nudge.id, nudge.told_with}:
                planned = moment_of(before, replace(nudge, state="due", lease=None))
                self._nudges[nudge.kind] += 1
                self._lateness.add(max(0.0, (now - planned).total_seconds()))
                self._last = now

    def undelivered(self, count: int) -> None:
        """Nudges under way that did not arrive; their leases will bring them back."""
        self._undelivered += count

    def failed(self, what: str) -> None:
        """A turn or a ringing that ended in an error."""
        self._failures[what] += 1

    def due_next(self, moment: datetime | None) -> None:
        """What the alarm was set to."""
        self._next = moment

    def text(self) -> str:
        """All of it, in the text format (version 0.0.4)."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield "# HELP coltiva_nudge_lateness_seconds From the moment a nudge was due to its arrival at Telegram."
        yield "# TYPE coltiva_nudge_lateness_seconds histogram"
        yield from self._lateness.lines("coltiva_nudge_lateness_seconds")
        for name, told, label, counts in (
            ("nudges_total", "Nudges that arrived.", "kind", self._nudges),
            ("turns_total", "Turns taken, by event.", "event", self._turns),
            ("failures_total", "Turns and ringings that ended in an error.", "what", self._failures),
        ):
            yield f"# HELP coltiva_{name} {told}"
            yield f"# TYPE coltiva_{name} counter"
            yield from (f'coltiva_{name}{{{label}="{key}"}} {count}' for key, count in sorted(counts.items()))
        yield from _single("undelivered_total", "counter", "Nudges sent in vain, to be sent again.", self._undelivered)
        yield from _single("queue_members", "gauge", "Members with a turn waiting or running.", self.waiting())
        yield from _single("last_nudge_timestamp_seconds", "gauge", "When the last nudge arrived.", _stamp(self._last))
        yield from _single("next_due_timestamp_seconds", "gauge", "When the next one is due.", _stamp(self._next))


def _single(name: str, kind: str, told: str, value: float) -> Iterator[str]:
    yield f"# HELP coltiva_{name} {told}"
    yield f"# TYPE coltiva_{name} {kind}"
    yield f"coltiva_{name} {value}"


def _stamp(moment: datetime | None) -> float:
    """Seconds since 1970; 0 is never."""
    return moment.timestamp() if moment else 0


@asynccontextmanager
async def exported(metrics: Metrics, port: int | None) -> AsyncIterator[None]:
    """Within, ``http://127.0.0.1:PORT/metrics`` answers; without a port nothing is opened. Raises ``SetupError``."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            request = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), _PATIENCE)
            found = request.startswith((b"GET /metrics ", b"GET / "))
            body = metrics.text().encode() if found else b"only /metrics is here\n"
            head = (
                f"HTTP/1.1 {'200 OK' if found else '404 Not Found'}\r\nContent-Type: text/plain; version=0.0.4\r\n"
                f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
            )
            writer.write(head.encode() + body)
            await writer.drain()
        writer.close()

    if port is None:
        yield
        return
    try:
        server = await asyncio.start_server(serve, HOST, port)
    except OSError as error:
        raise SetupError(f"Metrics cannot be shown on {HOST}:{port} ({error.strerror}): see METRICS_PORT.") from error
    async with server:
        yield


async def read(port: int) -> dict[str, float] | None:
    """What a running bot on this machine tells, by name (labels included); None if none answers."""
    try:
        async with asyncio.timeout(_PATIENCE):
            reader, writer = await asyncio.open_connection(HOST, port)
            writer.write(b"GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n")
            answer = (await reader.read()).decode()
            writer.close()
    except (OSError, TimeoutError, UnicodeDecodeError):
        return None
    lines = (line.rpartition(" ") for line in answer.splitlines() if line.startswith("coltiva_"))
    return {name: float(value) for name, _, value in lines}
