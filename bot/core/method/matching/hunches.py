"""What experience makes of a need and of the people who might meet it.

Words that a need and a contact share are mostly bait: a tattooist of skulls does not help where a skull on the screen
asks for bitcoins. So a contact is weighed by what the *other* words of the need say, and by little of the shared ones.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from bot.core.method.matching.clues import clues
from bot.core.method.matching.experience import Experience, sharpened
from bot.core.method.matching.kinship import Kinship
from bot.core.method.matching.people import Candidate

_NEED_SHARPNESS: Final = 2  # a concept half as likely as the likeliest counts a quarter
_OFFER_SHARPNESS: Final = 3
_SHARED: Final = 0.25  # what is left of a clue that need and contact have in common


class Hunches:
    """Reads texts by experience; what it has read of people it remembers."""

    def __init__(self, experience: Experience, kinship: Kinship) -> None:
        """Read with this experience; ``kinship`` says which concepts stand in for which."""
        self._experience = experience
        self._kinship = kinship
        self.of_person = lru_cache(maxsize=8192)(self._of_person)

    def clues(self, texts: Iterable[str]) -> dict[str, None]:
        """The clues of some pieces of text."""
        return clues(" . ".join(texts), self._experience.rings)

    def _of_person(self, pieces: tuple[str, ...]) -> tuple[dict[int, float], frozenset[str]]:
        """What they likely stand for, as weights whose squares add up to 1; and their clues."""
        found = self.clues(pieces)
        weights = sharpened(self._experience.sums(found), _OFFER_SHARPNESS)
        length = math.hypot(*weights.values())
        return {c: weight / length for c, weight in weights.items()}, frozenset(found)

    def sums(self, found: Iterable[str]) -> dict[int, int]:
        """How strongly clues speak for each concept."""
        return self._experience.sums(found)

    def wanted(self, sums: dict[int, float]) -> dict[int, float]:
        """What would help: likely concepts as shares of 1, and those that stand in for them."""
        likely = sharpened(sums, _NEED_SHARPNESS)
        whole = sum(likely.values())
        wanted: dict[int, float] = {}
        for concept, weight in likely.items():
            for stand_in, kin in self._kinship.row(concept).items():
                wanted[stand_in] = wanted.get(stand_in, 0.0) + weight / whole * kin
        return wanted


class Crowd:
    """The people of an index, ready to be weighed for many needs."""

    def __init__(self, hunches: Hunches, people: Sequence[Candidate]) -> None:
        """Read everybody once."""
        self._hunches = hunches
        self._read = [hunches.of_person(person.pieces()) for person in people]
        self._by_concept: dict[int, list[tuple[int, float]]] = {}
        for i, (offered, _) in enumerate(self._read):
            for concept, weight in offered.items():
                self._by_concept.setdefault(concept, []).append((i, weight))

    def look(self, need: str) -> Look:
        """A need before this crowd."""
        return Look(self._hunches, self._read, self._by_concept, need)


class Look:
    """How each of a crowd fares with one need: at first sight all, and closely those worth it."""

    def __init__(
        self,
        hunches: Hunches,
        read: Sequence[tuple[dict[int, float], frozenset[str]]],
        by_concept: dict[int, list[tuple[int, float]]],
        need: str,
    ) -> None:
        self._hunches = hunches
        self._read = read
        self._clues = hunches.clues((need,))
        self._sums: dict[int, float] = {**hunches.sums(self._clues)}
        self._wanted: dict[tuple[str, ...], dict[int, float]] = {(): hunches.wanted(self._sums)}
        self.first: dict[int, float] = {}
        for concept, wanted in self._wanted[()].items():
            for i, weight in by_concept.get(concept, ()):
                self.first[i] = self.first.get(i, 0.0) + wanted * weight

    def closely(self, i: int) -> float:
        """The same for one of them without what the need merely shares with them, 0..1."""
        offered, theirs = self._read[i]
        shared = tuple(clue for clue in self._clues if clue in theirs)
        wanted = self._wanted.get(shared)
        if wanted is None:
            sums = dict(self._sums)
            for concept, sum_ in self._hunches.sums(shared).items():
                sums[concept] -= (1 - _SHARED) * sum_
            wanted = self._wanted[shared] = self._hunches.wanted(sums)
        return sum(wanted.get(concept, 0.0) * weight for concept, weight in offered.items())

    def piece(self, pieces: Sequence[str]) -> int:
        """Which piece of what somebody is described by speaks most for the need."""
        wanted = self._wanted[()]
        worth = [
            sum(wanted.get(c, 0.0) * w for c, w in self._hunches.of_person((piece,))[0].items()) for piece in pieces
        ]
        return max(range(len(pieces)), key=lambda i: (worth[i], -i), default=0)
