"""Later: a nudge put off by a tap or in words, said back with its weekday and date."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.core.actions import action
from bot.core.conversations.telling_time import only_when
from bot.core.localtime import utc
from bot.core.model import Nudge
from bot.core.model.talk import Snoozing
from bot.core.replies import Choice, Rows, When, text
from bot.core.turn import Turn


def ask(turn: Turn, nudge: Nudge) -> None:
    """Asks when would be better."""
    rows: Rows = (
        tuple(
            Choice(text("button-snooze-to", moment=m), action("snoozeto", nudge.id, m))
            for m in ("tonight", "tomorrow", "week")
        ),
    )
    turn.take_buttons()
    turn.say(text("ask-snooze"), rows)
    turn.wait_for(Snoozing(nudge.id))


def to(turn: Turn, nudge: Nudge, choice: str) -> None:
    """One of the offered moments."""
    profile = turn.profile
    if choice == "tonight":
        evening = profile.evening or time(19)
        day = turn.today if turn.local.time() < evening else turn.today + timedelta(days=1)
        moment = (day, evening)
    elif choice == "tomorrow":
        moment = (turn.today + timedelta(days=1), profile.morning)
    elif choice == "week":
        moment = (turn.today + timedelta(days=7 - turn.today.weekday()), profile.morning)
    else:
        turn.toast(text("button-unknown"))
        return
    turn.take_buttons()
    _put_off(turn, nudge, utc(*moment, profile.zone))


def _put_off(turn: Turn, nudge: Nudge, moment: datetime) -> None:
    """One nudge, one moment: a snooze never multiplies."""
    turn.put(replace(nudge, state="due", snoozed=moment, lease=None))
    local = moment.astimezone(turn.profile.tz)
    turn.say(text("snoozed", when=When(local.date(), local.time())))
    turn.idle()


def hear(turn: Turn, nudge: Nudge, words: str) -> bool:
    """A moment in words; tells whether it was one."""
    moment = only_when(turn, words)
    if moment is None or moment.day is None:
        return False
    at = moment.at or turn.profile.morning
    when = utc(moment.day, at, turn.profile.zone)
    if when <= turn.now:
        turn.say(text("when-past"))
        return True
    _put_off(turn, nudge, when)
    return True
