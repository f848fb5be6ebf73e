"""Loads what the reader needs from the package: models and word lists. The core itself reads no files."""

from __future__ import annotations

import gc
import zlib
from functools import cache
from importlib.resources import files

from bot.core.reading.lexicon import LIST_NAMES
from bot.core.reading.reader import MODEL_NAMES, Reader


@cache
def load_reader() -> Reader:
    """The reader with the models and lists that ship with the bot; loaded once. Raises OSError if they are missing."""
    folder = files("bot.core.reading") / "model"
    models = {name: zlib.decompress((folder / f"{name}.crf.z").read_bytes()) for name in MODEL_NAMES}
    lists = {name: (folder / f"{name}.txt").read_text(encoding="utf-8") for name in LIST_NAMES}
    reader = Reader(models, lists)
    gc.freeze()  # two hundred thousand words that never go: without this each full collection walks them all
    return reader
