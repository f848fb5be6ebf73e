"""BIO labels to spans and back: the taggers label tokens, the reader wants spans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

Span = tuple[int, int, str]
Chances = Mapping[str, float]
"""How likely each label is at one token; labels that are next to impossible are left out."""
NAME, NOTHING = "NAME", "O"
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
    """The row of labels whose sum of chances is highest; an I- only follows its own B- or I-."""
    before: dict[str, float] = {"": 0.0}
    back: list[dict[str, tuple[str, str]]] = []
    for chance in chances:
        top = max(before, key=before.__getitem__)
        best = before[top]
        now = {"": best + chance.get(NOTHING, 0.0) - nudge}
        came = {"": (top, NOTHING)}
        for label, weight in chance.items():
            if label == NOTHING:
                continue
            name = label[2:]
            source = top if label[0] == "B" else name
            value = before.get(source, -1.0) + weight
            if source in before and value > now.get(name, -1.0):
                now[name], came[name] = value, (source, label)
        back.append(came)
        before = now
    state = max(before, key=before.__getitem__)
    labels: list[str] = []
    for came in reversed(back):
        state, label = came[state]
        labels.append(label)
    return labels[::-1]
