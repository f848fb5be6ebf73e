"""The lexicon's file format, line by line.

Kept so plain that somebody who does not program can add a trade: a name in brackets, then lines of words. The
format itself is told in ``docs/matching.md`` and at the head of every lexicon file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from bot.core.method.matching.words import fold

_HEADER: Final = re.compile(r"^\[([@~]?[a-z0-9][a-z0-9-]*)\]\s*([a-z0-9 -]*)$")
_LINE: Final = re.compile(r"^(who|need|hint|also|facet|words):\s*(.*)$")


class LexiconError(ValueError):
    """A lexicon file breaks the format; the message names file, line and what is wrong."""


@dataclass(slots=True)
class Entry:
    """One bracketed block: a concept (or, when its name begins with ``@`` or ``~``, a set of words)."""

    name: str
    parents: tuple[str, ...]
    where: str
    terms: dict[str, list[str]] = field(default_factory=dict)


def entries(name: str, text: str) -> Iterator[Entry]:
    """The blocks of one file, in order, their terms folded.

    Raises:
        LexiconError: a line is neither a comment, a header, nor a known key, or comes before any header.
    """
    entry: Entry | None = None
    for number, raw in enumerate(fold(text).splitlines(), 1):
        line = raw.strip()
        if not line or line[0] == "#":
            continue
        if line[0] == "[":
            header = _HEADER.match(line)
            if header is None:
                raise LexiconError(f"{name}:{number}: a header looks like [concept-name] broader-concept")
            if entry is not None:
                yield entry
            entry = Entry(header[1], tuple(header[2].split()), f"{name}:{number}")
            continue
        content = _LINE.match(line)
        if content is None or entry is None:
            raise LexiconError(
                f"{name}:{number}: expected who:, need:, hint:, also:, facet: or words: under a [header]"
            )
        found = [term.strip() for term in content[2].split(",")]
        entry.terms.setdefault(content[1], []).extend(term for term in found if term)
    if entry is not None:
        yield entry


def links(entry: Entry) -> Iterator[tuple[str, float]]:
    """The ``also:`` terms of a block as names and strengths in 0..1.

    Raises:
        LexiconError: a strength is missing or out of range.
    """
    for term in entry.terms.get("also", ()):
        name, _, strength = term.rpartition(" ")
        try:
            value = float(strength)
        except ValueError:
            raise LexiconError(f"{entry.where}: also: wants 'concept 0.5', found {term!r}") from None
        if not 0 < value <= 1:
            raise LexiconError(f"{entry.where}: also: {term!r} is not between 0 and 1")
        yield name.strip(), value
