"""A conditional random field read from bytes: rows of features in, labels or probabilities out."""

from __future__ import annotations

from collections.abc import Sequence

import pycrfsuite

from bot.core.reading.labels import Span, to_spans


class Tagger:
    """One trained model. Holds its bytes, since the C++ side keeps pointing into them."""

    def __init__(self, model: bytes) -> None:
        """Raises ValueError if the bytes are not a model."""
        self._model = model
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)

    def spans(self, rows: Sequence[Sequence[str]]) -> list[Span]:
        """The most likely spans."""
        return to_spans(self._tagger.tag(rows)) if rows else []

    def probability(self, row: Sequence[str], label: str) -> float:
        """How likely ``label`` is for a single row: the model as a plain classifier. 0 for a label it never saw."""
        self._tagger.set([row])
        return float(self._tagger.marginal(label, 0)) if label in self._tagger.labels() else 0.0

    def best(self, row: Sequence[str]) -> str:
        """The most likely label of a single row."""
        return str(self._tagger.tag([row])[0])
