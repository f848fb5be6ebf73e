"""What the bot tells Prometheus, and the doctor."""

from __future__ import annotations

import socket
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.events import Delivered, Said
from bot.core.model import Notebook, Nudge
from bot.errors import SetupError
from bot.metrics import Metrics, exported, read

DUE = datetime(2026, 3, 16, 8, 0, tzinfo=UTC)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


async def test_lateness_and_arrivals_are_told_on_a_port() -> None:
    """A digest of two that arrives two seconds late is two arrivals, two seconds late each."""
    metrics, port = Metrics(), free_port()
    lease = DUE + timedelta(minutes=1)
    pair = [Nudge(f"promise_due:p{n}:1", "promise_due", f"p{n}", DUE, "sending", lease, told_with="promise_due:p1:1")
            for n in (1, 2)]  # fmt: skip
    book = Notebook(7).put(*pair)
    metrics.turned(book, Said("ciao"), DUE)
    metrics.turned(book, Delivered("promise_due:p1:1", 5), DUE + timedelta(seconds=2))
    metrics.undelivered(3)
    metrics.failed("StoreBroken")
    metrics.due_next(DUE)
    async with exported(metrics, port):
        seen = await read(port)
    assert seen is not None
    assert seen['coltiva_nudges_total{kind="promise_due"}'] == 2
    assert seen['coltiva_nudge_lateness_seconds_bucket{le="1.0"}'] == 0
    assert seen['coltiva_nudge_lateness_seconds_bucket{le="2.5"}'] == 2
    assert seen["coltiva_undelivered_total"] == 3
    assert seen['coltiva_failures_total{what="StoreBroken"}'] == 1
    assert seen["coltiva_next_due_timestamp_seconds"] == DUE.timestamp()


async def test_nothing_is_opened_unasked_and_a_port_in_use_is_said_so() -> None:
    """Without a port there is no door; with somebody else's there is one clear sentence."""
    port = free_port()
    async with exported(Metrics(), None):
        assert await read(port) is None
    with socket.create_server(("127.0.0.1", port)), pytest.raises(SetupError, match="METRICS_PORT"):
        async with exported(Metrics(), port):
            pass
