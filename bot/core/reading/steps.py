"""What is to happen next: which dates of a note are the writer's next steps, of what kind, and with whom.

Every date ahead is a candidate, and every word of a next step in a clause without a date. A classifier says "none" or
the kind; it knows somebody else's deadline from "ci vediamo" by the words around. The past never is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.reading.cast import Cast
from bot.core.reading.features import View
from bot.core.reading.labels import Span
from bot.core.reading.when import Moment

KINDS = ("coffee", "lunch", "dinner", "call", "meeting", "email", "message", "other")
_CUES = frozenset((*KINDS, "other_step", "promise", "wish", "struggle", "offer", "interest", "sell", "several"))
_STEP_CUES = frozenset(("coffee", "lunch", "dinner", "call", "meeting", "email", "message", "other_step"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place in the note (token span) that may be a next step; ``moment`` None where no date is said."""

    start: int
    end: int
    moment: Moment | None


def candidates(view: View, moments: Sequence[Moment]) -> list[Candidate]:
    """All candidates in order."""
    tokens = view.tokens
    found: list[Candidate] = []
    dated: set[int] = set()
    for moment in moments:
        inside = [i for i, t in enumerate(tokens) if t.start < moment.end and t.end > moment.start]
        if not inside or moment.past:
            continue
        if moment.day is None and not moment.fuzzy:
            continue
        found.append(Candidate(inside[0], inside[-1] + 1, moment))
        dated.add(tokens[inside[0]].sentence)
    for i, groups in enumerate(view.cue_begin):
        if tokens[i].sentence not in dated and _STEP_CUES.intersection(groups):
            found.append(Candidate(i, i + 1, None))
    return sorted(found, key=lambda c: c.start)


def step_features(view: View, cast: Cast, facts: Sequence[Span], candidate: Candidate) -> list[str]:
    """What speaks for and against a candidate, and for its kind."""
    tokens, places = view.tokens, view.layout.places
    start, end, moment = candidate.start, candidate.end, candidate.moment
    n = len(tokens)
    p = "M" if moment else "C"
    found = ["b"]
    if moment:
        found += [
            f"form={moment.form}",
            f"dead={moment.deadline}",
            f"fuzzy={moment.fuzzy}",
            f"rec={moment.recurring}",
            f"at={moment.at is not None}",
            f"part={moment.part}",
            f"day={moment.day is not None}",
            f"form={moment.form}{moment.at is not None}",
        ]
        if moment.at:
            found.append(f"hour={moment.at.hour}")
    else:
        found += [f"cue={g}" for g in view.cue_begin[start]] + [f"w={tokens[start].lower}"]
    sentence = tokens[start].sentence
    for k, i in enumerate(range(start - 1, max(-1, start - 9), -1)):
        if tokens[i].kind == "break":
            break
        found += [f"l={tokens[i].lower}", f"l{min(k, 3)}={tokens[i].lower}"]
        if k < 4:
            found.append(f"lb={tokens[i].lower} {tokens[i + 1].lower}")
    for k, i in enumerate(range(end, min(n, end + 7))):
        if tokens[i].kind == "break":
            break
        found += [f"r={tokens[i].lower}"]
        if k < 3:
            found.append(f"r{k}={tokens[i].lower}")
    found += _near_cues(view, start, end, sentence)
    for a, b, label in facts:
        if a <= start < b:
            found.append(f"in={label}")
        elif b == start:
            found.append(f"after={label}")
        elif a == end:
            found.append(f"before={label}")
    found += [
        f"nm={min(len(cast.people), 2)}",
        f"sent={min(sentence, 2)}",
        f"seg={places[start].before}{min(places[start].position, 2)}",
        f"last={sentence == tokens[-1].sentence}",
        f"sf={places[start].first}",
        f"len={min(places[start].length, 8)}",
        f"bullet={places[start].bullet}",
        f"end={end >= n - 1}",
        f"named={any(m.end <= start for m in cast.mentions)}",
    ]
    for mention in cast.mentions:
        if tokens[mention.start].sentence == sentence:
            found.append(f"ms{mention.start < start}")
            previous = tokens[mention.start - 1].lower if mention.start else "^"
            found.append(f"mp={previous}")
    return [f"{p}:{f}" for f in found]


def _near_cues(view: View, start: int, end: int, sentence: int) -> list[str]:
    """The cues of the sentence: the nearest before and after, those of the segment, those of the sentence."""
    tokens, places = view.tokens, view.layout.places
    found: list[str] = []
    segment = places[start].segment
    low, high = start, end
    while low > 0 and tokens[low - 1].sentence == sentence and start - low < 40:
        low -= 1
    while high < len(tokens) and tokens[high].sentence == sentence and high - end < 40:
        high += 1
    nearest: list[tuple[int, str]] = []
    for i in range(low, high):
        for group in view.cue_begin[i]:
            if group not in _CUES:
                continue
            found.append(f"sc={group}")
            if places[i].segment == segment:
                found.append(f"gc={group}")
            if group in _STEP_CUES:
                distance = start - i if i < start else i - end + 1
                nearest.append((distance, f"{group}{'<' if i < start else '>'}"))
    nearest.sort()
    if nearest:
        found += [f"near={nearest[0][1]}", f"near={nearest[0][1]}{min(nearest[0][0], 5)}", f"near={nearest[0][1][:-1]}"]
        for distance, group in nearest[1:3]:
            found += [f"near2={group}"]
        found.append("kinds=" + ",".join(dict.fromkeys(g[:-1] for _, g in nearest[:3])))
    else:
        found.append("near=none")
    return found
