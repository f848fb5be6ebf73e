"""Telegram's HTML, read as Telegram reads it: what is refused, with which words, at which byte.

The rules are those of `parse_html` in tdlib (github.com/tdlib/td, MessageEntity.cpp): a bare `&` stays as it is, a
bare `<` opens a tag and therefore mostly ends in a refusal, tags must be known and properly nested. Offsets of entities
count UTF-16 code units, offsets in complaints count bytes of UTF-8.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from handlers.offline.links import problem_with_link
from handlers.offline.refusal import JSON, Refusal

_TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler", "span": "spoiler",
    "code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote", "tg-emoji": "custom_emoji",
}  # fmt: skip
_CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=]*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_SPACE = re.compile(r"\s*")
_WANTED = {("a", "href"): "", ("code", "class"): "language-", ("span", "class"): "tg-", ("tg-emoji", "emoji-id"): ""}
_LONGEST_REFERENCE = 10
_LAST_CHARACTER = 0x10FFFF
_PLAIN = re.compile(r"[^&<]+")
_USER_LINK = re.compile(r"tg://user\?id=(\d+)$")


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, which is how Telegram counts offsets."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(slots=True)
class _Open:
    name: str
    argument: str
    offset: int
    begins: int


@dataclass(slots=True)
class _Reader:
    source: str
    at: int = 0
    out: list[str] = field(default_factory=list)
    offset: int = 0
    opened: list[_Open] = field(default_factory=list)
    entities: list[JSON] = field(default_factory=list)

    def read(self) -> tuple[str, list[JSON]]:
        while self.at < len(self.source):
            if plain := _PLAIN.match(self.source, self.at):
                self._emit(plain.group(), len(plain.group()))
            elif self.source[self.at] == "&":
                self._reference()
            elif self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        if self.opened:
            raise _bad(f'Can\'t find end tag corresponding to start tag "{self.opened[-1].name}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.out), self.entities

    def _emit(self, text: str, consumed: int) -> None:
        self.out.append(text)
        self.offset += utf16_length(text)
        self.at += consumed

    def _reference(self) -> None:
        decoded, length = _decode(self.source, self.at)
        self._emit(decoded, length)

    def _skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.source, self.at)
        found = match.group() if match else ""
        self.at += len(found)
        return found

    def _byte(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))

    def _peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        name = self._skip(_TAG_NAME).lower()
        if not self._peek():
            raise _bad(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if name not in _TYPES:
            raise _bad(f'Unsupported start tag "{name}" at byte offset {self._byte(begin)}')
        argument = ""
        while True:
            self._skip(_SPACE)
            if self._peek() == ">":
                break
            argument = self._attribute(name, begin) or argument
        self.at += 1
        if name == "span" and argument != "spoiler":
            raise _bad(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begin)}')
        self.opened.append(_Open(name, argument, self.offset, len(self.out)))

    def _attribute(self, tag: str, begin: int) -> str:
        here = self._byte(begin)
        if tag == "blockquote" and re.compile(r"expandable(?=[\s>])").match(self.source, self.at):
            self.at += len("expandable")
            return "expandable"
        name = self._skip(_ATTRIBUTE_NAME)
        if not name:
            raise _bad(f'Empty attribute name in the tag "{tag}" at byte offset {here}')
        self._skip(_SPACE)
        if self._peek() != "=":
            wanted = "Expected equal sign in declaration of an attribute of the tag"
            raise _bad(f'{wanted} "{tag}" at byte offset {here}')
        self.at += 1
        self._skip(_SPACE)
        value = self._value(begin)
        prefix = _WANTED.get((tag, name))
        return value[len(prefix) :] if prefix is not None and value.startswith(prefix) else ""

    def _value(self, begin: int) -> str:
        quote, start = self._peek(), self.at
        if quote not in {'"', "'"}:
            value = self._skip(_TOKEN).lower()
            if self._peek() and self._peek() not in {" ", "\n", "\t", ">"}:
                raise _bad(f"Unexpected end of name token at byte offset {self._byte(start)}")
        else:
            closing = self.source.find(quote, self.at + 1)
            stop = closing if closing >= 0 else len(self.source)
            value = _CHARACTER.sub(lambda match: _decode(match.group(), 0)[0], self.source[self.at + 1 : stop])
            self.at = stop + 1
        if not self._peek():
            raise _bad(f"Unclosed start tag at byte offset {self._byte(begin)}")
        return value

    def _end_tag(self) -> None:
        begin = self.at
        here = self._byte(begin)
        if not self.opened:
            raise _bad(f"Unexpected end tag at byte offset {here}")
        self.at += 2
        name = self._skip(_TAG_NAME).lower()
        self._skip(_SPACE)
        if self._peek() != ">":
            raise _bad(f"Unclosed end tag at byte offset {here}")
        self.at += 1
        last = self.opened.pop()
        if name and name != last.name:
            raise _bad(f'Unmatched end tag at byte offset {here}, expected "</{last.name}>", found "</{name}>"')
        if self.offset > last.offset:
            self._close(last)

    def _close(self, tag: _Open) -> None:
        entity: JSON = {"type": _TYPES[tag.name], "offset": tag.offset, "length": self.offset - tag.offset}
        if tag.name == "a":
            url = tag.argument or "".join(self.out[tag.begins :])
            user = _USER_LINK.match(url)
            if user:
                entity |= {"type": "text_mention", "user": {"id": int(user.group(1))}}
            elif problem_with_link(url):
                return
            else:
                entity["url"] = url
        elif tag.name == "tg-emoji":
            if not (tag.argument.isdigit() and 0 < int(tag.argument) < 2**63):
                raise _bad("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = tag.argument
        elif tag.name == "blockquote" and tag.argument:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "code" and tag.argument:
            entity["language"] = tag.argument
        self._add(entity)

    def _add(self, entity: JSON) -> None:
        """Fold `<pre><code class="language-x">` into one entity; elsewhere a language says nothing."""
        span = (entity["offset"], entity["length"])
        inner = self.entities[-1] if self.entities else None
        if entity["type"] == "pre" and inner and inner["type"] == "code" and (inner["offset"], inner["length"]) == span:
            inner["type"] = "pre"
            return
        self.entities.append(entity)


def parse_html(source: str) -> tuple[str, list[JSON]]:
    """Read `source` in parse mode HTML: plain text and its entities.

    Raises:
        Refusal: "Bad Request: can't parse entities: …", as Telegram words it.

    """
    text, entities = _Reader(source).read()
    for entity in entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return text, entities


def _decode(source: str, at: int) -> tuple[str, int]:
    """Decode the character reference at `at`; what is none stays an ampersand."""
    match = _CHARACTER.match(source, at)
    if not match:
        return "&", 1
    hexadecimal, decimal, name = match.groups()
    if name:
        return (_NAMED[name], len(match.group())) if name in _NAMED else ("&", 1)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if not 0 < code < _LAST_CHARACTER or len(match.group().rstrip(";")) >= _LONGEST_REFERENCE:
        return "&", 1
    return chr(code), len(match.group())


def _bad(complaint: str) -> Refusal:
    return Refusal(f"can't parse entities: {complaint}")
