"""Whose an e-mail address or a handle is, where it holds a name: *m.neri@…* in a note of Neri and Conti is Neri's."""

from __future__ import annotations

import unicodedata

from bot.core.reading.cast import Cast
from bot.core.reading.details import Detail

_SHORTEST = 3
"""Letters of a name that say something within an address."""


def named_in(cast: Cast, detail: Detail) -> int | None:
    """The one person whose first name or surname the address holds; None for a phone, for nobody, and for two."""
    if detail.kind not in ("email", "handle"):
        return None
    said = _letters(detail.phrase.text.split("@")[0] if detail.kind == "email" else detail.phrase.text)
    hits = [sum(len(part) >= _SHORTEST and part in said for part in _parts(p.text)) for p in cast.people]
    best = max(hits, default=0)
    return hits.index(best) if best and hits.count(best) == 1 else None


def _parts(name: str) -> list[str]:
    return [_letters(word) for word in name.split()]


def _letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if c.isalpha())
