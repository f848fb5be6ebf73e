"""A year in a minute: a made-up member lives with the real application, and everything that the bot says is printed.

``python -m bot rehearse --seed 7 --days 365``. The notes are those of the training corpus, answers and taps are drawn
at random with the seed, the clock is moved. Read the log; the counts at its end say where to look first.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random  # noqa: TID251 (chance with a seed is the point)
from typing import Final, TextIO
from zoneinfo import ZoneInfo

from bot.alarm import CalledAlarm
from bot.app import build_coach
from bot.clock import SettableClock
from bot.core.model import Notebook
from bot.core.model.talk import Asking, Debriefing, Planning
from bot.core.reading.reading import Language
from bot.critic import Critic
from bot.errors import SetupError
from bot.settings import Settings
from bot.wording import Wording
from data.memory import MemoryStore
from handlers import TelegramCourier, build_application, register
from handlers.offline import OfflineRequest, OfflineTelegram
from handlers.terminal import MEMBER, Driver, Guest, House, Scene, play
from handlers.terminal.acts import Act, Tap, Until, Write
from handlers.terminal.page import Page
from handlers.terminal.transcript import Transcript, label

CORPUS: Final = Path(__file__).parents[1] / "training" / "corpus"
START: Final = date(2026, 1, 7)
PATIENCE: Final = 6
"""Taps and answers in a row before the member puts the phone down."""
TIMID: Final = frozenset(
    {"erase", "forget", "forgetall", "set", "pref", "lang", "zone", "hours", "as", "pause", "nogroup"}
)
"""Buttons that the member does not play with: a language or a notebook lost would end the story."""
_LIKED: Final = {
    "save": 12.0,
    "held": 6.0,
    "kept": 4.0,
    "slot": 3.0,
    "wrote": 3.0,
    "draft": 2.0,
    "calloff": 0.5,
    "drop": 0.3,
    "letgo": 0.5,
}

_COMMANDS: Final = ("/today", "/week", "/people", "/groups", "/event", "/intros", "/balance", "/harvest", "/promises")
_EVENTS: Final[dict[Language, tuple[str, ...]]] = {
    "it": ("/event BNI ogni giovedì alle 7:30, obiettivo 2 persone", "/event Camera di commercio lunedì alle 18",
           "/event aperitivo Assolombarda mercoledì alle 18:30", "/event fiera dell'artigianato sabato"),
    "en": ("/event BNI every Thursday at 7:30am, goal 2 people", "/event Chamber of Commerce on Monday at 6pm",
           "/event founders' drinks on Wednesday at 6:30pm", "/event trade fair on Saturday"),
}  # fmt: skip
_ASIDES: Final[dict[Language, tuple[str, ...]]] = {
    "it": ("{a} mi ha mandato un cliente", "ho mandato un cliente a {a}", "quando vedo {a}?", "di cosa ha bisogno {a}?",
           "cosa ho promesso a {a}?", "chi non vedo da tre mesi?", "chi cerca un grafico?", "/person {a}", "/ask {a}",
           "/prepare {a}", "caffè con {a} giovedì alle 10", "{a} cerca una sede nuova",
           "ho promesso a {a} un contatto entro venerdì",
           "BNI costa 900 euro l'anno, 2 ore a settimana", "chi mi può aiutare con le tasse?", "grazie",
           "senti {a} ogni mese",
           "/intro {a} {b}", "chi ho conosciuto questo mese?", "ho sentito {a}, tutto bene"),
    "en": ("{a} sent me a client", "I sent {a} a client", "when do I see {a}?", "what does {a} need?",
           "what did I promise {a}?", "who haven't I seen in three months?", "who needs a designer?", "/person {a}",
           "/ask {a}",
           "/prepare {a}", "coffee with {a} Thursday at 10", "{a} is looking for a new office",
           "promised {a} a contact by Friday",
           "BNI costs £900 a year, 2 hours a week", "who can help me with taxes?", "thanks",
           "keep in touch with {a} every month",
           "/intro {a} {b}", "who did I meet this month?", "spoke to {a}, all well"),
}  # fmt: skip
_TOLD: Final[dict[Language, tuple[str, ...]]] = {
    "it": (
        "bene, cerca {need}",
        "molto simpatica, le mando un contatto domani",
        "tutto bene, ci rivediamo fra un mese",
        "non lo so",
    ),
    "en": (
        "good, looking for {need}",
        "lovely, I'll send a contact tomorrow",
        "all well, we'll meet again in a month",
        "not sure",
    ),
}


@dataclass(slots=True)
class Stage:
    """The application with the made-up member's phone, and everything that is printed."""

    driver: Driver
    store: MemoryStore
    page: Page
    critic: Critic
    chance: Random
    zone: ZoneInfo
    language: Language
    clock: SettableClock
    notes: list[str] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    unanswered: bool = False

    async def notebook(self) -> Notebook | None:
        """As the store has it."""
        return await self.store.load(MEMBER)

    async def act(self, shown: str, act: Act) -> None:
        """One act, and what comes of it; printed only if there is something to see."""
        if not isinstance(act, Until):
            self.page.typed(shown)
        async for seen in play(self.driver, act):
            self.page.seen(seen)
            if isinstance(seen, Scene):
                texts = [a.bubble.text for a in seen.actions if a.kind == "sent" and a.bubble]
                unasked = seen.at is not None
                self.unanswered = self.unanswered or (unasked and bool(texts))
                self.critic.hear(texts, await self.notebook(), self.clock.now(), unasked=unasked)

    async def say(self, words: str) -> None:
        """The member writes."""
        self.critic.typed += 1
        await self.act(words, Write(words))

    async def until(self, moment: datetime) -> None:
        """Time goes by; now and then the member takes up what came meanwhile."""
        while self.clock.now() < moment:
            self.unanswered = False
            step = min(moment, self.clock.now() + timedelta(hours=3))
            await self.act("", Until(step))
            if self.unanswered and self.chance.random() < 0.6:
                await self.respond()

    async def respond(self) -> None:
        """Taps and answers until nothing is asked, or patience runs out."""
        for _ in range(PATIENCE):
            notebook = await self.notebook()
            talk = notebook.talk if notebook else None
            if isinstance(talk, Asking | Debriefing) and self.chance.random() < 0.45:
                told = self.chance.choice(_TOLD[self.language])
                await self.say(
                    told.format(need=self.chance.choice(self.needs)) if isinstance(talk, Debriefing) else self._answer()
                )
            elif isinstance(talk, Planning) or not await self._tap():
                return
            if self.chance.random() < 0.12:
                return

    def _answer(self) -> str:
        unsure = "non lo so" if self.language == "it" else "I don't know yet"
        return unsure if self.chance.random() < 0.4 else self.chance.choice(self.needs)

    async def _tap(self) -> bool:
        """A button of the latest message, if it has any; not one that has been there for long."""
        bubbles = self.driver.phone.messages[-2:]
        shown = [b for b in bubbles if b.keyboard]
        if not shown:
            return False
        bubble = shown[-1]
        choices = [(i, b) for i, b in enumerate(bubble.buttons, 1) if b.data and b.data.split("|")[0] not in TIMID]
        if not choices:
            return False
        weights = [_LIKED.get((b.data or "").split("|")[0], 1.0) for _, b in choices]
        number, button = self.chance.choices(choices, weights)[0]
        self.critic.tapped += 1
        await self.act(label(button), Tap(str(number)))
        return True

    async def names(self) -> tuple[str, str]:
        """Two people of the notebook, for whatever is said of people."""
        notebook = await self.notebook()
        known = [c.name for c in notebook.contacts.values()] if notebook else []
        pair = self.chance.sample(known, 2) if len(known) > 1 else ["Anna Rossi", "Luca Bianchi"]
        return pair[0], pair[1]


async def live(stage: Stage, days: int) -> None:
    """The days, one after the other: quiet Sundays, an August away, an evening out now and then."""
    chance = stage.chance
    await stage.say("/start")
    await stage.respond()
    for number in range(days):
        day = START + timedelta(days=number)
        away = (day.month == 8 and 5 <= day.day <= 23) or (day.month == 12 and day.day >= 23)
        if not away and day.weekday() < 6:
            if chance.random() < 0.12:
                await stage.until(_at(stage, day, chance.randint(8, 12)))
                await _aside(stage)
            if chance.random() < 0.05:
                await stage.until(_at(stage, day, 13))
                await stage.say(chance.choice(_EVENTS[stage.language]))
            if chance.random() < 0.35:
                await stage.until(_at(stage, day, chance.randint(18, 21)))
                await stage.say(stage.notes.pop() if stage.notes else "grazie")
                await stage.respond()
        await stage.until(_at(stage, day + timedelta(days=1), 0))


async def _aside(stage: Stage) -> None:
    if stage.chance.random() < 0.3:
        await stage.say(stage.chance.choice(_COMMANDS))
    else:
        one, other = await stage.names()
        await stage.say(stage.chance.choice(_ASIDES[stage.language]).format(a=one, b=other))
    await stage.respond()


def _at(stage: Stage, day: date, hour: int) -> datetime:
    moment = datetime.combine(day, time(hour, stage.chance.randint(0, 59) if hour else 0), stage.zone)
    return max(moment, stage.clock.now())


def _corpus(language: Language) -> tuple[list[str], list[str]]:
    """The notes and the needs in them. Raises ``SetupError`` where the project's corpus is not at hand."""
    files = sorted(CORPUS.glob(f"train_{language}_*.jsonl"))
    if not files:
        raise SetupError(f"There are no notes in {CORPUS}: a rehearsal needs the project's training corpus.")
    rows = [
        json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    return [row["text"] for row in rows], [need for row in rows for person in row["people"] for need in person["needs"]]


async def rehearse(seed: int, days: int, language: Language, out: TextIO) -> Critic:
    """Plays and prints; returns what was counted."""
    zone = ZoneInfo("Europe/Rome" if language == "it" else "Europe/London")
    chance = Random(seed)  # noqa: S311 (chance with a seed is the point)
    notes, needs = _corpus(language)
    chance.shuffle(notes)
    clock = SettableClock(datetime.combine(START, time(8), zone))
    settings = Settings().model_copy(update={"default_zone": zone.key, "default_language": language})
    critic = Critic(days)
    async with AsyncExitStack() as stack:
        store, telegram, wording, alarm = MemoryStore(), OfflineTelegram(clock.now), Wording(), CalledAlarm()
        application = build_application(telegram.token, request=OfflineRequest(telegram), paced=False)
        courier = TelegramCourier(application.bot, wording)
        coach = build_coach(settings, store, courier, alarm, clock)
        register(application, coach, courier, clock)
        await stack.enter_async_context(application)
        guest = Guest("Giulia" if language == "it" else "Grace", language, zone)
        driver = Driver(House(application, telegram, clock, alarm, coach.ring, wording), guest)
        page = Page(Transcript(wording, language, zone), out)
        critic.errors.listen()
        await live(Stage(driver, store, page, critic, chance, zone, language, clock, notes, needs), days)
        notebook = await store.load(MEMBER)
        limit = notebook.profile.nudges_a_day if notebook else 3
    out.write("\n\n" + "\n".join(critic.report(limit)) + "\n")
    return critic


def main(seed: int, days: int, language: Language, out: TextIO | None = None) -> int:
    """Runs one rehearsal; the exit code is 1 if the bot contradicted itself or broke."""
    critic = asyncio.run(rehearse(seed, days, language, out or sys.stdout))
    return 1 if critic.contradictions or critic.errors.found else 0


__all__: Sequence[str] = ("main", "rehearse")
