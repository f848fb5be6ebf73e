"""Birthdays that a note tells of a contact: an interest, from its word to the day (*compie 40 anni il 3 maggio*).

A grandmother's party, which only says where people met, is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.reading.labels import Span
from bot.core.reading.view import View

_WORDS: Final = frozenset("compleanno compie compiono compirà birthday bday b-day onomastico".split())
_KIN: Final = frozenset(
    "di del della dell' dei delle mio mia suo sua my his her their our nonno nonna mamma papà figlio figlia moglie "
    "marito son daughter wife husband mum dad kid's".split(),
)
_REACH: Final = 7
"""Tokens between the word and its day."""


def birthdays(view: View) -> list[Span]:
    """The birthdays (token spans), with the day that follows or *today* where it is one."""
    found: list[Span] = []
    for i, token in enumerate(view.tokens):
        if token.lower not in _WORDS or _of_kin(view, i):
            continue
        day = next((k for k in range(i + 1, min(i + 1 + _REACH, len(view.tokens))) if view.inside[k] == "date"), None)
        if day is None or any(view.tokens[k].text in ".;!?\n," for k in range(i, day)):
            continue
        while day < len(view.tokens) and view.inside[day] == "date":
            day += 1
        found.append((i, day, "INTR"))
    return found


def with_birthdays(view: View, facts: Sequence[Span]) -> list[Span]:
    """The facts of a note, and its birthdays where the tagger saw something else, or nothing."""
    found = list(facts)
    for span in birthdays(view):
        over = [f for f in found if f[0] < span[1] and span[0] < f[1]]
        if not any(label in ("INTR", "EVNT") for _, _, label in over):
            found = [f for f in found if f not in over] + [span]
    return sorted(found)


def _of_kin(view: View, i: int) -> bool:
    """Whether it is a relative's, or nobody's: *compleanno di nonna*, *his son's birthday*."""
    words = [t.lower for t in view.tokens]
    after = words[i + 1] if i + 1 < len(words) else ""
    before = words[max(0, i - 3) : i]
    return (words[i] == "compleanno" and after in _KIN) or (
        words[i] not in ("compleanno", "compie") and any(w in _KIN - {"his", "her", "their"} for w in before)
    )
