"""The offline Telegram as the transport of python-telegram-bot: no sockets, same errors."""

from __future__ import annotations

import json
import re
from typing import IO

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from handlers.offline.faults import Fault
from handlers.offline.outbox import Attachment
from handlers.offline.refusal import Refusal
from handlers.offline.server import OfflineTelegram

_CALL = re.compile(r"/bot([^/]+)/([^/?]+)$")
_FILE = re.compile(r"/file/bot([^/]+)/([^?]+)$")


class OfflineRequest(BaseRequest):
    """Pass one to `.request()` and one to `.get_updates_request()` of PTB's ApplicationBuilder.

    Time-outs and broken connections come at once, as the exceptions that PTB's HTTPX transport would raise.
    """

    def __init__(self, server: OfflineTelegram) -> None:
        """Talk to `server`, which any number of transports may share."""
        self._server = server

    @property
    def read_timeout(self) -> float | None:
        """Seconds that PTB adds to the time-out of a long poll."""
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(  # noqa: PLR0917 (the signature is PTB's)
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        """Carry out one call and give HTTP status and body, as `BaseRequest` wants it."""
        del method, read_timeout, write_timeout, connect_timeout, pool_timeout
        file = _FILE.search(url)
        if file:
            return self._server.download(file.group(2))
        call = _CALL.search(url)
        if call is None or ":" not in call.group(1):
            return _refused(Refusal("Not Found", 404))
        if call.group(1) != self._server.token:
            return _refused(Refusal("Unauthorized", 401))
        name = call.group(2)
        fault = self._server.faults.take(name.lower())
        if fault and not fault.after:
            return _fail(fault)
        values = request_data.json_parameters if request_data else {}
        answer = await self._server.answer(name, values, _uploads(request_data))
        return _fail(fault) if fault else answer


def _fail(fault: Fault) -> tuple[int, bytes]:
    if fault.kind == "timeout":
        raise TimedOut
    if fault.kind == "reset":
        raise NetworkError("httpx.ReadError: connection reset by peer")
    status, body = fault.body()
    return status, body if isinstance(body, bytes) else json.dumps(body).encode()


def _refused(refusal: Refusal) -> tuple[int, bytes]:
    return refusal.code, json.dumps(refusal.as_json()).encode()


def _uploads(request_data: RequestData | None) -> dict[str, Attachment]:
    if request_data is None or not request_data.contains_files:
        return {}
    return {name: _attachment(*parts) for name, parts in request_data.multipart_data.items()}


def _attachment(name: str, content: bytes | IO[bytes], mime_type: str) -> Attachment:
    return Attachment(name, mime_type, content if isinstance(content, bytes) else content.read())
