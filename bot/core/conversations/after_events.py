"""After an event (principle 4): whom one met there, how many of the goal got a coffee, and the first steps."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.actions import action
from bot.core.method import gatherings
from bot.core.model import Event
from bot.core.replies import Choice, Lines, Rows, Series, Verbatim, Words, text
from bot.core.turn import Turn
from bot.core.who import fold

NOBODY: Final = frozenset(
    {"nessuno", "nessuno di nuovo", "nessuno stavolta", "niente di che", "nobody", "nobody new", "no one", "none"}
)
NOT_THERE: Final = frozenset(
    {"non sono andato", "non sono andata", "non ci sono andato", "non ci sono andata", "non c'ero", "i didn't go",
     "didn't go", "i wasn't there", "wasn't there", "skipped it"}
)  # fmt: skip


def debrief(turn: Turn, event: Event, carrier: str | None = None) -> None:
    """The evening after: the notes, under this event; and how many of the goal got a coffee."""
    met = gatherings.met_at(turn.notebook, event)
    gone = Choice(text("button-event-absent"), action("absent", event.id))
    if not met:
        rows: Rows = ((gone, Choice(text("button-nobody-new"), action("fine"))),)
        turn.say(_whom(turn, event), rows, nudge=carrier)
        return
    coffees = len(gatherings.with_a_coffee(turn.notebook, event, met))
    rows = ((Choice(text("button-that-is-all"), action("fine")),),)
    words = Lines((_count(event, len(met), coffees), text("event-debrief-more")))
    turn.say(words, rows, nudge=carrier)


def hear_nobody(turn: Turn, words: str) -> bool:
    """*Nobody*, or *I didn't go*, as the answer to *whom did you meet?*; tells whether it was that."""
    plain = fold(words).strip(" .!")
    if plain not in NOBODY | NOT_THERE:
        return False
    event = gatherings.just_asked(turn.notebook, turn.now)
    if event is None:
        return False
    if plain in NOT_THERE:
        absent(turn, event)
    else:
        turn.say(text("event-nobody"))
    return True


def _whom(turn: Turn, event: Event) -> Words:
    """The question after an event; of a meeting that comes again it is put shorter, and not in the same words."""
    before = any(e.name == event.name and e.day < event.day for e in turn.notebook.events.values())
    if not before:
        return text("event-debrief", name=event.name, goal=event.goal)
    even = event.day.toordinal() // 7 % 2 == 0
    return text("event-debrief-again" if even else "event-debrief-once-more", name=event.name)


def _count(event: Event, met: int, coffees: int) -> Words:
    return text("event-count", name=event.name, met=met, goal=event.goal, coffees=coffees)


def steps(turn: Turn, event: Event, carrier: str | None = None) -> None:
    """The next morning: who has a date, and two lines to everybody else while they still remember."""
    met = gatherings.met_at(turn.notebook, event)
    dated = gatherings.with_a_coffee(turn.notebook, event, met)
    written = {t.contact for t in turn.notebook.touches.values() if t.state != "cancelled"}
    left = [c for c in met if c not in dated and c.id not in written and not c.not_now_at] or [
        c for c in met if c not in dated
    ]
    rows = tuple(
        (
            Choice(text("button-event-lines", name=turn.called(c)), action("draft", c.id)),
            Choice(text("button-coffee-with", name=turn.called(c)), action("coffee", c.id)),
        )
        for c in left[:3]
    )
    names = Series(tuple(Verbatim(turn.called(c)) for c in left[:3]))
    words = Lines((_count(event, len(met), len(dated)), text("event-steps", names=names)))
    turn.say(words, rows, nudge=carrier)


def absent(turn: Turn, event: Event) -> None:
    """One did not go: no questions asked. The next time, if there is one, stands already."""
    turn.take_buttons()
    turn.put(replace(event, state="cancelled"))
    turn.saved("undo-event", event.name)
    turn.say(text("event-absent"))
