"""Which nudges a notebook asks for.

After every turn what each record gives reason to say is compared with the nudges in the notebook: a moved coffee,
another time zone or a kept promise needs no bookkeeping of its own. Of thousands of records only those are looked at
again that a turn has touched, and those whose time has come. What was looked at before is kept beside the contacts (see
``bot.core.model.shelf``): a memo and no state, for the same notebook and moment it gives what comes of looking at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from heapq import heappop, heappush

from bot.core.localtime import utc
from bot.core.model import KINDS, Contact, Notebook, Nudge, NudgeKind, Profile, Record
from bot.core.model.lookup import about as records_about
from bot.core.model.lookup import cards_of, whose
from bot.core.model.shelf import differing, kept_beside
from bot.core.nudges import rhythm
from bot.core.nudges.agenda import PENDING, agenda, coming_round
from bot.core.nudges.dormant import Ties
from bot.core.nudges.gathered import Gathered
from bot.core.nudges.reasons import wanted_about

KEPT_FOR = timedelta(days=60)
"""How long a nudge that was said stays in the notebook."""
_SUBJECTS = ("touches", "promises", "contacts", "cards", "events", "introductions")
"""Kinds of records that give reason to say something."""


class Plan:
    """What was found when one looked last: in which notebook, at which moment, and when to look again."""

    def __init__(self) -> None:
        """Nothing yet: everything is to be looked at."""
        self._seen: tuple[Notebook, datetime] | None = None
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._again: dict[str, datetime] = {}
        """Until when what was found about a record holds, if nothing of it changes."""
        self._queue: list[tuple[datetime, str]] = []
        self._changed: frozenset[str] = frozenset()
        """What the last look itself has changed."""
        self._gathered = Gathered()
        self._ties = Ties()

    def look(self, notebook: Notebook, now: datetime) -> Notebook:
        """The notebook with its nudges brought up to date."""
        touched = self._touched(notebook, now)
        settled = rhythm.settled(notebook, now)
        today = settled.astimezone(notebook.profile.tz).date()
        self._ties.weigh(notebook, today, [key for key in touched if key in notebook.contacts or key in self._ties])
        put: list[Nudge] = []
        gone: list[str] = []
        for about in touched:
            wanted = {n.id: n for n in wanted_about(notebook, about, self._gathered.lately, self._gathered.together)}
            known = [notebook.nudges[key] for key in agenda(notebook).about.get(about, ())]
            found = _compared(notebook, wanted, known, now)
            put += found.put
            gone += found.gone
            self._hold(about, found.holds)
        weekly = rhythm.weekly(notebook, now, self._ties.first(notebook, settled))
        found = _compared(notebook, weekly, coming_round(notebook), now)
        put += found.put
        gone += found.gone
        self._changed = frozenset({nudge.about for nudge in put} | {notebook.nudges[key].about for key in gone})
        notebook = notebook.put(*put).drop("nudges", *gone)
        self._seen = (notebook, now)
        return notebook

    def _touched(self, notebook: Notebook, now: datetime) -> Iterable[str]:
        """Ids of what must be looked at."""
        if self._seen is None or now < self._seen[1] or _lives_otherwise(self._seen[0].profile, notebook.profile):
            self._begin_anew()
            self._gathered.look(notebook)
            found = dict.fromkeys(about for kind in _SUBJECTS for about in notebook.map_of(kind))
            return found | dict.fromkeys(agenda(notebook).about)
        seen = self._seen[0]
        found = dict.fromkeys(sorted(self._changed))
        gathered = any(seen.map_of(kind) is not notebook.map_of(kind) for kind in Gathered.KINDS)
        for kind in KINDS:
            for key, old, new in differing(seen.map_of(kind), notebook.map_of(kind)):
                if isinstance(old, Contact) and isinstance(new, Contact) and _moments(old) == _moments(new):
                    continue  # another name, or something learnt: no moment depends on that
                gathered |= kind == "contacts"
                found |= dict.fromkeys((key, *whose(old), *whose(new), *_concerned(notebook, kind, key, old, new)))
        if gathered:
            found |= dict.fromkeys(self._gathered.look(notebook))
        while self._queue and self._queue[0][0] <= now:
            moment, about = heappop(self._queue)
            if self._again.get(about) == moment:
                found[about] = None
        return found

    def _hold(self, about: str, until: datetime | None) -> None:
        if until is None:
            self._again.pop(about, None)
        elif self._again.get(about) != until:
            self._again[about] = until
            heappush(self._queue, (until, about))


@dataclass(frozen=True, slots=True)
class _Compared:
    """What is to be put and what is to go, and until when that holds if nothing changes; None is for ever."""

    put: list[Nudge]
    gone: list[str]
    holds: datetime | None


def _compared(notebook: Notebook, wanted: dict[str, Nudge], known: Iterable[Nudge], now: datetime) -> _Compared:
    """What is wanted against what is there.

    A nudge whose moment had passed before it was ever planned is not said late: a coffee noted an hour ahead gets no
    evening-before reminder. Those already said are kept for a while, for their buttons.
    """
    put: list[Nudge] = []
    gone: list[str] = []
    holds = [nudge.due for key, nudge in wanted.items() if nudge.due > now and key not in notebook.nudges]
    plan = _one_by_one(wanted, notebook, now)
    for key, nudge in plan.items():
        there = notebook.nudges.get(key)
        if there is None:
            if nudge.due > now:
                put.append(nudge)
        elif there.state == "due" and there.due != nudge.due:
            put.append(replace(there, due=nudge.due))
    for nudge in known:
        if nudge.id in plan:
            continue
        if nudge.state in PENDING or now - nudge.due > KEPT_FOR:
            gone.append(nudge.id)
        else:
            holds.append(nudge.due + KEPT_FOR)
    return _Compared(put, gone, min(holds, default=None))


def _concerned(notebook: Notebook, kind: str, key: str, old: Record | None, new: Record | None) -> Iterator[str]:
    """What else must be looked at when that record has changed."""
    match kind:
        case "nudges":
            yield from (nudge.about for nudge in (old, new) if isinstance(nudge, Nudge))
        case "notes":
            yield from (card.id for card in cards_of(notebook.cards, key))
        case "contacts" if old is None or new is None:
            yield from (about.id for about in records_about(notebook.introductions, key))
        case _:
            pass


def _moments(contact: Contact) -> tuple[object, ...]:
    """What of a contact decides when something is said."""
    return contact.met_at, contact.not_now_at, contact.overrule, contact.target, contact.cadence, contact.revived_at


def _lives_otherwise(before: Profile, after: Profile) -> bool:
    """Whether the profile differs in more than what the coach only counts in it, turn by turn."""
    if before is after:
        return False
    counted = {
        "asked_on": after.asked_on,
        "asked_count": after.asked_count,
        "reframed_on": after.reframed_on,
        "told_why_ask": after.told_why_ask,
        "braked_on": after.braked_on,
        "returned": after.returned,
        "welcomed": after.welcomed,
    }
    return replace(before, **counted) != after  # type: ignore[arg-type]


def _one_by_one(plan: dict[str, Nudge], notebook: Notebook, now: datetime) -> dict[str, Nudge]:
    """Of what comes round again and again, the next time only: the one after it waits until that one was said."""
    ahead: dict[tuple[NudgeKind, str], str] = {}
    for key, nudge in plan.items():
        known = notebook.nudges.get(key)
        if known.state in {"due", "sending"} if known else nudge.due > now:
            first = ahead.setdefault((nudge.kind, nudge.about), key)
            if first != key and nudge.due < plan[first].due:
                ahead[nudge.kind, nudge.about] = key
    return {
        key: nudge
        for key, nudge in plan.items()
        if ahead.get((nudge.kind, nudge.about), key) == key
        or ((known := notebook.nudges.get(key)) is not None and known.state not in {"due", "sending"})
    }


def wanted(notebook: Notebook) -> dict[str, Nudge]:
    """Every nudge that the records of a notebook give reason for, by id, whenever it may fall due."""
    gathered = Gathered()
    gathered.look(notebook)

    def each() -> Iterator[Nudge]:
        for kind in _SUBJECTS:
            for about in notebook.map_of(kind):
                yield from wanted_about(notebook, about, gathered.lately, gathered.together)

    return {nudge.id: nudge for nudge in each()}


def replan(notebook: Notebook, now: datetime) -> Notebook:
    """The notebook with its nudges brought up to date."""
    return kept_beside(notebook.contacts, Plan).look(notebook, now)


def moved_house(before: Profile, notebook: Notebook) -> Notebook:
    """What the member themselves put off keeps its wall clock when they change their zone or go on a journey."""
    profile = notebook.profile
    if (before.zone, before.stay) == (profile.zone, profile.stay):
        return notebook

    def same_hour(moment: datetime) -> datetime:
        local = moment.astimezone(before.clock_at(moment))
        return utc(local.date(), local.time(), profile.zone_on(local.date()))

    moved = [
        replace(nudge, snoozed=same_hour(nudge.snoozed))
        for nudge in notebook.nudges.values()
        if nudge.state == "due" and nudge.snoozed
    ]
    if profile.paused_until and profile.paused_until == before.paused_until:
        notebook = replace(notebook, profile=replace(profile, paused_until=same_hour(profile.paused_until)))
    return notebook.put(*moved) if moved else notebook
