"""When a nudge may be said: snoozes, quiet hours, pauses, silence and the member's daily number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Final

from bot.core.localtime import utc, within
from bot.core.model import Notebook, Nudge
from bot.core.nudges.agenda import own_moment, pending, said, sent, under_way
from bot.core.nudges.manners import MANNERS, WORTH
from bot.core.nudges.mornings import morning_of, speaking_hour, weekly_morning, working_morning

LEASE: Final = timedelta(seconds=60)
"""How long a nudge may be under way before it counts as not arrived (TECH.md: above batch times send time)."""
LONGEST_LEASE: Final = timedelta(minutes=5)
"""What repeated failures stretch it to: Telegram may have shown what it did not confirm."""
DIGEST: Final = 6
"""Lines of a digest; what does not fit waits for the next one (METHOD: the rest carried over)."""
QUIET_AFTER: Final = 4
"""Days of messages without any sign of life after which the coach gives way (issue: silence respected)."""
LATE_EVE: Final = timedelta(hours=3)
"""An evening-before reminder this late leaves the word to the one shortly before."""
DAYS_END: Final = time(18)
"""When a coffee with no hour is over."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What to do now: messages, each of one nudge or a digest of several, the most valuable first in each.

    ``notebook`` has them as under way, and the others put off or expired.
    """

    notebook: Notebook
    messages: tuple[tuple[Nudge, ...], ...]


def _speaking(notebook: Notebook, moment: datetime, *, own_day: bool) -> datetime:
    """The moment, or the next one at which the coach may speak: out of quiet hours, and on a working day."""
    profile = notebook.profile
    local = moment.astimezone(profile.clock_at(moment))
    if not within(local.time(), profile.quiet_from, profile.quiet_to):
        return moment
    day = local.date() if local.time() < speaking_hour(profile) else local.date() + timedelta(days=1)
    morning = morning_of(profile, day)
    return morning if own_day else working_morning(profile, morning)


def moment_of(notebook: Notebook, nudge: Nudge) -> datetime:
    """When the nudge is to be said: the member's own choice, else its due moment, out of quiet hours and pauses."""
    profile, manner = notebook.profile, MANNERS[nudge.kind]
    if nudge.state == "sending" and nudge.lease:
        return nudge.lease
    if manner.always:
        return nudge.snoozed or nudge.due
    chosen = nudge.snoozed is not None
    due = max(filter(None, (nudge.snoozed or nudge.due, nudge.put_off)))
    if profile.paused_until and due < profile.paused_until:
        due, chosen = profile.paused_until, False
    if profile.rhythm == "weekly" and not (chosen or manner.own_day):
        due = weekly_morning(profile, due)
    return due if chosen else _speaking(notebook, due, own_day=manner.own_day)


def silent_days(notebook: Notebook) -> int:
    """On how many days the coach spoke up by itself since the member last gave a sign of life."""
    profile = notebook.profile
    moments = (nudge.sent_at for nudge in sent(notebook) if not MANNERS[nudge.kind].asked)
    return len({moment.astimezone(profile.clock_at(moment)).date() for moment in moments if moment})


def _gives_way(notebook: Notebook) -> bool:
    """Whether the member's silence leaves the coach no word but of their own dates."""
    return silent_days(notebook) >= QUIET_AFTER


def _come(notebook: Notebook, now: datetime) -> list[Nudge]:
    """What is still to be said and whose moment has come, as far as the coach may speak at all."""
    quiet = _gives_way(notebook)
    found = {n.id: n for n in pending(notebook, quiet=quiet, until=now)}
    found |= {n.id: n for n in under_way(notebook) if MANNERS[n.kind].asked or not quiet}
    return [nudge for nudge in found.values() if moment_of(notebook, nudge) <= now]


def next_due(notebook: Notebook) -> datetime | None:
    """When the alarm is to ring for this member; None while there is nothing, or the bot is blocked."""
    if not notebook.profile.reachable:
        return None
    quiet = _gives_way(notebook)
    leases = [n.lease for n in under_way(notebook) if n.lease and (MANNERS[n.kind].asked or not quiet)]
    if leases:  # one thing after the other: nothing overtakes what is under way
        return max(leases)
    soonest: datetime | None = None
    for nudge in pending(notebook, quiet=quiet):  # nothing is said before its own moment
        if soonest is not None and soonest <= own_moment(nudge):
            break
        moment = moment_of(notebook, nudge)
        soonest = moment if soonest is None else min(soonest, moment)
    return soonest


def _expired(notebook: Notebook, nudge: Nudge, now: datetime) -> bool:
    """Whether saying it now would be odd: the coffee has begun, or nobody remembers."""
    if MANNERS[nudge.kind].always:
        touch = notebook.touches.get(nudge.about)
        if touch is None:
            return True
        over = utc(touch.day, touch.at or DAYS_END, touch.zone)
        return now >= (over if nudge.kind != "touch_ahead" else over + timedelta(days=1))
    lives = MANNERS[nudge.kind].lives
    return lives is not None and now - max(nudge.snoozed or nudge.due, nudge.put_off or nudge.due) > lives


def _superseded(notebook: Notebook, nudge: Nudge, now: datetime) -> bool:
    """An evening-before reminder that the one shortly before has caught up with."""
    if nudge.kind != "coffee_eve":
        return False
    other = notebook.nudges.get(nudge.id.replace("coffee_eve", "coffee_ahead", 1))
    if other is None or other.state != "due":
        return False
    return moment_of(notebook, other) <= now or now - (nudge.snoozed or nudge.due) > LATE_EVE


def said_today(notebook: Notebook, now: datetime) -> int:
    """How many messages the member has had on this local day; a digest is one."""
    clock = notebook.profile.clock_at(now)
    today = now.astimezone(clock).date()
    return len(
        {
            nudge.message_id or nudge.id
            for nudge in said(notebook)
            if nudge.sent_at is not None and nudge.sent_at.astimezone(clock).date() == today
        }
    )


def _by_worth(nudges: Iterable[Nudge]) -> list[Nudge]:
    return sorted(nudges, key=lambda nudge: (WORTH[nudge.kind], nudge.due, nudge.id))


def _under_way(nudges: Iterable[Nudge], now: datetime) -> tuple[Nudge, ...]:
    """One message's nudges, leased; the first of them carries the others."""
    nudges = tuple(nudges)
    tries = max(nudge.tries + (nudge.state == "sending") for nudge in nudges)
    patient = not MANNERS[nudges[0].kind].always  # a date does not wait
    lease = now + (min(LEASE * 2 ** min(tries, 8), LONGEST_LEASE) if patient else LEASE)
    first = nudges[0].id
    return tuple(replace(n, state="sending", lease=lease, tries=tries, told_with=first) for n in nudges)


def ready(notebook: Notebook, now: datetime) -> Ready:
    """What may be said at ``now``. Afterwards nothing is left that is due and neither under way nor put off."""
    profile = notebook.profile
    quiet = _gives_way(notebook)
    held = (n.lease for n in under_way(notebook) if n.lease and (MANNERS[n.kind].asked or not quiet))
    if not profile.reachable or any(lease > now for lease in held):
        return Ready(notebook, ())
    due = _come(notebook, now)
    over = [n for n in due if _expired(notebook, n, now) or _superseded(notebook, n, now)]
    changed = [replace(nudge, state="expired", lease=None) for nudge in over]
    due = _by_worth(nudge for nudge in due if nudge not in over)
    dates = sorted((n for n in due if MANNERS[n.kind].always), key=lambda n: (n.snoozed or n.due, n.id))
    messages = [_under_way((nudge,), now) for nudge in dates]
    others = [nudge for nudge in due if not MANNERS[nudge.kind].always]
    room = DIGEST if said_today(notebook, now) + len(messages) < profile.nudges_a_day else 0
    if others[:room]:
        messages.append(_under_way(others[:room], now))
    changed += [_put_off(notebook, nudge, now) for nudge in others[room:]]
    changed += [nudge for message in messages for nudge in message]
    return Ready(notebook.put(*changed) if changed else notebook, tuple(messages))


def _put_off(notebook: Notebook, nudge: Nudge, now: datetime) -> Nudge:
    """Tomorrow is another day; what nobody dated waits for a working one."""
    profile = notebook.profile
    tomorrow = morning_of(profile, now.astimezone(profile.clock_at(now)).date() + timedelta(days=1))
    later = tomorrow if MANNERS[nudge.kind].own_day else working_morning(profile, tomorrow)
    return replace(nudge, state="due", lease=None, snoozed=None, put_off=later, because="daily")


def missed(notebook: Notebook, now: datetime) -> Ready:
    """For somebody who has just come back and is reading: what fell due meanwhile, in one message, at once."""
    over = [n for n in pending(notebook, quiet=False, until=now) if n.due <= now]
    mine = [n for n in over if not MANNERS[n.kind].always and (n.snoozed is None or n.snoozed <= now)]
    gone = [replace(n, state="expired", lease=None) for n in mine if _expired(notebook, n, now)]
    told = _by_worth(n for n in mine if not _expired(notebook, n, now))[:DIGEST]
    message = _under_way(told, now) if told else ()
    changed = (*gone, *message)
    return Ready(notebook.put(*changed) if changed else notebook, (message,) if message else ())


def held_back(notebook: Notebook, now: datetime) -> Notebook:
    """Let in again without a word: what is overdue waits for the next morning, or for that word."""
    if not notebook.profile.reachable:
        return notebook
    waiting = [n for n in _come(notebook, now) if not MANNERS[n.kind].always]
    later = working_morning(notebook.profile, now)
    return notebook.put(*(replace(n, state="due", lease=None, put_off=later, because="back") for n in waiting))
