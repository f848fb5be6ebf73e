"""Correcting a card: a field by tapping it, or in words, as one would tell a colleague."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.actions import action
from bot.core.conversations import capture
from bot.core.conversations.cards import card_rows, card_words, slept_over
from bot.core.model import SINGLE, Card, CardPerson, CardPlan, Fact, FactKind, Source
from bot.core.model.talk import Confirming, Correcting
from bot.core.reading.reading import FollowUpKind
from bot.core.reading.when import answer as read_when
from bot.core.replies import Choice, Rows, text
from bot.core.turn import Turn
from bot.core.who import fold

FIELDS: Final = ("name", "role", "company", "need", "offer", "interest", "when", "email", "phone", "handle")
FACTS: Final[frozenset[str]] = frozenset({"role", "company", "need", "offer", "interest", "email", "phone", "handle"})

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


def sooner(turn: Turn, card: Card) -> None:
    """*Tomorrow*, written after midnight, meant the day that had begun."""
    days = slept_over(turn.notebook, card)
    if not days:
        turn.toast(text("card-already-saved") if card.state == "saved" else text("button-unknown"))
        return
    turn.take_buttons()
    plans = tuple(
        replace(p, day=p.day - timedelta(days=1)) if i in days and p.day else p for i, p in enumerate(card.plans)
    )
    show_again(turn, replace(card, plans=plans))


def hear_field(turn: Turn, card: Card, index: int | None, field: str, words: str) -> None:
    """The new text of one field."""
    value = (
        "" if fold(words) in {"togli", "via", "niente", "nessuno", "remove", "none", "nothing", "-"} else words.strip()
    )
    if field == "when":
        if not hear_when(turn, card, index, words if value else ""):
            turn.say(text("when-not-understood"))
        return
    changed = with_field(turn, card, index, field, value)
    show_again(turn, changed)


def with_field(turn: Turn, card: Card, index: int | None, field: str, value: str) -> Card:
    """The card with one field as the member has it; no value takes it away."""
    if field == "event":
        return replace(card, event=value or None)
    person = card.people[index or 0]
    if field == "name":
        named = replace(person, name=value or person.name, contact=None, candidates=())
        return with_person(card, index or 0, capture.resolve(turn, named))
    kind: FactKind = field  # type: ignore[assignment]
    source = Source(card.note)
    rest = tuple(f for f in person.facts if f.kind != kind)
    values = [value] if kind in SINGLE else [v.strip() for v in value.split(";")]
    new = tuple(Fact(kind, v, turn.now, source) for v in values if v)
    return with_person(card, index or 0, replace(person, facts=(*rest, *new)))


def with_person(card: Card, index: int, person: CardPerson) -> Card:
    """The card with one of its people as they are now."""
    return replace(card, people=(*card.people[:index], person, *card.people[index + 1 :]))


def hear_when(turn: Turn, card: Card, index: int | None, words: str) -> bool:
    """Another day or hour for the plan of one person, or of the only plan there is; no words take the plan away."""
    chosen = [i for i, p in enumerate(card.plans) if index is None or p.person == index]
    if not words:
        gone = tuple(p for i, p in enumerate(card.plans) if i not in chosen)
        show_again(turn, replace(card, plans=gone))
        return True
    due = next((i for i, p in enumerate(card.promises) if index is None or p.person in {None, index}), None)
    if not chosen and due is not None and words:
        moment = read_when(words, turn.local, turn.profile.language)
        if moment is None or moment.day is None:
            return False
        dated = replace(card.promises[due], due=moment.day)
        show_again(turn, replace(card, promises=(*card.promises[:due], dated, *card.promises[due + 1 :])))
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
