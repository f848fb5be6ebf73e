"""``/settings``: how the member likes to be treated, each a tap away; and a heartbeat that one can see."""

from __future__ import annotations

import re
from datetime import time

from bot.core.actions import action
from bot.core.conversations import giving_way, heartbeat, pausing, settings_words, welcome
from bot.core.model.talk import Setting
from bot.core.replies import Choice, City, Lines, Rows, Verbatim, Words, text
from bot.core.turn import Turn
from bot.core.who import fold

EVENINGS = (18, 19, 20, 21)
AHEADS = (30, 60, 90, 120)
DAILY = (1, 2, 3, 5)
MORNINGS = (7, 8, 9, 10)
QUIETS = ((21, 8), (22, 7), (22, 8), (23, 9))


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
        text("settings-rhythm", rhythm=profile.rhythm, at=profile.morning),
        text("settings-quiet", start=profile.quiet_from, end=profile.quiet_to),
        _signature(turn),
        *heartbeat.lines(turn),
    ]
    return Lines(tuple(lines))


def _signature(turn: Turn) -> Words:
    """How drafts are signed."""
    signed = tuple(Verbatim(v) for v in (turn.profile.name, turn.profile.line) if v)
    return text("settings-signature", signature=Lines(signed, ", ")) if signed else text("settings-unsigned")


def _rows() -> Rows:
    def button(name: str) -> Choice:
        return Choice(text("button-setting", name=name), action("set", name))

    return (
        (button("language"), button("zone"), button("hours")),
        (button("evening"), button("ahead"), button("morning")),
        (button("daily"), button("rhythm"), button("quiet")),
        (button("name"), button("line")),
    )


def choose(turn: Turn, name: str) -> None:  # noqa: C901 (a table: one case for each setting)
    """One setting was tapped: its choices, or the question for words."""
    match name:
        case "language":
            languages = (("Italiano", "it"), ("English", "en"))
            row = tuple(Choice(Verbatim(name), action("lang", code)) for name, code in languages)
            turn.say(text("ask-language"), (row,))
            turn.wait_for(Setting("language"))
        case "zone":
            welcome.finish(turn)
            welcome.ask_zone(turn)
        case "hours":
            welcome.finish(turn)
            welcome.ask_hours(turn)
        case "evening":
            row = tuple(Choice(Verbatim(f"{h}:00"), action("pref", "evening", str(h))) for h in EVENINGS)
            turn.say(text("ask-evening"), (row, (Choice(text("button-never"), action("pref", "evening", "-")),)))
            turn.wait_for(Setting("evening"))
        case "ahead":
            row = tuple(Choice(text("button-minutes", count=m), action("pref", "ahead", str(m))) for m in AHEADS)
            turn.say(text("ask-ahead"), (row, (Choice(text("button-never"), action("pref", "ahead", "-")),)))
            turn.wait_for(Setting("ahead"))
        case "daily":
            row = tuple(Choice(Verbatim(str(n)), action("pref", "daily", str(n))) for n in DAILY)
            turn.say(text("ask-daily"), (row,))
            turn.wait_for(Setting("daily"))
        case "rhythm":
            row = tuple(Choice(text("button-rhythm", rhythm=r), action("rhythm", r)) for r in ("daily", "weekly"))
            turn.say(text("ask-rhythm"), (row,))
            turn.wait_for(Setting("rhythm"))
        case "morning":
            row = tuple(Choice(Verbatim(f"{h}:00"), action("pref", "morning", str(h))) for h in MORNINGS)
            turn.say(text("ask-morning"), (row,))
            turn.wait_for(Setting("morning"))
        case "quiet":
            row = tuple(
                Choice(text("button-hours", start=a, end=b), action("pref", "quiet", f"{a}-{b}")) for a, b in QUIETS
            )
            turn.say(text("ask-quiet"), (row[:2], row[2:]))
            turn.wait_for(Setting("quiet"))
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
    elif name == "morning" and number in MORNINGS:
        turn.prefer(morning=time(number))
    elif name == "quiet" and (hours := _quiet(value)):
        turn.prefer(quiet_from=hours[0], quiet_to=hours[1])
    else:
        turn.toast(text("button-unknown"))
        return
    if isinstance(turn.talk, Setting):
        turn.idle()
    show(turn)


CLOCKS = re.compile(r"(\d{1,2})(?::\d\d|\.\d\d)?\s*(?:-|–|a|to|alle|alle ore|till|until|fino alle)\s*(\d{1,2})")
EVENING_FROM = 8


def hear(turn: Turn, setting: str, words: str) -> bool:
    """A setting in words. Tells whether it was understood; wrong input is explained, and may yet be a note."""
    match setting:
        case "zone":
            return welcome.hear_zone(turn, words)
        case "hours":
            return hear_hours(turn, words)
        case "quiet":
            return _hear_quiet(turn, words)
        case "morning":
            return _hear_morning(turn, words)
        case "language" | "evening" | "ahead" | "daily" | "rhythm":
            return _hear_choice(turn, setting, words)
        case "pause":
            return pausing.hear_end(turn, words)
        case _:
            value = words.strip()[:80]
            turn.prefer(**{setting: value})
            turn.say(text(f"{setting}-set", value=value))
            turn.idle()
            return True


def _hear_choice(turn: Turn, setting: str, words: str) -> bool:
    """A setting that has buttons, in words all the same."""
    never = fold(words).strip(" .!") in settings_words.NEVER
    if setting == "language" and (code := settings_words.language(words)):
        welcome.language(turn, code)
    elif setting == "rhythm" and (rhythm := settings_words.rhythm(words)):
        giving_way.choose(turn, rhythm)
    elif setting == "evening" and (never or (at := settings_words.evening_hour(words))):
        turn.prefer(evening=None if never else at)
        show(turn)
    elif setting == "ahead" and (never or (count := settings_words.minutes(words))):
        turn.prefer(ahead=None if never else count)
        show(turn)
    elif setting == "daily" and (number := settings_words.a_day(words)):
        turn.prefer(nudges_a_day=number)
        show(turn)
    else:
        return False
    turn.idle()
    return True


def hear_hours(turn: Turn, words: str) -> bool:
    """*9-18*, *dalle 9 alle 18*, *9 to 5*."""
    hours = settings_words.working_hours(words)
    if hours is None:
        return False
    welcome.set_hours(turn, *hours)
    return True


def _quiet(words: str) -> tuple[time, time] | None:
    """*22-8*, *dalle 22 alle 7*, *10 pm to 7*: in the evening it begins, in the morning it ends."""
    match = CLOCKS.search(words.casefold().replace("pm", "").replace("am", ""))
    if not match:
        return None
    start, end = int(match[1]) % 24, int(match[2]) % 24
    if EVENING_FROM <= start < 12:
        start += 12  # ten to seven means from ten in the evening
    return None if start == end else (time(start), time(end))


def _hear_quiet(turn: Turn, words: str) -> bool:
    hours = _quiet(words)
    if hours is None:
        return False
    turn.prefer(quiet_from=hours[0], quiet_to=hours[1])
    turn.say(text("quiet-set", start=hours[0], end=hours[1]))
    turn.idle()
    return True


def _hear_morning(turn: Turn, words: str) -> bool:
    match = re.fullmatch(r"(?:alle |at )?(\d{1,2})(?:[:.](\d\d))?(?: ?am)?", words.strip().casefold())
    if not match or not int(match[1]) < 24 or not int(match[2] or 0) < 60:
        return False
    at = time(int(match[1]), int(match[2] or 0))
    turn.prefer(morning=at)
    turn.say(text("morning-set", at=at))
    turn.idle()
    return True
