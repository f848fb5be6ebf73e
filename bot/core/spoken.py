"""What of a notebook a text may be speaking of: names, firms, roles and events that have a word in common with it.

A reading needs to know what is known. Of thousands of names hardly any can stand in a note, and which ones is told by
its words alone; so the notebook is looked up by them, and a note costs what it says, not what is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.core.model import Contact, Note, Notebook
from bot.core.model.shelf import index_of
from bot.core.reading.reading import Vocabulary

_RUN: Final = re.compile(r"\S+")
_UNIT: Final = re.compile(r"[^\W\d_]+|\d+|_|\W")
_LONGEST: Final = 12
"""Units of a piece: *S.r.l.* has six."""


def pieces(text: str) -> frozenset[str]:
    """Every stretch without white space that begins and ends where a word may: *dall'Anna.* holds *anna*, too."""
    found: set[str] = set()
    for run in _RUN.finditer(_plain(text)):
        ends = [unit.end() for unit in _UNIT.finditer(run[0])]
        for first, start in enumerate([0, *ends[:-1]]):
            found.update(run[0][start:end] for end in ends[first : first + _LONGEST])
    return frozenset(found)


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")


class _Texts:
    """Texts by their pieces."""

    __slots__ = ("_by_piece", "_times", "_whole")

    def __init__(self, *, whole: bool) -> None:
        """By all their pieces, or, if the ``whole`` must be said, by the first."""
        self._whole = whole
        self._times: dict[str, int] = {}
        """How often each text was added."""
        self._by_piece: dict[str, tuple[str, ...]] = {}

    def add(self, texts: Iterable[str], times: int) -> None:
        """Adds, or takes away with −1."""
        for text in texts:
            before = self._times.get(text, 0)
            self._times[text] = before + times
            if before == 0:
                for piece in self._pieces(text):
                    self._by_piece[piece] = (*self._by_piece.get(piece, ()), text)
            elif before + times == 0:
                del self._times[text]
                for piece in self._pieces(text):
                    left = tuple(each for each in self._by_piece[piece] if each != text)
                    if left:
                        self._by_piece[piece] = left
                    else:
                        del self._by_piece[piece]

    def with_any(self, said: Iterable[str]) -> frozenset[str]:
        """Those of which a piece was said."""
        return frozenset(text for piece in said for text in self._by_piece.get(piece, ()))

    def _pieces(self, text: str) -> Iterable[str]:
        return dict.fromkeys(_plain(text).split()[: 1 if self._whole else None])


class _People:
    """Names, firms and roles of contacts."""

    __slots__ = ("firms", "names", "roles")

    def __init__(self) -> None:
        self.names = _Texts(whole=False)
        self.firms = _Texts(whole=True)
        self.roles = _Texts(whole=True)

    def change(self, _key: str, old: Contact | None, new: Contact | None) -> None:
        """One contact more, less, or another one."""
        if old and new and (old.name, old.facts) == (new.name, new.facts):
            return
        for contact, times in ((new, 1), (old, -1)):  # first the new: what stays is not looked up twice
            if contact is not None:
                self.names.add((contact.name,), times)
                self.firms.add(contact.of("company"), times)
                self.roles.add(contact.of("role"), times)


class _Events:
    """Events that notes name."""

    __slots__ = ("names",)

    def __init__(self) -> None:
        self.names = _Texts(whole=True)

    def change(self, _key: str, old: Note | None, new: Note | None) -> None:
        """One note more, less, or another one."""
        before, after = (note.event if note else None for note in (old, new))
        if before != after:
            self.names.add((after,) if after else (), 1)
            self.names.add((before,) if before else (), -1)


def vocabulary(notebook: Notebook, text: str) -> Vocabulary:
    """What the notebook already names of what a text may say: it helps the reading."""
    said = pieces(text)
    people = index_of(notebook.contacts, _People)
    return Vocabulary(
        people=people.names.with_any(said),
        companies=people.firms.with_any(said),
        events=index_of(notebook.notes, _Events).names.with_any(said),
        roles=people.roles.with_any(said),
    )


def names(notebook: Notebook, text: str) -> frozenset[str]:
    """Names of contacts, whole, of which a text says at least one word."""
    return index_of(notebook.contacts, _People).names.with_any(pieces(text))
