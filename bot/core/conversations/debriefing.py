"""After a coffee: how did it go? A note, a promise, a next step (principle 5). And what became of promises."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.actions import action
from bot.core.conversations import capture, errands, later, ledgering, second_look
from bot.core.conversations.joining import alike
from bot.core.conversations.reading_about import about
from bot.core.model import MEETINGS, Promise, Touch
from bot.core.model.lookup import on_days
from bot.core.model.talk import Debriefing, InviteNext
from bot.core.reading.reading import Reading
from bot.core.replies import Choice, Lines, Rows, When, text
from bot.core.turn import Turn
from bot.core.who import fold


def held(turn: Turn, touch: Touch) -> None:
    """They met: that is credibility in the making, and the moment for the next note."""
    if touch.state == "held":
        turn.toast(text("already-noted"))
        return
    turn.take_buttons()
    contact = turn.notebook.contacts[touch.contact]
    turn.put(replace(touch, state="held"))
    turn.saved("undo-held", contact.name)
    if touch.kind in MEETINGS:
        turn.say(text("held-tell-me", name=turn.called(contact)))
        turn.wait_for(Debriefing(touch.id))
    else:
        errands.proceed(turn, text("noted"))


def call_off(turn: Turn, touch: Touch) -> None:
    """The date is off; nobody is blamed, and another is offered."""
    if touch.state != "planned":
        turn.toast(text("already-noted"))
        return
    turn.take_buttons()
    contact = turn.notebook.contacts[touch.contact]
    turn.put(replace(touch, state="cancelled"))
    turn.saved("undo-calloff", contact.name)
    errands.first(turn, InviteNext(contact.id))
    when = When(touch.day, touch.at)
    errands.proceed(turn, text("taken-off", kind=touch.kind, name=turn.called(contact), when=when))


OLD: Final = timedelta(days=3)
"""After so long a text is no longer the answer to a question about somebody."""
PATIENCE: Final = timedelta(hours=60)
"""How long *how did it go?* may wait for its answer."""


def spoken_of(turn: Turn, words: str, reading: Reading) -> Touch | None:
    """The meeting that a text tells of, if it names nobody else: one just held, or one just asked about."""
    touch = just_met(turn) or asked_about(turn)
    if touch is None:
        return None
    contact = turn.notebook.contacts[touch.contact]
    others = [p for p in reading.people if not alike(p.name.text, contact.name)]
    told = any(p.role or p.company or p.needs or p.offers or p.email or p.phone for p in others)
    return None if told or any(second_look.is_spoken_of(words, p) for p in others) else touch


def asked_about(turn: Turn) -> Touch | None:
    """The meeting that the last *how did it go?* asked about, if nothing is known of it yet."""
    asked = [
        n
        for n in turn.notebook.nudges.values()
        if n.kind in {"coffee_after", "coffee_again"} and n.sent_at and turn.now - n.sent_at <= PATIENCE
    ]
    waiting = [t for n in asked if (t := turn.notebook.touches.get(n.about)) and t.state == "planned"]
    return waiting[0] if len({t.id for t in waiting}) == 1 else None


def overtaken(turn: Turn) -> bool:
    """Whether the question of an earlier evening still open has been overtaken by *how did it go?*, or by days."""
    asked_on = turn.profile.asked_on
    if asked_on is None:
        return False
    if turn.today - asked_on > OLD:
        return True
    touch = asked_about(turn)
    return touch is not None and touch.day > asked_on


def just_met(turn: Turn) -> Touch | None:
    """The one meeting or call of today that has begun: a note without a name, now, is about it."""
    begun = [
        t
        for t in on_days(turn.notebook.touches, turn.today, turn.today)
        if t.kind in TALKS and t.state == "planned" and t.at and t.at <= turn.local.time()
    ]
    return begun[0] if len(begun) == 1 else None


def not_yet(turn: Turn, touch: Touch, words: str) -> bool:
    """*Tomorrow*, *not now*, a bare *no*: no news of a meeting, nor a sign that it was held; tells if it was that.

    Who says no is asked what became of it; who is tired is asked again when they say.
    """
    asked = [n for n in turn.notebook.nudges.values() if n.about == touch.id and n.kind in AFTERWARDS and n.sent_at]
    if touch.state != "planned" or not asked:
        return False
    plain = fold(words).strip(" .!?")
    if plain in {"no", "nope", "nah", "non ancora", "not yet"}:
        turn.say(text("not-held"), choices(touch))
        return True
    later_on = PUT_OFF.sub(" ", plain).strip(" .,!")
    last = max(asked, key=lambda n: n.sent_at or turn.now)
    return later.says_only_when(turn, later_on) and later.hear(turn, last, later_on)


TALKS: Final = MEETINGS | {"call"}
"""What there is something to tell of afterwards."""
AFTERWARDS: Final = frozenset({"coffee_after", "coffee_again"})
PUT_OFF: Final = re.compile(
    r"\b(?:ti (?:dico|scrivo|racconto|faccio sapere)|te lo (?:dico|racconto|scrivo)|sono (?:stanc|distrutt|cott)[oa]|"
    r"ne parliamo|ci sentiamo|i'll (?:tell|write)(?: (?:to )?you)?|let you know|"
    r"(?:i'm |im |i am )?(?:too |so )?tired)\b"
)
"""What whoever puts it off says besides."""


def choices(touch: Touch) -> Rows:
    """What may have become of a meeting."""
    return (
        (
            Choice(text("button-held"), action("held", touch.id)),
            Choice(text("button-move"), action("move", touch.id)),
            Choice(text("button-called-off"), action("calloff", touch.id)),
        ),
    )


def hear(turn: Turn, touch: Touch, words: str, message_id: int | None) -> None:
    """What the member tells of a meeting: a note about that person, with what follows from it."""
    contact = turn.notebook.contacts[touch.contact]
    if touch.state == "planned":
        turn.put(replace(touch, state="held"))
    note = turn.keep_note(words, message_id=message_id)
    turn.put(replace(note, contacts=(contact.id,)))
    turn.saved("undo-note", words[:40])
    reading = second_look.narrowed(about(turn, contact.name, words), contact.name)
    turn.idle()
    learnt = any(p.needs or p.offers or p.interests or p.role or p.company for p in reading.people)
    if learnt or reading.promises or reading.follow_ups:
        capture.show(turn, capture.card_of(turn, note, reading, contact))
    else:
        told = ledgering.from_note(turn, turn.notebook.notes[note.id], [contact])
        errands.add(turn, InviteNext(contact.id))
        errands.proceed(turn, Lines((text("debrief-noted"), *told.lines)))


def kept(turn: Turn, promise: Promise) -> None:
    """A promise kept is the cheapest credibility there is."""
    _close(turn, promise, "kept", "owed-kept" if promise.by == "them" else "promise-kept")


def let_go(turn: Turn, promise: Promise) -> None:
    """A promise let go, without a lecture."""
    _close(turn, promise, "dropped", "owed-dropped" if promise.by == "them" else "promise-dropped")


def _close(turn: Turn, promise: Promise, state: str, key: str) -> None:
    if promise.state != "open":
        turn.toast(text("already-noted"))
        return
    turn.take_buttons()
    turn.put(replace(promise, state=state, closed_at=turn.now))  # type: ignore[arg-type]
    turn.saved("undo-promise", promise.text[:40])
    turn.say(text(key))
