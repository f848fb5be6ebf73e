"""The coach's own ideas: a few on request, and one by itself when a need or an offer arrives that meets another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.actions import action
from bot.core.conversations.introducing import starting
from bot.core.method import pairs
from bot.core.method.pairs import Idea
from bot.core.model import Contact, Introduction
from bot.core.replies import Choice, Lines, Rows, Words, text
from bot.core.turn import Turn

SHOWN = 4


def ideas(turn: Turn, focus: Contact | None = None) -> list[Idea]:
    """The best introductions to be made now, for anybody or for one person."""
    return pairs.ideas(turn.notebook, turn.mind.surely, focus, SHOWN)


def listed(turn: Turn, found: Sequence[Idea]) -> tuple[list[Words], Rows]:
    """Each with its reason in the member's words, and a button."""
    lines: list[Words] = [
        text("intro-reason-line", needy=i.needy.name, need=i.need, helper=i.helper.name, why=i.why) for i in found
    ]
    rows = tuple(
        (
            Choice(
                text("button-pair", a=turn.called(i.needy), b=turn.called(i.helper)),
                action("intro", i.needy.id, i.helper.id),
            ),
        )
        for i in found
    )
    return [Lines((text("bullet"), line), " ") for line in lines], rows


def propose(turn: Turn, introduction: str, lead: Words | None = None) -> bool:
    """Says the idea, once; tells whether it still makes sense."""
    about = turn.notebook.introductions.get(introduction)
    both = starting.people(turn, about) if about else None
    if about is None or both is None or about.state != "proposed" or about.need not in both[0].of("need"):
        return False
    words = text("intro-proposal", needy=both[0].name, need=about.need, helper=both[1].name, why=about.why)
    rows: Rows = (
        (
            Choice(text("button-prepare"), action("iopen", about.id)),
            Choice(text("button-not-now"), action("ilater", about.id)),
        ),
        (Choice(text("button-not-for-them"), action("idrop", about.id)),),
    )
    turn.idle()
    turn.say(Lines((lead, words)) if lead else words, rows)
    return True


def prepare(turn: Turn, about: Introduction) -> None:
    """The member likes the idea, or takes up what is under way."""
    turn.take_buttons()
    if about.state == "proposed":
        about = replace(about, state="idea")
        turn.put(about)
    starting.resume(turn, about)


def later(turn: Turn) -> None:
    """Not now: it stays among the ideas, and is not brought up again."""
    turn.take_buttons()
    turn.say(text("intro-later"))
