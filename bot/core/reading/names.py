"""Mentions of people: how a name is written, and which mentions are one person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.reading.reading import Phrase
from bot.core.reading.tokens import Token

_PARTICLES = frozenset("van von der den ter ten de da do dos das du la le bin ibn ap y e und zu an".split())
_ITALIAN_PARTICLES = frozenset("de di del della dello dei degli dal dalla dall' d' lo la li dell' da".split())
_IBERIAN = frozenset(
    "silva souza sousa costa rocha cruz lima oliveira almeida melo castro freitas azevedo moura andrade mattos boer "
    "groote vere leeuwe lange haan jonge koning".split(),
)
"""Surnames that end as Italian ones do, and whose particle is low."""
_TITLES = frozenset(
    """
    dott dott.ssa dottor dottoressa dottore dr ing ingegner ingegnere avv avvocato avvocata arch architetto geom
    geometra rag ragionier ragioniere prof professor professoressa sig sig.ra signor signora signore don suor cav
    mr mrs ms miss mx sir dame rev reverend fr father sister capt captain lord lady madam dra cllr ssa ra the
    alhaji alhaja hajia engr commander sgt lt cpt mons monsignor comandante capitano maresciallo mastro councillor
    padre fra
""".split()
)
_TAILS = frozenset("'s s' ’s".split())
_MAC = re.compile(r"\b(mc)([a-z])(?=[a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named: token span ``[start, end)`` and the person's number."""

    start: int
    end: int
    person: int


def trim(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Drops titles before and tails after a name; an empty span means that nothing was left."""
    while start < end and (
        tokens[start].lower.strip(".") in _TITLES or tokens[start].kind in ("other", "break", "tail")
    ):
        start += 1
    while end > start and (tokens[end - 1].kind != "word" or tokens[end - 1].lower in _TAILS):
        if tokens[end - 1].text == "." and end - 2 >= start and len(tokens[end - 2].text) == 1:
            break
        end -= 1
    return start, end


def recase(text: str, *, shouting: bool = False) -> str:
    """A name as names are written: anna rossi → Anna Rossi, o'sullivan → O'Sullivan; mixed case is left alone.

    Italian particles are capitalised (rosalba de polo → Rosalba De Polo), others stay low (ter, van der, de la).
    """
    words = text.split(" ")
    known = any(c.isupper() for c in text) and any(c.islower() for c in text) and not shouting
    return " ".join(_recase_word(words, k, known=known) for k, w in enumerate(words) if w)


def _recase_word(words: Sequence[str], k: int, *, known: bool) -> str:
    word = words[k]
    plain = word.lower().replace("’", "'")
    if known and any(c.isupper() for c in word):
        return word if not (word.isupper() and len(word) > 3) else _capital(plain)
    inner = 0 < k < len(words) - 1
    if known and inner and plain in _PARTICLES | _ITALIAN_PARTICLES and not words[k + 1].islower():
        return word
    if inner and plain in _PARTICLES and not _italian(words, k):
        return plain
    if word.islower() or word.isupper():
        return _capital(word.lower())
    return word


def _italian(words: Sequence[str], k: int) -> bool:
    """Whether a particle is of an Italian surname: *De* Polo, *La* Mantia, *Da* Ros, but *de la* Cruz, *da* Silva."""
    word, before = words[k].lower(), words[k - 1].lower()
    last = words[k + 1].lower() if k + 2 == len(words) else ""
    if word in ("la", "le"):
        return before not in ("de", "du") and last != ""
    return word in ("de", "da") and last.endswith(("a", "e", "i", "o", "is", "us")) and last not in _IBERIAN


def _capital(word: str) -> str:
    out, up = [], True
    for i, c in enumerate(word):
        out.append(c.upper() if up else c)
        up = c in "-." or (c in "'’" and 1 <= i <= 4 and i + 2 < len(word))
    return _MAC.sub(lambda m: "Mc" + m[2].upper(), "".join(out))


def merge(text: str, tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> tuple[list[Phrase], list[Mention]]:
    """People in order of first appearance, and every mention of them.

    A first name (or surname) that is part of a fuller name already seen, or seen later, is that person; the fuller
    name is kept.
    """
    people: list[list[str]] = []
    phrases: list[Phrase] = []
    mentions: list[Mention] = []
    for a, b in spans:
        start, end = trim(tokens, a, b)
        if start >= end:
            continue
        piece = text[tokens[start].start : tokens[end - 1].end]
        words = [w.strip(".").lower().replace("’", "'") for w in piece.split()]
        who = _same(people, words)
        phrase = Phrase(recase(" ".join(piece.split())), tokens[start].start, tokens[end - 1].end)
        if who is None:
            who = len(people)
            people.append(words)
            phrases.append(phrase)
        elif len(words) > len(people[who]):
            people[who] = words
            phrases[who] = phrase
        mentions.append(Mention(start, end, who))
    return phrases, mentions


def _same(people: list[list[str]], words: list[str]) -> int | None:
    for k, known in enumerate(people):
        if known == words:
            return k
    close = [
        k
        for k, known in enumerate(people)
        if known[: len(words)] == words or words[: len(known)] == known or (len(words) == 1 and known[-1] == words[0])
    ]
    return close[0] if len(close) == 1 else (close[-1] if close else None)
