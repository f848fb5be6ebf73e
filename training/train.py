"""``python -m training.train``: learns the reader's models from the corpus; same corpus, same bytes.

Further files in the schema of the corpus (``python -m bot corrections`` writes them) can be given as arguments.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Sequence
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from bot.core.reading.lexicon import LIST_NAMES, Lexicon
from training import manifest
from training.corpus import load, training_files
from training.learn import learn
from training.manifest import MODEL
from training.prepare import prepare


def read_lists() -> dict[str, str]:
    """The word lists that ship with the reader."""
    return {name: (MODEL / f"{name}.txt").read_text(encoding="utf-8") for name in LIST_NAMES}


def main(arguments: Sequence[str]) -> int:
    """Learns from the corpus and the files given, and writes the models and what they were built from."""
    lexicon = Lexicon.parse(read_lists())
    notes = [prepare(note, lexicon) for note in load([*training_files(), *map(Path, arguments)])]
    with get_context("fork").Pool(2) as pool:
        models = learn(notes, partial(pool.map, chunksize=1))
    for name, model in models.items():
        (MODEL / f"{name}.crf.z").write_bytes(zlib.compress(model, 9))
    manifest.write()
    print(f"{len(notes)} notes, {sum(len(m) for m in models.values()) // 1024} KiB of models")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
