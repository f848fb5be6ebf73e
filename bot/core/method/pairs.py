"""Who among the contacts could help whom: the introductions that could be made now, each with its reason in words."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from typing import Final, Protocol

from bot.core.model import Contact, Introduction, Notebook
from bot.core.model.lookup import People, about
from bot.core.model.shelf import index_of

NEEDS_LOOKED_AT: Final = 30
"""The latest needs, where there are many: a need of last year is rarely today's."""
EACH: Final = 2
"""Ideas about the same person in one list."""


class Help(Protocol):
    """Somebody who could meet a need, and their words that say so (``bot.core.turn.Help``)."""

    @property
    def contact(self) -> Contact:
        """Who."""
        ...

    @property
    def why(self) -> str:
        """Their role or offer that met the need."""
        ...


Helpers = Callable[[str, Sequence[Contact]], Sequence[Help]]


@dataclass(frozen=True, slots=True)
class Idea:
    """An introduction that would help: who needs what, and who does it."""

    needy: Contact
    helper: Contact
    need: str
    why: str

    @property
    def pair(self) -> frozenset[str]:
        """The two, in no order."""
        return frozenset({self.needy.id, self.helper.id})


def between(a: Contact, b: Contact, helpers: Helpers) -> Idea | None:
    """Why these two should meet, whichever of them is helped; the latest need first."""
    for needy, helper in ((a, b), (b, a)):
        for need in reversed(needy.of("need")):
            found = helpers(need, [helper])
            if found:
                return Idea(needy, helper, need, found[0].why)
    return None


def settled(introductions: Iterable[Introduction]) -> frozenset[frozenset[str]]:
    """Pairs that need no proposing any more: made, under way, or refused."""
    return frozenset(frozenset({i.a, i.b}) for i in introductions if i.state not in {"proposed", "received", "thanked"})


def ideas(notebook: Notebook, helpers: Helpers, focus: Contact | None = None, limit: int = 4) -> list[Idea]:
    """The best introductions to make now; with ``focus`` those that help them first, then those they could help."""
    if focus is None:
        latest = islice(_needs(notebook), NEEDS_LOOKED_AT)
        return _chosen(notebook.introductions.values(), _found(latest, notebook.contacts, helpers), limit)
    fresh = notebook.contacts.get(focus.id, focus)
    own = sorted((f for f in fresh.facts if f.kind == "need"), key=lambda f: f.at, reverse=True)
    others = islice((n for n in _needs(notebook) if n[0].id != focus.id), NEEDS_LOOKED_AT * 4)
    theirs = _found(((fresh, need.text) for need in own), notebook.contacts, helpers)
    known = about(notebook.introductions, focus.id)
    return _chosen(known, chain(theirs, _given(others, fresh, helpers)), limit, each=limit)


class _Needs:
    """The moments at which needs were learnt, and of whom."""

    __slots__ = ("order",)

    def __init__(self) -> None:
        self.order: list[tuple[datetime, str]] = []

    def change(self, key: str, old: Contact | None, new: Contact | None) -> None:
        """One contact more, less, or another one."""
        before, after = ({f.at for f in c.facts if f.kind == "need"} if c else set() for c in (old, new))
        for at in before - after:
            del self.order[bisect_left(self.order, (at, key))]
        for at in after - before:
            insort(self.order, (at, key))


def _needs(notebook: Notebook) -> Iterator[tuple[Contact, str]]:
    """Everybody's needs, those learnt last first."""
    for at, key in reversed(index_of(notebook.contacts, _Needs).order):
        contact = notebook.contacts[key]
        yield from ((contact, fact.text) for fact in contact.facts if fact.kind == "need" and fact.at == at)


def _found(needs: Iterable[tuple[Contact, str]], people: Mapping[str, Contact], helpers: Helpers) -> list[Idea]:
    """The best helpers of each need, all the first ones before the second ones."""
    ranked: list[list[Idea]] = []
    for needy, need in needs:
        if not needy.name.strip():
            continue
        found = helpers(need, People(people, {needy.id}))  # nobody is introduced to themselves
        ranked.append([Idea(needy, h.contact, need, h.why) for h in found if h.contact.name.strip()][:EACH])
    return [row[place] for place in range(EACH) for row in ranked if len(row) > place]


def _given(needs: Iterable[tuple[Contact, str]], helper: Contact, helpers: Helpers) -> Iterator[Idea]:
    """Whom somebody could help, one after the other, for as long as more are wanted. What is asked twice is kept."""
    alone = (helper,)
    known: dict[str, str | None] = {}
    for needy, need in needs:
        if need not in known:
            found = helpers(need, alone) if helper.name.strip() else ()
            known[need] = found[0].why if found else None
        why = known[need]
        if why is not None and needy.name.strip():
            yield Idea(needy, helper, need, why)


def _chosen(introductions: Iterable[Introduction], found: Iterable[Idea], limit: int, each: int = EACH) -> list[Idea]:
    """The first of them, each pair once, nobody in more than a few."""
    seen = set(settled(introductions))
    count: dict[str, int] = {}
    chosen: list[Idea] = []
    for idea in found:
        if idea.pair in seen or any(count.get(c, 0) >= each for c in idea.pair):
            continue
        seen.add(idea.pair)
        for c in idea.pair:
            count[c] = count.get(c, 0) + 1
        chosen.append(idea)
        if len(chosen) == limit:
            break
    return chosen
