"""What a button does, as the text that travels in Telegram's ``callback_data``.

The Bot API allows 64 bytes and hands back whatever a client sends: nothing in it is trusted, and it holds ids, never
state. A button names the very record that it acts on, so that an old one can never act on another person.
"""

from __future__ import annotations

from typing import Final

LIMIT: Final = 64
"""Bytes of ``callback_data`` (Bot API, InlineKeyboardButton)."""


def action(name: str, *args: str) -> str:
    """Joins a name and its arguments; raises ValueError on what would not survive the journey."""
    if any("|" in part for part in (name, *args)):
        message = f"a part of an action holds the separator: {(name, *args)}"
        raise ValueError(message)
    data = "|".join((name, *args))
    if len(data.encode()) > LIMIT:
        message = f"an action is longer than {LIMIT} bytes: {data}"
        raise ValueError(message)
    return data


def parse(data: str) -> tuple[str, tuple[str, ...]]:
    """The name and the arguments of untrusted data; a name that nobody knows is the engine's to refuse."""
    name, *args = data.split("|")
    return name, tuple(args)
