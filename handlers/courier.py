"""Reply → Telegram: what the coach says, as messages, edits, files and toasts.

Everything that Telegram asks of a message is seen to here: its length, its HTML, its keyboard, its pace. What goes
wrong is sorted into three: the member is out of reach (``Unreachable``, the coach's to know), Telegram refuses what we
say (said again more plainly, and logged), the network fails (a reply or an edit is tried once more; a nudge is left
un-arrived, for the coach repeats it when its lease runs out). A time-out does not tell whether the message was shown.
It is said again all the same: an answer that stands there twice makes one shrug, for its buttons act once; one that
never came makes one doubt whether the note was heard. Logs hold ids and event names, never words.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, TypeVar, assert_never

from telegram import InputFile
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.core.reading.reading import Language
from bot.core.replies import Change, Document, Offer, Reply, Rows, Say, TakeButtons, Toast, Words
from bot.errors import Unreachable
from bot.ports import Arrived
from handlers.answering import answer
from handlers.inline import offer
from handlers.keyboards import Wording, keyboard, markup
from handlers.line import Keyboard, Line
from handlers.splitting import CAPTION, length, split
from handlers.typed import Labels

_log = logging.getLogger(__name__)
_Sent = TypeVar("_Sent")

PAUSE: Final = 0.3
"""Seconds before a reply is tried once more."""
_GONE: Final = ("message to edit not found", "message can't be edited", "message_id_invalid")
_SAME: Final = "message is not modified"


class TelegramCourier:
    """Implements ``bot.ports.Courier`` on a bot of python-telegram-bot."""

    def __init__(self, bot: ExtBot[Any], wording: Wording) -> None:
        """Needs a bot whose Defaults are those of ``handlers.application``: HTML, no link previews."""
        self._bot = bot
        self._line = Line(bot)
        self._wording = wording
        self._languages: dict[int, Language] = {}
        self.labels = Labels()

    async def deliver(self, member: int, language: Language, replies: Sequence[Reply]) -> Sequence[Arrived]:
        """Delivers in order; tells which nudges arrived. Raises ``Unreachable`` if the member blocked the bot."""
        self._languages[member] = language
        toast = next((reply for reply in replies if isinstance(reply, Toast)), None)
        if any(isinstance(reply, Say | Change) for reply in replies):
            self.labels.turn(member)
        await answer(self._wording.plain(toast.words, language) if toast else "")
        arrived: list[Arrived] = []
        stalled = False
        for reply in replies:
            if stalled and isinstance(reply, Say) and reply.nudge:
                continue  # it would overtake the one that got stuck: they wait for the lease together
            try:
                message = await self._bring(member, language, reply)
            except Forbidden as error:
                raise Unreachable(str(member)) from error
            except TelegramError as error:
                if _says(error, "chat not found"):
                    raise Unreachable(str(member)) from error
                kind = type(reply).__name__
                _log.warning("courier.failed", extra={"member": member, "reply": kind, "error": _named(error)})
                stalled |= isinstance(reply, Say) and reply.nudge is not None and not isinstance(error, BadRequest)
                continue
            if message and isinstance(reply, Say) and reply.nudge:
                arrived.append(Arrived(reply.nudge, message))
        return arrived

    def language_of(self, member: int, language_code: str | None) -> Language:
        """The language the member was last spoken to in; before that, the one that their Telegram is set to."""
        spoken: Language = "it" if (language_code or "it").lower().startswith("it") else "en"
        return self._languages.get(member, spoken)

    async def _bring(self, member: int, language: Language, reply: Reply) -> int | None:
        match reply:
            case Say():
                return await self._say(member, language, reply)
            case Change():
                return await self._change(member, language, reply)
            case TakeButtons():
                await self._take_buttons(member, reply.message_id)
            case Toast():
                pass
            case Offer():
                await offer(self._bot, language, reply, self._wording)
            case _:
                assert_never(reply)
        return None

    async def _say(self, member: int, language: Language, reply: Say) -> int | None:
        html = self._wording.html(reply.words, reply.language or language)
        parts = split(html) or (("",) if reply.document else ())
        if reply.document and parts[0] and length(html) > CAPTION:
            parts = (*parts, "")
        below = self._keyboard(member, language, reply.rows)
        message: int | None = None
        for number, part in enumerate(parts, 1):
            last = number == len(parts)
            file, buttons = (reply.document, below) if last else (None, None)
            message = await self._send(member, part, buttons, file, silent=reply.silent, nudge=bool(reply.nudge))
        if message is None:
            _log.error("courier.empty", extra={"member": member})
        return message

    def _keyboard(self, member: int, language: Language, rows: Rows) -> Keyboard | None:
        made = keyboard(rows, language, self._wording)
        self.labels.show(member, made)
        return made

    async def _send(  # the last part of a message carries what belongs to all of it
        self,
        member: int,
        html: str,
        buttons: Keyboard | None,
        file: Document | None,
        *,
        silent: bool,
        nudge: bool,
    ) -> int:
        async def send(html: str, buttons: Keyboard | None) -> int:
            if file is None:
                return await self._line.send(member, html, buttons, silent=silent, nudge=nudge)
            parcel = InputFile(file.content, filename=file.filename)
            urgency = "nudge" if nudge and self._bot.rate_limiter else None
            message = await self._bot.send_document(
                member,
                parcel,
                html or None,
                silent or None,
                markup(buttons),
                rate_limit_args=urgency,
            )
            return message.message_id

        return await _tolerantly(member, html, buttons, send, patient=not nudge)

    async def _change(self, member: int, language: Language, reply: Change) -> int | None:
        html = self._wording.html(reply.words, language)
        first, *rest = split(html) or ("",)
        if rest or not first:
            return await self._say(member, language, Say(reply.words, reply.rows))
        buttons = self._keyboard(member, language, reply.rows)
        try:
            await self._edit(member, reply.message_id, first, buttons)
        except BadRequest as error:
            if _says(error, _SAME):
                return None
            if not _says(error, *_GONE):
                raise
            return await self._say(member, language, Say(reply.words, reply.rows))
        return None

    async def _edit(self, member: int, message_id: int, html: str, buttons: Keyboard | None) -> None:
        try:
            await _patiently(lambda: self._line.edit(member, message_id, html, buttons), patient=True)
        except BadRequest as error:
            if not _says(error, "no text in the message"):
                raise
            await self._bot.edit_message_caption(member, message_id, caption=html, reply_markup=markup(buttons))

    async def _take_buttons(self, member: int, message_id: int) -> None:
        try:
            await self._line.take_buttons(member, message_id)
        except BadRequest as error:
            if not _says(error, _SAME, *_GONE):
                raise

    async def tell(self, chat: int, language: Language, words: Words) -> None:
        """A sentence outside any turn: an apology, a word to a group. Whether it arrives is not worth an error."""
        try:
            await self._bot.send_message(chat, self._wording.html(words, language))
        except TelegramError as error:
            _log.warning("courier.untold", extra={"chat": chat, "error": _named(error)})


async def _tolerantly(
    member: int,
    html: str,
    buttons: Keyboard | None,
    send: Callable[[str, Keyboard | None], Awaitable[int]],
    *,
    patient: bool,
) -> int:
    """Sends; says it more plainly if Telegram refuses, and once more if the network stumbled and the member waits."""
    try:
        return await _patiently(lambda: send(html, buttons), patient=patient)
    except BadRequest as error:
        if _says(error, "chat not found"):
            raise
        _log.error("courier.refused", extra={"member": member, "error": _named(error)})
        return await send(_untagged(html), buttons if _says(error, "parse entities") else None)


async def _patiently(call: Callable[[], Awaitable[_Sent]], *, patient: bool) -> _Sent:
    """Calls; once more if the network stumbled and the member waits."""
    try:
        return await call()
    except (BadRequest, RetryAfter, Forbidden, InvalidToken, ChatMigrated):
        raise  # it would be refused again; it was waited for already; the others are no trouble of the network
    except TelegramError:  # NetworkError, time-outs among them; and an answer that is no JSON
        if not patient:
            raise
        await asyncio.sleep(PAUSE)
        return await call()


def _untagged(html: str) -> str:
    """What is left to say if Telegram cannot read our HTML: the words, escaped as they were."""
    return "".join(piece.partition(">")[2] if ">" in piece else piece for piece in html.split("<"))


def _says(error: TelegramError, *wordings: str) -> bool:
    return any(wording in error.message.lower() for wording in wordings)


def _named(error: TelegramError) -> str:
    """The error's class and first words, up to where Telegram begins to quote what was sent."""
    return f"{type(error).__name__}:{error.message.partition(chr(39))[0][:60]}"
