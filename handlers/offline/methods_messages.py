"""Bot API methods that write, change and take away messages."""

from __future__ import annotations

from datetime import timedelta

from handlers.offline.keyboards import check_markup
from handlers.offline.outbox import Attachment
from handlers.offline.parameters import Parameters
from handlers.offline.refusal import JSON, NOT_MODIFIED, Refusal
from handlers.offline.state import Chat, State, Stored
from handlers.offline.text import MAX_CAPTION, MAX_TEXT, compose

DELETABLE_FOR = timedelta(hours=48)
"""Older messages cannot be deleted (Bot API, deleteMessage)."""
MAX_DELETED_AT_ONCE = 100
ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip
REACTIONS = frozenset("👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🎉 🤩 🙏 👌 😍 💯 🤝 ✍ 🤗 🫡 👀 😇 🆒".split())


def send_message(state: State, given: Parameters) -> JSON:
    """Say something: sendMessage."""
    text, entities = _text(state, given)
    markup = check_markup(given.mapping("reply_markup"))
    chat = state.chat(given.text("chat_id"))
    content: JSON = {"text": text} | ({"entities": entities} if entities else {})
    if (given.mapping("link_preview_options") or {}).get("is_disabled"):
        content["link_preview_options"] = {"is_disabled": True}
    return post(state, chat, given, content, markup)


def post(  # noqa: PLR0917 (a message is made of that many things)
    state: State,
    chat: Chat,
    given: Parameters,
    content: JSON,
    markup: JSON | None,
    attachment: Attachment | None = None,
) -> JSON:
    """Put a new message of the bot into `chat`, as an answer to another one if asked for."""
    reply = given.mapping("reply_parameters")
    if reply is not None:
        target = chat.messages.get(int(reply.get("message_id", 0)))
        if target:
            quoted = state.copy(target)
            quoted.pop("reply_to_message", None)
            content = content | {"reply_to_message": quoted}
        elif not reply.get("allow_sending_without_reply"):
            raise Refusal("message to be replied not found")
    if given.flag("protect_content"):
        content = content | {"has_protected_content": True}
    inline = markup if markup and "inline_keyboard" in markup else None
    stored = state.keep(chat, content | ({"reply_markup": inline} if inline else {}), state.bot, attachment)
    stored.shown_markup = None if inline else markup
    state.record("sent", chat.about["id"], stored)
    return state.copy(stored)


def edit_message_text(state: State, given: Parameters) -> JSON:
    """Say it differently: editMessageText. Without a keyboard the old one goes, as on Telegram."""
    text, entities = _text(state, given)
    chat = state.chat(given.text("chat_id"))
    stored = _editable(chat, given)
    if "text" not in stored.message:
        raise Refusal("there is no text in the message to edit")
    return _change(state, stored, {"text": text, "entities": entities}, given)


def edit_message_caption(state: State, given: Parameters) -> JSON:
    """Change what is written below a file: editMessageCaption."""
    content = caption_of(state, given)
    chat = state.chat(given.text("chat_id"))
    stored = _editable(chat, given)
    if "text" in stored.message:
        raise Refusal("there is no caption in the message to edit")
    fields = {"caption": content.get("caption", ""), "caption_entities": content.get("caption_entities", [])}
    return _change(state, stored, fields, given)


def edit_message_reply_markup(state: State, given: Parameters) -> JSON:
    """Change or take away the buttons: editMessageReplyMarkup."""
    chat = state.chat(given.text("chat_id"))
    return _change(state, _editable(chat, given), {}, given)


def delete_message(state: State, given: Parameters) -> bool:
    """Take a message away: deleteMessage."""
    chat = state.chat(given.text("chat_id"))
    stored = chat.messages.get(given.number("message_id"))
    if stored is None:
        raise Refusal("message to delete not found")
    if state.now() - stored.message["date"] > DELETABLE_FOR.total_seconds():
        raise Refusal("message can't be deleted for everyone")
    _remove(state, chat, stored)
    return True


def delete_messages(state: State, given: Parameters) -> bool:
    """Take several away; those that cannot be are passed over, as on Telegram: deleteMessages."""
    numbers = given.structure("message_ids")
    if not isinstance(numbers, list) or not numbers:
        raise Refusal("message identifiers are not specified")
    if len(numbers) > MAX_DELETED_AT_ONCE:
        raise Refusal("too many message identifiers specified")
    chat = state.chat(given.text("chat_id"))
    for number in numbers:
        stored = chat.messages.get(int(number))
        if stored and state.now() - stored.message["date"] <= DELETABLE_FOR.total_seconds():
            _remove(state, chat, stored)
    return True


def send_chat_action(state: State, given: Parameters) -> bool:
    """Show that something is on its way: sendChatAction."""
    if given.text("action").lower() not in ACTIONS:
        raise Refusal("wrong parameter action in request")
    chat = state.chat(given.text("chat_id"))
    state.record("typing", chat.about["id"], text=given.text("action"))
    return True


def set_message_reaction(state: State, given: Parameters) -> bool:
    """React with an emoji: setMessageReaction."""
    chat = state.chat(given.text("chat_id"))
    stored = chat.messages.get(given.number("message_id"))
    if stored is None:
        raise Refusal("message to react not found")
    emoji = [str(reaction.get("emoji", "")) for reaction in given.items("reaction") or []]
    if len(emoji) > 1 or not REACTIONS.issuperset(emoji):
        raise Refusal("REACTION_INVALID")
    state.record("reaction", chat.about["id"], stored, "".join(emoji))
    return True


def caption_of(state: State, given: Parameters) -> JSON:
    """Read the caption of a file; none is fine."""
    if not given.text("caption").strip():
        return {}
    entities = given.items("caption_entities")
    caption, found = compose(given.text("caption"), given.text("parse_mode"), entities, limit=MAX_CAPTION)
    found = state.mentions(found)
    return ({"caption": caption} if caption else {}) | ({"caption_entities": found} if found else {})


def _text(state: State, given: Parameters) -> tuple[str, list[JSON]]:
    if not given.text("text"):
        raise Refusal("message text is empty")
    text, entities = compose(given.text("text"), given.text("parse_mode"), given.items("entities"), limit=MAX_TEXT)
    if not text:
        raise Refusal("text must be non-empty")
    return text, state.mentions(entities)


def _editable(chat: Chat, given: Parameters) -> Stored:
    stored = chat.messages.get(given.number("message_id"))
    if stored is None:
        raise Refusal("message to edit not found")
    if not stored.outgoing or stored.shown_markup is not None:
        raise Refusal("message can't be edited")
    return stored


def _change(state: State, stored: Stored, fields: JSON, given: Parameters) -> JSON:
    markup = check_markup(given.mapping("reply_markup"), editing=True)
    wanted: JSON = fields | {"reply_markup": markup}
    message = stored.message
    if all((message.get(name) or None) == (value or None) for name, value in wanted.items()):
        raise Refusal(NOT_MODIFIED)
    for name, value in wanted.items():
        message.pop(name, None)
        if value:
            message[name] = value
    if fields:
        message["edit_date"] = state.now()
    state.record("edited" if fields else "keyboard", message["chat"]["id"], stored)
    return state.copy(stored)


def _remove(state: State, chat: Chat, stored: Stored) -> None:
    state.record("deleted", chat.about["id"], stored)
    del chat.messages[stored.message["message_id"]]
