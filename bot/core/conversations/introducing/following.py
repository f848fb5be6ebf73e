"""What the coach says by itself about introductions, each nudge with its question and its buttons."""

from __future__ import annotations

from bot.core.conversations import drafting
from bot.core.conversations.introducing import introduced, starting
from bot.core.model import Nudge
from bot.core.model.talk import Drafting, Following, Idle
from bot.core.replies import text
from bot.core.turn import Turn


def say(turn: Turn, nudge: Nudge, carrier: str | None) -> None:
    """One nudge about an introduction; ``carrier`` is the nudge whose message this is, None out of a digest."""
    about = turn.notebook.introductions[nudge.about]
    a, b = turn.notebook.contacts[about.a], turn.notebook.contacts[about.b]
    match nudge.kind:
        case "intro_answer":
            asked = [turn.called(c) for c in (a, b) if about.consent(c.id) == "asked"]
            if len(asked) == 1:
                question = text("intro-answer-due-one", name=asked[0])
            else:
                question = text("intro-answer-due", names=", ".join(asked))
            starting.wait_for_answers(turn, about, question, carrier)
        case "intro_met":
            turn.say(text("intro-met-due", a=a.name, b=b.name), starting.met_rows(about), nudge=carrier)
        case "intro_outcome":
            turn.say(text("intro-outcome-due", a=a.name, b=b.name), starting.result_rows(about), nudge=carrier)
            if isinstance(turn.talk, Idle):
                turn.wait_for(Following(about.id))
        case "intro_close":
            introduced.close(turn, about, carrier)
        case "intro_thanks":
            lead = text("intro-thanks-due", name=a.name, met=b.name)
            drafting.show(turn, Drafting("thanks", about.id, a.id), lead=lead, nudge=carrier)
        case "intro_news":
            lead = text("intro-news-due", name=a.name, met=b.name)
            drafting.show(turn, Drafting("news", about.id, a.id), lead=lead, nudge=carrier)
        case _:
            pass
