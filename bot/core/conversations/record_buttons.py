"""Buttons about a record: named by the first argument, checked against the notebook, which may have moved on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from bot.core.replies import text
from bot.core.turn import Turn

Doing = Callable[[Turn, tuple[str, ...]], None]
"""What a button does with the arguments that it carries."""

GONE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "contacts": "contact-gone",
        "cards": "card-gone",
        "notes": "card-gone",
        "touches": "date-gone",
        "promises": "promise-gone",
        "nudges": "nudge-gone",
        "gifts": "gift-gone",
        "events": "event-gone",
        "groups": "group-gone",
        "introductions": "intro-gone",
    }
)
"""What is said of a button whose record is no longer there."""


def on(kind: str, do: Callable[..., None]) -> Doing:
    """A button about a record of that kind; the arguments after the first are handed on."""

    def route(turn: Turn, args: tuple[str, ...]) -> None:
        record = turn.notebook.map_of(kind).get(args[0])
        if record is None:
            turn.toast(text(GONE[kind]))
        else:
            do(turn, record, *args[1:])

    return route


def on_contact(do: Callable[..., None]) -> Doing:
    """A button about a contact, the commonest."""
    return on("contacts", do)
