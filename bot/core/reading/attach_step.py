"""With whom a next step is: what its sentence says of each person, before and after the date.

Unlike a fact, which follows its person, a step names its person on either side ("email Mei on Friday", "venerdì sento
Karim"), by a clitic ("la richiamo", "scriverle"), or means all of them ("pranzo a tre", "both").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.core.reading.cast import Cast
from bot.core.reading.labels import Span
from bot.core.reading.view import View

_STEP = frozenset(("coffee", "lunch", "dinner", "call", "meeting", "email", "message", "other_step", "promise"))
_CLITICS = {"la": "f", "le": "f", "lo": "m", "gli": "m", "li": "p", "glielo": "u", "gliela": "u"}
_LONG_TAILS = {"gliela": "u", "glielo": "u"}
_TAILS = {"gli": "m", "rla": "f", "rle": "f", "rlo": "m", "rli": "p"}
_PRONOUNS = {
    "her": "f",
    "she": "f",
    "hers": "f",
    "lei": "f",
    "him": "m",
    "he": "m",
    "his": "m",
    "lui": "m",
    "them": "p",
    "they": "p",
    "both": "p",
    "loro": "p",
    "entrambi": "p",
    "entrambe": "p",
    "their": "p",
    "theirs": "p",
    "all": "p",
    "everyone": "p",
    "tutti": "p",
    "tutte": "p",
    "insieme": "p",
    "together": "p",
    "tre": "p",
    "quattro": "p",
    "due": "p",
    "em": "p",
    "ognuno": "p",
    "ciascuno": "p",
    "pair": "p",
    "two": "p",
    "three": "p",
}


def step_pair_features(view: View, cast: Cast, target: Span, facts: Sequence[Span], person: int) -> list[str]:
    """What the surroundings of a step say of this person."""
    start, end, _ = target
    tokens = view.tokens
    low, high = clause_of(view, start, end)
    here = [m for m in cast.mentions if m.start >= low and m.end <= high]
    named = list(dict.fromkeys(m.person for m in here))
    mine = [m for m in here if m.person == person]
    n = min(len(cast.people), 4)
    found = [f"in={bool(mine)}{min(len(named), 3)}", f"in={bool(mine)}{min(len(named), 3)}n{n}"]
    if mine:
        nearest = min(mine, key=lambda m: _gap(m.start, m.end, start, end))
        side = "<" if nearest.start < start else ">"
        order = sorted(here, key=lambda m: _gap(m.start, m.end, start, end))
        position = [m.person for m in order].index(person)
        before = tokens[nearest.start - 1].lower if nearest.start else "^"
        after = tokens[nearest.end].lower if nearest.end < len(tokens) else "$"
        found += [
            f"side={side}",
            f"near={position}",
            f"near={position}{side}{min(len(named), 3)}",
            f"mp={before}",
            f"ma={after}",
            f"gap={min(_gap(nearest.start, nearest.end, start, end), 6)}{side}",
            f"mp={before}{side}{position}",
            f"order={named.index(person)}/{len(named)}",
        ]
        if nearest.start:
            found += [f"mq={g}" for g in view.cue_at[nearest.start - 1]]
        found += [f"between={b}" for b in sorted(_between(view, nearest.start, nearest.end, start, end))]
        if any(a <= nearest.start < b and label == "PROM" for a, b, label in facts):
            found.append("in-promise")
    signs = signs_of(view, low, high)
    found += _hold(signs, cast, person, start, named)
    segment = [m for m in here if view.layout.places[m.start].segment == view.layout.places[start].segment]
    found.append(f"seg={any(m.person == person for m in segment)}{min(len({m.person for m in segment}), 3)}")
    earlier = [m for m in cast.mentions if m.end <= low]
    if earlier:
        last = [m.person for m in earlier if tokens[m.start].sentence == tokens[earlier[-1].start].sentence]
        found += [
            f"last={earlier[-1].person == person}{bool(named)}",
            f"lasts={person in last}{min(len(set(last)), 3)}{bool(named)}",
            f"lastfirst={last[0] == person}{bool(named)}",
        ]
    shares = Counter(m.person for m in cast.mentions)
    found += [
        f"most={shares[person] == max(shares.values())}{bool(named)}",
        f"p={person}n{n}{bool(named)}",
        f"final={person == len(cast.people) - 1}{bool(named)}",
    ]
    return found


def clause_of(view: View, start: int, end: int) -> tuple[int, int]:
    """The sentence around the step; in an unpointed note at most 14 tokens on either side."""
    tokens = view.tokens
    sentence = tokens[start].sentence
    low, high = start, end
    while low > 0 and tokens[low - 1].sentence == sentence and start - low < 14:
        low -= 1
    while high < len(tokens) and tokens[high].sentence == sentence and high - end < 14:
        high += 1
    return low, high


def _gap(a: int, b: int, start: int, end: int) -> int:
    return start - b if b <= start else max(0, a - end)


def _between(view: View, a: int, b: int, start: int, end: int) -> set[str]:
    low, high = (b, start) if b <= start else (end, a)
    marks = {t.text for t in view.tokens[low:high] if t.kind == "other"}
    cues = {g for i in range(low, high) for g in view.cue_begin[i] if g in _STEP}
    return {f"p{m}" for m in marks} | {f"c{c}" for c in cues}


def signs_of(view: View, low: int, high: int) -> list[tuple[str, int]]:
    """Pronouns and clitics of the clause as (m, f, p for plural or u, place)."""
    tokens = view.tokens
    signs: list[tuple[str, int]] = []
    for i in range(low, high):
        word = tokens[i].lower
        if word in _PRONOUNS:
            signs.append((_PRONOUNS[word], i))
        elif view.language == "it":
            follower = i + 1 < high and tokens[i + 1].kind == "word"
            if (
                word in _CLITICS
                and follower
                and (
                    _STEP.intersection(view.cue_at[i + 1])
                    or _STEP.intersection(view.cue_at[i])
                    or tokens[i + 1].lower.endswith("o")
                )
            ):
                signs.append((_CLITICS[word], i))
            elif len(word) > 5:
                tail = _LONG_TAILS.get(word[-6:]) or _TAILS.get(word[-3:])
                signs += [(tail, i)] if tail else []
    return signs


def _hold(signs: Sequence[tuple[str, int]], cast: Cast, person: int, start: int, named: Sequence[int]) -> list[str]:
    gender = cast.genders[person]
    kinds = {s for s, _ in signs}
    found: list[str] = []
    for kind in sorted(kinds):
        if kind in "mf":
            fellows = [k for k in range(len(cast.people)) if cast.genders[k] in (kind, "u")]
            found += [
                f"sign{kind == gender}",
                f"sign{kind}{gender}",
                f"sign{kind == gender}{min(len(fellows), 2)}{bool(named)}",
            ]
        else:
            found += [f"sign{kind}", f"sign{kind}{min(len(cast.people), 3)}{bool(named)}"]
    if signs:
        nearest = min(signs, key=lambda s: abs(s[1] - start))[0]
        found.append(f"nsign={nearest}{gender}{bool(named)}")
    else:
        found.append(f"nosign{bool(named)}")
    return found
