"""Groups: the coach is a private matter. It says so once, politely, and is silent from then on."""

from __future__ import annotations

from telegram import ChatMember, Update
from telegram.constants import ChatType

from bot.core.replies import text
from handlers.courier import TelegramCourier
from handlers.inbound import Context


class Groups:
    """What happens in a chat of several people."""

    def __init__(self, courier: TelegramCourier) -> None:
        """Speaks through ``courier``, in the language of whoever addressed the bot."""
        self._courier = courier

    async def added(self, update: Update, context: Context) -> None:
        """The bot was brought into a group; being shown out needs no word."""
        change = update.my_chat_member
        inside = change and change.new_chat_member.status in {ChatMember.MEMBER, ChatMember.ADMINISTRATOR}
        if change and inside and change.chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}:
            await self._decline(update, context)

    async def addressed(self, update: Update, context: Context) -> None:
        """Somebody speaks in a group, to the bot or to others."""
        message = update.effective_message
        if message is None:
            return
        name = f"@{context.bot.username}".lower()
        to_us = message.reply_to_message and message.reply_to_message.from_user == context.bot.bot
        if to_us or name in (message.text or message.caption or "").lower():
            await self._decline(update, context)

    async def _decline(self, update: Update, context: Context) -> None:
        chat, user = update.effective_chat, update.effective_user
        if chat is None or user is None or context.chat_data is None or context.chat_data.get("declined"):
            return
        context.chat_data["declined"] = True
        await self._courier.tell(
            chat.id,
            self._courier.language_of(user.id, user.language_code),
            text("front-private-only", bot=f"@{context.bot.username}"),
        )
