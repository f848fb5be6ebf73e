"""Who is in a note: the people, all their mentions, and what their names say of he and she."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.reading.names import Mention, merge
from bot.core.reading.reading import Phrase
from bot.core.reading.view import View

_FEW = 8
_LAST = 3


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a note in order of appearance. ``genders`` holds m, f, or u where the name does not tell."""

    people: tuple[Phrase, ...]
    mentions: tuple[Mention, ...]
    genders: tuple[str, ...]
    named: frozenset[int]

    @classmethod
    def of(cls, people: Sequence[Phrase], mentions: Sequence[Mention], genders: Sequence[str]) -> Cast:
        """The cast; ``named`` are the tokens that belong to a name."""
        named = frozenset(i for m in mentions for i in range(m.start, m.end))
        return cls(tuple(people), tuple(mentions), tuple(genders), named)


def cast_of(text: str, view: View, names: Sequence[tuple[int, int]]) -> Cast:
    """The cast from the spans (in tokens) of all names."""
    people, mentions = merge(text, view.tokens, names)
    return Cast.of(people, mentions, [gender_of(view, p) for p in people])


def nearest_people(cast: Cast, start: int) -> frozenset[int]:
    """The people worth asking about at a token: all of a few, else the last ones named before it and the next one."""
    if len(cast.people) <= _FEW:
        return frozenset(range(len(cast.people)))
    before = dict.fromkeys(m.person for m in reversed(cast.mentions) if m.start <= start)
    after = dict.fromkeys(m.person for m in cast.mentions if m.start > start)
    return frozenset([*list(before)[:_LAST], *list(after)[:1]])


def gender_of(view: View, name: Phrase) -> str:
    """From the given name: the list first, then, in Italian, its last letter."""
    first = name.text.split()[0].lower() if name.text.split() else ""
    known = view.lexicon.given.get(first, "u")
    if known == "u" and view.language == "it" and len(first) > 2:
        return {"a": "f", "o": "m"}.get(first[-1], "u")
    return known
