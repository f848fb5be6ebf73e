"""The last resort: what a turn raised and nobody caught is logged under an id, and the member gets one apology.

The id is the update's own, so that it needs no chance and finds the line in the log. The log holds ids, event names
and the place in the code; never what the member wrote, which an exception's message might quote.
"""

from __future__ import annotations

import logging
import traceback
from datetime import timedelta
from typing import Final

from telegram import Update
from telegram.constants import ChatType
from telegram.error import NetworkError

from bot.core.replies import text
from bot.errors import Unreachable
from bot.ports import Clock
from handlers.courier import TelegramCourier
from handlers.inbound import Context

QUIET: Final = timedelta(minutes=1)
"""Within it a second apology to the same member is not made: twenty failing messages deserve one."""

_log = logging.getLogger(__name__)


class Apology:
    """The application's error handler."""

    def __init__(self, courier: TelegramCourier, clock: Clock) -> None:
        """Apologises through ``courier``; ``clock`` tells when it did last."""
        self._courier = courier
        self._clock = clock
        self._made: dict[int, float] = {}

    async def __call__(self, update: object, context: Context) -> None:
        """Logs what went wrong and says so once."""
        error = context.error
        if error is None or isinstance(error, Unreachable):
            return
        if not isinstance(update, Update):
            _log.error("failed event=%s error=%s at=%s", type(update).__name__, type(error).__name__, _place(error))
            return
        code = f"{update.update_id:x}"
        _log.error("failed id=%s event=%s error=%s at=%s", code, _event(update), type(error).__name__, _place(error))
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


def _event(update: Update) -> str:
    """What kind of update it was."""
    return next((kind for kind in Update.ALL_TYPES if getattr(update, kind, None)), "update")


def _place(error: BaseException) -> str:
    """Where in the code it happened, from the outside in: file, line, function; no values."""
    frames = traceback.extract_tb(error.__traceback__)
    return " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}:{frame.name}" for frame in frames[:-6:-1])
