"""What the names tell of the tokens around them: the features that the fact tagger adds once names are found."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.reading.features import Row
from bot.core.reading.view import View


def name_features(view: View, names: Sequence[tuple[int, int]]) -> list[Row]:
    """Where each token stands after and before the names (token spans, in order)."""
    holder: dict[int, int] = {i: k for k, (start, end) in enumerate(names) for i in range(start, end)}
    name_words = {view.tokens[i].lower for i in holder if len(view.tokens[i].text) > 2}
    out: list[Row] = []
    last, seen = -1, list[str]()
    for i, token in enumerate(view.tokens):
        if i in holder:
            last, seen = holder[i], []
            out.append(["nm=B" if i == names[last][0] else "nm=I"])
            continue
        row = _after(view, names[last], i, seen) if last >= 0 else ["nd=none"]
        row += _ahead(view, names, last + 1, i)
        if token.lower in name_words:
            row.append("namesake")
        out.append(row)
        seen.append(token.lower)
    return out


def _after(view: View, name: tuple[int, int], i: int, seen: Sequence[str]) -> Row:
    """``seen``: the words between the name and the token."""
    tokens, places = view.tokens, view.layout.places
    d = i - name[1]
    segments = places[i].segment - places[name[1] - 1].segment
    same_line = tokens[i].line == tokens[name[0]].line
    same_sentence = tokens[i].sentence == tokens[name[0]].sentence
    cues = ",".join(view.segment_cues.get(places[i].segment, ())[:3])
    return [
        f"nd={d if d < 4 else '4-8' if d < 9 else '9-'}", f"ns={min(segments, 5)}{'s' if same_sentence else ''}",
        f"nsb={min(segments, 5)}{places[i].before}", f"nl={same_line}{same_sentence}",
        "nw=" + " ".join(seen[:2]) if len(seen) < 3 else "nw", f"nsc={min(segments, 4)}{cues}",
    ]  # fmt: skip


def _ahead(view: View, names: Sequence[tuple[int, int]], upcoming: int, i: int) -> Row:
    if upcoming >= len(names):
        return ["nn=none"]
    start = names[upcoming][0]
    d = start - i
    row = [f"nn={d if d < 4 else '4-8' if d < 9 else '9-'}"]
    if view.tokens[start].sentence == view.tokens[i].sentence:
        row.append("nns")
    return row
