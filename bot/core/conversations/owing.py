"""What others promised the member, as a note tells it: shown on the card beside the member's own promises."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.core.model import CardPerson, CardPromise, Note
from bot.core.reading.owed import find
from bot.core.reading.reading import Phrase, Reading
from bot.core.turn import Turn
from bot.core.who import fold


@dataclass(frozen=True, slots=True)
class Owed:
    """Their promises, and where in the note they stand."""

    promises: tuple[CardPromise, ...] = ()
    phrases: tuple[Phrase, ...] = ()

    def holds(self, phrase: Phrase) -> bool:
        """Whether a phrase is, at least in part, one of theirs."""
        return any(p.start < phrase.end and phrase.start < p.end for p in self.phrases)


def of(turn: Turn, note: Note, reading: Reading) -> Owed:
    """Their promises in a note; of nobody in particular there are none."""
    if not reading.people:
        return Owed()
    whole = [p.name.text for p in reading.people]
    names = {*whole, *(w for name in whole for w in name.split() if len(w) > 2)}
    promises, phrases = [], []
    for owed in find(note.text, names, turn.local, reading.language):
        person = _person(reading, owed.who.text if owed.who else None, owed.phrase.start)
        promises.append(CardPromise(owed.phrase.text, person, owed.day, by="them"))
        phrases.append(owed.phrase)
    return Owed(tuple(promises), tuple(phrases))


def _person(reading: Reading, name: str | None, start: int) -> int:
    """By name; where only a pronoun stands, whoever was named last before it."""
    if name:
        wanted = set(fold(name).split())
        for index, person in enumerate(reading.people):
            if wanted <= set(fold(person.name.text).split()):
                return index
    before = [i for i, p in enumerate(reading.people) if p.name.start <= start]
    return max(before, key=lambda i: reading.people[i].name.start) if before else 0


def without_offers(people: list[CardPerson], owed: Owed) -> list[CardPerson]:
    """A thing that is on its way is no offer: it is not said twice."""
    return [
        replace(
            person,
            facts=tuple(
                f
                for f in person.facts
                if f.kind != "offer"
                or f.source is None
                or not any(p.start < f.source.end and f.source.start < p.end for p in owed.phrases)
            ),
        )
        for person in people
    ]
