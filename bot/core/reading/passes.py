"""The two passes over a note: names and facts together, then each again with what the first pass thought of the note.

Together, so that *Valsecchi Molle* is a firm or a person, not both; apart afterwards, since a promise may hold a name.
The labels of facts are weighed, not just taken: the two passes' chances are averaged, and the row of labels with the
most words expected to be right is chosen (``labels.best_labels``), since figures count words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.core.reading.acquaintance import known_names
from bot.core.reading.beside_names import name_features
from bot.core.reading.labels import NAME, Chances, Span, best_labels, to_spans
from bot.core.reading.phrases import trim_phrase
from bot.core.reading.stacking import fact_thoughts, name_thoughts
from bot.core.reading.tagger import Tagger
from bot.core.reading.view import View

Row = list[str]
Names = list[tuple[int, int]]

LONG = 160
"""Tokens; a note of more is read in one pass. It is some 800 characters, and more than any labelled note has."""
SECOND = 0.6
"""How much the second pass counts against the first, which is the weaker one, yet errs elsewhere."""
_CLITIC = frozenset(("O'", "O’", "D'", "D’"))
_OF = frozenset(("di", "del", "dello", "della", "dell'", "dei", "degli", "delle", "of", "for", "the", "il", "la", "in"))


def second_rows(view: View, base: Sequence[Row], first: Sequence[Chances]) -> list[Row]:
    """The rows of the second pass, given the chances of the first."""
    labels = best_labels(first)
    names = known_names(view.tokens, view.known, _named(to_spans(labels)))
    sure = [chances.get(label, 0.0) for chances, label in zip(first, labels, strict=True)]
    within = [c.get("B-" + NAME, 0.0) + c.get("I-" + NAME, 0.0) for c in first]
    opens = [c.get("B-" + NAME, 0.0) for c in first]
    return [
        b + n + m + f
        for b, n, m, f in zip(
            base,
            name_features(view, names),
            name_thoughts(view, within, opens),
            fact_thoughts(view, labels, sure, names),
            strict=True,
        )
    ]


def find_spans(taggers: Mapping[str, Tagger], view: View, base: Sequence[Row]) -> tuple[Names, list[Span]]:
    """The token spans of all mentions of people, and those of roles, firms, needs, offers, interests, event, promises.

    A very long note gets one pass only, to stay quick.
    """
    first = taggers["first"].weigh(base)
    if len(base) > LONG:
        spans = to_spans(best_labels(first))
        names, said = _named(spans), [span for span in spans if span[2] != NAME]
    else:
        rows = second_rows(view, base, first)
        names = _named(to_spans(best_labels(taggers["names"].weigh(rows), 0.0)))
        said = to_spans(best_labels(_mean(first, taggers["facts"].weigh(rows))))
    names = [_whole(view, a, b) for a, b in names if not _only_word(view, a, b)]
    facts = [trim_phrase(view.tokens, _without_day(view, span)) for span in said]
    return names, [(*_whole(view, a, b), label) if label == "COMP" else (a, b, label) for a, b, label in facts]


def _named(spans: Sequence[Span]) -> Names:
    return [(a, b) for a, b, label in spans if label == NAME]


def _mean(first: Sequence[Chances], second: Sequence[Chances]) -> list[Chances]:
    """The two passes' chances of facts. Where the first took a name a promise may still go on: there the second counts.

    The first pass gives each token one label, so that it cannot say that a name stands within a promise.
    """
    return [_mixed(a, b) for a, b in zip(first, second, strict=True)]


def _mixed(first: Chances, second: Chances) -> Chances:
    if len(first) == len(second) == 1:
        return second
    named = first.get("B-" + NAME, 0.0) + first.get("I-" + NAME, 0.0)
    share = SECOND + (1.0 - SECOND) * named
    mixed = {label: p * share for label, p in second.items()}
    for label, p in first.items():
        if label[2:] != NAME:
            mixed[label] = mixed.get(label, 0.0) + p * (1.0 - SECOND)
    return mixed


def _without_day(view: View, span: Span) -> Span:
    """An event without the day behind it: "BNI giovedì" is BNI, "mercato del venerdì" is a name of its own."""
    start, end, label = span
    low = end
    while low > start and view.inside[low - 1] == "date":
        low -= 1
    if label != "EVNT" or low in (start, end) or view.tokens[low - 1].lower in _OF:
        return span
    return start, low, label


def _whole(view: View, start: int, end: int) -> tuple[int, int]:
    """A name or firm with the O' or D' that is written on to it, on either side."""
    tokens = view.tokens
    if start and tokens[start - 1].text in _CLITIC and tokens[start - 1].end == tokens[start].start:
        start -= 1
    if tokens[end - 1].text in _CLITIC and end < len(tokens) and tokens[end - 1].end == tokens[end].start:
        end += 1
    return start, end


def _only_word(view: View, start: int, end: int) -> bool:
    """Whether a note is one word that no list knows as a name: a greeting, a slip of the thumb."""
    word = view.tokens[start].lower
    known = word in view.lexicon.given or word in view.lexicon.surnames or word in view.known.name_words
    return end - start == 1 and sum(t.kind == "word" for t in view.tokens) == 1 and not known
