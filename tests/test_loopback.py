"""The offline Bot API over real HTTP: python-telegram-bot's own transport against `tests.loopback`."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError, TimedOut
from telegram.ext import Application, ApplicationBuilder, ContextTypes, MessageHandler, filters
from telegram.request import HTTPXRequest

from handlers.offline import OfflineTelegram, Phone, faults
from tests.loopback import Loopback

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)


@pytest.fixture
async def loopback() -> AsyncIterator[Loopback]:
    door = await Loopback(OfflineTelegram(lambda: NOW, local=True)).start()
    yield door
    await door.stop()


@pytest.fixture
async def bot(loopback: Loopback) -> AsyncIterator[Bot]:
    url = f"{loopback.url}/bot"
    request = HTTPXRequest(read_timeout=0.3)
    async with Bot(loopback.telegram.token, url, f"{loopback.url}/file/bot", request=request) as bot:
        yield bot


@pytest.fixture
def anna(loopback: Loopback) -> Phone:
    return loopback.telegram.user(1, "Anna", met=True)


def echo(loopback: Loopback) -> Application:  # type: ignore[type-arg]
    async def repeat(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text(str(update.message.text))

    builder = ApplicationBuilder().token(loopback.telegram.token).base_url(f"{loopback.url}/bot").job_queue(None)
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, repeat))
    return application


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_files_and_accents_survive_http(bot: Bot, anna: Phone) -> None:
    """Multipart, JSON and downloads carry names, texts and bytes as they were."""
    message = await bot.send_document(1, b"\x00BEGIN", filename="caffè.ics", caption="martedì ☕")
    assert anna.messages[-1].text == "martedì ☕"
    assert message.document is not None
    file = await message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"\x00BEGIN"


async def test_refusals_come_with_their_status(bot: Bot, anna: Phone) -> None:
    """What is refused in the process is refused over HTTP."""
    with pytest.raises(BadRequest, match="Message text is empty"):
        await bot.send_message(anna.id, "")
    anna.block()
    with pytest.raises(Forbidden):
        await bot.send_message(anna.id, "ci sei?")


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (faults.blocked(), Forbidden),
        (faults.broken(502), NetworkError),
        (faults.timed_out(), TimedOut),
        (faults.reset(), NetworkError),
        (faults.garbage(), TelegramError),
    ],
    ids=lambda value: str(getattr(value, "kind", value)),
)
async def test_trouble_is_real(
    loopback: Loopback, bot: Bot, anna: Phone, fault: faults.Fault, kind: type[TelegramError]
) -> None:
    """Each fault reaches the HTTP client as the real thing, and the next call works."""
    loopback.telegram.trouble(fault)
    with pytest.raises(kind):
        await bot.send_message(anna.id, "ci sei?")
    assert anna.messages == ()
    await bot.send_message(anna.id, "ci sei?")
    assert len(anna.messages) == 1


async def test_a_polling_bot_answers(loopback: Loopback, anna: Phone) -> None:
    """Long polls wait, deliver, and end when the bot stops."""
    application = echo(loopback)
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(timeout=5)
        for text in ("uno", "due", "tre"):
            anna.say(text)
        await loopback.telegram.until(lambda: len(anna.messages) == 3)
        await application.updater.stop()
        await application.stop()
    assert [bubble.text for bubble in anna.messages] == ["uno", "due", "tre"]
    assert loopback.telegram.take() == []


async def test_a_webhook_is_posted_to(loopback: Loopback, anna: Phone) -> None:
    """Updates go to the webhook, in order and with the secret, even those from before it was up."""
    application = echo(loopback)
    anna.say("uno")
    port = free_port()
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_webhook(
            "127.0.0.1", port, "hook", webhook_url=f"http://127.0.0.1:{port}/hook", secret_token="geheim"
        )
        await loopback.telegram.until(lambda: len(anna.messages) == 1)
        anna.say("due")
        await loopback.telegram.until(lambda: len(anna.messages) == 2)
        await application.updater.stop()
        await application.stop()
    assert [bubble.text for bubble in anna.messages] == ["uno", "due"]


async def test_the_network_goes_away_and_comes_back(loopback: Loopback, anna: Phone) -> None:
    """A bot that polls survives an outage and hears what was said meanwhile."""
    application = echo(loopback)
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(timeout=5)
        await loopback.stop()
        anna.say("mentre non c'eri")
        await asyncio.sleep(0.1)
        await loopback.start()
        await loopback.telegram.until(lambda: len(anna.messages) == 1, seconds=10)
        await application.updater.stop()
        await application.stop()
    assert [bubble.text for bubble in anna.messages] == ["mentre non c'eri"]
