"""``python -m training.train``: learns the reader's models from the corpus; same corpus, same bytes."""

from __future__ import annotations

import sys
import tempfile
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from bot.core.reading.details import find_details
from bot.core.reading.features import View, base_features, name_features, view_note
from bot.core.reading.labels import to_labels
from bot.core.reading.lexicon import LIST_NAMES, Lexicon
from bot.core.reading.tokens import tokenize
from bot.core.reading.when import find
from training.align import Aligned, align
from training.corpus import Labelled, load, training_files

MODEL = Path(__file__).parent.parent / "bot" / "core" / "reading" / "model"

Row = list[str]


def read_lists() -> dict[str, str]:
    """The word lists that ship with the reader."""
    return {name: (MODEL / f"{name}.txt").read_text(encoding="utf-8") for name in LIST_NAMES}


def view_of(note: Labelled, lexicon: Lexicon) -> View:
    """The note as the reader sees it."""
    marked = [(m.start, m.end, "date") for m in find(note.text, note.now, note.language)]
    marked += [(d.phrase.start, d.phrase.end, d.kind) for d in find_details(note.text, note.language)]
    return view_note(tokenize(note.text), note.language, lexicon, marked)


def fit(rows: Iterable[Sequence[Row]], labels: Iterable[Sequence[str]], *, c1: float, c2: float, rounds: int) -> bytes:
    """A conditional random field; L-BFGS from zero, so the same data give the same bytes."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for x, y in zip(rows, labels, strict=True):
        trainer.append(x, y)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": rounds, "feature.possible_transitions": False})
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        return Path(file.name).read_bytes()


def learn(notes: Sequence[Labelled], lexicon: Lexicon) -> dict[str, bytes]:
    """All models from these notes."""
    views = [view_of(note, lexicon) for note in notes]
    aligned: list[Aligned] = [align(note, view.tokens) for note, view in zip(notes, views, strict=True)]
    base = [base_features(view) for view in views]
    names = [[(a, b) for a, b, _ in x.names] for x in aligned]
    return {
        "names": fit(
            base, [to_labels(len(v.tokens), [(a, b, "NAME") for a, b in s]) for v, s in zip(views, names, strict=True)],
            c1=0.06, c2=0.02, rounds=60,
        ),
        "facts": fit(
            [[f + g for f, g in zip(x, name_features(v, s), strict=True)] for x, v, s in zip(base, views, names, strict=True)],
            [to_labels(len(v.tokens), [(a, b, label) for a, b, label, _ in x.facts]) for v, x in zip(views, aligned, strict=True)],
            c1=0.06, c2=0.02, rounds=60,
        ),
    }


def main(arguments: Sequence[str]) -> int:
    """Learns from the corpus, and from further files in its schema given as arguments; writes the models."""
    notes = load([*training_files(), *map(Path, arguments)])
    for name, model in learn(notes, Lexicon.parse(read_lists())).items():
        (MODEL / f"{name}.crf.z").write_bytes(zlib.compress(model, 9))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
