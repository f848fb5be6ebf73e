"""Correcting a card: a field by tapping it, or in words, as one would tell a colleague."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.core.actions import action
from bot.core.conversations import capture
from bot.core.conversations.cards import card_rows, card_words
from bot.core.conversations.telling_time import only_when
from bot.core.model import SINGLE, Card, CardPerson, CardPlan, Fact, FactKind, Source
from bot.core.model.talk import Confirming, Correcting
from bot.core.reading.reading import FollowUpKind
from bot.core.reading.when import answer as read_when
from bot.core.replies import Choice, Rows, text
from bot.core.turn import Turn
from bot.core.who import fold

FIELDS: Final = ("name", "role", "company", "need", "offer", "interest", "when", "email", "phone", "handle")
FACTS: Final[frozenset[str]] = frozenset({"role", "company", "need", "offer", "interest", "email", "phone", "handle"})

LEAD = re.compile(r"^(?:no|nope|anzi|scusa|sorry|ah|in realtà|actually|correggi|correction)\b[\s,.:;!]*", re.IGNORECASE)
NOT_BUT = re.compile(r"^(?:non|not)\s+(?P<old>.+?)[\s,;]+(?:ma|bensì|but)\s+(?P<new>.+)$", re.IGNORECASE)
BUT_NOT = re.compile(
    r"^(?P<new>.+?)[\s,;]+(?:e\s+|and\s+)?(?:non|not|mica|invece di|instead of|rather than)\s+(?P<old>.+)$",
    re.IGNORECASE,
)
INTRO = re.compile(
    r"^.*?\b(?:è|e'|sono|era|is|'s|are|was|si chiama|cognome|called)\s+(?=\S)|^(?:it's|its|he's|she's|they're)\s+",
    re.IGNORECASE,
)
PREPOSITION = re.compile(r"^(?:di|da|a|ad|in|del|della|from|at|in|of|the|a|an|il|la|un|una|alle|le)\s+", re.IGNORECASE)
NAME_IS = re.compile(
    r"^(?:(?:lui|lei|he|she)\s+)?(?:si chiama|il nome è|il cognome è|nome[: ]|(?:the|his|her|their) name(?:'s| is)|"
    r"(?:it's|he's|she's) called|name[: ])\s*(?P<new>.+)$",
    re.IGNORECASE,
)
COMPANY_IS = re.compile(
    r"^(?:(?P<who>[^\W\d_][\w' ]*?)\s+)?(?:lavora (?:da|per|in|alla|al|presso)|l'azienda (?:è|si chiama)|azienda[: ]|"
    r"works (?:at|for)|is with|(?:the |his |her |their )?company(?:'s| is|:))\s*(?P<new>.+)$",
    re.IGNORECASE,
)
ROLE_IS = re.compile(
    r"^(?:(?P<who>[^\W\d_][\w']*(?:\s[^\W\d_][\w']*)?)\s+)?"
    r"(?:fa (?:il|la|lo|l'|i|le)\s*|di mestiere fa\s+|works as (?:an?\s+)?|"
    r"ruolo[: ]|role[: ]|(?:is|'s) an?\s+)(?P<new>.+)$",
    re.IGNORECASE,
)
REMOVE = re.compile(
    r"^(?:togli|leva|cancella|elimina|rimuovi|senza|remove|delete|drop|without|niente|no)\s+"
    r"(?:(?:il|la|lo|l'|i|gli|le|the)\s*)?(?P<what>.+)$",
    re.IGNORECASE,
)
KIND_WORDS: Final[dict[str, FollowUpKind]] = {
    "caffè": "coffee", "caffe": "coffee", "coffee": "coffee", "pranzo": "lunch", "lunch": "lunch", "cena": "dinner",
    "dinner": "dinner", "chiamata": "call", "telefonata": "call", "call": "call", "incontro": "meeting",
    "riunione": "meeting", "meeting": "meeting", "mail": "email", "email": "email", "messaggio": "message",
    "message": "message",
}  # fmt: skip


def start(turn: Turn, card: Card) -> None:
    """Shows what can be corrected by tapping; words work just as well."""
    if card.state != "open":
        turn.toast(text(f"card-already-{card.state}"))
        return
    turn.take_buttons()
    if len(card.people) == 1:
        turn.say(text("fix-what"), _fields(card, 0))
    else:
        rows: Rows = tuple(
            (Choice(text("button-person", name=p.name), action("fixwho", card.id, str(i))),)
            for i, p in enumerate(card.people)
        )
        turn.say(text("fix-whom"), (*rows, *_common(card)))
    turn.wait_for(Correcting(card.id))


def _fields(card: Card, index: int) -> Rows:
    buttons = [Choice(text("button-field", field=f), action("field", card.id, str(index), f)) for f in FIELDS]
    rows = [tuple(buttons[i : i + 3]) for i in range(0, len(buttons), 3)]
    return (*rows, *_common(card))


def _common(card: Card) -> Rows:
    last = [Choice(text("button-field", field="event"), action("field", card.id, "-", "event"))]
    if len(card.people) > 1 or not card.people:
        return (tuple(last), (Choice(text("button-back"), action("card", card.id)),))
    return ((*last, Choice(text("button-back"), action("card", card.id))),)


def position(card: Card, word: str) -> int | None:
    """The place of a person on a card, as a button names it; None for anything else."""
    index = int(word) if word.isdecimal() else -1
    return index if 0 <= index < len(card.people) else None


def person_fields(turn: Turn, card: Card, who: str) -> None:
    """One person of several was tapped."""
    index = position(card, who)
    if card.state != "open" or index is None:
        turn.toast(text("card-already-saved"))
        return
    turn.change(text("fix-what-of", name=card.people[index].name), _fields(card, index))
    turn.wait_for(Correcting(card.id, index))


def ask_field(turn: Turn, card: Card, who: str, field: str) -> None:
    """One field was tapped: its new text is asked for, with what it says now."""
    index = position(card, who)
    known = field == "event" or (field in FIELDS and index is not None)
    if card.state != "open" or not known:
        turn.toast(text("card-already-saved"))
        return
    turn.take_buttons()
    now = _current(card, index, field)
    turn.say(text("fix-field-now", now=now) if now else text("fix-field", field=field))
    turn.wait_for(Correcting(card.id, index, field))  # type: ignore[arg-type]


def _current(card: Card, index: int | None, field: str) -> str:
    if index is None:
        return card.event or ""
    person = card.people[index]
    if field == "name":
        return person.name
    return "; ".join(f.text for f in person.facts if f.kind == field)


def show_again(turn: Turn, card: Card) -> None:
    """The card as it was put right."""
    card = replace(card, corrected=True)
    turn.put(card)
    turn.say(card_words(turn.notebook, card), card_rows(turn.notebook, card))
    turn.wait_for(Confirming(card.id))


def hear_field(turn: Turn, card: Card, index: int | None, field: str, words: str) -> None:
    """The new text of one field."""
    value = (
        "" if fold(words) in {"togli", "via", "niente", "nessuno", "remove", "none", "nothing", "-"} else words.strip()
    )
    if field == "when":
        if not _hear_when(turn, card, index, words if value else ""):
            turn.say(text("when-not-understood"))
        return
    changed = _with_field(turn, card, index, field, value)
    show_again(turn, changed)


def _with_field(turn: Turn, card: Card, index: int | None, field: str, value: str) -> Card:
    if field == "event":
        return replace(card, event=value or None)
    person = card.people[index or 0]
    if field == "name":
        named = replace(person, name=value or person.name, contact=None, candidates=())
        return _with_person(card, index or 0, capture.resolve(turn, named))
    kind: FactKind = field  # type: ignore[assignment]
    source = Source(card.note)
    rest = tuple(f for f in person.facts if f.kind != kind)
    values = [value] if kind in SINGLE else [v.strip() for v in value.split(";")]
    new = tuple(Fact(kind, v, turn.now, source) for v in values if v)
    return _with_person(card, index or 0, replace(person, facts=(*rest, *new)))


def _with_person(card: Card, index: int, person: CardPerson) -> Card:
    return replace(card, people=(*card.people[:index], person, *card.people[index + 1 :]))


def _hear_when(turn: Turn, card: Card, index: int | None, words: str) -> bool:
    """Another day or hour for the plan of one person, or of the only plan there is; no words take the plan away."""
    chosen = [i for i, p in enumerate(card.plans) if index is None or p.person == index]
    if not words:
        gone = tuple(p for i, p in enumerate(card.plans) if i not in chosen)
        show_again(turn, replace(card, plans=gone))
        return True
    old = card.plans[chosen[0]] if chosen else CardPlan("coffee", index if index is not None else 0)
    moment = read_when(words, turn.local, turn.profile.language, kind=old.kind)
    if moment is None or (moment.day is None and (moment.at is None or old.day is None)):
        return False
    day = moment.day or old.day
    at = moment.at or (old.at if moment.part is None else None)
    kind = next((k for word, k in KIND_WORDS.items() if word in fold(words).split()), old.kind)
    new = replace(old, day=day, at=at, kind=kind)
    if new.person is None and len(card.people) == 1:
        new = replace(new, person=0)
    plans = tuple(new if i == chosen[0] else p for i, p in enumerate(card.plans)) if chosen else (*card.plans, new)
    show_again(turn, replace(card, plans=plans))
    return True


def hear(turn: Turn, card: Card, words: str, index: int | None = None) -> bool:
    """A correction in words. Tells whether it was understood as one; it changes nothing if not."""
    said = LEAD.sub("", words.strip()).strip(" .")
    if not said:
        return False
    index = whom(card, said) if index is None else index
    changed = _exchange(turn, card, said) or _assign(turn, card, said, index) or _remove(card, said, index)
    if changed is not None:
        show_again(turn, changed)
        return True
    names = " ".join(p.name for p in card.people)
    if only_when(turn, said, names=names) is None:
        return False
    return _hear_when(turn, card, index if _has_plan(card, index) else None, said)


def _has_plan(card: Card, index: int | None) -> bool:
    return index is not None and any(p.person == index for p in card.plans)


def whom(card: Card, said: str) -> int | None:
    """The person whom a correction names, else the only one."""
    words = set(re.findall(r"[\w']+", fold(said)))
    for i, person in enumerate(card.people):
        if words & set(fold(person.name).split()):
            return i
    return 0 if len(card.people) == 1 else None


def _exchange(turn: Turn, card: Card, said: str) -> Card | None:
    """*Monza, not Milan*: the old words are found on the card, or in the note, and exchanged."""
    match = NOT_BUT.match(said) or BUT_NOT.match(said)
    if not match:
        return None
    names = {word for p in card.people for word in (fold(p.name), *fold(p.name).split())}
    old = PREPOSITION.sub("", match["old"].strip(" .,;"))
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


def _told(turn: Turn, card: Card, said: str, detail: str) -> Card | None:
    """What stands in the note but nowhere on the card (a home town, say) is shown there once it is corrected."""
    index = whom(card, said)
    if index is None:
        return None
    person = card.people[index]
    fact = Fact("interest", detail, turn.now, Source(card.note))
    return _with_person(card, index, replace(person, facts=(*person.facts, fact)))


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
    reading = turn.mind.reader.read(changed, note.at.astimezone(turn.profile.tz), None, capture.vocabulary(turn))
    again = capture.card_of(turn, replace(note, text=changed), reading)
    return replace(again, id=card.id) if again.people else None


def _assign(turn: Turn, card: Card, said: str, index: int | None) -> Card | None:
    """*Her name is …*, *works at …*, *is a …*."""
    if index is None:
        return None
    for pattern, field in ((NAME_IS, "name"), (COMPANY_IS, "company"), (ROLE_IS, "role")):
        match = pattern.match(said)
        if match and match["new"].strip():
            return _with_field(turn, card, index, field, match["new"].strip(" ."))
    return None


def _remove(card: Card, said: str, index: int | None) -> Card | None:
    """*No coffee*, *take the company out*: a plan by its kind, a fact or an event by its words."""
    match = REMOVE.match(said)
    if not match:
        return None
    what = fold(match["what"])
    kind = KIND_WORDS.get(what.split()[0]) if what else None
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
