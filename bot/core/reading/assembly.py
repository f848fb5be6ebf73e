"""From spans to a reading: which fact belongs to whom, which date to what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.core.reading.attach import YES, pair_features
from bot.core.reading.cast import Cast, cast_of
from bot.core.reading.details import Detail
from bot.core.reading.features import View
from bot.core.reading.hunting import hunting_features
from bot.core.reading.labels import Span
from bot.core.reading.number import MANY, number_features
from bot.core.reading.reading import FollowUp, FollowUpKind, Person, Phrase, Promise, Reading
from bot.core.reading.steps import KINDS, Candidate, candidates, step_features
from bot.core.reading.tagger import Tagger
from bot.core.reading.when import Moment, resolve_hour

_MANY = {"NEED": "needs", "OFFR": "offers", "INTR": "interests"}
_ONE = {"ROLE": "role", "COMP": "company"}
_HABIT = 0.3  # one note in eight shows it: asked at even odds, the classifier misses too many
_COLLEAGUE = 0.6  # a firm is shared where it is likely for each of them by itself
_SEVERAL = 0.35
_FELLOW = 0.25  # once several are meant, a fair chance is enough


class Assembler:
    """Puts the pieces of one note together, with classifiers for whom, for what, and for the habit."""

    def __init__(self, taggers: Mapping[str, Tagger]) -> None:
        self._taggers = taggers

    def assemble(
        self,
        text: str,
        view: View,
        names: Sequence[tuple[int, int]],
        facts: Sequence[Span],
        details: Sequence[Detail],
        moments: Sequence[Moment],
    ) -> Reading:
        """The reading of a note whose spans are known."""
        cast = cast_of(text, view, names)
        people = [Person(name=phrase) for phrase in cast.people]
        event: Phrase | None = None
        promises: list[Promise] = []
        best: dict[tuple[int, str], float] = {}
        for fact in facts:
            phrase = _phrase(text, view, fact[0], fact[1])
            if fact[2] == "EVNT":
                event = event or phrase
                continue
            chances = self._chances(view, cast, fact, facts)
            if fact[2] == "PROM":
                promises.append(Promise(phrase, _argmax(chances)))
                continue
            for who in self._holders(view, cast, fact, chances):
                key = (who, fact[2])
                if fact[2] in _MANY:
                    field = _MANY[fact[2]]
                    people[who] = replace(people[who], **{field: (*getattr(people[who], field), phrase)})
                elif chances[who] > best.get(key, 0.0):
                    best[key] = chances[who]
                    people[who] = replace(people[who], **{_ONE[fact[2]]: phrase})
        self._give_details(view, cast, facts, details, people)
        return Reading(
            view.language,
            event,
            tuple(people),
            tuple(self._steps(text, view, cast, facts, moments)),
            tuple(promises),
            self._taggers["hunting"].probability(hunting_features(view, cast, list(facts)), YES) > _HABIT,
        )

    def _chances(self, view: View, cast: Cast, target: Span, facts: Sequence[Span]) -> list[float]:
        """How likely each person is the one that ``target`` belongs to."""
        if len(cast.people) == 1:
            return [1.0]
        tagger = self._taggers["attach"]
        return [
            tagger.probability(pair_features(view, cast, target, facts, who), YES) for who in range(len(cast.people))
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

    def _give_details(
        self,
        view: View,
        cast: Cast,
        facts: Sequence[Span],
        details: Sequence[Detail],
        people: list[Person],
    ) -> None:
        for detail in details:
            if detail.kind == "link" or not people:
                continue
            at = next((i for i, t in enumerate(view.tokens) if t.end > detail.phrase.start), 0)
            chances = self._chances(view, cast, (at, at + 1, detail.kind), facts)
            who = _argmax(chances)
            if who is not None and getattr(people[who], detail.kind) is None:
                people[who] = replace(people[who], **{detail.kind: detail.phrase})

    def _steps(
        self,
        text: str,
        view: View,
        cast: Cast,
        facts: Sequence[Span],
        moments: Sequence[Moment],
    ) -> list[FollowUp]:
        out: list[FollowUp] = []
        for candidate in candidates(view, moments):
            kind = self._taggers["steps"].best(step_features(view, cast, facts, candidate))
            if kind not in KINDS:
                continue
            out += self._step(text, view, cast, facts, candidate, kind)
        return out

    def _step(
        self,
        text: str,
        view: View,
        cast: Cast,
        facts: Sequence[Span],
        candidate: Candidate,
        kind: FollowUpKind,
    ) -> list[FollowUp]:
        chances = self._chances(view, cast, (candidate.start, candidate.end, "STEP"), facts)
        who: list[int | None] = [*self._holders(view, cast, (candidate.start, candidate.end, "STEP"), chances)] or [None]
        moment = resolve_hour(candidate.moment, kind) if candidate.moment else None
        phrase = _phrase(text, view, candidate.start, candidate.end)
        return [FollowUp(kind, k, moment.day if moment else None, moment.at if moment else None, phrase) for k in who]


def _phrase(text: str, view: View, start: int, end: int) -> Phrase:
    first, last = view.tokens[start].start, view.tokens[end - 1].end
    return Phrase(text[first:last], first, last)


def _argmax(chances: Sequence[float]) -> int | None:
    return max(range(len(chances)), key=chances.__getitem__) if chances else None
