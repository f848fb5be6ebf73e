"""Bot API methods that answer a tap or an inline query."""

from __future__ import annotations

from handlers.offline.keyboards import check_markup
from handlers.offline.outbox import Action
from handlers.offline.parameters import Parameters
from handlers.offline.refusal import JSON, Refusal
from handlers.offline.state import State
from handlers.offline.text import MAX_TEXT, compose

MAX_TOAST = 200
"""Characters (Bot API, answerCallbackQuery)."""
MAX_INLINE_RESULTS = 50
MAX_RESULT_ID = 64
"""Bytes (Bot API, InlineQueryResultArticle)."""


def answer_callback_query(state: State, given: Parameters) -> bool:
    """Stop the button from spinning, with a word or without: answerCallbackQuery."""
    text = given.text("text")
    if len(text) > MAX_TOAST:
        raise Refusal("MESSAGE_TOO_LONG")
    if given.text("url"):
        raise Refusal("URL_INVALID")
    question = state.answer(given.text("callback_query_id"))
    if text:
        state.record("alert" if given.flag("show_alert") else "toast", question.chat_id, text=text)
    return True


def answer_inline_query(state: State, given: Parameters) -> bool:
    """Offer results for an inline query: answerInlineQuery."""
    results = given.items("results")
    if results is None:
        raise Refusal("can't parse JSON encoded inline query results")
    if len(results) > MAX_INLINE_RESULTS:
        raise Refusal("RESULTS_TOO_MUCH")
    seen: set[str] = set()
    for result in results:
        _check_result(result)
        if result["id"] in seen:
            raise Refusal("RESULT_ID_DUPLICATE")
        seen.add(result["id"])
    question = state.answer(given.text("inline_query_id"))
    state.note(Action("inline", question.chat_id, details={"results": results}))
    return True


def _check_result(result: JSON) -> None:
    if not 0 < len(str(result.get("id", "")).encode()) <= MAX_RESULT_ID:
        raise Refusal("RESULT_ID_INVALID")
    for name in ("type", "title") if result.get("type") == "article" else ("type",):
        if not result.get(name):
            raise Refusal(f"can't parse inline query result: Can't find field \"{name}\"")
    content = result.get("input_message_content", {})
    if result["type"] == "article" and not content.get("message_text"):
        raise Refusal("message text is empty")
    if content.get("message_text"):
        compose(content["message_text"], content.get("parse_mode", ""), content.get("entities"), limit=MAX_TEXT)
    check_markup(result.get("reply_markup"))
