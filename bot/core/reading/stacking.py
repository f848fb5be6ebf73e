"""Second thoughts: what the first pass of a tagger thought, as features of its second pass.

A row of tokens sees only its neighbours. That the word was a name two lines above, that every other line begins with
a name, that this person already has a role: only a second pass can know it. In training the first thoughts come from
models that had not seen the note (see ``training.train``), or the second pass would trust them too much.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.reading.labels import to_spans
from bot.core.reading.view import View

_BOUNDS = ((0.02, "0"), (0.1, "1"), (0.3, "2"), (0.5, "4"), (0.75, "6"), (0.95, "8"))
_SURE = 0.5


def step(chance: float) -> str:
    """A probability as one of seven sizes."""
    return next((name for bound, name in _BOUNDS if chance < bound), "9")


def name_thoughts(view: View, within: Sequence[float], opens: Sequence[float]) -> list[list[str]]:
    """Features from the first pass for names: ``within`` is P(token of a name), ``opens`` P(first token of one)."""
    tokens, places = view.tokens, view.layout.places
    n = len(tokens)
    sizes = [step(p) for p in within]
    count = min(sum(p > _SURE for p in opens), 3)
    highest = step(max(within, default=0.0))
    starts = {
        i
        for i in range(n)
        if tokens[i].kind == "word" and (i == 0 or (places[i].position == 0 and places[i].before in "•\n^"))
    }
    named_starts = {i for i in starts if opens[i] > _SURE}
    elsewhere: dict[str, list[tuple[float, int]]] = {}
    for i, token in enumerate(tokens):
        if token.kind == "word":
            elsewhere.setdefault(token.lower, []).append((within[i], i))
    out: list[list[str]] = []
    for i in range(n):
        before, after = sizes[i - 1] if i else "^", sizes[i + 1] if i + 1 < n else "$"
        row = [
            "m=" + sizes[i],
            "mB=" + step(opens[i]),
            "m-=" + before,
            "m+=" + after,
            "mm=" + before + sizes[i] + after,
            "m++=" + (sizes[i + 2] if i + 2 < n else "$"),
            "m--=" + (sizes[i - 2] if i > 1 else "^"),
            f"cnt={count}",
            f"cnt={count}m{sizes[i]}",
            f"mx={highest}{sizes[i]}",
        ]
        others = [p for p, k in elsewhere.get(tokens[i].lower, ()) if k != i] if within[i] > 0.005 else []
        if others:
            row += ["oth=" + step(max(others)), "oth=" + step(max(others)) + sizes[i]]
        if i in starts and len(starts) > 1:
            row.append(f"ls={min(len(named_starts - {i}), 3)}/{min(len(starts) - 1, 4)}")
        out.append(row)
    return out


def fact_thoughts(
    view: View,
    labels: Sequence[str],
    chances: Sequence[float],
    names: Sequence[tuple[int, int]],
) -> list[list[str]]:
    """Features from the first pass for facts: its labels, how sure it was, what came before and comes after."""
    n = len(view.tokens)
    spans = to_spans(labels)
    sizes = [step(p) for p in chances]
    opened = {start: label for start, _, label in spans}
    name_starts = {start for start, _ in names}
    following: list[str] = [""] * (n + 1)
    for i in range(n - 1, -1, -1):
        following[i] = opened.get(i + 1, "name" if i + 1 in name_starts else following[i + 1])
    counts: dict[str, int] = {}
    for _, _, label in spans:
        counts[label] = counts.get(label, 0) + 1
    out: list[list[str]] = []
    since: list[str] = []
    previous = "^"
    for i in range(n):
        if i in name_starts:
            since, previous = [], "name"
        label = labels[i]
        row = [
            "t=" + label,
            f"t={label}{sizes[i]}",
            "t-=" + (labels[i - 1] if i else "^"),
            "t+=" + (labels[i + 1] if i + 1 < n else "$"),
            "t++=" + (labels[i + 2] if i + 2 < n else "$"),
            "t--=" + (labels[i - 2] if i > 1 else "^"),
            f"tt={labels[i - 1] if i else '^'}|{label}|{labels[i + 1] if i + 1 < n else '$'}",
            "tp=" + previous,
            "tf=" + following[i],
            f"tpf={previous}|{label[2:]}|{following[i]}",
            f"sure{sizes[i]}",
            "ev=" + str(min(counts.get("EVNT", 0), 2)) + label[2:],
        ]
        row += ["had=" + x for x in since] + [f"had={x}|{label[2:]}" for x in since]
        out.append(row)
        if i in opened:
            previous = opened[i]
            if previous not in since:
                since.append(previous)
    return out
