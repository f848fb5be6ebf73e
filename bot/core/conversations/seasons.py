"""What comes round by itself, and its buttons: events, groups, keeping in touch, the week (METHOD, 1, 4, 10, 11)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from bot.core.conversations import after_events, gathering, grouping, plain_words, tending, weekly
from bot.core.conversations.record_buttons import Doing, on, on_contact
from bot.core.model import Nudge
from bot.core.replies import When, Words, text
from bot.core.turn import Turn


def _event(do: Callable[..., None]) -> Doing:
    return on("events", do)


def _group(do: Callable[..., None]) -> Doing:
    return on("groups", do)


COMMANDS: Final[Mapping[str, Callable[[Turn, str], None]]] = MappingProxyType(
    {
        "event": gathering.command,
        "groups": grouping.command,
        "week": lambda turn, _: weekly.week(turn),
    }
)

ACTIONS: Final[Mapping[str, tuple[int, Doing]]] = MappingProxyType(
    {
        "event": (1, _event(gathering.show)),
        "evprep": (1, _event(gathering.prepare)),
        "evoff": (1, _event(gathering.call_off)),
        "evgone": (2, _event(gathering.call_off)),
        "goal": (2, _event(gathering.set_goal)),
        "absent": (1, _event(after_events.absent)),
        "group": (1, _group(grouping.show)),
        "gpeople": (1, _group(grouping.show_people)),
        "nogroup": (1, _group(grouping.ignore)),
        "target": (1, on_contact(grouping.ask_target)),
        "aim": (2, on_contact(grouping.set_target)),
        "weekat": (1, lambda turn, args: weekly.by_itself(turn, args[0])),
        "again": (1, on_contact(tending.draft_again)),
        "touched": (1, on_contact(tending.touched)),
        "cadence": (1, on_contact(tending.ask_rhythm)),
        "every": (2, on_contact(tending.set_rhythm)),
        "lookup": (1, on("notes", plain_words.look_up)),
    }
)


def say(turn: Turn, nudge: Nudge, carrier: str | None) -> bool:
    """Says a nudge that comes round; tells whether it is of that sort."""
    match nudge.kind:
        case "event_eve":
            gathering.prepare(turn, turn.notebook.events[nudge.about], carrier)
        case "event_debrief":
            after_events.debrief(turn, turn.notebook.events[nudge.about], carrier)
        case "event_steps":
            after_events.steps(turn, turn.notebook.events[nudge.about], carrier)
        case "keep_in_touch":
            tending.say(turn, turn.notebook.contacts[nudge.about], carrier)
        case "dormant":
            tending.revive(turn, turn.notebook.contacts[nudge.about], carrier)
        case "week":
            weekly.week(turn, nudge, carrier)
        case _:
            return False
    return True


def line(turn: Turn, nudge: Nudge) -> tuple[Words, Words] | None:
    """Its line in a digest, and the label of its button; None for what does not come round."""
    match nudge.kind:
        case "event_eve":
            event = turn.notebook.events[nudge.about]
            return text("digest-event-eve", name=event.name, when=When(event.day, event.at)), text(
                "button-digest-event", name=event.name[:24]
            )
        case "event_debrief" | "event_steps":
            event = turn.notebook.events[nudge.about]
            said = text("digest-event-debrief", name=event.name)
            if nudge.kind == "event_steps":
                said = text("digest-event-steps", name=event.name)
            return said, text("button-digest-event", name=event.name[:24])
        case "keep_in_touch" | "dormant":
            contact = turn.notebook.contacts[nudge.about]
            if nudge.kind == "keep_in_touch" and tending.still_new(turn, contact):
                label = text("button-digest-first-coffee", name=turn.called(contact))
                return text("digest-keep-coffee", name=contact.name), label
            return text("digest-keep", name=contact.name), text("button-digest-keep", name=turn.called(contact))
        case "week":
            return text("digest-week"), text("button-digest-week")
        case _:
            return None


def still_wanted(turn: Turn, nudge: Nudge) -> bool:
    """Whether there is still something to say."""
    event = turn.notebook.events.get(nudge.about)
    if nudge.kind in {"keep_in_touch", "dormant"}:
        return tending.still_wanted(turn, nudge)
    return event is None or event.state != "cancelled"
