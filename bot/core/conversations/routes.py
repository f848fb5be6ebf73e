"""The routing table: which command and which button leads where, on one screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, get_args

from bot.core.actions import parse
from bot.core.conversations import (
    answering,
    arranging,
    capture,
    correcting,
    debriefing,
    drafting,
    introducing,
    people,
    preferences,
    privacy,
    saving,
    snoozing,
    today,
    undoing,
    welcome,
)
from bot.core.conversations.cards import card_rows, card_words
from bot.core.conversations.inviting import invite
from bot.core.events import Commanded, Tapped
from bot.core.model import Card, Contact, Nudge, Promise, QuestionKind, Touch
from bot.core.model.talk import Confirming
from bot.core.replies import text
from bot.core.turn import Turn

Doing = Callable[[Turn, tuple[str, ...]], None]


def _help(turn: Turn) -> None:
    turn.say(text("help", example=text("example-note")))


COMMANDS: Final[Mapping[str, Callable[[Turn, str], None]]] = MappingProxyType(
    {
        "start": lambda turn, _: welcome.start(turn),
        "help": lambda turn, _: _help(turn),
        "people": lambda turn, args: people.people(turn, args),
        "person": lambda turn, args: people.person(turn, args),
        "today": lambda turn, _: today.today(turn),
        "intro": lambda turn, args: introducing.command(turn, args),
        "settings": lambda turn, _: preferences.show(turn),
        "undo": lambda turn, _: undoing.undo(turn),
        "export": lambda turn, _: privacy.export(turn),
        "forget": lambda turn, args: privacy.forget(turn, args),
        "privacy": lambda turn, _: privacy.privacy(turn),
    }
)


def command(turn: Turn, event: Commanded) -> None:
    """A command; an unknown one is told what there is."""
    known = COMMANDS.get(event.name.lower())
    if known is None:
        turn.say(text("command-unknown", name=event.name))
        return
    known(turn, event.args)


def _contact(turn: Turn, args: tuple[str, ...], at: int = 0) -> Contact | None:
    return turn.notebook.contacts.get(args[at]) if len(args) > at else None


def _on_contact(do: Callable[[Turn, Contact], None]) -> Doing:
    def route(turn: Turn, args: tuple[str, ...]) -> None:
        contact = _contact(turn, args)
        if contact is None:
            turn.toast(text("contact-gone"))
        else:
            do(turn, contact)

    return route


def _on_card(do: Callable[[Turn, Card], None]) -> Doing:
    def route(turn: Turn, args: tuple[str, ...]) -> None:
        card = turn.notebook.cards.get(args[0]) if args else None
        if card is None:
            turn.toast(text("card-gone"))
        else:
            do(turn, card)

    return route


def _on_touch(do: Callable[[Turn, Touch], None]) -> Doing:
    def route(turn: Turn, args: tuple[str, ...]) -> None:
        touch = turn.notebook.touches.get(args[0]) if args else None
        if touch is None:
            turn.toast(text("date-gone"))
        else:
            do(turn, touch)

    return route


def _on_promise(do: Callable[[Turn, Promise], None]) -> Doing:
    def route(turn: Turn, args: tuple[str, ...]) -> None:
        promise = turn.notebook.promises.get(args[0]) if args else None
        if promise is None:
            turn.toast(text("promise-gone"))
        else:
            do(turn, promise)

    return route


def _on_nudge(do: Callable[[Turn, Nudge], None]) -> Doing:
    def route(turn: Turn, args: tuple[str, ...]) -> None:
        nudge = turn.notebook.nudges.get(args[0]) if args else None
        if nudge is None or not _still_wanted(turn, nudge):
            turn.toast(text("nudge-gone"))
        else:
            do(turn, nudge)

    return route


def _still_wanted(turn: Turn, nudge: Nudge) -> bool:
    """A promise kept or a date called off has nothing to put off any more."""
    promise, touch = turn.notebook.promises.get(nudge.about), turn.notebook.touches.get(nudge.about)
    return (promise is None or promise.state == "open") and (touch is None or touch.state == "planned")


def _question(do: Callable[[Turn, Contact, QuestionKind], None]) -> Doing:
    def route(turn: Turn, args: tuple[str, ...]) -> None:
        contact = _contact(turn, args)
        if contact is None or len(args) < 2 or args[1] not in get_args(QuestionKind):  # noqa: PLR2004
            turn.toast(text("contact-gone"))
        else:
            do(turn, contact, args[1])  # type: ignore[arg-type]

    return route


def _show_card(turn: Turn, card: Card) -> None:
    if card.state != "open":
        turn.toast(text(f"card-already-{card.state}"))
        return
    turn.take_buttons()
    turn.say(card_words(turn.notebook, card), card_rows(turn.notebook, card))
    turn.wait_for(Confirming(card.id))


def _index(word: str) -> int | None:
    return int(word) if word.isdecimal() else None


def _later(turn: Turn, args: tuple[str, ...]) -> None:
    if args == ("all",):
        arranging.nobody_now(turn)
    else:
        _on_contact(arranging.not_now)(turn, args)


def _coffee(turn: Turn, contact: Contact) -> None:
    if not invite(turn, contact):
        turn.toast(text("has-a-date"))


def _about(turn: Turn, note_id: str, contact: Contact) -> None:
    note = turn.notebook.notes.get(note_id)
    if note is None:
        turn.toast(text("card-gone"))
        return
    turn.take_buttons()
    reading = debriefing.about(turn, contact.name, note.text)
    capture.show(turn, capture.card_of(turn, note, reading, contact))


def _fine(turn: Turn, _: tuple[str, ...]) -> None:
    turn.take_buttons()
    turn.toast(text("fine"))


# Every button: its name, how many arguments it needs besides the record, and what it does.
ACTIONS: Final[Mapping[str, tuple[int, Doing]]] = MappingProxyType(
    {
        "lang": (1, lambda turn, args: welcome.language(turn, args[0])),
        "zone": (1, lambda turn, args: welcome.zone(turn, args[0])),
        "place": (1, lambda turn, args: welcome.zone(turn, args[0])),
        "hours": (2, lambda turn, args: welcome.hours(turn, args[0], args[1])),
        "set": (1, lambda turn, args: preferences.choose(turn, args[0])),
        "pref": (2, lambda turn, args: preferences.prefer(turn, args[0], args[1])),
        "card": (1, _on_card(_show_card)),
        "save": (1, _on_card(saving.save)),
        "drop": (1, _on_card(saving.cancel)),
        "fix": (1, _on_card(correcting.start)),
        "fixwho": (2, lambda t, a: _on_card(lambda turn, card: correcting.person_fields(turn, card, _index(a[1]) or 0))(t, a)),
        "field": (3, lambda t, a: _on_card(lambda turn, card: correcting.ask_field(turn, card, _index(a[1]), a[2]))(t, a)),
        "who": (3, lambda t, a: _on_card(lambda turn, card: saving.choose(turn, card, _index(a[1]) or 0, a[2]))(t, a)),
        "about": (2, lambda t, a: _on_contact(lambda turn, contact: _about(turn, a[0], contact))(t, a[1:])),
        "keep": (2, _question(answering.keep)),
        "skip": (2, _question(answering.skip)),
        "slot": (3, lambda t, a: _on_contact(lambda turn, c: arranging.take_slot(turn, c, a[1], a[2]))(t, a)),
        "when": (1, _on_contact(arranging.ask_when)),
        "later": (1, _later),
        "coffee": (1, _on_contact(_coffee)),
        "move": (1, _on_touch(arranging.ask_where_to)),
        "moveto": (2, lambda t, a: _on_touch(lambda turn, touch: arranging.move_to_slot(turn, touch, a[1]))(t, a)),
        "held": (1, _on_touch(debriefing.held)),
        "calloff": (1, _on_touch(debriefing.call_off)),
        "confirm": (1, _on_touch(drafting.show_confirmation)),
        "kept": (1, _on_promise(debriefing.kept)),
        "letgo": (1, _on_promise(debriefing.let_go)),
        "snooze": (1, _on_nudge(snoozing.ask)),
        "snoozeto": (2, lambda t, a: _on_nudge(lambda turn, nudge: snoozing.to(turn, nudge, a[1]))(t, a)),
        "draft": (1, _on_contact(drafting.show_first_step)),
        "as": (4, lambda t, a: _on_contact(lambda turn, c: drafting.restyle(turn, a[0], a[1], c, a[3]))(t, a[2:])),
        "wrote": (1, _on_contact(drafting.wrote)),
        "noneed": (1, _on_contact(lambda turn, _: drafting.no_need(turn))),
        "intro": (2, lambda turn, args: introducing.tapped(turn, args[0], args[1])),
        "introas": (3, lambda turn, args: introducing.restyle(turn, args[0], args[1], args[2])),
        "people": (1, lambda turn, args: people.people(turn, args[1] if len(args) > 1 else "", _index(args[0]) or 0)),
        "person": (1, _on_contact(people.show)),
        "notes": (1, _on_contact(people.notes)),
        "forget": (1, _on_contact(privacy.sure)),
        "erase": (1, _on_contact(privacy.erase)),
        "forgetall": (0, lambda turn, _: privacy.erase_everything(turn)),
        "fine": (0, _fine),
    }
)  # fmt: skip


def tapped(turn: Turn, event: Tapped) -> None:
    """A button, however old: one that nobody knows, or that lacks its arguments, only gets a friendly word."""
    name, args = parse(event.data)
    needs, do = ACTIONS.get(name, (0, None))
    if do is None or len(args) < needs:
        turn.toast(text("button-unknown"))
        return
    do(turn, args)
