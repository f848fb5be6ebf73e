"""How fast we may speak: Telegram allows 30 messages a second over all and about one a second in one chat.

PTB's AIORateLimiter does the first and obeys RetryAfter, but knows no limit for private chats (TECH, section 2). A chat
may be answered with a short burst, as Telegram tolerates; after that it is one a second. Nudges pass a gate of their
own first: all together they are as fast as Telegram allows, and every reply takes its place from them, not the other
way round. So a storm of digests drains at the limit, and somebody who is writing right now is answered right now.
If Telegram asks for peace (429), nudges wait before their gate as well, lest all that have passed it leave at once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, Final, Literal

from aiolimiter import AsyncLimiter
from telegram.error import RetryAfter
from telegram.ext import AIORateLimiter, BaseRateLimiter

BURST: Final = 8
"""Messages to one chat at once; more of them follow at one a second."""
A_SECOND: Final = 29.0
"""Messages over all, a little under Telegram's 30; nudges get what replies leave of it."""
AT_ONCE: Final = 3
"""Nudges that may leave together after a quiet moment: so few that a burst of replies finds the line free."""
RETRIES: Final = 2
CROWD: Final = 1000
"""Chats remembered before those that have long been silent are forgotten."""

Urgency = Literal["reply", "nudge"]
_Object = dict[str, Any]
_Answer = bool | _Object | list[_Object]


class Leftover:
    """A leaky bucket in which replies never wait and nudges wait for both: what is left of the line is theirs."""

    def __init__(self, a_second: float = A_SECOND, at_once: int = AT_ONCE) -> None:
        """Starts empty."""
        self._rate = a_second
        self._room = at_once
        self._level = 0.0
        self._seen = 0.0
        self._peace = 0.0
        self._first = asyncio.Lock()

    def reply(self) -> None:
        """A reply goes out now, and nudges make up for it. It never costs them more than a second."""
        self._leak()
        self._level = min(self._level + 1, self._rate + self._room)

    async def nudge(self) -> None:
        """Waits for room; first come, first served."""
        async with self._first:
            while (left := self._peace - asyncio.get_running_loop().time()) > 0:
                await asyncio.sleep(left)
                self._level, self._seen = float(self._room), asyncio.get_running_loop().time()
            self._leak()
            while self._level + 1 > self._room:
                await asyncio.sleep((self._level + 1 - self._room) / self._rate)
                self._leak()
            self._level += 1

    def rest(self, seconds: float) -> None:
        """Telegram wants peace for so long. Afterwards nudges begin one by one, not with a burst."""
        self._peace = max(self._peace, asyncio.get_running_loop().time() + seconds)

    def _leak(self) -> None:
        now = asyncio.get_running_loop().time()
        self._level = max(0.0, self._level - (now - self._seen) * self._rate)
        self._seen = now


class Pace(BaseRateLimiter[Any]):
    """The application's rate limiter. ``rate_limit_args`` says how urgent a call is; unsaid, it is a reply."""

    __slots__ = ("_all", "_chats", "_left")

    def __init__(self) -> None:
        """Starts with every bucket empty."""
        self._all = AIORateLimiter(max_retries=RETRIES)
        self._left = Leftover()
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
        chat = data.get("chat_id")
        if isinstance(chat, int) and chat > 0 and endpoint.startswith("send"):
            await self._chat(chat).acquire()
        if rate_limit_args == "nudge":
            await self._left.nudge()
        elif chat is not None:
            self._left.reply()

        async def watched(*args: Any, **kwargs: Any) -> _Answer:  # noqa: ANN401 (PTB's)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                self._left.rest(_seconds(error))
                raise

        return await self._all.process_request(watched, args, kwargs, endpoint, data, None)

    def _chat(self, chat: int) -> AsyncLimiter:
        if len(self._chats) > CROWD:
            self._chats = {key: one for key, one in self._chats.items() if not one.has_capacity(one.max_rate)}
        return self._chats.setdefault(chat, AsyncLimiter(BURST, BURST))


def _seconds(error: RetryAfter) -> float:
    """PTB gives whole seconds, or a timedelta if PTB_TIMEDELTA is set."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
