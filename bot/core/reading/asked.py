"""A text that tells of an ask: business, a referral or a favour asked of somebody (METHOD, principle 8).

It is about what was asked, not about what somebody needs: *ho chiesto ad Anna una referenza*, *I asked Grace for a
referral*. What one only means to ask some day is no ask.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.reading.reading import Phrase

_NAME: Final = r"(?P<name>[^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’-]*){0,2}?)"
_WHAT_IT: Final = r"(?P<what>(?:un[ao]?|un'|qualche|dei|delle|se|di|il|la|lavoro|clienti|contatti)\b.*)"
_WHAT_EN: Final = (
    r"(?P<what>(?:for|to|if|whether)\b.*?\b(?:referrals?|favou?rs?|business|clients?|customers?|work|introduc\w+|intros?|"
    r"recommend\w*|testimonials?|reviews?|refer|contacts?)\b.*)"
)
_ASKED_FOR: Final = re.compile(
    r"\b(?:referenz|contatt|favore|client|lavoro|incaric|passaparola|raccomanda|presenta|segnala|testimonianza|recensione|"
    r"consiglia)",
    re.IGNORECASE,
)
_TOLD: Final = (
    re.compile(
        rf"^(?:oggi|ieri|stasera|poi|intanto)?\s*ho chiesto (?:a|ad|al|alla) {_NAME}\s+{_WHAT_IT}$", re.IGNORECASE
    ),
    re.compile(
        rf"^(?:today|yesterday|tonight|then)?,?\s*(?:i|i've|i have)?\s*asked {_NAME}\s+{_WHAT_EN}$", re.IGNORECASE
    ),
)
LONGEST: Final = 200
"""Characters: what is longer is a note."""


def find_ask(text: str) -> tuple[Phrase, Phrase] | None:
    """Whom was asked, and what for; None if the text tells of no ask, or of more than one thing."""
    words = text.strip().rstrip(".! ")
    if len(words) > LONGEST or "\n" in words:
        return None
    start = text.index(words[0]) if words else 0
    for pattern in _TOLD:
        match = pattern.match(words)
        if match and (pattern is not _TOLD[0] or _ASKED_FOR.search(match["what"])):
            return tuple(
                Phrase(match[group].strip(), start + match.start(group), start + match.end(group))
                for group in ("name", "what")
            )  # type: ignore[return-value]
    return None
