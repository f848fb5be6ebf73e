"""A Bot API server in the process: `answer` takes a method and its parameters and gives status and body.

It is the base of the chat in the terminal and of the conversations in the tests. People use it through `user`, which
gives a `Phone`; python-telegram-bot through `OfflineRequest`; HTTP through a thin front in the tests.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial
from inspect import isawaitable
from typing import TYPE_CHECKING

from handlers.offline import methods_answers, methods_files, methods_messages, methods_profile
from handlers.offline.faults import Fault, Faults
from handlers.offline.outbox import Action, Attachment
from handlers.offline.parameters import Parameters
from handlers.offline.refusal import JSON, Refusal
from handlers.offline.state import Chat, State
from handlers.offline.updates import Updates

if TYPE_CHECKING:
    from handlers.offline.phone import Phone

OFFLINE_TOKEN = "7000000001:offline-token-that-opens-nothing"  # noqa: S105 (there is nothing behind it)

Method = Callable[[Parameters], object | Awaitable[object]]


class OfflineTelegram:
    """The whole of Telegram, as far as one bot and its members need it.

    `clock` gives the time (aware UTC) and is asked anew for every message, so that a test or a terminal may move it.
    Nothing is random: the same calls give the same ids, dates and texts. `calls` keeps what the bot asked for,
    `refusals` what it was refused (faults apart): after a conversation of a well-behaved bot it is empty.
    """

    def __init__(
        self,
        clock: Callable[[], datetime],
        *,
        token: str = OFFLINE_TOKEN,
        username: str = "coltiva_bot",
        first_name: str = "Coltiva",
        local: bool = False,
    ) -> None:
        """Open an empty Telegram with one bot; `local` allows plain HTTP webhooks."""
        bot_id = int(token.split(":", maxsplit=1)[0])
        bot: JSON = {"id": bot_id, "is_bot": True, "first_name": first_name, "username": username}
        self.token = token
        self.state = State(clock, bot)
        self.updates = Updates(local)
        self.profile = methods_profile.Profile()
        self.faults = Faults()
        self.calls: list[tuple[str, Parameters]] = []
        self.refusals: list[tuple[str, Refusal]] = []
        self._methods = self._table()

    @property
    def log(self) -> tuple[Action, ...]:
        """All that the bot did so far, in order."""
        return tuple(self.state.log)

    def user(self, user_id: int, first_name: str, language_code: str = "it", *, met: bool = False) -> Phone:
        """Give a person a phone. The bot may write first only to those it has `met`; who writes to it is met."""
        from handlers.offline.phone import Phone  # noqa: PLC0415 (the phone needs the server, not the reverse)

        about: JSON = {"id": user_id, "is_bot": False, "first_name": first_name, "language_code": language_code}
        self.state.users[user_id] = about
        chat = Chat({"id": user_id, "type": "private", "first_name": first_name}, met)
        self.state.chats.setdefault(user_id, chat)
        return Phone(self.state, self.updates, about)

    def group(self, chat_id: int, title: str) -> int:
        """Open a group (`chat_id` is negative); people speak there with `Phone.say(text, chat_id=…)`."""
        self.state.chats[chat_id] = Chat({"id": chat_id, "type": "group", "title": title})
        return chat_id

    async def answer(
        self,
        method: str,
        values: Mapping[str, str],
        files: Mapping[str, Attachment] | None = None,
    ) -> tuple[int, bytes]:
        """Carry out `method`; give the HTTP status and the body. Faults are the caller's: see `Faults`."""
        given = Parameters(values, files or {})
        self.calls.append((method, given))
        try:
            result = await self._run(method.lower(), given)
        except Refusal as refusal:
            self.refusals.append((method, refusal))
            return refusal.code, json.dumps(refusal.as_json()).encode()
        return 200, json.dumps({"ok": True, "result": result}, ensure_ascii=False).encode()

    def download(self, path: str) -> tuple[int, bytes]:
        """Give a file by the path that getFile told."""
        content = methods_files.download(self.state, path)
        if content is None:
            return 404, json.dumps(Refusal("Not Found", 404).as_json()).encode()
        return 200, content

    def take(self) -> list[JSON]:
        """Take all waiting updates, for a driver that hands them to the application itself instead of polling."""
        taken, self.updates.pending = self.updates.pending, []
        return taken

    async def until(self, condition: Callable[[], bool], seconds: float = 5) -> None:
        """Wait until `condition` holds, looking again after each thing that the bot does.

        For bots that run on their own, by polling or in another process.

        Raises:
            TimeoutError: not within so many seconds of real time.

        """
        acted = asyncio.Event()
        loop = asyncio.get_running_loop()

        def watcher() -> None:
            loop.call_soon_threadsafe(acted.set)

        self.state.watchers.append(watcher)
        try:
            async with asyncio.timeout(seconds):
                while not condition():
                    await acted.wait()
                    acted.clear()
        finally:
            self.state.watchers.remove(watcher)

    def trouble(self, *faults: Fault) -> None:
        """Let the next calls fail: see `handlers.offline.faults`."""
        self.faults.add(*faults)

    async def _run(self, method: str, given: Parameters) -> object:
        if method not in self._methods:
            raise Refusal("Not Found: method not found", 404)
        result = self._methods[method](given)
        return await result if isawaitable(result) else result

    def _table(self) -> dict[str, Method]:
        by_state: dict[str, Callable[[State, Parameters], object]] = {
            "getMe": methods_profile.get_me,
            "getChat": methods_profile.get_chat,
            "sendMessage": methods_messages.send_message,
            "sendChatAction": methods_messages.send_chat_action,
            "editMessageText": methods_messages.edit_message_text,
            "editMessageCaption": methods_messages.edit_message_caption,
            "editMessageReplyMarkup": methods_messages.edit_message_reply_markup,
            "deleteMessage": methods_messages.delete_message,
            "deleteMessages": methods_messages.delete_messages,
            "setMessageReaction": methods_messages.set_message_reaction,
            "sendDocument": methods_files.send_document,
            "sendPhoto": methods_files.send_photo,
            "getFile": methods_files.get_file,
            "answerCallbackQuery": methods_answers.answer_callback_query,
            "answerInlineQuery": methods_answers.answer_inline_query,
        }
        by_profile: dict[str, Callable[[methods_profile.Profile, Parameters], object]] = {
            "setMyCommands": methods_profile.set_my_commands,
            "getMyCommands": methods_profile.get_my_commands,
            "deleteMyCommands": methods_profile.delete_my_commands,
            "setChatMenuButton": methods_profile.set_chat_menu_button,
            "getChatMenuButton": methods_profile.get_chat_menu_button,
        }
        table: dict[str, Method] = {
            "getUpdates": self.updates.get,
            "setWebhook": self.updates.set_webhook,
            "deleteWebhook": self.updates.delete_webhook,
            "getWebhookInfo": lambda _given: self.updates.webhook_info(),
            "logOut": lambda _given: True,
            "close": lambda _given: True,
        }
        table |= {name: partial(run, self.state) for name, run in by_state.items()}
        table |= {name: partial(run, self.profile) for name, run in by_profile.items()}
        for name, suffix in (
            ("name", "Name"),
            ("description", "Description"),
            ("short_description", "ShortDescription"),
        ):
            table[f"setMy{suffix}"] = partial(methods_profile.set_text, self.profile, name=name)
            table[f"getMy{suffix}"] = partial(methods_profile.get_text, self.profile, name=name)
        return {name.lower(): run for name, run in table.items()}
