"""Firms that their form gives away: *Rossi & Figli S.p.A.*, *Cole & Sons Ltd*, *mobili pasquini snc*.

The form belongs to the name, and a surname in it is no person: *D'Angelo & Figli, Mario D'Angelo* is one man.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.core.reading.labels import Span
from bot.core.reading.view import View
from bot.core.reading.when.lexicon import NUMBERS

_FORM: Final = re.compile(
    r"(?:\s(?:&|e|and|\+)\s(?:figli[eoa]?|fratelli|soci|associati|sons?|daughters?|bros\.?|brothers|co|nephews?|partners|"
    r"associates|company)(?!\w))?"
    r"(?:,?\s(?P<form>s\.\s?p\.\s?a\.|s\.\s?r\.\s?l\.?(?:\s?s\.)?|s\.\s?n\.\s?c\.|s\.\s?a\.\s?s\.|spa|srls?|snc|sas|ltd|limited|"
    r"pty\sltd|llc|llp|inc|plc|gmbh|scrl|scarl|pty|aps|bv)(?!\w))?",
    re.IGNORECASE,
)
_SHORT_WORDS: Final = frozenset("di del della dei of the & e and".split())
_STOP: Final = frozenset(("200", "1000"))
_MOST: Final = 5
"""Words of a firm's name before its form."""


def firms(text: str, view: View) -> list[tuple[int, int]]:
    """The firms of a note (token spans) that end in a form."""
    tokens = view.tokens
    found: list[tuple[int, int]] = []
    for i, token in enumerate(tokens):
        if token.kind != "word" or (found and i < found[-1][1]):
            continue
        match = _FORM.match(text, token.end)
        if match is None or not match[0] or (match["form"] in ("spa", "SPA") and _is_bath(view, i)):
            continue
        if not match["form"] and "&" not in match[0] and token.lower in view.lexicon.given:
            continue  # *Anna e figli* are a family
        start = _first(view, i)
        if start is None:
            continue
        end = next((k for k, t in enumerate(tokens) if t.start >= match.end()), len(tokens))
        found.append((start, end if match["form"] else _trade_end(view, end)))
    return found


def with_firms(
    text: str, view: View, names: Sequence[tuple[int, int]], facts: Sequence[Span]
) -> tuple[list[tuple[int, int]], list[Span]]:
    """Names and facts, put right where a firm's form says what the tagger could not know."""
    people, said = list(names), list(facts)
    for start, end in firms(text, view):
        over = [f for f in said if f[0] < end and start < f[1]]
        if any(f[2] == "EVNT" or (f[2] == "COMP" and f[0] == start and f[1] > end) for f in over):
            continue
        people = [n for n in people if not (start <= n[0] and n[1] <= end)]
        said = [f for f in said if f not in over or f[2] not in ("COMP", "ROLE")]
        said.append((start, end, "COMP"))
    return people, sorted(said)


def _first(view: View, last: int) -> int | None:
    """The first token of the firm whose name ends (before its form) at ``last``; None if that is no name."""
    tokens = view.tokens
    capital = tokens[last].text[0].isupper()
    if view.case != "lower" and not capital:
        return None
    if not capital and _rank(view, last) in _STOP:
        return None
    start = last
    while start > 0 and last - start < _MOST and _belongs(view, start - 1, capital=capital):
        start -= 1
    while start < last and tokens[start].lower in _SHORT_WORDS:
        start += 1
    return start


def _trade_end(view: View, end: int) -> int:
    """The end of a firm of *& Sons* with the trade that may follow: *Wragg & Sons Insurance*."""
    if end >= len(view.tokens) or view.layout.separator[end]:
        return end
    word = view.tokens[end]
    more = word.text[0].isupper() if view.case != "lower" else _rank(view, end) not in ("200", "1000", "3000")
    return end + 1 if more and word.kind == "word" and not view.inside[end] else end


def _is_bath(view: View, i: int) -> bool:
    """Whether *spa* is no company's form: *the Harrogate spa*, *due spa*."""
    return view.language == "en" or view.tokens[i].lower in (*NUMBERS, "hotel", "una", "la", "alla", "della")


def _rank(view: View, i: int) -> str | None:
    return view.lexicon.frequent[view.language].get(view.tokens[i].lower)


def _belongs(view: View, i: int, *, capital: bool) -> bool:
    """Whether a word before is still part of the firm's name."""
    token = view.tokens[i]
    if view.layout.separator[i]:
        return False
    if token.lower in _SHORT_WORDS and not (capital and token.text[0].isupper()):
        return token.lower in ("&", "e", "and") and i > 0 and _belongs(view, i - 1, capital=capital)
    if token.kind != "word":
        return token.text == "&"
    if capital:
        return token.text[0].isupper()
    return _rank(view, i) not in _STOP and token.lower not in view.lexicon.trades
