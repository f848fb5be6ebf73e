"""The store that forgets everything at the end: for tests, and for trying things out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.model import Notebook
from bot.errors import Conflict
from bot.ports import Inbox
from data.alone import Alone
from data.inbox import MemoryInbox
from data.records import Records, in_utc


class MemoryStore(Alone):
    """A ``bot.ports.Store`` in a dictionary.

    What is saved is turned into records all the same, and these are dropped: what a real store would refuse is refused.
    """

    def __init__(self) -> None:
        """Starts with nobody."""
        super().__init__()
        self._notebooks: dict[int, Notebook] = {}
        self._records = Records()
        self._versions = 0
        self._inbox = MemoryInbox()

    async def load(self, member: int) -> Notebook | None:
        """The member's notebook, None for somebody new."""
        self._check()
        return self._notebooks.get(member)

    async def save(self, old: Notebook, new: Notebook, next_due: datetime | None) -> Notebook:
        """Keeps ``new``; ``Conflict`` if ``old`` is not what is kept now."""
        self._check()
        moment = in_utc(next_due)
        kept = self._notebooks.get(new.member)
        if old.version != (kept.version if kept else 0):
            message = f"the notebook of {new.member} was saved by somebody else first"
            raise Conflict(message)
        self._records.changed(old, new)
        self._versions += 1
        saved = replace(new, version=self._versions)
        self._notebooks[new.member] = saved
        self._agenda.set(new.member, moment)
        return saved

    async def forget(self, member: int) -> None:
        """Drops the notebook."""
        self._check()
        self._notebooks.pop(member, None)
        self._agenda.set(member, None)

    async def members(self) -> Sequence[int]:
        """Everybody who has a notebook."""
        self._check()
        return sorted(self._notebooks)

    @property
    def inbox(self) -> Inbox:
        """As forgetful as the rest."""
        return self._inbox

    async def close(self) -> None:
        """Forgets everybody."""
        self._open = False
        self._notebooks.clear()
