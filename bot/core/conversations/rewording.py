"""A correction in words, as one would tell a colleague: *Monza, not Milan*, *it's Wednesday*, *his name is Tim*."""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz.distance import OSA

from bot.core.conversations import capture, correcting
from bot.core.conversations.rewording_words import (
    BUT_NOT,
    COMPANY_IS,
    FIELD_IS,
    FIELD_NAMES,
    INTRO,
    IS,
    LEAD,
    MET_AT,
    NAME_IS,
    NEED_LEAD,
    NOT_BUT,
    NOT_NEED,
    PREPOSITION,
    REMOVE,
    ROLE_IS,
    SOMEBODY_ELSE,
    SURNAME_IS,
    THEN,
)
from bot.core.conversations.telling_time import only_when
from bot.core.model import Card, Fact, FactKind, Source
from bot.core.turn import Turn
from bot.core.who import fold


def hear(turn: Turn, card: Card, words: str, index: int | None = None) -> bool:
    """A correction in words. Tells whether it was understood as one; it changes nothing if not."""
    said = LEAD.sub("", words.strip()).strip(" .")
    if not said:
        return False
    index = whom(card, said) if index is None else index
    changed = (
        _not_needed(turn, card, said, index)
        or _somebody_else(card, said, index)
        or _exchange(turn, card, said)
        or _assign(turn, card, said, index)
        or _remove(card, said, index)
    )
    if changed is not None:
        correcting.show_again(turn, changed)
        return True
    names = " ".join(p.name for p in card.people)
    if only_when(turn, said, names=names) is None:
        return False
    return correcting.hear_when(turn, card, index if _has_plan(card, index) else None, said)


def _has_plan(card: Card, index: int | None) -> bool:
    return index is not None and any(p.person == index for p in card.plans)


def named(card: Card, said: str) -> int | None:
    """The first person of the card whom a text names."""
    words = set(re.findall(r"[\w']+", fold(said)))
    return next((i for i, person in enumerate(card.people) if words & set(fold(person.name).split())), None)


def whom(card: Card, said: str) -> int | None:
    """The person whom a correction names, else the only one."""
    index = named(card, said)
    return 0 if index is None and len(card.people) == 1 else index


def _exchange(turn: Turn, card: Card, said: str) -> Card | None:
    """*Monza, not Milan*: the old words are found on the card, or in the note, and exchanged."""
    match = NOT_BUT.match(said) or BUT_NOT.match(said)
    if not match:
        return None
    names = {word for p in card.people for word in (fold(p.name), *fold(p.name).split())}
    old = PREPOSITION.sub("", IS.sub("", match["old"].strip(" .,;")))
    new = match["new"].strip(" .,;")
    for candidate in (INTRO.sub("", new), new):
        bare = PREPOSITION.sub("", candidate).strip()
        if not bare or fold(bare) in names:
            continue
        changed = _replace_everywhere(turn, card, old, bare)
        if changed is not None and changed.people == card.people and changed.plans == card.plans:
            changed = _told(turn, card, said, candidate)
        if changed is not None:
            return changed
    return None


def renames(words: str) -> bool:
    """Whether words give somebody's name, or a field by its name, and nothing besides."""
    field = FIELD_IS.match(words.strip())
    if field and (field["add"] or field["is"] == ":"):
        return True
    match = NAME_IS.match(LEAD.sub("", words.strip())) or SURNAME_IS.match(words.strip())
    return match is not None and _is_name(match["new"])


def name_in(words: str) -> str | None:
    """The name, if words say nothing but what somebody is called."""
    match = NAME_IS.match(LEAD.sub("", words.strip()))
    return match["new"].strip(" .") if match and _is_name(match["new"]) else None


def _is_name(value: str) -> bool:
    return re.fullmatch(r"[^,;:\d]{1,60}", value.strip(" .")) is not None and len(value.split()) <= 5


def _renamed(old: str, new: str) -> str:
    """*His name is Tim*, of Tom Hargreaves, is Tim Hargreaves; *Hargreave* is Tom Hargreave."""
    first, *rest = old.split()
    if not rest or len(new.split()) > 1:
        return new
    nearer = OSA.distance(fold(new), fold(rest[-1])) < OSA.distance(fold(new), fold(first))
    return " ".join((first, *rest[:-1], new)) if nearer else " ".join((new, *rest))


def exchanges(card: Card, words: str) -> bool:
    """Whether words exchange something that stands on the card for something else, whatever names are in them."""
    match = NOT_BUT.match(words) or BUT_NOT.match(words)
    if not match:
        return False
    old = fold(PREPOSITION.sub("", IS.sub("", match["old"].strip(" .,;"))))
    there = [card.event or "", *(p.name for p in card.people), *(f.text for p in card.people for f in p.facts)]
    return bool(old) and any(re.search(rf"(?<!\w){re.escape(old)}(?!\w)", fold(t)) for t in there)


def _not_needed(turn: Turn, card: Card, said: str, index: int | None) -> Card | None:
    """A need that is none goes, and what is needed instead comes; a need that the card never had changes nothing."""
    match = NOT_NEED.search(said)
    if match is None or index is None:
        return None
    old, *new = THEN.split(match["rest"], maxsplit=1)
    plain = fold(PREPOSITION.sub("", old))
    person = card.people[index]
    facts = tuple(f for f in person.facts if f.kind != "need" or not _same(plain, fold(f.text)))
    instead = NEED_LEAD.sub("", new[0]).strip(" .") if new else ""
    if instead:
        facts = (*facts, Fact("need", PREPOSITION.sub("", instead), turn.now, Source(card.note)))
    return correcting.with_person(card, index, replace(person, facts=facts))


def _same(one: str, other: str) -> bool:
    return one in other or other in one


def _somebody_else(card: Card, said: str, index: int | None) -> Card | None:
    """*It's another Anna*: the card is about somebody new of that name."""
    if index is None or not SOMEBODY_ELSE.match(said):
        return None
    person = card.people[index]
    if not person.candidates and person.contact is None:
        return None
    return correcting.with_person(card, index, replace(person, contact="new", candidates=()))


def _told(turn: Turn, card: Card, said: str, detail: str) -> Card | None:
    """What stands in the note but nowhere on the card (a home town, say) is shown there once it is corrected."""
    index = whom(card, said)
    if index is None:
        return None
    person = card.people[index]
    fact = Fact("interest", detail, turn.now, Source(card.note))
    return correcting.with_person(card, index, replace(person, facts=(*person.facts, fact)))


def _replace_everywhere(turn: Turn, card: Card, old: str, new: str) -> Card | None:
    pattern = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)

    def swap(value: str) -> str:
        return pattern.sub(lambda _: new, value)

    people = []
    for person in card.people:
        facts = tuple(replace(f, text=swap(f.text)) for f in person.facts)
        named = swap(person.name)
        changed = replace(person, facts=facts)
        if named != person.name:
            changed = capture.resolve(turn, replace(changed, name=named, contact=None, candidates=()))
        people.append(changed)
    event = swap(card.event) if card.event else card.event
    promises = tuple(replace(p, text=swap(p.text)) for p in card.promises)
    result = replace(card, people=tuple(people), event=event, promises=promises)
    if result != card:
        return result
    return _reread(turn, card, pattern, new)


def _reread(turn: Turn, card: Card, pattern: re.Pattern[str], new: str) -> Card | None:
    """The old words stand in the note but not on the card (a date, say): the note is read again with the new ones."""
    note = turn.notebook.notes[card.note]
    changed, count = pattern.subn(lambda _: new, note.text)
    if not count:
        return None
    reading = turn.mind.reader.read(
        changed, note.at.astimezone(turn.profile.tz), None, capture.vocabulary(turn, changed)
    )
    again = capture.card_of(turn, replace(note, text=changed), reading)
    return replace(again, id=card.id) if again.people else None


def _assign_named(turn: Turn, card: Card, said: str, index: int | None) -> Card | None:
    """*We met at the Chamber*, *company: Rossi Ltd*: what is told by its field."""
    met = MET_AT.match(said)
    if met and only_when(turn, met["new"]) is None:
        return correcting.with_field(turn, card, index, "event", met["new"].strip(" ."))
    named = FIELD_IS.match(said)
    field = FIELD_NAMES[named["field"].casefold()] if named else ""
    if index is None and field != "event":
        return None
    if named and field != "name":
        return _set(turn, card, index, field, named["new"].strip(" ."), more=bool(named["add"]))
    return None


def _assign(turn: Turn, card: Card, said: str, index: int | None) -> Card | None:
    """*Her name is …*, *works at …*, *is a …*."""
    changed = _assign_named(turn, card, said, index)
    if changed is not None or index is None:
        return changed
    named = FIELD_IS.match(said)
    if named and _is_name(named["new"]):
        new = _renamed(card.people[index].name, named["new"].strip(" ."))
        return correcting.with_field(turn, card, index, "name", new)
    surname = SURNAME_IS.match(said)
    if surname:
        full = f"{card.people[index].name.split()[0]} {surname['new'].strip(' .')}"
        return correcting.with_field(turn, card, index, "name", full)
    for pattern, field in ((NAME_IS, "name"), (COMPANY_IS, "company"), (ROLE_IS, "role")):
        match = pattern.match(said)
        if match and field == "name":
            if not _is_name(match["new"]):
                continue
            new = _renamed(card.people[index].name, match["new"].strip(" ."))
            return correcting.with_field(turn, card, index, "name", new)
        if match and match["new"].strip():
            return correcting.with_field(turn, card, index, field, match["new"].strip(" ."))
    return None


def _set(turn: Turn, card: Card, index: int | None, field: str, value: str, *, more: bool) -> Card:
    """A field named by its word; *add* keeps what was there."""
    if more and index is not None and field in {"need", "offer", "interest"}:
        kind: FactKind = field  # type: ignore[assignment]
        person = card.people[index]
        fact = Fact(kind, value, turn.now, Source(card.note))
        return correcting.with_person(card, index, replace(person, facts=(*person.facts, fact)))
    return correcting.with_field(turn, card, index, field, value)


def _remove(card: Card, said: str, index: int | None) -> Card | None:
    """*No coffee*, *take the company out*: a plan by its kind, a fact or an event by its words."""
    match = REMOVE.match(said)
    if not match:
        return None
    what = fold(match["what"])
    kind = correcting.KIND_WORDS.get(what.split()[0]) if what else None
    plans = tuple(p for p in card.plans if not (p.kind == kind and (index is None or p.person in {None, index})))
    people = tuple(
        replace(person, facts=tuple(f for f in person.facts if what not in fold(f.text)))
        if index is None or i == index
        else person
        for i, person in enumerate(card.people)
    )
    event = None if card.event and what in fold(card.event) else card.event
    result = replace(card, plans=plans, people=people, event=event)
    return result if result != card else None
