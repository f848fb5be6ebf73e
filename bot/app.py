"""The composition root: settings in, a running application out. The one place that knows everybody.

Things are opened in the order in which they are needed (store, bot, listening) and closed in the reverse one, whatever
happens in between; ``AsyncExitStack`` sees to that.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import tempfile
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Final, get_args
from zoneinfo import ZoneInfo

from babel.core import get_global

from bot.alarm import RECHECK, CalledAlarm, SchedulerAlarm
from bot.clock import SettableClock, SystemClock
from bot.coach import Coach, Watch
from bot.core.engine import Engine
from bot.core.events import Sender
from bot.core.model import Profile
from bot.core.nudges import next_due
from bot.core.reading.reading import Language
from bot.core.replies import text
from bot.errors import SetupError, StoreError
from bot.gate import Gate, language_of
from bot.metrics import Metrics, exported
from bot.mind import build_mind
from bot.ports import Alarm, Clock, Courier, Store
from bot.settings import TELEGRAM, Settings
from bot.wording import Wording
from data import open_store
from handlers import TelegramCourier, build_application, register
from handlers.mailbox import Mailbox
from handlers.menu import introduce
from handlers.offline import OfflineRequest, OfflineTelegram
from handlers.running import Webhook, listening, online

_log = logging.getLogger(__name__)

SHARED: Final = timedelta(seconds=5)
"""How often each replica on a database looks for what is due; so late is a nudge whose replica died."""
PATIENCE: Final = 2.0
"""Seconds in which the store must answer a balancer's question."""


def build_coach(  # noqa: PLR0917 (ports, each its own)
    settings: Settings, store: Store, courier: Courier, alarm: Alarm, clock: Clock, watch: Watch | None = None
) -> Coach:
    """The coach on these ports, with all that it knows of language, places and trades."""

    def newcomer(sender: Sender) -> Profile:
        zone = settings.default_zone
        country = get_global("zone_territories").get(zone) or Profile().country
        language = language_of(sender, settings.default_language)
        return Profile(language=language, zone=zone, country=country, name=sender.first_name)

    return Coach(
        store=store,
        courier=courier,
        alarm=alarm,
        clock=clock,
        engine=Engine(build_mind()),
        next_due=next_due,
        new_profile=newcomer,
        watch=watch,
    )


async def serve(settings: Settings) -> None:
    """Coltiva on Telegram, until SIGINT or SIGTERM. Raises ``SetupError`` for what cannot work."""
    task = asyncio.current_task()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, task.cancel if task else lambda: None)
    try:
        async with AsyncExitStack() as stack:
            await _open(settings, stack)
            await asyncio.Event().wait()
    except asyncio.CancelledError:
        _log.info("stopped")


async def _open(settings: Settings, stack: AsyncExitStack) -> None:
    if settings.telegram_bot_token is None:
        raise SetupError("TELEGRAM_BOT_TOKEN is not set.")
    clock, wording = SystemClock(), Wording()
    store = await open_store(settings.store_url.get_secret_value(), settings.key)
    stack.push_async_callback(store.close)
    server = None if settings.telegram_api_url == TELEGRAM else settings.telegram_api_url
    mailbox = Mailbox(store.inbox, insists=settings.webhook_url is None)
    application = build_application(settings.telegram_bot_token.get_secret_value(), base_url=server, mailbox=mailbox)
    courier, alarm = TelegramCourier(application.bot, wording), SchedulerAlarm(clock, _recheck(settings))
    mailbox.attend(application.bot, courier.tell)
    metrics = Metrics()
    coach = build_coach(settings, store, courier, alarm, clock, metrics)
    metrics.waiting = lambda: coach.busy
    await stack.enter_async_context(exported(metrics, settings.metrics_port))
    gate = Gate(coach, courier, settings.allowed_users, settings.default_language)
    register(application, gate, courier, clock)
    name = await stack.enter_async_context(online(application))
    await introduce(application.bot, wording)
    stack.callback(alarm.stop)
    await stack.enter_async_context(
        listening(application, _webhook(settings), leads=store.leads, ready=partial(_answers, store))
    )
    alarm.ring_at(clock.now())
    alarm.start(coach.ring)
    _log.info("listening", extra={"bot": f"@{name}", "by": "webhook" if settings.webhook_url else "polling"})
    await asyncio.to_thread(speak_up, wording)
    gc.freeze()  # models and words stay: looking through them for litter again and again would cost 50 ms each time


def speak_up(wording: Wording) -> None:
    """The first word in a language reads all of its words, some 0.1 s: let that be while nobody waits for it."""
    for language in get_args(Language):
        wording.html(text("thanks"), language)
        wording.plain(text("thanks"), language)


def _recheck(settings: Settings) -> timedelta:
    """How soon a replica looks at what another has left due; where there are no others, the alarm's own."""
    return SHARED if settings.store_url.get_secret_value().startswith("postgres") else RECHECK


async def _answers(store: Store) -> bool:
    """Whether the store answers, for the balancer."""
    try:
        async with asyncio.timeout(PATIENCE):
            await store.next_due()
    except (StoreError, TimeoutError):
        return False
    return True


def _webhook(settings: Settings) -> Webhook | None:
    if settings.webhook_url is None or settings.webhook_secret is None:
        return None
    secret = settings.webhook_secret.get_secret_value()
    return Webhook(settings.webhook_url, secret, settings.webhook_listen, settings.webhook_port)


@dataclass(frozen=True, slots=True)
class Visit:
    """How one sits down to chat in the terminal; see DESIGN, "The front door". ``now`` is local to ``zone``."""

    name: str
    language: Language
    zone: ZoneInfo
    now: datetime | None = None
    store: str | None = None
    """A store's URL; None is a throw-away folder."""


async def visit(settings: Settings, guest: Visit) -> None:
    """The same application in the terminal: no token, no network. Ends with the input, or with ``:quit``."""
    from handlers.terminal import MEMBER, Guest, House, chat, interactive  # noqa: PLC0415 (a tenth of the start)

    start = guest.now.replace(tzinfo=guest.zone) if guest.now else SystemClock().now()
    clock = SettableClock(start, SystemClock() if interactive() else None)
    alarm = SchedulerAlarm(clock) if interactive() else CalledAlarm()
    settings = settings.model_copy(update={"default_zone": guest.zone.key, "default_language": guest.language})
    async with AsyncExitStack() as stack:
        url = guest.store or f"tinydb:///{stack.enter_context(tempfile.TemporaryDirectory(prefix='coltiva-'))}"
        store = await open_store(url, settings.key if guest.store else None)
        stack.push_async_callback(store.close)
        telegram, wording = OfflineTelegram(clock.now), Wording()
        application = build_application(telegram.token, request=OfflineRequest(telegram), paced=False)
        courier = TelegramCourier(application.bot, wording)
        coach = build_coach(settings, store, courier, alarm, clock)
        register(application, coach, courier, clock)
        house = House(application, telegram, clock, alarm, coach.ring, wording)
        new = await store.load(MEMBER) is None
        await chat(house, Guest(guest.name, guest.language, guest.zone, new), kept=guest.store is not None)
