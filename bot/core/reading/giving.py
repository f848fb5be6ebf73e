"""What a text says was given or received: *Luca mi ha mandato un cliente*, *I sent Grace to Tom* (METHOD, principle 9).

Theory of operation. The names that may be meant (contacts, and whom the reader found in this very text) are blotted out
letter for letter by one private character, so that the patterns are compiled once and spans stay true. Each pattern
is one way of saying one thing (``giving_italian``, ``giving_english``). What is denied, wished for, asked or only
imagined does not count.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.core.reading.giving_english import ENGLISH
from bot.core.reading.giving_italian import ITALIAN
from bot.core.reading.giving_kinds import Direction, GiftKind
from bot.core.reading.reading import Phrase

BLOT: Final = "\ue000"
"""Stands for each letter of a name; a private character that nobody types."""
_NAME: Final = rf"(?P<n>{BLOT}+)"
_OTHER: Final = rf"(?P<o>{BLOT}+|(?-i:[A-ZÀ-ÖØ-Þ][\w'’-]*\w(?:\s[A-ZÀ-ÖØ-Þ][\w'’-]+)?))"
_DENIED: Final = re.compile(
    r"(?:\b(?:non|mai|né|se|quando|magari|spero\s\w+|vorrebbe|vorrei|dovrebbe|potrebbe|nessuno|"
    r"not|never|didn['’]t|hasn['’]t|haven['’]t|if|when|once|hope|wish|would|could|should|nobody|says|said|dice)\b)[^,.;:!?\n]*$",
    re.IGNORECASE,
)
"""What, earlier in the same clause, makes it something that has not happened."""
_ASKED: Final = re.compile(r"[^.;!\n]*\?")


@dataclass(frozen=True, slots=True)
class Giving:
    """One thing given or received. ``who`` is None where only a pronoun stands; ``what`` is empty where not said."""

    kind: GiftKind
    direction: Direction
    who: Phrase | None
    other: Phrase | None
    what: str
    phrase: Phrase


@cache
def _patterns() -> tuple[tuple[GiftKind, Direction, re.Pattern[str]], ...]:
    return tuple(
        (kind, direction, re.compile(pattern.format(N=_NAME, O=_OTHER), re.IGNORECASE | re.MULTILINE))
        for kind, direction, pattern in (*ITALIAN, *ENGLISH)
    )


def blotted(text: str, names: Collection[str]) -> str:
    """The text with every known name blotted out; as many characters as before."""
    wanted = sorted({n.strip() for n in names if len(n.strip()) > 1}, key=len, reverse=True)
    folded = text.casefold()
    if len(folded) != len(text):
        folded = text.lower() if len(text.lower()) == len(text) else text
    for name in wanted:
        if name.casefold() not in folded:
            continue
        spelt = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        text = spelt.sub(lambda found: BLOT * len(found[0]), text)
    return text


def find(text: str, names: Collection[str]) -> tuple[Giving, ...]:
    """All that the text says was given or received, in its order. ``names`` are whole names and what people are called.

    Never raises. Of two readings of the same words the earlier in the tables wins, and longer spans go first.
    """
    marked = blotted(text, names)
    found: list[Giving] = []
    taken: list[tuple[int, int]] = []
    for kind, direction, pattern in _patterns():
        for match in pattern.finditer(marked):
            start, end = match.span()
            if any(start < e and s < end for s, e in taken) or not _happened(marked, start, end):
                continue
            taken.append((start, end))
            found.append(_giving(text, kind, direction, match))
    return tuple(sorted(found, key=lambda g: g.phrase.start))


def _happened(text: str, start: int, end: int) -> bool:
    return not _DENIED.search(text, 0, start) and not _ASKED.match(text, end)


def _giving(text: str, kind: GiftKind, direction: Direction, match: re.Match[str]) -> Giving:
    def phrase(group: str | int) -> Phrase | None:
        if isinstance(group, str) and (group not in match.re.groupindex or match[group] is None):
            return None
        start, end = match.span(group)
        return Phrase(text[start:end], start, end)

    what = phrase("what")
    whole = phrase(0)
    assert whole is not None  # noqa: S101 (a match has a span)
    trimmed = whole.text.strip(" ,.;!\n")
    begin = whole.start + whole.text.index(trimmed)
    said = Phrase(trimmed, begin, begin + len(trimmed))
    return Giving(kind, direction, phrase("n"), phrase("o"), what.text.strip() if what else "", said)
