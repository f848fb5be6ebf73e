"""How fast a member may write to us: a bucket for each, so that nobody can fill the inbox or the machine alone.

Turns take their time in order, and others overtake (``handlers.order``); this is about what is taken in at all. A burst
is large enough for all that a person does, a hundred messages forwarded at once included. Beyond it nothing of theirs
is taken in until they have paused for about a minute: they hear so at once, and afterwards how many were left out. Each
process keeps its own account, so that n replicas take n times as much.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any, Final

from telegram.ext import CallbackContext

from bot.core.replies import Text
from handlers.courier import TelegramCourier

BURST: Final = 120
"""Updates at once; Telegram lets people forward a hundred messages at a time."""
A_SECOND: Final = 1.0
"""Updates a second over a long time."""
CALM: Final = BURST / 2
"""After a flood nothing is taken in before the bucket is down to this: a minute later."""
CROWD: Final = 1000
"""Members remembered before those are forgotten who have been quiet for long."""


@dataclass(slots=True)
class _Bucket:
    level: float = 0.0
    seen: float = 0.0
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """What a member is to hear outside any turn: an item of the update queue, for nobody may wait for Telegram here."""

    chat: int
    language_code: str | None
    words: Text


class Flood:
    """Decides by member and moment; says nothing itself."""

    def __init__(self, time: Callable[[], float] = monotonic, *, burst: float = BURST) -> None:
        """``time`` in seconds, from anywhere."""
        self._time = time
        self._burst = burst
        self._buckets: dict[int, _Bucket] = {}

    def admits(self, member: int) -> tuple[bool, int]:
        """Whether this one is taken in, and how many of theirs have been left out up to now.

        ``(False, 1)`` is the first of a flood; ``(True, n)`` with n > 0 the first one after it.
        """
        now = self._time()
        if len(self._buckets) > CROWD:
            quiet = now - self._burst / A_SECOND
            self._buckets = {who: one for who, one in self._buckets.items() if one.seen > quiet or one.left_out}
        bucket = self._buckets.setdefault(member, _Bucket(seen=now))
        bucket.level = max(0.0, bucket.level - (now - bucket.seen) * A_SECOND)
        bucket.seen = now
        room = self._burst * (CALM / BURST) if bucket.left_out else self._burst
        if bucket.level + 1 > room:
            bucket.left_out += 1
            return False, bucket.left_out
        bucket.level += 1
        left_out, bucket.left_out = bucket.left_out, 0
        return True, left_out

    def give_back(self, member: int) -> None:
        """One that was admitted could not be kept, and will be brought again."""
        bucket = self._buckets.get(member)
        if bucket:
            bucket.level = max(0.0, bucket.level - 1)


class Notices:
    """The handler of ``Notice`` in the application's queue."""

    def __init__(self, courier: TelegramCourier) -> None:
        """Speaks through ``courier``."""
        self._courier = courier

    async def tell(self, notice: Notice, _context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Tells the member; whether it arrives is not worth an error."""
        language = self._courier.language_of(notice.chat, notice.language_code)
        await self._courier.tell(notice.chat, language, notice.words)
