"""From spans to a reading: which fact belongs to whom, which date to what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.core.reading.addresses import named_in
from bot.core.reading.attach import YES, pair_features
from bot.core.reading.by_role import role_words
from bot.core.reading.cast import Cast, cast_of, nearest_people
from bot.core.reading.clause import clause_around
from bot.core.reading.draft import Draft
from bot.core.reading.hunting import hunting_features, strongest_cue
from bot.core.reading.labels import Span
from bot.core.reading.next_steps import next_steps
from bot.core.reading.number import MANY, number_features
from bot.core.reading.pieces import Pieces
from bot.core.reading.pitching import wants_to_sell
from bot.core.reading.promised import receiver, tidy
from bot.core.reading.reading import FollowUpKind, Phrase, Promise, Reading
from bot.core.reading.sorting_out import sorted_out
from bot.core.reading.steps import KINDS, Candidate, step_features
from bot.core.reading.subject import sentence_subject
from bot.core.reading.tagger import Tagger
from bot.core.reading.view import View

_HABIT = 0.4  # one note in eight shows it: asked at even odds, the classifier misses a few
_UNSPOKEN = 0.5  # where no word speaks of selling: to be told off for nothing costs more than to be spared
_COLLEAGUE = 0.6  # a firm is shared where it is likely for each of them by itself
_SEVERAL = 0.35
_FELLOW = 0.25  # once several are meant, a fair chance is enough


class Assembler:
    """Puts the pieces of a note together, with classifiers for whom, for what, and for the habit."""

    def __init__(self, taggers: Mapping[str, Tagger]) -> None:
        self._taggers = taggers

    def assemble(self, pieces: Pieces) -> Reading:
        """The reading of a note whose pieces are known."""
        view = pieces.view
        cast = cast_of(pieces.text, view, pieces.names)
        pieces = replace(pieces, facts=sorted_out(view, cast, pieces.facts))
        drafts = [Draft(name) for name in cast.people]
        roles = self._give_facts(pieces, cast, drafts)
        self._give_details(pieces, cast, drafts)
        event = next((_place(pieces, a, b) for a, b, label in pieces.facts if label == "EVNT" and _free(cast, a)), None)
        hunting, cue = self._habit(pieces, cast)
        steps = next_steps(
            pieces,
            cast,
            role_words(view, roles),
            lambda candidate: self._kind(pieces, cast, candidate),
            lambda span: self._holders(view, cast, span, self._chances(pieces, cast, span)),
        )
        return Reading(
            view.language,
            event,
            tuple(draft.person() for draft in drafts),
            tuple(steps),
            tuple(self._promises(pieces, cast)),
            hunting,
            cue,
        )

    def _habit(self, pieces: Pieces, cast: Cast) -> tuple[bool, Phrase | None]:
        """Whether the note shows the hunter's habit, and where it does."""
        said = wants_to_sell(pieces.text)
        if said:
            return True, said
        features = hunting_features(pieces.view, cast, pieces.facts)
        cue = _cue_phrase(pieces)
        found = self._taggers["hunting"].probability(features, YES) > (_HABIT if cue else _UNSPOKEN)
        return found, cue if found else None

    def _give_facts(self, pieces: Pieces, cast: Cast, drafts: Sequence[Draft]) -> list[tuple[Span, int]]:
        """Gives each fact to its people; returns the roles with whose they are."""
        roles: list[tuple[Span, int]] = []
        for fact in pieces.facts:
            if fact[2] in ("EVNT", "PROM"):
                continue
            chances = self._chances(pieces, cast, fact)
            for who in self._holders(pieces.view, cast, fact, chances):
                drafts[who].give(fact[2], pieces.phrase(fact[0], fact[1]), chances[who])
                if fact[2] == "ROLE":
                    roles.append((fact, who))
        return roles

    def _give_details(self, pieces: Pieces, cast: Cast, drafts: Sequence[Draft]) -> None:
        for detail in pieces.details:
            if detail.kind == "link":
                continue
            who = named_in(cast, detail)
            if who is None:
                at = next((i for i, t in enumerate(pieces.view.tokens) if t.end > detail.phrase.start), 0)
                who = _argmax(self._chances(pieces, cast, (at, at + 1, detail.kind)))
            if who is not None:
                drafts[who].give(detail.kind, detail.phrase)

    def _promises(self, pieces: Pieces, cast: Cast) -> list[Promise]:
        found: list[Promise] = []
        for span in tidy(pieces.view, cast, pieces.facts):
            who = receiver(pieces.view, cast, span)
            if who is None:
                who = _argmax(self._chances(pieces, cast, span))
            found.append(Promise(pieces.phrase(span[0], span[1]), who, _day_near(pieces, cast, span)))
        return found

    def _kind(self, pieces: Pieces, cast: Cast, candidate: Candidate) -> FollowUpKind | None:
        """What a candidate is a step of; None where it is none."""
        return KINDS.get(self._taggers["steps"].best(step_features(pieces.view, cast, pieces.facts, candidate)))

    def _chances(self, pieces: Pieces, cast: Cast, target: Span) -> list[float]:
        """How likely each person is the one that ``target`` belongs to."""
        if len(cast.people) < 2:
            return [1.0] * len(cast.people)
        subject = sentence_subject(pieces.view, cast, target)
        if subject is not None:
            return [float(k == subject) for k in range(len(cast.people))]
        tagger, near = self._taggers["attach"], nearest_people(cast, target[0])
        return [
            tagger.probability(pair_features(pieces.view, cast, target, pieces.facts, k), YES) if k in near else 0.0
            for k in range(len(cast.people))
        ]

    def _holders(self, view: View, cast: Cast, target: Span, chances: Sequence[float]) -> list[int]:
        """The likeliest person; others too where more than one is meant."""
        best = _argmax(chances)
        if best is None:
            return []
        if target[2] == "COMP" or len(chances) == 1:
            bound = _COLLEAGUE
        elif self._taggers["number"].probability(number_features(view, cast, target), MANY) > _SEVERAL:
            bound = _FELLOW
        else:
            return [best]
        return sorted({best, *(k for k, chance in enumerate(chances) if chance > bound)})


_MEETING: Final = frozenset("met saw ho conosciuto conosciuta conosciuti conosciute incontrato visto con with".split())


def _free(cast: Cast, start: int) -> bool:
    """Whether a place does not begin in the middle of a name: nobody is met at *Rossi*."""
    return not any(m.start < start < m.end for m in cast.mentions)


def _place(pieces: Pieces, start: int, end: int) -> Phrase:
    """Where people were met, without the verb of *at BNI met Ben*."""
    while end - start > 1 and pieces.view.tokens[end - 1].lower in _MEETING:
        end -= 1
    return pieces.phrase(start, end)


def _argmax(chances: Sequence[float]) -> int | None:
    return max(range(len(chances)), key=chances.__getitem__) if chances else None


def _day_near(pieces: Pieces, cast: Cast, span: Span) -> date | None:
    """The day that the sentence of a promise gives, after it or else before it; among several people, its clause."""
    start, end, _ = span
    tokens = pieces.view.tokens
    if len(cast.people) > 1:
        first, last = clause_around(pieces.view, cast, start, end)
    else:
        first, last = max(0, start - 12), end + 12
    sentence = tokens[start].sentence
    low = min(t.start for t in tokens[first:end] if t.sentence == sentence)
    high = max(t.end for t in tokens[start:last] if t.sentence == sentence)
    days = [m for m in pieces.moments if m.day and not m.past and low <= m.start < high]
    after = [m for m in days if m.start >= tokens[start].start]
    return (after or days)[0].day if days else None


def _cue_phrase(pieces: Pieces) -> Phrase | None:
    span = strongest_cue(pieces.view)
    return pieces.phrase(*span) if span else None
