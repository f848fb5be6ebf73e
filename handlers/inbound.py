"""Update → Event: what Telegram tells us, in the core's words. Nothing is decided here.

Each handler is a few lines: it reads its kind of update and hands one event to the coach, together with the sender's
first name and language. What is no event for the coach (a group, a service message, an album's second photo) ends here.
"""

from __future__ import annotations

from typing import Any, Final, Literal, Protocol

from telegram import (
    ChatMember,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    Update,
    User,
)
from telegram.constants import ChatType
from telegram.ext import CallbackContext

from bot.core.events import (
    Commanded,
    Edited,
    Event,
    Reached,
    Said,
    Sender,
    SentOther,
    SharedContact,
    SharedLocation,
    Tapped,
)
from handlers.answering import answering
from handlers.typed import Labels

Context = CallbackContext[Any, Any, Any, Any]
Kind = Literal["photo", "voice", "video", "sticker", "document", "poll", "other"]

_KINDS: Final[tuple[tuple[str, Kind], ...]] = (
    ("photo", "photo"),
    ("voice", "voice"),
    ("video", "video"),
    ("video_note", "video"),
    ("animation", "video"),
    ("sticker", "sticker"),
    ("document", "document"),
    ("poll", "poll"),
)
"""Telegram's names and ours, in this order: an animation is also a document."""
_OTHER: Final[Kind] = "other"


class Coach(Protocol):
    """Whoever takes what happened (``bot.coach``)."""

    async def handle(self, member: int, sender: Sender, event: Event) -> None:
        """One turn: the event is understood, remembered and answered."""
        ...


class Inbound:
    """The handlers, bound to a coach."""

    def __init__(self, coach: Coach, labels: Labels, *, kept: bool = False) -> None:
        """Everything heard goes to ``coach``, a label that is typed as its button.

        ``kept`` says that there is a mailbox, which may bring an update twice.
        Without one the numbers mean nothing: the chat in the terminal counts from the beginning each time.
        """
        self._coach = coach
        self._labels = labels
        self._kept = kept

    async def said(self, update: Update, _context: Context) -> None:
        """A text; a forwarded one with its author. The label of a button that was just shown is that button."""
        message = _message(update)
        user = update.effective_user
        if user and message.forward_origin is None and (data := self._labels.meant(user.id, message.text or "")):
            await self._hear(update, user, Tapped(data))
            return
        said = Said(message.text or "", message.message_id, author(message))
        await self._hear(update, user, said)

    async def commanded(self, update: Update, _context: Context) -> None:
        """A command, also ``/cmd@bot``; what follows may run over several lines."""
        words = (_message(update).text or "").split(maxsplit=1)
        name = words[0].removeprefix("/").partition("@")[0].lower()
        await self._hear(update, update.effective_user, Commanded(name, words[1].strip() if len(words) > 1 else ""))

    async def edited(self, update: Update, _context: Context) -> None:
        """A message of theirs reads differently now, in its text or its caption."""
        message = _message(update)
        text = message.text or message.caption
        if text:
            await self._hear(update, update.effective_user, Edited(text, message.message_id))

    async def tapped(self, update: Update, _context: Context) -> None:
        """A button. The query is answered in any case, see ``handlers.answering``."""
        query = update.callback_query
        if query is None:
            return
        async with answering(query):
            if query.data and query.message and query.message.chat.type == ChatType.PRIVATE:
                await self._hear(update, query.from_user, Tapped(query.data, query.message.message_id))

    async def contact(self, update: Update, _context: Context) -> None:
        """Somebody out of the address book."""
        card = _message(update).contact
        if card:
            name = " ".join(filter(None, (card.first_name, card.last_name)))
            await self._hear(update, update.effective_user, SharedContact(name, card.phone_number, card.vcard or ""))

    async def place(self, update: Update, _context: Context) -> None:
        """A location or a venue."""
        here = _message(update).location
        if here:
            await self._hear(update, update.effective_user, SharedLocation(here.latitude, here.longitude))

    async def other(self, update: Update, context: Context) -> None:
        """Anything else; of an album only the first piece and those with words count."""
        message = _message(update)
        if message.media_group_id and context.user_data is not None:
            before, context.user_data["album"] = context.user_data.get("album"), message.media_group_id
            if before == message.media_group_id and not message.caption:
                return
        kind: Kind = next((ours for theirs, ours in _KINDS if getattr(message, theirs)), _OTHER)
        await self._hear(update, update.effective_user, SentOther(kind, message.caption or "", message.message_id))

    async def door(self, update: Update, _context: Context) -> None:
        """The member blocked the bot, or let it in again."""
        change = update.my_chat_member
        if change and change.chat.type == ChatType.PRIVATE:
            status = change.new_chat_member.status
            await self._hear(update, change.from_user, Reached(status not in {ChatMember.BANNED, ChatMember.LEFT}))

    async def _hear(self, update: Update, user: User | None, event: Event) -> None:
        if user:
            sender = Sender(user.first_name, user.language_code, update.update_id if self._kept else 0)
            await self._coach.handle(user.id, sender, event)


def author(message: Message) -> str | None:
    """Who wrote a forwarded message, as far as Telegram tells; None if it is no forwarded one."""
    match message.forward_origin:
        case MessageOriginUser(sender_user=user):
            return user.full_name
        case MessageOriginHiddenUser(sender_user_name=name):
            return name
        case MessageOriginChat(sender_chat=chat) | MessageOriginChannel(chat=chat):
            return chat.title or chat.full_name
        case _:
            return None


def _message(update: Update) -> Message:
    """The message of an update that was routed here because it has one."""
    message = update.effective_message
    if message is None:
        raise LookupError("an update without its message")
    return message
