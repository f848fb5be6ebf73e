"""A reading in the annotation schema, fields in the guide's order, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from bot.core.reading.reading import FollowUp, Language, Person, Phrase, Promise, Reading
from bot.core.reading.steps import KINDS


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


def from_schema(row: Mapping[str, Any], text: str, language: Language) -> Reading:
    """A reading from the schema, say a corrected one; every phrase is looked up in ``text`` again.

    What a member typed that is not in the note gets the empty span at its end. Raises KeyError or ValueError for a row
    that is not in the schema.
    """
    people = tuple(_to_person(p, text) for p in row["people"])
    names = [p.name.text for p in people]
    promises = tuple(Promise(_find(text, p)) for p in row["promises"])
    steps = tuple(_to_step(f, names, text) for f in row["follow_ups"])
    return Reading(language, _maybe(text, row["event"]), people, steps, promises, bool(row["hunting"]))


def _find(text: str, piece: str) -> Phrase:
    at = text.casefold().find(piece.casefold()) if len(text.casefold()) == len(text) else text.find(piece)
    return Phrase(piece, at, at + len(piece)) if at >= 0 else Phrase(piece, len(text), len(text))


def _maybe(text: str, piece: str | None) -> Phrase | None:
    return _find(text, piece) if piece else None


def _to_person(row: Mapping[str, Any], text: str) -> Person:
    needs, offers, interests = (tuple(_find(text, p) for p in row[key]) for key in ("needs", "offers", "interests"))
    role, company, email, phone, handle = (
        _maybe(text, row[key]) for key in ("role", "company", "email", "phone", "handle")
    )
    return Person(_find(text, row["name"]), role, company, needs, offers, interests, email, phone, handle)


def _to_step(row: Mapping[str, Any], names: list[str], text: str) -> FollowUp:
    who = names.index(row["person"]) if row["person"] in names else None
    day = date.fromisoformat(row["date"]) if row["date"] else None
    at = time.fromisoformat(row["time"]) if row["time"] else None
    return FollowUp(KINDS[row["kind"]], who, day, at, Phrase("", len(text), len(text)))
