"""One turn, with doubles of the ports that can be asked what they saw."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.alarm import CalledAlarm
from bot.clock import SettableClock
from bot.coach import ATTEMPTS, BREATH, Coach
from bot.core.events import Commanded, Delivered, Event, Pondered, Reached, Said, Sender, TimePassed
from bot.core.model import Notebook, Nudge, Profile
from bot.core.reading.reading import Language
from bot.core.replies import Reply, Say, Verbatim, text
from bot.errors import Conflict, StoreAway, StoreBroken, Unreachable
from bot.ports import Arrived
from data.memory import MemoryStore

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
ANNA, LUCA = 11, 12
SENDER = Sender("Anna", "it")


def say(words: str, nudge: str | None = None) -> Say:
    return Say(Verbatim(words), nudge=nudge)


@dataclass(frozen=True, slots=True)
class Step:
    """What a double of the engine decides."""

    notebook: Notebook
    replies: tuple[Reply, ...] = ()
    forget: bool = False
    afterwards: Event | None = None


Play = Callable[[Notebook, Event], Step]


@dataclass(slots=True)
class ScriptedEngine:
    """Does as the test says, and keeps the events that it was asked about."""

    play: Play
    heard: list[Event] = field(default_factory=list)

    def step(self, notebook: Notebook, event: Event, now: datetime, sender: Sender) -> Step:
        assert now.tzinfo is UTC
        assert isinstance(sender, Sender)
        self.heard.append(event)
        return self.play(notebook, event)


@dataclass(slots=True)
class SpyCourier:
    """Notes what it is to bring, and tells what it has seen of the store by then."""

    store: MemoryStore
    brought: list[tuple[int, Language, Reply]] = field(default_factory=list)
    counters: list[int | None] = field(default_factory=list)
    blocked: set[int] = field(default_factory=set)
    offline: bool = False
    slow: float = 0.0
    at_once: int = 0
    most_at_once: int = 0

    async def deliver(self, member: int, language: Language, replies: Sequence[Reply]) -> Sequence[Arrived]:
        if self.offline:
            raise ConnectionError
        if member in self.blocked:
            raise Unreachable(str(member))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.slow)
        self.at_once -= 1
        saved = await self.store.load(member)
        self.counters.append(saved.counter if saved else None)
        self.brought += [(member, language, reply) for reply in replies]
        return [Arrived(r.nudge, 100 + n) for n, r in enumerate(replies) if isinstance(r, Say) and r.nudge]

    def assert_brought(self, *words: str) -> None:
        said = [r.words.text for _, _, r in self.brought if isinstance(r, Say) and isinstance(r.words, Verbatim)]
        assert said == list(words)

    def assert_said(self, key: str, language: Language) -> None:
        assert [(lang, reply) for _, lang, reply in self.brought] == [(language, Say(text(key)))]


class FailingStore(MemoryStore):
    """Fails as often as it is told."""

    def __init__(self, *, saves: int = 0, conflicts: int = 0, loads: int = 0) -> None:
        super().__init__()
        self.saves, self.conflicts, self.loads = saves, conflicts, loads
        self.saved = 0

    async def load(self, member: int) -> Notebook | None:
        if self.loads:
            self.loads -= 1
            raise StoreBroken("the disk is gone")
        return await super().load(member)

    async def save(self, old: Notebook, new: Notebook, next_due: datetime | None) -> Notebook:
        if self.conflicts:
            self.conflicts -= 1
            raise Conflict("too late")
        if self.saves:
            self.saves -= 1
            raise StoreBroken("the disk is full")
        self.saved += 1
        return await super().save(old, new, next_due)


@dataclass(slots=True)
class House:
    """A coach with its surroundings."""

    coach: Coach
    store: FailingStore
    courier: SpyCourier
    alarm: CalledAlarm
    clock: SettableClock
    engine: ScriptedEngine


def next_due(notebook: Notebook) -> datetime | None:
    return min((nudge.due for nudge in notebook.nudges.values() if nudge.state == "due"), default=None)


def build(play: Play, store: FailingStore | None = None) -> House:
    store = store or FailingStore()
    courier, alarm, clock, engine = SpyCourier(store), CalledAlarm(), SettableClock(NOW), ScriptedEngine(play)
    coach = Coach(
        store=store,
        courier=courier,
        alarm=alarm,
        clock=clock,
        engine=engine,
        next_due=next_due,
        new_profile=lambda sender: Profile(language="en" if sender.language_code == "en" else "it"),
    )
    return House(coach, store, courier, alarm, clock, engine)


def counting(notebook: Notebook, event: Event) -> Step:
    """Saves one more on each event, and says the number."""
    words = event.text if isinstance(event, Said) else type(event).__name__
    return Step(replace(notebook, counter=notebook.counter + 1), (say(f"{words} {notebook.counter + 1}"),))


def nudging(notebook: Notebook, event: Event) -> Step:
    """Sets a nudge an hour ahead when it hears something, sends it when it is due, notes its arrival."""
    match event:
        case Said():
            return Step(notebook.put(Nudge("coffee_eve:t1", "coffee_eve", "t1", NOW + timedelta(hours=1))))
        case TimePassed():
            nudge = replace(notebook.nudges["coffee_eve:t1"], state="sending")
            return Step(notebook.put(nudge), (say("coffee", nudge.id),))
        case Delivered():
            nudge = replace(notebook.nudges[event.nudge], state="sent", message_id=event.message_id)
            return Step(notebook.put(nudge))
        case _:
            return Step(replace(notebook, profile=replace(notebook.profile, reachable=False)))


async def test_a_turn_is_saved_before_it_is_said() -> None:
    """What the member reads is already on disk."""
    house = build(counting)
    await house.coach.handle(ANNA, SENDER, Said("ciao"))
    house.courier.assert_brought("ciao 1")
    assert house.courier.counters == [1]


async def test_a_turn_without_change_saves_nothing() -> None:
    """Looking something up does not write; an unchanged newcomer is not even kept."""
    house = build(lambda notebook, _event: Step(notebook, (say("help"),)))
    await house.coach.handle(ANNA, SENDER, Commanded("help"))
    house.courier.assert_brought("help")
    assert house.store.saved == 0
    assert await house.store.load(ANNA) is None


async def test_a_newcomer_is_spoken_to_in_their_language() -> None:
    """The profile of somebody new is guessed from what Telegram tells."""
    house = build(counting)
    await house.coach.handle(ANNA, Sender("Ann", "en"), Said("hello"))
    assert [language for _, language, _ in house.courier.brought] == ["en"]


async def test_turns_of_one_member_run_one_after_the_other() -> None:
    """Twenty messages at once are twenty turns in their order, and none is lost to a conflict."""
    house = build(counting)
    house.courier.slow = 0.001
    await asyncio.gather(*(house.coach.handle(ANNA, SENDER, Said("n")) for _ in range(20)))
    house.courier.assert_brought(*(f"n {number}" for number in range(1, 21)))
    assert house.courier.most_at_once == 1


async def test_turns_of_different_members_run_side_by_side() -> None:
    """Nobody waits for somebody else's slow phone."""
    house = build(counting)
    house.courier.slow = 0.01
    await asyncio.gather(*(house.coach.handle(member, SENDER, Said("n")) for member in range(1, 6)))
    assert house.courier.most_at_once == 5


async def test_a_conflict_is_loaded_and_stepped_again() -> None:
    """Somebody else saved first: the turn is taken anew, and said once."""
    house = build(counting, FailingStore(conflicts=2))
    await house.coach.handle(ANNA, SENDER, Said("ciao"))
    assert len(house.engine.heard) == 3
    house.courier.assert_brought("ciao 1")


async def test_conflicts_without_end_are_a_store_in_trouble() -> None:
    """After a few attempts the member is told, instead of trying for ever."""
    house = build(counting, FailingStore(conflicts=ATTEMPTS))
    await house.coach.handle(ANNA, SENDER, Said("ciao"))
    house.courier.assert_said("store-trouble", "it")


@pytest.mark.parametrize(("code", "language"), [("it", "it"), ("en", "en")])
async def test_a_failing_store_changes_nothing_and_says_so(code: str, language: Language) -> None:
    """One clear sentence in the member's language, and none of the replies that would not be true."""
    for store in (FailingStore(saves=1), FailingStore(loads=2)):
        house = build(counting, store)
        await house.coach.handle(ANNA, Sender("A", code), Said("ciao"))
        house.courier.assert_said("store-trouble", language)
        assert store.saved == 0


async def test_a_failing_store_does_not_answer_what_the_member_did_not_say() -> None:
    """No apology for a nudge that nobody has heard of."""
    house = build(nudging, FailingStore())
    await house.coach.handle(ANNA, SENDER, Said("a date"))
    house.store.saves = 1
    house.clock.move_to(NOW + timedelta(hours=1))
    await house.coach.ring()
    assert house.courier.brought == []


async def test_the_alarm_is_set_to_what_is_due_next() -> None:
    """A nudge saved is an alarm set, and an alarm with nothing to do is off."""
    house = build(nudging)
    await house.coach.handle(ANNA, SENDER, Said("a date"))
    assert house.alarm.moment == NOW + timedelta(hours=1)
    house.clock.move_to(NOW + timedelta(hours=1))
    await house.coach.ring()
    house.courier.assert_brought("coffee")
    assert house.alarm.moment is None


async def test_an_arrived_nudge_comes_back_with_its_message() -> None:
    """The nudge that got through is marked as sent in a step of its own."""
    house = build(nudging)
    await house.coach.handle(ANNA, SENDER, Said("a date"))
    house.clock.move_to(NOW + timedelta(hours=1))
    await house.coach.ring()
    saved = await house.store.load(ANNA)
    assert saved is not None
    assert saved.nudges["coffee_eve:t1"].message_id == 100
    assert house.engine.heard[1:] == [TimePassed(), Delivered("coffee_eve:t1", 100)]


async def test_whoever_blocked_the_bot_is_known_to_have() -> None:
    """Unreachable becomes an event, and the next ringing has nothing to send in vain."""
    house = build(nudging)
    await house.coach.handle(ANNA, SENDER, Said("a date"))
    house.courier.blocked = {ANNA}
    house.clock.move_to(NOW + timedelta(hours=1))
    await house.coach.ring()
    saved = await house.store.load(ANNA)
    assert house.engine.heard[-1] == Reached(reachable=False)
    assert saved is not None
    assert not saved.profile.reachable


async def test_all_who_are_due_are_rung_also_if_one_fails() -> None:
    """One member's trouble does not silence the others."""

    def play(notebook: Notebook, event: Event) -> Step:
        if notebook.member == LUCA and isinstance(event, TimePassed):
            raise ZeroDivisionError
        return nudging(notebook, event)

    house = build(play)
    members = [LUCA, *range(100, 250)]
    for member in members:
        await house.coach.handle(member, SENDER, Said("a date"))
    house.clock.move_to(NOW + timedelta(hours=1))
    await house.coach.ring()
    assert sorted(member for member, _, _ in house.courier.brought) == list(range(100, 250))


async def test_a_member_who_stays_due_does_not_spin_the_bell() -> None:
    """What could not be done is tried again after a breath."""
    house = build(lambda n, e: nudging(n, e) if isinstance(e, Said) else Step(n))
    await house.coach.handle(ANNA, SENDER, Said("a date"))
    house.clock.move_to(NOW + timedelta(hours=1))
    await house.coach.ring()
    assert house.alarm.moment is not None
    assert house.alarm.moment >= NOW + timedelta(hours=1) + BREATH


async def test_everything_is_forgotten_when_asked_for() -> None:
    """/forget all removes the notebook and then says goodbye; nothing brings it back."""
    house = build(nudging)
    await house.coach.handle(ANNA, SENDER, Said("a date"))
    house.engine.play = lambda notebook, _event: Step(notebook, (say("gone"),), forget=True)
    await house.coach.handle(ANNA, SENDER, Commanded("forget", "all"))
    house.courier.assert_brought("gone")
    house.engine.play = counting
    for event in (TimePassed(), Delivered("coffee_eve:t1", 1), Reached(reachable=False)):
        await house.coach.handle(ANNA, Sender(), event)
    assert await house.store.load(ANNA) is None
    assert house.alarm.moment is None


async def test_the_alarm_is_set_even_if_the_messenger_fails() -> None:
    """The turn is saved by then, so what it planned must ring."""
    house = build(lambda n, e: replace(nudging(n, e), replies=(say("noted"),)))
    house.courier.offline = True
    with pytest.raises(ConnectionError):
        await house.coach.handle(ANNA, SENDER, Said("a date"))
    assert house.alarm.moment == NOW + timedelta(hours=1)


async def test_what_takes_long_is_stepped_after_the_answer() -> None:
    """First the reply is out, then comes the afterthought; its own word is brought after it."""

    def play(book: Notebook, event: Event) -> Step:
        if isinstance(event, Pondered):
            return Step(replace(book, counter=9), (say("besides"),))
        return Step(replace(book, counter=1), (say("saved"),), afterwards=Pondered(("c1",)))

    room = build(play)
    await room.coach.handle(ANNA, SENDER, Said("note"))
    room.courier.assert_brought("saved", "besides")
    assert room.courier.counters == [1, 9]


async def test_an_afterthought_that_cannot_be_saved_is_lost_and_nothing_else() -> None:
    """The answer stands, nobody is alarmed, and the update is not taken again."""

    def play(book: Notebook, event: Event) -> Step:
        if isinstance(event, Pondered):
            raise StoreAway("gone")
        return Step(replace(book, counter=1), (say("saved"),), afterwards=Pondered(("c1",)))

    room = build(play)
    await room.coach.handle(ANNA, SENDER, Said("note"))
    room.courier.assert_brought("saved")
