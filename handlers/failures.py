"""The last resort: what a turn raised and nobody caught is logged under an id, and the member gets one apology.

The id is the update's own, so that it needs no chance and finds the line in the log. The log is ``bot.logs``'s, which
writes an exception's class and places, never its message: that might quote what the member wrote.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from telegram import Update
from telegram.constants import ChatType
from telegram.error import NetworkError

from bot.core.replies import text
from bot.errors import StoreAway, Unreachable
from bot.ports import Clock
from handlers.courier import TelegramCourier
from handlers.inbound import Context

QUIET: Final = timedelta(minutes=1)
"""Within it a second apology to the same member is not made: twenty failing messages deserve one."""

_log = logging.getLogger(__name__)


class Apology:
    """The application's error handler."""

    def __init__(self, courier: TelegramCourier, clock: Clock, once_more: Callable[[Update], object]) -> None:
        """Apologises through ``courier``; ``clock`` tells when it did last.

        ``once_more`` is told of updates that found the store away.
        """
        self._once_more = once_more
        self._courier = courier
        self._clock = clock
        self._made: dict[int, float] = {}

    async def __call__(self, update: object, context: Context) -> None:
        """Logs what went wrong and says so once."""
        error = context.error
        if error is None or isinstance(error, Unreachable):
            return
        if isinstance(error, StoreAway) and isinstance(update, Update):
            self._once_more(update)  # the coach has said so already
            return
        if not isinstance(update, Update):
            _log.error("failed", extra={"what": type(update).__name__}, exc_info=error)
            return
        code = f"{update.update_id:x}"
        _log.error("failed", extra={"id": code, "what": _kind(update)}, exc_info=error)
        user, chat = update.effective_user, update.effective_chat
        if isinstance(error, NetworkError) or user is None or chat is None or chat.type != ChatType.PRIVATE:
            return
        if self._recently(user.id):
            return
        language = self._courier.language_of(user.id, user.language_code)
        await self._courier.tell(chat.id, language, text("front-failed", code=code))

    def _recently(self, member: int) -> bool:
        now = self._clock.now().timestamp()
        self._made = {who: at for who, at in self._made.items() if now - at < QUIET.total_seconds()}
        if member in self._made:
            return True
        self._made[member] = now
        return False


def _kind(update: Update) -> str:
    """What kind of update it was."""
    return next((kind for kind in Update.ALL_TYPES if getattr(update, kind, None)), "update")
