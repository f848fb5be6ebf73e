"""How the offline Bot API says no: with Telegram's own code and words."""

from __future__ import annotations

from typing import Any, TypeAlias

JSON: TypeAlias = dict[str, Any]
"""An object of the Bot API, as it goes over the wire."""


_PREFIXES = {400: "Bad Request", 403: "Forbidden", 409: "Conflict"}


class Refusal(Exception):  # noqa: N818 (it is an answer of the server, not a failure of ours)
    """The request is refused; `code` and `description` are what Telegram's server would send.

    `description` is given without its prefix ("Bad Request: "), which belongs to the code.
    """

    def __init__(self, description: str, code: int = 400, parameters: JSON | None = None) -> None:
        """Keep code, wording and the optional `parameters` object (`retry_after`)."""
        prefix = _PREFIXES.get(code)
        self.code = code
        self.description = f"{prefix}: {description}" if prefix else description
        self.parameters = parameters
        super().__init__(self.description)

    def as_json(self) -> JSON:
        """Give the body of the answer."""
        body: JSON = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


CHAT_NOT_FOUND = "chat not found"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
