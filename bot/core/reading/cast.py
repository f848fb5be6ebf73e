"""Who is in a note: the people, all their mentions, and what their names say of he and she."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.reading.features import View
from bot.core.reading.names import Mention, merge
from bot.core.reading.reading import Phrase


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a note in order of appearance. ``genders`` holds m, f, or u where the name does not tell."""

    people: tuple[Phrase, ...]
    mentions: tuple[Mention, ...]
    genders: tuple[str, ...]


def cast_of(text: str, view: View, names: Sequence[tuple[int, int]]) -> Cast:
    """The cast from the spans (in tokens) of all names."""
    people, mentions = merge(text, view.tokens, names)
    return Cast(tuple(people), tuple(mentions), tuple(gender_of(view, p) for p in people))


def gender_of(view: View, name: Phrase) -> str:
    """From the given name: the list first, then, in Italian, its last letter."""
    first = name.text.split()[0].lower() if name.text.split() else ""
    known = view.lexicon.given.get(first, "u")
    if known == "u" and view.language == "it" and len(first) > 2:
        return {"a": "f", "o": "m"}.get(first[-1], "u")
    return known
