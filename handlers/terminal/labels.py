"""Which button somebody means: by number, or by the beginning of its label, emoji, case and accents aside."""

from __future__ import annotations

from handlers.offline import Bubble, Button
from handlers.typed import bare


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
