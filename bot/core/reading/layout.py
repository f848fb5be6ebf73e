"""How a note is laid out: its segments between punctuation marks, its bullets, its brackets.

Most notes are rows of short segments ("A - role - firm - need"), so a token's place in its segment, and its segment's
place after a name, say as much as its words.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.reading.tokens import Token

_SEPARATORS = frozenset(",;:.!?…()[]|/\\–—•·►▪→←=»«>*+~")
_WEAK = frozenset("'\"’“”‘&@#%€$£°-")
_OPEN, _CLOSE = frozenset("([«“"), frozenset(")]»”")


@dataclass(frozen=True, slots=True)
class Place:
    """Where one token stands. ``before`` is the mark that opened its segment, ``after`` the one that closes it."""

    segment: int
    position: int
    length: int
    before: str
    after: str
    first: str
    bracket: bool
    in_line: int
    bullet: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of all tokens; ``separator[i]`` tells whether token i is a mark between segments."""

    places: tuple[Place, ...]
    separator: tuple[bool, ...]


def is_separator(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether token ``i`` parts two segments: marks, line ends, emoji, and a hyphen between spaces."""
    token = tokens[i]
    if token.kind == "break":
        return True
    if token.kind != "other":
        return False
    if token.text == "-":
        spaced = i == 0 or tokens[i - 1].end < token.start
        return spaced or i + 1 >= len(tokens) or token.end < tokens[i + 1].start
    sign = token.text[0]
    return sign in _SEPARATORS or (sign not in _WEAK and not sign.isalnum())


def lay_out(tokens: tuple[Token, ...]) -> Layout:
    """The layout of a note; linear in its length."""
    n = len(tokens)
    separator = tuple(is_separator(tokens, i) for i in range(n))
    places: list[Place] = []
    segment, depth, in_line, bullet, before = 0, 0, 0, False, "^"
    i = 0
    while i < n:
        if separator[i]:
            mark = "\n" if tokens[i].kind == "break" else tokens[i].text[0]
            line_start = i == 0 or tokens[i - 1].kind == "break"
            depth += (mark in _OPEN) - (mark in _CLOSE and depth > 0)
            if mark == "\n":
                in_line, bullet, depth = 0, False, 0
            elif line_start:
                bullet = True
            else:
                in_line += 1
            before = mark if len(mark) == 1 and (mark in _SEPARATORS or mark in "-\n") else "☺"
            if bullet and line_start and mark != "\n":
                before = "•"
            places.append(Place(segment, 0, 0, before, before, "", depth > 0, in_line, bullet))
            i += 1
            continue
        j = i
        while j < n and not separator[j]:
            j += 1
        after = "$" if j == n else "\n" if tokens[j].kind == "break" else tokens[j].text
        segment += 1
        places.extend(
            Place(segment, k - i, j - i, before, after, tokens[i].lower, depth > 0, in_line, bullet)
            for k in range(i, j)
        )
        i = j
    return Layout(tuple(places), separator)
