"""PTB's update queue, which keeps what it is given: an update is in the store's inbox before ``put`` returns.

PTB awaits ``put`` before it acknowledges a batch (polling: the next getUpdates; webhook: the answer 200), so nothing
that Telegram believes to be delivered can be lost by a crash. What is handled is struck off (``handlers.order``).
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from telegram import Bot, Update
from telegram.constants import ChatType

from bot.core.reading.reading import Language
from bot.core.replies import Text, text
from bot.errors import ColtivaError, StoreAway
from bot.ports import Inbox, Letter
from handlers.flood import Flood, Notice

_log = logging.getLogger(__name__)

PAUSE: Final = 1.0
"""Seconds between two attempts to keep an update that Telegram has handed over in a batch."""

Tell = Callable[[int, Language, Text], Awaitable[object]]
"""Says one sentence in a chat; raises nothing of Telegram's."""


class Mailbox(asyncio.Queue[object]):
    """An ``asyncio.Queue`` for the application's ``update_queue``. Things that are no updates pass as they are."""

    def __init__(self, inbox: Inbox, *, insists: bool, flood: Flood | None = None) -> None:
        """``insists`` is for polling: while the inbox is away, ``put`` waits, and with it the next batch.

        Otherwise (webhooks) ``put`` raises ``StoreAway``, and Telegram brings the update again.
        """
        super().__init__()
        self._inbox = inbox
        self._insists = insists
        self._flood = flood or Flood()
        self._bot: Bot | None = None
        self._tell: Tell | None = None
        self._in_hand: set[int] = set()
        self._shut = False
        self._told: set[int] = set()

    def attend(self, bot: Bot, tell: Tell) -> None:
        """Gives the bot that old letters belong to, and a voice for when the inbox is away."""
        self._bot, self._tell = bot, tell

    async def put(self, item: object) -> None:
        """Keeps an update, and hands it out if it is this process's to handle."""
        if isinstance(item, Update) and not await self._admitted(item):
            return
        if not isinstance(item, Update) or item.inline_query:  # a query that types on is not worth keeping
            await super().put(item)
            return
        if item.update_id in self._in_hand:
            return
        handed: set[int] = set()

        def hand_out() -> None:
            if not handed:
                handed.add(item.update_id)
                self._hand_out(item)

        while True:
            try:
                mine = await self._inbox.take(_letter(item), hand_out)
            except StoreAway:
                _log.warning("inbox away", extra={"update": item.update_id})
                await self._say(item)
                if not self._insists:
                    self._flood.give_back(member_of(item) or 0)
                    raise
                await asyncio.sleep(PAUSE)
                continue
            self._told.clear()
            if mine:
                hand_out()
            return

    async def done(self, update: Update) -> None:
        """The update is handled: it is struck off, and the member's next comes out. Raises ``StoreAway``."""
        if update.update_id not in self._in_hand:
            return
        following = await self._inbox.done(_letter(update, content=""))
        self._in_hand.discard(update.update_id)
        if following:
            await self._hand_out_old(following)

    async def look(self) -> None:
        """Hands out what nobody sees to: at the start what a crash has left, later what another replica has."""
        for letter in await self._inbox.left():
            await self._hand_out_old(letter)

    def shut(self) -> None:
        """Hands out nothing more, not even what follows a turn that ends now.

        PTB waits until its queue is empty, and has stopped emptying it by then.
        """
        self._shut = True

    async def leave(self) -> None:
        """Leaves the rest to others, or to the next start."""
        try:
            await self._inbox.release()
        except ColtivaError:
            _log.info("inbox not released")

    def _hand_out(self, update: Update) -> None:
        if self._shut:
            return
        self._in_hand.add(update.update_id)
        self.put_nowait(update)

    async def _hand_out_old(self, letter: Letter) -> None:
        if letter.number in self._in_hand:
            return
        try:
            update = Update.de_json(json.loads(letter.content), self._bot)
        except (ValueError, TypeError, LookupError):
            _log.exception("letter unreadable", extra={"update": letter.number})
            await self._inbox.done(letter)
        else:
            self._hand_out(update)

    async def _admitted(self, update: Update) -> bool:
        """Whether it is taken in; a member who writes too fast hears so, and afterwards how many were left out."""
        member, user, chat = member_of(update), update.effective_user, update.effective_chat
        if member is None:
            return True
        admitted, left_out = self._flood.admits(member)
        if left_out and user and chat and chat.type == ChatType.PRIVATE and (admitted or left_out == 1):
            _log.warning("flood", extra={"member": member, "left_out": left_out, "over": admitted})
            words = text("flood-over", count=left_out) if admitted else text("flood")
            await super().put(Notice(chat.id, user.language_code, words))
        return admitted

    async def _say(self, update: Update) -> None:
        """One sentence for each member and outage."""
        user, chat = update.effective_user, update.effective_chat
        if self._tell is None or user is None or chat is None or chat.type != ChatType.PRIVATE or user.id in self._told:
            return
        self._told.add(user.id)
        language: Language = "it" if (user.language_code or "it").lower().startswith("it") else "en"
        await self._tell(chat.id, language, text("store-away"))


def member_of(update: object) -> int | None:
    """Whose turn it is: the sender, or the chat where there is none."""
    if not isinstance(update, Update):
        return None
    who = update.effective_user or update.effective_chat
    return who.id if who else None


def _letter(update: Update, content: str | None = None) -> Letter:
    return Letter(update.update_id, member_of(update) or 0, _written(update) if content is None else content)


def _written(update: Update) -> str:
    """The update as JSON; of a tap only what is read of it, for the message with all its buttons says nothing new."""
    query = update.callback_query
    if query is None or query.message is None or query.message.chat.type != ChatType.PRIVATE:
        return update.to_json()
    user, chat = query.from_user, query.message.chat
    about = {"id": user.id, "is_bot": user.is_bot, "first_name": user.first_name}
    tap = {
        "id": query.id,
        "from": about | ({"language_code": user.language_code} if user.language_code else {}),
        "chat_instance": query.chat_instance,
        "data": query.data,
        "message": {"message_id": query.message.message_id, "chat": {"id": chat.id, "type": chat.type}, "date": 0},
    }
    return json.dumps({"update_id": update.update_id, "callback_query": tap})
