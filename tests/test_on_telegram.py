"""The whole bot on a Telegram that is nearly real: our own strict Bot API, over HTTP on the loopback."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from telegram.error import TelegramError

from bot.app import serve
from bot.core.engine import Engine
from bot.core.events import Commanded, Event, Reached, Said, Sender
from bot.core.model import Notebook, Profile
from bot.core.reading.reading import Language
from bot.core.replies import Say, Text, text
from bot.errors import SetupError
from bot.gate import Gate
from bot.mind import build_mind
from bot.settings import Settings
from bot.wording import Wording
from data import open_store
from handlers.application import build_application
from handlers.menu import COMMANDS, introduce
from handlers.offline import OfflineRequest, OfflineTelegram
from handlers.running import Webhook, listening, online, whoami
from tests.loopback import Loopback

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
ANNA, STRANGER = 11, 66


@pytest.fixture
async def loopback() -> AsyncIterator[Loopback]:
    door = await Loopback(OfflineTelegram(lambda: NOW, local=True)).start()
    yield door
    await door.stop()


def settings(loopback: Loopback, folder: Path, **more: Any) -> Settings:  # noqa: ANN401 (any setting)
    values = {
        "telegram_bot_token": SecretStr(loopback.telegram.token),
        "telegram_api_url": loopback.url,
        "store_url": SecretStr(f"tinydb:///{folder}"),
    }
    return Settings().model_copy(update=values | more)


@asynccontextmanager
async def serving(settings: Settings) -> AsyncIterator[None]:
    """The bot as ``make run`` runs it, stopped as Ctrl-C stops it."""
    async with asyncio.TaskGroup() as group:
        task = group.create_task(serve(settings))
        try:
            yield
        finally:
            task.cancel()


async def test_it_serves_from_get_me_to_the_last_answer(loopback: Loopback, tmp_path: Path) -> None:
    """It starts, sets the menu, answers a note, and remembers it after it was stopped."""
    anna = loopback.telegram.user(ANNA, "Anna", "it")
    async with serving(settings(loopback, tmp_path)):
        anna.say("conosciuta Anna Rossi, ha un panificio a Monza")
        await loopback.telegram.until(lambda: bool(anna.messages and anna.messages[-1].buttons), seconds=15)
    assert "Anna Rossi" in str(anna.messages[-1].text)
    assert "setMyCommands" in loopback.requests
    store = await open_store(f"tinydb:///{tmp_path}")
    saved = await store.load(ANNA)
    await store.close()
    assert saved is not None
    assert [note.text for note in saved.notes.values()] == ["conosciuta Anna Rossi, ha un panificio a Monza"]


async def test_strangers_are_turned_away_in_their_language(loopback: Loopback, tmp_path: Path) -> None:
    """With ALLOWED_USERS set, somebody else hears one polite sentence with their id, and leaves no trace."""
    stranger = loopback.telegram.user(STRANGER, "Jan", "en-GB")
    async with serving(settings(loopback, tmp_path, allowed_users=frozenset({ANNA}))):
        stranger.say("met Anna Rossi")
        await loopback.telegram.until(lambda: bool(stranger.messages), seconds=15)
    assert stranger.messages[-1].text == Wording().plain(text("stranger", id=str(STRANGER)), "en")
    store = await open_store(f"tinydb:///{tmp_path}")
    assert await store.load(STRANGER) is None
    await store.close()


async def test_an_unknown_token_is_a_sentence(loopback: Loopback, tmp_path: Path) -> None:
    """Telegram's 401 becomes one clear error, at once."""
    wrong = settings(loopback, tmp_path, telegram_bot_token=SecretStr("7000000001:wrong"))
    with pytest.raises(SetupError, match="BotFather"):
        await serve(wrong)


async def test_a_store_in_use_is_a_sentence(loopback: Loopback, tmp_path: Path) -> None:
    """A second process on the same store is refused before Telegram is asked anything."""
    store = await open_store(f"tinydb:///{tmp_path}")
    with pytest.raises(SetupError):
        await serve(settings(loopback, tmp_path))
    await store.close()
    assert loopback.requests == []


async def test_a_telegram_that_is_down_is_waited_for(loopback: Loopback, tmp_path: Path) -> None:
    """A bot that starts before the network does comes up with it."""
    anna = loopback.telegram.user(ANNA, "Anna", "it")
    await loopback.stop()
    async with serving(settings(loopback, tmp_path)):
        await asyncio.sleep(0.2)
        await loopback.start()
        anna.say("/help")
        await loopback.telegram.until(lambda: bool(anna.messages), seconds=15)
    assert anna.messages


async def test_webhooks_bring_updates_to_the_door_they_name(loopback: Loopback) -> None:
    """Telegram is told the address and the secret, posts there, and the update arrives."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    heard: list[object] = []
    arrived = asyncio.Event()

    async def hear(update: object, _context: object) -> None:
        heard.append(update)
        arrived.set()

    application = build_application(loopback.telegram.token, base_url=loopback.url, paced=False)
    application.add_handler(_everything(hear))
    hook = Webhook(f"http://127.0.0.1:{port}/hook", "hush-hush", "127.0.0.1", port)
    async with online(application), listening(application, hook):
        loopback.telegram.user(ANNA, "Anna", "it").say("ciao")
        async with asyncio.timeout(10):
            await arrived.wait()
    assert len(heard) == 1
    assert "hush-hush" not in repr(hook)


def _everything(callback: Any) -> Any:  # noqa: ANN401 (PTB's handler types)
    from telegram.ext import TypeHandler  # noqa: PLC0415

    return TypeHandler(object, callback)


async def test_a_taken_port_is_a_sentence(loopback: Loopback) -> None:
    """Webhooks on a port that somebody else has."""
    application = build_application(loopback.telegram.token, base_url=loopback.url, paced=False)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        hook = Webhook("http://127.0.0.1/hook", "hush-hush", "127.0.0.1", port)
        with pytest.raises(SetupError, match="WEBHOOK_PORT"):
            async with online(application), listening(application, hook):
                pass


async def test_the_doctor_asks_telegram_who_the_bot_is(loopback: Loopback) -> None:
    """A good token has a name, a bad one a sentence, and no network has none of the two."""
    assert await whoami(loopback.telegram.token, loopback.url)
    with pytest.raises(SetupError):
        await whoami("7000000001:wrong", loopback.url)
    await loopback.stop()
    assert await whoami(loopback.telegram.token, loopback.url) is None
    await loopback.start()


async def test_menu_and_descriptions_are_set_once_in_each_language() -> None:
    """Italian for Italians, English for everybody else; what is right already is left alone."""
    telegram = OfflineTelegram(lambda: NOW, local=True)
    application = build_application(telegram.token, request=OfflineRequest(telegram), paced=False)
    async with application:
        await introduce(application.bot, Wording())
        expected: tuple[tuple[str | None, Language], ...] = ((None, "en"), ("en", "en"), ("it", "it"))
        for code, language in expected:
            commands = await application.bot.get_my_commands(language_code=code)
            assert [command.command for command in commands] == list(COMMANDS)
            assert commands[0].description == Wording().plain(text("command-today"), language)
            description = await application.bot.get_my_description(code)
            assert description.description == Wording().plain(text("bot-description"), language)
            short = await application.bot.get_my_short_description(code)
            assert short.short_description == Wording().plain(text("bot-short-description"), language)


async def test_the_bot_starts_without_its_menu() -> None:
    """A server that refuses menus does not stop it."""

    class Grumpy:
        def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (any method of a bot)
            async def refuse(*_arguments: object, **_named: object) -> None:
                raise TelegramError("not today")

            return refuse

    await introduce(Grumpy(), Wording())  # type: ignore[arg-type]


class Listener:
    """Takes note of who was let in, and of what strangers were told."""

    def __init__(self) -> None:
        self.heard: list[int] = []
        self.told: list[tuple[int, Language, str]] = []

    async def handle(self, member: int, _sender: Sender, _event: Event) -> None:
        self.heard.append(member)

    async def deliver(self, member: int, language: Language, replies: tuple[Say, ...]) -> tuple[()]:
        for reply in replies:
            assert isinstance(reply.words, Text)
            self.told.append((member, language, reply.words.key))
        return ()


@pytest.mark.parametrize(
    ("code", "language"), [("it", "it"), ("it-IT", "it"), ("en-US", "en"), ("de", "en"), ("ita", "en"), (None, "it")]
)
async def test_the_gate_knows_whom_it_may_let_in(code: str | None, language: Language) -> None:
    """Members pass, strangers are told once for each thing they send, and leaving needs no word."""
    listener = Listener()
    gate = Gate(listener, listener, frozenset({ANNA}), "it")  # type: ignore[arg-type]
    for member in (ANNA, STRANGER):
        for event in (Said("ciao"), Commanded("start"), Reached(reachable=False)):
            await gate.handle(member, Sender("A", code), event)
    assert listener.heard == [ANNA] * 3
    assert listener.told == [(STRANGER, language, "stranger")] * 2


async def test_a_gate_without_a_list_is_open() -> None:
    """An empty ALLOWED_USERS is everybody."""
    listener = Listener()
    gate = Gate(listener, listener, frozenset(), "it")  # type: ignore[arg-type]
    await gate.handle(STRANGER, Sender(), Said("ciao"))
    assert listener.heard == [STRANGER]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_menu_is_one(command: str) -> None:
    """What the menu offers, the coach knows."""
    notebook = Notebook(ANNA, profile=Profile(welcomed=True))
    step = Engine(build_mind()).step(notebook, Commanded(command), NOW, Sender("Anna", "it"))
    said = [reply.words.key for reply in step.replies if isinstance(reply, Say) and isinstance(reply.words, Text)]
    assert step.replies
    assert "command-unknown" not in said
