"""The calls that nearly every turn makes, without python-telegram-bot's objects around them.

A message that was sent comes back from Telegram whole, with its keyboard, and PTB makes some thirty objects of it, of
which nobody reads more than the message's number. Making them takes as long as sending it. PTB's own
``do_api_request`` gives the answer as it came, with the same errors, the same pace and the same transport.
"""

from __future__ import annotations

from typing import Any, Final

from telegram.constants import ParseMode
from telegram.ext import ExtBot

Keyboard = dict[str, list[list[dict[str, Any]]]]
"""An inline keyboard in the Bot API's own form."""

_NO_PREVIEW: Final = {"is_disabled": True}
_SEND: Final = "send__message"
"""PTB warns where it has a method of the name that is given. This is none, and comes to ``sendMessage``."""
_EDIT: Final = "edit__message__text"
_BUTTONS: Final = "edit__message__reply__markup"


class Line:
    """A bot's line to Telegram. Raises what PTB raises."""

    def __init__(self, bot: ExtBot[Any]) -> None:
        """Of this bot: its transport, and its pace."""
        self._bot = bot

    async def send(self, chat: int, html: str, keyboard: Keyboard | None, *, silent: bool, nudge: bool) -> int:
        """Sends a message; its number. A ``nudge`` leaves the line to replies."""
        values = _message(chat, html, keyboard) | ({"disable_notification": True} if silent else {})
        urgency = "nudge" if nudge and self._bot.rate_limiter else None
        sent: Any = await self._bot.do_api_request(_SEND, values, rate_limit_args=urgency)
        return int(sent["message_id"])

    async def edit(self, chat: int, message: int, html: str, keyboard: Keyboard | None) -> None:
        """Gives a message another text and other buttons, or none."""
        await self._bot.do_api_request(_EDIT, _message(chat, html, keyboard) | {"message_id": message})

    async def take_buttons(self, chat: int, message: int) -> None:
        """Leaves a message without buttons."""
        await self._bot.do_api_request(_BUTTONS, {"chat_id": chat, "message_id": message})


def _message(chat: int, html: str, keyboard: Keyboard | None) -> dict[str, Any]:
    values: dict[str, Any] = {
        "chat_id": chat,
        "text": html,
        "parse_mode": ParseMode.HTML,
        "link_preview_options": _NO_PREVIEW,
    }
    return values | ({"reply_markup": keyboard} if keyboard else {})
