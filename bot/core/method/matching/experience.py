"""What thousands of example sentences taught: which clues speak for which concept, and how strongly.

The lexicon knows the expressions somebody thought of. Experience knows the words that went along with them: it reads
a text into a few likely concepts even where no expression of the lexicon is met. ``training.match_model`` learns it
from the lexicon and from ``training/corpus/troubles``; here it is only read.
"""

from __future__ import annotations

import json
import math
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.core.method.matching.clues import ring_names

_FAINT: Final = 0.3  # concepts below this share of the likeliest are left out
_UNKNOWN: Final = 20.0  # the squared rarity of a word never met
_MOST: Final = 400  # and never more than so many are kept


class ExperienceError(ValueError):
    """The file of what was learnt cannot be read."""


@dataclass(frozen=True, slots=True)
class Experience:
    """Clues by number; for each a stretch of concepts and of how strongly it speaks for them."""

    number: Mapping[str, int]
    start: array[int]
    concept: array[int]
    weight: array[int]
    rings: Mapping[str, str]
    concepts: int
    unit: float

    @classmethod
    def parse(cls, data: bytes, concepts: Sequence[str], rings: Mapping[str, tuple[str, ...]]) -> Experience:
        """Read what ``packed`` wrote.

        Args:
            data: the file's bytes.
            concepts: the lexicon's concepts; what was learnt of others is left out.
            rings: the lexicon's rings.

        Raises:
            ExperienceError: the file is cut short or is another kind of file.
        """
        try:
            head, names, rest = data.split(b"\n\n", 2)
            header = json.loads(head)
            known = {name: i for i, name in enumerate(concepts)}
            here = [known.get(name, -1) for name in header["concepts"]]
            clue_names = names.decode().split("\n")
            start, rest = _cut("I", rest, len(clue_names) + 1)
            concept, rest = _cut("H", rest, start[-1])
            weight, rest = _cut("H", rest, start[-1])
        except (ValueError, KeyError, IndexError) as error:
            raise ExperienceError(f"cannot read what was learnt: {error}") from error
        if here != list(range(len(here))):
            start, concept, weight = _moved(start, concept, weight, here)
        number = {clue: i for i, clue in enumerate(clue_names)}
        return cls(number, start, concept, weight, ring_names(rings), len(here), float(header["unit"]))

    def telling(self, found: Iterable[str]) -> float:
        """How much the words of a text say, known or not: the root of their squared rarities. At least 1."""
        total = 0.0
        for clue in found:
            if clue[0] not in "^~":
                i = self.number.get(clue)
                met = self.start[i + 1] - self.start[i] if i is not None else 0
                total += math.log(self.concepts / met) ** 2 if met else _UNKNOWN
        return max(1.0, math.sqrt(total))

    def sums(self, found: Iterable[str]) -> dict[int, int]:
        """How strongly some clues speak for each concept, in the model's own units."""
        sums: dict[int, int] = {}
        start, concepts, weights, number = self.start, self.concept, self.weight, self.number
        for clue in found:
            i = number.get(clue)
            if i is not None:
                a, b = start[i], start[i + 1]
                for concept, weight in zip(concepts[a:b], weights[a:b], strict=True):
                    sums[concept] = sums.get(concept, 0) + weight
        return sums


def likeliest(sums: Mapping[int, float]) -> dict[int, float]:
    """The concepts that most speaks for, likeliest first."""
    most = max(sums.values(), default=0)
    if most <= 0:
        return {}
    found = sorted((-total, c) for c, total in sums.items() if total >= most * _FAINT)[:_MOST]
    return {c: -total for total, c in found}


def packed(concepts: Sequence[str], learnt: Mapping[str, Mapping[int, int]], unit: float, sources: str) -> bytes:
    """The bytes that ``parse`` reads; a weight of 1 is worth a ``unit``, ``sources`` says what was learnt from."""
    names = sorted(learnt)
    start, concept, weight = array("I", [0]), array("H"), array("H")
    for name in names:
        for c, w in sorted(learnt[name].items()):
            concept.append(c)
            weight.append(w)
        start.append(len(concept))
    if sys.byteorder == "big":
        for row in (start, concept, weight):
            row.byteswap()
    head = json.dumps({"sources": sources, "unit": round(unit, 9), "concepts": list(concepts)}).encode()
    return b"\n\n".join((head, "\n".join(names).encode(), start.tobytes() + concept.tobytes() + weight.tobytes()))


def sources_of(data: bytes) -> str:
    """What a file says it was learnt from."""
    return str(json.loads(data.split(b"\n\n", 1)[0])["sources"])


def _moved(
    start: array[int], concept: array[int], weight: array[int], here: Sequence[int]
) -> tuple[array[int], array[int], array[int]]:
    """The same with each concept's number ``here``; those that are not here (-1) are left out."""
    starts, concepts, weights = array("I", [0]), array("H"), array("H")
    for a, b in pairwise(start):
        for c, w in zip(concept[a:b], weight[a:b], strict=True):
            if here[c] >= 0:
                concepts.append(here[c])
                weights.append(w)
        starts.append(len(concepts))
    return starts, concepts, weights


def _cut(kind: str, data: bytes, count: int) -> tuple[array[int], bytes]:
    row: array[int] = array(kind)
    size = row.itemsize * count
    row.frombytes(data[:size])
    if len(row) != count:
        raise ValueError("it is cut short")
    if sys.byteorder == "big":
        row.byteswap()
    return row, data[size:]
