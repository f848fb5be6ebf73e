"""Finding the lexicon's terms in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.method.matching.lexicon import Lexicon
from bot.core.method.matching.phrase import Kind, Phrase, Sign, places
from bot.core.method.matching.tongue import Tongue, guess
from bot.core.method.matching.words import is_little, spell, stem

_AMBIGUITY: Final = -0.4  # a word with n meanings counts n ** this for each
_SWALLOWED: Final = 0.25  # "pensione" within "mezza pensione"
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
    stems = tuple(stem(word) for word in forms)
    return Words(tuple(forms), stems, tuple(at), tuple(piece), tuple(every), tuple(every_at), tuple(among))


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


def _meets(sign: Sign, tongue: Tongue | None) -> bool:
    return sign.tongue is None or tongue is None or sign.tongue == tongue


def _meanings(keys: Sequence[str], lexicon: Lexicon, tongue: Tongue | None) -> dict[int, Kind]:
    """The concepts that a single word speaks for, each with its strongest kind."""
    meanings: dict[int, Kind] = {}
    for k in keys:
        for sign in lexicon.signs.get(k, ()):
            if _meets(sign, tongue):
                meanings[sign.concept] = min(sign.kind, meanings.get(sign.concept, Kind.HINT))
    return meanings


def _phrases(keys: Sequence[str], words: Words, lexicon: Lexicon, tongue: Tongue | None) -> Iterator[tuple[Hit, bool]]:
    """The phrases found by one of their words, and whether their words stand side by side."""
    for k in keys:
        for phrase in lexicon.phrases(k):
            if _meets(phrase.sign, tongue):
                found = (
                    _literal(phrase, words) if phrase.literal else places(phrase, words.forms, words.stems, words.at)
                )
                if found is not None:
                    close = phrase.ordered and words.at[found[-1]] - words.at[found[0]] == len(found) - 1
                    yield Hit(phrase.sign.concept, phrase.sign.kind, found, 1.0), close


def spot(words: Words, lexicon: Lexicon) -> list[Hit]:
    """Every term of the lexicon that occurs, words inside a fixed expression hardly counted on their own.

    A word with several meanings is worth less for each of them: its share falls with their number.
    """
    tongue = guess(words.every)
    hits: list[Hit] = []
    singles: list[tuple[int, dict[int, Kind]]] = []
    fixed: dict[int, set[int]] = {}
    for i, form in enumerate(words.forms):
        keys = _keys(form, words.stems[i], lexicon.prefixes)
        singles.append((i, _meanings(keys, lexicon, tongue)))
        for hit, close in _phrases(keys, words, lexicon, tongue):
            hits.append(hit)
            if close:
                for j in hit.where:
                    fixed.setdefault(j, set()).add(hit.concept)
    for i, meanings in singles:
        share = len(meanings) ** _AMBIGUITY if meanings else 1.0
        for concept, kind in meanings.items():
            swallowed = i in fixed and concept not in fixed[i]
            hits.append(Hit(concept, kind, (i,), share * _SWALLOWED if swallowed else share))
    return hits
