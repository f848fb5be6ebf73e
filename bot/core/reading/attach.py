"""To whom a fact, a contact detail or a date belongs: what speaks for and against each person of the note.

One row of features for each pair of fact and person; a classifier weighs them. Near is not enough: "lui cerca", "la
seconda", brackets, bullets and "both" decide as often.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.reading.attach_step import step_pair_features
from bot.core.reading.cast import Cast
from bot.core.reading.labels import Span
from bot.core.reading.names import Mention
from bot.core.reading.view import View

YES, NO = "y", "n"
_BOUNDS = ((0, "0"), (1, "1"), (2, "2"), (4, "3-4"), (8, "5-8"), (15, "9-15"), (30, "16-30"))


def bucket(distance: int) -> str:
    """A distance in tokens as one of a few sizes."""
    return next((name for bound, name in _BOUNDS if distance <= bound), "31-")


def pair_features(view: View, cast: Cast, target: Span, facts: Sequence[Span], person: int) -> list[str]:
    """What is known of the pair of ``target`` (token span and label) and ``person``."""
    start, end, label = target
    before = [m for m in cast.mentions if m.end <= start]
    inside = any(m.person == person and m.start < end and m.end > start for m in cast.mentions)
    mine = [m for m in before if m.person == person]
    after = [m for m in cast.mentions if m.start >= end and m.person == person]
    n = len(cast.people)
    found = ["n=1" if n == 1 else "n=2" if n == 2 else "n=3"]
    order = _recency(before)
    rank = order.index(person) if person in order else -1
    found.append(f"rank={rank}")
    if inside:
        found.append("inside")
    if mine:
        found += _behind(view, cast, mine[-1], target, facts=facts, rank=rank)
    elif after:
        found += _ahead(view, after[0], start, end, none_before=not before)
    found += _cues(view, cast, target, person, order)
    found += [f"who={person}/{min(n, 4)}", f"first={person == 0}"]
    if n == 1:
        found.append("only")
    found += _introduced(view, cast, person, start)
    if label in ("STEP", "PROM"):
        found += ["S" + f for f in step_pair_features(view, cast, target, facts, person)]
    group = label if label in ("STEP", "PROM", "email", "phone", "handle") else "FACT"
    return [f"{group}:{f}" for f in found] + [f"{label}|{f}" for f in found] + ["b"]


_POSSESSIVE = frozenset(
    "his her their suo sua suoi sue il-suo socio socia soci collega colleague partner assistant".split()
)


def _introduced(view: View, cast: Cast, person: int, start: int) -> list[str]:
    """How the person came in: "his CFO Leontyne", "e la sua socia Kaoru" share the firm of the one before."""
    first = next(m for m in cast.mentions if m.person == person)
    words = [t.lower for t in view.tokens[max(0, first.start - 5) : first.start]]
    possessive = any(w in _POSSESSIVE for w in words)
    joined = bool(words) and words[-1] in ("e", "ed", "and", "&", "con", "with", "n")
    later = first.start > start
    order = list(dict.fromkeys(m.person for m in cast.mentions))
    return [
        f"poss={possessive}{later}",
        f"poss={possessive}{later}{order.index(person)}",
        f"join={joined}{later}",
        f"iw={words[-1] if words else '^'}{later}",
    ]


def _recency(before: Sequence[Mention]) -> list[int]:
    order: list[int] = []
    for mention in reversed(before):
        if mention.person not in order:
            order.append(mention.person)
    return order


def _behind(view: View, cast: Cast, mention: Mention, target: Span, *, facts: Sequence[Span], rank: int) -> list[str]:
    start, _, label = target
    tokens, places = view.tokens, view.layout.places
    gap = start - mention.end
    here, there = places[start], places[mention.end - 1]
    same_sentence = tokens[start].sentence == tokens[mention.start].sentence
    same_line = tokens[start].line == tokens[mention.start].line
    between = [f for f in facts if mention.end <= f[0] < start]
    same = sum(f[2] == label for f in between)
    others = {m.person for m in cast.mentions if mention.end <= m.start < start} - {mention.person}
    opening = mention.start == 0 or places[mention.start].position == 0
    previous = tokens[mention.start - 1].lower if mention.start else "^"
    following = tokens[mention.end].lower if mention.end < len(tokens) else "$"
    sentences = tokens[start].sentence - tokens[mention.start].sentence
    found = [
        f"gap={bucket(gap)}",
        f"sent={min(sentences, 3)}",
        f"line={same_line}",
        f"others={min(len(others), 3)}",
        f"same={min(same, 2)}{rank}",
        f"segs={min(here.segment - there.segment, 4)}",
        f"sr={same_sentence}{rank}",
        f"lr={same_line}{rank}{here.bullet}",
        f"open={opening}{rank}",
        f"pm={previous}",
        f"pm={previous}{rank}",
        f"fm={following}{rank}",
        f"br={here.bracket}{there.bracket}{rank}",
        f"sep={here.before}{rank}",
        f"os={min(len(others), 2)}{same_sentence}{min(same, 1)}",
        f"first={mention == next(m for m in cast.mentions if m.person == mention.person)}{rank}",
    ]
    if gap <= 3:
        found.append("gw=" + " ".join(t.lower for t in tokens[mention.end : start]))
    paired = _paired(view, cast, mention)
    if paired:
        found.append(f"pair{paired}{rank}{'s' if same_sentence else ''}{min(same, 1)}")
    subject = _subject(view, cast, start)
    if subject is not None:
        found.append(f"subject={subject == mention.person}{same_sentence}")
    return found


def _ahead(view: View, mention: Mention, start: int, end: int, *, none_before: bool) -> list[str]:
    tokens = view.tokens
    same = tokens[start].sentence == tokens[mention.start].sentence
    found = [f"ahead={bucket(mention.start - end)}{same}", f"ahead{none_before}{same}"]
    if mention.start - end <= 2:
        found.append("aw=" + " ".join(t.lower for t in tokens[end : mention.start]))
    return found


def _paired(view: View, cast: Cast, mention: Mention) -> str:
    """Whether the mention stands beside another one, joined by "e", "and", "&": "Tressa and Nye"."""
    joins = ("e", "ed", "and", "&", "n", "+", "con", "with", "/")
    for other in cast.mentions:
        if other.person == mention.person:
            continue
        if 1 <= other.start - mention.end <= 2 and view.tokens[mention.end].lower in joins:
            return "<"
        if 1 <= mention.start - other.end <= 2 and view.tokens[other.end].lower in joins:
            return ">"
    return ""


def _subject(view: View, cast: Cast, start: int) -> int | None:
    """The person who last opened a segment of this sentence."""
    sentence = view.tokens[start].sentence
    for mention in reversed(cast.mentions):
        if mention.end <= start and view.tokens[mention.start].sentence == sentence:
            if view.layout.places[mention.start].position == 0:
                return mention.person
        elif mention.end <= start:
            break
    return None


def _cues(view: View, cast: Cast, target: Span, person: int, order: list[int]) -> list[str]:
    """Pronouns, ordinals and "both" near the target, held against this person."""
    start = target[0]
    gender = cast.genders[person]
    rank = order.index(person) if person in order else 9
    found: list[str] = []
    pronoun, ordinal, several = _signs_before(view, cast, target)
    if pronoun:
        same = [p for p in order if cast.genders[p] == pronoun]
        nearest = bool(same) and same[0] == person
        found += [f"pro={pronoun}{gender}", f"pro{pronoun == gender}{nearest}", f"pro{pronoun == gender}{min(rank, 3)}"]
    if ordinal:
        found += [f"ord={ordinal}{person}/{len(cast.people)}", f"ord={ordinal}r{min(rank, 3)}"]
    if several:
        found += [f"several{min(rank, 3)}", f"several={several}{min(rank, 2)}", f"several{len(cast.people)}"]
    if view.language == "it":
        found.append(f"end={view.tokens[start].lower[-1]}{gender}")
    return found


_PRONOUN = {"masculine": "m", "feminine": "f"}
_ORDINAL = {"first_of": "1", "second_of": "2"}


def _signs_before(view: View, cast: Cast, target: Span) -> tuple[str, str, str]:
    """The nearest pronoun, ordinal and word for several: back to the last name, then in the target's first words."""
    start, end, _ = target
    sentence = view.tokens[start].sentence
    low = start
    while low > max(0, start - 25) and view.tokens[low - 1].sentence == sentence and low - 1 not in cast.named:
        low -= 1
    ahead = range(start, min(end, start + 3))
    places = [*range(start - 1, low - 1, -1), *ahead]
    groups = [(i, g) for i in places for g in view.cue_at[i]]
    pronoun = next((_PRONOUN[g] for _, g in groups if g in _PRONOUN), "")
    ordinal = next((_ORDINAL[g] for i, g in groups if g in _ORDINAL and i < start), "")
    several = next((view.tokens[i].lower for i, g in groups if g == "several"), "")
    return pronoun, ordinal, several
