"""Cutting a long message into several that Telegram takes, without breaking its HTML.

Telegram counts 4,096 characters *after* the tags are read (Bot API, sendMessage). Each visible character remembers the
tags around it; a part is then written out again with tags of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

TEXT: Final = 4096
CAPTION: Final = 1024
_SIMPLE = re.compile(r"(?:<\w[^>]*>)*[^\s<](?:.*[^\s>])?(?:</\w[^>]*>)*", re.DOTALL)
"""Begins and ends with something to be seen, its tags aside."""
_TOKEN = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)[^>]*>|&(?:#\w+|\w+);|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Character:
    """One visible character: its source (``&amp;``), and the start tags open around it."""

    source: str
    tags: tuple[str, ...]

    @property
    def units(self) -> int:
        """Its length in UTF-16 code units: never less than what Telegram counts, whichever way it counts."""
        return 2 if len(self.source) == 1 and ord(self.source) > 0xFFFF else 1


def length(html: str) -> int:
    """Visible length, in UTF-16 code units."""
    return sum(character.units for character in _characters(html))


def split(html: str, limit: int = TEXT) -> tuple[str, ...]:
    """``html`` in parts of at most ``limit``: cut between paragraphs, else lines, else words, else anywhere."""
    if _SIMPLE.fullmatch(html) and len(html.encode("utf-16-le")) <= 2 * limit:
        return (html,)  # it fits even with its tags, and nothing at its ends is to be taken off
    characters = _strip(_characters(html))
    parts: list[str] = []
    while characters:
        end = _fitting(characters, limit)
        if end < len(characters):
            end = _boundary(characters, end)
        parts.append(_write(_strip(characters[:end])))
        characters = _strip(characters[end:])
    return tuple(parts)


def _characters(html: str) -> list[_Character]:
    tags: list[str] = []
    found: list[_Character] = []
    for match in _TOKEN.finditer(html):
        if not match["name"]:
            found.append(_Character(match.group(), tuple(tags)))
        elif not match["end"]:
            tags.append(match.group())
        elif tags:
            tags.pop()
    return found


def _strip(characters: list[_Character]) -> list[_Character]:
    visible = [index for index, character in enumerate(characters) if not character.source.isspace()]
    return characters[visible[0] : visible[-1] + 1] if visible else []


def _fitting(characters: list[_Character], limit: int) -> int:
    used = 0
    for index, character in enumerate(characters):
        used += character.units
        if used > limit:
            return index
    return len(characters)


def _boundary(characters: list[_Character], end: int) -> int:
    """The best place to cut at or before ``end``; a paragraph is no good if it leaves the part half empty."""
    text = "".join(character.source if len(character.source) == 1 else "x" for character in characters[: end + 1])
    for separator in ("\n\n", "\n", " "):
        at = text.rfind(separator, end // 2, end + len(separator))
        if at > 0:
            return at
    return end


def _write(characters: list[_Character]) -> str:
    out: list[str] = []
    tags: tuple[str, ...] = ()
    for character in (*characters, _Character("", ())):
        shared = 0
        while shared < min(len(tags), len(character.tags)) and tags[shared] == character.tags[shared]:
            shared += 1
        out += [f"</{_name(tag)}>" for tag in reversed(tags[shared:])]
        out += character.tags[shared:]
        out.append(character.source)
        tags = character.tags
    return "".join(out)


def _name(tag: str) -> str:
    match = _TOKEN.match(tag)
    return match["name"] if match else ""
