"""The chat without a terminal: lines from standard input, a plain transcript to standard output."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from handlers.terminal.acts import Mistake, Quit, Tap, read_line
from handlers.terminal.driver import Driver
from handlers.terminal.house import Guest, House
from handlers.terminal.page import Page
from handlers.terminal.play import play, pressed
from handlers.terminal.transcript import Transcript, label


async def run_script(house: House, guest: Guest, lines: Iterable[str], out: TextIO) -> None:
    """Plays all lines, or those before ``:quit``. Nothing is sent by itself; what was due long ago comes first."""
    driver = Driver(house, guest)
    page = Page(Transcript(house.wording, guest.language, guest.zone), out)
    if not guest.new:
        page.seen(await driver.ring())
    for line in lines:
        act = read_line(line)
        if act is None:
            continue
        if isinstance(act, Quit):
            break
        page.typed(_echo(driver, line.strip(), act))
        async for seen in play(driver, act):
            page.seen(seen)


def _echo(driver: Driver, line: str, act: object) -> str:
    """What the person did, as they would see it: the button they pressed, a message with its line breaks."""
    if isinstance(act, Tap):
        button = pressed(driver, act)
        return label(button) if button else line
    return line if isinstance(act, Mistake) else line.replace("\\n", "\n")
