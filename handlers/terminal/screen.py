"""The chat with a terminal: colours, numbered buttons, history, and a clock that runs, so that reminders ring.

Nothing is written to disk here, the history of lines included: what is said of people belongs into the store alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.patch_stdout import patch_stdout
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text as Styled

from bot.alarm import SchedulerAlarm
from bot.core.replies import Text, text
from handlers.offline import Action, Bubble, Button
from handlers.offline.refusal import JSON
from handlers.terminal.acts import Quit, read_line
from handlers.terminal.driver import Driver, Scene
from handlers.terminal.house import Guest, House
from handlers.terminal.play import play
from handlers.terminal.transcript import COPIES, OPENS, Transcript

_STYLES = {"bold": "bold", "italic": "italic", "underline": "underline", "strikethrough": "strike", "code": "cyan"}


async def run_screen(house: House, guest: Guest, *, kept: bool) -> None:
    """Chats until ``:quit`` or Ctrl-D. ``kept`` tells whether the notebook outlives this."""
    with patch_stdout(raw=True):
        screen = Screen(house, guest)
        screen.welcome(kept=kept)
        alarm = house.alarm
        if isinstance(alarm, SchedulerAlarm):
            alarm.start(screen.rung)
        try:
            await screen.begin()
            await screen.talk()
        finally:
            if isinstance(alarm, SchedulerAlarm):
                alarm.stop()


class Screen:
    """One evening at the terminal."""

    def __init__(self, house: House, guest: Guest) -> None:
        """Everything is drawn on standard output."""
        self._house = house
        self._guest = guest
        self._driver = Driver(house, guest)
        self._words = Transcript(house.wording, guest.language, guest.zone)
        self._console = Console(force_terminal=True, highlight=False)
        self._one_at_a_time = asyncio.Lock()

    def welcome(self, *, kept: bool) -> None:
        """The first screen: what this is, and how one begins."""
        pieces = [self._drawn(text("terminal-welcome"))]
        if not kept:
            pieces.append(self._drawn(text("terminal-throwaway"), above="\n"))
        elif not self._guest.new:
            pieces.append(self._drawn(text("terminal-again"), above="\n"))
        self._console.print(Panel(Group(*pieces), border_style="green", padding=(1, 2), width=_width(self._console)))

    async def begin(self) -> None:
        """Somebody new says /start, as Telegram's button does; for others, what was due in the meantime."""
        async with self._one_at_a_time:
            if self._guest.new:
                self._show(await self._driver.deliver(self._driver.phone.say("/start")))
            else:
                self._show(await self._driver.ring())

    async def rung(self) -> None:
        """The alarm: something fell due in real time."""
        async with self._one_at_a_time:
            self._show(await self._driver.ring())

    async def talk(self) -> None:
        """Reads a message, plays it, shows what comes; and again."""
        session: PromptSession[str] = PromptSession(
            ANSI("\x1b[32m›\x1b[0m "), multiline=True, key_bindings=_keys(), prompt_continuation="  "
        )
        while True:
            try:
                line = await session.prompt_async()
            except (EOFError, KeyboardInterrupt):
                break
            act = read_line(line)
            if isinstance(act, Quit):
                break
            if act is None:
                continue
            async with self._one_at_a_time:
                async for seen in play(self._driver, act):
                    self._show(seen)
        self._console.print(self._words.word(text("terminal-goodbye")), style="dim")

    def _show(self, seen: Scene | Text) -> None:
        if isinstance(seen, Text):
            self._console.print(Padding(Styled(self._words.word(seen), "yellow"), (0, 0, 1, 2)))
            return
        drawn = [piece for action in seen.actions for piece in self._action(action)]
        if drawn and seen.at:
            self._console.print(Styled(self._words.moment(seen.at), "dim"))
        for piece in drawn:
            self._console.print(Padding(piece, (0, 0, 1, 2)))

    def _action(self, action: Action) -> Iterable[RenderableType]:
        if not self._words.scene(Scene((action,))):
            return
        if action.bubble is None:
            yield Styled(f"· {action.text} ·", "dim italic")
        elif action.kind == "deleted":
            yield Styled(self._words.word(text("terminal-deleted")), "dim")
        else:
            if action.kind == "edited":
                yield Styled(self._words.word(text("terminal-edited")), "dim")
            yield _bubble(action.bubble)

    def _drawn(self, words: Text, above: str = "") -> Styled:
        return Styled.from_markup(above + _rich(self._house.wording.html(words, self._guest.language)))


def _bubble(bubble: Bubble) -> RenderableType:
    pieces: list[RenderableType] = []
    if bubble.attachment:
        pieces.append(Styled(f"📎 {bubble.attachment.name}", "magenta"))
    if bubble.text:
        pieces.append(_styled(bubble.text, bubble.entities))
    number = 0
    for row in bubble.keyboard:
        line = Styled()
        for button in row:
            number += 1
            line.append(f" {number} ", "bold black on green" if button.data else "bold black on blue")
            line.append(f" {button.text}{_sign(button)} ", "green" if button.data else "blue")
            line.append("  ")
        pieces.append(line)
    return Group(*pieces)


def _sign(button: Button) -> str:
    return f" {OPENS}" if button.url else f" {COPIES}" if button.copy_text else ""


def _styled(words: str, entities: Iterable[JSON]) -> Styled:
    """Telegram's entities as styles; their offsets count UTF-16 code units."""
    drawn = Styled(words)
    units = words.encode("utf-16-le")
    for entity in entities:
        style = _STYLES.get(entity["type"])
        if style:
            start = len(units[: 2 * entity["offset"]].decode("utf-16-le"))
            end = len(units[: 2 * (entity["offset"] + entity["length"])].decode("utf-16-le"))
            drawn.stylize(style, start, end)
    return drawn


def _rich(html: str) -> str:
    """The few tags of our own locales as rich's mark-up; the texts hold nothing of anybody else's."""
    for tag, style in (("b", "bold"), ("i", "italic"), ("code", "cyan")):
        html = html.replace(f"<{tag}>", f"[{style}]").replace(f"</{tag}>", f"[/{style}]")
    return html


def _width(console: Console) -> int:
    return min(console.width, 100)


def _keys() -> KeyBindings:
    """Enter sends; Alt-Enter breaks the line. A bracketed paste keeps its line breaks by itself."""
    keys = KeyBindings()

    @keys.add("enter")
    def _send(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    @keys.add("escape", "enter")
    def _break(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    return keys
