"""Where the plain transcript is written: a paragraph for each message, the answer directly below what was typed."""

from __future__ import annotations

from typing import TextIO

from bot.core.replies import Text
from handlers.terminal.driver import Scene
from handlers.terminal.transcript import Transcript


class Page:
    """Puts an empty line before each block, except before the first and between a line typed and its answer."""

    def __init__(self, transcript: Transcript, out: TextIO) -> None:
        """Writes to ``out`` at once, so that a script can be watched."""
        self._transcript = transcript
        self._out = out
        self._empty = True
        self._just_typed = False

    def typed(self, line: str) -> None:
        """What the person did."""
        self._block(self._transcript.typed(line), apart=True)
        self._just_typed = True

    def seen(self, seen: Scene | Text) -> None:
        """What the bot did, or what the terminal has to remark."""
        if isinstance(seen, Text):
            self._block(self._transcript.remark(seen))
            return
        for block in self._transcript.scene(seen):
            self._block(block, apart=seen.at is not None)

    def _block(self, block: str, *, apart: bool = False) -> None:
        gap = "" if self._empty or (self._just_typed and not apart) else "\n"
        self._out.write(f"{gap}{block}\n")
        self._out.flush()
        self._empty = self._just_typed = False
