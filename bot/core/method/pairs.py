"""Who among the contacts could help whom: the introductions that could be made now, each with its reason in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from bot.core.model import Contact, Introduction, Notebook

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
    people = tuple(notebook.contacts.values())
    needs = [(fact.at, person, fact.text) for person in people for fact in person.facts if fact.kind == "need"]
    needs.sort(key=lambda n: (n[0], n[1].id), reverse=True)
    if focus is None:
        return _chosen(notebook, _found(needs[:NEEDS_LOOKED_AT], people, helpers), limit)
    own = [n for n in needs if n[1].id == focus.id]
    others = [n for n in needs if n[1].id != focus.id]
    theirs = _found(own, people, helpers)
    given = _found(others[: NEEDS_LOOKED_AT * 4], (focus,), helpers)
    return _chosen(notebook, [*theirs, *given], limit, each=limit)


def _found(needs: Sequence[tuple[object, Contact, str]], people: Sequence[Contact], helpers: Helpers) -> list[Idea]:
    """The best helpers of each need, all the first ones before the second ones."""
    ranked: list[list[Idea]] = []
    for _, needy, need in needs:
        if not needy.name.strip():
            continue
        found = helpers(need, people)
        if any(h.contact.id == needy.id for h in found):  # nobody is introduced to themselves
            found = helpers(need, [p for p in people if p.id != needy.id])
        ranked.append([Idea(needy, h.contact, need, h.why) for h in found if h.contact.name.strip()][:EACH])
    return [row[place] for place in range(EACH) for row in ranked if len(row) > place]


def _chosen(notebook: Notebook, found: Iterable[Idea], limit: int, each: int = EACH) -> list[Idea]:
    """The first of them, each pair once, nobody in more than a few."""
    seen = set(settled(notebook.introductions.values()))
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
