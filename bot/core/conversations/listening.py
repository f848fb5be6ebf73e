"""How a free text is taken: as the answer to what was asked, as a correction, as small talk, else as a note.

Nothing is ever only an answer: a text that does not fit the open question is a note, and the question waits.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.conversations import (
    answering,
    arranging,
    capture,
    correcting,
    debriefing,
    drafting,
    ledgering,
    method_routes,
    gathering,
    pausing,
    plain_words,
    preferences,
    saving,
    snoozing,
    tending,
    travelling,
    undoing,
    welcome,
)
from bot.core.conversations.introducing import introduced, naming
from bot.core.conversations.reading_about import about, in_third_person
from bot.core.events import Edited, Said
from bot.core.model import Card, CardPerson, Note
from bot.core.model.talk import (
    Asking,
    Confirming,
    Correcting,
    Debriefing,
    Drafting,
    Following,
    Inviting,
    Moving,
    Planning,
    Searching,
    Setting,
    Snoozing,
    Talk,
    Welcoming,
)
from bot.core.reading.reading import Reading
from bot.core.replies import text
from bot.core.turn import Turn
from bot.core.who import fold

YES: Final = frozenset(
    "si sì ok okay salva salvala salvale salvalo giusto esatto perfetto corretto conferma "
    "yes yep yeah save right correct fine perfect 👍 👌 ✅".split()
) | {"va bene", "salva tutto", "save it", "looks good", "all good", "sì grazie", "yes please", "tutto giusto"}
NO: Final = frozenset(
    {"annulla", "cancella", "lascia perdere", "lascia stare", "cancel", "discard", "forget it", "never mind"}
)
NOT_NOW: Final = frozenset(
    {"non ora", "no", "no grazie", "più avanti", "piu avanti", "dopo", "poi", "not now", "later", "no thanks"}
)
THANKS: Final = frozenset(
    {
        "grazie",
        "grazie mille",
        "thanks",
        "thank you",
        "thx",
        "ty",
        "grazie!",
        "👍",
        "🙏",
        "❤️",
        "ok",
        "okay",
        "perfetto",
        "perfect",
        "great",
        "bene",
        "good",
    }
)
HELLO: Final = frozenset(
    {
        "ciao",
        "buonasera",
        "buongiorno",
        "salve",
        "hello",
        "hi",
        "hey",
        "good evening",
        "good morning",
        "buonanotte",
        "good night",
    }
)
UNDO: Final = frozenset({"undo", "torna indietro", "annulla", "annulla tutto", "annulla l'ultima"})


def said(turn: Turn, event: Said) -> None:
    """Takes a text."""
    words = event.text.strip()
    if not words:
        return
    if event.forwarded_from is not None:
        forwarded(turn, event)
        return
    if pausing.hear(turn, words) or travelling.hear(turn, words) or plain_words.heard(turn, words):
        return
    if tending.hear_rhythm(turn, words) or ledgering.hear(turn, words, event.message_id):
        return
    if not _answered(turn, turn.talk, words, event.message_id):
        _note_or_chat(turn, words, event.message_id)


def _answered(  # noqa: C901, PLR0912 (a table: one case for each kind of talk)
    turn: Turn, talk: Talk, words: str, message_id: int | None
) -> bool:
    """Whether the text was the answer to what was asked."""
    notebook = turn.notebook
    plain = fold(words).rstrip(".! ")
    match talk:
        case Welcoming(step):
            return _welcoming(turn, step, words)
        case Confirming(card) if card in notebook.cards:
            return _on_card(turn, notebook.cards[card], words, plain)
        case Correcting(card, person, field) if card in notebook.cards:
            return _on_correction(turn, notebook.cards[card], person, field, words)
        case Asking(contact, question) if contact in notebook.contacts:
            if plain in YES or plain in THANKS:
                answering.keep(turn, notebook.contacts[contact], question)
                return True
            if plain not in HELLO:
                answering.hear(turn, notebook.contacts[contact], question, words, message_id)
                return True
        case Inviting(contact) if contact in notebook.contacts:
            if plain in {fold(w) for w in NOT_NOW} or plain in answering.DONT_KNOW:
                arranging.not_now(turn, notebook.contacts[contact])
                return True
            return not _names_somebody_else(turn, words, contact) and arranging.hear_when(
                turn, notebook.contacts[contact], words
            )
        case Moving(touch) if touch in notebook.touches:
            return arranging.hear_where_to(turn, notebook.touches[touch], words)
        case Debriefing(touch) if touch in notebook.touches:
            return _debrief(turn, touch, words, message_id)
        case Snoozing(nudge, together) if nudge in notebook.nudges:
            return snoozing.hear(turn, notebook.nudges[nudge], words, together=together)
        case Setting(name):
            return preferences.hear(turn, name, words)
        case Planning(line):
            return gathering.hear(turn, line, words)
        case Searching(known):
            return naming.hear(turn, words, known)
        case Drafting():
            return drafting.hear(turn, talk, words)
        case Following(introduction) if introduction in notebook.introductions:
            return introduced.hear(turn, notebook.introductions[introduction], words, message_id)
        case _:
            return method_routes.hear(turn, talk, words)
    return False


def _welcoming(turn: Turn, step: str, words: str) -> bool:
    """The first meeting: a city, hours, or already the first note (then the meeting is over)."""
    if step == "zone" and welcome.hear_zone(turn, words):
        return True
    if step == "hours" and preferences.hear_hours(turn, words):
        return True
    reading = turn.mind.reader.read(words, turn.local, None, capture.vocabulary(turn))
    if not reading.people and len(words.split()) <= 3 and step in {"zone", "hours"}:
        turn.say(text("zone-unknown", city=words) if step == "zone" else text("hours-unknown"))
        return True
    welcome.finish(turn)
    turn.idle()
    return False


def _names_somebody_else(turn: Turn, words: str, contact: str) -> bool:
    known = turn.notebook.contacts[contact]
    reading = turn.mind.reader.read(words, turn.local, None, capture.vocabulary(turn))
    return answering.is_a_note_of_its_own(known, reading)


def _debrief(turn: Turn, touch: str, words: str, message_id: int | None) -> bool:
    planned = turn.notebook.touches[touch]
    if _names_somebody_else(turn, words, planned.contact):
        return False
    debriefing.hear(turn, planned, words, message_id)
    return True


def _on_card(turn: Turn, card: Card, words: str, plain: str) -> bool:
    """Yes, no, a correction, or more about the same people."""
    if card.state != "open":
        return False
    if plain in YES:
        saving.save(turn, card)
        return True
    if plain in NO:
        saving.cancel(turn, card)
        return True
    reading = turn.mind.reader.read(words, turn.local, None, capture.vocabulary(turn))
    if _others(card, reading):
        return False
    lead = bool(correcting.LEAD.match(words))
    if (lead or len(words) <= LONGEST_CORRECTION) and correcting.hear(turn, card, words):
        return True
    return _more(turn, card, words)


LONGEST_CORRECTION: Final = 120
"""Characters; what is longer is told, not corrected."""


def _others(card: Card, reading: Reading) -> bool:
    """Whether a text names people who are not on the card."""
    known = [set(fold(p.name).split()) for p in card.people]
    return any(not any(set(fold(p.name.text).split()) & names for names in known) for p in reading.people)


def _more(turn: Turn, card: Card, words: str) -> bool:
    """*She also wants a designer*: more about somebody on the card joins it."""
    index = correcting.whom(card, words)
    if index is None:
        return False
    name = card.people[index].name
    reading = about(turn, name, words)
    facts = [f for p in capture.card_of(turn, turn.notebook.notes[card.note], reading).people for f in p.facts]
    plans = capture.card_of(turn, turn.notebook.notes[card.note], reading).plans
    if not facts and not plans:
        return False
    note = turn.notebook.notes[card.note]
    offset = len(note.text) + 1
    turn.put(replace(note, text=f"{note.text}\n{words}"))
    moved = tuple(
        replace(f, source=f.source and replace(f.source, start=f.source.start + offset, end=f.source.end + offset))
        for f in facts
    )
    person = card.people[index]
    changed = replace(
        person, facts=(*person.facts, *(f for f in moved if f.text not in {x.text for x in person.facts}))
    )
    people = (*card.people[:index], changed, *card.people[index + 1 :])
    own = tuple(replace(p, person=index) for p in plans)
    correcting.show_again(turn, replace(card, people=people, plans=(*card.plans, *own)))
    return True


def _on_correction(turn: Turn, card: Card, person: int | None, field: str | None, words: str) -> bool:
    """After *correct*: the field's new text, or words that say what is wrong."""
    if card.state != "open":
        return False
    if field is not None:
        correcting.hear_field(turn, card, person, field, words)
        return True
    if correcting.hear(turn, card, words, person) or _more(turn, card, words):
        return True
    reading = turn.mind.reader.read(words, turn.local, None, capture.vocabulary(turn))
    if _others(card, reading):
        return False
    turn.say(text("fix-not-understood"))
    return True


def _note_or_chat(turn: Turn, words: str, message_id: int | None) -> None:
    """A text that answers nothing: small talk, or a note."""
    plain = fold(words).rstrip(".! ")
    if snoozing.remark(turn, words):
        return
    if plain in UNDO:
        undoing.undo(turn)
    elif plain in THANKS:
        turn.say(text("thanks"))
    elif plain in HELLO:
        turn.say(text("hello", example=text("example-note")))
    elif not any(c.isalnum() for c in words):
        turn.say(text("emoji-only"))
    else:
        reading = turn.mind.reader.read(words, turn.local, None, capture.vocabulary(turn))
        if not reading.people and plain_words.puzzled(turn, words, lambda: turn.keep_note(words, message_id=message_id)):
            return
        touch = None if reading.people else debriefing.just_met(turn)
        if touch is not None:
            debriefing.hear(turn, touch, words, message_id)
        else:
            capture.take(turn, turn.keep_note(words[: capture.LONGEST], message_id=message_id), reading)


def forwarded(turn: Turn, event: Said) -> None:
    """A forwarded message: what it says of people, else what its author says of themselves."""
    note = turn.keep_note(event.text.strip(), "forwarded", event.message_id)
    reading = turn.mind.reader.read(note.text, turn.local, None, capture.vocabulary(turn))
    author = (event.forwarded_from or "").strip()
    if reading.people or not author:
        capture.take(turn, note, reading)
        return
    own = about(turn, author, in_third_person(note.text))
    capture.come_back_to_it(turn)
    card = capture.card_of(turn, note, own)
    if not card.people:
        card = replace(card, people=(capture.resolve(turn, CardPerson(author)),))
    capture.show(turn, card, text("forwarded-lead", name=author))


def edited(turn: Turn, event: Edited) -> None:
    """A message reads differently now: its card is read again; what was saved stays until that card is saved too."""
    note = next((n for n in turn.notebook.notes.values() if n.message_id == event.message_id), None)
    if note is None or not event.text.strip():
        turn.say(text("edited-unknown"))
        return
    if note.text == event.text.strip():
        return
    changed: Note = replace(note, text=event.text.strip())
    turn.put(changed)
    for card in turn.notebook.cards.values():
        if card.note == note.id and card.state == "open":
            turn.put(replace(card, state="cancelled"))
    reading = turn.mind.reader.read(changed.text, turn.local, None, capture.vocabulary(turn))
    if not reading.people:
        turn.say(text("edited-kept"))
        return
    capture.show(turn, capture.card_of(turn, changed, reading), text("edited-lead"))
