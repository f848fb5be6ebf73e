"""Whether somebody is in the member's segment, opens doors to it, or neither (METHOD, Words; principles 10 and 11)."""

from __future__ import annotations

import re
from typing import Final, Protocol

from bot.core.model import Contact, Target

ALIKE: Final = 0.5
"""From here on two descriptions are of the same field; see ``matching.Matcher.related``."""
_FOR: Final = re.compile(r"\b(?:per|ai|agli|alle|for|to|degli|dei|delle)\b", re.IGNORECASE)


class Kinship(Protocol):
    """Tells how much two descriptions are about the same field, 0..1."""

    def related(self, one: str, other: str) -> float:
        """Either way round."""
        ...


def target_of(contact: Contact, ideal: str, kinship: Kinship) -> Target | None:
    """The member's own word first; else by what the person does and for whom. None while the segment is not told."""
    if contact.target is not None:
        return contact.target
    if not ideal:
        return None
    does = [*contact.of("role")[-1:], *contact.of("company")[-1:], *contact.of("offer")]
    for text in does:
        if kinship.related(ideal, text) >= ALIKE:
            head, *tail = _FOR.split(text, maxsplit=1)
            serves = bool(tail) and head.strip() and kinship.related(ideal, head) < ALIKE
            return "opener" if serves else "ideal"
    knows = [*contact.of("client"), *contact.of("network")]
    if any(kinship.related(ideal, text) >= ALIKE for text in knows):
        return "opener"
    return "off" if does else None
