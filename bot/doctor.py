"""``python -m bot doctor``: is everything set up? Says in plain words what is wrong, and what to do about it.

Each check is one line: *ok*, *note* (works, but worth knowing) or *wrong*. Anything wrong makes the exit code 2.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo, available_timezones

from bot import metrics
from bot.clock import SystemClock
from bot.core.model import Notebook
from bot.core.nudges import next_due
from bot.errors import ColtivaError
from bot.resources import load_reader
from bot.secrecy import shown
from bot.settings import TELEGRAM, Settings, load
from data import open_store
from handlers.running import whoami

MARKS: Final = {"ok": "ok   ", "note": "note ", "wrong": "WRONG"}
LATE: Final = timedelta(minutes=2)
"""Beyond a lease and the sending."""
NOBODY: Final = 0
"""A member id that Telegram gives to no one: its notebook is written to try the store, and removed again."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found, in a sentence for people."""

    verdict: Literal["ok", "note", "wrong"]
    says: str


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    """All checks but that of the settings themselves, which are right if one got here."""
    yield _zones(settings)
    yield _reader()
    store = await _store(settings)
    yield store
    if store.verdict == "ok":
        yield _sealed(settings)
    yield await _heartbeat(settings)
    yield await _token(settings)
    if settings.allowed_users:
        yield Finding("ok", f"Allowed users: {len(settings.allowed_users)}. Everybody else is turned away politely.")
    elif settings.telegram_bot_token:
        yield Finding("note", "ALLOWED_USERS is empty: whoever finds the bot may use it.")
    if settings.webhook_url:
        door = f"{settings.webhook_listen}:{settings.webhook_port}"
        yield Finding("note", f"Webhook: Telegram calls {settings.webhook_url}; a proxy must bring it to {door}.")


def main() -> int:
    """Runs all checks and prints them; 0 if nothing is wrong, 2 otherwise."""
    return asyncio.run(_main())


async def _main() -> int:
    try:
        settings = load()
    except ColtivaError as error:
        _print(Finding("wrong", str(error)))
        return 2
    _print(Finding("ok", "Settings: all of them can be understood."))
    healthy = True
    async for finding in examine(settings):
        _print(finding)
        healthy &= finding.verdict != "wrong"
    sys.stdout.write("Coltiva is ready.\n" if healthy else "Coltiva cannot run like this: see WRONG above.\n")
    return 0 if healthy else 2


def _print(finding: Finding) -> None:
    sys.stdout.write(f"{MARKS[finding.verdict]}  {finding.says}\n")
    sys.stdout.flush()


def _zones(settings: Settings) -> Finding:
    known = len(available_timezones())
    if known < 400:  # the IANA database has some 600
        return Finding(
            "wrong", f"Time zones: only {known} are known. Set up anew (rm -r .venv; make setup): tzdata is missing."
        )
    return Finding("ok", f"Time zones: {known} known; new people start in {ZoneInfo(settings.default_zone).key}.")


def _reader() -> Finding:
    try:
        load_reader()
    except (OSError, ValueError) as error:
        what = f"{type(error).__name__}: {error}"
        return Finding("wrong", f"The reader’s models cannot be loaded ({what}). Get a complete copy of the project.")
    return Finding("ok", "The reader’s models are there.")


async def _store(settings: Settings) -> Finding:
    url = settings.store_url.get_secret_value()
    name = shown(url)
    try:
        store = await open_store(url, settings.key)
        try:
            await store.forget(NOBODY)  # what an earlier check may have left behind
            saved = await store.save(Notebook(NOBODY), Notebook(NOBODY, counter=1), None)
            found = await store.load(NOBODY)
            await store.forget(NOBODY)
        finally:
            await store.close()
    except ColtivaError as error:
        return Finding("wrong", f"Store {name}: {error}")
    if found is None or found.counter != saved.counter:
        return Finding("wrong", f"Store {name}: what was written could not be read again.")
    return Finding("ok", f"Store {name}: can be locked, written and read.")


def _sealed(settings: Settings) -> Finding:
    folder = settings.store_url.get_secret_value().startswith("tinydb:")
    if settings.key is None:
        where = "the folder" if folder else "backups"
        return Finding("note", f"STORE_KEY is not set: {where} can be read by whoever has the disk.")
    if folder:
        return Finding("ok", "STORE_KEY: the folder and its backups are encrypted. Keep a copy of the key elsewhere.")
    return Finding("note", "STORE_KEY encrypts backups; the rows in PostgreSQL are as safe as its disk.")


async def _heartbeat(settings: Settings) -> Finding:
    """When the last nudge went out, when the next is due, how many are late: asked of the bot, or of its store."""
    now = SystemClock().now()
    wall = now.astimezone(ZoneInfo(settings.default_zone))
    here = f"Clock: {_at(now)} UTC, {wall:%H:%M} in {settings.default_zone}"
    if settings.metrics_port:
        seen = await metrics.read(settings.metrics_port)
        if seen is not None:
            last = _told(seen.get("coltiva_last_nudge_timestamp_seconds"), "none since it started")
            due = seen.get("coltiva_next_due_timestamp_seconds", 0)
            late = "" if not due or due > (now - LATE).timestamp() else " That is late: see its log."
            verdict: Literal["ok", "wrong"] = "wrong" if late else "ok"
            return Finding(verdict, f"Nudges (running bot): last {last}; next {_told(due, 'none')}.{late} {here}.")
    try:
        pulse = await _pulse(settings)
    except ColtivaError as error:
        return Finding("note", f"Nudges: the store cannot be asked now ({error}). {here}.")
    return Finding("note" if pulse.late else "ok", f"Nudges: {pulse}. {here}.")


@dataclass(frozen=True, slots=True)
class Pulse:
    """What the store says of nudges while no bot is running on it."""

    last: datetime | None
    due: datetime | None
    late: int

    def __str__(self) -> str:
        """For people."""
        last, due = (_at(moment) if moment else "none" for moment in (self.last, self.due))
        late = f"; {self.late} late, they come when the bot runs" if self.late else "; none late"
        return f"last {last}, next {due}{late}"


async def _pulse(settings: Settings) -> Pulse:
    now = SystemClock().now()
    store = await open_store(settings.store_url.get_secret_value(), settings.key)
    try:
        books = [await store.load(member) for member in await store.members()]
    finally:
        await store.close()
    known = [book for book in books if book]
    sent = [nudge.sent_at for book in known for nudge in book.nudges.values() if nudge.sent_at]
    due = [moment for book in known if (moment := next_due(book))]
    return Pulse(max(sent, default=None), min(due, default=None), sum(moment < now - LATE for moment in due))


def _at(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M}"


def _told(stamp: float | None, never: str) -> str:
    return _at(datetime.fromtimestamp(stamp, UTC)) if stamp else never


async def _token(settings: Settings) -> Finding:
    if settings.telegram_bot_token is None:
        return Finding("note", "TELEGRAM_BOT_TOKEN is not set: only the chat in the terminal will work.")
    server = None if settings.telegram_api_url == TELEGRAM else settings.telegram_api_url
    where = server or "Telegram"
    try:
        name = await whoami(settings.telegram_bot_token.get_secret_value(), server)
    except ColtivaError as error:
        return Finding("wrong", str(error))
    if name is None:
        return Finding(
            "wrong", f"{where} cannot be reached. Check the network, or TELEGRAM_API_URL; the token was not checked."
        )
    return Finding("ok", f"Token: {where} knows it as @{name}.")
