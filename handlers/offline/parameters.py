"""The parameters of one request, which arrive as strings whether in the process or over HTTP."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from handlers.offline.outbox import Attachment
from handlers.offline.refusal import JSON, Refusal


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a method was called with: named strings (JSON where structured) and uploaded files."""

    values: Mapping[str, str]
    files: Mapping[str, Attachment] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Give a string, empty if absent."""
        return self.values.get(name, "")

    def number(self, name: str, default: int = 0) -> int:
        """Give an integer; anything else reads as the default, which is how Telegram reads it."""
        try:
            return int(self.values.get(name, default))
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        """Give a Boolean in any spelling that Telegram takes."""
        return self.text(name).lower() in {"true", "yes", "1"}

    def structure(self, name: str) -> object:
        """Give a JSON-encoded parameter, None if absent."""
        encoded = self.text(name)
        if not encoded:
            return None
        try:
            return cast("object", json.loads(encoded))
        except ValueError:
            complaint = "reply keyboard markup" if name == "reply_markup" else name
            raise Refusal(f"can't parse {complaint} JSON object") from None

    def mapping(self, name: str) -> JSON | None:
        """Give a JSON object, None if absent."""
        value = self.structure(name)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise Refusal(f"object expected as {name.replace('_', ' ')}")
        return value

    def items(self, name: str) -> list[JSON] | None:
        """Give a JSON array, None if absent."""
        value = self.structure(name)
        if value is None:
            return None
        if not isinstance(value, list):
            raise Refusal(f"expected an Array of {name}")
        return value
