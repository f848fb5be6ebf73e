"""Being on Telegram, from getMe to the last update, as context managers.

PTB's own ``run_polling`` owns the event loop and asks Telegram before anything of ours is open; here the composition
root opens store, bot and alarm in its own order and closes them in the reverse one. A Telegram that is down is waited
for (``bootstrap_retries=-1``); a token that Telegram does not know is a ``SetupError``.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.errors import SetupError
from handlers.application import ALLOWED_UPDATES, App, build_application, in_turn
from handlers.door import Webhook, at_the_door
from handlers.mailbox import Mailbox
from handlers.rounds import rounds

__all__ = ["Webhook", "listening", "online", "whoami"]

LONGEST_WAIT: Final = 60
"""Seconds between two attempts to reach a Telegram that is down."""
LOOK: Final = 1.0
"""Seconds between two looks at what nobody sees to."""
FOLLOW: Final = 2.0
"""Seconds between two looks at whether we are the one that polls."""
CONNECTIONS: Final = 40
"""Connections that Telegram may open to us at once; it keeps the updates of one chat in order all the same."""
UNKNOWN_TOKEN: Final = (
    "Telegram does not know this TELEGRAM_BOT_TOKEN: copy it from @BotFather once more (/mybots, API Token)."  # noqa: S105 (a sentence)
)

_log = logging.getLogger(__name__)


Leads = Callable[[], Awaitable[bool]]
"""Answers yes or no, of itself or of its store."""


async def _alone() -> bool:
    return True


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
async def listening(
    application: App, webhook: Webhook | None, *, leads: Leads = _alone, ready: Leads = _alone
) -> AsyncIterator[None]:
    """Within, updates come in, by polling or by webhook; what an earlier run left in the mailbox comes first.

    At the end the turns in hand are finished. What has not begun stays in the mailbox, if there is one; without one it
    is handled too. ``leads`` says whether this process is the one that polls, ``ready`` whether the store answers.
    """
    mailbox = application.update_queue if isinstance(application.update_queue, Mailbox) else None
    async with AsyncExitStack() as stack:
        await application.start()
        stack.push_async_callback(_stop, application, mailbox)
        if mailbox:
            await mailbox.look()
            await stack.enter_async_context(rounds(LOOK, mailbox.look))
        if webhook:
            keep = application.update_queue.put
            await stack.enter_async_context(at_the_door(webhook, application.bot, keep, ready))
            await _announce(application, webhook)
        else:
            await stack.enter_async_context(_polling(application, leads))
        yield


async def _stop(application: App, mailbox: Mailbox | None) -> None:
    if mailbox:
        in_turn(application).leave()
        mailbox.shut()
    await application.stop()
    if mailbox:
        await mailbox.leave()


@asynccontextmanager
async def _polling(application: App, leads: Leads) -> AsyncIterator[None]:
    updater = application.updater
    if updater is None:
        raise SetupError("This application was built without an updater.")

    async def follow() -> None:
        """Polls while we are the one that does."""
        if (lead := await leads()) and not updater.running:
            await updater.start_polling(bootstrap_retries=-1, allowed_updates=ALLOWED_UPDATES, error_callback=_stumbled)
        elif not lead and updater.running:
            _log.warning("polling left to another")
            await updater.stop()

    try:
        await follow()
        async with rounds(FOLLOW, follow):
            yield
    except InvalidToken as error:
        raise SetupError(UNKNOWN_TOKEN) from error
    finally:
        if updater.running:
            await updater.stop()


async def _announce(application: App, webhook: Webhook) -> None:
    """Tells Telegram where to call; replicas say the same. Waits for a Telegram that is down."""
    wait = 1
    while True:
        try:
            await application.bot.set_webhook(
                webhook.url, allowed_updates=ALLOWED_UPDATES, secret_token=webhook.secret, max_connections=CONNECTIONS
            )
        except InvalidToken as error:
            raise SetupError(UNKNOWN_TOKEN) from error
        except BadRequest as error:
            raise SetupError(f"Telegram does not take the WEBHOOK_URL: {error.message}.") from error
        except (NetworkError, RetryAfter) as error:
            _log.warning("telegram.unreachable error=%s again_in=%d", type(error).__name__, wait)
            await asyncio.sleep(wait)
            wait = min(2 * wait, LONGEST_WAIT)
        else:
            return


def _stumbled(error: TelegramError) -> None:
    """Polling goes on by itself; this only keeps the log short. 409 is another process with the same token."""
    _log.warning("telegram.polling error=%s", type(error).__name__)
