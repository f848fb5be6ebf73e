"""``python -m training.train``: learns the reader's models from the corpus; same corpus, same bytes."""

from __future__ import annotations

import sys
import tempfile
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from bot.core.reading.attach import NO, YES, pair_features
from bot.core.reading.features import name_features
from bot.core.reading.hunting import hunting_features
from bot.core.reading.labels import Span, to_labels
from bot.core.reading.lexicon import LIST_NAMES, Lexicon
from bot.core.reading.steps import step_features
from training.corpus import load, training_files
from training.prepare import Prepared, prepare

MODEL = Path(__file__).parent.parent / "bot" / "core" / "reading" / "model"

Row = list[str]


def read_lists() -> dict[str, str]:
    """The word lists that ship with the reader."""
    return {name: (MODEL / f"{name}.txt").read_text(encoding="utf-8") for name in LIST_NAMES}


def fit(rows: Iterable[Sequence[Row]], labels: Iterable[Sequence[str]], *, c1: float, c2: float, rounds: int) -> bytes:
    """A conditional random field; L-BFGS from zero, so the same data give the same bytes."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for x, y in zip(rows, labels, strict=True):
        trainer.append(x, y)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": rounds, "feature.possible_transitions": False})
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        return Path(file.name).read_bytes()


def learn(notes: Sequence[Prepared]) -> dict[str, bytes]:
    """All models from these notes."""
    return {
        "names": fit(
            [n.base for n in notes],
            [to_labels(len(n.base), [(a, b, "NAME") for a, b in n.names]) for n in notes],
            c1=0.06, c2=0.02, rounds=60,
        ),
        "facts": fit(
            [fact_rows(n) for n in notes], [to_labels(len(n.base), n.facts) for n in notes], c1=0.06, c2=0.02, rounds=60,
        ),
        "attach": _fit_pairs(notes),
        "steps": _fit_single([
            (step_features(n.view, n.cast, n.facts, step), kind)
            for n in notes for step, (kind, _) in zip(n.steps, n.step_labels, strict=True)
        ], c1=0.1, c2=0.1),
        "hunting": _fit_single(
            [(hunting_features(n.view, n.cast, n.facts), YES if n.note.gold["hunting"] else NO) for n in notes],
            c1=0.1, c2=0.5,
        ),
    }


def fact_rows(note: Prepared) -> list[Row]:
    """The features of the facts tagger, the names being known."""
    added = name_features(note.view, note.names)
    return [row + more for row, more in zip(note.base, added, strict=True)]


def _fit_single(pairs: Iterable[tuple[Row, str]], *, c1: float, c2: float) -> bytes:
    rows = list(pairs)
    return fit([[row] for row, _ in rows], [[label] for _, label in rows], c1=c1, c2=c2, rounds=100)


def _fit_pairs(notes: Sequence[Prepared]) -> bytes:
    """Whom each fact, detail and step belongs to, from notes with more than one person."""
    pairs: list[tuple[Row, str]] = []
    for n in notes:
        if len(n.cast.people) < 2:
            continue
        targets: list[tuple[Span, tuple[int, ...]]] = [((a, b, label), who) for a, b, label, who in n.aligned.facts]
        targets += [((s.start, s.end, "STEP"), who) for s, (_, who) in zip(n.steps, n.step_labels, strict=True)]
        for detail in n.details:
            at = next((i for i, t in enumerate(n.view.tokens) if t.end > detail.phrase.start), 0)
            holders = tuple(
                k for k, p in enumerate(n.note.gold["people"])
                if detail.kind != "link" and (p[detail.kind] or "").lower() == detail.phrase.text.lower()
            )
            targets.append(((at, at + 1, detail.kind), holders))
        for target, who in targets:
            if who:
                pairs += [
                    (pair_features(n.view, n.cast, target, n.facts, k), YES if k in who else NO)
                    for k in range(len(n.cast.people))
                ]
    return _fit_single(pairs, c1=0.1, c2=0.1)


def main(arguments: Sequence[str]) -> int:
    """Learns from the corpus, and from further files in its schema given as arguments; writes the models."""
    notes = load([*training_files(), *map(Path, arguments)])
    lexicon = Lexicon.parse(read_lists())
    for name, model in learn([prepare(note, lexicon) for note in notes]).items():
        (MODEL / f"{name}.crf.z").write_bytes(zlib.compress(model, 9))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
