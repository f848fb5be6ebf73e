"""Moving a reading's spans: for a text that was read with something put before it."""

from __future__ import annotations

from dataclasses import replace

from bot.core.reading.reading import Person, Phrase, Reading


def shift(reading: Reading, by: int) -> Reading:
    """The reading of ``text[by:]``; what came from before it keeps its words and has the empty span at the start."""

    def move(phrase: Phrase | None) -> Phrase | None:
        return phrase if phrase is None else Phrase(phrase.text, max(phrase.start - by, 0), max(phrase.end - by, 0))

    def must(phrase: Phrase) -> Phrase:
        return Phrase(phrase.text, max(phrase.start - by, 0), max(phrase.end - by, 0))

    def person(p: Person) -> Person:
        return Person(
            must(p.name),
            move(p.role),
            move(p.company),
            tuple(map(must, p.needs)),
            tuple(map(must, p.offers)),
            tuple(map(must, p.interests)),
            move(p.email),
            move(p.phone),
            move(p.handle),
        )

    return replace(
        reading,
        event=move(reading.event),
        people=tuple(map(person, reading.people)),
        follow_ups=tuple(replace(f, phrase=must(f.phrase)) for f in reading.follow_ups),
        promises=tuple(replace(p, phrase=must(p.phrase)) for p in reading.promises),
        hunting_phrase=move(reading.hunting_phrase),
    )
