"""Later: a nudge put off by a tap or in words, said back with its weekday and date. A whole digest likewise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.core.actions import action
from bot.core.conversations import giving_way, seasons
from bot.core.conversations.introducing import following
from bot.core.conversations.telling_time import only_when
from bot.core.localtime import utc
from bot.core.model import Nudge
from bot.core.model.talk import Snoozing
from bot.core.nudges.manners import MANNERS
from bot.core.nudges.mornings import speaking_hour, working_day
from bot.core.replies import Choice, Rows, When, text
from bot.core.turn import Turn
from bot.core.who import fold

EVENING: Final = time(19)
DAYS_SHOWN: Final = 6
IN_A_ROW: Final = 3
LATELY: Final = timedelta(hours=18)
"""*Remind me tomorrow*, out of the blue, is about the last nudge if it came within this time."""
REMARK: Final = re.compile(
    r"^(?:ricordamel[oaie]|ricordamene|rimandal[oaie]|rimanda|rimandiamo|posticipa|più tardi|dopo|"
    r"remind me(?: (?:of|about) (?:it|this|that))?(?: again)?|snooze(?: (?:it|this|that))?|later|not now,?)\b"
    r"[ ,:]*(.*)$",
    re.IGNORECASE,
)
AFTER_HOLIDAYS: Final = re.compile(
    r"\b(?:dopo|passate|finite) (?:le |la )?(?:ferie|vacanz[ae]|feste)\b|"
    r"\bafter (?:the |my |our )?(?:summer |christmas )?(?:holidays?|vacations?|break)\b"
)


def ask(turn: Turn, nudge: Nudge) -> None:
    """Asks when would be better."""
    _ask(turn, nudge, "snoozeto")
    turn.wait_for(Snoozing(nudge.id))


def ask_all(turn: Turn, nudge: Nudge) -> None:
    """The same for all that is left of a digest."""
    if not _open(turn, nudge):
        turn.toast(text("nudge-gone"))
        return
    _ask(turn, nudge, "putoffto")
    turn.wait_for(Snoozing(nudge.id, together=True))


def _evening(turn: Turn) -> time:
    return turn.profile.evening or EVENING


def _ask(turn: Turn, nudge: Nudge, verb: str) -> None:
    tonight = ("tonight",) if turn.local.time() < _evening(turn) else ()
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
    _chosen(turn, nudge, choice, "putoffto", _open(turn, nudge))


def _open(turn: Turn, nudge: Nudge) -> list[Nudge]:
    return [one for one in giving_way.group(turn, nudge) if still_wanted(turn, one)]


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


def _chosen(turn: Turn, nudge: Nudge, choice: str, verb: str, nudges: Sequence[Nudge]) -> None:
    profile, morning = turn.profile, speaking_hour(turn.profile)
    if not nudges:
        turn.toast(text("nudge-gone"))
    elif choice == "pick":
        turn.change(text("ask-snooze-day"), _days(turn, nudge, verb))
    elif choice == "tonight":
        late = turn.local.time() >= _evening(turn)
        _on(turn, nudges, turn.today + timedelta(days=late), _evening(turn))
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
    _put_off(turn, nudges, utc(day, at, turn.profile.zone_on(day)))


def _put_off(turn: Turn, nudges: Sequence[Nudge], moment: datetime) -> None:
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


def hear(turn: Turn, nudge: Nudge, words: str, *, together: bool = False) -> bool:
    """A moment in words; tells whether it was one."""
    nudges = _open(turn, nudge) if together else [nudge]
    if not nudges or not still_wanted(turn, nudges[0]):
        return False
    if AFTER_HOLIDAYS.search(fold(words)):
        return _after_the_holidays(turn, nudges)
    moment = only_when(turn, words)
    if moment is None:
        return False
    if moment.day is None:
        turn.say(text("when-fuzzy"))
        return True
    evening = moment.part == "evening" and moment.at is None
    at = moment.at or (_evening(turn) if evening else speaking_hour(turn.profile))
    when = utc(moment.day, at, turn.profile.zone_on(moment.day))
    if when <= turn.now:
        turn.say(text("when-past"))
        return True
    _put_off(turn, nudges, when)
    return True


def _after_the_holidays(turn: Turn, nudges: Sequence[Nudge]) -> bool:
    """The end of the member's own pause; else of August or of the Christmas weeks, if it is plain which are meant."""
    profile, today = turn.profile, turn.today
    if profile.paused_until and profile.paused_until > turn.now:
        _put_off(turn, nudges, profile.paused_until)
        return True
    if 6 <= today.month <= 8:
        back = date(today.year, 9, 1)
    elif (today.month, today.day) >= (12, 1) or (today.month, today.day) < (1, 7):
        back = date(today.year + (today.month == 12), 1, 7)
    else:
        turn.say(text("ask-holidays"))
        turn.wait_for(Snoozing(nudges[0].id, together=len(nudges) > 1))
        return True
    _on(turn, nudges, working_day(profile, back), speaking_hour(profile))
    return True


def remark(turn: Turn, words: str) -> bool:
    """*Ricordamelo fra dieci giorni*, typed below a nudge instead of tapping *later*; tells whether it was one."""
    said = REMARK.match(words.strip())
    if said is None:
        return False
    recent = [
        nudge
        for nudge in turn.notebook.nudges.values()
        if nudge.sent_at and turn.now - nudge.sent_at <= LATELY and nudge.state in {"sent", "answered"}
    ]
    recent = [nudge for nudge in recent if not MANNERS[nudge.kind].always and still_wanted(turn, nudge)]
    if not recent:
        return False
    last = max(
        recent, key=lambda nudge: (nudge.sent_at or turn.now, nudge.message_id or 0, nudge.id == nudge.told_with)
    )
    if not said[1].strip(" .!"):
        ask_all(turn, last)
        return True
    return hear(turn, last, said[1], together=True)
