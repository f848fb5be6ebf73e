"""A name is taken whole: the capitalised words right behind a given name are the surname, whatever else they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.reading.labels import Span
from bot.core.reading.view import View

Names = Sequence[tuple[int, int]]

_LONGEST: Final = 4
_PARTICLES: Final = frozenset("de di del della dello da dal dalla lo la li d' dell' dall' mc von van der den".split())
_FOREIGN: Final = frozenset("van von der den ter ten zu bin ibn".split())
"""Particles that stand low within a surname and are seldom anything else."""
_INNER: Final = _FOREIGN | frozenset("de la het".split())
_NO_SURNAMES: Final = frozenset("i i'm i'd i'll i've".split())


def whole_names(view: View, names: Names) -> list[tuple[int, int]]:
    """The names, each with the capitalised words right behind it: not *Ludovica*, but *Ludovica Gentile*.

    In the labelled notes such a word is part of the name in 99 cases of a hundred, but for days, *I*, and given names.
    """
    if view.case != "mixed":
        return list(names)
    begun = {a for a, _ in names}
    found: list[tuple[int, int]] = []
    for start, end in sorted(_over_particles(view, a, b) for a, b in names):
        if found and start < found[-1][1]:
            continue
        whole = end
        while whole - start < _LONGEST and _goes_on(view, begun, start, whole):
            whole += 1
        found.append((start, end if whole > end and view.tokens[whole - 1].lower.endswith("'") else whole))
    return found


def _over_particles(view: View, start: int, end: int) -> tuple[int, int]:
    """A name with what lies beyond its low particles, on either side: *Jan van der Berg* of *Jan* or of *Berg*."""
    tokens = view.tokens
    i = end
    while i < len(tokens) and tokens[i].text in (_INNER if i > end else _FOREIGN):
        i += 1
    if end < i < len(tokens) and _capital(view, i) and tokens[start].lower in view.lexicon.given:
        end = i + 1
    i = start - 1
    while i > 0 and tokens[i].text in _INNER:
        i -= 1
    low = {t.text for t in tokens[i + 1 : start]} & _FOREIGN
    if low and i >= 0 and _capital(view, i) and tokens[i].lower in view.lexicon.given:
        start = i
    return start, end


def _capital(view: View, i: int) -> bool:
    return view.tokens[i].kind == "word" and view.tokens[i].text[0].isupper() and not view.inside[i]


def behind_names(names: Names, facts: Sequence[Span]) -> list[Span]:
    """The facts, without the words of a name that one begins in: *Gentile notaia* behind *Ludovica* is *notaia*."""
    out: list[Span] = []
    for start, end, label in facts:
        begin = max((b for a, b in names if a < start < b), default=start)
        if begin < end:
            out.append((begin, end, label))
    return out


def _goes_on(view: View, begun: set[int], start: int, i: int) -> bool:
    """Whether a name that so far ends before token ``i`` goes on with it."""
    tokens = view.tokens
    if i >= len(tokens) or i in begun or view.inside[i] or tokens[start].lower not in view.lexicon.given:
        return False
    if "place" in view.cue_begin[start] and "place" in view.cue_at[i]:
        return False
    before, token = tokens[i - 1], tokens[i]
    near = token.start - before.end == (0 if before.lower.endswith("'") else 1) and token.line == before.line
    word = token.kind == "word" and token.text[0].isupper() and tokens[start].text[0].isupper()
    shout = token.text.isupper() and len(token.text) > 1
    inner = before.lower in _PARTICLES
    free = inner or (token.lower not in view.lexicon.given and token.lower not in _NO_SURNAMES)
    owner = i + 1 < len(tokens) and tokens[i + 1].kind == "tail"
    return near and word and free and not shout and not owner and before.sentence == token.sentence
