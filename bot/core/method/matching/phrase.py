"""A term of the lexicon and how it is looked for in a text.

One word, or several: ``roof leak*`` wants both in this order with at most three other words between them,
``partner & argu*`` wants both anywhere. ``a|b`` are alternatives, ``assicur*`` any ending, ``=case`` that very
form, ``@broken`` the words of a set, ``it:`` or ``en:`` in front only that language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from bot.core.method.matching.tongue import Tongue
from bot.core.method.matching.words import fold, is_little, stem

GAP: Final = 3  # other words allowed between two words of an ordered phrase


class Kind(IntEnum):
    """How a term speaks for its concept: names it, says somebody needs it, or hints at it."""

    WHO = 0
    NEED = 1
    HINT = 2


@dataclass(frozen=True, slots=True)
class Sign:
    """A term's meaning: the concept it speaks for, how, and the only language it counts in (None: both)."""

    concept: int
    kind: Kind
    tongue: Tongue | None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A term of several words; ``parts`` are alternatives, each a stem, a ``prefix*`` or an ``=form``."""

    parts: tuple[tuple[str, ...], ...]
    ordered: bool
    sign: Sign


def key(word: str) -> str:
    """The lookup key of one folded word of a term."""
    if word[0] == "=" or word[-1] == "*":
        return word
    return stem(word)


def parts(term: str, sets: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The words of a folded term, each as the keys of its alternatives; little words are left out."""
    found: list[tuple[str, ...]] = []
    for word in term.replace("-", " ").replace("'", " ").replace("’", " ").split():
        if word == "&":
            continue
        keys: list[str] = []
        for alternative in word.split("|"):
            if alternative[:1] == "@":
                keys.extend(sets[alternative[1:]])
            elif alternative and not is_little(alternative):
                keys.append(key(alternative))
        if keys:
            found.append(tuple(keys))
    return tuple(found)


def compile_phrase(term: str, sign: Sign, sets: Mapping[str, tuple[str, ...]]) -> Phrase:
    """A multi-word term made ready for matching."""
    return Phrase(parts(term, sets), "&" not in term, sign)


def _fits(word: str, word_stem: str, keys: tuple[str, ...]) -> bool:
    return any(
        word.startswith(k[:-1]) if k[-1] == "*" else (word == k[1:] if k[0] == "=" else word_stem == k) for k in keys
    )


def places(phrase: Phrase, words: Sequence[str], stems: Sequence[str], at: Sequence[int]) -> tuple[int, ...] | None:
    """The indices of the words that make up the phrase, or None; ``at`` are the words' positions in the text."""
    options = [[i for i, w in enumerate(words) if _fits(w, stems[i], keys)] for keys in phrase.parts]
    if not all(options):
        return None
    if not phrase.ordered:
        chosen: list[int] = []
        for group in sorted(options, key=len):
            free = next((i for i in group if i not in chosen), None)
            if free is None:
                return None
            chosen.append(free)
        return tuple(sorted(chosen))
    for start in options[0]:
        path = [start]
        for group in options[1:]:
            step = next((i for i in group if 0 < at[i] - at[path[-1]] <= GAP + 1), None)
            if step is None:
                break
            path.append(step)
        else:
            return tuple(path)
    return None


def tongue_of(term: str) -> tuple[str, Tongue | None]:
    """A raw term folded, without its language mark, and the mark."""
    folded = fold(term)
    if folded.startswith("it:"):
        return folded[3:].strip(), "it"
    if folded.startswith("en:"):
        return folded[3:].strip(), "en"
    return folded, None
