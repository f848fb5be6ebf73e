"""``/settings``: how the member likes to be treated, each a tap away; and a heartbeat that one can see."""

from __future__ import annotations

import re
from datetime import time

from bot.core.actions import action
from bot.core.conversations import welcome
from bot.core.model.talk import Setting
from bot.core.nudges import next_due
from bot.core.replies import Choice, City, Lines, Rows, Text, Verbatim, When, Words, text
from bot.core.turn import Turn

EVENINGS = (18, 19, 20, 21)
AHEADS = (30, 60, 90, 120)
DAILY = (1, 2, 3, 5)


def show(turn: Turn) -> None:
    """All settings as they stand, and when the last and the next nudge are."""
    turn.change(_words(turn), _rows())


def _words(turn: Turn) -> Words:
    profile = turn.profile
    lines: list[Words] = [
        text("settings-head"),
        text("settings-language"),
        text("settings-zone", city=City(profile.zone), time=turn.local.time()),
        text("settings-hours", start=profile.hours.start, end=profile.hours.end),
        text("settings-evening", at=profile.evening) if profile.evening else text("settings-evening-off"),
        text("settings-ahead", minutes=profile.ahead) if profile.ahead is not None else text("settings-ahead-off"),
        text("settings-daily", count=profile.nudges_a_day),
        _signature(turn),
        _heartbeat(turn),
    ]
    return Lines(tuple(lines))


def _signature(turn: Turn) -> Words:
    """How drafts are signed."""
    signed = tuple(Verbatim(v) for v in (turn.profile.name, turn.profile.line) if v)
    return text("settings-signature", signature=Lines(signed, ", ")) if signed else text("settings-unsigned")


def _heartbeat(turn: Turn) -> Text:
    """Silent failure is what users of reminders fear most (FIELD, b7): show that the heart beats."""
    due = next_due(turn.notebook)
    if due is None:
        return text("settings-no-nudge")
    local = due.astimezone(turn.profile.tz)
    return text("settings-next-nudge", when=When(local.date(), local.time()))


def _rows() -> Rows:
    def button(name: str) -> Choice:
        return Choice(text("button-setting", name=name), action("set", name))

    return (
        (button("language"), button("zone"), button("hours")),
        (button("evening"), button("ahead"), button("daily")),
        (button("name"), button("line")),
    )


def choose(turn: Turn, name: str) -> None:
    """One setting was tapped: its choices, or the question for words."""
    match name:
        case "language":
            languages = (("Italiano", "it"), ("English", "en"))
            row = tuple(Choice(Verbatim(name), action("lang", code)) for name, code in languages)
            turn.say(text("ask-language"), (row,))
        case "zone":
            welcome.finish(turn)
            welcome.ask_zone(turn)
        case "hours":
            welcome.finish(turn)
            welcome.ask_hours(turn)
        case "evening":
            row = tuple(Choice(Verbatim(f"{h}:00"), action("pref", "evening", str(h))) for h in EVENINGS)
            turn.say(text("ask-evening"), (row, (Choice(text("button-never"), action("pref", "evening", "-")),)))
        case "ahead":
            row = tuple(Choice(text("button-minutes", count=m), action("pref", "ahead", str(m))) for m in AHEADS)
            turn.say(text("ask-ahead"), (row, (Choice(text("button-never"), action("pref", "ahead", "-")),)))
        case "daily":
            row = tuple(Choice(Verbatim(str(n)), action("pref", "daily", str(n))) for n in DAILY)
            turn.say(text("ask-daily"), (row,))
        case "name" | "line":
            turn.say(text(f"ask-{name}"))
            turn.wait_for(Setting("name" if name == "name" else "line"))
        case _:
            turn.toast(text("button-unknown"))


def prefer(turn: Turn, name: str, value: str) -> None:
    """A choice was tapped."""
    number = int(value) if value.isdecimal() else None
    if name == "evening" and (number in EVENINGS or value == "-"):
        turn.prefer(evening=time(number) if number else None)
    elif name == "ahead" and (number in AHEADS or value == "-"):
        turn.prefer(ahead=number)
    elif name == "daily" and number in DAILY:
        turn.prefer(nudges_a_day=number)
    else:
        turn.toast(text("button-unknown"))
        return
    show(turn)


CLOCKS = re.compile(r"(\d{1,2})(?::\d\d|\.\d\d)?\s*(?:-|–|a|to|alle|alle ore|till|until|fino alle)\s*(\d{1,2})")
AFTERNOON = 8


def hear(turn: Turn, setting: str, words: str) -> bool:
    """A setting in words. Tells whether it was understood; wrong input is explained, and may yet be a note."""
    match setting:
        case "zone":
            return welcome.hear_zone(turn, words)
        case "hours":
            return hear_hours(turn, words)
        case _:
            value = words.strip()[:80]
            turn.prefer(**{setting: value})
            turn.say(text(f"{setting}-set", value=value))
            turn.idle()
            return True


def hear_hours(turn: Turn, words: str) -> bool:
    """*9-18*, *dalle 9 alle 18*, *9 to 5*."""
    match = CLOCKS.search(words)
    if not match:
        return False
    start, end = int(match[1]), int(match[2])
    if end <= AFTERNOON and end < start:
        end += 12
    if not 0 <= start < end <= 23:
        return False
    welcome.set_hours(turn, start, end)
    return True
