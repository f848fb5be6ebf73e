"""What experience makes of a need and of the people who might meet it.

Words that a need and a contact share are mostly bait: a tattooist of skulls does not help where a skull on the screen
asks for bitcoins. So a contact is weighed by what the *other* words of the need say, and by little of the shared ones.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from bot.core.method.matching.clues import clues
from bot.core.method.matching.evidence import plainness
from bot.core.method.matching.experience import Experience, likeliest
from bot.core.method.matching.kinship import Kinship
from bot.core.method.matching.people import Candidate

_SHARPNESS: Final = 3  # a concept half as likely as the likeliest counts an eighth
_PLAIN: Final = 27.4  # from this strength on it is plain what somebody does
_KNOWN: Final = 0.5  # what the lexicon says of a person, beside what experience says
_SHARE: Final = 3.4  # how much counts which concept is likelier than others ...
_STRENGTH: Final = 0.127  # ... and how much, how strongly the words speak for it at all
_KIN: Final = 0.75  # a stand-in counts so much of what it does for the lexicon
_SLIGHT: Final = 0.1  # what is passed over at first sight
_SHARED: Final = 0.25  # what is left of a clue that need and contact have in common


class Hunches:
    """Reads texts by experience; what it has read of people it remembers."""

    def __init__(self, experience: Experience, kinship: Kinship) -> None:
        """Read with this experience; ``kinship`` says which concepts stand in for which."""
        self._experience = experience
        self._kinship = kinship
        self.of_pieces = lru_cache(maxsize=8192)(self._of_pieces)

    def clues(self, texts: Iterable[str]) -> dict[str, None]:
        """The clues of some pieces of text."""
        return clues(" . ".join(texts), self._experience.rings)

    def of_person(self, person: Candidate, known: Mapping[int, float]) -> tuple[dict[int, float], frozenset[str]]:
        """What they likely stand for, and their clues.

        What the lexicon says of them (``known``) counts too. A company's name tells of somebody only if nothing else
        does.
        """
        said = tuple(piece for piece in (person.role, *person.offers) if piece)
        guessed, found = self.of_pieces(said or person.pieces())
        weights = dict(guessed)
        share = _KNOWN / max(1.0, math.hypot(*known.values()))
        for concept, weight in known.items():
            weights[concept] = weights.get(concept, 0.0) + share * weight
        length = max(1.0, math.hypot(*weights.values()))
        weights = {c: weight / length for c, weight in weights.items()}
        return weights, found.union(self.clues((person.company,))) if person.company else found

    def _of_pieces(self, pieces: tuple[str, ...]) -> tuple[dict[int, float], frozenset[str]]:
        """Concepts by weights whose squares add up to 1, less for somebody of whom little can be told; and clues."""
        found = self.clues(pieces)
        sums = likeliest(self._experience.sums(found))
        most = max(sums.values(), default=0.0)
        weights = {c: (total / most) ** _SHARPNESS for c, total in sums.items()}
        longest = max((sum(clue[0] not in "^~" for clue in self.clues((piece,))) for piece in pieces), default=0)
        plain = min(1.0, most * self._experience.unit / _PLAIN) ** 0.5 * plainness(longest)
        length = math.hypot(*weights.values())
        return {c: weight / length * plain for c, weight in weights.items()}, frozenset(found)

    def telling(self, found: Iterable[str]) -> float:
        """How much the words behind some clues say."""
        return self._experience.telling(found)

    def sums(self, found: Iterable[str]) -> dict[int, int]:
        """How strongly clues speak for each concept."""
        return self._experience.sums(found)

    def wanted(self, sums: dict[int, float], telling: float) -> dict[int, float]:
        """What would help: likely concepts, and those that stand in for them.

        Their shares say which is likelier; how strongly words speak for them beside how ``telling`` they are says
        whether any of them is meant at all.
        """
        likely = likeliest(sums)
        whole = sum(total**_SHARPNESS for total in likely.values())
        strength = _STRENGTH * self._experience.unit / telling
        wanted: dict[int, float] = {}
        for concept, total in likely.items():
            weight = _SHARE * total**_SHARPNESS / whole + strength * total
            for stand_in, kin in self._kinship.row(concept).items():
                worth = weight if stand_in == concept else weight * kin * _KIN
                wanted[stand_in] = wanted.get(stand_in, 0.0) + worth
        return wanted


class Crowd:
    """The people of an index, ready to be weighed for many needs."""

    def __init__(self, hunches: Hunches, people: Sequence[Candidate], known: Sequence[Mapping[int, float]]) -> None:
        """Read everybody once; ``known`` are each one's concepts by the lexicon."""
        self._hunches = hunches
        self._read = [hunches.of_person(person, theirs) for person, theirs in zip(people, known, strict=True)]
        self._by_concept: dict[int, list[tuple[int, float]]] = {}
        for i, (offered, _) in enumerate(self._read):
            for concept, weight in offered.items():
                if weight >= _SLIGHT:
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
        self._telling = hunches.telling(self._clues)
        self._sums: dict[int, float] = {**hunches.sums(self._clues)}
        self._wanted: dict[tuple[str, ...], dict[int, float]] = {(): hunches.wanted(self._sums, self._telling)}
        self.first: dict[int, float] = {}
        most = max(self._wanted[()].values(), default=0.0)
        for concept, wanted in self._wanted[()].items():
            if wanted >= most * _SLIGHT:
                for i, weight in by_concept.get(concept, ()):
                    self.first[i] = self.first.get(i, 0.0) + wanted * weight

    def closely(self, i: int) -> float:
        """The same for one of them without what the need merely shares with them."""
        offered, theirs = self._read[i]
        shared = tuple(clue for clue in self._clues if clue in theirs)
        wanted = self._wanted.get(shared)
        if wanted is None:
            sums = dict(self._sums)
            for concept, sum_ in self._hunches.sums(shared).items():
                sums[concept] -= (1 - _SHARED) * sum_
            wanted = self._wanted[shared] = self._hunches.wanted(sums, self._telling)
        return sum(wanted.get(concept, 0.0) * weight for concept, weight in offered.items())

    def piece(self, pieces: Sequence[str]) -> int:
        """Which piece of what somebody is described by speaks most for the need."""
        wanted = self._wanted[()]
        worth = [
            sum(wanted.get(c, 0.0) * w for c, w in self._hunches.of_pieces((piece,))[0].items()) for piece in pieces
        ]
        return max(range(len(pieces)), key=lambda i: (worth[i], -i), default=0)
