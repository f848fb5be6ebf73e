"""With whom a next step is, where its clause says he or she and only one person of the note can be meant."""

from __future__ import annotations

import re
from typing import Final

from bot.core.reading.cast import Cast
from bot.core.reading.clause import clause_around, mentions_in
from bot.core.reading.view import View

_SEVERAL: Final = frozenset(
    "loro them they both entrambi entrambe due tre two three tutti tutte all insieme together noi gliene everyone each "
    "io detto connect presento introduce copy recommend".split(),
)
_ENGLISH: Final = {"her": "f", "him": "m"}
_ITALIAN: Final = {"lei": "f", "lui": "m", "la": "f", "le": "f", "gli": "m", "lo": "m"}
_TAIL: Final = re.compile(r"(?:[aei]r|ndo)(la|lo|gli|le)$")
_OBJECT: Final = re.compile(r"(?:ri)?(?:chiam|sent|ved|incontr|invit|ringrazi|contatt)(?:o|erò|irò|rò)$")
_DATIVE: Final = re.compile(
    r"(?:ri)?(?:scriv|telefon|mand|invi|port|pass|gir|dic|facci|spedisc|rispond|do)(?:o|erò|irò)?$",
)


def partner_by_pronoun(view: View, cast: Cast, start: int, end: int) -> int | None:
    """The one person that the pronoun of the step's clause can mean; None where there is none, or a choice."""
    low, high = clause_around(view, cast, start, end)
    if mentions_in(cast, low, high) or any(t.lower in _SEVERAL for t in view.tokens[low:high]):
        return None
    signs = {sign for i in range(low, high) if (sign := _sign(view, i, high))}
    if len(signs) != 1:
        return None
    known = {m.person for m in cast.mentions if m.end <= low}
    sign = signs.pop()
    fitting = [k for k in sorted(known) if cast.genders[k] in (sign, "u")]
    return fitting[0] if len(fitting) == 1 and len(known) > 1 else None


def _sign(view: View, i: int, high: int) -> str:
    """Whom a word points to: m, f, or nothing."""
    word = view.tokens[i].lower
    if view.language == "en":
        return _ENGLISH.get(word, "")
    following = view.tokens[i + 1].lower if i + 1 < high else ""
    if word in ("lei", "lui"):
        return _ITALIAN[word]
    if (word in ("la", "lo") and _OBJECT.match(following)) or (word in ("le", "gli") and _DATIVE.match(following)):
        return _ITALIAN[word]
    tail = _TAIL.search(word) if len(word) > 6 else None
    return _ITALIAN[tail[1]] if tail else ""
