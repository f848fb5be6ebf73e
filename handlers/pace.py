"""How fast we may speak: Telegram allows 30 messages a second over all and about one a second in one chat.

PTB's AIORateLimiter does the first and obeys RetryAfter, but knows no limit for private chats (TECH, section 2). A chat
may be answered with a short burst, as Telegram tolerates; after that it is one a second. Nudges pass a narrower gate
first, so that a morning's worth of them never delays the answer to somebody who is writing right now.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Final, Literal

from aiolimiter import AsyncLimiter
from telegram.ext import AIORateLimiter, BaseRateLimiter

BURST: Final = 8
"""Messages to one chat at once; more of them follow at one a second."""
NUDGES_A_SECOND: Final = 20
"""Of Telegram's 30; the other ten are always there for replies."""
RETRIES: Final = 2
CROWD: Final = 1000
"""Chats remembered before those that have long been silent are forgotten."""

Urgency = Literal["reply", "nudge"]
_Object = dict[str, Any]
_Answer = bool | _Object | list[_Object]


class Pace(BaseRateLimiter[Any]):
    """The application's rate limiter. ``rate_limit_args`` says how urgent a call is; unsaid, it is a reply."""

    __slots__ = ("_all", "_chats", "_nudges")

    def __init__(self) -> None:
        """Starts with every bucket full."""
        self._all = AIORateLimiter(max_retries=RETRIES)
        self._nudges = AsyncLimiter(NUDGES_A_SECOND, 1)
        self._chats: dict[int, AsyncLimiter] = {}

    async def initialize(self) -> None:
        """Nothing to open."""
        await self._all.initialize()

    async def shutdown(self) -> None:
        """Nothing to close."""
        await self._all.shutdown()

    async def process_request(  # noqa: PLR0917 (the signature is PTB's)
        self,
        callback: Callable[..., Coroutine[Any, Any, _Answer]],
        args: Any,  # noqa: ANN401 (the signature is PTB's)
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Urgency | None,
    ) -> _Answer:
        """Waits for the narrower gates, then hands the call to PTB's limiter."""
        if rate_limit_args == "nudge":
            await self._nudges.acquire()
        chat = data.get("chat_id")
        if isinstance(chat, int) and chat > 0 and endpoint.startswith("send"):
            await self._chat(chat).acquire()
        return await self._all.process_request(callback, args, kwargs, endpoint, data, None)

    def _chat(self, chat: int) -> AsyncLimiter:
        if len(self._chats) > CROWD:
            self._chats = {key: one for key, one in self._chats.items() if not one.has_capacity(one.max_rate)}
        return self._chats.setdefault(chat, AsyncLimiter(BURST, BURST))
