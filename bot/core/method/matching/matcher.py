"""Who, among these people, could help with this need.

A need is read into weighted concepts, every person too; a person scores by how well their concepts stand in for
those of the need. Two readings are added up: the lexicon's, which is sure of what it knows, and that of experience,
which guesses from every word. Facets (a language, a country, a way of working) do not match by themselves: they raise
a match that agrees and lower one that conflicts. Below the threshold nobody is proposed: a wrong introduction costs
the user credit with two people.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest
from typing import Final

from bot.core.method.matching.evidence import Evidence, Witness
from bot.core.method.matching.experience import Experience
from bot.core.method.matching.hunches import Crowd, Hunches, Look
from bot.core.method.matching.kinship import Kinship
from bot.core.method.matching.lexicon import Lexicon
from bot.core.method.matching.people import Candidate, Match

THRESHOLD: Final = 0.95
_FURTHER: Final = 0.45  # what a further proposal must reach
KEEP_UP: Final = 0.4  # a further proposal must reach this share of the first one's score
_ALONE: Final = 2.9  # what the lexicon counts where there is no experience
_CLOSELY: Final = 24  # so many, the likeliest, are looked at closely
_FADE: Final = 0.5  # each further shared concept counts half of the one before
_LOOSE: Final = 0.2  # a telling word that the lexicon lacks, found in both texts
_UNMET: Final = 0.32  # somebody is asked for by name, with a telling word that neither lexicon nor person knows
_DOUBTED: Final = 0.65  # the same, for what experience says
_TELLS: Final = 0.25  # from this worth on the lexicon says why, below it experience does
_AGREE: Final = 1.2
_CONFLICT: Final = {"language": 0.45, "place": 0.75, "manner": 0.7}


class Index:
    """A notebook made ready for many needs: for each concept, who stands for it."""

    def __init__(self, matcher: Matcher, people: Sequence[Candidate]) -> None:
        """Read everybody once."""
        self._matcher = matcher
        self._people = tuple(people)
        self._read = [matcher.witness.of_person(p) for p in self._people]
        self._by_concept: dict[int, list[tuple[int, float]]] = {}
        self._by_word: dict[str, list[int]] = {}
        for i, evidence in enumerate(self._read):
            for concept, weight in evidence.concepts.items():
                self._by_concept.setdefault(concept, []).append((i, weight))
            for word in evidence.loose:
                self._by_word.setdefault(word, []).append(i)
        known = [evidence.concepts for evidence in self._read]
        self._crowd = Crowd(matcher.hunches, self._people, known) if matcher.hunches else None

    def rank(self, need: str, limit: int | None = None) -> tuple[Match, ...]:
        """Those worth proposing for a need, best first; nobody is a frequent and right answer."""
        asked = self._matcher.witness.of_need(need)
        parts: dict[int, list[tuple[float, int]]] = {}
        for concept, wanted in asked.concepts.items():
            best: dict[int, tuple[float, int]] = {}
            for stand_in, kin in self._matcher.kinship.row(concept).items():
                for i, weight in self._by_concept.get(stand_in, ()):
                    worth = wanted * kin * weight
                    if worth > best.get(i, (0.0, 0))[0]:
                        best[i] = (worth, stand_in)
            for i, found in best.items():
                parts.setdefault(i, []).append(found)
        for word in asked.loose:
            holders = self._by_word.get(word, ())
            for i in holders:
                parts.setdefault(i, []).append((_LOOSE, -1))
        look = self._crowd.look(need) if self._crowd else None
        crude = dict(look.first) if look else {}
        for i, pairs in parts.items():
            crude[i] = crude.get(i, 0.0) + max(pairs)[0]
        likely = [-i for _, i in nlargest(_CLOSELY, ((worth, -i) for i, worth in crude.items()))]
        scored = [self._score(i, parts.get(i, []), look.closely(i) if look else 0.0, asked) for i in likely]
        scored.sort(key=lambda s: (-s[0], s[1]))
        return self._proposals(scored, limit, look)

    def _score(
        self, i: int, found: list[tuple[float, int]], hunch: float, asked: Evidence
    ) -> tuple[float, int, int | None]:
        found.sort(reverse=True)
        offered = self._read[i]
        total, share = 0.0, 1.0
        for worth, _ in found:
            total += worth * share
            share *= _FADE
        total = min(total, 1.0)
        if asked.asking and asked.loose - offered.loose:
            total *= _UNMET
            hunch *= _DOUBTED
        total = total + hunch if self._crowd else total * _ALONE
        for facet, values in asked.facets.items():
            theirs = offered.facets.get(facet)
            if theirs:
                total *= _AGREE if values & theirs else _CONFLICT.get(facet, 1.0)
        return total, i, found[0][1] if found and found[0][0] >= _TELLS else None

    def _proposals(
        self, scored: list[tuple[float, int, int | None]], limit: int | None, look: Look | None
    ) -> tuple[Match, ...]:
        if not scored or scored[0][0] < THRESHOLD:
            return ()
        floor = max(_FURTHER, scored[0][0] * KEEP_UP)
        kept = [s for s in scored if s[0] >= floor][:limit]
        return tuple(
            Match(self._people[i].id, round(total / (1 + total), 4), self._why(i, c, look)) for total, i, c in kept
        )

    def _why(self, i: int, concept: int | None, look: Look | None) -> str:
        evidence = self._read[i]
        if not evidence.pieces:
            return self._people[i].name
        if concept is None:
            return evidence.pieces[look.piece(evidence.pieces) if look else 0]
        return evidence.pieces[evidence.source.get(concept, 0)]


class Matcher:
    """Matching with one lexicon; safe to share, what it reads it remembers."""

    def __init__(self, lexicon: Lexicon, experience: Experience | None = None) -> None:
        """Match with this lexicon, and with what was learnt from examples."""
        self.kinship = Kinship(lexicon)
        self.hunches = Hunches(experience, self.kinship) if experience else None
        self.witness = Witness(lexicon, self.kinship)

    def index(self, candidates: Sequence[Candidate]) -> Index:
        """Make a notebook ready for many needs."""
        return Index(self, candidates)

    def rank(self, need: str, candidates: Sequence[Candidate], limit: int | None = None) -> tuple[Match, ...]:
        """Those among the candidates worth proposing for a need, best first, at most ``limit``."""
        return self.index(candidates).rank(need, limit)

    def related(self, text_a: str, text_b: str) -> float:
        """How much two descriptions are about the same field, 0..1, either way round."""
        one, other = self.witness.of_offer(text_a, None, ()), self.witness.of_offer(text_b, None, ())
        return max(self._covers(one, other), self._covers(other, one))

    def _covers(self, one: Evidence, other: Evidence) -> float:
        best = 0.0
        for concept, weight in one.concepts.items():
            for stand_in, kin in self.kinship.row(concept).items():
                best = max(best, weight * kin * other.concepts.get(stand_in, 0.0))
        shared = len(one.loose & other.loose)
        return min(1.0, best + 0.3 * shared)
