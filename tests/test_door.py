"""The door that Telegram knocks at, for those who are not Telegram."""

from __future__ import annotations

import socket

import httpx
import pytest
from telegram import Bot

from bot.errors import StoreAway
from handlers.door import LARGEST, SECRET, Webhook, at_the_door

UPDATE = b'{"update_id": 5}'


class House:
    """Keeps what it is given, or says that it cannot just now."""

    def __init__(self) -> None:
        self.kept: list[object] = []
        self.away = False
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            self.port: int = found.getsockname()[1]
        self.webhook = Webhook(f"https://example.org/hook-{self.port}", "hush-hush", "127.0.0.1", self.port)

    async def keep(self, update: object) -> None:
        if self.away:
            raise StoreAway("away")
        self.kept.append(update)

    async def ready(self) -> bool:
        return not self.away

    async def knock(self, content: bytes, path: str | None = None, **headers: str) -> httpx.Response:
        address = f"http://127.0.0.1:{self.port}/{self.webhook.path if path is None else path}"
        async with httpx.AsyncClient() as client:
            return await client.post(address, content=content, headers={**headers})

    async def look(self, path: str) -> httpx.Response:
        async with httpx.AsyncClient() as client:
            return await client.get(f"http://127.0.0.1:{self.port}/{path}")


@pytest.mark.parametrize(
    ("secret", "content", "status"),
    [
        ("hush-hush", UPDATE, 200),
        (None, UPDATE, 403),
        ("", UPDATE, 403),
        ("hush-hus", UPDATE, 403),
        ("HUSH-HUSH", UPDATE, 403),
        ("h\xf9sh", UPDATE, 403),
        ("hush-hush", b"", 400),
        ("hush-hush", b"null", 400),
        ("hush-hush", b"[1, 2]", 400),
        ("hush-hush", b'{"update_id": 5, "message": 7}', 400),
        ("hush-hush", b"[" * 200_000, 400),
        ("hush-hush", b'{"a":' * 100_000, 400),
        ("hush-hush", b"\xff\xfe", 400),
    ],
)
async def test_only_telegram_may_knock(secret: str | None, content: bytes, status: int) -> None:
    """Without the secret nothing is looked at; what is no update is refused, however deep it is nested."""
    house = House()
    async with at_the_door(house.webhook, Bot("1:x"), house.keep, house.ready):
        headers = {} if secret is None else {SECRET: secret.encode("latin-1").decode("latin-1")}
        async with httpx.AsyncClient() as client:
            raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
            answer = await client.post(
                f"http://127.0.0.1:{house.port}/{house.webhook.path}", content=content, headers=raw
            )
    assert answer.status_code == status
    assert len(house.kept) == (status == 200)
    assert "hush" not in answer.text


async def test_a_body_has_its_limit() -> None:
    """More than a megabyte is not read to its end."""
    house = House()
    async with at_the_door(house.webhook, Bot("1:x"), house.keep, house.ready):
        try:
            answer = await house.knock(b"x" * (2 * LARGEST), **{SECRET: "hush-hush"})
        except httpx.TransportError:
            pass  # the door is shut in the sender's face
        else:
            assert answer.status_code in {400, 413}
        assert (await house.look("healthz")).text == "ok\n"
    assert house.kept == []


async def test_health_tells_nothing_but_health() -> None:
    """Two words for the balancer; everything else is not found; a store that is away is 503 for both."""
    house = House()
    async with at_the_door(house.webhook, Bot("1:x"), house.keep, house.ready):
        assert [(await house.look(path)).text for path in ("healthz", "readyz")] == ["ok\n", "ok\n"]
        house.away = True
        assert [(await house.look(path)).status_code for path in ("healthz", "readyz")] == [200, 503]
        assert (await house.knock(UPDATE, **{SECRET: "hush-hush"})).status_code == 503
        assert [(await house.look(path)).status_code for path in ("", "metrics", "../etc/passwd")] == [404] * 3
        assert (await house.look(house.webhook.path)).status_code == 405
