"""Tests as conversations: say, tap, wait, and read what the bot answers.

    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio")
        assert talk.buttons == ("Salva", "Correggi", "Annulla")
        await talk.tap("Salva")
        talk.must_hear("Anna")
        await talk.wait("3d")

It is the real application on the offline Telegram, with the clock in the test's hand: Thursday 12 March 2026, 21:40 in
Rome unless said otherwise. What is logged as an error, or refused by Telegram, fails the test at the act that did it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from datetime import datetime
from io import StringIO
from typing import Self
from zoneinfo import ZoneInfo

from bot.alarm import CalledAlarm
from bot.clock import SettableClock
from bot.core.model import Notebook
from bot.core.reading.reading import Language
from bot.ports import Store
from bot.wording import Wording
from data import open_store
from data.memory import MemoryStore
from handlers import TelegramCourier, build_application, register
from handlers.offline import Action, Attachment, Bubble, OfflineRequest, OfflineTelegram, Phone
from handlers.offline.refusal import JSON
from handlers.terminal import MEMBER, Driver, Guest, House, Scene, play
from handlers.terminal.acts import Act, SendFile, Tap, read_line
from handlers.terminal.labels import choose
from handlers.terminal.page import Page
from handlers.terminal.transcript import Transcript, label
from tests.backstage import Build, Trouble, real_coach


class Conversation:
    """One member's evening; an async context. ``heard`` and the like speak of what came since the last act."""

    def __init__(  # a test names what it cares about and leaves the rest
        self,
        *,
        name: str = "Sara",
        lang: Language = "it",
        now: str = "2026-03-12T21:40",
        zone: str = "Europe/Rome",
        store: str | Store | None = None,
        build: Build | None = None,
        strict: bool = True,
    ) -> None:
        """``store`` is a URL, or one that is open (and stays so); ``build`` makes another coach than the real one."""
        self._zone = ZoneInfo(zone)
        self.clock = SettableClock(datetime.fromisoformat(now).replace(tzinfo=self._zone))
        self.telegram = OfflineTelegram(self.clock.now)
        self._guest = Guest(name, lang, self._zone)
        self._url = store if isinstance(store, str) else None
        self._store: Store = MemoryStore() if store is None or isinstance(store, str) else store
        self._build = build or real_coach(lang, zone)
        self._wording = Wording()
        self._paper = StringIO()
        self._page = Page(Transcript(self._wording, lang, self._zone), self._paper)
        self._actions: list[Action] = []
        self._strict = strict
        self._trouble = Trouble()
        self._open = AsyncExitStack()
        self._driver: Driver
        self._phone: Phone | None = None

    async def __aenter__(self) -> Self:
        """Opens the store and starts the application."""
        self._trouble.listen()
        await self._start()
        return self

    async def __aexit__(self, *raised: object) -> None:
        """Closes everything."""
        self._trouble.close()
        await self._open.aclose()

    # ── what the member does ─────────────────────────────────────────────────────────────────────────────────────

    async def say(self, text: str) -> None:
        """Sends a text or a command, also of several lines; beyond 4,096 characters it is split, as on phones."""
        await self._send(text, lambda: self.phone.paste(text))

    async def tap(self, wanted: str | int, back: int = 1) -> None:
        """Presses a button of the latest message that has any (or ``back`` messages before), by label or number."""
        button = choose(self.phone.with_buttons(back), str(wanted))
        assert button, f"no button {wanted!r} among {self.buttons}\n\n{self.transcript}"
        await self._play(label(button), Tap(str(wanted), back))

    async def tap_data(self, data: str, message_id: int | None = None) -> None:
        """Sends callback data that no button need have: an old keyboard, or a forged one."""
        at = message_id or max((message.message_id for message in self.phone.messages), default=1)
        await self._send(f"[{data}]", lambda: [self.phone.tap(at, data)])

    async def wait(self, stretch: str) -> None:
        """Lets time go by: ``3d``, ``18h``, ``90m``, ``1d12h``."""
        await self._line(f":wait {stretch}")

    async def until(self, moment: str) -> None:
        """Lets time go by up to a local moment: ``2026-03-17T08:00``."""
        await self._line(f":until {moment}")

    async def edit(self, text: str) -> None:
        """Changes the last message sent."""
        await self._send(f":edit {text}", lambda: [self.phone.edit(text)])

    async def forward(self, author: str, text: str) -> None:
        """Forwards what somebody wrote."""
        await self._send(f":forward {author}: {text}", lambda: [self.phone.forward(author, text)])

    async def contact(self, name: str, phone: str, vcard: str = "") -> None:
        """Shares somebody from the address book."""
        first, _, last = name.partition(" ")
        await self._send(f":contact {name} {phone}", lambda: [self.phone.send_contact(phone, first, last, vcard)])

    async def location(self, latitude: float, longitude: float) -> None:
        """Shares a place."""
        await self._line(f":location {latitude} {longitude}")

    async def file(self, path: str) -> None:
        """Sends a file of this machine."""
        await self._play(f":file {path}", SendFile(path))

    async def sticker(self) -> None:
        """Sends a sticker."""
        await self._line(":sticker")

    async def voice(self) -> None:
        """Sends a voice message."""
        await self._line(":voice")

    async def photo(self, caption: str = "") -> None:
        """Sends a picture."""
        await self._send(":photo", lambda: [self.phone.send_photo(b"\xff\xd8\xff", caption)])

    async def block(self) -> None:
        """Blocks the bot."""
        await self._send(":block", lambda: [self.phone.block()])

    async def unblock(self) -> None:
        """Lets it in again."""
        await self._send(":unblock", lambda: [self.phone.unblock()])

    async def restart(self) -> None:
        """Stops the bot and starts it again on the same store; phone, chat and clock stay as they are."""
        await self._open.aclose()
        self._open = AsyncExitStack()
        self._begin(":restart")
        await self._start()
        self._see(await self._driver.ring())
        self._check()

    # ── what the member hears ────────────────────────────────────────────────────────────────────────────────────

    @property
    def heard(self) -> tuple[str, ...]:
        """All that the bot wrote since the last act, new messages and changed ones, as plain text."""
        return tuple(bubble.text for bubble in self.bubbles)

    @property
    def bubbles(self) -> tuple[Bubble, ...]:
        """The same, with buttons and all."""
        return tuple(a.bubble for a in self._actions if a.bubble and a.kind in {"sent", "edited"})

    @property
    def last(self) -> str:
        """The last of them, empty if the bot was silent."""
        return self.heard[-1] if self.heard else ""

    @property
    def toasts(self) -> tuple[str, ...]:
        """The words at the top of the screen since the last act."""
        return tuple(a.text for a in self._actions if a.kind in {"toast", "alert"})

    @property
    def files(self) -> tuple[Attachment, ...]:
        """Files that came since the last act."""
        return tuple(bubble.attachment for bubble in self.bubbles if bubble.attachment)

    @property
    def buttons(self) -> tuple[str, ...]:
        """Labels of the latest message that has buttons now."""
        found = [bubble for bubble in self.phone.messages if bubble.keyboard]
        return tuple(button.text for button in found[-1].buttons) if found else ()

    @property
    def links(self) -> dict[str, str]:
        """Labels of that message's buttons that open a link or copy, and what they open or copy."""
        found = [bubble for bubble in self.phone.messages if bubble.keyboard]
        shown = found[-1].buttons if found else ()
        return {button.text: button.url or button.copy_text or "" for button in shown if not button.data}

    @property
    def transcript(self) -> str:
        """The conversation so far, as ``python -m bot chat`` would print it."""
        return self._paper.getvalue()

    @property
    def now(self) -> datetime:
        """The local time."""
        return self.clock.now().astimezone(self._zone)

    @property
    def phone(self) -> Phone:
        """The member's phone, for what this class has no verb for."""
        return self._driver.phone

    async def notebook(self) -> Notebook:
        """What the store keeps of the member; fails if it is nothing."""
        kept = await self._store.load(MEMBER)
        assert kept, "the store knows nobody"
        return kept

    async def forgotten(self) -> bool:
        """Whether the store knows nothing of the member."""
        return await self._store.load(MEMBER) is None

    def must_hear(self, *pieces: str) -> None:
        """Fails unless each piece is in what was heard since the last act, toasts included."""
        heard = "\n".join((*self.heard, *self.toasts))
        missing = [piece for piece in pieces if piece not in heard]
        assert not missing, f"not heard: {missing}\n\n{self.transcript}"

    def must_not_hear(self, *pieces: str) -> None:
        """Fails if any piece is in what was heard since the last act."""
        heard = "\n".join((*self.heard, *self.toasts))
        found = [piece for piece in pieces if piece in heard]
        assert not found, f"heard: {found}\n\n{self.transcript}"

    # ── inside ───────────────────────────────────────────────────────────────────────────────────────────────────

    async def _start(self) -> None:
        if self._url:
            self._store = await open_store(self._url)
            self._open.push_async_callback(self._store.close)
        application = build_application(self.telegram.token, request=OfflineRequest(self.telegram), paced=False)
        courier, alarm = TelegramCourier(application.bot, self._wording), CalledAlarm()
        coach = self._build(self._store, courier, alarm, self.clock)
        register(application, coach, courier, self.clock)
        await self._open.enter_async_context(application)
        house = House(application, self.telegram, self.clock, alarm, coach.ring, self._wording)
        self._driver = Driver(house, self._guest, self._phone)
        self._phone = self._driver.phone

    async def _line(self, line: str) -> None:
        act = read_line(line)
        assert act
        await self._play(line, act)

    async def _play(self, shown: str, act: Act) -> None:
        self._begin(shown)
        async for seen in play(self._driver, act):
            assert isinstance(seen, Scene), self._wording.plain(seen, self._guest.language)
            self._see(seen)
        self._check()

    async def _send(self, shown: str, send: Callable[[], Sequence[JSON]]) -> None:
        self._begin(shown)
        self._see(await self._driver.deliver(*send()))
        self._check()

    def _begin(self, shown: str) -> None:
        self._actions.clear()
        self._page.typed(shown)

    def _see(self, scene: Scene) -> None:
        self._actions += scene.actions
        self._page.seen(scene)

    def _check(self) -> None:
        record = self._trouble.take()
        if record is None or not self._strict:
            return
        where = f"{record.name}: {record.getMessage()}\n\n{self.transcript}"
        raise AssertionError(where) from (record.exc_info[1] if record.exc_info else None)
