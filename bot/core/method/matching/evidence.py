"""What a need asks for and what a person offers, as weighted concepts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from bot.core.method.matching.kinship import Kinship
from bot.core.method.matching.lexicon import Lexicon
from bot.core.method.matching.people import Candidate
from bot.core.method.matching.phrase import Kind
from bot.core.method.matching.spotting import Hit, Words, spot, words_of

# How much one found term counts, by kind; several for the same concept add up towards 1.
_NEEDED: Final = {Kind.WHO: 0.6, Kind.NEED: 0.85, Kind.HINT: 0.4}
_OFFERED: Final = {Kind.WHO: 0.95, Kind.NEED: 0.6, Kind.HINT: 0.25}
_ASKED: Final = 0.95  # a trade named right after "cerca", "needs a" …
_ASIDE: Final = 0.6  # a trade merely mentioned, where a trouble is told
_SPECIALISED: Final = 0.55  # a general trade of somebody who says what they specialise in
_SURE: Final = 0.4  # from this weight on a concept is taken for granted
_LONG: Final = 12  # a longer piece is a whole note rather than an offer: each of its words means less
_ROLE, _OFFER, _COMPANY = 1.0, 0.9, 0.7

_ASKING: Final = frozenset(
    "cerca cercano cerco cercasi serve servono servirebbe servirebbero bisogno trovare conosce "
    "needs need looking seeking find hire after someone somebody".split()
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text says.

    ``concepts`` are weighted 0..1, ``facets`` the values found of each facet, ``source`` the piece that spoke most
    for a concept, ``loose`` the telling stems that the lexicon lacks, ``asking`` whether somebody is asked for.
    """

    concepts: dict[int, float]
    facets: dict[str, frozenset[int]]
    source: dict[int, int]
    loose: frozenset[str]
    pieces: tuple[str, ...]
    asking: bool = False


class Witness:
    """Reads texts into evidence; what it has read it remembers."""

    def __init__(self, lexicon: Lexicon, kinship: Kinship) -> None:
        """Read with this lexicon."""
        self._lexicon = lexicon
        self._kinship = kinship
        self._common = frozenset(lexicon.sets.get("common", ()))
        self.of_offer = lru_cache(maxsize=8192)(self._of_offer)
        self.of_need = lru_cache(maxsize=1024)(self._of_need)

    def of_person(self, person: Candidate) -> Evidence:
        """What a contact stands for."""
        return self.of_offer(person.role, person.company, person.offers)

    def _of_need(self, need: str) -> Evidence:
        words = words_of((need,))
        hits = spot(words, self._lexicon)
        asked = _asked(words)
        told = any(h.kind is Kind.NEED and not asked.intersection(h.where) for h in hits)
        doubt: dict[int, float] = {}
        for hit in hits:
            weight = _NEEDED[hit.kind] * hit.share
            if hit.kind is Kind.WHO:
                if asked.intersection(hit.where):
                    weight = _ASKED * hit.share
                elif told:
                    weight *= _ASIDE
            if len(hit.where) > 1:
                weight = 1 - (1 - weight) * 0.5
            doubt[hit.concept] = doubt.get(hit.concept, 1.0) * (1 - min(weight, 0.98))
        return replace(self._evidence(doubt, {}, words, hits, (need,)), asking=bool(asked))

    def _of_offer(self, role: str | None, company: str | None, offers: tuple[str, ...]) -> Evidence:
        pieces: list[str] = []
        worth: list[float] = []
        for text, value in ((role, _ROLE), *((offer, _OFFER) for offer in offers), (company, _COMPANY)):
            if text:
                pieces.append(text)
                worth.append(value)
        words = words_of(pieces)
        worth = [value * plainness(words.piece.count(i)) for i, value in enumerate(worth)]
        doubt: dict[int, float] = {}
        best: dict[int, tuple[float, int]] = {}
        hits = spot(words, self._lexicon)
        for hit in hits:
            piece = words.piece[hit.where[0]]
            weight = _OFFERED[hit.kind] * hit.share * worth[piece]
            if len(hit.where) > 1:
                weight = 1 - (1 - weight) * 0.6
            doubt[hit.concept] = doubt.get(hit.concept, 1.0) * (1 - min(weight, 0.98))
            if weight > best.get(hit.concept, (0.0, 0))[0]:
                best[hit.concept] = (weight, piece)
        return self._evidence(doubt, {c: p for c, (_, p) in best.items()}, words, hits, tuple(pieces))

    def _evidence(
        self,
        doubt: dict[int, float],
        source: dict[int, int],
        words: Words,
        hits: Sequence[Hit],
        pieces: tuple[str, ...],
    ) -> Evidence:
        facets: dict[str, set[int]] = {}
        concepts: dict[int, float] = {}
        for concept, left in doubt.items():
            facet = self._lexicon.facets[concept]
            if facet is None:
                concepts[concept] = 1 - left
            else:
                facets.setdefault(facet, set()).add(concept)
        for concept in [c for c, weight in concepts.items() if weight >= _SURE]:
            for broader in self._kinship.ancestors(concept):
                if broader in concepts:
                    concepts[broader] *= _SPECIALISED
        known = {i for hit in hits for i in hit.where}
        loose = frozenset(
            word
            for i, word in enumerate(words.stems)
            if i not in known
            and len(words.forms[i]) > 3
            and words.forms[i] not in _ASKING
            and word not in self._common
            and not word.isdigit()
        )
        return Evidence(concepts, {f: frozenset(v) for f, v in facets.items()}, source, loose, pieces)


def plainness(words: int) -> float:
    """How much a piece of so many telling words says about what somebody offers, up to 1."""
    return min(1.0, _LONG / max(words, 1)) ** 2


def _asked(words: Words) -> frozenset[int]:
    """Indices of the words right after a word of asking."""
    asked: set[int] = set()
    for i, form in enumerate(words.forms):
        if form in _ASKING:
            asked.update(range(i + 1, i + 4))
    return frozenset(asked)
