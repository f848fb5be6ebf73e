"""The labelled notes: where they are, and one note as a value."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.core.reading.reading import Language

CORPUS = Path(__file__).parent / "corpus"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A note and what a careful assistant should understand (``gold``, the schema of ``docs/reading.md``)."""

    id: str
    part: str
    language: Language
    now: datetime
    text: str
    gold: dict[str, Any]


def load(paths: Iterable[Path]) -> tuple[Labelled, ...]:
    """The notes of these files, in order. Raises ValueError (JSON) or KeyError for a line that is not a note."""
    notes: list[Labelled] = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.strip():
                continue
            row = json.loads(line)
            notes.append(
                Labelled(
                    row["id"],
                    path.stem.rsplit("_", 1)[-1],
                    row["lang"],
                    datetime.fromisoformat(row["now"]),
                    row["text"],
                    row,
                ),
            )
    return tuple(notes)


def training_files() -> tuple[Path, ...]:
    """The files to learn from, in a fixed order."""
    return tuple(sorted(CORPUS.glob("train_*.jsonl")))


def development_files() -> tuple[Path, ...]:
    """The files to look at while working; the shipped model does not learn from them."""
    return tuple(sorted(CORPUS.glob("dev_*.jsonl")))
