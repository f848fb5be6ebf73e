"""The door that Telegram knocks at: webhooks in, and two words for the balancer.

PTB's own webhook server compares the secret in time that depends on it, answers every refusal alike and has no room for
health checks (TECH, section 2). This one is tornado, too, which PTB brings along.

* ``POST /path``: 200 once the update is kept, 503 if it could not be (Telegram tries again), 403 without the secret.
* ``GET /healthz``: 200 while the process runs. ``GET /readyz``: 200 while it takes updates and reaches its store.
"""

from __future__ import annotations

import hmac
import json
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from telegram import Bot, Update
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.errors import SetupError, StoreAway

_log = logging.getLogger(__name__)

SECRET: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (a header's name)
LARGEST: Final = 1 << 20
"""Bytes of a request; an update with the longest of texts has some twenty thousand."""

Keep = Callable[[object], Awaitable[None]]
Ready = Callable[[], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram calls us: ``url`` outside, ``listen`` and ``port`` behind the proxy that ends the TLS."""

    url: str
    secret: str = field(repr=False)
    listen: str
    port: int

    @property
    def path(self) -> str:
        """The URL's path, without slashes around it."""
        return urlsplit(self.url).path.strip("/")


@dataclass(slots=True)
class Door:
    """What the request handlers share."""

    webhook: Webhook
    bot: Bot
    keep: Keep
    ready: Ready
    open: bool = True


class _Knock(RequestHandler):
    """One update."""

    SUPPORTED_METHODS = ("POST",)

    def initialize(self, door: Door) -> None:
        self.door = door

    async def post(self) -> None:
        said = self.request.headers.get(SECRET, "")
        if not hmac.compare_digest(said.encode(), self.door.webhook.secret.encode()):
            self.send_error(403)
            return
        if not self.door.open:
            self.send_error(503)
            return
        try:
            update = Update.de_json(json.loads(self.request.body), self.door.bot)
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
            update = None
        if update is None:
            self.send_error(400)
            return
        try:
            await self.door.keep(update)
        except StoreAway:
            self.send_error(503)

    def log_exception(self, *raised: Any) -> None:  # noqa: ANN401 (tornado's)
        _log.error("door failed", extra={"error": getattr(raised[0], "__name__", "")})


class _Health(RequestHandler):
    """Whether we live, and whether we can serve."""

    def initialize(self, door: Door, *, deep: bool) -> None:
        self.door = door
        self.deep = deep

    async def get(self) -> None:
        if self.deep and not (self.door.open and await self.door.ready()):
            self.set_status(503)
            self.write("not ready\n")
        else:
            self.write("ok\n")


class _Site(Application):
    """The three paths, without tornado's log of every request."""

    def log_request(self, handler: RequestHandler) -> None:
        """Nothing: what matters is logged as a turn."""


@asynccontextmanager
async def at_the_door(webhook: Webhook, bot: Bot, keep: Keep, ready: Ready) -> AsyncIterator[None]:
    """Within, the door is open. At the end no update is taken any more, and those being taken are finished."""
    door = Door(webhook, bot, keep, ready)
    site = _Site(
        [
            ("/healthz", _Health, {"door": door, "deep": False}),
            ("/readyz", _Health, {"door": door, "deep": True}),
            (rf"/{webhook.path}/?", _Knock, {"door": door}),
        ]
    )
    server = HTTPServer(site, max_body_size=LARGEST, idle_connection_timeout=75)
    family = socket.AF_INET6 if ":" in webhook.listen else socket.AF_INET
    try:
        socket.create_server((webhook.listen, webhook.port), family=family).close()  # tornado leaves a refused one open
        server.listen(webhook.port, address=webhook.listen)
    except OSError as error:
        raise SetupError(
            f"Webhooks cannot listen on {webhook.listen}:{webhook.port} ({error.strerror}): "
            "see WEBHOOK_LISTEN, WEBHOOK_PORT."
        ) from error
    try:
        yield
    finally:
        door.open = False
        server.stop()
        await server.close_all_connections()
