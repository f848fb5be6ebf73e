"""Whom does the member mean? Names as people type them, against the contacts in the notebook."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.model import Contact, Notebook
from bot.core.model.shelf import index_of

_WORD: Final = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """A name for comparing: no accents, no case, single spaces, one kind of apostrophe."""
    decomposed = unicodedata.normalize("NFKD", name.casefold().replace("\u2019", "'"))
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def words_of(text: str) -> list[str]:
    """The words of a text: what is made of letters, without marks and numbers."""
    return _WORD.findall(text)


def _words_fit(short: Sequence[str], long: Sequence[str]) -> bool:
    """Every word of the one begins a word of the other, in any order, each used once."""
    left = list(long)
    for word in sorted(short, key=len, reverse=True):
        hit = next((w for w in left if w == word), None) or next((w for w in left if w.startswith(word)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


Ids = dict[str, tuple[str, ...]]
"""Contacts by something in their names."""


class _Names:
    """Contacts by the words of their names."""

    __slots__ = ("by_first", "by_part", "by_whole", "by_word", "words")

    def __init__(self) -> None:
        self.by_first: Ids = {}
        """By what one calls them, letter for letter."""
        self.by_part: Ids = {}
        """By what is made of letters in them: *O'Hara* has two parts."""
        self.by_whole: Ids = {}
        self.by_word: Ids = {}
        self.words: list[str] = []
        """All words, in order: those with one beginning stand together."""

    def change(self, key: str, old: Contact | None, new: Contact | None) -> None:
        """One contact more, less, or another one."""
        if old and new and old.name == new.name:
            return
        if old is not None:
            self._leave(self.by_first, old.first_name, key)
            self._leave(self.by_whole, fold(old.name), key)
            for part in set(words_of(fold(old.name))):
                self._leave(self.by_part, part, key)
            for word in set(fold(old.name).split()):
                self._leave(self.by_word, word, key)
                if word not in self.by_word:
                    del self.words[bisect_left(self.words, word)]
        if new is not None:
            self._enter(self.by_first, new.first_name, key)
            self._enter(self.by_whole, fold(new.name), key)
            for part in set(words_of(fold(new.name))):
                self._enter(self.by_part, part, key)
            for word in set(fold(new.name).split()):
                if word not in self.by_word:
                    insort(self.words, word)
                self._enter(self.by_word, word, key)

    @staticmethod
    def _enter(ids: Ids, name: str, key: str) -> None:
        ids[name] = (*ids.get(name, ()), key)

    @staticmethod
    def _leave(ids: Ids, name: str, key: str) -> None:
        left = tuple(each for each in ids[name] if each != key)
        if left:
            ids[name] = left
        else:
            del ids[name]

    def beginning(self, word: str) -> set[str]:
        """Ids of those with a word that begins like that."""
        found: set[str] = set()
        for known in self.words[bisect_left(self.words, word) :]:
            if not known.startswith(word):
                break
            found.update(self.by_word[known])
        return found

    def misspelt(self, wanted: str) -> set[str]:
        """Ids of those whose whole name, or a word of it, is that but for a slip or two."""
        slips = 1 if len(wanted) < 8 else 2
        if len(wanted) < 4:
            return set()
        found: set[str] = set()
        for ids in (self.by_whole, self.by_word):
            for known, _, _ in process.extract_iter(wanted, ids.keys(), scorer=OSA.distance, score_cutoff=slips):
                found.update(ids[known])
        return found


def _latest_first(notebook: Notebook, ids: Iterable[str]) -> tuple[Contact, ...]:
    return tuple(sorted((notebook.contacts[key] for key in ids), key=lambda c: (c.met_at, c.id), reverse=True))


def whole_named(notebook: Notebook, name: str) -> tuple[Contact, ...]:
    """Contacts of just that name, latest met first."""
    return _latest_first(notebook, index_of(notebook.contacts, _Names).by_whole.get(fold(name), ()))


def called(notebook: Notebook, first_name: str) -> tuple[Contact, ...]:
    """Contacts whom one calls that, letter for letter, latest met first."""
    return _latest_first(notebook, index_of(notebook.contacts, _Names).by_first.get(first_name, ()))


def named(notebook: Notebook, name: str) -> tuple[Contact, ...]:
    """Contacts whom a name, whole or in part, may mean: exact ones if there are any, else partial, else misspelt.

    Latest met first. Empty for an empty name.
    """
    wanted = fold(name)
    if not wanted:
        return ()
    known = index_of(notebook.contacts, _Names)
    words = wanted.split()
    return (
        _latest_first(notebook, known.by_whole.get(wanted, ()))
        or tuple(
            contact
            for contact in _latest_first(notebook, known.beginning(max(words, key=len)))
            if _words_fit(words, fold(contact.name).split())
        )
        or _latest_first(notebook, known.misspelt(wanted))
    )


def spoken_of(notebook: Notebook, plain: str) -> tuple[Contact, ...]:
    """Contacts of whose names a (folded) text says a word, latest met first."""
    by_part = index_of(notebook.contacts, _Names).by_part
    return _latest_first(notebook, {key for word in words_of(plain) for key in by_part.get(word, ())})


def same_name(notebook: Notebook, name: str) -> tuple[Contact, ...]:
    """Contacts who may be the person a note speaks of: the same full name, or one name contained in the other.

    *Anna* may be *Anna Rossi*, and *Anna Rossi* may be the *Anna* noted before; *Anna Bianchi* is neither.
    """
    words = fold(name).split()
    if not words:
        return ()
    by_word = index_of(notebook.contacts, _Names).by_word
    found = []
    for key in dict.fromkeys(key for word in words for key in by_word.get(word, ())):
        known = fold(notebook.contacts[key].name).split()
        short, long = sorted((words, known), key=len)
        if long[: len(short)] == short or (len(short) == 1 and short[0] in long):
            found.append(key)
    return _latest_first(notebook, found)


def pair(notebook: Notebook, text: str, joints: Iterable[str] = ()) -> list[tuple[str, str]]:
    """The ways to cut a text into two names that are both known: ``rossi anna marco`` → (rossi anna, marco).

    ``joints`` are words that may stand between the two (*e*, *and*, *con*, *with*); cuts at a joint come first.
    """
    words = text.replace(",", " , ").replace("+", " + ").replace("&", " & ").split()
    between = {fold(joint) for joint in joints} | {",", "+", "&"}
    at_joint = [
        (words[:i], words[i + 1 :]) for i, w in enumerate(words) if fold(w) in between and 0 < i < len(words) - 1
    ]
    plain = [w for w in words if fold(w) not in between]
    anywhere = [(plain[: i + 1], plain[i + 1 :]) for i, _ in enumerate(pairwise(plain))]
    cuts = [(" ".join(a), " ".join(b)) for a, b in (*at_joint, *anywhere)]
    return [(a, b) for a, b in cuts if named(notebook, a) and named(notebook, b)]
