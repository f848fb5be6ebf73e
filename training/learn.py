"""How each model of the reader is learnt from prepared notes.

A second pass learns from first thoughts that were honest: for each group of the corpus, from models that learnt
without it. The facts learn from names found in the same way, since names are found, not given, when reading.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pycrfsuite

from bot.core.reading.attach import NO, YES, pair_features
from bot.core.reading.details import Detail
from bot.core.reading.hunting import hunting_features
from bot.core.reading.labels import NAME, Span, to_labels
from bot.core.reading.number import MANY, ONE, number_features
from bot.core.reading.passes import second_rows
from bot.core.reading.steps import step_features
from bot.core.reading.tagger import Tagger
from training.prepare import Prepared

Row = list[str]
Strength = tuple[float, float, int]
_GROUPS = 3
_NAMES = (0.06, 0.02, 60)
_FIRST = _FACTS = (1.0, 0.0, 52)
"""c1, c2 and rounds of L-BFGS. Stopping early is part of it: after 100 rounds the facts are two points worse."""


def fit(rows: Iterable[Sequence[Row]], labels: Iterable[Sequence[str]], strength: Strength) -> bytes:
    """A conditional random field; L-BFGS from zero, so the same data give the same bytes."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for x, y in zip(rows, labels, strict=True):
        trainer.append(x, y)
    c1, c2, rounds = strength
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": rounds, "feature.possible_transitions": False})
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        return Path(file.name).read_bytes()


def learn(notes: Sequence[Prepared], run: Callable[..., Iterable[bytes]] = map) -> dict[str, bytes]:
    """All models from these notes. ``run`` maps a function over arguments, perhaps in several processes."""
    groups = [[i for i, n in enumerate(notes) if _group(n) == g] for g in range(_GROUPS)]
    base = [n.base for n in notes]
    labels = [to_labels(len(n.base), [*n.facts, *((a, b, NAME) for a, b in n.names)]) for n in notes]
    *parts, first = _fit_folds(base, labels, groups, _FIRST, run)
    again = _rethink(groups, parts, lambda tagger, i: second_rows(notes[i].view, base[i], tagger.weigh(base[i])))
    facts = [to_labels(len(n.base), n.facts) for n in notes]
    names = [to_labels(len(n.base), [(a, b, NAME) for a, b in n.names]) for n in notes]
    jobs = {
        "facts": (again, facts, _FACTS),
        "names": (again, names, _NAMES),
        "attach": _pairs(notes),
        "number": _number(notes),
        "steps": _steps(notes),
        "hunting": _hunting(notes),
    }
    return {"first": first, **dict(zip(jobs, run(_fit_fold, list(jobs.values())), strict=True))}


def _group(note: Prepared) -> int:
    return ord(note.note.part[:1] or "a") % _GROUPS


Job = tuple[list[Sequence[Row]], list[Sequence[str]], Strength]


def _fit_fold(job: Job) -> bytes:
    return fit(*job)


def _fit_folds(
    rows: Sequence[Sequence[Row]],
    labels: Sequence[Sequence[str]],
    groups: Sequence[Sequence[int]],
    strength: Strength,
    run: Callable[..., Iterable[bytes]],
) -> list[bytes]:
    """A model without each group in turn, and last the one from all."""
    jobs = []
    for left_out in [*map(set, groups), set()]:
        kept = [i for i in range(len(rows)) if i not in left_out]
        jobs.append(([rows[i] for i in kept], [labels[i] for i in kept], strength))
    return list(run(_fit_fold, jobs))


def _rethink(
    groups: Sequence[Sequence[int]],
    parts: Sequence[bytes],
    rows: Callable[[Tagger, int], list[Row]],
) -> list[list[Row]]:
    out: list[list[Row]] = [[] for _ in range(sum(map(len, groups)))]
    for group, part in zip(groups, parts, strict=True):
        tagger = Tagger(part)
        for i in group:
            out[i] = rows(tagger, i)
    return out


def _single(pairs: Iterable[tuple[Row, str]], strength: Strength) -> Job:
    """A plain classifier: rows of length one."""
    rows = list(pairs)
    return [[row] for row, _ in rows], [[label] for _, label in rows], strength


def _steps(notes: Sequence[Prepared]) -> Job:
    return _single(
        (
            (step_features(n.view, n.cast, n.facts, candidate), kind)
            for n in notes
            for candidate, (kind, _) in zip(n.steps, n.step_labels, strict=True)
        ),
        (0.03, 0.3, 100),
    )


def _hunting(notes: Sequence[Prepared]) -> Job:
    return _single(
        ((hunting_features(n.view, n.cast, n.facts), YES if n.note.gold["hunting"] else NO) for n in notes),
        (0.1, 0.5, 100),
    )


def _pairs(notes: Sequence[Prepared]) -> Job:
    """Whom each fact, detail and step belongs to, from notes with more than one person."""
    pairs: list[tuple[Row, str]] = []
    for n in notes:
        if len(n.cast.people) < 2:
            continue
        for target, who in _targets(n):
            pairs += [
                (pair_features(n.view, n.cast, target, n.facts, k), YES if k in who else NO)
                for k in range(len(n.cast.people))
                if who
            ]
    return _single(pairs, (0.3, 0.05, 60))


def _number(notes: Sequence[Prepared]) -> Job:
    """Whether a fact or a step is of one or of several, from notes with more than one person."""
    return _single(
        (
            (number_features(n.view, n.cast, target), MANY if len(who) > 1 else ONE)
            for n in notes
            if len(n.cast.people) > 1
            for target, who in _targets(n)
            if who
        ),
        (0.1, 0.1, 100),
    )


def _targets(n: Prepared) -> list[tuple[Span, tuple[int, ...]]]:
    targets: list[tuple[Span, tuple[int, ...]]] = [((a, b, label), who) for a, b, label, who in n.aligned.facts]
    targets += [((s.start, s.end, "STEP"), who) for s, (_, who) in zip(n.steps, n.step_labels, strict=True)]
    for detail in n.details:
        at = next((i for i, t in enumerate(n.view.tokens) if t.end > detail.phrase.start), 0)
        targets.append(
            ((at, at + 1, detail.kind), tuple(k for k, p in enumerate(n.note.gold["people"]) if _has(p, detail)))
        )
    return targets


def _has(person: Mapping[str, object], detail: Detail) -> bool:
    return detail.kind != "link" and str(person[detail.kind] or "").lower() == detail.phrase.text.lower()
