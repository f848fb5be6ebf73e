"""What the coach wants to come back to after a note: one question at a time, then the coffees."""

from __future__ import annotations

from dataclasses import replace

from bot.core.conversations import asking, inviting
from bot.core.conversations.introducing import proposing
from bot.core.model.talk import AskNext, Errand, InviteNext, ProposeNext
from bot.core.replies import Words
from bot.core.turn import Turn


def add(turn: Turn, *errands: Errand) -> None:
    """Puts errands at the end, each once."""
    fresh = tuple(e for e in errands if e not in turn.notebook.errands)
    turn.notebook = replace(turn.notebook, errands=(*turn.notebook.errands, *fresh))


def first(turn: Turn, errand: Errand) -> None:
    """Puts an errand before the others."""
    rest = tuple(e for e in turn.notebook.errands if e != errand)
    turn.notebook = replace(turn.notebook, errands=(errand, *rest))


def drop(turn: Turn, errand: Errand) -> None:
    """Takes one errand off the list: it was seen to in another way."""
    turn.notebook = replace(turn.notebook, errands=tuple(e for e in turn.notebook.errands if e != errand))


def drop_invitations(turn: Turn) -> list[str]:
    """Takes all open invitations off the list; returns the contacts they were for."""
    dropped = [e.contact for e in turn.notebook.errands if isinstance(e, InviteNext)]
    rest = tuple(e for e in turn.notebook.errands if not isinstance(e, InviteNext))
    turn.notebook = replace(turn.notebook, errands=rest)
    return dropped


def proceed(turn: Turn, lead: Words | None = None) -> None:
    """Says ``lead`` and, in the same message, the next question that still makes sense; then waits for its answer."""
    while turn.notebook.errands:
        errand, *rest = turn.notebook.errands
        turn.notebook = replace(turn.notebook, errands=tuple(rest))
        contact = turn.notebook.contacts.get(errand.contact)
        if contact is None:
            continue
        match errand:
            case AskNext():
                done = asking.ask(turn, contact, lead)
            case InviteNext():
                done = inviting.invite(turn, contact, lead)
            case ProposeNext(_, introduction):
                done = proposing.propose(turn, introduction, lead)
        if done:
            return
    turn.idle()
    if lead:
        turn.say(lead)
