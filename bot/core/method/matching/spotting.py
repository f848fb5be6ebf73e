"""Finding the lexicon's terms in a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.method.matching.lexicon import Lexicon
from bot.core.method.matching.phrase import Kind, Phrase, places
from bot.core.method.matching.tongue import guess
from bot.core.method.matching.words import is_little, spell, stem

_APART: Final = 20  # positions between two pieces of a text, so that no phrase bridges them


@dataclass(frozen=True, slots=True)
class Words:
    """The telling words of one or more pieces of text (a role, each offer), with where they stand."""

    forms: tuple[str, ...]
    stems: tuple[str, ...]
    at: tuple[int, ...]
    piece: tuple[int, ...]
    every: tuple[str, ...]
    every_at: tuple[int, ...]
    among: tuple[int, ...]  # where each telling word stands among all of them


@dataclass(frozen=True, slots=True)
class Hit:
    """One term found: its concept and kind, the indices of its words, and the word sense's share of certainty."""

    concept: int
    kind: Kind
    where: tuple[int, ...]
    share: float


def words_of(pieces: Sequence[str]) -> Words:
    """Split pieces of text into telling words."""
    forms: list[str] = []
    at: list[int] = []
    piece: list[int] = []
    every: list[str] = []
    every_at: list[int] = []
    among: list[int] = []
    position = 0
    for number, text in enumerate(pieces):
        for word in spell(text):
            every.append(word)
            every_at.append(len(every) + _APART * number)
            if not is_little(word):
                among.append(len(every) - 1)
                forms.append(word)
                at.append(position)
                piece.append(number)
                position += 1
        position += _APART
    return Words(tuple(forms), tuple(stem(w) for w in forms), tuple(at), tuple(piece), tuple(every), tuple(every_at), tuple(among))


def _keys(form: str, stemmed: str, prefixes: set[str]) -> list[str]:
    found = [stemmed, "=" + form]
    found.extend(form[:n] + "*" for n in range(2, len(form) + 1) if form[:n] in prefixes)
    if stemmed[:-1] != form[: len(stemmed) - 1] or stemmed[-1] != form[len(stemmed) - 1]:
        found.extend(stemmed[:n] + "*" for n in range(2, len(stemmed) + 1) if stemmed[:n] in prefixes)
    return found


def _literal(phrase: Phrase, words: Words) -> tuple[int, ...] | None:
    """The telling words of a literal phrase that stands in the text."""
    found = places(phrase, words.every, tuple(stem(w) for w in words.every), words.every_at)
    if found is None:
        return None
    return tuple(i for i, j in enumerate(words.among) if j in found) or None


def spot(words: Words, lexicon: Lexicon) -> list[Hit]:
    """Every term of the lexicon that occurs, words inside a fixed expression not counted on their own.

    A word with several meanings is worth less for each of them: its share falls with their number.
    """
    tongue = guess(words.every)
    hits: list[Hit] = []
    singles: list[tuple[int, dict[int, Kind]]] = []
    fixed: dict[int, set[int]] = {}
    for i, form in enumerate(words.forms):
        meanings: dict[int, Kind] = {}
        for k in _keys(form, words.stems[i], lexicon.prefixes):
            for sign in lexicon.signs.get(k, ()):
                if sign.tongue is None or tongue is None or sign.tongue == tongue:
                    meanings[sign.concept] = min(sign.kind, meanings.get(sign.concept, Kind.HINT))
            for phrase in lexicon.phrases(k):
                if phrase.sign.tongue is not None and tongue is not None and phrase.sign.tongue != tongue:
                    continue
                if phrase.literal:
                    found = _literal(phrase, words)
                else:
                    found = places(phrase, words.forms, words.stems, words.at)
                if found is None:
                    continue
                hits.append(Hit(phrase.sign.concept, phrase.sign.kind, found, 1.0))
                if phrase.ordered and words.at[found[-1]] - words.at[found[0]] == len(found) - 1:
                    for j in found:
                        fixed.setdefault(j, set()).add(phrase.sign.concept)
        if meanings:
            singles.append((i, meanings))
    for i, meanings in singles:
        inside = fixed.get(i)
        share = len(meanings) ** -0.4
        for concept, kind in meanings.items():
            damped = share * 0.25 if inside is not None and concept not in inside else share
            hits.append(Hit(concept, kind, (i,), damped))
    return hits
