"""A label that is typed is a button that is pressed.

Tired people answer *prepara* or *non ora* where they see a button that says so. The buttons of the last answer count,
and only their whole label; nothing is kept beyond the process, for then the words are simply taken as words.
"""

from __future__ import annotations

import re
import unicodedata
from collections import OrderedDict
from typing import Final

from handlers.line import Keyboard

MEMBERS: Final = 10_000
"""Whose last buttons are remembered; those who have been silent longest are forgotten."""
LONGEST: Final = 40
"""Characters of a label (``handlers.keyboards.LABEL``)."""


class Labels:
    """The buttons that each member saw last, by what stands on them."""

    def __init__(self) -> None:
        """Remembers nothing yet."""
        self._shown: OrderedDict[int, list[tuple[str, str]]] = OrderedDict()

    def turn(self, member: int) -> None:
        """An answer begins: what was shown before is history."""
        self._shown.pop(member, None)

    def show(self, member: int, keyboard: Keyboard | None) -> None:
        """These buttons stand below the answer too. Of two with one label the first counts."""
        if keyboard is None:
            return
        buttons = (button for row in keyboard["inline_keyboard"] for button in row)
        shown = self._shown.setdefault(member, [])
        shown += [(button["text"], button["callback_data"]) for button in buttons if "callback_data" in button]
        self._shown.move_to_end(member)
        if len(self._shown) > MEMBERS:
            self._shown.popitem(last=False)

    def meant(self, member: int, words: str) -> str | None:
        """The data of the button whose label the words are; None if they are none."""
        wanted = bare(words) if 0 < len(words) <= LONGEST else ""
        return next((data for label, data in self._shown.get(member, ()) if wanted and bare(label) == wanted), None)


def bare(label: str) -> str:
    """A label without what is hard to type: accents, case, dashes, and all signs before its first letter or digit."""
    spread = unicodedata.normalize("NFKD", label.replace("\u2019", "'").replace("\u2013", "-"))
    plain = "".join(character for character in spread if not unicodedata.combining(character))
    return re.sub(r"^[\W_]+", "", " ".join(plain.split())).rstrip(" .!\u2026").casefold()
