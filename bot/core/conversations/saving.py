"""From a card to the notebook: one tap, then the one question that is worth it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.conversations import (
    asking,
    capture,
    correcting,
    dating,
    errands,
    learning,
    ledgering,
    reframing,
    remarks,
)
from bot.core.conversations.cards import card_rows, card_words, unresolved
from bot.core.conversations.introducing import noticing
from bot.core.localtime import next_morning
from bot.core.model import Card, CardPerson, Contact, Promise, Touch
from bot.core.model.lookup import about
from bot.core.model.talk import AskNext, Confirming, Errand, InviteNext
from bot.core.replies import Lines, Verbatim, Words, text
from bot.core.turn import Turn

THEIR_TIME: Final = timedelta(days=7)
"""What others promise without a day is asked about after a week."""


def save(turn: Turn, card: Card) -> None:
    """Saves a card, unless it is not clear yet whom it means; a second tap changes nothing."""
    if card.state != "open":
        turn.toast(text(f"card-already-{card.state}"))
        turn.take_buttons()
        return
    card = _look_again(turn, card)
    if unresolved(card) is not None:
        turn.put(card)
        turn.take_buttons()
        words = Lines((card_words(turn.notebook, card), text("card-first-who")))
        turn.say(words, card_rows(turn.notebook, card))
        turn.wait_for(Confirming(card.id))
        return
    turn.take_buttons()
    capture.come_back_to_it(turn)
    met, news = _people(turn, card)
    touches = _plans(turn, card, met)
    _promises(turn, card, met)
    note = turn.notebook.notes[card.note]
    turn.put(
        replace(card, state="saved"),
        replace(
            note,
            event=card.event,
            contacts=tuple(c.id for c in met),
            corrected=learning.labelled(turn, card, note) if card.corrected else None,
        ),
    )
    turn.saved("undo-card", ", ".join(c.name for c in met) or note.text[:40])
    lead: Words | None = noticing.owed(turn, note.text, met, _lead(turn, card, met, news))
    told = ledgering.from_note(turn, turn.notebook.notes[note.id], met)
    remark = remarks.brake_once(turn) if touches or told.gifts else None
    if told.lines or remark:
        lead = Lines(tuple(words for words in (lead, *told.lines, remark) if words is not None))
    _errands(turn, met)
    noticing.look(turn, met)
    if touches:
        dating.announce(turn, touches, lead)
        lead = None
    if told.referral:
        if lead is not None:
            turn.say(lead)
        ledgering.thank(turn, told.referral)
        lead = None
    errands.proceed(turn, lead)


def _look_again(turn: Turn, card: Card) -> Card:
    """Somebody of the same name may have been saved since the card was shown."""
    people = []
    for person in card.people:
        settled = person.contact == "new" or person.contact in turn.notebook.contacts
        people.append(person if settled else capture.resolve(turn, person))
    return replace(card, people=tuple(people))


def _people(turn: Turn, card: Card) -> tuple[list[Contact], list[Words]]:
    """Adds the card's people to the notebook; what is new of those already known is said."""
    met: list[Contact] = []
    news: list[Words] = []
    for person in card.people:
        known = turn.notebook.contacts.get(person.contact or "")
        if known is None:
            contact = Contact(turn.new_id("c"), person.name, turn.now, card.event)
        else:
            contact = _fuller_name(known, person)
        for fact in person.facts:
            contact = contact.with_fact(fact)
        if known is not None:
            learnt = [Verbatim(f.text) for f in contact.facts if f not in known.facts]
            if learnt:
                news.append(text("saved-learnt", name=contact.name, what=Lines(tuple(learnt), "; ")))
        turn.put(contact)
        met.append(contact)
    return met, news


def _fuller_name(known: Contact, person: CardPerson) -> Contact:
    """*Anna*, noted again as *Anna Rossi*, gets her surname."""
    if person.renamed:
        return replace(known, name=person.name)
    longer = len(person.name.split()) > len(known.name.split())
    return replace(known, name=person.name) if longer else known


def _plans(turn: Turn, card: Card, met: list[Contact]) -> list[Touch]:
    """Makes the dates of a card; plans without a day become invitations."""
    made = []
    for plan in card.plans:
        if plan.day is None or dating.is_past(turn, plan.day, plan.at):
            continue
        if plan.person is not None:
            made.append(dating.make(turn, met[plan.person], plan.kind, plan.day, plan.at, note=card.note))
        else:
            what = turn.notebook.notes[card.note].text
            turn.put(Promise(turn.new_id("p"), what, plan.day, turn.now, source=card.note))
    return made


def _promises(turn: Turn, card: Card, met: list[Contact]) -> None:
    """Keeps what was promised: due in 24 hours unless dated."""
    tomorrow = next_morning(turn.local, turn.profile.morning)
    alone = met[0].id if len(met) == 1 else None
    for promise in card.promises:
        contact = met[promise.person].id if promise.person is not None else alone
        due = promise.due or (turn.today + THEIR_TIME if promise.by == "them" else tomorrow)
        turn.put(Promise(turn.new_id("p"), promise.text, due, turn.now, contact, by=promise.by, source=card.note))


def _lead(turn: Turn, card: Card, met: list[Contact], news: list[Words]) -> Words:
    """*Saved*, what is new of those already known, and the farmer's way where the note shows the hunter's."""
    lead: list[Words] = [text("saved", count=len(met)), *news]
    note = turn.notebook.notes[card.note]
    reframe = reframing.of_note(turn, met, note.text) if card.hunting else None
    if reframe:
        lead.append(reframe)
    return Lines(tuple(lead))


def _errands(turn: Turn, met: list[Contact]) -> None:
    """One question, to the person of whom least is known; then a coffee with everybody who has no next step."""
    people = list({c.id: c for c in met}.values())
    planned = {c.id for c in people if any(t.state == "planned" for t in about(turn.notebook.touches, c.id))}
    curious = [c for c in people if asking.best_question(c)]
    curious.sort(key=lambda c: (bool(c.of("need")), c.id in planned, people.index(c)))
    todo: list[Errand] = [AskNext(c.id) for c in curious[:1]]
    todo += [InviteNext(c.id) for c in people if c.id not in planned]
    errands.add(turn, *todo)


def choose(turn: Turn, card: Card, who: str, contact: str) -> None:
    """The member says whom the note means: somebody known, or somebody new of the same name."""
    index = correcting.position(card, who)
    if card.state != "open" or index is None:
        turn.toast(text("card-already-saved"))
        return
    person = card.people[index]
    if contact != "new" and contact not in turn.notebook.contacts:
        turn.toast(text("contact-gone"))
        return
    chosen = replace(person, contact=contact, candidates=()) if contact == "new" else replace(person, contact=contact)
    people = (*card.people[:index], chosen, *card.people[index + 1 :])
    card = replace(card, people=people)
    turn.put(card)
    if unresolved(card) is None:
        save(turn, card)
        return
    turn.wait_for(Confirming(card.id))
    turn.change(card_words(turn.notebook, card), card_rows(turn.notebook, card))


def cancel(turn: Turn, card: Card) -> None:
    """The card goes; the words stay in the notebook as a note."""
    if card.state != "open":
        turn.toast(text(f"card-already-{card.state}"))
        turn.take_buttons()
        return
    turn.take_buttons()
    turn.put(replace(card, state="cancelled"))
    turn.saved("undo-cancel", turn.notebook.notes[card.note].text[:40])
    errands.proceed(turn, text("card-cancelled"))
