"""The chat in a terminal, on top of the offline Bot API: the same application, no token, no network.

For people with a terminal and for scripts without one; see DESIGN, "The front door".
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator

from handlers.terminal.driver import Driver, Scene
from handlers.terminal.house import MEMBER, Guest, House
from handlers.terminal.play import play
from handlers.terminal.screen import run_screen
from handlers.terminal.script import run_script

__all__ = ["MEMBER", "Driver", "Guest", "House", "Scene", "chat", "interactive", "play", "run_script"]


def interactive() -> bool:
    """Whether a person sits there; else the lines come from a pipe and everything must be repeatable."""
    return sys.stdin.isatty() and sys.stdout.isatty()


async def chat(house: House, guest: Guest, *, kept: bool) -> None:
    """Chats until the end, with a person or with a script. ``kept`` tells whether the notebook outlives this."""
    async with house.application:
        if interactive():
            await run_screen(house, guest, kept=kept)
        else:
            out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n", write_through=True)
            try:
                await run_script(house, guest, _lines(), out)
            finally:
                out.detach()


def _lines() -> Iterator[str]:
    """Standard input as UTF-8, whatever the locale; what is no UTF-8 shows as a question mark."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8-sig", errors="replace")
