"""What is said with a card on the table: yes, no, a correction, more about the same people, or something else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.core.conversations import capture, correcting, rewording, saving, second_look
from bot.core.conversations.cards import unresolved
from bot.core.conversations.reading_about import about
from bot.core.conversations.rewording_words import LEAD
from bot.core.conversations.small_talk import NO, WRONG, YES
from bot.core.model import Card, CardPerson
from bot.core.reading.reading import Reading
from bot.core.replies import text
from bot.core.turn import Turn
from bot.core.who import fold, words_of


def hear(turn: Turn, card: Card, words: str, plain: str) -> bool:
    """Yes, no, a correction, or more about the same people."""
    if card.state != "open":
        return False
    index = unresolved(card)
    if index is not None and len(card.people[index].candidates) == 1 and _the_same(turn, card, plain):
        saving.choose(turn, card, str(index), card.people[index].candidates[0])
        return True
    if plain in YES:
        saving.save(turn, card)
        return True
    if plain in NO:
        saving.cancel(turn, card)
        return True
    if plain in WRONG and unresolved(card) is None:
        correcting.start(turn, card)
        return True
    if _chosen(turn, card, words, plain):
        return True
    short = len(words) <= LONGEST_CORRECTION
    if short and (rewording.exchanges(card, words) or rewording.renames(words)) and rewording.hear(turn, card, words):
        return True
    reading = turn.mind.reader.read(words, turn.local, None, capture.vocabulary(turn, words))
    if _others(card, reading) or second_look.meets_somebody(words) or _somebody_elses(turn, card, words):
        return False
    lead = bool(LEAD.match(words))
    if (lead or short) and rewording.hear(turn, card, words):
        return True
    return _more(turn, card, words)


def _the_same(turn: Turn, card: Card, plain: str) -> bool:
    """Whether a word means the one who is known: *save* does, unless the note is about somebody just met."""
    if plain in SAME:
        return True
    note = turn.notebook.notes.get(card.note)
    return plain in YES and note is not None and not second_look.MET.search(note.text)


SAME: Final = frozenset(
    {
        "si", "yes", "e lei", "e lui", "si e lei", "si e lui", "proprio lei", "proprio lui", "la stessa", "lo stesso",
        "si la stessa", "it's her", "it's him", "yes it's her", "yes it's him", "that's her", "that's him", "the same",
        "same", "same one", "yep", "yeah", "that one", "quella", "quello", "esatto",
    }
)  # fmt: skip
NEW: Final = frozenset(
    {
        "no", "nope", "un'altra", "un altro", "un'altra persona", "e un'altra", "e un altro", "nuova", "nuovo",
        "no e un'altra", "no e un altro", "no un'altra", "no un altro", "persona nuova", "another one", "another",
        "somebody else", "someone else", "new", "a new one", "no somebody else", "no someone else", "different person",
    }
)  # fmt: skip


def _chosen(turn: Turn, card: Card, words: str, plain: str) -> bool:
    """Which of a name it is, told in words: a surname, a trade, *somebody else*."""
    index = unresolved(card)
    if index is None:
        return False
    if plain in NEW:
        saving.choose(turn, card, str(index), "new")
        return True
    said = {w for w in words_of(fold(words)) if len(w) > 2}
    known = [turn.notebook.contacts[c] for c in card.people[index].candidates if c in turn.notebook.contacts]
    first = set(fold(card.people[index].name).split())
    telling = {c.id: set(fold(" ".join((c.name, *(f.text for f in c.facts)))).split()) - first for c in known}
    hits = [key for key, about_them in telling.items() if said & about_them]
    if len(words.split()) > 5 or len(hits) != 1:
        return False
    saving.choose(turn, card, str(index), hits[0])
    return True


LONGEST_CORRECTION: Final = 120
"""Characters; what is longer is told, not corrected."""


def _others(card: Card, reading: Reading) -> bool:
    """Whether a text names people who are not on the card."""
    known = [set(fold(p.name).split()) for p in card.people]
    return any(not any(set(fold(p.name.text).split()) & names for names in known) for p in reading.people)


SOMEBODY: Final = re.compile(r"\b(?:il|lo|la|l'|un|una|the|my|our)\s*(?:mio |mia )?[^\W\d_]{4,}", re.IGNORECASE)
"""*The accountant*, *il commercialista*: somebody meant without a name."""


def _somebody_elses(turn: Turn, card: Card, words: str) -> bool:
    """*Remind me to call the accountant on Monday*, below Anna's card: a to-do of its own, unless it names her."""
    if rewording.named(card, words) is not None or not SOMEBODY.search(words):
        return False
    return second_look.day_to_remember(turn, words) is not None


def _more(turn: Turn, card: Card, words: str) -> bool:
    """*She also wants a designer*: more about somebody on the card joins it."""
    index = rewording.whom(card, words)
    if index is None:
        return False
    name = card.people[index].name
    reading = about(turn, name, words)
    told = capture.card_of(turn, turn.notebook.notes[card.note], reading)
    facts, plans = [f for p in told.people for f in p.facts], told.plans
    if not facts and not plans:
        return False
    note = turn.notebook.notes[card.note]
    offset = len(note.text) + 1
    turn.put(replace(note, text=f"{note.text}\n{words}"))
    moved = tuple(
        replace(f, source=f.source and replace(f.source, start=f.source.start + offset, end=f.source.end + offset))
        for f in facts
    )
    person = _fuller(turn, card.people[index], words)
    changed = replace(
        person, facts=(*person.facts, *(f for f in moved if f.text not in {x.text for x in person.facts}))
    )
    people = (*card.people[:index], changed, *card.people[index + 1 :])
    own = tuple(replace(p, person=index) for p in plans)
    correcting.show_again(turn, replace(card, people=people, plans=(*card.plans, *own)))
    return True


def _fuller(turn: Turn, person: CardPerson, words: str) -> CardPerson:
    """*Bruno Pellegrini, the one with the printers*: a surname told on the way joins the first name."""
    reading = turn.mind.reader.read(words, turn.local, None, capture.vocabulary(turn, words))
    fuller = [p.name.text for p in reading.people if fold(p.name.text).startswith(f"{fold(person.name)} ")]
    return capture.resolve(turn, replace(person, name=fuller[0])) if fuller and not person.contact else person


def hear_correction(turn: Turn, card: Card, person: int | None, field: str | None, words: str) -> bool:
    """After *correct*: the field's new text, or words that say what is wrong."""
    if card.state != "open":
        return False
    if field is not None:
        correcting.hear_field(turn, card, person, field, words)
        return True
    if rewording.hear(turn, card, words, person) or _more(turn, card, words):
        return True
    reading = turn.mind.reader.read(words, turn.local, None, capture.vocabulary(turn, words))
    if _others(card, reading):
        return False
    turn.say(text("fix-not-understood"))
    return True
