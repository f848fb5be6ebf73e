"""A reading in the annotation schema, fields in the guide's order, and back."""

from __future__ import annotations

from typing import Any

from bot.core.reading.reading import FollowUp, Person, Phrase, Reading


def _text(phrase: Phrase | None) -> str | None:
    return phrase.text if phrase else None


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name.text,
        "role": _text(person.role),
        "company": _text(person.company),
        "needs": [p.text for p in person.needs],
        "offers": [p.text for p in person.offers],
        "interests": [p.text for p in person.interests],
        "email": _text(person.email),
        "phone": _text(person.phone),
        "handle": _text(person.handle),
    }


def _follow_up(step: FollowUp, names: list[str]) -> dict[str, Any]:
    return {
        "person": None if step.person is None else names[step.person],
        "kind": step.kind,
        "date": step.day.isoformat() if step.day else None,
        "time": step.at.strftime("%H:%M") if step.at else None,
    }


def to_schema(reading: Reading) -> dict[str, Any]:
    """What was understood, in the schema of the labelled notes (without id, lang, now and text)."""
    names = [p.name.text for p in reading.people]
    return {
        "event": _text(reading.event),
        "people": [_person(p) for p in reading.people],
        "follow_ups": [_follow_up(f, names) for f in reading.follow_ups],
        "promises": [p.phrase.text for p in reading.promises],
        "hunting": reading.hunting,
    }
