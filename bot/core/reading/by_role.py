"""Whom a clause means that names nobody but a trade of somebody in the note: *la biologa la chiamo mercoledì*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from bot.core.reading.cast import Cast
from bot.core.reading.clause import clause_around, mentions_in
from bot.core.reading.labels import Span
from bot.core.reading.view import View

_ARTICLES: Final = frozenset("il lo la l' al allo alla all' dal dalla dall' del della the".split())
_EMPTY: Final = frozenset("di del della dei delle per con the and for who che own own".split())


def partner_by_role(view: View, cast: Cast, roles: Mapping[str, int], start: int, end: int) -> int | None:
    """The one person whose trade the clause of a step names with an article; None where it names none, or two."""
    low, high = clause_around(view, cast, start, end)
    if mentions_in(cast, low, high):
        return None
    tokens = view.tokens
    said = {
        roles[tokens[i].lower]
        for i in range(low + 1, high)
        if tokens[i].lower in roles and tokens[i - 1].lower in _ARTICLES
    }
    return said.pop() if len(said) == 1 else None


def role_words(view: View, given: Sequence[tuple[Span, int]]) -> dict[str, int]:
    """The words of the roles (token spans, with their person), without those that two people share."""
    holders: dict[str, set[int]] = {}
    for (start, end, _), person in given:
        for token in view.tokens[start:end]:
            if token.kind == "word" and len(token.text) > 3 and token.lower not in _EMPTY:
                holders.setdefault(token.lower, set()).add(person)
    return {word: next(iter(who)) for word, who in holders.items() if len(who) == 1}
