"""What the coach says by itself: each nudge with why now, what they need, what was promised, and buttons to act.

One nudge is one message; several at once are one digest (``digesting``).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.actions import action
from bot.core.conversations import (
    asking,
    cards,
    debriefing,
    digesting,
    drafting,
    gathering,
    giving_way,
    promising,
    seasons,
)
from bot.core.conversations.introducing import following
from bot.core.model import Card, Contact, Nudge, Promise, Touch
from bot.core.model.talk import Debriefing, Drafting, Idle
from bot.core.nudges import ready
from bot.core.replies import Choice, Lines, Rows, Say, When, Words, text
from bot.core.slots import is_working_day
from bot.core.turn import Turn

LONG_AGO = timedelta(days=4)
"""A first message this late is worth a kind word: it is still welcome."""
BRIEF = 2
"""Lines of the second reminder, under its head."""
OPEN_FOR = timedelta(days=7)
"""How long after a coffee a free text may still be the answer to *how did it go?*."""


def time_passed(turn: Turn) -> None:
    """Says what is due, within the day's measure."""
    let_be(turn)
    due = ready(turn.notebook, turn.now)
    word = giving_way.word(turn)
    turn.notebook = due.notebook
    for message in due.messages:
        first = len(turn.replies)
        if len(message) == 1:
            say(turn, message[0])
        else:
            digesting.say(turn, message)
        if word and len(turn.replies) > first and not digesting.is_date(message):
            turn.replies[first] = giving_way.with_word(turn.replies[first], *word)


def let_be(turn: Turn) -> None:
    """*How did it go?* is not waited for for ever; an event that is over makes room for the next one."""
    gathering.carry_on(turn)
    talk = turn.talk
    if isinstance(talk, Debriefing):
        touch = turn.notebook.touches.get(talk.touch)
        if touch is None or turn.today - touch.day > OPEN_FOR:
            turn.idle()


def say(turn: Turn, nudge: Nudge, *, opened: bool = False) -> None:
    """One nudge as a message of its own; ``opened`` from a digest, which has said already that it is there."""
    if opened and nudge.state in {"sent", "answered"}:
        nudge = replace(nudge, sent_at=turn.now)  # a word that follows is about this one
        turn.put(nudge)
    notebook, carrier = turn.notebook, None if opened else nudge.id
    if seasons.say(turn, nudge, carrier) or following.say(turn, nudge, carrier):
        return
    match nudge.kind:
        case "coffee_eve" | "coffee_ahead":
            _coffee(turn, nudge, notebook.touches[nudge.about], carrier)
        case "coffee_after" | "coffee_again":
            _how_did_it_go(turn, nudge, notebook.touches[nudge.about], carrier)
        case "touch_due" | "touch_ahead":
            _touch(turn, nudge, notebook.touches[nudge.about], carrier)
        case "promise_due":
            _promise(turn, notebook.promises[nudge.about], carrier)
        case "first_step":
            _first_step(turn, notebook.contacts[nudge.about], carrier, opened=opened)
        case "unsaved":
            _unsaved(turn, notebook.cards[nudge.about], carrier)


def _snooze(nudge: Nudge) -> Choice:
    return Choice(text("button-snooze"), action("snooze", nudge.id))


def _was_said_yesterday(turn: Turn, nudge: Nudge, touch: Touch) -> bool:
    """Whether the evening before told all this already."""
    eve = turn.notebook.nudges.get(f"coffee_eve:{touch.id}:{touch.revision}")
    return nudge.kind == "coffee_ahead" and eve is not None and eve.state in {"sent", "answered"}


def background(turn: Turn, contact: Contact) -> list[Words]:
    """What to have in mind when one sits together: their need and who could meet it, promises, things to ask."""
    lines: list[Words] = []
    needs = contact.of("need")
    if needs:
        lines.append(text("brief-need", need="; ".join(needs[-2:])))
        helper = best_helper(turn, contact)
        if helper is not None:
            lines.append(text("brief-helper", name=helper[0].name, why=helper[1]))
    lines += _promised(turn, contact)[:2]
    questions = asking.for_the_coffee(contact)
    if questions:
        asked = tuple(text(f"to-ask-{q}") for q in questions)
        lines.append(Lines((text("brief-ask"), *(Lines((text("bullet"), q), " ") for q in asked))))
    return lines


def in_short(turn: Turn, contact: Contact) -> list[Words]:
    """For the second reminder, on the way: what was promised, what they need, one question; two lines at most."""
    lines = _promised(turn, contact)[:1]
    lines += [text("brief-need", need=need) for need in contact.of("need")[-1:]]
    questions = asking.for_the_coffee(contact)
    lines += [Lines((text("brief-ask"), text(f"to-ask-{q}")), " ") for q in questions[:1]]
    return lines[:BRIEF]


def _promised(turn: Turn, contact: Contact) -> list[Words]:
    return [
        text("brief-promise", what=p.text)
        for p in turn.notebook.promises.values()
        if p.contact == contact.id and p.state == "open" and p.by == "me"
    ]


def best_helper(turn: Turn, contact: Contact) -> tuple[Contact, str] | None:
    """Somebody else in the notebook who could meet this contact's latest need."""
    others = [c for c in turn.notebook.contacts.values() if c.id != contact.id]
    for need in reversed(contact.of("need")):
        found = turn.mind.surely(need, others)
        if found:
            return found[0].contact, found[0].why
    return None


def _day_key(turn: Turn, touch: Touch) -> str:
    days = (touch.day - turn.today).days
    return {0: "today", 1: "tomorrow"}.get(days, "later")


def _coffee(turn: Turn, nudge: Nudge, touch: Touch, carrier: str | None) -> None:
    contact = turn.notebook.contacts[touch.contact]
    day, when = _day_key(turn, touch), When(touch.day)
    who = cards.known_as(contact)
    head = (
        text("coffee-reminder", day=day, kind=touch.kind, who=who, when=when, at=touch.at)
        if touch.at
        else text("coffee-reminder-day", day=day, kind=touch.kind, who=who, when=when)
    )
    last = (
        Choice(text("button-done"), action("held", touch.id)),
        Choice(text("button-move"), action("move", touch.id)),
        Choice(text("button-called-off"), action("calloff", touch.id)),
    )
    if _was_said_yesterday(turn, nudge, touch):
        turn.say(Lines((head, *in_short(turn, contact))), (last,), nudge=carrier)
        return
    rows: list[tuple[Choice, ...]] = []
    helper = best_helper(turn, contact)
    if helper is not None:
        label = text("button-prepare-intro", name=helper[0].first_name)
        rows.append((Choice(label, action("intro", contact.id, helper[0].id)),))
    rows.append((Choice(text("button-confirm-draft"), action("confirm", touch.id)),))
    turn.say(Lines((head, *background(turn, contact))), (*rows, last), nudge=carrier)


def _how_did_it_go(turn: Turn, nudge: Nudge, touch: Touch, carrier: str | None) -> None:
    contact = turn.notebook.contacts[touch.contact]
    if nudge.kind == "coffee_again":
        words = text("how-did-it-go-again", name=contact.name, when=When(touch.day))
    else:
        words = text("how-did-it-go", name=contact.name, kind=touch.kind)
    turn.say(words, debriefing.choices(touch), nudge=carrier)
    if isinstance(turn.talk, Idle | Debriefing):
        turn.wait_for(Debriefing(touch.id))


def _touch(turn: Turn, nudge: Nudge, touch: Touch, carrier: str | None) -> None:
    contact = turn.notebook.contacts[touch.contact]
    who = cards.known_as(contact)
    address = _address(contact, touch)
    head = (
        text("touch-due-at", kind=touch.kind, who=who, address=address)
        if address
        else text("touch-due", kind=touch.kind, who=who)
    )
    lines: list[Words] = [head, *(text("brief-need", need=need) for need in contact.of("need")[-1:])]
    rows: Rows = ((Choice(text("button-done"), action("held", touch.id)), _snooze(nudge)),)
    if touch.kind in {"message", "email"}:
        rows = ((Choice(text("button-draft"), action("draft", contact.id)),), *rows)
    turn.say(Lines(tuple(lines)), rows, nudge=carrier)


def _address(contact: Contact, touch: Touch) -> str:
    return (contact.one("email") if touch.kind == "email" else contact.one("phone")) or ""


def _promise(turn: Turn, promise: Promise, carrier: str | None) -> None:
    contact = turn.notebook.contacts.get(promise.contact or "")
    if promise.by == "them" and contact:
        turn.say(text("owed-due", what=promise.text, name=contact.name), promising.rows_of(promise), nudge=carrier)
        return
    words = (
        text("promise-due", what=promise.text, name=contact.name) if contact else text("todo-due", what=promise.text)
    )
    rows = (
        (
            Choice(text("button-kept"), action("kept", promise.id)),
            Choice(text("button-move"), action("postpone", promise.id)),
            Choice(text("button-let-go"), action("letgo", promise.id)),
        ),
    )
    turn.say(words, rows, nudge=carrier)


def _first_step(turn: Turn, contact: Contact, carrier: str | None, *, opened: bool) -> None:
    """A line of ours, and the draft as a message that can be forwarded as it stands: it is the one that must arrive."""
    late = turn.now - contact.met_at > LONG_AGO
    lead = text("first-step-late", name=contact.name) if late else text("first-step-lead", name=contact.name)
    before, waiting = len(turn.replies), turn.talk
    drafting.show_first_step(turn, contact, lead=None if opened else lead)
    silent = not opened and not is_working_day(turn.profile, turn.today)
    for place, reply in enumerate(turn.replies[before:], before):
        last = place == len(turn.replies) - 1
        if isinstance(reply, Say):
            turn.replies[place] = replace(reply, silent=silent, nudge=carrier if last else None)
    if not opened and not isinstance(waiting, Idle | Drafting):
        turn.wait_for(waiting)  # a question that was open stays open


def _unsaved(turn: Turn, card: Card, carrier: str | None) -> None:
    words = Lines((text("unsaved-lead"), cards.card_words(turn.notebook, card)), "\n\n")
    turn.say(words, cards.card_rows(turn.notebook, card), nudge=carrier)
