"""A labelled note made ready to learn from: its view, its aligned spans, its cast, its next steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.reading.cast import Cast, gender_of
from bot.core.reading.details import Detail, find_details
from bot.core.reading.features import base_features
from bot.core.reading.labels import Span
from bot.core.reading.lexicon import Lexicon
from bot.core.reading.names import Mention
from bot.core.reading.reading import FollowUpKind, Phrase
from bot.core.reading.steps import KINDS, Candidate, candidates
from bot.core.reading.tokens import tokenize
from bot.core.reading.view import View, view_note
from bot.core.reading.when import Moment, find, resolve_hour
from training.align import Aligned, align
from training.corpus import Labelled


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that the learners ask of one note; ``step_labels`` pairs a candidate's kind (or none) with its people."""

    note: Labelled
    view: View
    base: list[list[str]]
    aligned: Aligned
    cast: Cast
    details: tuple[Detail, ...]
    steps: list[Candidate]
    step_labels: list[tuple[str, tuple[int, ...]]]

    @property
    def names(self) -> list[tuple[int, int]]:
        """The token spans of all mentions."""
        return [(a, b) for a, b, _ in self.aligned.names]

    @property
    def facts(self) -> list[Span]:
        """The token spans of all facts."""
        return [(a, b, label) for a, b, label, _ in self.aligned.facts]


def prepare(note: Labelled, lexicon: Lexicon) -> Prepared:
    """Reads off everything that does not depend on what is learnt."""
    tokens = tokenize(note.text)
    moments = find(note.text, note.now, note.language)
    details = find_details(note.text, note.language)
    marked = [(m.start, m.end, "date") for m in moments] + [(d.phrase.start, d.phrase.end, d.kind) for d in details]
    view = view_note(tokens, note.language, lexicon, marked)
    aligned = align(note, tokens)
    people = tuple(Phrase(p["name"], 0, 0) for p in note.gold["people"])
    mentions = [Mention(a, b, k) for a, b, k in aligned.names]
    cast = Cast.of(people, mentions, [gender_of(view, p) for p in people])
    steps = candidates(view, moments)
    return Prepared(note, view, base_features(view), aligned, cast, details, steps, _match_steps(note, view, steps))


def _match_steps(note: Labelled, view: View, steps: Sequence[Candidate]) -> list[tuple[str, tuple[int, ...]]]:
    """Which candidate each gold follow-up is: by day and hour, then by the words of its kind."""
    names = [p["name"] for p in note.gold["people"]]
    kinds = ["none"] * len(steps)
    people: list[list[int]] = [[] for _ in steps]
    for gold in note.gold["follow_ups"]:
        ranked = [(fit, -i) for i, step in enumerate(steps) if (fit := _fit(gold, view, step, kinds[i])) > 0]
        if not ranked:
            continue
        best = -max(ranked)[1]
        kinds[best] = gold["kind"]
        if gold["person"] in names:
            people[best].append(names.index(gold["person"]))
    return [(kind, tuple(sorted(set(who)))) for kind, who in zip(kinds, people, strict=True)]


def _fit(gold: Mapping[str, object], view: View, step: Candidate, taken: str) -> float:
    moment: Moment | None = step.moment
    groups = view.cue_begin[step.start]
    kind: FollowUpKind = KINDS[str(gold["kind"])]
    same_kind = kind in groups or (kind == "other" and "other_step" in groups)
    if taken not in ("none", kind):
        return 0.0
    if moment is None:
        return 0.5 + (taken != "none") if gold["date"] is None and same_kind else 0.0
    if (moment.day.isoformat() if moment.day else None) != gold["date"]:
        return 0.0
    settled = resolve_hour(moment, kind)
    hour = settled.at.strftime("%H:%M") if settled.at else None
    return 2.0 + (hour == gold["time"]) + 0.5 * (taken == kind)
