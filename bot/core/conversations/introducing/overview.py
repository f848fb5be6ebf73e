"""``/intros``: the introductions under way, with the next step of each."""

from __future__ import annotations

from bot.core.actions import action
from bot.core.conversations.introducing import starting
from bot.core.model import Introduction
from bot.core.model.ledger import UNDER_WAY
from bot.core.replies import Choice, Lines, Text, When, Words, text
from bot.core.turn import Turn

SHOWN = 8
ORDER = ("agreed", "asking", "met", "introduced", "received", "idea")


def show(turn: Turn) -> None:
    """The list, what the member can do something about first."""
    found = [
        i
        for i in turn.notebook.introductions.values()
        if (i.state in UNDER_WAY or i.state == "received") and starting.people(turn, i)
    ]
    if not found:
        turn.say(text("intros-none"))
        return
    found.sort(key=lambda i: (ORDER.index(i.state), i.made_at, i.id))
    lines: list[Words] = [text("intros-head")]
    rows = []
    for about in found[:SHOWN]:
        both = starting.people(turn, about)
        if both is None:
            continue
        line = step(turn, about)
        if about.state != "received":
            line = text("intros-line", a=both[0].name, b=both[1].name, step=line)
        lines.append(Lines((text("bullet"), line), " "))
        rows.append(
            (
                Choice(
                    text("button-open-intro", a=turn.called(both[0]), b=turn.called(both[1])), action("iopen", about.id)
                ),
            )
        )
    if len(found) > SHOWN:
        lines.append(text("intros-more", count=len(found) - SHOWN))
    turn.say(Lines(tuple(lines)), tuple(rows))


def step(turn: Turn, about: Introduction) -> Text:
    """What comes next, in a few words."""
    a, b = turn.notebook.contacts[about.a], turn.notebook.contacts[about.b]
    waiting = [c for c in (a, b) if about.consent(c.id) == "asked"]
    whom = starting.next_to_ask(about)
    match about.state:
        case "received":
            return text("step-thanks", name=a.name, met=b.name)
        case "agreed":
            return text("step-agreed")
        case "introduced" if about.introduced_at:
            return text("step-introduced", when=When(about.introduced_at.astimezone(turn.profile.tz).date()))
        case "met":
            return text("step-met")
        case _:
            pass
    if len(waiting) > 1:
        return text("step-waiting-both", a=turn.called(a), b=turn.called(b))
    if waiting:
        return text("step-waiting", name=turn.called(waiting[0]))
    if whom and about.state == "asking":
        return text("step-ask", to=starting.asked(turn, turn.notebook.contacts[whom]))
    return text("step-idea")
