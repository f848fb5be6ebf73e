"""Listens to a rehearsal as a tired member would, and counts what grates: nagging, repetition, contradiction."""

from __future__ import annotations

import logging
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from bot.core.localtime import within
from bot.core.method.cadence import last_touch
from bot.core.model import Notebook, Nudge
from bot.core.model.talk import Asking

SOON: Final = timedelta(days=21)
"""Two identical messages within this time, neither of them asked for, are a repetition."""
LATELY: Final = timedelta(days=5)
"""Whoever was in touch so lately needs no reminder of it."""
ROOMS: Final = ("bot", "handlers", "data")


class Errors(logging.Handler):
    """Every error that the application logs."""

    def __init__(self) -> None:
        """Hears nothing yet; see ``listen``."""
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def listen(self) -> None:
        """Begins."""
        for room in ROOMS:
            logging.getLogger(room).addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Takes note."""
        what = f"{record.name}: {record.getMessage()}"
        if record.exc_info and record.exc_info[1]:
            what += f" ({type(record.exc_info[1]).__name__}: {record.exc_info[1]})"
        self.found.append(what)


@dataclass(slots=True)
class Critic:
    """Hears all and remembers it. Local days are the member's."""

    days: int
    said: int = 0
    typed: int = 0
    tapped: int = 0
    by_itself: Counter[date] = field(default_factory=Counter)
    recent: dict[str, datetime] = field(default_factory=dict)
    repeated: Counter[str] = field(default_factory=Counter)
    asked: Counter[tuple[str, str]] = field(default_factory=Counter)
    answered: list[str] = field(default_factory=list)
    contradictions: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    above: int = 0
    long: Counter[str] = field(default_factory=Counter)
    errors: Errors = field(default_factory=Errors)
    _sent: set[str] = field(default_factory=set)
    _asking: Asking | None = None

    def hear(self, texts: Iterable[str], notebook: Notebook | None, now: datetime, *, unasked: bool) -> None:
        """What the bot said at a moment, and the notebook after it; ``unasked`` if nobody had spoken."""
        texts = list(texts)
        self.said += len(texts)
        if notebook is None:
            return
        today = now.astimezone(notebook.profile.tz).date()
        for text in texts if unasked else ():
            before = self.recent.get(text)
            if before is not None and now - before < SOON:
                self.repeated[text.split("\n")[0][:90]] += 1
            self.recent[text] = now
        self._question(notebook)
        fresh = [n for n in notebook.nudges.values() if n.sent_at is not None and n.id not in self._sent]
        self._sent |= {n.id for n in fresh}
        self.kinds.update(n.kind for n in fresh)
        messages = {n.told_with or n.id for n in fresh if n.kind not in {"coffee_eve", "coffee_ahead", "touch_ahead"}}
        self.by_itself[today] += len(messages)
        self.contradictions += [f"{now:%Y-%m-%d %H:%M} {what}" for n in fresh for what in _odd(notebook, n, now)]

    def _question(self, notebook: Notebook) -> None:
        talk = notebook.talk
        if not isinstance(talk, Asking) or talk == self._asking:
            self._asking = talk if isinstance(talk, Asking) else None
            return
        self._asking = talk
        contact = notebook.contacts.get(talk.contact)
        self.asked[talk.contact, talk.question] += 1
        if contact is not None and contact.of(talk.question):
            self.answered.append(f"{contact.name}: {talk.question}")

    def report(self, limit: int) -> Iterator[str]:
        """The counts, a line each."""
        unasked = sum(self.by_itself.values())
        most = max(self.by_itself.values(), default=0)
        yield f"days {self.days}, typed {self.typed}, tapped {self.tapped}, messages of the bot {self.said}"
        yield (
            f"unasked, reminders of dates aside: {unasked} ({unasked / self.days:.2f} a day), most on a day {most}, "
            f"days above {limit}: {sum(count > limit for count in self.by_itself.values())}"
        )
        yield "nudges: " + ", ".join(f"{kind} {count}" for kind, count in self.kinds.most_common())
        yield f"unasked messages said again within {SOON.days} days: {sum(self.repeated.values())}"
        yield from (f"  {count} x {text}" for text, count in self.repeated.most_common(12))
        twice = sum(count > 1 for count in self.asked.values())
        yield f"questions {sum(self.asked.values())}, asked twice of the same person {twice}"
        yield f"questions already answered: {len(self.answered)}"
        yield from (f"  {what}" for what in self.answered[:12])
        yield f"contradictions: {len(self.contradictions)}"
        yield from (f"  {what}" for what in self.contradictions[:20])
        yield f"exceptions: {len(self.errors.found)}"
        seen: dict[str, int] = defaultdict(int)
        for what in self.errors.found:
            seen[what] += 1
        yield from (f"  {count} x {what[:300]}" for what, count in list(seen.items())[:12])


def _odd(notebook: Notebook, nudge: Nudge, now: datetime) -> Iterator[str]:
    """What a kind person would find odd about a nudge that was said just now."""
    profile = notebook.profile
    touch, promise = notebook.touches.get(nudge.about), notebook.promises.get(nudge.about)
    contact, event = notebook.contacts.get(nudge.about), notebook.events.get(nudge.about)
    today = now.astimezone(profile.tz).date()
    if touch is not None and touch.state != "planned":
        yield f"{nudge.kind} of a date that is {touch.state}"
    if touch is not None and nudge.kind in {"coffee_eve", "coffee_ahead"} and touch.day < today:
        yield f"{nudge.kind} of a date gone by"
    if promise is not None and promise.state != "open":
        yield f"{nudge.kind} of a promise that is {promise.state}"
    if event is not None and event.state == "cancelled":
        yield f"{nudge.kind} of an event called off"
    if contact is not None and nudge.kind in {"keep_in_touch", "dormant"}:
        silent = today - last_touch(notebook, contact, today)
        if silent < LATELY:
            yield f"{nudge.kind} of {contact.name}, in touch {silent.days} days ago"
    dated = {t.contact for t in notebook.touches.values() if t.state != "cancelled"}
    if contact is not None and nudge.kind == "first_step" and contact.id in dated:
        yield f"first_step to {contact.name}, who has a date"
    local = now.astimezone(profile.tz).time()
    always = nudge.kind in {"coffee_eve", "coffee_ahead", "touch_ahead"}
    if not always and nudge.snoozed is None and within(local, profile.quiet_from, profile.quiet_to):
        yield f"{nudge.kind} in quiet hours"
