"""The chat without a terminal: lines from standard input, a plain transcript to standard output."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from bot.core.replies import Text
from handlers.offline import Impossible
from handlers.terminal.acts import Mistake, Quit, Tap, read_line
from handlers.terminal.driver import Driver, Scene
from handlers.terminal.house import Guest, House
from handlers.terminal.labels import choose
from handlers.terminal.play import play
from handlers.terminal.transcript import Transcript, label


async def run_script(house: House, guest: Guest, lines: Iterable[str], out: TextIO) -> None:
    """Plays all lines, or those before ``:quit``. Nothing is sent by itself; what was due long ago comes first."""
    driver = Driver(house, guest)
    transcript = Transcript(house.wording, guest.language, guest.zone)
    printer = _Printer(out)
    if not guest.new:
        for block in transcript.scene(await driver.ring()):
            printer.block(block)
    for line in lines:
        act = read_line(line)
        if act is None:
            continue
        if isinstance(act, Quit):
            break
        printer.block(transcript.typed(_echo(driver, line.strip(), act)))
        answered = False
        async for seen in play(driver, act):
            blocks = (transcript.remark(seen),) if isinstance(seen, Text) else transcript.scene(seen)
            for block in blocks:
                printer.block(block, apart=answered or (isinstance(seen, Scene) and seen.at is not None))
                answered = True


def _echo(driver: Driver, line: str, act: object) -> str:
    """What the person did, as they would see it: the button they pressed, a message with its line breaks."""
    if isinstance(act, Tap):
        try:
            button = choose(driver.phone.with_buttons(act.back), act.wanted)
        except Impossible:
            button = None
        return label(button) if button else line
    return line if isinstance(act, Mistake) else line.replace("\\n", "\n")


class _Printer:
    """Puts an empty line before each block but the first, unless it belongs to the one above."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._first = True

    def block(self, block: str, *, apart: bool = True) -> None:
        self._out.write(("" if self._first or not apart else "\n") + block + "\n")
        self._out.flush()
        self._first = False
