"""One person, told of twice within minutes: by a contact card and by a note, in either order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.model import SINGLE, Card, Fact
from bot.core.model.lookup import open_cards
from bot.core.turn import Turn
from bot.core.who import fold

TOGETHER = timedelta(minutes=5)
"""A contact card and a note this near in time, about one name, are about one person."""


def alike(one: str, other: str) -> bool:
    """Whether one name may be the other: equal, or the one begins the other."""
    short, long = sorted((fold(one).split(), fold(other).split()), key=len)
    return bool(short) and long[: len(short)] == short


def recent(turn: Turn, note: str) -> bool:
    """Whether a note is only minutes old."""
    known = turn.notebook.notes.get(note)
    return known is not None and turn.now - known.at <= TOGETHER


def with_facts(card: Card, index: int, facts: tuple[Fact, ...], name: str) -> Card:
    """A card knowing more of one of its people; the fuller name wins."""
    person = card.people[index]
    kept = tuple(f for f in person.facts if not (f.kind in SINGLE and f.kind in {x.kind for x in facts}))
    known = {(f.kind, f.text.casefold()) for f in kept}
    fresh = tuple(f for f in facts if (f.kind, f.text.casefold()) not in known)
    fuller = name if len(name.split()) > len(person.name.split()) else person.name
    changed = replace(person, name=fuller, facts=(*kept, *fresh))
    return replace(card, people=(*card.people[:index], changed, *card.people[index + 1 :]))


def join_shared(turn: Turn, card: Card) -> Card:
    """The other order: a note whose person was shared as a contact a few minutes ago takes the fields over."""
    for shared in [c for c in open_cards(turn.notebook.cards) if c.id != card.id]:
        note = turn.notebook.notes.get(shared.note)
        if note is None or note.origin != "shared" or not recent(turn, note.id) or not shared.people:
            continue
        for index, person in enumerate(card.people):
            if alike(person.name, shared.people[0].name):
                have = {f.kind for f in person.facts if f.kind in SINGLE}
                facts = tuple(f for f in shared.people[0].facts if f.kind not in have)
                card = with_facts(card, index, facts, shared.people[0].name)
                turn.put(replace(shared, state="cancelled"))
                break
    return card
