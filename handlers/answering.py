"""The tap that is being answered.

Telegram lets a button spin until its callback query is answered, so every one is: with the turn's toast if there is
one, with nothing otherwise, and also when the turn fails. The courier knows replies but no queries, the handler knows
the query but no replies; a context variable carries the one to the other, and only within the same turn.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

from telegram import CallbackQuery
from telegram.error import BadRequest, NetworkError

TOAST: Final = 200
"""Characters of an answer (Bot API, answerCallbackQuery)."""
GLANCE: Final = 60
"""Characters that can be read while a toast is up; longer ones stay until they are dismissed."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Tap:
    """A callback query, and whether it has been answered."""

    query: CallbackQuery
    answered: bool = False


_current: ContextVar[_Tap | None] = ContextVar("tap", default=None)


@asynccontextmanager
async def answering(query: CallbackQuery) -> AsyncIterator[None]:
    """Within, ``answer`` answers this query; at the end it is answered in any case."""
    token = _current.set(_Tap(query))
    try:
        yield
    finally:
        await answer("")
        _current.reset(token)


async def answer(toast: str) -> None:
    """Answers the tap of this turn, if there is one and it waits still. Too late is no error: the button has rested."""
    tap = _current.get()
    if tap is None or tap.answered:
        return
    tap.answered = True
    if len(toast) > TOAST:
        toast = toast[: TOAST - 1].rstrip() + "…"
    try:
        await tap.query.answer(toast or None, show_alert=len(toast) > GLANCE or None)
    except BadRequest:
        _log.info("tap.too_late", extra={"query": tap.query.id})
    except NetworkError as error:
        _log.warning("tap.unanswered", extra={"query": tap.query.id, "error": type(error).__name__})
