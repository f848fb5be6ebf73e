"""What a whole turn costs: ``python -m benchmarks.turns``. All figures come from one run on one machine.

Update in → kept in the inbox and synced → understood → saved and synced → reply out, in one process with the offline
Bot API, one turn after the other; and besides, until the update is struck off, for after a card was saved the coach
looks for introductions when the member has their answer. The peer is a bare python-telegram-bot on the same offline
Bot API: it sends back what was written, and on a tap answers the query and edits the message. All take turns within a
run, so that a busy moment of the machine meets all of them; the ratios are what is worth reading.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, MessageHandler, filters

from benchmarks.people import NOW, notebook
from benchmarks.stores import server, told
from benchmarks.syncs import SYNCS
from bot.alarm import CalledAlarm
from bot.app import build_coach
from bot.clock import SettableClock
from bot.core.model import Notebook
from bot.core.reading.reading import Language
from bot.core.replies import Reply
from bot.ports import Arrived, Store
from bot.settings import Settings
from bot.wording import Wording
from data import open_store
from handlers import TelegramCourier, build_application, register
from handlers.application import in_turn
from handlers.flood import Flood
from handlers.mailbox import Mailbox
from handlers.offline import OfflineRequest, OfflineTelegram
from handlers.offline.phone import Phone

NOTE = "conosciuta {name} Rossi, ha un panificio a Monza, fatica con gli ordini online, caffè martedì alle 10"


class Heard(TelegramCourier):
    """A courier that tells when the member has their answer."""

    answered = 0.0
    """The moment at which the first delivery since it was set to 0 was through."""
    synced = 0.0
    """Seconds that had been spent in syncs by then."""
    worked = 0.0
    """Seconds of processor time by then, of all threads."""

    async def deliver(self, member: int, language: Language, replies: Sequence[Reply]) -> Sequence[Arrived]:
        """The last of the replies is out."""
        arrived = await super().deliver(member, language, replies)
        if not self.answered:
            self.answered, self.worked, self.synced = time.perf_counter(), time.process_time(), SYNCS.seconds
        return arrived


class Watched(Mailbox):
    """A mailbox that tells when an update is struck off."""

    def __init__(self, store: Store) -> None:
        """Of this store's inbox."""
        super().__init__(store.inbox, insists=True, flood=Flood(burst=1e9))  # faster than any person
        self.through = asyncio.Event()

    async def done(self, update: Update) -> None:
        """The last thing of a turn."""
        await super().done(update)
        self.through.set()


@dataclass(slots=True)
class Ours:
    """The bot on one store, and a member with so many contacts."""

    name: str
    contacts: int
    application: Any
    telegram: OfflineTelegram
    phone: Phone
    clock: SettableClock
    courier: Heard
    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    whole: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    syncs: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    work: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    rounds: int = 0

    async def timed(self, kind: str, raw: Any) -> None:  # noqa: ANN401 (JSON)
        """One turn."""
        update = Update.de_json(raw, self.application.bot)
        mailbox = self.application.update_queue
        mailbox.through.clear()
        self.courier.answered = 0.0
        synced, worked, start = SYNCS.seconds, time.process_time(), time.perf_counter()
        await mailbox.put(update)
        await mailbox.through.wait()
        self.syncs[kind].append(self.courier.synced - synced)
        self.work[kind].append(self.courier.worked - worked)
        self.whole[kind].append(time.perf_counter() - start)
        self.times[kind].append(self.courier.answered - start)

    async def round(self) -> None:
        """On a new day a note, the tap that saves its card, and the answer to the question: that one does not know."""
        self.rounds += 1
        self.clock.move_to(self.clock.now() + timedelta(days=1))
        letters = "abcdefghilmnopqrstuvz"
        name = "Zita" + "".join(letters[self.rounds // 21**n % 21] for n in range(3))
        await self.timed("note", self.phone.say(NOTE.format(name=name)))
        await self.timed("save", self.phone.press("salva"))
        await self.timed("tap", self.phone.press("non lo so"))


class Echo:
    """The peer."""

    def __init__(self, telegram: OfflineTelegram) -> None:
        """A bare application with two handlers."""
        self.telegram = telegram
        request = OfflineRequest(telegram)
        made = (
            Application.builder().token(telegram.token).request(request).get_updates_request(OfflineRequest(telegram))
        )
        self.application: Any = made.job_queue(None).build()
        self.application.add_handler(MessageHandler(filters.TEXT, self._say))
        self.application.add_handler(CallbackQueryHandler(self._tap))
        self.phone = telegram.user(1, "Ada", "it")
        self.through = asyncio.Event()
        self.times: dict[str, list[float]] = defaultdict(list)
        self.work: dict[str, list[float]] = defaultdict(list)

    async def _say(self, update: Update, _context: object) -> None:
        assert update.message
        assert update.message.text
        await update.message.reply_text(update.message.text, reply_markup=_KEYS)
        self.through.set()

    async def _tap(self, update: Update, _context: object) -> None:
        assert update.callback_query
        await update.callback_query.answer()
        await update.callback_query.edit_message_text(f"pressed {update.update_id}", reply_markup=_KEYS)
        self.through.set()

    async def timed(self, kind: str, raw: Any) -> None:  # noqa: ANN401 (JSON)
        """One turn."""
        update = Update.de_json(raw, self.application.bot)
        self.through.clear()
        worked, start = time.process_time(), time.perf_counter()
        await self.application.update_queue.put(update)
        await self.through.wait()
        self.times[kind].append(time.perf_counter() - start)
        self.work[kind].append(time.process_time() - worked)

    async def round(self) -> None:
        """A message, and two taps."""
        await self.timed("note", self.phone.say(NOTE.format(name="Zita")))
        for kind in ("save", "tap"):
            await self.timed(kind, self.phone.tap(self.phone.with_buttons(), (0, 0)))


_KEYS = InlineKeyboardMarkup([[InlineKeyboardButton(word, callback_data=word) for word in ("Salva", "No")]])


@asynccontextmanager
async def ours(name: str, url: str, contacts: int) -> AsyncIterator[Ours]:
    """The application as ``bot.app`` builds it, without the network."""
    clock, wording = SettableClock(NOW), Wording()
    telegram = OfflineTelegram(clock.now)
    telegram.updates._ids = count(1 + contacts * 1_000_000)  # noqa: SLF001 (several share a store, which knows repeats)
    member = 10_000 * len(name) + contacts  # everybody is somebody else, as in life
    phone = telegram.user(member, "Ada", "it", met=True)
    store = await open_store(url)
    book = notebook(member, contacts)
    await store.forget(member)
    await store.save(Notebook(member), book, None)
    mailbox = Watched(store)
    application = build_application(telegram.token, request=OfflineRequest(telegram), paced=False, mailbox=mailbox)
    courier = Heard(application.bot, wording)
    mailbox.attend(application.bot, courier.tell)
    coach = build_coach(Settings(), store, courier, CalledAlarm(), clock)
    register(application, coach, courier, clock)
    async with application:
        await application.start()
        try:
            yield Ours(name, contacts, application, telegram, phone, clock, courier)
        finally:
            in_turn(application).leave()
            await application.stop()
            await store.close()


@asynccontextmanager
async def echoing() -> AsyncIterator[Echo]:
    """The peer, running."""
    echo = Echo(OfflineTelegram(SettableClock(NOW).now))
    async with echo.application:
        await echo.application.start()
        try:
            yield echo
        finally:
            await echo.application.stop()


async def compare(folder: Path, database: str, sizes: list[int], rounds: int) -> None:
    """Runs all side by side, and prints the table."""
    urls = {"memory": "memory://", "TinyDB + journal": f"tinydb:///{folder}/store-{{}}", "PostgreSQL": database}
    async with AsyncExitStack() as stack:
        echo = await stack.enter_async_context(echoing())
        bots = [
            await stack.enter_async_context(ours(name, url.format(size), size))
            for name, url in urls.items()
            for size in sizes
        ]
        everybody: list[Echo | Ours] = [echo, *bots]
        for each in everybody:
            await each.round()
            await each.round()
            each.times.clear()
            each.work.clear()
        for bot in bots:
            bot.whole.clear()
            bot.syncs.clear()
        for _ in range(rounds):
            for each in everybody:
                await each.round()
        report(echo, bots, sizes)


def report(echo: Echo, bots: list[Ours], sizes: list[int]) -> None:
    """The table."""
    print("Until the reply is out. work: p50 of processor time; sync: p50 of the time in fdatasync;")
    print("whole: p50 until the update is struck off.")
    columns = f"{'p50 ms':>8} {'to echo':>8} {'work ms':>8} {'to echo':>8} {'p99 ms':>8} {'sync':>6} {'whole':>7}"
    print(f"{'':18} {'contacts':>8} {'kind':5} {columns}")
    base = {kind: (told(times), told(echo.work[kind])) for kind, times in echo.times.items()}
    for kind, ((p50, p99, _), (work, _, _)) in base.items():
        print(f"{'bare PTB echo':18} {'':8} {kind:5} {p50:8.2f} {'':8} {work:8.2f} {'':8} {p99:8.2f}")
    for each in bots:
        for kind, times in each.times.items():
            (p50, p99, _), (work, _, _) = told(times), told(each.work[kind])
            print(
                f"{each.name:18} {each.contacts:8} {kind:5} {p50:8.2f} {p50 / base[kind][0][0]:8.1f} "
                f"{work:8.2f} {work / base[kind][1][0]:8.1f} {p99:8.2f} "
                f"{told(each.syncs[kind])[0]:6.2f} {told(each.whole[kind])[0]:7.2f}"
            )
    print()
    for name in dict.fromkeys(each.name for each in bots):
        mine = {each.contacts: each for each in bots if each.name == name}
        few, many = mine[sizes[0]], mine[sizes[-1]]
        for kind in base:
            growth = told(many.times[kind])[0] / told(few.times[kind])[0]
            work = told(many.work[kind])[0] / told(few.work[kind])[0]
            print(
                f"{name}: a {kind} at {sizes[-1]} contacts is {growth:.2f} x one at {sizes[0]} ({work:.2f} x in work)"
            )


def main() -> None:
    """Runs it."""
    parser = argparse.ArgumentParser(description="The time of a whole turn, against a bare PTB echo.")
    parser.add_argument("--contacts", default="50,500,5000", help="sizes of notebooks")
    parser.add_argument("--rounds", type=int, default=60, help="a note and two taps each")
    options = parser.parse_args()
    sizes = [int(size) for size in options.contacts.split(",")]
    with tempfile.TemporaryDirectory(prefix="coltiva-bench-") as name, server(Path(name)) as database:
        asyncio.run(compare(Path(name), database, sizes, options.rounds))


if __name__ == "__main__":
    main()
