"""A text cut into words, numbers and signs, each with its place; the grammar reads nothing else.

One pass with one unambiguous pattern, so the cost grows with the length of the text and with nothing else.
Addresses, links and handles become one opaque token: ``anna.sabato@x.it`` mentions no Saturday.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from bot.core.reading.reading import Language

from .lexicon import NUMBERS, TENS, guess_language
from .typos import meant

_TOKEN = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+|\d+|\S")
_CHUNK = re.compile(r"\S+")
_LINK_ENDS = ("it", "com", "org", "net", "eu", "io", "uk", "example")
_APOSTROPHES = frozenset("'’‘`´ʼ")
_DASHES = frozenset("-–—‐‑−")
OPAQUE = "\0"
_MARGIN = 64  # tokens: more than any production looks ahead


@dataclass(frozen=True, slots=True)
class Token:
    """``text`` folded; ``glued`` to the token before it; ``newline`` somewhere between the two."""

    text: str
    start: int
    end: int
    glued: bool
    newline: bool
    number: int | None  # of digits only, at most four of them


@dataclass(frozen=True, slots=True)
class Line:
    """A text ready to be read. ``bare``: it answers "when?", so that a lone number may be an hour.

    ``words`` and ``numbers`` are those of the tokens with a margin at the end, so that looking a few tokens ahead
    or behind (index -1 is in the margin too) needs no check.
    """

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    numbers: tuple[int | None, ...]
    now: datetime
    language: Language
    day_first: bool
    bare: bool = False

    def word(self, index: int) -> str:
        """The folded text of a token; empty past either end."""
        return self.words[index]

    def digits(self, index: int) -> int | None:
        """The value of a token of one to four digits."""
        return self.numbers[index]

    def width(self, index: int) -> int:
        """How many characters a token has: ``09`` has two."""
        return self.tokens[index].end - self.tokens[index].start if 0 <= index < len(self.tokens) else 0

    def glued(self, index: int) -> bool:
        """Whether a token follows the one before it without a space."""
        return 0 < index < len(self.tokens) and self.tokens[index].glued

    def number(self, index: int) -> tuple[int, int] | None:
        """A number in digits or words at ``index`` and where it ends: ``12``, ``dodici``, ``twenty-five``."""
        value = self.digits(index)
        if value is not None:
            return value, index + 1
        word = self.word(index)
        spelled = NUMBERS.get(word)
        if spelled is None:
            return None
        after = index + 1
        if word in TENS:
            unit_at = after + 1 if self.word(after) == "-" else after
            unit = NUMBERS.get(self.word(unit_at), 0)
            if 0 < unit < 10 and self.word(unit_at) not in ("a", "an", "un", "una", "uno"):
                return spelled + unit, unit_at + 1
        return spelled, after


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Lower case without accents, with one kind of apostrophe and of dash."""
    if word.isascii():
        return word.lower()
    if word in _APOSTROPHES:
        return "'"
    if word in _DASHES:
        return "-"
    if word in "°º":
        return word
    bare = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).casefold()


def tokenize(text: str) -> tuple[Token, ...]:
    """Cut ``text`` into tokens; linear in its length."""
    tokens: list[Token] = []
    end = 0
    for chunk in _CHUNK.finditer(text):
        start, stop = chunk.span()
        newline = "\n" in text[end:start] or "\r" in text[end:start]
        if _opaque(chunk.group()):
            tokens.append(Token(OPAQUE, start, stop, glued=False, newline=newline, number=None))
            end = stop
            continue
        end = start
        for piece in _TOKEN.finditer(text, start, stop):
            word = piece.group()
            first = piece.start()
            number = int(word) if word.isdecimal() and len(word) <= 4 else None
            folded = word if number is not None else meant(fold(word)) if len(word) <= 40 else OPAQUE
            tokens.append(
                Token(
                    folded,
                    first,
                    piece.end(),
                    glued=first == end and first > start,
                    newline=newline and first == start,
                    number=number,
                )
            )
            end = piece.end()
        end = stop
    return tuple(tokens)


def line_of(text: str, now: datetime, language: Language | None, *, day_first: bool | None, bare: bool = False) -> Line:
    """Make ``text`` ready; what is not said (language, order of numeric dates) is guessed from what is known."""
    tokens = tokenize(text)
    chosen = language or guess_language([token.text for token in tokens[:400]])
    if day_first is None:
        offset = now.utcoffset()
        hours = offset.total_seconds() / 3600 if offset is not None else 0.0
        day_first = chosen == "it" or not -10 <= hours <= -4
    words = (*[token.text for token in tokens], *[""] * _MARGIN)
    numbers = (*[token.number for token in tokens], *[None] * _MARGIN)
    return Line(tokens, words, numbers, now, chosen, day_first, bare)


def _opaque(chunk: str) -> bool:
    if "://" in chunk or chunk[:4].lower() == "www.":
        return True
    at = chunk.find("@")
    if at >= 0:
        return chunk[at + 1 : at + 2].isalpha()
    bare = chunk.rstrip(".,;:!?)/")
    head, dot, tail = bare.rpartition(".")
    return bool(dot and head and head[-1].isalpha() and tail.lower() in _LINK_ENDS)
