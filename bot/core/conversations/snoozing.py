"""Later, by taps: a nudge put off, said back with its weekday and date. A whole digest likewise; words: ``later``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.core.actions import action
from bot.core.conversations import giving_way, seasons
from bot.core.conversations.introducing import following
from bot.core.localtime import utc
from bot.core.model import Nudge
from bot.core.model.talk import Snoozing
from bot.core.nudges.manners import MANNERS
from bot.core.nudges.mornings import speaking_hour, working_day
from bot.core.replies import Choice, Rows, When, text
from bot.core.turn import Turn

EVENING: Final = time(19)
DAYS_SHOWN: Final = 6
IN_A_ROW: Final = 3


def ask(turn: Turn, nudge: Nudge) -> None:
    """Asks when would be better."""
    _ask(turn, nudge, "snoozeto")
    turn.wait_for(Snoozing(nudge.id))


def ask_all(turn: Turn, nudge: Nudge) -> None:
    """The same for all that is left of a digest."""
    if not left_of(turn, nudge):
        _gone(turn, nudge)
        return
    _ask(turn, nudge, "putoffto")
    turn.wait_for(Snoozing(nudge.id, together=True))


def _gone(turn: Turn, nudge: Nudge) -> None:
    """Nothing is left to put off: because it was, a tap ago, or because it was done."""
    moment = nudge.snoozed if nudge.state == "due" else None
    if moment is None or not still_wanted(turn, nudge):
        turn.toast(text("nudge-gone"))
        return
    local = moment.astimezone(turn.profile.clock_at(moment))
    turn.toast(text("snoozed", when=When(local.date(), local.time())))


def evening(turn: Turn) -> time:
    """The hour of *tonight*: that of the evening reminders."""
    return turn.profile.evening or EVENING


def _ask(turn: Turn, nudge: Nudge, verb: str) -> None:
    tonight = ("tonight",) if turn.local.time() < evening(turn) else ()
    row = tuple(
        Choice(text("button-snooze-to", moment=moment), action(verb, nudge.id, moment))
        for moment in (*tonight, "tomorrow", "week")
    )
    turn.take_buttons()
    turn.say(text("ask-snooze"), (row, (Choice(text("button-snooze-pick"), action(verb, nudge.id, "pick")),)))


def to(turn: Turn, nudge: Nudge, choice: str) -> None:
    """One of the offered moments, for one nudge."""
    _chosen(turn, nudge, choice, "snoozeto", [nudge])


def all_to(turn: Turn, nudge: Nudge, choice: str) -> None:
    """One of the offered moments, for a digest."""
    _chosen(turn, nudge, choice, "putoffto", left_of(turn, nudge))


def left_of(turn: Turn, nudge: Nudge) -> list[Nudge]:
    """What is still to be done of the message that a nudge came in."""
    return [one for one in giving_way.group(turn, nudge) if still_wanted(turn, one)]


def about_whom(turn: Turn, nudge: Nudge) -> str | None:
    """The contact that a nudge is about, if it is about one."""
    notebook = turn.notebook
    record = notebook.promises.get(nudge.about) or notebook.touches.get(nudge.about)
    return record.contact if record else nudge.about if nudge.about in notebook.contacts else None


def still_wanted(turn: Turn, nudge: Nudge) -> bool:
    """Whether what a nudge is about is still to be done."""
    notebook = turn.notebook
    promise, touch = notebook.promises.get(nudge.about), notebook.touches.get(nudge.about)
    card = notebook.cards.get(nudge.about)
    return (
        (promise is None or promise.state == "open")
        and (touch is None or touch.state == "planned")
        and (card is None or card.state == "open")
        and seasons.still_wanted(turn, nudge)
        and following.still_wanted(turn, nudge)
    )


def begins(turn: Turn, nudge: Nudge) -> datetime | None:
    """When the date begins that a nudge reminds of; to remind of it later makes no sense. None for other nudges."""
    touch = turn.notebook.touches.get(nudge.about) if MANNERS[nudge.kind].always else None
    return utc(touch.day, touch.at or time.max, touch.zone) if touch else None


def _chosen(turn: Turn, nudge: Nudge, choice: str, verb: str, nudges: Sequence[Nudge]) -> None:
    profile, morning = turn.profile, speaking_hour(turn.profile)
    if not nudges:
        _gone(turn, nudge)
    elif choice == "pick":
        turn.change(text("ask-snooze-day"), _days(turn, nudge, verb))
    elif choice == "tonight":
        late = turn.local.time() >= evening(turn)
        _on(turn, nudges, turn.today + timedelta(days=late), evening(turn))
    elif choice == "tomorrow":
        _on(turn, nudges, turn.today + timedelta(days=1), morning)
    elif choice == "week":
        monday = turn.today + timedelta(days=7 - turn.today.weekday())
        _on(turn, nudges, working_day(profile, monday), morning)
    elif choice.isdecimal() and (day := _day(choice)) and day > turn.today:
        _on(turn, nudges, day, morning)
    else:
        turn.toast(text("button-unknown"))


def _days(turn: Turn, nudge: Nudge, verb: str) -> Rows:
    """The next working days as buttons."""
    days: list[date] = []
    day = turn.today + timedelta(days=1)
    while len(days) < DAYS_SHOWN:
        day = working_day(turn.profile, day + timedelta(days=1))
        days.append(day)
    buttons = [
        Choice(text("button-day", when=When(day, style="short")), action(verb, nudge.id, f"{day:%Y%m%d}"))
        for day in days
    ]
    return tuple(tuple(buttons[n : n + IN_A_ROW]) for n in range(0, DAYS_SHOWN, IN_A_ROW))


def _day(stamp: str) -> date | None:
    try:
        return date.fromisoformat(stamp)
    except ValueError:
        return None


def _on(turn: Turn, nudges: Sequence[Nudge], day: date, at: time) -> None:
    turn.take_buttons()
    put_off(turn, nudges, utc(day, at, turn.profile.zone_on(day)))


def put_off(turn: Turn, nudges: Sequence[Nudge], moment: datetime) -> None:
    """One nudge, one moment: a snooze never multiplies."""
    turn.put(
        *(
            replace(nudge, state="due", snoozed=moment, lease=None, put_off=None, because=None, told_with=None, tries=0)
            for nudge in nudges
        )
    )
    local = moment.astimezone(turn.profile.clock_at(moment))
    turn.say(text("snoozed", when=When(local.date(), local.time())))
    turn.idle()
