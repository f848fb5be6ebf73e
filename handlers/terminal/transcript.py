"""The chat as plain text: what the person did, what the bot said, button rows, toasts, files; the same each time.

Whatever belongs together is a block of lines; blocks are parted by an empty line. The person's line begins with ``>``
and stands directly above what the bot answers to it.
"""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Final

from babel import Locale
from babel.dates import format_datetime

from bot.core.reading.reading import Language
from bot.core.replies import Words, text
from handlers.keyboards import Wording
from handlers.offline import Action, Bubble, Button
from handlers.terminal.driver import Scene

_LOCALES: Final[dict[Language, Locale]] = {"it": Locale("it", "IT"), "en": Locale("en", "GB")}
OPENS: Final = "↗"
COPIES: Final = "⧉"


class Transcript:
    """Remembers what each message said last, so that a change of nothing but buttons is not told as an edit."""

    def __init__(self, wording: Wording, language: Language, zone: tzinfo) -> None:
        """Dates are ``zone``'s, in ``language``."""
        self._wording = wording
        self._language = language
        self._zone = zone
        self._said: dict[int, str] = {}

    def typed(self, line: str) -> str:
        """The person's own line; line breaks inside a message go on below."""
        return "\n".join(f"> {part}".rstrip() for part in line.split("\n"))

    def word(self, words: Words) -> str:
        """What the terminal itself has to say."""
        return self._wording.plain(words, self._language)

    def remark(self, words: Words) -> str:
        """The same, marked so that nobody takes it for the bot's."""
        return "\n".join(f"! {line}" for line in self.word(words).split("\n"))

    def moment(self, at: datetime) -> str:
        """The local date and time before what fell due: *— lun 16 marzo 2026, 19:00 —*."""
        local = at.astimezone(self._zone)
        return f"— {format_datetime(local, 'EEE d MMMM y, H:mm', locale=_LOCALES[self._language])} —"

    def scene(self, scene: Scene) -> tuple[str, ...]:
        """The blocks of a scene, in order; none if there is nothing to see."""
        blocks = [block for action in scene.actions if (block := self._action(action))]
        if blocks and scene.at:
            blocks[0] = f"{self.moment(scene.at)}\n{blocks[0]}"
        return tuple(blocks)

    def _action(self, action: Action) -> str:
        bubble = action.bubble
        match action.kind:
            case "toast" | "alert":
                return f"· {action.text} ·"
            case "sent" if bubble:
                self._said[bubble.message_id] = bubble.text
                return _block(bubble)
            case "edited" if bubble:
                before, self._said[bubble.message_id] = self._said.get(bubble.message_id), bubble.text
                if before == bubble.text and not bubble.keyboard:
                    return ""
                return f"{self.word(text('terminal-edited'))}\n{_block(bubble)}"
            case "keyboard" if bubble and bubble.keyboard:
                return f"{self.word(text('terminal-edited'))}\n{_block(bubble)}"
            case "deleted":
                return self.word(text("terminal-deleted"))
            case _:
                return ""


def label(button: Button) -> str:
    """A button as it stands in the text, with a sign if it leads out of the chat or copies."""
    sign = f" {OPENS}" if button.url else f" {COPIES}" if button.copy_text else ""
    return f"[{button.text}{sign}]"


def _block(bubble: Bubble) -> str:
    file = [f"📎 {bubble.attachment.name}"] if bubble.attachment else []
    rows = [" ".join(label(button) for button in row) for row in bubble.keyboard]
    return "\n".join([*file, *([bubble.text] if bubble.text else []), *rows])
