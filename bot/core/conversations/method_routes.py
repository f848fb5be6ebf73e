"""The method's own commands, buttons and answers: stages, harvest, giving and getting, promises, favours, ``/me``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, get_args

from bot.core.conversations import (
    asking,
    asking_for,
    balancing,
    favouring,
    harvesting,
    ledgering,
    me,
    overruling,
    preparing,
    promising,
)
from bot.core.conversations.record_buttons import Doing, on, on_contact
from bot.core.model import Contact, QuestionKind
from bot.core.model.talk import Choosing, Describing, Postponing, Talk, Valuing
from bot.core.replies import text
from bot.core.turn import Turn
from bot.core.who import named

COMMANDS: Final[Mapping[str, Callable[[Turn, str], None]]] = MappingProxyType(
    {
        "ask": asking_for.command,
        "harvest": lambda turn, _: harvesting.show(turn),
        "balance": balancing.command,
        "promises": lambda turn, _: promising.show(turn),
        "prepare": preparing.command,
        "favour": favouring.command,
        "me": lambda turn, _: me.show(turn),
    }
)


def _promise(do: Callable[..., None]) -> Doing:
    return on("promises", do)


def _gift(do: Callable[..., None]) -> Doing:
    return on("gifts", do)


def _tell(turn: Turn, contact: Contact, question: str) -> None:
    """A question of ``/prepare`` that the member can answer already."""
    if question in get_args(QuestionKind):
        asking.put_question(turn, contact, question)  # type: ignore[arg-type]
    else:
        turn.toast(text("button-unknown"))


def _gift_who(turn: Turn, args: tuple[str, ...]) -> None:
    note = turn.notebook.notes.get(args[0])
    if note is None:
        turn.toast(text("gift-gone"))
    else:
        ledgering.chosen(turn, note, args[1])


ACTIONS: Final[Mapping[str, tuple[int, Doing]]] = MappingProxyType(
    {
        "ask": (1, on_contact(asking_for.answer)),
        "asked": (1, on_contact(asking_for.asked)),
        "prepare": (1, on_contact(preparing.show)),
        "tell": (2, on_contact(_tell)),
        "favour": (1, on_contact(favouring.show)),
        "watch": (1, on_contact(favouring.watch)),
        "stages": (1, on_contact(overruling.show)),
        "stage": (2, on_contact(overruling.choose)),
        "balance": (1, on_contact(balancing.person)),
        "budget": (1, lambda turn, args: balancing.ask_budget(turn, args[0])),
        "setbudget": (2, lambda turn, args: balancing.set_budget(turn, args[0], args[1])),
        "giftkind": (2, on_contact(ledgering.ask_kind)),
        "gift": (3, on_contact(ledgering.note_kind)),
        "giftwho": (2, _gift_who),
        "giftvalue": (1, _gift(ledgering.ask_value)),
        "giftdrop": (1, _gift(ledgering.drop)),
        "thank": (1, _gift(ledgering.thank)),
        "promise": (1, _promise(promising.one)),
        "postpone": (1, _promise(promising.ask)),
        "postponeto": (2, _promise(promising.to)),
        "me": (1, lambda turn, args: me.ask(turn, args[0])),
        "meshow": (0, lambda turn, _: me.show(turn)),
    }
)
"""Every button of the method: its name, how many arguments it needs, and what it does."""


def hear(turn: Turn, talk: Talk, words: str) -> bool:
    """A text in answer to one of the method's questions; tells whether it was one."""
    match talk:
        case Describing():
            return me.hear(turn, talk, words)
        case Valuing(gift) if gift in turn.notebook.gifts:
            return ledgering.hear_value(turn, turn.notebook.gifts[gift], words)
        case Postponing(promise) if promise in turn.notebook.promises:
            return promising.hear(turn, turn.notebook.promises[promise], words)
        case Choosing(command):
            if len(words.split()) > 3 or not named(turn.notebook, words):
                return False
            turn.idle()
            COMMANDS[command](turn, words)
            return True
        case _:
            return False
