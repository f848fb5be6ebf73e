"""How far one concept stands in for another.

Somebody who needs an employment lawyer is helped by one, half helped by a lawyer of any kind, not by a divorce
lawyer; the lexicon's broader concepts and its ``also:`` links say so, and this module follows them.
"""

from __future__ import annotations

from typing import Final

from bot.core.method.matching.lexicon import Lexicon

BROADER: Final = 0.5  # the generalist in place of the specialist, for each step up
NARROWER: Final = 0.85  # some specialist where the field was asked for, for each step down
_FLOOR: Final = 0.15


class Kinship:
    """Rows of stand-ins, worked out on first use and kept."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Keep the lexicon and turn its tree upside down once."""
        self._lexicon = lexicon
        self._children: dict[int, list[int]] = {}
        for child, parents in enumerate(lexicon.parents):
            for parent in parents:
                self._children.setdefault(parent, []).append(child)
        self._rows: dict[int, dict[int, float]] = {}

    def ancestors(self, concept: int) -> frozenset[int]:
        """All broader concepts."""
        found: set[int] = set()
        todo = list(self._lexicon.parents[concept])
        while todo:
            parent = todo.pop()
            if parent not in found:
                found.add(parent)
                todo.extend(self._lexicon.parents[parent])
        return frozenset(found)

    def row(self, concept: int) -> dict[int, float]:
        """Every concept that can stand in for this one, with how well (1 is itself)."""
        row = self._rows.get(concept)
        if row is None:
            row = self._rows[concept] = self._work_out(concept)
        return row

    def _work_out(self, concept: int) -> dict[int, float]:
        row = {concept: 1.0}
        self._down(concept, 1.0, row)
        self._up(concept, 1.0, row)
        for other, strength in self._lexicon.also[concept].items():
            row[other] = max(strength, row.get(other, 0.0))
            self._down(other, strength, row)
        return row

    def _down(self, concept: int, worth: float, row: dict[int, float]) -> None:
        for child in self._children.get(concept, ()):
            value = worth * NARROWER
            if value >= _FLOOR and value > row.get(child, 0.0):
                row[child] = value
                self._down(child, value, row)

    def _up(self, concept: int, worth: float, row: dict[int, float]) -> None:
        for parent in self._lexicon.parents[concept]:
            value = worth * BROADER
            if value >= _FLOOR and value > row.get(parent, 0.0):
                row[parent] = value
                self._up(parent, value, row)
