"""Random lives of a store: saves, conflicts, forgetting, clean restarts and crashes, against a plain dictionary."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.core.model import Contact, Notebook
from bot.errors import Conflict
from bot.ports import Store
from data.memory import MemoryStore
from data.tiny import TinyStore
from tests.stores.notebooks import notebooks

START = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
MEMBERS = st.sampled_from([1, 2, 3])
MINUTES = st.none() | st.integers(0, 50)


class Life(RuleBasedStateMachine):
    """On memory. The dictionary holds what was acknowledged; ``wakes`` when ``due`` is to hand each member out."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.books: dict[int, Notebook] = {}
        self.wakes: dict[int, datetime] = {}
        self.past: list[Notebook] = []
        self.now = START
        self.store = self.opened()

    def opened(self) -> Store:
        return MemoryStore()

    def teardown(self) -> None:
        self.runner.run(self.store.close())
        self.runner.close()

    def keep(self, old: Notebook, new: Notebook, minutes: int | None) -> None:
        due = None if minutes is None else self.now + timedelta(minutes=minutes)
        saved = self.runner.run(self.store.save(old, new, due))
        assert replace(saved, version=0) == replace(new, version=0)
        self.past.append(old)
        self.books[new.member] = saved
        self.wakes.pop(new.member, None)
        if due:
            self.wakes[new.member] = due

    @rule(data=st.data(), member=MEMBERS, minutes=MINUTES)
    def save_anything(self, data: st.DataObject, member: int, minutes: int | None) -> None:
        old = self.books.get(member, Notebook(member))
        self.keep(old, data.draw(notebooks(member, old.version)), minutes)

    @rule(member=MEMBERS, number=st.integers(0, 5), minutes=MINUTES)
    def save_a_contact(self, member: int, number: int, minutes: int | None) -> None:
        old = self.books.get(member, Notebook(member))
        contact = Contact(f"c{number}", f"Anna {len(self.past)}", self.now)
        self.keep(old, replace(old.put(contact), counter=old.counter + 1), minutes)

    @rule(member=MEMBERS, minutes=MINUTES)
    def drop_contacts(self, member: int, minutes: int | None) -> None:
        old = self.books.get(member, Notebook(member))
        self.keep(old, old.drop("contacts", *list(old.contacts)[::2]), minutes)

    @rule(data=st.data())
    def save_from_the_past(self, data: st.DataObject) -> None:
        if self.past:
            old = data.draw(st.sampled_from(self.past))
            if old.version or old.member in self.books:
                with pytest.raises(Conflict):
                    self.runner.run(self.store.save(old, old.drop("contacts", *old.contacts), None))

    @rule(member=MEMBERS)
    def forget(self, member: int) -> None:
        self.runner.run(self.store.forget(member))
        self.past += filter(None, [self.books.pop(member, None)])
        self.wakes.pop(member, None)

    @rule(minutes=st.integers(0, 30), limit=st.integers(1, 3))
    def time_passes(self, minutes: int, limit: int) -> None:
        self.now += timedelta(minutes=minutes)
        ready = sorted((wake, member) for member, wake in self.wakes.items() if wake <= self.now)[:limit]
        assert list(self.runner.run(self.store.due(self.now, limit))) == [member for _, member in ready]
        for _, member in ready:
            self.wakes[member] = self.now + timedelta(minutes=1)

    @invariant()
    def everything_acknowledged_is_there(self) -> None:
        for member in (1, 2, 3):
            assert self.runner.run(self.store.load(member)) == self.books.get(member)
        assert self.runner.run(self.store.next_due()) == min(self.wakes.values(), default=None)


class TinyLife(Life):
    """On TinyDB, with restarts; journals are folded in after three saves."""

    def opened(self) -> Store:
        memory = Path("/dev/shm")  # noqa: S108 (syncing costs nothing there, and is not what is tried here)
        self.folder = Path(tempfile.mkdtemp(prefix="coltiva-life-", dir=memory if memory.is_dir() else None))
        self.leases: dict[int, datetime | None] = {}
        return self.started()

    def started(self) -> Store:
        return self.runner.run(TinyStore.open(self.folder / "store", long=3))

    def teardown(self) -> None:
        super().teardown()
        shutil.rmtree(self.folder)

    @initialize()
    def nothing_leased(self) -> None:
        self.leases = {}

    def keep(self, old: Notebook, new: Notebook, minutes: int | None) -> None:
        super().keep(old, new, minutes)
        self.leases[new.member] = self.wakes.get(new.member)

    def leases_end(self) -> None:
        """They live in the process, as turns do: after a restart a member is due again as it was saved."""
        self.wakes = {member: wake for member in self.books if (wake := self.leases.get(member))}
        self.past.clear()

    @rule()
    def restart(self) -> None:
        self.runner.run(self.store.close())
        self.store = self.started()
        self.leases_end()

    @rule()
    def crash(self) -> None:
        """What is on the disk at this moment is all that the next process finds."""
        shutil.copytree(self.folder / "store", self.folder / "found")
        self.runner.run(self.store.close())
        shutil.rmtree(self.folder / "store")
        (self.folder / "found").rename(self.folder / "store")
        self.store = self.started()
        self.leases_end()


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=10, stateful_step_count=25)
TestTinyLife = TinyLife.TestCase
TestTinyLife.settings = settings(max_examples=10, stateful_step_count=25)
