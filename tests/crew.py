"""Bots as they run in the world: processes of their own on one store, a balancer before them, and a hand that kills.

    async with Loopback(telegram) as url, Crew(loopback, store_url, folder, replicas=2, webhooks=True) as crew:
        ...

Members write through the offline Telegram. With webhooks the balancer does what Telegram and a load balancer do
together: updates of one chat go out one after the other, those of different chats side by side, each to the next
replica in turn and again and again until one takes it.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import sys
from collections import defaultdict, deque
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest

from handlers.offline.refusal import JSON
from tests.loopback import SECRET_HEADER, Loopback

ROOT = Path(__file__).parents[1]
SECRET = "hush-hush"
CONNECTIONS = 40
START = 40.0
"""Seconds that a start may take on a busy machine."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(slots=True)
class Bot:
    """One process."""

    process: asyncio.subprocess.Process
    port: int
    host: str = "127.0.0.1"

    @property
    def alive(self) -> bool:
        return self.process.returncode is None


@dataclass(slots=True)
class Crew:
    """Several bots; as a context it starts them and ends them all."""

    loopback: Loopback
    store: str
    folder: Path
    replicas: int = 1
    webhooks: bool = False
    places: tuple[str, ...] = ()
    """Addresses to listen on, at port 8080, as containers do; none: 127.0.0.1, at any port."""
    bots: list[Bot] = field(default_factory=list)
    taken: int = 0
    """Updates that were acknowledged."""
    _waiting: dict[int, deque[JSON]] = field(default_factory=lambda: defaultdict(deque))
    _posting: dict[int, asyncio.Task[None]] = field(default_factory=dict)
    _seated: set[str] = field(default_factory=set)
    _turn: count[int] = field(default_factory=count)
    _slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(CONNECTIONS))
    _client: AsyncHTTPClient | None = None

    async def __aenter__(self) -> Self:
        self._client = AsyncHTTPClient(force_instance=True, max_clients=CONNECTIONS)
        if self.webhooks:
            self.loopback.spread = self.spread
        await asyncio.gather(*(self.start() for _ in range(self.replicas)))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.loopback.spread = None
        for task in self._posting.values():
            task.cancel()
        await asyncio.gather(*self._posting.values(), return_exceptions=True)
        await asyncio.gather(*(self.stop(bot) for bot in self.bots))

    @property
    def busy(self) -> bool:
        """Whether something waits to be taken."""
        return bool(self._posting)

    async def start(self) -> Bot:
        """One bot more; with webhooks it is ready when this returns."""
        host = next((place for place in self.places if place not in self._seated), "127.0.0.1")
        self._seated.add(host)
        port = 8080 if self.places else free_port()
        environment = {name: value for name, value in os.environ.items() if name.isupper()} | {
            "TELEGRAM_BOT_TOKEN": self.loopback.telegram.token,
            "TELEGRAM_API_URL": self.loopback.url,
            "STORE_URL": self.store,
            "LOG_FORMAT": "json",
        }
        if self.webhooks:
            environment |= {
                "WEBHOOK_URL": "https://coltiva.example.org/hook",
                "WEBHOOK_SECRET": SECRET,
                "WEBHOOK_LISTEN": host,
                "WEBHOOK_PORT": str(port),
            }
        with (self.folder / f"bot-{host}-{port}.log").open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", cwd=ROOT, env=environment, stdout=log, stderr=log
            )
        bot = Bot(process, port, host)
        self.bots.append(bot)
        if self.webhooks:
            async with asyncio.timeout(START):
                while await self.get(bot, "/readyz") != 200:
                    assert bot.alive, "the bot did not start"
                    await asyncio.sleep(0.05)
        return bot

    async def get(self, bot: Bot, path: str) -> int:
        """The status that one of a bot's pages answers with, 0 if nobody answers."""
        return await self._fetch(HTTPRequest(f"http://{bot.host}:{bot.port}{path}", request_timeout=5))

    async def kill(self, bot: Bot) -> None:
        """SIGKILL."""
        bot.process.kill()
        await bot.process.wait()
        self._seated.discard(bot.host)

    async def stop(self, bot: Bot) -> int:
        """SIGTERM, and its exit code."""
        with contextlib.suppress(ProcessLookupError):
            bot.process.send_signal(signal.SIGTERM)
            bot.process.send_signal(signal.SIGCONT)  # should it be stopped
        code = await bot.process.wait()
        self._seated.discard(bot.host)
        return code

    def spread(self, update: JSON) -> None:
        """Takes an update over from the messenger."""
        chat = next(
            (part.get("chat") or part.get("message", {}).get("chat") or part["from"])["id"]
            for part in update.values()
            if isinstance(part, dict)
        )
        self._waiting[chat].append(update)
        if chat not in self._posting:
            self._posting[chat] = asyncio.get_running_loop().create_task(self._post_all(chat))

    async def _post_all(self, chat: int) -> None:
        waiting = self._waiting[chat]
        try:
            while waiting:
                while not await self._post(waiting[0]):  # noqa: ASYNC110 (another process brings it about)
                    await asyncio.sleep(0.05)
                waiting.popleft()
                self.taken += 1
        finally:
            del self._posting[chat]

    async def _post(self, update: JSON) -> bool:
        headers = {"Content-Type": "application/json", SECRET_HEADER: SECRET}
        async with self._slots:
            url, root = self._door()
            body = json.dumps(update)
            return (
                bool(url)
                and await self._fetch(HTTPRequest(url, "POST", headers, body, request_timeout=20, ca_certs=root)) == 200
            )

    def _door(self) -> tuple[str, str | None]:
        """Where an update goes next, and the certificate to trust there."""
        bots = [bot for bot in self.bots if bot.alive]
        bot = bots[next(self._turn) % len(bots)] if bots else None
        return (f"http://{bot.host}:{bot.port}/hook" if bot else ""), None

    async def _fetch(self, request: HTTPRequest) -> int:
        assert self._client is not None
        try:
            return (await self._client.fetch(request, raise_error=False)).code
        except (OSError, HTTPClientError):
            return 0
