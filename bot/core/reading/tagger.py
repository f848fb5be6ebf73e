"""A conditional random field read from bytes: rows of features in, labels or probabilities out."""

from __future__ import annotations

from collections.abc import Sequence

import pycrfsuite

from bot.core.reading.labels import NOTHING, Chances

Rows = Sequence[Sequence[str]]
_IMPOSSIBLE, _CERTAIN = 0.002, 0.99


class Tagger:
    """One trained model. Holds its bytes, since the C++ side keeps pointing into them."""

    def __init__(self, model: bytes) -> None:
        """Raises ValueError if the bytes are not a model."""
        self._model = model
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)
        self._every: list[str] = self._tagger.labels()
        self._labels = frozenset(self._every)

    def weigh(self, rows: Rows) -> list[Chances]:
        """How likely each label is at each row; what is all but impossible is left out, as beside a certain nothing."""
        if not rows:
            return []
        self._tagger.set(rows)
        return [self._weighed(i) for i in range(len(rows))]

    def _weighed(self, i: int) -> dict[str, float]:
        marginal = self._tagger.marginal
        found = {NOTHING: marginal(NOTHING, i)}
        if found[NOTHING] < _CERTAIN:
            found.update({label: p for label in self._every if (p := marginal(label, i)) > _IMPOSSIBLE})
        return found

    def chances(self, rows: Rows, label: str) -> list[float]:
        """How likely ``label`` is at each row; zeros for a label that the model never saw."""
        if label not in self._labels or not rows:
            return [0.0] * len(rows)
        self._tagger.set(rows)
        return [self._tagger.marginal(label, i) for i in range(len(rows))]

    def probability(self, row: Sequence[str], label: str) -> float:
        """How likely ``label`` is for a single row: the model as a plain classifier."""
        return self.chances([row], label)[0]

    def best(self, row: Sequence[str]) -> str:
        """The most likely label of a single row."""
        return str(self._tagger.tag([row])[0])
