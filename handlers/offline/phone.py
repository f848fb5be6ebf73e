"""A person with a phone: writes, taps, sends things, reads. No knowledge of Telegram's protocol is needed to use it.

Whatever the person does gives the update as a JSON object and queues it for getUpdates. A driver that wants a run to be
deterministic polls nothing and hands what `OfflineTelegram.take` gives (or what the phone returned) to
`Application.process_update(Update.de_json(update, bot))` itself.
"""

from __future__ import annotations

import re
import unicodedata

from handlers.offline.formatting import utf16_length
from handlers.offline.methods_files import photo_sizes
from handlers.offline.outbox import Action, Attachment, Bubble, Button
from handlers.offline.refusal import JSON
from handlers.offline.state import Chat, State, Stored
from handlers.offline.text import MAX_CAPTION, MAX_TEXT, find_entities
from handlers.offline.updates import Updates


class Impossible(ValueError):  # noqa: N818 (said of what a person tried, in the words of a test)
    """What no Telegram client lets a person do; the message says why."""


class Phone:
    """One person's Telegram, in the private chat with the bot unless a group is named."""

    def __init__(self, state: State, updates: Updates, about: JSON) -> None:
        """Take a phone from `OfflineTelegram.user`."""
        self._state = state
        self._updates = updates
        self._about = about
        self._seen = 0
        self._last_said = 0

    @property
    def id(self) -> int:
        """The person's id, which is also that of the private chat."""
        return int(self._about["id"])

    # ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def messages(self) -> tuple[Bubble, ...]:
        """The bot's messages as they stand now, oldest first, without deleted ones."""
        stored = self._state.chats[self.id].messages.values()
        return tuple(message.bubble() for message in stored if message.outgoing)

    @property
    def log(self) -> tuple[Action, ...]:
        """All that the bot did in this chat, in order."""
        return tuple(action for action in self._state.log if action.chat_id == self.id)

    def unread(self) -> tuple[Action, ...]:
        """What the bot did since the last call of `unread`."""
        log = self.log
        fresh, self._seen = log[self._seen :], len(log)
        return fresh

    def with_buttons(self, back: int = 1) -> Bubble:
        """The latest message that has buttons now, or with `back=2` the one before it."""
        found = [bubble for bubble in self.messages if bubble.keyboard]
        if not 1 <= back <= len(found):
            raise Impossible(f"there is no message number {back} with buttons")
        return found[-back]

    # ── writing ──────────────────────────────────────────────────────────────────────────────────────────────────

    def say(self, text: str, *, chat_id: int | None = None, reply_to: int | None = None) -> JSON:
        """Write one message, as it is: 1 to 4,096 characters. For longer ones see `paste`."""
        text = text.strip()
        if not text:
            raise Impossible("an empty message cannot be sent")
        if len(text) > MAX_TEXT:
            raise Impossible(f"one message holds {MAX_TEXT} characters; paste splits it as phones do")
        content: JSON = {"text": text}
        entities = find_entities(text)
        if entities:
            content["entities"] = entities
        if reply_to is not None:
            content["reply_to_message"] = self._state.copy(self._state.chats[chat_id or self.id].messages[reply_to])
        return self._send(content, chat_id=chat_id)

    def paste(self, text: str) -> list[JSON]:
        """Write a text of any length; phones cut it at 4,096 characters, at the end of a line if they can."""
        updates = []
        rest = text.strip()
        while len(rest) > MAX_TEXT:
            cut = rest.rfind("\n", 1, MAX_TEXT)
            cut = cut if cut > 0 else MAX_TEXT
            updates.append(self.say(rest[:cut]))
            rest = rest[cut:].strip()
        return [*updates, self.say(rest)]

    def edit(self, text: str, message: int | None = None) -> JSON:
        """Correct a message that this person wrote, the last one if `message` (its id) is not given."""
        stored = self._state.chats[self.id].messages.get(message or self._last_said)
        if stored is None or stored.outgoing or "text" not in stored.message:
            raise Impossible("only a text of one's own can be edited")
        stored.message |= {"text": text.strip(), "edit_date": self._state.now()}
        stored.message.pop("entities", None)
        entities = find_entities(text.strip())
        if entities:
            stored.message["entities"] = entities
        return self._updates.add("edited_message", self._state.copy(stored))

    def forward(self, from_name: str, text: str, *, from_id: int | None = None) -> JSON:
        """Forward what somebody wrote; without `from_id` that person hides the account, as most do."""
        now = self._state.now()
        origin: JSON = {"type": "hidden_user", "sender_user_name": from_name, "date": now}
        if from_id is not None:
            author = {"id": from_id, "is_bot": False, "first_name": from_name}
            origin = {"type": "user", "sender_user": author, "date": now}
        entities = find_entities(text)
        return self._send({"forward_origin": origin, "text": text} | ({"entities": entities} if entities else {}))

    def send_contact(
        self, phone_number: str, first_name: str, last_name: str = "", vcard: str = "", user_id: int | None = None
    ) -> JSON:
        """Share somebody from the address book; `user_id` if that person is on Telegram."""
        contact: JSON = {"phone_number": phone_number, "first_name": first_name}
        contact |= {"last_name": last_name} if last_name else {}
        contact |= {"vcard": vcard} if vcard else {}
        contact |= {"user_id": user_id} if user_id is not None else {}
        return self._send({"contact": contact})

    def send_location(self, latitude: float, longitude: float) -> JSON:
        """Share a place, in degrees."""
        return self._send({"location": {"latitude": latitude, "longitude": longitude}})

    def send_document(self, name: str, content: bytes, mime_type: str, caption: str = "") -> JSON:
        """Send a file."""
        file = Attachment(name, mime_type, content)
        fields = self._state.keep_file(file) | {"file_name": name, "mime_type": mime_type}
        return self._send({"document": fields} | _caption(caption), file)

    def send_photo(self, content: bytes, caption: str = "") -> JSON:
        """Send a picture."""
        file = Attachment("photo.jpg", "image/jpeg", content)
        return self._send({"photo": photo_sizes(self._state.keep_file(file))} | _caption(caption), file)

    def send_voice(self, seconds: int = 3, content: bytes = b"OggS") -> JSON:
        """Send a voice message of so many seconds."""
        file = Attachment("voice.ogg", "audio/ogg", content)
        fields = self._state.keep_file(file) | {"duration": seconds, "mime_type": "audio/ogg"}
        return self._send({"voice": fields}, file)

    def send_sticker(self, emoji: str = "👍") -> JSON:
        """Send a sticker."""
        file = Attachment("sticker.webp", "image/webp", b"RIFF")
        shape: JSON = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return self._send({"sticker": self._state.keep_file(file) | shape | {"emoji": emoji}}, file)

    # ── tapping ──────────────────────────────────────────────────────────────────────────────────────────────────

    def press(self, wanted: str | int, back: int = 1) -> JSON:
        """Press a button of the latest message with buttons (or `back` messages before): by number or by label.

        The number counts from 1 in reading order. A label fits if it begins with `wanted`; case, emoji and signs before
        the first letter do not count. An exact label goes before a beginning, the first before later ones.
        """
        bubble = self.with_buttons(back)
        return self.tap(bubble, find_button(bubble, wanted))

    def tap(self, message: Bubble | int, button: Button | str | tuple[int, int]) -> JSON:
        """Tap a button: one of a bubble, its data, or its (row, column), both from 0.

        Data that no button has (any more) goes through: phones show old keyboards, and clients can be made to send
        anything. The message may be deleted in the meantime.
        """
        message_id = message if isinstance(message, int) else message.message_id
        stored = self._state.chats[self.id].messages.get(message_id)
        data = self._data(stored, button)
        shown: JSON = {"chat": self._state.chats[self.id].about, "message_id": message_id, "date": 0}
        query: JSON = {
            "id": self._state.ask(self.id),
            "from": self._about,
            "message": self._state.copy(stored) if stored else shown,
            "chat_instance": str(9_000_000_000 + self.id),
            "data": data,
        }
        return self._updates.add("callback_query", query)

    def inline(self, query: str) -> JSON:
        """Type `@bot query` in some other chat."""
        content = {"id": self._state.ask(self.id), "from": self._about, "query": query, "offset": ""}
        return self._updates.add("inline_query", content)

    def block(self) -> JSON:
        """Block the bot: from now on it gets 403."""
        return self._door("member", "kicked", "bot was blocked by the user")

    def unblock(self) -> JSON:
        """Let the bot in again."""
        return self._door("kicked", "member", "")

    # ── inside ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _send(self, content: JSON, file: Attachment | None = None, chat_id: int | None = None) -> JSON:
        chat = self._chat(chat_id)
        stored = self._state.keep(chat, content, self._about, file)
        if "text" in content and chat.about["id"] == self.id:
            self._last_said = stored.message["message_id"]
        return self._updates.add("message", self._state.copy(stored))

    def _chat(self, chat_id: int | None) -> Chat:
        chat = self._state.chats[chat_id or self.id]
        if chat.blocked:
            raise Impossible("the bot is blocked: unblock it first")
        chat.met = True
        return chat

    def _data(self, stored: Stored | None, button: Button | str | tuple[int, int]) -> str:
        if isinstance(button, tuple):
            if stored is None:
                raise Impossible("the message is gone")
            button = stored.bubble().keyboard[button[0]][button[1]]
        if isinstance(button, Button):
            if button.data is None:
                raise Impossible(f"{button.text!r} opens a link or copies a text: the bot hears nothing of it")
            return button.data
        return button

    def _door(self, before: str, after: str, reason: str) -> JSON:
        chat = self._state.chats[self.id]
        chat.blocked = reason
        chat.met = True
        content: JSON = {
            "chat": chat.about,
            "from": self._about,
            "date": self._state.now(),
            "old_chat_member": _membership(self._state.bot, before),
            "new_chat_member": _membership(self._state.bot, after),
        }
        return self._updates.add("my_chat_member", content)


def find_button(bubble: Bubble, wanted: str | int) -> Button:
    """Find a button by its number (from 1) or by the beginning of its label: see `Phone.press`."""
    buttons = bubble.buttons
    if isinstance(wanted, int) or wanted.strip().isdigit():
        number = int(wanted)
        if not 1 <= number <= len(buttons):
            raise Impossible(f"there are {len(buttons)} buttons, not {number}")
        return buttons[number - 1]
    plain = plain_label(wanted)
    labels = [(plain_label(button.text), button) for button in buttons]
    for fits in (plain.__eq__, lambda label: bool(plain) and label.startswith(plain)):
        for label, button in labels:
            if fits(label):
                return button
    for button in buttons:
        if button.text.startswith(wanted.strip()):
            return button
    raise Impossible(f"no button begins with {wanted!r}: " + ", ".join(button.text for button in buttons))


def plain_label(label: str) -> str:
    """Strip emoji and signs before the first letter or digit, and case."""
    composed = unicodedata.normalize("NFC", label)
    return re.sub(r"^[^\w]+", "", re.sub(r"\s+", " ", composed)).strip().casefold()


def _membership(bot: JSON, status: str) -> JSON:
    return {"status": status, "user": bot} | ({"until_date": 0} if status == "kicked" else {})


def _caption(caption: str) -> JSON:
    if not caption:
        return {}
    if utf16_length(caption) > MAX_CAPTION:
        raise Impossible(f"a caption holds {MAX_CAPTION} characters")
    entities = find_entities(caption)
    return {"caption": caption} | ({"caption_entities": entities} if entities else {})
