"""What the member answers to *when do you meet?*: a slot, another time in words, or not now."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.core.actions import action
from bot.core.conversations import dating, errands
from bot.core.conversations.inviting import STAMP, slot_rows
from bot.core.conversations.telling_time import only_when
from bot.core.model import Contact, Touch
from bot.core.model.talk import Inviting, Moving
from bot.core.reading.reading import FollowUpKind
from bot.core.reading.when import Moment
from bot.core.replies import Choice, When, text
from bot.core.slots import is_working_day
from bot.core.turn import Turn

KINDS: frozenset[str] = frozenset({"coffee", "lunch", "dinner", "meeting"})


def parse_stamp(stamp: str) -> datetime | None:
    """The local time in a button, or None where somebody made the button up."""
    try:
        return datetime.strptime(stamp, STAMP)  # noqa: DTZ007 (a wall clock, by intent)
    except ValueError:
        return None


def take_slot(turn: Turn, contact: Contact, stamp: str, kind: str) -> None:
    """A slot was tapped. One that has passed, as on a button from last month, is not taken."""
    moment = parse_stamp(stamp)
    if moment is None or kind not in KINDS:
        turn.toast(text("button-unknown"))
        return
    if dating.is_past(turn, moment.date(), moment.time()):
        turn.toast(text("slot-passed"))
        return
    turn.take_buttons()
    _stand(turn, contact, "lunch" if kind == "lunch" else "coffee", moment.date(), moment.time())


def _stand(turn: Turn, contact: Contact, kind: FollowUpKind, day: date, at: time | None) -> None:
    touch = dating.make(turn, contact, kind, day, at)
    turn.saved("undo-date", contact.name)
    dating.announce(turn, [touch])
    if turn.talk == Inviting(contact.id):
        errands.proceed(turn)


def ask_when(turn: Turn, contact: Contact) -> None:
    """*Another time*: in the member's own words."""
    turn.take_buttons()
    turn.say(text("ask-when", name=turn.called(contact)))
    turn.wait_for(Inviting(contact.id))


def not_now(turn: Turn, contact: Contact) -> None:
    """A conscious *not now*: on the next morning there is a draft instead, and nobody asks again for a while."""
    turn.take_buttons()
    turn.put(replace(contact, not_now_at=turn.now))
    if turn.talk == Inviting(contact.id):
        errands.proceed(turn, text("not-now"))
    else:
        turn.toast(text("not-now"))


def nobody_now(turn: Turn) -> None:
    """*Not now* for everybody who is still to come."""
    turn.take_buttons()
    waiting = [turn.talk.contact] if isinstance(turn.talk, Inviting) else []
    for key in (*waiting, *errands.drop_invitations(turn)):
        if key in turn.notebook.contacts:
            turn.put(replace(turn.notebook.contacts[key], not_now_at=turn.now))
    errands.proceed(turn, text("not-now"))


def hear_when(turn: Turn, contact: Contact, words: str) -> bool:
    """A free text that names a time makes the date; tells whether it did (or asked again)."""
    moment = only_when(turn, words, names=contact.name)
    if moment is None:
        return False
    if moment.day is None and moment.at is not None and not moment.fuzzy:
        turn.say(text("which-day"))
        return True
    if _too_wide(turn, moment):
        turn.say(text("which-day"), slot_rows(turn, "slot", contact.id, moment.day))
        return True
    if not _usable(turn, moment):
        return True
    assert moment.day is not None  # noqa: S101 (``_usable`` has seen to it)
    kind: FollowUpKind = "lunch" if moment.part == "lunch" else "coffee"
    _stand(turn, contact, kind, moment.day, moment.at)
    return True


def _too_wide(turn: Turn, moment: Moment) -> bool:
    """*Next week* names no day, and *in a month* may fall on a Sunday: slots from then on are offered instead."""
    if moment.day is None or moment.past or moment.fuzzy or moment.at is not None or moment.day <= turn.today:
        return False
    return moment.form == "period" or (moment.form == "span" and not is_working_day(turn.profile, moment.day))


def _usable(turn: Turn, moment: Moment) -> bool:
    if moment.fuzzy or moment.day is None:
        turn.say(text("when-fuzzy"))
        return False
    if dating.is_past(turn, moment.day, moment.at):
        turn.say(text("when-past"))
        return False
    return True


def ask_where_to(turn: Turn, touch: Touch) -> None:
    """A date is to move: slots again, or words."""
    contact = turn.notebook.contacts[touch.contact]
    turn.take_buttons()
    rows = (*slot_rows(turn, "moveto", touch.id), (Choice(text("button-cancel-date"), action("calloff", touch.id)),))
    turn.say(text("ask-move", name=turn.called(contact)), rows)
    turn.wait_for(Moving(touch.id))


def move_to_slot(turn: Turn, touch: Touch, stamp: str) -> None:
    """A slot for a date that moves."""
    moment = parse_stamp(stamp)
    if moment is None:
        turn.toast(text("button-unknown"))
    elif dating.is_past(turn, moment.date(), moment.time()):
        turn.toast(text("slot-passed"))
    else:
        turn.take_buttons()
        _moved(turn, touch, moment)


def _moved(turn: Turn, touch: Touch, moment: datetime, at_known: bool = True) -> None:  # noqa: FBT001, FBT002
    contact = turn.notebook.contacts[touch.contact]
    moved = dating.move(turn, touch, moment.date(), moment.time() if at_known else None)
    turn.saved("undo-move", contact.name)
    turn.idle()
    dating.announce(turn, [moved], text("moved-from", when=When(touch.day, touch.at)))
    errands.proceed(turn)


PLAIN_ABOUT_IT = re.compile(r"prossim|quest|\bnext\b|\bthis\b|\bcoming\b|che viene|\d{4}", re.IGNORECASE)


def _near(turn: Turn, touch: Touch, moment: Moment) -> date:
    """A bare weekday means the one in the week of the date that moves: *Friday*, of Thursday next week."""
    assert moment.day is not None  # noqa: S101 (``_usable`` has seen to it)
    if moment.form != "weekday" or PLAIN_ABOUT_IT.search(moment.text):
        return moment.day
    same_week = touch.day + timedelta(days=moment.day.weekday() - touch.day.weekday())
    return same_week if same_week > turn.today and same_week != touch.day else moment.day


def hear_where_to(turn: Turn, touch: Touch, words: str) -> bool:
    """A free text that names the new time."""
    moment = only_when(turn, words, kind=touch.kind, names=turn.notebook.contacts[touch.contact].name)
    if moment is None:
        return False
    if moment.day is None and moment.at is not None and not moment.fuzzy:
        moment = replace(moment, day=touch.day)
    if _too_wide(turn, moment):
        turn.say(text("which-day"), slot_rows(turn, "moveto", touch.id, moment.day))
        turn.wait_for(Moving(touch.id))
    elif _usable(turn, moment) and moment.day is not None:
        at, day = moment.at, _near(turn, touch, moment)
        if at is None and touch.at is not None and moment.part is None:
            at = touch.at  # *Thursday instead*: at the same hour
        _moved(turn, touch, datetime.combine(day, at or time()), at is not None)
    return True
