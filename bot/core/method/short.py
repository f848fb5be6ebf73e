"""The member's own words, short enough to be part of a sentence: nobody reads a whole note in a line of advice."""

from __future__ import annotations

from typing import Final

LONGEST: Final = 60
"""Characters; longer words are cut at a word and end in an ellipsis."""


def short(words: str, longest: int = LONGEST) -> str:
    """The words as they are, or as many of them as fit."""
    plain = " ".join(words.split())
    if len(plain) <= longest:
        return plain
    cut = plain[:longest].rsplit(" ", 1)[0].rstrip(" ,;:.")
    return f"{cut}…"
