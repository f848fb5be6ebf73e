"""What the coach says by itself: each nudge with why now, what they need, what was promised, and buttons to act."""

from __future__ import annotations

from bot.core.actions import action
from bot.core.conversations import asking, cards, drafting
from bot.core.model import MEETINGS, Card, Contact, Nudge, Promise, Touch
from bot.core.model.talk import Debriefing, Idle
from bot.core.nudges import ready
from bot.core.replies import Choice, Lines, Rows, When, Words, text
from bot.core.turn import Turn


def time_passed(turn: Turn) -> None:
    """Says what is due, within the day's measure."""
    due = ready(turn.notebook, turn.now)
    turn.notebook = due.notebook
    for nudge in due.nudges:
        _say(turn, nudge)


def _say(turn: Turn, nudge: Nudge) -> None:
    notebook = turn.notebook
    match nudge.kind:
        case "coffee_eve" | "coffee_ahead":
            _coffee(turn, nudge, notebook.touches[nudge.about])
        case "coffee_after":
            _how_did_it_go(turn, nudge, notebook.touches[nudge.about])
        case "touch_due":
            _touch(turn, nudge, notebook.touches[nudge.about])
        case "promise_due":
            _promise(turn, nudge, notebook.promises[nudge.about])
        case "first_step":
            contact = notebook.contacts[nudge.about]
            drafting.show_first_step(turn, contact, lead=text("first-step-lead", name=contact.name), nudge=nudge.id)
        case "unsaved":
            _unsaved(turn, nudge, notebook.cards[nudge.about])


def _snooze(nudge: Nudge) -> Choice:
    return Choice(text("button-snooze"), action("snooze", nudge.id))


def _was_said_yesterday(turn: Turn, nudge: Nudge, touch: Touch) -> bool:
    """Whether the evening before told all this already."""
    eve = turn.notebook.nudges.get(f"coffee_eve:{touch.id}:{touch.revision}")
    return nudge.kind == "coffee_ahead" and eve is not None and eve.state in {"sent", "answered"}


def background(turn: Turn, contact: Contact, *, short: bool = False) -> list[Words]:
    """What to have in mind when one sits together: their need and who could meet it, promises, things to ask.

    ``short`` is for the second reminder: one question, and no more.
    """
    lines: list[Words] = []
    needs = contact.of("need")
    if needs:
        lines.append(text("brief-need", need="; ".join(needs[-2:])))
        helper = best_helper(turn, contact)
        if helper is not None:
            lines.append(text("brief-helper", name=helper[0].name, why=helper[1]))
    promises = [p for p in turn.notebook.promises.values() if p.contact == contact.id and p.state == "open"]
    lines += [text("brief-promise", what=p.text) for p in promises[:2]]
    questions = asking.for_the_coffee(contact)
    if questions and short:
        lines.append(Lines((text("brief-ask"), text(f"to-ask-{questions[0]}")), " "))
    elif questions:
        asked = tuple(text(f"to-ask-{q}") for q in questions)
        lines.append(Lines((text("brief-ask"), *(Lines((text("bullet"), q), " ") for q in asked))))
    return lines


def best_helper(turn: Turn, contact: Contact) -> tuple[Contact, str] | None:
    """Somebody else in the notebook who could meet this contact's latest need."""
    others = [c for c in turn.notebook.contacts.values() if c.id != contact.id]
    for need in reversed(contact.of("need")):
        found = turn.mind.matchmaker.helpers(need, others)
        if found:
            return found[0].contact, found[0].why
    return None


def _day_key(turn: Turn, touch: Touch) -> str:
    days = (touch.day - turn.today).days
    return {0: "today", 1: "tomorrow"}.get(days, "later")


def _coffee(turn: Turn, nudge: Nudge, touch: Touch) -> None:
    contact = turn.notebook.contacts[touch.contact]
    day, when = _day_key(turn, touch), When(touch.day)
    who = cards.known_as(contact)
    head = (
        text("coffee-reminder", day=day, kind=touch.kind, who=who, when=when, at=touch.at)
        if touch.at
        else text("coffee-reminder-day", day=day, kind=touch.kind, who=who, when=when)
    )
    rows: list[tuple[Choice, ...]] = []
    helper = best_helper(turn, contact)
    if helper is not None:
        label = text("button-prepare-intro", name=helper[0].first_name)
        rows.append((Choice(label, action("intro", contact.id, helper[0].id)),))
    rows.append((Choice(text("button-confirm-draft"), action("confirm", touch.id)),))
    rows.append(
        (
            Choice(text("button-done"), action("held", touch.id)),
            Choice(text("button-move"), action("move", touch.id)),
            Choice(text("button-called-off"), action("calloff", touch.id)),
        )
    )
    brief = background(turn, contact, short=_was_said_yesterday(turn, nudge, touch))
    turn.say(Lines((head, *brief)), tuple(rows), nudge=nudge.id)


def _how_did_it_go(turn: Turn, nudge: Nudge, touch: Touch) -> None:
    contact = turn.notebook.contacts[touch.contact]
    rows: Rows = (
        (
            Choice(text("button-held"), action("held", touch.id)),
            Choice(text("button-move"), action("move", touch.id)),
            Choice(text("button-called-off"), action("calloff", touch.id)),
        ),
    )
    turn.say(text("how-did-it-go", name=contact.name, kind=touch.kind), rows, nudge=nudge.id)
    if isinstance(turn.talk, Idle):
        turn.wait_for(Debriefing(touch.id))


def _touch(turn: Turn, nudge: Nudge, touch: Touch) -> None:
    contact = turn.notebook.contacts[touch.contact]
    who = cards.known_as(contact)
    address = _address(contact, touch)
    head = (
        text("touch-due-at", kind=touch.kind, who=who, address=address)
        if address
        else text("touch-due", kind=touch.kind, who=who)
    )
    needs = contact.of("need")
    lines: list[Words] = [head]
    if needs:
        lines.append(text("brief-need", need=needs[-1]))
    rows = ((Choice(text("button-done"), action("held", touch.id)), _snooze(nudge)),)
    if touch.kind in {"message", "email"} and touch.kind not in MEETINGS:
        rows = ((Choice(text("button-draft"), action("draft", contact.id)),), *rows)  # type: ignore[assignment]
    turn.say(Lines(tuple(lines)), rows, nudge=nudge.id)


def _address(contact: Contact, touch: Touch) -> str:
    return (contact.one("email") if touch.kind == "email" else contact.one("phone")) or ""


def _promise(turn: Turn, nudge: Nudge, promise: Promise) -> None:
    contact = turn.notebook.contacts.get(promise.contact or "")
    words = (
        text("promise-due", what=promise.text, name=contact.name) if contact else text("todo-due", what=promise.text)
    )
    rows = (
        (
            Choice(text("button-kept"), action("kept", promise.id)),
            _snooze(nudge),
            Choice(text("button-let-go"), action("letgo", promise.id)),
        ),
    )
    turn.say(words, rows, nudge=nudge.id)


def _unsaved(turn: Turn, nudge: Nudge, card: Card) -> None:
    words = Lines((text("unsaved-lead"), cards.card_words(turn.notebook, card)), "\n\n")
    turn.say(words, cards.card_rows(turn.notebook, card), nudge=nudge.id)
