"""The four passes over a note: names, names again, facts, facts again; each sees what the ones before it thought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.core.reading.beside_names import name_features
from bot.core.reading.labels import Span
from bot.core.reading.phrases import trim_phrase
from bot.core.reading.stacking import fact_thoughts, name_thoughts
from bot.core.reading.tagger import Tagger
from bot.core.reading.view import View

Row = list[str]

LONG = 250
"""Tokens; a note of more is read in one pass for names and one for facts. It is some 1,200 characters."""


def name_rows(tagger: Tagger, view: View, base: Sequence[Row]) -> list[Row]:
    """The rows of the second pass for names, given the tagger of the first."""
    within = [1.0 - p for p in tagger.chances(base, "O")]
    opens = tagger.chances(base, "B-NAME")
    return joined(base, name_thoughts(view, within, opens))


def fact_rows(view: View, base: Sequence[Row], names: Sequence[tuple[int, int]]) -> list[Row]:
    """The rows of the first pass for facts, given the names."""
    return joined(base, name_features(view, names))


def second_fact_rows(tagger: Tagger, view: View, rows: Sequence[Row], names: Sequence[tuple[int, int]]) -> list[Row]:
    """The rows of the second pass for facts, given the tagger of the first."""
    labels, chances = tagger.weighed(rows)
    return joined(rows, fact_thoughts(view, labels, chances, names))


def find_names(taggers: Mapping[str, Tagger], view: View, base: Sequence[Row]) -> list[tuple[int, int]]:
    """The token spans of all mentions of people. A very long note gets one pass only, to stay quick."""
    if len(base) > LONG:
        return [(a, b) for a, b, _ in taggers["names"].spans(base)]
    return [(a, b) for a, b, _ in taggers["names2"].spans(name_rows(taggers["names"], view, base))]


def find_facts(
    taggers: Mapping[str, Tagger],
    view: View,
    base: Sequence[Row],
    names: Sequence[tuple[int, int]],
) -> list[Span]:
    """The token spans of roles, firms, needs, offers, interests, events and promises."""
    rows = fact_rows(view, base, names)
    if len(base) > LONG:
        found = taggers["facts"].spans(rows)
    else:
        found = taggers["facts2"].spans(second_fact_rows(taggers["facts"], view, rows, names))
    return [trim_phrase(view.tokens, span) for span in found]


def joined(rows: Sequence[Row], more: Sequence[Row]) -> list[Row]:
    """Two sets of features of the same tokens as one."""
    return [a + b for a, b in zip(rows, more, strict=True)]
