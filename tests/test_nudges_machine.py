"""Any sequence of notes, answers, snoozes, journeys, clock jumps and restarts keeps the promises about nudges.

Hypothesis plays against the real engine and the real coach on a store, with a messenger that may fail, and looks after
each step at what must always hold: nothing due is forgotten, nothing comes before its moment, the day's number is
kept, and there is at most one open nudge for a reason.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from collections.abc import Coroutine, Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.alarm import CalledAlarm
from bot.clock import SettableClock
from bot.coach import Coach
from bot.core.engine import Engine
from bot.core.events import Commanded, Event, Reached, Said, Sender, Tapped
from bot.core.model import Contact, Notebook, Nudge, Profile, Promise, Touch
from bot.core.nudges import moment_of, next_due, replan, silent_days
from bot.core.nudges.manners import MANNERS
from bot.core.nudges.when import QUIET_AFTER, said_today
from bot.core.reading.reading import Language
from bot.core.replies import Reply, Say
from bot.errors import Unreachable
from bot.mind import build_mind
from bot.ports import Arrived, Store
from data import open_store
from data.memory import MemoryStore

START = datetime(2026, 3, 24, 8, 0, tzinfo=UTC)
"""A few days before the clocks of Europe are put forward; those of America already are."""
ME = 7
ZONES = ("Europe/Rome", "Europe/London", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Africa/Casablanca")
WORDS = ("ciao", "grazie", "in pausa fino al 10", "riprendi", "ricordamelo fra tre giorni", "sono tornata",
         "sono a Londra questa settimana", "sono a Tokyo fino al 5")  # fmt: skip
T = TypeVar("T")


class Messenger:
    """Brings messages, or does not; keeps what arrived, and when."""

    def __init__(self, clock: SettableClock) -> None:
        self._clock = clock
        self.down = False
        self.blocked = False
        self.arrived: list[tuple[datetime, str, int]] = []
        self._messages = 0

    async def deliver(self, member: int, language: Language, replies: Sequence[Reply]) -> Sequence[Arrived]:
        """As the real one: a member who blocked the bot raises, a network that is down swallows."""
        assert (member, language) == (ME, "it")
        if self.blocked:
            raise Unreachable(str(member))
        if self.down:
            return []
        found = []
        for reply in replies:
            self._messages += 1
            if isinstance(reply, Say) and reply.nudge:
                self.arrived.append((self._clock.now(), reply.nudge, self._messages))
                found.append(Arrived(reply.nudge, self._messages))
        return found


class Nudges(RuleBasedStateMachine):
    """One member, played by Hypothesis."""

    url: str | None = None

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory(prefix="coltiva-machine-") if self.url else None
        self.clock = SettableClock(START)
        self.messenger = Messenger(self.clock)
        self.store: Store = MemoryStore()
        self.coach: Coach
        self.alarm: CalledAlarm
        self.made = 0
        self.early: list[str] = []
        self.too_many: list[str] = []

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Waits for it."""
        return self.loop.run_until_complete(work)

    def teardown(self) -> None:
        """Leaves nothing behind."""
        self.run(self.store.close())
        self.loop.close()
        if self.folder:
            self.folder.cleanup()

    @initialize()
    def begin(self) -> None:
        """Somebody with an empty notebook."""
        self.open()
        profile = Profile(welcomed=True)
        self.run(self.store.save(Notebook(ME), Notebook(ME, profile=profile), None))

    def open(self) -> None:
        """Store and coach as at a start."""
        if self.folder:
            self.store = self.run(open_store(f"tinydb:///{self.folder.name}"))
        self.alarm = CalledAlarm()
        self.coach = Coach(
            store=self.store, courier=self.messenger, alarm=self.alarm, clock=self.clock,
            engine=Engine(build_mind()), next_due=next_due, new_profile=lambda _sender: Profile(),
        )  # fmt: skip

    def book(self) -> Notebook:
        """The notebook as it is."""
        found = self.run(self.store.load(ME))
        assert found
        return found

    def hear(self, event: Event) -> None:
        """The member, or Telegram about them."""
        self.run(self.coach.handle(ME, Sender("Sara"), event))

    def note(self, *records: Contact | Touch | Promise) -> None:
        """What a note leaves in the notebook, planned for as the engine does."""
        old = self.book()
        new = replan(old.put(*records), self.clock.now())
        self.run(self.store.save(old, new, next_due(new)))
        self.run(self.coach.ring())

    def ring(self) -> None:
        """The bell; what it brings is compared with what the notebook allowed just before."""
        before, so_far, now = self.book(), len(self.messenger.arrived), self.clock.now()
        self.run(self.coach.ring())
        brought = {key for _, key, _ in self.messenger.arrived[so_far:]}
        told = [n for n in self.book().nudges.values() if n.told_with in brought and n.state == "sent"]
        for nudge in told:
            if nudge.id in before.nudges and moment_of(before, before.nudges[nudge.id]) > now:
                self.early.append(nudge.id)
        spent = said_today(before, now)
        if any(not MANNERS[n.kind].always for n in told) and spent >= before.profile.nudges_a_day:
            self.too_many += [n.id for n in told]

    def someone(self) -> Contact:
        self.made += 1
        return Contact(f"c{self.made}", f"Persona{self.made} Rossi", self.clock.now())

    def day(self, ahead: int) -> date:
        return self.clock.now().date() + timedelta(days=ahead)

    # ── what can happen ──────────────────────────────────────────────────────────────────────────────────────────

    @rule()
    def meet(self) -> None:
        """Somebody new, and nothing planned."""
        self.note(self.someone())

    @rule(ahead=st.integers(0, 20), at=st.none() | st.times(), kind=st.sampled_from(("coffee", "dinner", "call")))
    def plan(self, ahead: int, at: time | None, kind: str) -> None:
        """A coffee or a call, also in an hour that the clocks leave out or repeat."""
        who, zone = self.someone(), self.book().profile.zone_on(self.day(ahead))
        at = at and at.replace(second=0, microsecond=0, fold=0)
        touch = Touch(f"t{self.made}", who.id, kind, self.day(ahead), at, zone, self.clock.now())  # type: ignore[arg-type]
        self.note(who, touch)

    @rule(ahead=st.integers(0, 9))
    def promise(self, ahead: int) -> None:
        """Something promised."""
        who = self.someone()
        self.note(who, Promise(f"p{self.made}", "il listino", self.day(ahead), self.clock.now(), who.id))

    @rule(
        which=st.integers(0, 99),
        choice=st.sampled_from(("tonight", "tomorrow", "week", "20260410")),
        all_=st.booleans(),
    )
    def snooze(self, which: int, choice: str, all_: bool) -> None:  # noqa: FBT001 (Hypothesis draws it)
        """A tap on any nudge that there ever was, however old its button."""
        nudges = sorted(self.book().nudges)
        if nudges:
            self.hear(Tapped(f"{'putoffto' if all_ else 'snoozeto'}|{nudges[which % len(nudges)]}|{choice}", 1))

    @rule(which=st.integers(0, 99), what=st.sampled_from(("held", "calloff", "kept", "letgo", "wrote")))
    def answer(self, which: int, what: str) -> None:
        """Something is done, or let go."""
        book = self.book()
        kinds = {"held": book.touches, "calloff": book.touches, "kept": book.promises, "letgo": book.promises}
        records = sorted(kinds.get(what, book.contacts))
        if records:
            self.hear(Tapped(f"{what}|{records[which % len(records)]}", 1))

    @rule(words=st.sampled_from(WORDS))
    def say(self, words: str) -> None:
        """Words of the member's."""
        self.hear(Said(words, 1))

    @rule(zone=st.sampled_from(ZONES))
    def move(self, zone: str) -> None:
        """Another zone in /settings."""
        self.hear(Tapped(f"place|{zone}", 1))

    @rule(
        name=st.sampled_from(("evening|-", "evening|20", "ahead|30", "daily|1", "daily|5", "morning|7", "quiet|21-8"))
    )
    def prefer(self, name: str) -> None:
        """A setting."""
        self.hear(Tapped(f"pref|{name}", 1))

    @rule(rhythm=st.sampled_from(("daily", "weekly")))
    def choose(self, rhythm: str) -> None:
        """How often."""
        self.hear(Tapped(f"rhythm|{rhythm}", 1))

    @rule(stretch=st.sampled_from((1, 30, 90, 600, 1440, 2880, 10080)))
    def wait(self, stretch: int) -> None:
        """Time goes by, bell by bell."""
        stretch = min(stretch, 300) if self.messenger.down else stretch  # it is tried again every minute or five
        end = self.clock.now() + timedelta(minutes=stretch)
        bells = 0
        while self.alarm.moment is not None and self.alarm.moment <= end and bells < 400:
            self.clock.move_to(max(self.alarm.moment, self.clock.now()))
            self.ring()
            bells += 1
        assert bells < 400, "the bell spins"
        self.clock.move_to(end)

    @rule(stretch=st.sampled_from((5, 60, 1440, 44640)))
    def stand_still(self, stretch: int) -> None:
        """The machine was off, and is started again."""
        if self.folder:
            self.run(self.store.close())
        self.clock.move_to(self.clock.now() + timedelta(minutes=stretch))
        self.open()
        self.ring()

    @rule(stretch=st.sampled_from((1, 45, 180, 1500)))
    def set_back(self, stretch: int) -> None:
        """Somebody sets the clock back, and is heard of then."""
        self.clock._set(self.clock.now() - timedelta(minutes=stretch))
        self.hear(Said("ciao", 1))

    @rule(down=st.booleans())
    def network(self, down: bool) -> None:  # noqa: FBT001 (Hypothesis draws it)
        """Telegram cannot be reached, or can again."""
        self.messenger.down = down

    @rule()
    def block(self) -> None:
        """The bot is blocked."""
        self.messenger.blocked = True
        self.hear(Reached(reachable=False))

    @precondition(lambda self: self.messenger.blocked)
    @rule(words=st.booleans())
    def unblock(self, words: bool) -> None:  # noqa: FBT001 (Hypothesis draws it)
        """And let in again, with a word or without."""
        self.messenger.blocked = False
        self.hear(Commanded("start") if words else Reached(reachable=True))

    # ── what must hold ───────────────────────────────────────────────────────────────────────────────────────────

    @invariant()
    def the_alarm_knows_the_next_one(self) -> None:
        """Nothing that is open and may be said lies beyond what the alarm rings for: it is not forgotten."""
        book = self.book()
        mute = not book.profile.reachable
        silent = silent_days(book) >= QUIET_AFTER
        for nudge in book.nudges.values():
            if nudge.state not in {"due", "sending"} or mute or (silent and not MANNERS[nudge.kind].always):
                continue
            due = next_due(book)
            assert due is not None
            under_way = [n.lease for n in book.nudges.values() if n.state == "sending" and n.lease]
            assert due <= max((moment_of(book, nudge), *filter(None, under_way)))
            assert self.alarm.moment is not None

    @invariant()
    def nothing_came_before_its_moment(self) -> None:
        """Whenever a message goes out, each nudge in it is due by the member's own settings of that moment."""
        assert not self.early

    @invariant()
    def one_open_nudge_for_a_reason(self) -> None:
        """Never two of a kind about one thing."""
        open_ = Counter((n.kind, n.about) for n in self.book().nudges.values() if n.state in {"due", "sending"})
        assert not [reason for reason, count in open_.items() if count > 1]

    @invariant()
    def the_days_number_is_kept(self) -> None:
        """No message but a date's reminder went out on a day that had its number already."""
        assert not self.too_many

    @invariant()
    def every_wanted_nudge_is_there(self) -> None:
        """Planning anew changes nothing: the notebook is always up to date with what it asks for."""
        book = self.book()
        again = replan(book, self.clock.now()).nudges
        assert _planned(again.values()) == _planned(book.nudges.values())


def _planned(nudges: Iterable[Nudge]) -> set[str]:
    """By id. What comes round each week is planned for the next one when somebody looks, and nobody need be looking."""
    return {nudge.id for nudge in nudges if nudge.kind not in {"dormant", "week"}}


class NudgesOnTiny(Nudges):
    """The same on TinyDB, closed and opened again."""

    url = "tinydb"


_QUICK = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)
TestNudges = Nudges.TestCase
TestNudges.settings = _QUICK
TestNudgesOnTiny = NudgesOnTiny.TestCase
TestNudgesOnTiny.settings = settings(_QUICK, max_examples=6)
