"""What is to happen next: which dates of a note are the writer's next steps, of what kind, and with whom.

Every date ahead is a candidate, and every word of a next step in a clause without a date. A classifier says "none" or
the kind; it knows somebody else's deadline from "ci vediamo" by the words around. The past never is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.reading.cast import Cast
from bot.core.reading.labels import Span
from bot.core.reading.reading import FollowUpKind
from bot.core.reading.view import View
from bot.core.reading.when import Moment

_ALL: tuple[FollowUpKind, ...] = ("coffee", "lunch", "dinner", "call", "meeting", "email", "message", "other")
KINDS: dict[str, FollowUpKind] = {kind: kind for kind in _ALL}
"""The kinds of a next step, by what the classifier says; its "none" is not among them."""
_CUES = frozenset((*_ALL, "other_step", "promise", "wish", "struggle", "offer", "interest", "sell", "several"))
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
    found = ["b"]
    found += _said_when(candidate.moment) if candidate.moment else _said_what(view, candidate.start)
    found += _words_around(view, candidate)
    found += _near_cues(view, candidate)
    found += _beside_facts(facts, candidate)
    found += _standing(view, cast, candidate)
    found += _named_with(view, cast, candidate)
    sort = "M" if candidate.moment else "C"
    return [f"{sort}:{f}" for f in found]


def _said_when(moment: Moment) -> list[str]:
    timed = moment.at is not None
    found = [
        f"form={moment.form}", f"dead={moment.deadline}", f"fuzzy={moment.fuzzy}", f"rec={moment.recurring}",
        f"at={timed}", f"part={moment.part}", f"day={moment.day is not None}", f"form={moment.form}{timed}",
    ]  # fmt: skip
    return [*found, f"hour={moment.at.hour}"] if moment.at else found


def _said_what(view: View, start: int) -> list[str]:
    return [f"cue={g}" for g in view.cue_begin[start]] + [f"w={view.tokens[start].lower}"]


def _words_around(view: View, candidate: Candidate) -> list[str]:
    """Eight words before, seven after, within the line; the nearest with their places and pairs."""
    tokens, start, end = view.tokens, candidate.start, candidate.end
    found: list[str] = []
    for k, i in enumerate(range(start - 1, max(-1, start - 9), -1)):
        if tokens[i].kind == "break":
            break
        found += [f"l={tokens[i].lower}", f"l{min(k, 3)}={tokens[i].lower}"]
        found += [f"ls={tokens[i].lower[:5]}", f"ls{min(k, 3)}={tokens[i].lower[:4]}"]
        found += [f"lc={c}" for c in view.lexicon.clusters.get(tokens[i].lower, ())[-1:]]
        if k < 4:
            found.append(f"lb={tokens[i].lower} {tokens[i + 1].lower}")
    for k, i in enumerate(range(end, min(len(tokens), end + 7))):
        if tokens[i].kind == "break":
            break
        found += [f"r={tokens[i].lower}", f"rs={tokens[i].lower[:5]}"]
        if k < 3:
            found.append(f"r{k}={tokens[i].lower}")
    return found


def _beside_facts(facts: Sequence[Span], candidate: Candidate) -> list[str]:
    found: list[str] = []
    for a, b, label in facts:
        if a <= candidate.start < b:
            found.append(f"in={label}")
        elif b == candidate.start:
            found.append(f"after={label}")
        elif a == candidate.end:
            found.append(f"before={label}")
    return found


def _standing(view: View, cast: Cast, candidate: Candidate) -> list[str]:
    tokens, start, end = view.tokens, candidate.start, candidate.end
    place, sentence = view.layout.places[start], tokens[start].sentence
    return [
        f"nm={min(len(cast.people), 2)}", f"sent={min(sentence, 2)}", f"seg={place.before}{min(place.position, 2)}",
        f"last={sentence == tokens[-1].sentence}", f"sf={place.first}", f"len={min(place.length, 8)}",
        f"bullet={place.bullet}", f"end={end >= len(tokens) - 1}",
        f"named={any(m.end <= start for m in cast.mentions)}",
    ]  # fmt: skip


def _named_with(view: View, cast: Cast, candidate: Candidate) -> list[str]:
    """The mentions in the sentence of the candidate: on which side, and after which word."""
    tokens, sentence = view.tokens, view.tokens[candidate.start].sentence
    found: list[str] = []
    for mention in cast.mentions:
        if tokens[mention.start].sentence == sentence:
            before = tokens[mention.start - 1].lower if mention.start else "^"
            found += [f"ms{mention.start < candidate.start}", f"mp={before}"]
    return found


def _near_cues(view: View, candidate: Candidate) -> list[str]:
    """The cues of the sentence: the nearest before and after, those of the segment, those of the sentence."""
    start, end = candidate.start, candidate.end
    segment = view.layout.places[start].segment
    found: list[str] = []
    nearest: list[tuple[int, str]] = []
    for i in _sentence(view, start, end):
        for group in view.cue_begin[i]:
            if group in _CUES:
                found.append(f"sc={group}")
                if view.layout.places[i].segment == segment:
                    found.append(f"gc={group}")
            if group in _STEP_CUES:
                nearest.append((start - i if i < start else i - end + 1, f"{group}{'<' if i < start else '>'}"))
    if not nearest:
        return [*found, "near=none"]
    nearest.sort()
    distance, first = nearest[0]
    found += [f"near={first}", f"near={first}{min(distance, 5)}", f"near={first[:-1]}"]
    found += [f"near2={group}" for _, group in nearest[1:3]]
    return [*found, "kinds=" + ",".join(dict.fromkeys(g[:-1] for _, g in nearest[:3]))]


def _sentence(view: View, start: int, end: int) -> range:
    """The tokens of the sentence, at most forty on either side."""
    tokens, sentence = view.tokens, view.tokens[start].sentence
    low, high = start, end
    while low > 0 and tokens[low - 1].sentence == sentence and start - low < 40:
        low -= 1
    while high < len(tokens) and tokens[high].sentence == sentence and high - end < 40:
        high += 1
    return range(low, high)
