"""What a person sees of the bot: messages, buttons, and the order in which things happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from handlers.offline.refusal import JSON

Kind = Literal["sent", "edited", "keyboard", "deleted", "toast", "alert", "typing", "inline", "reaction"]


@dataclass(frozen=True, slots=True)
class Button:
    """A button as shown. Exactly one of `data`, `url`, `copy_text` is set, none for a key of the reply keyboard."""

    text: str
    data: str | None = None
    url: str | None = None
    copy_text: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message: what it is called, what it is, and all of it."""

    name: str
    mime_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message of the bot as it stood at one moment: plain text, entities apart, buttons in rows."""

    chat_id: int
    message_id: int
    date: datetime
    text: str
    keyboard: tuple[tuple[Button, ...], ...] = ()
    reply_keyboard: tuple[tuple[Button, ...], ...] = ()
    entities: tuple[JSON, ...] = ()
    attachment: Attachment | None = None

    @property
    def buttons(self) -> tuple[Button, ...]:
        """All buttons in reading order, as they are numbered for the person."""
        return tuple(button for row in self.keyboard for button in row)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the bot did. `text` is that of a toast or an alert; `bubble` the message as it is after it."""

    kind: Kind
    chat_id: int
    bubble: Bubble | None = None
    text: str = ""
    details: JSON | None = None


def bubble_of(message: JSON, reply_markup: JSON | None, attachment: Attachment | None) -> Bubble:
    """Show the stored `message` as a person sees it; `reply_markup` is what was sent with it."""
    inline = message.get("reply_markup", {}).get("inline_keyboard", [])
    return Bubble(
        chat_id=message["chat"]["id"],
        message_id=message["message_id"],
        text=message.get("text") or message.get("caption", ""),
        keyboard=_rows(inline),
        reply_keyboard=_rows((reply_markup or {}).get("keyboard", [])),
        entities=tuple(message.get("entities") or message.get("caption_entities", ())),
        attachment=attachment,
        date=datetime.fromtimestamp(message["date"], UTC),
    )


def _rows(rows: list[list[JSON | str]]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(_button(button) for button in row) for row in rows)


def _button(button: JSON | str) -> Button:
    if isinstance(button, str):
        return Button(button)
    copied = button.get("copy_text") or {}
    return Button(button["text"], button.get("callback_data"), button.get("url"), copied.get("text"))
