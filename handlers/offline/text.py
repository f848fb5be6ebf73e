"""From what a bot sends to what Telegram keeps: parsed, trimmed, measured, with the entities it finds by itself."""

from __future__ import annotations

import re

from handlers.offline.formatting import parse_html, utf16_length
from handlers.offline.links import problem_with_link
from handlers.offline.refusal import JSON, Refusal

MAX_TEXT = 4096
MAX_CAPTION = 1024
"""Characters after parsing (Bot API, sendMessage and sendDocument); counted in code points, as tdlib counts them."""

_CONTROL = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f]")
_FOUND = re.compile(
    r"""(?P<url>\bhttps?://[^\s<>"]*[^\s<>".,;:!?)\]}'])
      | (?P<email>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b)
      | (?P<bot_command>(?<![\w/.])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{3,31})?(?!\w))
      | (?P<mention>(?<![\w.@])@[A-Za-z]\w{3,31}\b)
      | (?P<hashtag>(?<!\w)\#\w*[^\W\d]\w*)
    """,
    re.VERBOSE,
)
_OPAQUE = frozenset({"code", "pre", "text_link", "text_mention"})
_KNOWN = frozenset({
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline",
    "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention",
    "custom_emoji",
})  # fmt: skip


def find_entities(text: str) -> list[JSON]:
    """Find what Telegram marks in any text: commands, links, addresses, names, hashtags."""
    found = []
    for match in _FOUND.finditer(text):
        offset, length = utf16_length(text[: match.start()]), utf16_length(match.group())
        found.append({"type": str(match.lastgroup), "offset": offset, "length": length})
    return found


def compose(source: str, parse_mode: str, entities: list[JSON] | None, *, limit: int) -> tuple[str, list[JSON]]:
    """Turn `source` into the text and entities of a message of at most `limit` characters.

    Raises:
        Refusal: unreadable mark-up, a bad entity, nothing left to say, or too much of it.

    """
    source = _CONTROL.sub(" ", source.replace("\r", ""))
    if parse_mode.lower() == "html":
        text, marks = parse_html(source)
    elif parse_mode:
        raise Refusal("unsupported parse_mode")
    else:
        text, marks = source, [_checked(entity, utf16_length(source)) for entity in entities or []]
    text, marks = _trim(text, marks)
    if len(text) > limit:
        raise Refusal("message is too long" if limit == MAX_TEXT else "message caption is too long")
    opaque = [entity for entity in marks if entity["type"] in _OPAQUE]
    marks += [entity for entity in find_entities(text) if not any(_overlap(entity, other) for other in opaque)]
    marks.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return text, marks


def _trim(text: str, entities: list[JSON]) -> tuple[str, list[JSON]]:
    """Drop white space around the text, as Telegram does, and what entities lose by it."""
    first_mark = min((entity["offset"] for entity in entities), default=len(text))
    leading = min(len(text) - len(text.lstrip(" \n")), first_mark)
    text = text[leading:].rstrip()
    end = utf16_length(text)
    kept = []
    for entity in entities:
        start = entity["offset"] - leading
        length = min(entity["length"], end - start)
        if length > 0:
            kept.append(entity | {"offset": start, "length": length})
    return text, kept


def _checked(entity: JSON, end: int) -> JSON:
    offset, length, kind = int(entity["offset"]), int(entity["length"]), str(entity["type"])
    if kind not in _KNOWN:
        raise Refusal("can't parse MessageEntity: Unsupported type specified")
    if offset < 0:
        raise Refusal(f"receive an entity with incorrect offset {offset}")
    if offset > end:
        raise Refusal(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + length > end:
        wording = "ends after the end of the text at UTF-16 offset"
        raise Refusal(f"entity beginning at UTF-16 offset {offset} {wording} {offset + length}")
    problem = problem_with_link(str(entity.get("url", ""))) if kind == "text_link" else None
    if problem:
        raise Refusal(f"entity URL '{entity.get('url', '')}' is invalid: {problem}")
    return entity


def _overlap(one: JSON, other: JSON) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"],
    )
