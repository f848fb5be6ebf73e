"""What a line of the chat asks for: a message, or one of the words that begin with a colon. Pure: text in, act out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from bot.core.replies import Text, text


@dataclass(frozen=True, slots=True)
class Write:
    """Sends a message, split where it is longer than Telegram's 4,096 characters, as phones do."""

    text: str


@dataclass(frozen=True, slots=True)
class Tap:
    """Presses a button, by number or by the beginning of its label, of the ``back``-th latest message with buttons."""

    wanted: str
    back: int = 1


@dataclass(frozen=True, slots=True)
class Wait:
    """Moves the clock by whole days on the calendar, and by a stretch of time."""

    days: int
    rest: timedelta


@dataclass(frozen=True, slots=True)
class Until:
    """Moves the clock to a local time."""

    moment: datetime


@dataclass(frozen=True, slots=True)
class SendFile:
    """Sends a file of this machine: pictures as photos, everything else as documents."""

    path: str


@dataclass(frozen=True, slots=True)
class SendContact:
    """Shares somebody from the address book."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class SendSticker:
    """Sends a sticker."""


@dataclass(frozen=True, slots=True)
class SendVoice:
    """Sends a voice message."""


@dataclass(frozen=True, slots=True)
class SendLocation:
    """Shares a place, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Forward:
    """Forwards what somebody wrote."""

    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Changes the last message sent."""

    text: str


@dataclass(frozen=True, slots=True)
class Help:
    """Lists the words."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Leaves."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A line that cannot be done, and why; the chat goes on."""

    why: Text


Act = (
    Write
    | Tap
    | Wait
    | Until
    | SendFile
    | SendContact
    | SendSticker
    | SendVoice
    | SendLocation
    | Forward
    | Edit
    | Help
    | Quit
    | Mistake
)

_WORD = re.compile(r":(?P<word>[A-Za-z]{2,}|\d+)(?:\s+(?P<rest>.*))?", re.DOTALL)
_LABEL = re.compile(r"\[[^\[\]\n]{1,64}\](?:\s*@\d{1,3})?")  # as the transcript shows a pressed button
_BACK = re.compile(r"\s*@(?P<back>\d{1,3})$")
_STRETCH = re.compile(r"(?:(?P<w>\d{1,4})w)?(?:(?P<d>\d{1,5})d)?(?:(?P<h>\d{1,6})h)?(?:(?P<m>\d{1,7})m)?")
_CONTACT = re.compile(r"(?P<name>.*?)\s+(?P<phone>\+?[\d(][\d\s().\-/]{3,})")
_PLACE = re.compile(r"(?P<lat>[+-]?\d+(?:\.\d+)?)[,;\s]\s*(?P<lon>[+-]?\d+(?:\.\d+)?)")
_FORWARD = re.compile(r"(?P<author>[^:\n]+):\s*(?P<text>.+)", re.DOTALL)


def read_line(line: str) -> Act | None:
    """The act of one line, None for an empty one; a backslash and an n are a line break in a message."""
    line = line.strip()
    if not line:
        return None
    match = _WORD.fullmatch(line)
    if _LABEL.fullmatch(line):
        return _tap(line)
    if match is None:
        return Write(_broken(line))
    word, rest = match["word"].lower(), (match["rest"] or "").strip()
    if word.isdigit():
        return _tap(f"{word} {rest}".strip())
    if word not in _READERS:
        return Mistake(text("terminal-unknown", word=word))
    return _READERS[word](rest)


def _broken(words: str) -> str:
    return words.replace("\\n", "\n")


def _tap(rest: str) -> Act:
    back = _BACK.search(rest)
    wanted = (rest[: back.start()] if back else rest).strip().removeprefix("[").removesuffix("]")
    if not wanted:
        return Mistake(text("terminal-tap-what"))
    return Tap(wanted, int(back["back"]) if back else 1)


def _wait(rest: str) -> Act:
    match = _STRETCH.fullmatch(rest.lower().replace(" ", ""))
    if match is None or not match.group():
        return Mistake(text("terminal-wait-how-long"))
    weeks, days, hours, minutes = (int(part or 0) for part in match.groups())
    return Wait(7 * weeks + days, timedelta(hours=hours, minutes=minutes))


def _until(rest: str) -> Act:
    try:
        moment = datetime.fromisoformat(rest)
    except ValueError:
        return Mistake(text("terminal-until-when"))
    return Until(moment)


def _file(rest: str) -> Act:
    return SendFile(rest) if rest else Mistake(text("terminal-which-file"))


def _contact(rest: str) -> Act:
    match = _CONTACT.fullmatch(f" {rest}")
    return SendContact(match["name"].strip(), match["phone"]) if match else Mistake(text("terminal-which-contact"))


def _location(rest: str) -> Act:
    match = _PLACE.fullmatch(rest)
    if match is None or abs(float(match["lat"])) > 90 or abs(float(match["lon"])) > 180:
        return Mistake(text("terminal-which-place"))
    return SendLocation(float(match["lat"]), float(match["lon"]))


def _forward(rest: str) -> Act:
    match = _FORWARD.fullmatch(_broken(rest))
    return Forward(match["author"].strip(), match["text"]) if match else Mistake(text("terminal-forward-what"))


def _edit(rest: str) -> Act:
    return Edit(_broken(rest)) if rest else Mistake(text("terminal-edit-what"))


_READERS: Final = MappingProxyType[str, Callable[[str], Act]](
    {
        "tap": _tap,
        "wait": _wait,
        "until": _until,
        "file": _file,
        "contact": _contact,
        "sticker": lambda _rest: SendSticker(),
        "voice": lambda _rest: SendVoice(),
        "location": _location,
        "forward": _forward,
        "edit": _edit,
        "help": lambda _rest: Help(),
        "quit": lambda _rest: Quit(),
    }
)
