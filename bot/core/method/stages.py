"""Visibility, Credibility, Profitability: the stage of a relationship, from what is recorded (METHOD, principle 7)."""

from __future__ import annotations

from typing import Literal

from bot.core.model import MEETINGS, Contact, Notebook

Stage = Literal["visibility", "credibility", "profitability"]


def stage_of(notebook: Notebook, contact: Contact) -> Stage:
    """The stage that the evidence holds up. A stage is earned and never skipped."""
    met = any(t.contact == contact.id and t.state == "held" and t.kind in MEETINGS for t in notebook.touches.values())
    kept = any(p.contact == contact.id and p.state == "kept" and p.by == "me" for p in notebook.promises.values())
    gifts = [g for g in notebook.gifts.values() if g.contact == contact.id]
    given = any(g.direction == "given" for g in gifts)
    if not (met and (kept or given)):
        return "visibility"
    flow = {g.direction for g in gifts if g.kind in {"referral", "introduction", "purchase"}}
    return "profitability" if flow == {"given", "received"} else "credibility"
