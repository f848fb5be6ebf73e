"""The notebooks in use, kept in memory: they are frozen values, so that everybody may hold the same one."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from bot.core.model import KINDS, Notebook

ROOM: Final = 60_000
"""Records, of all notebooks together: some 100 MB. The newest notebook is kept, however large it is."""


class Cache:
    """Least recently used goes first. A notebook weighs its records, and one."""

    def __init__(self, room: int = ROOM) -> None:
        """``room`` in records."""
        self._room = room
        self._notebooks: OrderedDict[int, tuple[Notebook, int]] = OrderedDict()
        self._weight = 0

    def get(self, member: int) -> Notebook | None:
        """The member's notebook, if it is at hand."""
        if member not in self._notebooks:
            return None
        self._notebooks.move_to_end(member)
        return self._notebooks[member][0]

    def put(self, notebook: Notebook) -> None:
        """Keeps the notebook, and lets the oldest go for it."""
        self.drop(notebook.member)
        weight = 1 + sum(len(notebook.map_of(kind)) for kind in KINDS)
        self._notebooks[notebook.member] = (notebook, weight)
        self._weight += weight
        while self._weight > self._room and len(self._notebooks) > 1:
            self._weight -= self._notebooks.popitem(last=False)[1][1]

    def drop(self, member: int) -> None:
        """Lets go of the member's notebook."""
        _, weight = self._notebooks.pop(member, (None, 0))
        self._weight -= weight

    def clear(self) -> None:
        """Lets go of everything."""
        self._notebooks.clear()
        self._weight = 0
