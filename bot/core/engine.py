"""The engine: one event, one notebook, one moment in; the next notebook and the replies out.

Theory of operation. ``step`` is a pure function of its arguments (and of the read-only ``Mind``): it keeps no state,
reads no clock and touches no network. An event is first sorted by its kind; a button names the record that it acts on
and is checked against the notebook, since it may be a month old; a free text is taken in the light of ``notebook.talk``
(see ``conversations.listening``). Whatever happened, the nudges are then planned anew, and a saved change leaves an
entry for ``/undo``. Every event is legal in every state: what does not fit gets a friendly word and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from bot.core import sizes
from bot.core.conversations import (
    capture,
    giving_way,
    listening,
    oddments,
    offering,
    reminding,
    routes,
    second_hand,
    sharing,
    undoing,
    welcome,
)
from bot.core.conversations.introducing import noticing
from bot.core.events import (
    Commanded,
    Delivered,
    Edited,
    Event,
    Pondered,
    Reached,
    Said,
    Sender,
    SentOther,
    SharedContact,
    SharedLocation,
    Sought,
    Tapped,
    TimePassed,
)
from bot.core.model import Notebook
from bot.core.nudges import moved_house, replan, under_way
from bot.core.replies import Reply, Say, text
from bot.core.turn import Mind, Turn


@dataclass(frozen=True, slots=True)
class Step:
    """What came of an event. ``forget`` asks the shell to erase the member altogether."""

    notebook: Notebook
    replies: tuple[Reply, ...]
    forget: bool = False
    afterwards: Event | None = None
    """What is to be stepped next, after the replies have gone out: what takes long shall keep nobody waiting."""


class Engine:
    """The coach's mind at work; see the module's theory of operation."""

    def __init__(self, mind: Mind, most: Mapping[str, int] = sizes.MOST) -> None:
        """``most`` is how many records of each kind a notebook holds."""
        self._mind = mind
        self._most = most

    def step(self, notebook: Notebook, event: Event, now: datetime, sender: Sender | None = None) -> Step:
        """One step. ``now`` must be aware; a naive one is a mistake of the caller and raises ValueError."""
        if now.tzinfo is None:
            message = "now must be aware (UTC)"
            raise ValueError(message)
        (event, cut), sender = sizes.fitted(event), sizes.known(sender)
        if isinstance(event, Sought):  # typed in another chat: it reads, and changes nothing
            return Step(notebook, (offering.offer(notebook, event.query, event.words, self._mind.matchmaker.helpers),))
        turn = Turn(notebook, now, self._mind, event.message_id if isinstance(event, Tapped) else None)
        back = not isinstance(event, TimePassed | Delivered | Reached | Pondered) and _meet(turn, sender)
        met = turn.notebook
        _dispatch(turn, event)
        if turn.undoable and not turn.forget:
            turn.notebook = undoing.remember(met, turn.notebook, *turn.undoable)
        if cut:
            turn.say(text("too-long", most=sizes.VCARD if isinstance(event, SharedContact) else sizes.TEXT))
        full = None if turn.forget else sizes.overfull(notebook, turn.notebook, self._most)
        if full and not isinstance(event, TimePassed | Delivered | Reached | Pondered):
            return Step(notebook, (Say(text("notebook-full", kind=full, most=self._most[full])),))
        turn.notebook = moved_house(notebook.profile, turn.notebook)
        if back and not turn.forget:
            turn.notebook = replan(turn.notebook, now)
            giving_way.catch_up(turn)
        afterwards = Pondered(turn.pondered) if turn.pondered and not turn.forget else None
        return Step(replan(turn.notebook, now), tuple(turn.replies), turn.forget, afterwards)


def _meet(turn: Turn, sender: Sender | None) -> bool:
    """Somebody who writes can be reached; their name from Telegram signs drafts until they choose another.

    Tells whether they come back after having blocked the bot, or after a long silence.
    """
    if sender and sender.first_name and not turn.profile.name:
        turn.prefer(name=sender.first_name)
    reminding.let_be(turn)
    return giving_way.heard(turn)


def _dispatch(turn: Turn, event: Event) -> None:  # noqa: C901, PLR0912 (a table: one case for each event)
    match event:
        case Said():
            listening.said(turn, event)
        case Edited():
            second_hand.edited(turn, event)
        case Commanded():
            routes.command(turn, event)
        case Tapped():
            routes.tapped(turn, event)
        case SharedContact():
            capture.come_back_to_it(turn)
            sharing.share(turn, event)
        case SharedLocation():
            if oddments.wants_a_place(turn):
                welcome.located(turn, event.latitude, event.longitude)
            else:
                turn.say(text("location-not-asked"))
        case SentOther():
            oddments.other(turn, event)
        case Reached():
            giving_way.reached(turn, reachable=event.reachable)
        case TimePassed():
            reminding.time_passed(turn)
        case Delivered():
            _delivered(turn, event)
        case Pondered():
            noticing.ponder(turn, event.contacts)
        case Sought():
            pass  # see ``Engine.step``
        case _:
            assert_never(event)


def _delivered(turn: Turn, event: Delivered) -> None:
    """The nudge arrived, and with it all that were told in the same message."""
    arrived = [
        replace(nudge, state="sent", lease=None, sent_at=turn.now, message_id=event.message_id, tries=0)
        for nudge in under_way(turn.notebook)
        if event.nudge in {nudge.id, nudge.told_with}
    ]
    if arrived:
        turn.put(*arrived)
