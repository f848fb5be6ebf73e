"""Reads the example sentences from which the matcher learns: ``training/corpus/troubles/*.txt``.

    [concept]
    it: a need as somebody tells it, in Italian        en: the same in English
    who-it: somebody of that trade, as one notes them   who-en: the same in English

A concept may stand in several files; every concept must be one of the lexicon's.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus" / "troubles"
_HEADER = re.compile(r"^\[([a-z0-9][a-z0-9-]*)\]$")
_LINE = re.compile(r"^(who-)?(it|en):\s*(\S.*)$")


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence: a need that a concept meets, or (``who``) somebody who meets it."""

    concept: str
    who: bool
    language: str
    text: str


def read(path: Path, concepts: Container[str]) -> Iterator[Example]:
    """The examples of a file.

    Raises:
        ValueError: a line breaks the format or a concept is not the lexicon's; the message names file and line.
    """
    concept: str | None = None
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        if not line or line[0] == "#":
            continue
        where = f"{path.name}:{number}"
        if header := _HEADER.match(line):
            concept = header[1]
            if concept not in concepts:
                raise ValueError(f"{where}: the lexicon has no [{concept}]")
        elif (found := _LINE.match(line)) and concept is not None:
            yield Example(concept, bool(found[1]), found[2], found[3])
        else:
            raise ValueError(f"{where}: expected it:, en:, who-it: or who-en: under a [concept]")


def examples(concepts: Container[str], folder: Path = FOLDER) -> list[Example]:
    """All examples, file by file."""
    return [example for path in sorted(folder.glob("*.txt")) for example in read(path, concepts)]
