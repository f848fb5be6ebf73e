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
    giving_way,
    pausing,
    people,
    preferences,
    privacy,
    reminding,
    saving,
    seasons,
    snoozing,
    today,
    travelling,
    undoing,
    welcome,
)
from bot.core.conversations.cards import card_rows, card_words
from bot.core.conversations.introducing import naming, overview
from bot.core.conversations.introducing.routes import ACTIONS as INTRODUCTIONS
from bot.core.conversations.inviting import invite
from bot.core.conversations.method_routes import ACTIONS as METHOD
from bot.core.conversations.method_routes import COMMANDS as METHOD_COMMANDS
from bot.core.conversations.reading_about import about
from bot.core.conversations.record_buttons import Doing, on, on_contact
from bot.core.events import Commanded, Tapped
from bot.core.model import Card, Contact, Nudge, QuestionKind
from bot.core.model.talk import Confirming
from bot.core.replies import text
from bot.core.turn import Turn


def _help(turn: Turn) -> None:
    turn.say(text("help", example=text("example-note")))


COMMANDS: Final[Mapping[str, Callable[[Turn, str], None]]] = MappingProxyType(
    {
        "start": lambda turn, _: welcome.start(turn),
        "help": lambda turn, _: _help(turn),
        "people": people.people,
        "person": people.person,
        "today": lambda turn, _: today.today(turn),
        "intro": naming.command,
        "intros": lambda turn, _: overview.show(turn),
        **METHOD_COMMANDS,
        "settings": lambda turn, _: preferences.show(turn),
        "pause": pausing.command,
        **seasons.COMMANDS,
        "undo": lambda turn, _: undoing.undo(turn),
        "export": lambda turn, _: privacy.export(turn),
        "forget": privacy.forget,
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


def _on_card(do: Callable[..., None]) -> Doing:
    return on("cards", do)


def _on_touch(do: Callable[..., None]) -> Doing:
    return on("touches", do)


def _on_promise(do: Callable[..., None]) -> Doing:
    return on("promises", do)


def _on_nudge(do: Callable[..., None]) -> Doing:
    def wanted(turn: Turn, nudge: Nudge, *args: str) -> None:
        if snoozing.still_wanted(turn, nudge):
            do(turn, nudge, *args)
        else:
            turn.toast(text("nudge-gone"))

    return on("nudges", wanted)


def _any_nudge(do: Callable[..., None]) -> Doing:
    """The first of a digest: whether the others are still wanted is theirs to say."""
    return on("nudges", do)


def _question(do: Callable[[Turn, Contact, QuestionKind], None]) -> Doing:
    def known(turn: Turn, contact: Contact, question: str) -> None:
        if question in get_args(QuestionKind):
            do(turn, contact, question)  # type: ignore[arg-type]
        else:
            turn.toast(text("button-unknown"))

    return on_contact(known)


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
        on_contact(arranging.not_now)(turn, args)


def _coffee(turn: Turn, contact: Contact) -> None:
    if not invite(turn, contact, lately=False):
        turn.toast(text("has-a-date"))


def _about(turn: Turn, contact: Contact, note_id: str) -> None:
    note = turn.notebook.notes.get(note_id)
    if note is None:
        turn.toast(text("card-gone"))
        return
    turn.take_buttons()
    reading = about(turn, contact.name, note.text)
    capture.show(turn, capture.card_of(turn, note, reading, contact))


def _fine(turn: Turn, _: tuple[str, ...]) -> None:
    turn.take_buttons()
    turn.toast(text("fine"))


# Every button: its name, how many arguments it needs, and what it does.
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
        "reopen": (1, _on_card(undoing.reopen)),
        "fix": (1, _on_card(correcting.start)),
        "sooner": (1, _on_card(correcting.sooner)),
        "fixwho": (2, _on_card(correcting.person_fields)),
        "field": (3, _on_card(correcting.ask_field)),
        "who": (3, _on_card(saving.choose)),
        "about": (2, on_contact(_about)),
        "keep": (2, _question(answering.keep)),
        "skip": (2, _question(answering.skip)),
        "slot": (3, on_contact(arranging.take_slot)),
        "when": (1, on_contact(arranging.ask_when)),
        "later": (1, _later),
        "coffee": (1, on_contact(_coffee)),
        "move": (1, _on_touch(arranging.ask_where_to)),
        "moveto": (2, _on_touch(arranging.move_to_slot)),
        "held": (1, _on_touch(debriefing.held)),
        "calloff": (1, _on_touch(debriefing.call_off)),
        "confirm": (1, _on_touch(drafting.show_confirmation)),
        "kept": (1, _on_promise(debriefing.kept)),
        "letgo": (1, _on_promise(debriefing.let_go)),
        "snooze": (1, _on_nudge(snoozing.ask)),
        "snoozeto": (2, _on_nudge(snoozing.to)),
        "open": (1, _on_nudge(lambda turn, nudge: reminding.say(turn, nudge, opened=True))),
        "putoff": (1, _any_nudge(snoozing.ask_all)),
        "putoffto": (2, _any_nudge(snoozing.all_to)),
        "rhythm": (1, lambda turn, args: giving_way.choose(turn, args[0])),
        "pause": (1, lambda turn, args: pausing.weeks(turn, args[0])),
        "resume": (0, lambda turn, _: pausing.resume(turn)),
        "home": (0, lambda turn, _: travelling.home(turn)),
        "draft": (1, on_contact(drafting.show_first_step)),
        "as": (4, lambda turn, args: drafting.restyle(turn, *args)),
        "wrote": (1, on_contact(drafting.wrote)),
        "noneed": (1, on_contact(lambda turn, _: drafting.no_need(turn))),
        **INTRODUCTIONS,
        **METHOD,
        **seasons.ACTIONS,
        "people": (2, lambda turn, args: people.people(turn, args[1], _index(args[0]) or 0)),
        "person": (1, on_contact(people.show)),
        "notes": (1, on_contact(people.notes)),
        "forget": (1, on_contact(privacy.sure)),
        "erase": (1, on_contact(privacy.erase)),
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
    do(turn, args[:needs])
