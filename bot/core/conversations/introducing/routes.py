"""The buttons of introductions: each names its record, which may be gone, or further on than the button is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from bot.core.conversations.introducing import asking_first, introduced, naming, proposing, received, starting
from bot.core.conversations.record_buttons import Doing, on
from bot.core.model import Introduction
from bot.core.replies import text
from bot.core.turn import Turn


def _on(do: Callable[..., None]) -> Doing:
    """A button about an introduction whose two people are both still there."""

    def complete(turn: Turn, about: Introduction, *args: str) -> None:
        if starting.people(turn, about) is None:
            turn.toast(text("intro-gone"))
        else:
            do(turn, about, *args)

    return on("introductions", complete)


ACTIONS: Final[Mapping[str, tuple[int, Doing]]] = MappingProxyType(
    {
        "intro": (2, lambda turn, args: naming.tapped(turn, args[0], args[1])),
        "iopen": (1, _on(proposing.prepare)),
        "ilater": (1, _on(lambda turn, _: proposing.later(turn))),
        "iask": (2, _on(asking_first.ask)),
        "isent": (2, _on(asking_first.sent)),
        "iyes": (2, _on(asking_first.yes)),
        "ino": (2, _on(asking_first.no)),
        "inow": (1, _on(asking_first.skip)),
        "idrop": (1, _on(asking_first.drop)),
        "iintro": (1, _on(introduced.sent)),
        "imet": (2, _on(introduced.met)),
        "ires": (2, _on(introduced.result)),
        "iloop": (2, _on(introduced.loop)),
        "iwrote": (2, _on(introduced.wrote)),
        "ithanked": (1, _on(received.thanked)),
        "inews": (1, _on(received.told)),
    }
)
"""Every button of introductions: its name, how many arguments it needs, and what it does."""
