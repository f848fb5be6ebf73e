"""Whom does the member mean? Names as people type them, against the contacts in the notebook."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.core.model import Contact, Notebook


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """A name for comparing: no accents, no case, single spaces, one kind of apostrophe."""
    decomposed = unicodedata.normalize("NFKD", name.casefold().replace("\u2019", "'"))
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def _words_fit(short: Sequence[str], long: Sequence[str]) -> bool:
    """Every word of the one begins a word of the other, in any order, each used once."""
    left = list(long)
    for word in sorted(short, key=len, reverse=True):
        hit = next((w for w in left if w == word), None) or next((w for w in left if w.startswith(word)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def named(notebook: Notebook, name: str) -> tuple[Contact, ...]:
    """Contacts whom a name, whole or in part, may mean: exact ones if there are any, else partial, else misspelt.

    Latest met first. Empty for an empty name.
    """
    wanted = fold(name)
    if not wanted:
        return ()
    people = sorted(notebook.contacts.values(), key=lambda c: (c.met_at, c.id), reverse=True)
    folded = [(contact, fold(contact.name)) for contact in people]
    exact = tuple(contact for contact, known in folded if known == wanted)
    if exact:
        return exact
    words = wanted.split()
    partial = tuple(contact for contact, known in folded if _words_fit(words, known.split()))
    if partial:
        return partial
    return tuple(contact for contact, known in folded if _misspelt(wanted, known))


def _misspelt(wanted: str, known: str) -> bool:
    """One slip in a short name, two in a long one, in the whole name or in one of its words."""
    slips = 1 if len(wanted) < 8 else 2
    if len(wanted) < 4:
        return False
    return any(OSA.distance(wanted, k, score_cutoff=slips) <= slips for k in (known, *known.split()))


def same_name(notebook: Notebook, name: str) -> tuple[Contact, ...]:
    """Contacts who may be the person a note speaks of: the same full name, or one name contained in the other.

    *Anna* may be *Anna Rossi*, and *Anna Rossi* may be the *Anna* noted before; *Anna Bianchi* is neither.
    """
    words = fold(name).split()
    if not words:
        return ()
    found = []
    for contact in notebook.contacts.values():
        known = fold(contact.name).split()
        short, long = sorted((words, known), key=len)
        if short and (long[: len(short)] == short or (len(short) == 1 and short[0] in long)):
            found.append(contact)
    return tuple(sorted(found, key=lambda c: (c.met_at, c.id), reverse=True))


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
