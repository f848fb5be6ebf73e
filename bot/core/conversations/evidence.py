"""Where a relationship stands, in words and dates: the evidence, and the one thing that would move it on."""

from __future__ import annotations

from datetime import date

from bot.core.actions import action
from bot.core.method.stages import Evidence, Standing
from bot.core.model import Contact
from bot.core.replies import Choice, Lines, Series, When, Words, text
from bot.core.turn import Turn


def _dated(day: date) -> When:
    return When(day, style="dated")


def _one(evidence: Evidence) -> Words:
    match evidence.kind:
        case "met":
            return text("evidence-met", day=_dated(evidence.day))
        case "meeting":
            return text("evidence-meeting", kind=evidence.what, day=_dated(evidence.day))
        case "kept":
            return text("evidence-kept", what=evidence.what, day=_dated(evidence.day))
        case "given" | "received":
            words = text(f"evidence-{evidence.kind}", kind=evidence.gift, day=_dated(evidence.day))
            return text("evidence-what", evidence=words, what=evidence.what) if evidence.what else words


def said(standing: Standing) -> Words:
    """What is recorded that speaks for the stage."""
    return Series(tuple(_one(e) for e in standing.evidence))


def next_step(turn: Turn, contact: Contact, standing: Standing) -> Words:
    """The one thing to do."""
    step, name = standing.step, turn.called(contact)
    match step.kind:
        case "keep_overdue" | "keep":
            return text("grow-keep", what=step.what)
        case "hold":
            return text("grow-hold", day=When(step.day or turn.today))
        case "water":
            return text("grow-water", name=name, day=_dated(standing.last_touch))
        case _:
            return text(f"grow-{step.kind}", name=name)


def button(turn: Turn, contact: Contact, standing: Standing) -> tuple[Choice, ...]:
    """The tap that takes that step."""
    match standing.step.kind:
        case "keep_overdue" | "keep":
            mine = [
                p
                for p in turn.notebook.promises.values()
                if p.contact == contact.id and p.state == "open" and p.by == "me" and p.text == standing.step.what
            ]
            return tuple(Choice(text("button-kept"), action("kept", p.id)) for p in mine[:1])
        case "meet" | "water":
            return (Choice(text("button-coffee"), action("coffee", contact.id)),)
        case "give" | "give_business":
            return (Choice(text("button-favour"), action("favour", contact.id)),)
        case "ask":
            return (Choice(text("button-ask-for"), action("ask", contact.id)),)
        case _:
            return ()


def lines(turn: Turn, contact: Contact, standing: Standing) -> list[Words]:
    """Two or three lines for the person's card."""
    bare = all(e.kind == "met" for e in standing.evidence)
    found: list[Words] = [
        text("standing-new", stage=standing.stage)
        if bare
        else text("standing", stage=standing.stage, evidence=said(standing))
    ]
    if standing.overrule:
        day = standing.overrule.at.astimezone(turn.profile.tz).date()
        found.append(text("standing-overruled", day=_dated(day), earned=standing.earned))
    if standing.step.kind != "tend":
        found.append(text("standing-next", step=Lines((next_step(turn, contact, standing),))))
    return found
