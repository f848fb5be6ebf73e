"""BIO labels to spans and back: the taggers label tokens, the reader wants spans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Span = tuple[int, int, str]


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
