"""Being on Telegram, from getMe to the last update, as context managers.

PTB's own ``run_polling`` owns the event loop and asks Telegram before anything of ours is open; here the composition
root opens store, bot and alarm in its own order and closes them in the reverse one. A Telegram that is down is waited
for (``bootstrap_retries=-1``); a token that Telegram does not know is a ``SetupError``.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import Updater

from bot.errors import SetupError
from handlers.application import ALLOWED_UPDATES, App, build_application

LONGEST_WAIT: Final = 60
"""Seconds between two attempts to reach a Telegram that is down."""
UNKNOWN_TOKEN: Final = (
    "Telegram does not know this TELEGRAM_BOT_TOKEN: copy it from @BotFather once more (/mybots, API Token)."  # noqa: S105 (a sentence)
)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram calls us: ``url`` outside, ``listen`` and ``port`` behind the proxy that ends the TLS."""

    url: str
    secret: str = field(repr=False)
    listen: str
    port: int

    @property
    def path(self) -> str:
        """The URL's path, without slashes around it."""
        return urlsplit(self.url).path.strip("/")


@asynccontextmanager
async def online(application: App) -> AsyncIterator[str]:
    """Within, the bot can speak; gives its user name. Raises ``SetupError`` for a token that Telegram refuses."""
    wait = 1
    try:
        while True:
            try:
                await application.initialize()
                break
            except InvalidToken as error:
                raise SetupError(UNKNOWN_TOKEN) from error
            except NetworkError as error:
                _log.warning("telegram.unreachable error=%s again_in=%d", type(error).__name__, wait)
                await asyncio.sleep(wait)
                wait = min(2 * wait, LONGEST_WAIT)
        yield application.bot.username
    finally:
        await application.shutdown()
        await application.bot.request.shutdown()  # which PTB leaves open if the start was refused


async def whoami(token: str, server: str | None) -> str | None:
    """The bot's user name, None if Telegram cannot be reached. Raises ``SetupError`` for a token it does not know."""
    application = build_application(token, base_url=server, paced=False)
    try:
        async with application.bot:
            name: str = application.bot.username
            return name
    except InvalidToken as error:
        raise SetupError(UNKNOWN_TOKEN) from error
    except TelegramError:
        return None
    finally:
        await application.bot.request.shutdown()


@asynccontextmanager
async def listening(application: App, webhook: Webhook | None) -> AsyncIterator[None]:
    """Within, updates come in, by polling or by webhook. At the end those already here are handled first."""
    updater = application.updater
    if updater is None:
        raise SetupError("This application was built without an updater.")
    try:
        await _open(updater, webhook)
        await application.start()
        yield
    finally:
        if updater.running:
            await updater.stop()
        if application.running:
            await application.stop()


async def _open(updater: Updater, webhook: Webhook | None) -> None:
    try:
        if webhook is None:
            await updater.start_polling(bootstrap_retries=-1, allowed_updates=ALLOWED_UPDATES, error_callback=_stumbled)
            return
        family = socket.AF_INET6 if ":" in webhook.listen else socket.AF_INET
        socket.create_server((webhook.listen, webhook.port), family=family).close()  # tornado leaves a refused one open
        await updater.start_webhook(
            listen=webhook.listen,
            port=webhook.port,
            url_path=webhook.path,
            webhook_url=webhook.url,
            secret_token=webhook.secret,
            bootstrap_retries=-1,
            allowed_updates=ALLOWED_UPDATES,
        )
    except InvalidToken as error:
        raise SetupError(UNKNOWN_TOKEN) from error
    except OSError as error:
        door = f"{webhook.listen}:{webhook.port}" if webhook else "the network"
        raise SetupError(
            f"Webhooks cannot listen on {door} ({error.strerror}): see WEBHOOK_LISTEN, WEBHOOK_PORT."
        ) from error


def _stumbled(error: TelegramError) -> None:
    """Polling goes on by itself; this only keeps the log short. 409 is another process with the same token."""
    _log.warning("telegram.polling error=%s", type(error).__name__)
