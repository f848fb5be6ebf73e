"""What the member answers to a farmer's question: in words, *I don't know yet*, skip, or something else altogether."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.core.conversations import arranging, asking, capture, dating, errands, reading_about, reframing, second_look
from bot.core.conversations.introducing import noticing
from bot.core.conversations.joining import alike
from bot.core.conversations.small_talk import DONE, bare
from bot.core.conversations.telling_time import only_when
from bot.core.model import Contact, Fact, FactKind, Note, QuestionKind, Source
from bot.core.model.talk import Asking, InviteNext, Inviting, Moving
from bot.core.reading.reading import Reading
from bot.core.replies import Lines, Words, text
from bot.core.turn import Turn

DONT_KNOW: Final = frozenset(
    {
        "non lo so", "non lo so ancora", "non so", "non saprei", "boh", "mah", "bo", "non ancora", "non ne ho idea",
        "nessuna idea", "devo chiederglielo", "devo chiedere", "glielo chiedo", "chiedero", "ancora no", "?",
        "i don't know", "i dont know", "don't know", "dont know", "don't know yet", "dont know yet", "dunno", "idk",
        "no idea", "not sure", "not yet", "i don't know yet", "i dont know yet", "no clue", "need to ask",
        "i'll ask", "will ask", "non lo so proprio", "non gliel'ho chiesto", "didn't ask", "i didn't ask",
    }
)  # fmt: skip
SKIP: Final = frozenset(
    {"salta", "saltiamo", "passa", "passo", "no", "no grazie", "lascia stare", "lascia perdere", "non importa",
     "skip", "skip it", "pass", "next", "no thanks", "never mind", "nevermind", "doesn't matter"}
)  # fmt: skip

ASK_LATER: Final = re.compile(
    r"\b(?:(?:glielo|gliela|lo|la|le|gli) (?:chied(?:o|ero|iamo)|domand(?:o|ero)|scopr(?:o|iro))|chiedero|"
    r"(?:devo|dovrei|bisogna|meglio) (?:ancora )?(?:chieder\w*|domandar\w*|scoprir\w*)|"
    r"non (?:me l'ha|mi ha|ha) (?:ancora )?detto|non (?:gliel'ho|l'ho|ho) (?:ancora )?chiesto|non (?:mi )?ricordo|"
    r"non ne (?:abbiamo|ho) parlato|(?:i'?ll|i will|will|need to|have to|must|should|let me) (?:ask|find out|check)|"
    r"(?:didn't|did not|haven't|forgot to) (?:ask|say|tell|asked|said)|(?:don't|can't) (?:remember|recall)|"
    r"(?:no|not) (?:idea|sure|clue)|(?:don't|dont|do not) know|non (?:lo )?(?:so|saprei))\b"
)
"""*Glielo chiedo mercoledì*: not an answer, but a question for the coffee."""
WHY: Final = re.compile(
    r"^(?:e )?(?:perche|come mai|in che senso|che (?:vuol|vuoi) dire|che cosa (?:vuol|vuoi) dire|"
    r"cosa (?:intendi|vuoi|c'entra)|"
    r"che intendi|a (?:che )?cosa (?:ti )?serve|a che pro|chi\??$|quale\??$|cosa\??$|eh\??$|why|how come|what for|"
    r"what do you mean|meaning|what\??$|who\??$|which\??$|huh)"
)
"""A question back."""
LONGEST_EXCUSE: Final = 9
"""Words."""

LEADS = re.compile(
    r"^(?:(?:credo|penso|forse|direi|mi sa|mi ha detto|dice|lei|lui|he|she|they|i think|maybe|says|said)\s+"
    r"(?:che\s+|that\s+)?)*"
    r"(?:(?:cerca(?:no|va)?|sta cercando|(?:gli |le )?serv(?:e|ono)|ha bisogno di|avrebbe bisogno di|vorrebbe|"
    r"looking for|is looking for|'s looking for|he's looking for|she's looking for|needs?|wants?|could use)\s+)?",
    re.IGNORECASE,
)
"""What an answer begins with before it comes to the point: *I think she needs* …"""


def keep(turn: Turn, contact: Contact, question: QuestionKind) -> None:
    """*I don't know yet* is a full answer: the question comes back with the coffee."""
    if question not in contact.kept:
        turn.put(replace(contact, kept=(*contact.kept, question)))
    turn.take_buttons()
    go_on(turn, contact, question, text("kept-for-coffee"))


def skip(turn: Turn, contact: Contact, question: QuestionKind) -> None:
    """The question is not asked again."""
    if question not in contact.skipped:
        turn.put(replace(contact, skipped=(*contact.skipped, question)))
    turn.take_buttons()
    go_on(turn, contact, question, text("skipped"))


def stop(turn: Turn, contact: Contact, question: QuestionKind) -> None:
    """*Enough*: the question is kept for the coffee, and nothing else is asked."""
    if question not in contact.kept:
        turn.put(replace(contact, kept=(*contact.kept, question)))
    turn.notebook = replace(turn.notebook, errands=())
    turn.idle()
    turn.say(text("fine"))


def go_on(turn: Turn, contact: Contact, question: QuestionKind, lead: Words) -> None:
    """On to the next errand, if this question is the one that was being waited for; an old button only says so."""
    waiting = turn.talk
    if isinstance(waiting, Asking) and waiting == Asking(contact.id, question):
        errands.proceed(turn, lead)
    elif not isinstance(waiting, Asking | Inviting):
        turn.say(lead)
    else:
        turn.toast(lead)


def tidy(answer: str) -> str:
    """An answer without *I think she needs* before it and the full stop after it; never empty."""
    bare = LEADS.sub("", answer.strip(), count=1).strip(" .")
    return bare or answer.strip()


def is_a_note_of_its_own(contact: Contact, reading: Reading) -> bool:
    """Whether a text speaks of somebody else, with something said of them: then it is the next note.

    ``reading`` is of the text with the contact's name before it, so that what belongs to no other name is theirs:
    *she needs an electrician, promised her Mark's number* is about her.
    """
    own = {contact.name.casefold(), contact.first_name.casefold()}
    others = [p for p in reading.people if p.name.text.casefold() not in own]
    return any(p.role or p.company or p.needs or p.offers or p.email or p.phone for p in others) or (
        bool(others) and reading.event is not None
    )


MEETS = re.compile(
    r"^(?:(?:oggi|ieri|stasera|ciao|today|tonight|yesterday|and|e)[, ]+)*(?:(?:ho|abbiamo|i|we|just|appena)\s+)*"
    r"(?:conosciut|incontrat)[oaie]\b|^(?:(?:today|tonight|yesterday|and|i|we|just)[, ]+)*(?:met|bumped into)\b",
    re.IGNORECASE,
)
"""What a note about somebody met begins with."""


def meets_somebody(turn: Turn, words: str, contact: Contact) -> bool:
    """*Conosciuto Marco Sala …*: however little is said of him, it is the next note and no answer."""
    if MEETS.match(words) is None:
        return False
    own = {contact.name.casefold(), contact.first_name.casefold()}
    reading = turn.mind.reader.read(words, turn.local, None, capture.vocabulary(turn, words))
    return any(person.name.text.casefold() not in own for person in reading.people)


def kind_of(turn: Turn, contact: Contact, question: QuestionKind, words: str) -> FactKind:
    """What an answer tells: *she needs a photographer* is a need, whatever was asked."""
    if question == "need":
        return "need"
    reading = reading_about.about(turn, contact.name, words)
    own = reading.people[0] if reading.people else None
    if own and own.needs and not own.offers and not own.interests and LEADS.match(words.strip()).end():  # type: ignore[union-attr]
        return "need"
    return question


LONGEST_WHY: Final = 5
"""Words of a question back without its mark."""


def _no_answer(turn: Turn, contact: Contact, question: QuestionKind, words: str) -> bool:
    """A question back, an excuse, a time, a smile: seen to, and never stored as the answer."""
    plain = bare(words)
    if WHY.match(plain) and (words.rstrip().endswith("?") or len(words.split()) <= LONGEST_WHY):
        asking.put_question(turn, contact, question, text("why-asked"))
    elif not any(c.isalpha() for c in words) or (ASK_LATER.search(plain) and len(words.split()) <= LONGEST_EXCUSE):
        keep(turn, contact, question)
    elif plain in DONE:
        asking.put_question(turn, contact, question)
    elif only_when(turn, words) is not None:
        _when_instead(turn, contact, question, words)
    else:
        return False
    return True


def _when_instead(turn: Turn, contact: Contact, question: QuestionKind, words: str) -> None:
    """A time, where something else was asked: it is for the coffee, and the question is kept for it."""
    if question not in contact.kept:
        turn.put(replace(contact, kept=(*contact.kept, question)))
    there = dating.planned(turn, contact)
    turn.wait_for(Moving(there[0].id) if there else Inviting(contact.id))
    if there:
        arranging.hear_where_to(turn, there[0], words)
    else:
        errands.drop(turn, InviteNext(contact.id))
        arranging.hear_when(turn, contact, words)


def _what_i_want(turn: Turn, contact: Contact, question: QuestionKind, note: Note, told: Reading) -> None:
    """What the member hopes to sell says nothing of the other person: a note, and the question waits for the coffee."""
    if any(not alike(p.name.text, contact.name) for p in told.people):
        capture.take(turn, replace(note, contacts=()))
        return
    kept = contact.kept if question in contact.kept else (*contact.kept, question)
    turn.put(note, replace(contact, kept=kept))
    turn.saved("undo-answer", contact.name)
    reframe = reframing.of_note(turn, [turn.notebook.contacts[contact.id]], note.text)
    noted = text("note-kept-about", name=contact.name)
    errands.proceed(turn, Lines((noted, reframe)) if reframe else noted)


def _something_to_do(turn: Turn, contact: Contact, told: Reading, words: str, message_id: int | None) -> None:
    """An answer with a promise or a date in it needs a card: about the contact, unless it speaks of somebody else."""
    others = [p for p in told.people if not alike(p.name.text, contact.name)]
    note = turn.keep_note(words, message_id=message_id)
    if second_look.meets_somebody(words) or any(second_look.is_spoken_of(words, p) for p in others):
        capture.take(turn, note)
    else:
        capture.take(turn, note, second_look.narrowed(told, contact.name), contact)


def hear(turn: Turn, contact: Contact, question: QuestionKind, words: str, message_id: int | None) -> None:
    """Takes a free text as the answer, or as the note that it is."""
    plain = bare(words)
    if plain in DONT_KNOW:
        keep(turn, contact, question)
        return
    if plain in SKIP:
        skip(turn, contact, question)
        return
    if _no_answer(turn, contact, question, words):
        return
    other = second_look.begins_with_another(turn, words, contact)
    if other is not None:
        note = turn.keep_note(words, message_id=message_id)
        capture.take(turn, note, reading_about.about(turn, other.name, words), other)
        return
    told = reading_about.about(turn, contact.name, words)
    if is_a_note_of_its_own(contact, told) or meets_somebody(turn, words, contact):
        capture.take(turn, turn.keep_note(words, message_id=message_id))
        return
    if told.promises or any(f.day for f in told.follow_ups):
        _something_to_do(turn, contact, told, words, message_id)
        return
    note = replace(turn.keep_note(words, "answer", message_id), contacts=(contact.id,))
    if told.hunting and not any(p.needs or p.offers or p.interests for p in told.people):
        _what_i_want(turn, contact, question, note, told)
        return
    kind = kind_of(turn, contact, question, words)
    said = tidy(words)
    start = max(words.find(said), 0)
    fact = Fact(kind, said, turn.now, Source(note.id, start, start + len(said)))
    kept = tuple(q for q in contact.kept if q != kind)
    if kind != question and question not in kept:
        kept = (*kept, question)
    turn.put(note, replace(contact.with_fact(fact), kept=kept))
    turn.saved("undo-answer", contact.name)
    reframe = reframing.of_note(turn, [turn.notebook.contacts[contact.id]], words) if told.hunting else None
    if kind in {"need", "offer"}:
        noticing.look(turn, [contact])
    noted = text("answer-noted")
    errands.proceed(turn, Lines((noted, reframe)) if reframe else noted)
