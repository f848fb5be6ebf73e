"""The offline Bot API behind real HTTP on the loopback, for a bot in a process of its own, with trouble on demand.

    telegram = OfflineTelegram(clock, local=True)
    async with Loopback(telegram) as url:
        ...  # TELEGRAM_API_URL=url python -m bot run, or a PTB Application with .base_url(f"{url}/bot")

Everything that `handlers.offline` refuses is refused here too. Faults work as they do in the process, but for real: a
time-out keeps the connection open without a word, a reset breaks it with RST. If the bot sets a webhook, updates are
posted there, in order, again and again until they are taken, as Telegram does.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, unquote, urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.httputil import HTTPFile, HTTPHeaders, HTTPInputError, parse_body_arguments

from handlers.offline import Attachment, OfflineTelegram, Refusal
from handlers.offline.faults import Fault
from handlers.offline.refusal import JSON

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
RESET = struct.pack("ii", 1, 0)
"""SO_LINGER on, zero seconds: closing sends RST instead of FIN."""


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request, body included."""

    path: str
    headers: HTTPHeaders
    body: bytes

    def call(self) -> tuple[str, str]:
        """Give token and method (or the path of a file), empty if it is no call of the Bot API."""
        kind, _, rest = unquote(urlsplit(self.path).path).removeprefix("/").partition("bot")
        token, _, name = rest.partition("/")
        return (token, ("file/" if kind == "file/" else "") + name) if kind in {"", "file/"} else ("", "")

    def parameters(self) -> tuple[dict[str, str], dict[str, Attachment]]:
        """Give fields and files, from the query and from a body in any form that Telegram takes."""
        values = dict(parse_qsl(urlsplit(self.path).query, keep_blank_values=True))
        content_type = self.headers.get("Content-Type", "")
        if content_type.startswith("application/json"):
            return values | {name: _as_text(value) for name, value in json.loads(self.body).items()}, {}
        fields: dict[str, list[bytes]] = {}
        files: dict[str, list[HTTPFile]] = {}
        parse_body_arguments(content_type, self.body, fields, files, self.headers)
        values |= {name: found[-1].decode() for name, found in fields.items()}
        return values, {name: _attachment(found[-1]) for name, found in files.items()}


@dataclass(slots=True)
class Loopback:
    """An HTTP server on 127.0.0.1, on a port that the system chooses, as an asynchronous context."""

    telegram: OfflineTelegram
    requests: list[str] = field(default_factory=list)
    port: int = 0
    spread: Callable[[JSON], None] | None = None
    """Takes updates instead of the webhook's own address: a balancer (`tests.crew`)."""
    _server: asyncio.Server | None = None
    _tasks: list[asyncio.Task[None]] = field(default_factory=list)
    _posted: asyncio.Event = field(default_factory=asyncio.Event)
    _connections: dict[asyncio.StreamWriter, asyncio.Task[object]] = field(default_factory=dict)

    async def __aenter__(self) -> str:
        """Open the door; give its address."""
        await self.start()
        return self.url

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self.stop()

    @property
    def url(self) -> str:
        """The address, for TELEGRAM_API_URL."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> Self:
        """Listen, on the same port as before if it was stopped: as a network that comes back."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]
        self._tasks.append(asyncio.get_running_loop().create_task(self._post_updates()))
        self.telegram.updates.listeners.append(self._something_happened)
        return self

    async def stop(self) -> None:
        """Close the door on everybody: connections that are open break, new ones are refused."""
        self.telegram.updates.listeners.remove(self._something_happened)
        if self._server:
            self._server.close()
        for writer in self._connections:
            _reset(writer)
        tasks = [*self._tasks, *self._connections.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._tasks.clear()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task:
            self._connections[writer] = task
        try:
            while (request := await _read(reader)) is not None:
                if not await self._respond(request, reader, writer):
                    return
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            return
        finally:
            self._connections.pop(writer, None)
            writer.close()

    async def _respond(self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; tell whether the connection goes on."""
        token, name = request.call()
        self.requests.append(name)
        fault = self.telegram.faults.take(name.lower())
        if fault is None or fault.after:
            status, body = await self._answer(request, token, name)
        if fault is None:
            writer.write(_response(status, body))
            await writer.drain()
            return True
        return await _strike(fault, reader, writer)

    async def _answer(self, request: Request, token: str, name: str) -> tuple[int, bytes]:
        if not name or ":" not in token:
            return _refused(Refusal("Not Found", 404))
        if token != self.telegram.token:
            return _refused(Refusal("Unauthorized", 401))
        if name.startswith("file/"):
            return self.telegram.download(name.removeprefix("file/"))
        try:
            values, files = request.parameters()
        except (HTTPInputError, ValueError):
            return _refused(Refusal("can't parse the body of the request"))
        answer = await self.telegram.answer(name, values, files)
        self._posted.set()  # a webhook that was just set wants what is waiting
        return answer

    def _something_happened(self, _update: JSON) -> None:
        self._posted.set()

    async def _post_updates(self) -> None:
        updates = self.telegram.updates
        client = AsyncHTTPClient(force_instance=True)
        while True:
            await self._posted.wait()
            self._posted.clear()
            while updates.webhook and updates.pending:
                if self.spread:
                    self.spread(updates.pending.pop(0))
                elif await _post(client, updates.webhook, updates.pending[0]):
                    updates.pending.pop(0)
                else:
                    await asyncio.sleep(0.1)


async def _strike(fault: Fault, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    if fault.kind == "timeout":
        with contextlib.suppress(ConnectionError):
            await reader.read()  # until the bot gives up
        return False
    if fault.kind == "reset":
        _reset(writer)
        return False
    status, body = fault.body()
    writer.write(_response(status, body if isinstance(body, bytes) else json.dumps(body).encode()))
    await writer.drain()
    return True


async def _read(reader: asyncio.StreamReader) -> Request | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except asyncio.IncompleteReadError:
        return None
    line, _, rest = head.partition("\r\n")
    headers = HTTPHeaders.parse(rest)
    if headers.get("Transfer-Encoding", "").lower() == "chunked":
        body = await _read_chunks(reader)
    else:
        body = await reader.readexactly(int(headers.get("Content-Length", "0")))
    return Request(line.split(" ")[1], headers, body)


async def _read_chunks(reader: asyncio.StreamReader) -> bytes:
    body = b""
    while length := int((await reader.readuntil(b"\r\n")).split(b";")[0], 16):
        body += await reader.readexactly(length)
        await reader.readexactly(2)
    await reader.readuntil(b"\r\n")
    return body


async def _post(client: AsyncHTTPClient, webhook: Mapping[str, str], update: JSON) -> bool:
    headers = {"Content-Type": "application/json"}
    if webhook["secret_token"]:
        headers[SECRET_HEADER] = webhook["secret_token"]
    request = HTTPRequest(webhook["url"], "POST", headers, json.dumps(update), request_timeout=5)
    try:
        response = await client.fetch(request, raise_error=False)
    except OSError:
        return False
    return response.code == 200


def _reset(writer: asyncio.StreamWriter) -> None:
    connection = writer.get_extra_info("socket")
    if connection is not None and connection.fileno() >= 0:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    writer.transport.abort()


def _response(status: int, body: bytes) -> bytes:
    head = f"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def _refused(refusal: Refusal) -> tuple[int, bytes]:
    return refusal.code, json.dumps(refusal.as_json()).encode()


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _attachment(file: HTTPFile) -> Attachment:
    return Attachment(file["filename"], file["content_type"], file["body"])
