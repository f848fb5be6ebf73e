"""After the message to both: did they meet, what came of it, thanks to both. Silence closes it as unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from bot.core.actions import action
from bot.core.conversations import drafting
from bot.core.conversations.introducing import asking_first, starting
from bot.core.model import Gift, Introduction
from bot.core.model.ledger import Result
from bot.core.model.talk import Drafting, Following
from bot.core.replies import Choice, Rows, text
from bot.core.turn import Turn
from bot.core.who import fold

NO_NEWS = frozenset(
    {
        "non lo so",
        "non so",
        "boh",
        "non ancora",
        "non lo so ancora",
        "don't know",
        "i don't know",
        "not yet",
        "no idea",
        "no news",
    }
)
OPEN = frozenset({"introduced", "met", "unknown"})


def sent(turn: Turn, about: Introduction) -> None:
    """The introduction was sent: a gift to both, on the ledger."""
    if about.state not in {"proposed", "idea", "asking", "agreed"}:
        turn.toast(text("already-noted"))
        return
    turn.take_buttons()
    record(turn, about)
    turn.saved("undo-intro", starting.names(turn, about))
    drafting.leave(turn)
    turn.say(text("intro-sent"))


def record(turn: Turn, about: Introduction) -> None:
    """They are introduced: a gift to both."""
    turn.put(replace(about, state="introduced", introduced_at=turn.now))
    for contact in (about.a, about.b):
        other = about.other(contact)
        gift = Gift(
            turn.new_id("g"), contact, "introduction", "given", about.need, turn.now, other=other, about=about.id
        )
        turn.put(gift)
        drafting.note_touch(turn, contact)


def told(turn: Turn, gifts: Sequence[Gift]) -> None:
    """An introduction that the member tells of, made without the coach: it is followed through all the same."""
    one = next((g for g in gifts if g.kind == "introduction" and g.direction == "given" and g.other), None)
    if one is None or one.other is None:
        return
    same = [i for i in turn.notebook.introductions.values() if {i.a, i.b} == {one.contact, one.other}]
    about = same[-1] if same else Introduction(turn.new_id("i"), one.contact, one.other, turn.now)
    if about.state in {"introduced", "met", "received", "thanked"}:
        return
    turn.put(replace(about, state="introduced", introduced_at=turn.now, closed_at=None))
    turn.put(*(replace(g, about=about.id) for g in gifts if g.kind == "introduction" and g.id in turn.notebook.gifts))


def met(turn: Turn, about: Introduction, answer: str) -> None:
    """Have they talked? *Not yet* is a full answer: the next check comes by itself."""
    if about.state not in OPEN or answer not in {"yes", "not"}:
        turn.toast(text("already-noted"))
        return
    turn.take_buttons()
    _stop_following(turn, about)
    if answer == "not":
        turn.say(text("intro-not-yet"))
        return
    turn.put(replace(about, state="met", met_at=turn.now, closed_at=None))
    turn.saved("undo-intro", starting.names(turn, about))
    turn.say(text("intro-met-noted"), starting.result_rows(about)[:1])


def result(turn: Turn, about: Introduction, came: str) -> None:
    """What came of it, by a tap; then the circle can be closed with both."""
    if about.state not in OPEN or came not in get_args(Result):
        turn.toast(text("already-noted"))
        return
    turn.take_buttons()
    _stop_following(turn, about)
    about = replace(about, state="outcome", result=came, closed_at=turn.now, met_at=about.met_at or turn.now)  # type: ignore[arg-type]
    turn.put(about)
    turn.saved("undo-intro", starting.names(turn, about))
    rows = _loop_rows(turn, about) if came != "nothing" else ()
    turn.say(text("intro-closed", result=came) if rows else text("intro-nothing"), rows)


def hear(turn: Turn, about: Introduction, words: str, message_id: int | None) -> bool:
    """What came of it, in words. Tells whether it was that, and not a note about somebody else."""
    if about.state == "asking":
        return asking_first.hear(turn, about, words)
    if about.state not in OPEN or starting.people(turn, about) is None:
        return False
    if fold(words).rstrip(".! ") in NO_NEWS:
        turn.idle()
        turn.say(text("intro-not-yet"))
        return True
    reading = turn.mind.reader.read(words, turn.local, None)
    both = starting.people(turn, about) or ()
    known = {word for c in both for word in fold(c.name).split()}
    if any(not set(fold(p.name.text).split()) & known for p in reading.people):
        return False
    note = turn.keep_note(words, "answer", message_id)
    turn.put(replace(note, contacts=(about.a, about.b)))
    _stop_following(turn, about)
    about = replace(about, state="outcome", outcome=words.strip()[:500], closed_at=turn.now)
    turn.put(about)
    turn.saved("undo-intro", starting.names(turn, about))
    turn.say(text("intro-outcome-noted"), _loop_rows(turn, about))
    return True


def _stop_following(turn: Turn, about: Introduction) -> None:
    if isinstance(turn.talk, Following) and turn.talk.introduction == about.id:
        turn.idle()


def _loop_rows(turn: Turn, about: Introduction) -> Rows:
    both = starting.people(turn, about) or ()
    return (
        tuple(Choice(text("button-lines-to", to=starting.to(turn, c)), action("iloop", about.id, c.id)) for c in both),
    )


def loop(turn: Turn, about: Introduction, contact: str) -> None:
    """Thanks to one of the two."""
    drafting.show(turn, Drafting("loop", about.id, contact))


def wrote(turn: Turn, about: Introduction, contact: str) -> None:
    """A last letter was sent."""
    if not about.of(contact) or contact not in turn.notebook.contacts:
        turn.toast(text("button-unknown"))
        return
    turn.take_buttons()
    drafting.note_touch(turn, contact)
    turn.saved("undo-wrote", turn.notebook.contacts[contact].name)
    drafting.leave(turn)
    turn.say(text("wrote-noted", name=turn.called(turn.notebook.contacts[contact])))


def closed(turn: Turn, about: Introduction) -> None:
    """As it stands in the notebook from then on."""
    if about.state in {"introduced", "met", "asking"}:
        turn.put(replace(about, state="unknown", closed_at=turn.now))


def close(turn: Turn, about: Introduction, carrier: str | None) -> None:
    """Nobody ever told: closed as unknown; a tap still opens it again."""
    both = starting.people(turn, about)
    if both is None:
        return
    closed(turn, about)
    rows = starting.result_rows(about) if about.introduced_at else ()
    turn.say(text("intro-close-due", a=both[0].name, b=both[1].name), rows, nudge=carrier, silent=True)
