"""What the shipped models were built from: hashes of corpus, lists, code and of the models themselves.

``training.train`` writes it beside the models, a test compares: a model that was not built from what is committed is
refused. Code counts by its syntax tree without docstrings, so that a comment costs no training. The date grammar is
left out on purpose: a better grammar marks a few more dates and makes no model wrong.
"""

from __future__ import annotations

import ast
import hashlib
import json
from pathlib import Path

from bot.core.reading.lexicon import LIST_NAMES
from bot.core.reading.reader import MODEL_NAMES

ROOT = Path(__file__).parent.parent
READING = ROOT / "bot" / "core" / "reading"
MODEL = READING / "model"
PATH = MODEL / "manifest.json"
_CORE = (
    "acquaintance attach attach_step beside_names cast details features hunting labels layout lexicon names number"
    " passes phrases stacking steps tagger tokens view"
).split()
_TRAINING = "align corpus learn prepare".split()


def manifest() -> dict[str, dict[str, str]]:
    """The hashes of what is there now."""
    code = [*(READING / f"{name}.py" for name in _CORE), *(ROOT / "training" / f"{name}.py" for name in _TRAINING)]
    return {
        "corpus": {p.name: _sha(p.read_bytes()) for p in sorted((ROOT / "training" / "corpus").glob("train_*.jsonl"))},
        "lists": {name: _sha((MODEL / f"{name}.txt").read_bytes()) for name in sorted(LIST_NAMES)},
        "code": {p.relative_to(ROOT).as_posix(): _sha(_meaning(p).encode()) for p in code},
        "models": {name: _sha((MODEL / f"{name}.crf.z").read_bytes()) for name in sorted(MODEL_NAMES)},
    }


def write() -> None:
    """Writes down what the models beside it were built from."""
    PATH.write_text(json.dumps(manifest(), indent=1) + "\n", encoding="utf-8")


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _meaning(path: Path) -> str:
    """The syntax tree of a module without docstrings: what it does, not how it is laid out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if (
            isinstance(body, list)
            and body
            and isinstance(body[0], ast.Expr)
            and isinstance(body[0].value, ast.Constant)
        ):
            node.body = body[1:]  # type: ignore[attr-defined]
    return ast.dump(tree)
