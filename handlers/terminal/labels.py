"""Which button somebody means: by number, or by the beginning of its label, emoji, case and accents aside."""

from __future__ import annotations

import re
import unicodedata

from handlers.offline import Bubble, Button


def choose(bubble: Bubble, wanted: str) -> Button | None:
    """A label that is the same goes before one that only begins so, the first before later ones; None if none fits.

    A number that is no button's place may still be the beginning of a label: *9:00*.
    """
    buttons = bubble.buttons
    if wanted.isdecimal() and 1 <= int(wanted) <= len(buttons):
        return buttons[int(wanted) - 1]
    sought = bare(wanted)
    for button in buttons:
        if bare(button.text) == sought:
            return button
    for button in buttons:
        if sought and bare(button.text).startswith(sought):
            return button
    return next((button for button in buttons if button.text.startswith(wanted)), None)


def bare(label: str) -> str:
    """A label without what is hard to type: accents, case, and all signs before its first letter or digit."""
    spread = unicodedata.normalize("NFKD", label.replace("\u2019", "'"))
    plain = "".join(character for character in spread if not unicodedata.combining(character))
    return re.sub(r"^[\W_]+", "", " ".join(plain.split())).casefold()
