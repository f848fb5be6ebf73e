"""Which keyboards Telegram takes.

Stricter than Telegram in three places, where it swallows a mistake of the bot without a word: an empty keyboard on a
new message, an empty row, and a button without text are refused, because a member would never see them.
"""

from __future__ import annotations

import json

from handlers.offline.links import problem_with_link
from handlers.offline.refusal import JSON, Refusal

MAX_CALLBACK_DATA = 64
"""Bytes of UTF-8 (Bot API, InlineKeyboardButton)."""
MAX_COPY_TEXT = 256
"""Characters (Bot API, CopyTextButton)."""
MAX_BUTTONS = 100
MAX_URL = 2048
MAX_MARKUP = 10_000
"""Bytes of JSON; Telegram publishes no figure, refuses at about this size."""

_INLINE_KINDS = (
    "url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "web_app",
)  # fmt: skip


def check_markup(markup: JSON | None, *, editing: bool = False) -> JSON | None:
    """Give back the mark-up to keep with the message (None if it leaves nothing there).

    Raises:
        Refusal: if Telegram would refuse it, or swallow a part of it.

    """
    if markup is None or (editing and not markup):
        return None
    if len(json.dumps(markup, ensure_ascii=False).encode()) > MAX_MARKUP:
        raise Refusal("reply markup is too long")
    if "inline_keyboard" in markup:
        return _check_inline(markup["inline_keyboard"], editing=editing)
    if editing:
        raise Refusal("inline keyboard expected")
    if "keyboard" in markup:
        _check_reply_keyboard(markup["keyboard"])
    elif not (markup.get("remove_keyboard") or markup.get("force_reply")):
        raise Refusal("object expected as reply markup")
    return markup


def _check_inline(rows: object, *, editing: bool) -> JSON | None:
    if not isinstance(rows, list):
        raise Refusal('field "inline_keyboard" must be of type Array')
    if not rows and editing:
        return None
    if not rows or not all(rows):
        raise Refusal("inline keyboard expected")
    if sum(len(row) for row in rows) > MAX_BUTTONS:
        raise Refusal("reply markup is too long")
    return {"inline_keyboard": [[_check_button(button) for button in row] for row in rows]}


def _check_button(button: JSON) -> JSON:
    if "text" not in button:
        raise Refusal("can't parse inline keyboard button: Can't find field \"text\"")
    if not str(button["text"]).strip():
        raise Refusal("inline keyboard button text must be non-empty")
    kinds = [kind for kind in _INLINE_KINDS if button.get(kind) not in (None, "") or _is_inline_query(button, kind)]
    if not kinds:
        raise Refusal("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    kind = kinds[0]
    if kind == "url":
        _check_url(str(button["url"]))
    elif kind == "callback_data" and len(str(button["callback_data"]).encode()) > MAX_CALLBACK_DATA:
        raise Refusal("BUTTON_DATA_INVALID")
    elif kind == "copy_text" and not 0 < len(str(button["copy_text"].get("text", ""))) <= MAX_COPY_TEXT:
        raise Refusal("BUTTON_COPY_TEXT_INVALID")
    elif kind == "web_app" and not str(button["web_app"].get("url", "")).startswith("https://"):
        url = button["web_app"].get("url", "")
        raise Refusal(f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed")
    return {"text": button["text"], kind: button[kind]}


def _is_inline_query(button: JSON, kind: str) -> bool:
    return kind.startswith("switch_inline_query") and button.get(kind) == ""


def _check_url(url: str) -> None:
    problem = problem_with_link(url)
    if problem:
        raise Refusal(f"inline keyboard button URL '{url}' is invalid: {problem}")
    if len(url) > MAX_URL:
        raise Refusal("BUTTON_URL_INVALID")


def _check_reply_keyboard(rows: object) -> None:
    if not isinstance(rows, list):
        raise Refusal('field "keyboard" must be of type Array')
    if not rows or not all(rows):
        raise Refusal("reply keyboard must be non-empty")
    for row in rows:
        for button in row:
            text = button if isinstance(button, str) else str(button.get("text", ""))
            if not text.strip():
                raise Refusal("keyboard button text must be non-empty")
