"""One turn: load → step → save → deliver → set the alarm (DESIGN, "One turn, one direction").

* **Order.** Turns of one member run one after the other, those of different members side by side. Across replicas the
  store's version check does the same: ``Conflict`` means load and step again, which is safe because a step is pure.
* **Save before deliver.** What the member reads is true. If the machine dies in between, a nudge is said again after
  its lease; an answer is lost, but not what it answered.
* **Delivered is an event.** A nudge that got through comes back as ``Delivered`` and takes a step of its own, and so
  does a member who cannot be reached.
* **A failing store changes nothing.** The member hears one sentence, none of the replies. If it is merely away, the
  event is raised back to whoever brought it (``StoreAway``), to be brought again once the store is there.
* **Once.** A notebook knows the last update that changed it. After a crash between the save and the answer, the same
  update comes again: it is not taken in twice, and the member hears that it is safe. A replica that was asleep while
  another took over (a paused machine) finds a newer notebook, asks the inbox, and lets go of what was handled.

Logs carry ids and names of events, nothing that a member wrote.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Protocol

from bot.core.events import Delivered, Event, Pondered, Reached, Sender, TimePassed
from bot.core.model import Notebook, Profile
from bot.core.replies import Reply, Say, text
from bot.errors import Conflict, StoreAway, StoreError, Unreachable
from bot.ports import Alarm, Clock, Courier, Store
from bot.queues import Door, Turns

ATTEMPTS: Final = 5
"""How often a turn is stepped anew when somebody else saved first; more than a few in a row is a fault, not chance."""
BREATH: Final = timedelta(seconds=30)
"""How soon the bell may ring again for members whom the last ringing left due; keeps a fault from spinning."""
ABREAST: Final = 10
"""Members nudged side by side in one ringing; the messengers' limit is 30 messages a second."""
HANDFUL: Final = 50
"""Members asked for at once: those asked for are leased, and must all be served before the lease ends."""

_log = logging.getLogger(__name__)


class Step(Protocol):
    """What the engine decides; see ``bot.core.engine``."""

    @property
    def notebook(self) -> Notebook:
        """The notebook as it shall be."""
        ...

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What to say, in order."""
        ...

    @property
    def forget(self) -> bool:
        """True if every trace of the member is to go."""
        ...

    @property
    def afterwards(self) -> Event | None:
        """What to step next, once the replies have gone out."""
        ...


class Engine(Protocol):
    """The pure core."""

    def step(self, notebook: Notebook, event: Event, now: datetime, sender: Sender) -> Step:
        """Old notebook → new notebook, and what to say."""
        ...


class Watch(Protocol):
    """Somebody who looks on: ``bot.metrics``. Nothing that it does changes a turn."""

    def turned(self, before: Notebook, event: Event, now: datetime) -> None:
        """A turn was taken and saved."""
        ...

    def undelivered(self, count: int) -> None:
        """So many nudges did not arrive."""
        ...

    def failed(self, what: str) -> None:
        """Something ended in an error."""
        ...

    def due_next(self, moment: datetime | None) -> None:
        """What the alarm was set to."""
        ...


class Unwatched:
    """Nobody looks on."""

    def turned(self, before: Notebook, event: Event, now: datetime) -> None:
        """Passes."""

    def undelivered(self, count: int) -> None:
        """Passes."""

    def failed(self, what: str) -> None:
        """Passes."""

    def due_next(self, moment: datetime | None) -> None:
        """Passes."""


class Coach:
    """Takes events in, drives the core, and sees to store, courier and alarm. Holds no state of a conversation."""

    def __init__(
        self,
        *,
        store: Store,
        courier: Courier,
        alarm: Alarm,
        clock: Clock,
        engine: Engine,
        next_due: Callable[[Notebook], datetime | None],
        new_profile: Callable[[Sender], Profile],
        watch: Watch | None = None,
    ) -> None:
        """The four ports and the core; ``new_profile`` guesses what somebody new prefers from what Telegram tells."""
        self._store = store
        self._courier = courier
        self._alarm = alarm
        self._clock = clock
        self._engine = engine
        self._next_due = next_due
        self._new_profile = new_profile
        self._turns = Turns()
        self._abreast = asyncio.Semaphore(ABREAST)
        self._door = Door()
        self._watch = watch or Unwatched()
        self._told: set[int] = set()
        """Members who know that the store is away."""

    @property
    def busy(self) -> int:
        """How many members have a turn waiting or running."""
        return len(self._turns)

    async def handle(self, member: int, sender: Sender, event: Event) -> None:
        """Takes one event from the member through to the end; errors of the messenger are the caller's to handle.

        Raises ``StoreAway`` if it should be brought again later; the member has been told.
        """
        try:
            async with self._turns.of(member):
                await self._play_or_apologise(member, sender, event)
        finally:
            await self._set_alarm()

    async def ring(self) -> None:
        """Something may be due: everybody due gets ``TimePassed``, and the alarm is set anew. Also called at start."""
        now = self._clock.now()
        rung: set[int] = set()
        while members := [m for m in await self._store.due(now, limit=HANDFUL + len(rung)) if m not in rung]:
            rung.update(members)
            async with asyncio.TaskGroup() as group:
                for member in members:
                    group.create_task(self._ring_for(member))
            now = self._clock.now()  # a storm takes minutes, and what falls due meanwhile need not wait for its end
        await self._set_alarm(after=now)

    async def _ring_for(self, member: int) -> None:
        try:
            async with self._abreast, self._door.through(), self._turns.of(member):
                await self._play(member, Sender(), TimePassed())
        except Exception as error:  # noqa: BLE001 (one member's trouble must not silence the others)
            self._watch.failed(type(error).__name__)
            _log.exception("nudge failed", extra={"member": member})

    async def _play_or_apologise(self, member: int, sender: Sender, event: Event) -> None:
        try:
            await self._play(member, sender, event)
            self._told.discard(member)
        except StoreAway:
            _log.exception("store away", extra={"member": member, "event": type(event).__name__})
            if member not in self._told:
                self._told.add(member)
                await self._apologise(member, sender, "store-away" if sender.update else "store-trouble")
            raise
        except StoreError:
            _log.exception("store failed", extra={"member": member, "event": type(event).__name__})
            if not isinstance(event, Delivered | Reached | TimePassed):
                await self._apologise(member, sender, "store-trouble")

    async def _play(self, member: int, sender: Sender, event: Event) -> None:
        events: deque[Event] = deque([event])
        update = sender.update
        while events:
            event = events.popleft()
            try:
                step = await self._step(member, sender, event, update)
            except StoreError:
                if not isinstance(event, Pondered):
                    raise
                _log.exception("store failed", extra={"member": member, "event": "Pondered"})
                continue  # an afterthought is lost, and nothing of what was answered
            update = 0  # what follows from it is no update of its own
            if step.afterwards:
                events.append(step.afterwards)
            language, replies = step.notebook.profile.language, step.replies
            if not replies:
                continue
            try:
                arrived = await self._courier.deliver(member, language, replies)
            except Unreachable:
                _log.info("unreachable", extra={"member": member, "event": type(event).__name__})
                if not isinstance(event, Reached):
                    events.append(Reached(reachable=False))
                self._watch.undelivered(_nudges(replies))
            else:
                self._watch.undelivered(_nudges(replies) - len(arrived))
                events.extend(Delivered(nudge.nudge, nudge.message_id) for nudge in arrived)

    async def _step(self, member: int, sender: Sender, event: Event, update: int) -> Step:
        """Steps and saves; the replies may be delivered once this returns."""
        for attempt in range(1, ATTEMPTS + 1):
            old = await self._store.load(member)
            if old is None and isinstance(event, Delivered | Reached | TimePassed | Pondered):
                return _Said(Notebook(member))  # forgotten in the meantime: nothing may come back to life
            if old and update and old.heard == update:
                _log.info("repeat", extra={"member": member, "event": type(event).__name__})
                return _Said(old, (Say(text("interrupted")),))
            if update and (old is None or old.heard > update) and await self._store.inbox.heard(update):
                _log.info("handled elsewhere", extra={"member": member, "event": type(event).__name__})
                return _Said(old or Notebook(member))
            notebook = old or Notebook(member=member, profile=self._new_profile(sender))
            step = self._engine.step(notebook, event, self._clock.now(), sender)
            try:
                if step.forget:
                    await self._store.forget(member)
                elif step.notebook != notebook:
                    new = replace(step.notebook, heard=update) if update else step.notebook
                    await self._store.save(notebook, new, self._next_due(new))
            except Conflict:
                _log.info("conflict", extra={"member": member, "attempt": attempt})
                continue
            self._watch.turned(notebook, event, self._clock.now())
            _log.info("turn", extra={"member": member, "event": type(event).__name__, "replies": len(step.replies)})
            return step
        raise Conflict(f"saved by somebody else {ATTEMPTS} times in a row")

    async def _apologise(self, member: int, sender: Sender, key: str) -> None:
        language = self._new_profile(sender).language
        try:
            known = await self._store.load(member)
            language = known.profile.language if known else language
        except StoreError:
            pass
        try:
            await self._courier.deliver(member, language, (Say(text(key)),))
        except Unreachable:
            _log.info("unreachable", extra={"member": member})

    async def _set_alarm(self, after: datetime | None = None) -> None:
        """``after`` is when the bell rang last: who is still due then waits for a breath."""
        try:
            due = await self._store.next_due()
        except StoreError:
            _log.exception("store failed")
            due = after = self._clock.now()
        if due and after and due <= after:
            due = after + BREATH
        self._watch.due_next(due)
        self._alarm.ring_at(due)


@dataclass(frozen=True, slots=True)
class _Said:
    """A ``Step`` that leaves the notebook as it is."""

    notebook: Notebook
    replies: tuple[Reply, ...] = ()
    forget: bool = False
    afterwards: Event | None = None


def _nudges(replies: Sequence[Reply]) -> int:
    return sum(isinstance(reply, Say) and reply.nudge is not None for reply in replies)
