"""One or several: whether a fact or a step is of one person or of more ("both need", "cercano", "a tre")."""

from __future__ import annotations

from bot.core.reading.attach_step import clause_of, signs_of
from bot.core.reading.cast import Cast
from bot.core.reading.labels import Span
from bot.core.reading.view import View

ONE, MANY = "1", "2"
_JOINS = frozenset(("e", "ed", "and", "&", "n", "+", "con", "with", "/", ","))


def number_features(view: View, cast: Cast, target: Span) -> list[str]:
    """What speaks for one person or for several."""
    start, end, label = target
    tokens = view.tokens
    low, high = clause_of(view, start, end)
    here = [m for m in cast.mentions if m.start >= low and m.end <= high]
    named = list(dict.fromkeys(m.person for m in here))
    before = [m for m in cast.mentions if m.end <= start]
    signs = signs_of(view, low, high)
    near = [s for s, i in signs if abs(i - start) <= 4]
    n = min(len(cast.people), 4)
    found = [f"n={n}", f"named={min(len(named), 3)}", f"before={min(len({m.person for m in before}), 3)}"]
    found += [f"sign={s}" for s in sorted({s for s, _ in signs})] + [f"near={s}" for s in sorted(set(near))]
    found.append("signs=" + "".join(sorted({s for s, _ in signs})) + f"|{min(len(named), 3)}")
    found += [f"c={tokens[i].lower}" for i in range(max(low, start - 6), start)]
    found += [f"w={tokens[i].lower}" for i in range(start, min(end, start + 2))]
    found += [f"r={tokens[i].lower}" for i in range(end, min(end + 4, high))]
    found += [
        f"q={g}" for i in range(low, high) for g in view.cue_begin[i] if g in ("several", "masculine", "feminine")
    ]
    for i in range(max(low, start - 3), min(start + 1, high)):
        word = tokens[i].lower
        if view.language == "it" and len(word) > 4 and word.endswith(("ano", "ono", "anno", "iamo", "i", "e")):
            found.append(f"end{i - start}={word[-3:]}")
    if before:
        last = before[-1]
        gap = start - last.end
        found.append(f"gap={min(gap, 5)}")
        if len(before) > 1:
            other = before[-2]
            joined = 1 <= last.start - other.end <= 2 and tokens[other.end].lower in _JOINS
            separated = sum(view.layout.separator[last.end : start])
            found += [f"joined={joined}", f"joined={joined}{min(gap, 4)}", f"joined={joined}{min(separated, 2)}"]
            if joined:
                found += [
                    f"jw={tokens[last.end].lower}",
                    f"jl={tokens[last.end - 1].lower == tokens[other.end - 1].lower}",
                ]
            same = tokens[other.start].sentence == tokens[start].sentence
            found.append(f"same={same}{min(last.start - other.end, 8)}")
    after = [m for m in cast.mentions if m.start >= end]
    if after and tokens[after[0].start].sentence == tokens[start].sentence:
        word = tokens[after[0].start - 1].lower
        found += [f"next={min(after[0].start - end, 4)}", f"nw={word}"]
        if before and tokens[before[-1].start].sentence == tokens[start].sentence:
            found.append(f"amid={min(after[0].start - end, 4)}{word}")
            words = [t.lower for t in tokens[max(end, after[0].start - 5) : after[0].start]]
            found += [f"aw={w}" for w in words]
    group = label if label in ("STEP", "COMP", "ROLE") else "FACT"
    return ["b"] + [f"{group}:{f}" for f in found] + [f"{label}|{f}" for f in found[:12]]
