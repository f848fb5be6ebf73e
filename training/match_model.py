"""Teaches the matcher from the lexicon and the example sentences; takes some seconds.

    python -m training.match_model [--check]

A clue speaks for a concept by how rarely it is met elsewhere (inverse frequency over concepts), a little by
how often it is met there, and less where the concept has very many clues. Plain counting was as good as anything
trained, can be followed by hand, and gives the same bytes on every machine. ``--check`` only says whether the model
was learnt from what is there now.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import re
import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.core.method import matching
from bot.core.method.matching.clues import clues, ring_names
from bot.core.method.matching.experience import packed, sources_of
from bot.core.method.matching.lexicon import Lexicon
from bot.core.method.matching.syntax import entries
from bot.match import LEARNT, lexicon_texts
from training import troubles

_OFTEN = 3  # a clue met more often than this in one concept counts no more
_LENGTH = 0.5  # how much having many clues weakens each of a concept's
_CODE = ("clues.py", "words.py")
_SIGNS = re.compile(r"[*@=&|]|\b(?:it|en):")
_FULL = 65_000


def sources() -> str:
    """One hash over all that the model is learnt from."""
    digest = hashlib.sha256()
    core = Path(matching.__file__).parent
    paths = [*(core / "lexicon").glob("*.txt"), *(core / name for name in _CODE), *troubles.FOLDER.glob("*.txt")]
    for path in sorted([*paths, Path(__file__)]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _texts(lexicon: Lexicon, files: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Every concept with a text that speaks for it: the lexicon's terms, the example sentences."""
    for name, text in files.items():
        for entry in entries(name, text):
            for kind in ("who", "need", "hint"):
                for term in entry.terms.get(kind, ()):
                    yield entry.name, _SIGNS.sub(" ", term)
    for example in troubles.examples(frozenset(lexicon.names)):
        yield example.concept, example.text


def learn() -> bytes:
    """The model's bytes."""
    files = lexicon_texts()
    lexicon = Lexicon.parse(files)
    rings = ring_names(lexicon.rings)
    number = {name: i for i, name in enumerate(lexicon.names)}
    counts: dict[str, Counter[int]] = {}
    for concept, text in _texts(lexicon, files):
        for clue in clues(text, rings):
            counts.setdefault(clue, Counter())[number[concept]] += 1
    concepts = len(lexicon.names)
    rare = {clue: math.log(concepts / len(row)) for clue, row in counts.items()}
    square: dict[int, float] = {}
    weights = {clue: {c: rare[clue] * min(n, _OFTEN) ** 0.5 for c, n in row.items()} for clue, row in counts.items()}
    for row in weights.values():
        for c, w in row.items():
            square[c] = square.get(c, 0.0) + w * w
    final = {
        clue: {c: w / square[c] ** (_LENGTH / 2) for c, w in row.items()}
        for clue, row in weights.items()
        if rare[clue] > 0
    }
    most = max(w for row in final.values() for w in row.values())
    learnt = {clue: {c: max(1, round(w * _FULL / most)) for c, w in row.items()} for clue, row in final.items()}
    unit = most / _FULL * statistics.median(square.values()) ** (_LENGTH / 2)
    return packed(lexicon.names, learnt, unit, sources())


def main() -> int:
    """Write the model, or with ``--check`` compare; 0 when all is well."""
    parser = argparse.ArgumentParser(description="Teaches the matcher from the lexicon and the example sentences.")
    parser.add_argument("--check", action="store_true", help="only say whether the model is up to date")
    if parser.parse_args().check:
        return int(sources_of(LEARNT.read_bytes()) != sources())
    data = learn()
    LEARNT.write_bytes(data)
    sys.stdout.write(f"{LEARNT.name}: {len(data):,} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
