"""What the member already knows, found again in a note: people, firms, groups and trades of their own contacts.

Known words help the taggers as the lists do; a whole known name is certain, and a known firm or event is taken where
the taggers saw nothing. Only what stands in the note is ever used.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.core.reading.labels import Span
from bot.core.reading.reading import Vocabulary
from bot.core.reading.tokens import Token

_LONGEST = 6  # words of a known phrase


@dataclass(frozen=True, slots=True)
class Known:
    """A vocabulary made ready to look things up in, all in lower case."""

    names: frozenset[str]
    firms: frozenset[str]
    events: frozenset[str]
    name_words: frozenset[str]
    trade_words: frozenset[str]


@lru_cache(maxsize=64)
def known_of(vocabulary: Vocabulary) -> Known:
    """The vocabulary in lower case; the last ones used are kept."""
    names = _folded(vocabulary.people)
    return Known(
        frozenset(n for n in names if " " in n),
        frozenset(f for f in _folded(vocabulary.companies) if len(f) > 3),
        _folded(vocabulary.events),
        frozenset(w for n in names for w in n.split() if len(w) > 2),
        _folded(vocabulary.roles),
    )


def known_names(tokens: Sequence[Token], known: Known, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The names found, and the known full names that were missed or cut short."""
    extra = [span for span in _matches(tokens, known.names) if span not in found]
    kept = [s for s in found if not any(s[0] < b and a < s[1] for a, b in extra)]
    return sorted([*kept, *extra])


def known_facts(
    tokens: Sequence[Token], known: Known, names: Sequence[tuple[int, int]], found: Sequence[Span]
) -> list[Span]:
    """The facts found, and known firms, and a known event, where nothing was found."""
    out = list(found)
    taken = [*names, *((a, b) for a, b, _ in found)]
    for phrases, label in ((known.firms, "COMP"), (known.events, "EVNT")):
        if label == "EVNT" and any(f[2] == "EVNT" for f in found):
            continue
        for a, b in _matches(tokens, phrases):
            if not any(a < d and c < b for c, d in taken):
                out.append((a, b, label))
                taken.append((a, b))
    return sorted(out)


def _folded(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(p.lower().replace("’", "'").split()) for p in phrases if p.strip())


def _matches(tokens: Sequence[Token], phrases: frozenset[str]) -> list[tuple[int, int]]:
    """The longest known phrases in the row of tokens, none overlapping."""
    found: list[tuple[int, int]] = []
    i = 0
    while phrases and i < len(tokens):
        for length in range(min(_LONGEST, len(tokens) - i), 0, -1):
            if _spelled(tokens[i : i + length]) in phrases:
                found.append((i, i + length))
                i += length
                break
        else:
            i += 1
    return found


def _spelled(tokens: Sequence[Token]) -> str:
    text = tokens[0].lower
    for before, token in pairwise(tokens):
        text += (" " if token.start > before.end else "") + token.lower
    return text
