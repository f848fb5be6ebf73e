"""From a note to a card: nothing is saved before the member has seen what was understood."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.actions import action
from bot.core.conversations import errands, jotting, owing, reading_about, second_look
from bot.core.conversations.cards import card_rows, card_words
from bot.core.conversations.joining import join_shared
from bot.core.method.gatherings import happening
from bot.core.model import Card, CardPerson, CardPlan, CardPromise, Contact, Fact, FactKind, Note, Source
from bot.core.model.lookup import met_since, on_days
from bot.core.model.talk import Asking, Confirming, InviteNext, Inviting
from bot.core.reading.reading import Person, Phrase, Reading
from bot.core.replies import Choice, Lines, Words, text
from bot.core.turn import Turn
from bot.core.who import same_name

vocabulary = reading_about.vocabulary

LONGEST = 4096
"""Characters of a note; what Telegram lets one write in a message."""
A_WHILE = timedelta(minutes=15)
"""How long a nameless note waits for its name."""
LAST_WORDS = 4
"""By which a member finds the place where the reading of a long note ended."""
RECENT = timedelta(days=2)
"""A note about nobody may be about somebody met, or seen, just now."""


def _facts(turn: Turn, note: Note, person: Person) -> tuple[Fact, ...]:
    def fact(kind: FactKind, phrase: Phrase) -> Fact:
        return Fact(kind, phrase.text, turn.now, Source(note.id, phrase.start, phrase.end))

    single: tuple[tuple[FactKind, Phrase | None], ...] = (
        ("role", person.role),
        ("company", person.company),
        ("email", person.email),
        ("phone", person.phone),
        ("handle", person.handle),
    )
    many: tuple[tuple[FactKind, tuple[Phrase, ...]], ...] = (
        ("need", person.needs),
        ("offer", person.offers),
        ("interest", person.interests),
    )
    found = [fact(kind, phrase) for kind, phrase in single if phrase]
    found += [
        fact(kind, phrase)
        for kind, phrases in many
        for phrase in phrases
        if kind != "need" or not second_look.DENIED.search(note.text[: phrase.start])
    ]
    return tuple(found)


def resolve(turn: Turn, person: CardPerson) -> CardPerson:
    """Finds whom of the notebook a name may mean. Only a whole name that is known once is taken for them, and said."""
    candidates = same_name(turn.notebook, person.name)
    whole = [c for c in candidates if len(person.name.split()) > 1 and c.name.casefold() == person.name.casefold()]
    chosen = whole[0].id if len(whole) == 1 else None
    ids = tuple(c.id for c in (whole or candidates))
    return replace(person, candidates=ids, contact=chosen)


def card_of(turn: Turn, note: Note, reading: Reading, about: Contact | None = None) -> Card:
    """The card of a reading; ``about`` is the contact of whom the note is known to speak."""
    people = []
    for person in reading.people:
        made = CardPerson(person.name.text, _facts(turn, note, person))
        if about and made.name.casefold() in {about.name.casefold(), about.first_name.casefold()}:
            made = replace(made, name=about.name, contact=about.id)
        else:
            made = resolve(turn, made)
        people.append(made)
    plans = tuple(
        CardPlan(f.kind, f.person, f.day, f.at) for f in reading.follow_ups if f.day is None or f.day >= turn.today
    )
    owed = owing.of(turn, note, reading)
    promises = tuple(
        CardPromise(p.phrase.text, second_look.whose(note.text, p.phrase, reading.people, p.person), p.day)
        for p in reading.promises
        if not owed.holds(p.phrase)
    )
    promises += owed.promises
    people = owing.without_offers(people, owed)
    here = happening(turn.notebook, turn.now) if about is None else None
    event = reading.event.text if reading.event else here.name if here else None
    plans, promises = _once(plans, promises)
    return Card(turn.new_id("d"), note.id, tuple(people), plans, promises, event, _hunts(reading))


def _hunts(reading: Reading) -> bool:
    """The hunter's habit, unless all that speaks for it is something promised, such as the price list they wanted."""
    cue = reading.hunting_phrase
    if not reading.hunting or cue is None:
        return reading.hunting
    return not any(p.phrase.start <= cue.start and cue.end <= p.phrase.end for p in reading.promises)


ERRANDS: Final = frozenset({"other", "message", "email"})
"""Follow-ups that may be nothing but the doing of a promise."""


def _once(
    plans: tuple[CardPlan, ...], promises: tuple[CardPromise, ...]
) -> tuple[tuple[CardPlan, ...], tuple[CardPromise, ...]]:
    """*I'll send her the list by Friday* is one thing to do, not two: the promise takes the day of its follow-up."""
    left = list(plans)
    dated = []
    for promise in promises:
        same = [p for p in left if p.kind in ERRANDS and p.person == promise.person and p.day]
        if len(same) == 1 and promise.due in {None, same[0].day}:
            left.remove(same[0])
            dated.append(replace(promise, due=same[0].day))
        else:
            dated.append(promise)
    return tuple(left), tuple(dated)


def come_back_to_it(turn: Turn) -> None:
    """A note in the middle of a question: the question is not lost."""
    match turn.talk:
        case Asking(contact, question) if contact in turn.notebook.contacts:
            known = turn.notebook.contacts[contact]
            if question not in known.kept:
                turn.put(replace(known, kept=(*known.kept, question)))
        case Inviting(contact):
            errands.first(turn, InviteNext(contact))
        case _:
            pass


def take(turn: Turn, note: Note, reading: Reading | None = None, about: Contact | None = None) -> None:
    """Takes a note: shows its card, or says what became of it."""
    if reading is None:
        reading = turn.mind.reader.read(note.text, turn.local, None, vocabulary(turn, note.text))
    if not reading.people and (name := second_look.unread_name(turn, note.text)):
        reading = reading_about.about(turn, name, note.text)
    if not reading.people:
        about_nobody(turn, note, reading)
        return
    card = join_shared(turn, card_of(turn, note, reading, about))
    if about is None and jotting.jotted(turn, note, card):
        return
    come_back_to_it(turn)
    show(turn, card, text("note-long", last=_last_words(note.text[: reading.rest])) if reading.rest else None)


def _last_words(read: str) -> str:
    return " ".join(read.split()[-LAST_WORDS:])


def named_later(turn: Turn, name: str) -> bool:
    """*Her name is Elena*, after a note about somebody without a name: that note is about her. Tells whether it was."""
    last = max(turn.notebook.notes.values(), key=lambda n: (n.at, len(n.id), n.id), default=None)
    if last is None or last.contacts or turn.now - last.at > A_WHILE or not second_look.meets_somebody(last.text):
        return False
    show(turn, card_of(turn, last, second_look.narrowed(reading_about.about(turn, name, last.text), name)))
    return True


def show(turn: Turn, card: Card, lead: Words | None = None) -> None:
    """Puts a card on the table."""
    turn.put(card)
    words = card_words(turn.notebook, card)
    turn.say(Lines((lead, words), "\n\n") if lead else words, card_rows(turn.notebook, card))
    turn.wait_for(Confirming(card.id))


def recent_contacts(turn: Turn, count: int = 3) -> list[Contact]:
    """Those met, seen or heard last: a note without a name is most often about one of them."""
    notebook, first = turn.notebook, turn.today - RECENT
    met = met_since(notebook.contacts, turn.now - RECENT)
    lately = {c.id: c.met_at.astimezone(turn.profile.tz).date() for c in met}
    for touch in on_days(notebook.touches, first, turn.today):
        if touch.state in {"planned", "held"} and touch.contact in notebook.contacts:
            lately[touch.contact] = max(lately.get(touch.contact, first), touch.day)
    people = [notebook.contacts[key] for key in lately]
    return sorted(people, key=lambda c: (lately[c.id], c.met_at, c.id), reverse=True)[:count]


def about_nobody(turn: Turn, note: Note, reading: Reading) -> None:
    """A note that names nobody is kept; with something to do in it, as a to-do; else one tap gives it a person.

    Whatever was asked before stays asked.
    """
    day = second_look.day_to_remember(turn, note.text)
    if day and not reading.promises and not any(f.day for f in reading.follow_ups):
        come_back_to_it(turn)
        card = Card(turn.new_id("d"), note.id, plans=(CardPlan("other", None, day),))
        show(turn, card, text("todo-lead", what=note.text))
        return
    if reading.promises or any(f.day for f in reading.follow_ups):
        come_back_to_it(turn)
        show(turn, card_of(turn, note, reading), text("todo-lead", what=note.text))
        return
    event = reading.event.text if reading.event else None
    turn.put(replace(note, event=event))
    if second_look.meets_somebody(note.text):
        come_back_to_it(turn)
        turn.idle()
        turn.say(text("note-kept-nameless"))
        turn.saved("undo-note", note.text[:40])
        return
    recent = recent_contacts(turn)
    rows = tuple((Choice(text("button-about", name=c.name), action("about", c.id, note.id)),) for c in recent)
    turn.say(text("note-kept-whose" if recent else "note-kept"), rows)
    turn.saved("undo-note", note.text[:40])
