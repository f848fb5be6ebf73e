"""``/ask NAME``: is it time to ask? The evidence, and what to do first; when ripe, one small request (7 and 8)."""

from __future__ import annotations

from dataclasses import replace

from bot.core.actions import action
from bot.core.conversations import choosing, drafting, evidence
from bot.core.method.harvest import ASKS_A_SEASON, Ripeness, ripeness
from bot.core.model import Ask, Contact
from bot.core.model.talk import Describing, Drafting
from bot.core.reading.asked import find_ask
from bot.core.replies import Choice, Lines, Rows, When, Words, text
from bot.core.turn import Turn
from bot.core.who import named


def command(turn: Turn, args: str) -> None:
    """``/ask``, ``/ask Luca``."""
    contact = choosing.whom(turn, "ask", args)
    if contact:
        answer(turn, contact)


def answer(turn: Turn, contact: Contact) -> None:
    """Yes with a draft, or not yet with what to do first."""
    now = ripeness(turn.notebook, contact, turn.today)
    if not now.ripe:
        turn.say(_not_yet(turn, contact, now), _first(turn, contact, now))
        turn.idle()
        return
    words = Lines(tuple(w for w in (_yes(turn, contact, now), _caution(now)) if w))
    if turn.profile.ideal_client:
        drafting.show(turn, Drafting("request", contact.id, contact.id), lead=words)
    else:
        turn.say(Lines((words, text("ask-whom-to-meet"))))
        turn.wait_for(Describing("ideal_client", contact.id))


def _yes(turn: Turn, contact: Contact, now: Ripeness) -> Words:
    said = evidence.said(now.standing)
    return text("ripe", name=turn.called(contact), stage=now.standing.stage, evidence=said)


def _caution(now: Ripeness) -> Words | None:
    """The last one before the field is exhausted."""
    return text("ripe-last-one", count=ASKS_A_SEASON) if now.why == "last_one" else None


def _not_yet(turn: Turn, contact: Contact, now: Ripeness) -> Words:
    name = turn.called(contact)
    match now.why:
        case "exhausted":
            return text("not-yet-exhausted", name=name, count=now.asks)
        case "resting":
            last, again = now.last_ask or turn.today, now.rested_on or turn.today
            return text("not-yet-resting", name=name, last=When(last, style="dated"), again=When(again, style="dated"))
        case _:
            head = text("not-yet", name=name, stage=now.standing.stage, evidence=evidence.said(now.standing))
            step = evidence.next_step(turn, contact, now.standing)
            return Lines((head, text("not-yet-first", step=step)))


def _first(turn: Turn, contact: Contact, now: Ripeness) -> Rows:
    if now.why in {"exhausted", "resting"}:
        return ((Choice(text("button-favour"), action("favour", contact.id)),),)
    row = evidence.button(turn, contact, now.standing)
    return (row,) if row else ()


def asked(turn: Turn, contact: Contact) -> None:
    """The member sent the request that was drafted."""
    turn.take_buttons()
    drafting.leave(turn)
    _noted(turn, contact, turn.profile.ideal_client)


def hear(turn: Turn, words: str, message_id: int | None) -> bool:
    """*I asked Grace for a referral*: an ask, told in plain words of somebody known. Whatever was asked stays asked."""
    found = find_ask(words)
    people = named(turn.notebook, found[0].text) if found else ()
    if found is None or len(people) != 1:
        return False
    note = turn.keep_note(words, message_id=message_id)
    turn.put(replace(note, contacts=(people[0].id,)))
    _noted(turn, people[0], found[1].text)
    return True


def _noted(turn: Turn, contact: Contact, what: str) -> None:
    """The ledger knows, and warns when it was once too often."""
    turn.put(Ask(turn.new_id("a"), contact.id, turn.now, what))
    turn.saved("undo-asked", contact.name)
    now = ripeness(turn.notebook, contact, turn.today)
    name = turn.called(contact)
    if now.asks >= ASKS_A_SEASON and not now.gifts:
        rows = ((Choice(text("button-favour"), action("favour", contact.id)),),)
        turn.say(text("asked-too-often", name=name, count=now.asks), rows)
    else:
        turn.say(text("asked", name=name))
