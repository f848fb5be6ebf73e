"""Names that follow from the names that were found: joined to one (*Anna e Luca*), in a row with one, said again.

The tagger weighs each word by itself and now and then passes one over; beside a name there is little to weigh. In the
labelled notes a given name that "and" joins to somebody's name is a name itself in 99 cases of a hundred.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.reading.labels import Span
from bot.core.reading.view import View
from bot.core.reading.when.lexicon import MONTHS

Names = Sequence[tuple[int, int]]

_JOINS: Final = frozenset("e ed and & +".split())
_COMMON: Final = frozenset(("200", "1000"))
_SHORTEST: Final = 2
_ONLY_NAMES: Final = frozenset(
    "alberto alessandro andrea anna antonio carlo enrico federico filippo francesco giorgio giovanni giuseppe "
    "laura lorenzo luca luigi marco maria mario matteo paolo pietro roberto stefano adam alex andrew ben chris "
    "daniel david edward eric henry jack james jim joe john joseph kevin martin michael mike nick paul peter "
    "richard robert ryan sam stephen steve thomas tom tony".split(),
)
"""Given names that are frequent words only because they are names."""
_ADDRESSING: Final = frozenset(
    "con with w a ad to da chiamare chiamo sentire sento vedere vedo incontrare invitare ringraziare mess call ring "
    "phone text message email mail meet met visit thank tell told ask invite sell".split(),
)
_VISITS: Final = frozenset(("coffee", "lunch", "dinner", "meeting", "other_step"))
_BLOCKED: Final = frozenset(("COMP", "EVNT", "ROLE"))


def with_fellows(view: View, names: Names) -> list[tuple[int, int]]:
    """The names, and beside them the given names joined to one of them or in one row with them."""
    found = list(names)
    taken = {i for a, b in names for i in range(a, b)}
    for start, end in names:
        for at, step in ((end, 1), (start - 1, -1)):
            i = at + step
            if 0 <= at < len(view.tokens) and view.tokens[at].lower in _JOINS and _is_given(view, taken, i, step):
                found.append((i, _surname_end(view, taken, i, step)))
                taken.update(range(*found[-1]))
    if not names:
        found += _only_names(view)
    taken.update(i for a, b in found for i in range(a, b))
    for i in range(len(view.tokens)):
        if i not in taken and _has_number(view, i) and _is_sure(view, i):
            found.append((i, i + 1))
    for start, _ in names:
        for i in _row_heads(view, start):
            if (
                _is_given(view, taken, i, 0)
                and _trade_follows(view, i + 1)
                and _trade_follows(view, _end_of(names, start))
            ):
                found.append((i, i + 1))
                taken.add(i)
    return sorted(found)


def _only_names(view: View) -> list[tuple[int, int]]:
    """The given names of a note in which the tagger saw nobody: *I want to sell Beth insurance*."""
    found: list[tuple[int, int]] = []
    for i, token in enumerate(view.tokens):
        if found and i < found[-1][1]:
            continue
        sure = _is_sure(view, i) if view.case == "mixed" else _is_placed(view, i)
        if not token.text.isupper() and sure:
            found.append((_first_word(view, i), _surname_end(view, set(), i, 0)))
    return found


def _is_placed(view: View, i: int) -> bool:
    """Whether a given name in lower case stands where names do: *chiamare ugo*, *la silvia avvocato*."""
    token = view.tokens[i]
    if len(token.text) <= _SHORTEST or token.lower in (*view.lexicon.places, *MONTHS):
        return False
    before = view.tokens[i - 1].lower if i else ""
    placed = before in _ADDRESSING or _trade_follows(view, i + 1)
    known = token.lower in view.lexicon.given
    return placed and known and (token.lower in _ONLY_NAMES or _rank(view, i) in (None, "20000", "8000"))


def _has_number(view: View, i: int) -> bool:
    """Whether a phone number or an address follows a word that opens its segment: *Ollie (0771 234 5678)*."""
    if view.case != "mixed" or view.layout.places[i].position != 0 or view.layout.separator[i]:
        return False
    return any(view.inside[k] in ("phone", "email") for k in range(i + 1, min(i + 3, len(view.tokens))))


def _first_word(view: View, i: int) -> int:
    """Where a name begins whose first word no list knows: *Geltrude* Nardi."""
    before = view.tokens[i - 1] if i else None
    inner = before is not None and before.kind == "word" and before.text[0].isupper() and i > 1
    return i - 1 if inner and view.tokens[i - 2].text not in ".!?;:\n" else i


def addressed(view: View, names: Names, facts: Sequence[Span]) -> list[tuple[int, int]]:
    """The names, and the given names to whom or with whom something is done: *cena da Roberto*, *serve a Pino*."""
    named = {i for a, b in names for i in range(a, b)}
    taken = named | {i for a, b, label in facts for i in range(a, b) if label != "EVNT" or not _is_host(view, i)}
    found = list(names)
    for i in range(1, len(view.tokens)):
        free = i not in taken and i - 1 not in named and view.case == "mixed"
        if free and _leads_to_somebody(view, i - 1) and _is_sure(view, i) and not _is_trade(view, i):
            found.append((i, _surname_end(view, taken, i, 0)))
            taken.update(range(*found[-1]))
    return sorted(found)


def _leads_to_somebody(view: View, i: int) -> bool:
    """Whether a word addresses the one after it; *da* only after an evening or a visit: *cena da Roberto*."""
    word = view.tokens[i].lower
    if word == "da":
        return any(_VISITS.intersection(view.cue_at[k]) for k in range(max(0, i - 2), i))
    return word in _ADDRESSING


def _is_trade(view: View, i: int) -> bool:
    """Whether a word is a trade before it is a name: *Pastor*, *Major*."""
    return view.tokens[i].lower in view.lexicon.trades


def _is_host(view: View, i: int) -> bool:
    """Whether a word follows *con* or *da*: what seemed an event is an evening with somebody."""
    return i > 0 and view.tokens[i - 1].lower in ("con", "with", "w", "da")


def _is_sure(view: View, i: int) -> bool:
    """Whether a capitalised word can hardly be anything but a given name."""
    token = view.tokens[i]
    if len(token.text) <= _SHORTEST or token.lower in view.lexicon.places or not token.text[0].isupper():
        return False
    return _is_given(view, set(), i, 0) and (token.lower in _ONLY_NAMES or _rank(view, i) not in (*_COMMON, "3000"))


def said_again(view: View, names: Names, facts: Sequence[Span]) -> list[tuple[int, int]]:
    """The names, and every other place where the first or last word of one of them stands."""
    tokens = view.tokens
    named = {i for a, b in names for i in range(a, b)}
    taken = named | {i for a, b, label in facts if label in _BLOCKED for i in range(a, b)}
    words: dict[str, str] = {}
    for a, b in names:
        for i in (a, b - 1):
            if len(tokens[i].text) > 2 and tokens[i].kind == "word":
                words.setdefault(tokens[i].lower, tokens[i].text)
    found = list(names)
    for i, token in enumerate(tokens):
        form = words.get(token.lower)
        if form is None or i in taken:
            continue
        if form != token.text or (token.text.islower() and _rank(view, i) is not None):
            continue
        found.append((i, i + 1))
    return sorted(found)


def _is_given(view: View, taken: set[int], i: int, side: int) -> bool:
    """Whether a free word is a given name: capitalised, or too rare to be anything else."""
    tokens = view.tokens
    if not 0 <= i < len(tokens) or i in taken or tokens[i].lower not in view.lexicon.given:
        return False
    if tokens[i].lower in MONTHS:
        return False
    if tokens[i].text[0].isupper() and view.case == "mixed":
        return True
    rank = _rank(view, i)
    return rank is None if side < 0 else rank not in _COMMON


def _rank(view: View, i: int) -> str | None:
    """The band of frequency of a word in the note's language; None for a rare one."""
    return view.lexicon.frequent.get(view.language, {}).get(view.tokens[i].lower)


def _surname_end(view: View, taken: set[int], i: int, side: int) -> int:
    """Where a name that begins at ``i`` ends: *Luca Bianchi* is taken whole."""
    if side < 0 or i + 1 >= len(view.tokens) or i + 1 in taken:
        return i + 1
    token = view.tokens[i + 1]
    capital = token.kind == "word" and token.text[0].isupper() and view.case == "mixed"
    return i + 2 if capital or (token.lower in view.lexicon.surnames and _rank(view, i + 1) is None) else i + 1


def _end_of(names: Names, start: int) -> int:
    return next(b for a, b in names if a == start)


def _row_heads(view: View, start: int) -> list[int]:
    """The first tokens of the segments before and after the one that this name opens."""
    places = view.layout.places
    if places[start].position != 0:
        return []
    near = (places[start].segment - 1, places[start].segment + 1)
    return [
        i
        for i in range(max(0, start - 12), min(len(places), start + 12))
        if places[i].position == 0 and places[i].segment in near and not view.layout.separator[i]
    ]


def _trade_follows(view: View, i: int) -> bool:
    return i < len(view.tokens) and not view.layout.separator[i] and view.tokens[i].lower in view.lexicon.trades
