"""What each act does, and what it brings about, scene by scene."""

from __future__ import annotations

import mimetypes
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final, assert_never

from bot.core.replies import Text, text
from handlers.offline import Button, Impossible
from handlers.offline.refusal import JSON
from handlers.terminal.acts import (
    Act,
    Edit,
    Forward,
    Help,
    Mistake,
    Quit,
    SendContact,
    SendFile,
    SendLocation,
    SendSticker,
    SendVoice,
    Tap,
    Until,
    Wait,
    Write,
)
from handlers.terminal.driver import Driver, Scene
from handlers.terminal.labels import choose

Sending = Write | SendFile | SendContact | SendSticker | SendVoice | SendLocation | Forward | Edit

_PICTURES: Final = frozenset({"image/jpeg", "image/png", "image/webp"})


async def play(driver: Driver, act: Act) -> AsyncIterator[Scene | Text]:
    """What comes of an act: scenes, or a word about why nothing does."""
    match act:
        case Tap():
            yield await _tap(driver, act)
        case Wait():
            async for scene in driver.move_to(driver.after(act.days, act.rest)):
                yield scene
        case Until():
            moment = driver.local(act.moment)
            if moment < driver.now:
                yield text("terminal-past")
            async for scene in driver.move_to(moment):
                yield scene
        case Help():
            yield text("terminal-help")
        case Quit():
            return
        case Mistake():
            yield act.why
        case _:
            yield await _send(driver, act)


def pressed(driver: Driver, tap: Tap) -> Button | None:
    """The button that a tap means, None if there is none."""
    try:
        return choose(driver.phone.with_buttons(tap.back), tap.wanted)
    except Impossible:
        return None


async def _tap(driver: Driver, tap: Tap) -> Scene | Text:
    try:
        bubble = driver.phone.with_buttons(tap.back)
    except Impossible:
        return text("terminal-no-buttons") if tap.back == 1 else text("terminal-not-so-far-back", back=tap.back)
    button = choose(bubble, tap.wanted)
    if button is None:
        there = ", ".join(f"{number} {one.text}" for number, one in enumerate(bubble.buttons, 1))
        return text("terminal-no-such-button", wanted=tap.wanted, there=there)
    if button.url is not None:
        return text("terminal-opens", link=button.url)
    if button.copy_text is not None:
        return text("terminal-copied", copied=button.copy_text)
    return await driver.deliver(driver.phone.tap(bubble, button))


async def _send(driver: Driver, act: Sending) -> Scene | Text:
    try:
        return await driver.deliver(*_updates(driver, act))
    except (Impossible, OSError):
        return _why_not(act)


def _updates(driver: Driver, act: Sending) -> list[JSON]:
    phone = driver.phone
    match act:
        case Write():
            return phone.paste(act.text)
        case SendFile():
            return [_file(driver, Path(act.path).expanduser())]
        case SendContact():
            first, _, last = act.name.partition(" ")
            return [phone.send_contact(act.phone, first or act.phone, last.strip())]
        case SendSticker():
            return [phone.send_sticker()]
        case SendVoice():
            return [phone.send_voice()]
        case SendLocation():
            return [phone.send_location(act.latitude, act.longitude)]
        case Forward():
            return [phone.forward(act.author, act.text)]
        case Edit():
            return [phone.edit(act.text)]
        case _:
            assert_never(act)


def _file(driver: Driver, path: Path) -> JSON:
    content = path.read_bytes()
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    if kind in _PICTURES:
        return driver.phone.send_photo(content)
    return driver.phone.send_document(path.name, content, kind)


def _why_not(act: Sending) -> Text:
    match act:
        case SendFile():
            return text("terminal-no-file", path=act.path)
        case Edit():
            return text("terminal-nothing-to-edit")
        case _:
            return text("terminal-cannot")
