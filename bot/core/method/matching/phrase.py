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
from bot.core.method.matching.words import is_little, stem

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
class Part:
    """One word of a phrase and all the ways to meet it: by stem, by exact form, by beginning."""

    stems: frozenset[str]
    forms: frozenset[str]
    beginnings: tuple[str, ...]

    @classmethod
    def of(cls, keys: Sequence[str]) -> Part:
        """Sort keys by kind."""
        return cls(
            frozenset(k for k in keys if k[0] != "=" and k[-1] != "*"),
            frozenset(k[1:] for k in keys if k[0] == "="),
            tuple(k[:-1] for k in keys if k[-1] == "*"),
        )

    def meets(self, form: str, stemmed: str) -> bool:
        """Whether a word of a text is this word."""
        return (
            stemmed in self.stems
            or form in self.forms
            or form.startswith(self.beginnings)
            or stemmed.startswith(self.beginnings)
        )


@dataclass(frozen=True, slots=True)
class Phrase:
    """A term of several words.

    A term with a single telling word among little ones ("in the red", "an app") is ``literal``: it wants exactly
    those words one after the other, little ones too.
    """

    parts: tuple[Part, ...]
    ordered: bool
    literal: bool
    sign: Sign


def key(word: str) -> str:
    """The lookup key of one folded word of a term."""
    if word[0] == "=" or word[-1] == "*":
        return word
    return stem(word)


def told_apart(term: str) -> list[str]:
    """The same term without alternatives of several words: ``a & b c|d`` says ``a & b c`` or ``a & d``.

    Only between ``&``; in an ordered phrase ``|`` joins single words ("employment lawyer|solicitor").
    """
    if "&" not in term or "|" not in term:
        return [term]
    rows: list[list[str]] = [[]]
    for piece in term.split("&"):
        choices = [choice.strip() for choice in piece.split("|")]
        single = "|".join(choice for choice in choices if choice and " " not in choice)
        several = [choice for choice in choices if " " in choice]
        rows = [[*row, choice] for row in rows for choice in (single, *several) if choice]
    return [" & ".join(row) for row in rows]


def doubled(term: str) -> str | None:
    """A word that a phrase with ``|`` repeats, which shows that it was meant otherwise: ``late wife|late husband``.

    There ``|`` joins single words, so that this would ask for *late*, then *wife* or *late*, then *husband*.
    """
    if "|" not in term or "&" in term or " " not in term:
        return None
    words = term.replace("|", " ").split()
    return next((word for i, word in enumerate(words) if word in words[:i] and not is_little(word)), None)


def spoken(term: str) -> list[str]:
    """The words of a folded term, little ones too."""
    if " " not in term and "-" not in term and "'" not in term:
        return [term]
    return [word for word in term.replace("-", " ").replace("'", " ").split() if word != "&"]


def only_little(word: str) -> bool:
    """Whether a word of a term says nothing by itself, in any of its alternatives."""
    return all(map(is_little, word.split("|"))) if "|" in word else is_little(word)


def alternatives(
    word: str, sets: Mapping[str, tuple[str, ...]], rings: Mapping[str, tuple[str, ...]], *, little: bool = False
) -> tuple[str, ...]:
    """The keys of a word of a term: of each alternative, of the words of a set, and of those of a ring.

    A word of a phrase that belongs to a ring (words that mean the same in the two languages) stands for all of it.
    """
    keys: dict[str, None] = {}
    for alternative in word.split("|"):
        if alternative[:1] == "@":
            keys.update(dict.fromkeys(sets[alternative[1:]]))
        elif is_little(alternative):
            if little:
                keys["=" + alternative] = None
        elif alternative:
            k = key(alternative)
            keys[k] = None
            if k in rings:
                keys.update(dict.fromkeys(rings[k]))
    return tuple(keys)


def compile_phrase(
    term: str, sign: Sign, sets: Mapping[str, tuple[str, ...]], rings: Mapping[str, tuple[str, ...]]
) -> Phrase:
    """A multi-word term made ready for matching."""
    words = spoken(term)
    telling = [word for word in words if not only_little(word)]
    literal = len(telling) == 1
    found = [
        alternatives(word, sets, {} if literal else rings, little=literal) for word in (words if literal else telling)
    ]
    return Phrase(tuple(map(Part.of, found)), "&" not in term, literal, sign)


def places(phrase: Phrase, words: Sequence[str], stems: Sequence[str], at: Sequence[int]) -> tuple[int, ...] | None:
    """The indices of the words that make up the phrase, or None; ``at`` are the words' positions in the text."""
    options: list[list[int]] = []
    for part in phrase.parts:
        met = [i for i, word in enumerate(words) if part.meets(word, stems[i])]
        if not met:
            return None
        options.append(met)
    return _in_order(options, at, 1 if phrase.literal else GAP + 1) if phrase.ordered else _anywhere(options)


def _anywhere(options: Sequence[Sequence[int]]) -> tuple[int, ...] | None:
    chosen: list[int] = []
    for group in sorted(options, key=len):
        free = next((i for i in group if i not in chosen), None)
        if free is None:
            return None
        chosen.append(free)
    return tuple(sorted(chosen))


def _in_order(options: Sequence[Sequence[int]], at: Sequence[int], reach: int) -> tuple[int, ...] | None:
    for start in options[0]:
        path = [start]
        for group in options[1:]:
            step = next((i for i in group if 0 < at[i] - at[path[-1]] <= reach), None)
            if step is None:
                break
            path.append(step)
        else:
            return tuple(path)
    return None


def tongue_of(term: str) -> tuple[str, Tongue | None]:
    """A folded term without its language mark, and the mark."""
    if term[:3] == "it:":
        return term[3:].strip(), "it"
    if term[:3] == "en:":
        return term[3:].strip(), "en"
    return term, None
