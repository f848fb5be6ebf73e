"""The member's own word on a stage: kept, dated, shown, and taken back with a tap (METHOD, "Evidence for a stage")."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from bot.core.actions import action
from bot.core.conversations import evidence
from bot.core.method.stages import standing
from bot.core.model import Contact, Overrule, Stage
from bot.core.replies import Choice, Lines, Rows, text
from bot.core.turn import Turn


def show(turn: Turn, contact: Contact) -> None:
    """The stage with its evidence, and the other stages to choose from."""
    now = standing(turn.notebook, contact, turn.today)
    stages = [s for s in get_args(Stage) if s != now.stage]
    rows: Rows = (tuple(Choice(text("button-stage", stage=s), action("stage", contact.id, s)) for s in stages),)
    if contact.overrule:
        rows = (*rows, (Choice(text("button-by-evidence"), action("stage", contact.id, "-")),))
    turn.say(Lines((*evidence.lines(turn, contact, now), text("ask-stage", name=turn.called(contact)))), rows)


def choose(turn: Turn, contact: Contact, stage: str) -> None:
    """Another stage was tapped, or back to what the evidence says."""
    if stage not in {*get_args(Stage), "-"}:
        turn.toast(text("button-unknown"))
        return
    turn.take_buttons()
    overrule = None if stage == "-" else Overrule(stage, turn.now)  # type: ignore[arg-type]
    changed = replace(contact, overrule=overrule)
    turn.put(changed)
    turn.saved("undo-stage", contact.name)
    now = standing(turn.notebook, changed, turn.today)
    turn.say(text("stage-chosen" if overrule else "stage-by-evidence", name=turn.called(contact), stage=now.stage))
