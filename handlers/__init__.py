"""Telegram, both directions, and nothing else: the whole routing table is on this screen."""

from __future__ import annotations

from telegram.ext import (
    CallbackQueryHandler,
    ChatMemberHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.ports import Clock
from handlers.application import ALLOWED_UPDATES, App, build_application, in_turn
from handlers.courier import TelegramCourier
from handlers.failures import Apology
from handlers.flood import Notice, Notices
from handlers.groups import Groups
from handlers.inbound import Coach, Inbound
from handlers.inline import Inline
from handlers.mailbox import Mailbox

__all__ = ["ALLOWED_UPDATES", "App", "TelegramCourier", "build_application", "register"]

_PRIVATE = filters.ChatType.PRIVATE
_NEW = _PRIVATE & filters.UpdateType.MESSAGE
_EDITED = _PRIVATE & filters.UpdateType.EDITED_MESSAGE
_GROUP = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE


def register(application: App, coach: Coach, courier: TelegramCourier, clock: Clock) -> None:
    """Hangs the handlers into the application; the first that fits takes the update."""
    heard, groups = Inbound(coach, courier.labels, kept=isinstance(application.update_queue, Mailbox)), Groups(courier)
    application.add_handlers(
        [
            CallbackQueryHandler(heard.tapped),
            MessageHandler(_EDITED, heard.edited),
            MessageHandler(_NEW & filters.COMMAND & ~filters.FORWARDED, heard.commanded),
            MessageHandler(_NEW & filters.TEXT, heard.said),
            MessageHandler(_NEW & filters.CONTACT, heard.contact),
            MessageHandler(_NEW & (filters.LOCATION | filters.VENUE), heard.place),
            MessageHandler(_NEW & ~filters.StatusUpdate.ALL, heard.other),
            MessageHandler(_GROUP & ~filters.StatusUpdate.ALL, groups.addressed),
            InlineQueryHandler(Inline(coach).sought),
            TypeHandler(Notice, Notices(courier).tell),
            ChatMemberHandler(heard.door, ChatMemberHandler.MY_CHAT_MEMBER),
        ]
    )
    application.add_handler(ChatMemberHandler(groups.added, ChatMemberHandler.MY_CHAT_MEMBER), group=1)
    application.add_error_handler(Apology(courier, clock, in_turn(application).once_more))
