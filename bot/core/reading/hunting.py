"""The hunter's habit: what in a note speaks for selling to people just met. A classifier weighs it as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.reading.cast import Cast
from bot.core.reading.labels import Span
from bot.core.reading.view import View

_GROUPS = ("sell", "client", "wish", "struggle", "offer", "promise", "negation")


def hunting_features(view: View, cast: Cast, facts: Sequence[Span]) -> list[str]:
    """Words, stems and pairs of words of the note, cues with their neighbours, and what was found in it."""
    found: set[str] = {"b", f"people={min(len(cast.people), 2)}"}
    words = [t.lower for t in view.tokens if t.kind in ("word", "tail", "number")]
    named = {i for m in cast.mentions for i in range(m.start, m.end)}
    counts = dict.fromkeys(_GROUPS, 0)
    previous = "^"
    for i, token in enumerate(view.tokens):
        if i in named:
            previous = "NAME"
            continue
        if token.kind in ("word", "tail"):
            word = token.lower
            found.add("w=" + word)
            if len(word) > 4:
                found.add("st=" + word[:5])
            found.update("c=" + c for c in view.lexicon.clusters.get(word, ()))
            found.add(f"ww={previous} {word}")
            previous = word
        elif token.kind == "number":
            found.add("num")
            previous = "1"
        else:
            found.add("p=" + token.text)
            previous = token.text
        for group in view.cue_begin[i]:
            if group in counts:
                counts[group] += 1
    for group, count in counts.items():
        found.add(f"n{group}={min(count, 3)}")
    found.add(f"sc={min(counts['sell'], 2)}{min(counts['client'], 1)}")
    labels = {label for _, _, label in facts}
    found.update(f"has={label}" for label in labels)
    found.add(f"len={min(len(words) // 15, 4)}")
    return sorted(found)


def strongest_cue(view: View) -> tuple[int, int] | None:
    """The place (token span) that a card can point at: the segment with most words of selling; None without any."""
    counts: dict[int, int] = {}
    for i, groups in enumerate(view.cue_begin):
        if "sell" in groups:
            segment = view.layout.places[i].segment
            counts[segment] = counts.get(segment, 0) + 1
    if not counts:
        return None
    best = max(counts, key=lambda segment: (counts[segment], -segment))
    inside = [i for i, p in enumerate(view.layout.places) if p.segment == best and not view.layout.separator[i]]
    return inside[0], inside[-1] + 1
