"""BIO labels to spans and back: the taggers label tokens, the reader wants spans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

Span = tuple[int, int, str]
Chances = Mapping[str, float]
"""How likely each label is at one token; labels that are next to impossible are left out."""
NAME, NOTHING = "NAME", "O"
_MUCH = 0.25
NUDGE = 0.05
"""How much less than nothing a label's words may count and still be taken: missing a word costs as much as a wrong one,
and a model that hesitates between two labels would else say neither."""


def to_labels(length: int, spans: Iterable[Span]) -> list[str]:
    """``[(1, 3, "ROLE")]`` as ``O B-ROLE I-ROLE O``…; a later span writes over an earlier one."""
    labels = ["O"] * length
    for start, end, name in spans:
        for i in range(start, min(end, length)):
            labels[i] = ("B-" if i == start else "I-") + name
    return labels


def to_spans(labels: Sequence[str]) -> list[Span]:
    """The spans of a row of labels; an I- with nothing before it opens a span."""
    spans: list[Span] = []
    start, name = 0, ""
    for i, label in enumerate([*labels, "O"]):
        if name and (label == "O" or label.startswith("B-") or label[2:] != name):
            spans.append((start, i, name))
            name = ""
        if label != "O" and not name:
            start, name = i, label[2:]
    return spans


def best_labels(chances: Sequence[Chances], nudge: float = NUDGE) -> list[str]:
    """The row of labels that has most words right, as far as the chances tell.

    Whether a word opens a phrase or goes on with it counts for nothing as long as the phrase is of the same kind; a new
    one begins right behind another of its kind only where that is much likelier, so that no phrase falls to pieces.
    """
    labels: list[str] = []
    last = ""
    for chance in chances:
        if len(chance) == 1 and NOTHING in chance:  # nothing else is possible
            labels.append(NOTHING)
            last = ""
            continue
        weights: dict[str, float] = {}
        for label, p in chance.items():
            weights[label[2:]] = weights.get(label[2:], 0.0) + p
        weights[""] = weights.get("", 0.0) - nudge
        name = max(weights, key=weights.__getitem__)
        opens = name != last or chance.get("B-" + name, 0.0) > chance.get("I-" + name, 0.0) + _MUCH
        labels.append(("B-" if opens else "I-") + name if name else NOTHING)
        last = name
    return labels
