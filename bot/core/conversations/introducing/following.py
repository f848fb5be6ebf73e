"""What the coach says by itself about introductions: each nudge as a message of its own, or as a line of a digest."""

from __future__ import annotations

from typing import Final

from bot.core.conversations import drafting
from bot.core.conversations.introducing import introduced, starting
from bot.core.model import Introduction, Nudge
from bot.core.model.talk import Drafting, Following, Idle
from bot.core.replies import Text, text
from bot.core.turn import Turn

KINDS: Final = frozenset({"intro_answer", "intro_met", "intro_outcome", "intro_close", "intro_thanks", "intro_news"})
_STATES: Final = {
    "intro_answer": {"asking"},
    "intro_met": {"introduced"},
    "intro_outcome": {"introduced", "met"},
    "intro_close": {"introduced", "met", "asking", "unknown"},
    "intro_thanks": {"received"},
    "intro_news": {"received", "thanked"},
}


def _about(turn: Turn, nudge: Nudge) -> Introduction | None:
    """The introduction, unless one of the two is gone."""
    about = turn.notebook.introductions.get(nudge.about)
    return about if about and starting.people(turn, about) else None


def still_wanted(turn: Turn, nudge: Nudge) -> bool:
    """Whether the introduction still stands where the nudge asks about it."""
    if nudge.kind not in KINDS:
        return True
    about = _about(turn, nudge)
    return about is not None and about.state in _STATES[nudge.kind]


def say(turn: Turn, nudge: Nudge, carrier: str | None) -> bool:
    """Says a nudge about an introduction; tells whether it was one. ``carrier`` is None for one out of a digest."""
    if nudge.kind not in KINDS:
        return False
    about = _about(turn, nudge)
    if about is None:
        turn.toast(text("intro-gone"))
        return True
    a, b = turn.notebook.contacts[about.a], turn.notebook.contacts[about.b]
    match nudge.kind:
        case "intro_answer":
            starting.wait_for_answers(turn, about, _question(turn, about), carrier)
        case "intro_met":
            turn.say(text("intro-met-due", a=a.name, b=b.name), starting.met_rows(about), nudge=carrier)
        case "intro_outcome":
            turn.say(text("intro-outcome-due", a=a.name, b=b.name), starting.result_rows(about), nudge=carrier)
            if isinstance(turn.talk, Idle) or carrier is None:
                turn.wait_for(Following(about.id))
        case "intro_close":
            introduced.close(turn, about, carrier)
        case "intro_thanks":
            lead = text("intro-thanks-due", name=a.name, met=b.name)
            drafting.show(turn, Drafting("thanks", about.id, a.id), lead=lead, nudge=carrier)
        case _:
            lead = text("intro-news-due", name=a.name, met=b.name)
            drafting.show(turn, Drafting("news", about.id, a.id), lead=lead, nudge=carrier)
    return True


def _question(turn: Turn, about: Introduction) -> Text:
    asked = [turn.called(turn.notebook.contacts[c]) for c in (about.a, about.b) if about.consent(c) == "asked"]
    if len(asked) == 1:
        return text("intro-answer-due-one", name=asked[0])
    return text("intro-answer-due", names=", ".join(asked))


def line(turn: Turn, nudge: Nudge) -> tuple[Text, Text] | None:
    """The line of a digest and its button; what is closed is closed by being told."""
    if nudge.kind not in KINDS:
        return None
    about = _about(turn, nudge)
    if about is None:
        return None
    a, b = turn.notebook.contacts[about.a], turn.notebook.contacts[about.b]
    if nudge.kind == "intro_close":
        introduced.closed(turn, about)
    button = text("button-open-intro", a=turn.called(a), b=turn.called(b))
    return text("digest-intro", kind=nudge.kind, a=a.name, b=b.name), button
