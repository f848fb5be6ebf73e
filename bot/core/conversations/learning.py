"""What the member corrected on a card, kept with the note in the schema of the labelled corpus.

The reader learns from these: ``python -m bot corrections`` exports them (the schema is the corpus's own).
"""

from __future__ import annotations

import json
from typing import Any

from bot.core.model import Card, CardPerson, Note
from bot.core.reading.reading import Language
from bot.core.turn import Turn


def labelled(turn: Turn, card: Card, note: Note) -> str:
    """The note with the card as its labels, one JSON object."""
    language: Language = turn.mind.reader.read(note.text, turn.local).language
    names = [p.name for p in card.people]
    labels = {
        "id": f"{turn.notebook.member}-{note.id}",
        "lang": language,
        "now": note.at.astimezone(turn.profile.tz).isoformat(timespec="seconds"),
        "text": note.text,
        "event": card.event,
        "people": [_person(p) for p in card.people],
        "follow_ups": [
            {
                "person": None if plan.person is None else names[plan.person],
                "kind": plan.kind,
                "date": plan.day.isoformat() if plan.day else None,
                "time": plan.at.strftime("%H:%M") if plan.at else None,
            }
            for plan in card.plans
        ],
        "promises": [p.text for p in card.promises],
        "hunting": card.hunting,
    }
    return json.dumps(labels, ensure_ascii=False)


def _person(person: CardPerson) -> dict[str, Any]:
    def one(kind: str) -> str | None:
        return next((f.text for f in person.facts if f.kind == kind), None)

    def many(kind: str) -> list[str]:
        return [f.text for f in person.facts if f.kind == kind]

    return {
        "name": person.name,
        "role": one("role"),
        "company": one("company"),
        "needs": many("need"),
        "offers": many("offer"),
        "interests": many("interest"),
        "email": one("email"),
        "phone": one("phone"),
        "handle": one("handle"),
    }
