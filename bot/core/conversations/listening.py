"""How a free text is taken: as the answer to what was asked, as a correction, as small talk, else as a note.

Nothing is ever only an answer: a text that does not fit the open question is a note, and the question waits.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.conversations import (
    after_events,
    answering,
    arranging,
    asking_for,
    capture,
    card_talk,
    debriefing,
    done,
    drafting,
    gathering,
    grouping,
    keeping,
    later,
    ledgering,
    me,
    method_routes,
    pausing,
    plain_words,
    preferences,
    privacy,
    rearranging,
    rewording,
    second_hand,
    second_look,
    settings_words,
    tending,
    travelling,
    undoing,
    welcome,
)
from bot.core.conversations.introducing import introduced, naming, news
from bot.core.conversations.reading_about import about
from bot.core.conversations.small_talk import (
    DONE,
    ENOUGH,
    HELLO,
    HELP,
    LEAVE,
    NOT_NOW,
    NOTHING,
    THANKS,
    UNDO,
    WAIT,
    YES,
    bare,
    is_thanks,
)
from bot.core.events import Said
from bot.core.model import Contact
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
from bot.core.replies import text
from bot.core.turn import Turn
from bot.core.who import fold, named, pair


def said(turn: Turn, event: Said) -> None:  # noqa: C901 (who listens, in order)
    """Takes a text."""
    words = event.text.strip()
    if not words:
        return
    if event.forwarded_from is not None:
        second_hand.forwarded(turn, event)
        return
    if later.certain(turn, words):
        return
    if pausing.hear(turn, words) or travelling.hear(turn, words) or plain_words.heard(turn, words, event.message_id):
        return
    plain = bare(words)
    if (plain in DONE and done.heard(turn)) or done.of_somebody(turn, plain) or rearranging.hear(turn, words):
        return
    if plain in LEAVE and isinstance(turn.talk, LEFT_ALONE):
        turn.idle()
        turn.say(text("fine"))
        return
    if _ordered(turn, words) or news.heard(turn, words):
        return
    if tending.hear_rhythm(turn, words) or grouping.hear_cost(turn, words) or after_events.hear_nobody(turn, words):
        return
    told = (me.heard_of_oneself, ledgering.hear, asking_for.hear, keeping.hear)
    if any(hear(turn, words, event.message_id) for hear in told):
        return
    if isinstance(turn.talk, Asking | Inviting) and debriefing.overtaken(turn):
        capture.come_back_to_it(turn)
        turn.idle()
    if not _answered(turn, turn.talk, words, event.message_id):
        _note_or_chat(turn, words, event.message_id)


INTRODUCE: Final = re.compile(r"(?:presenta|presentiamo|introduce|connect)\s+(.+)", re.IGNORECASE)
FORGET: Final = re.compile(r"(?:elimina|dimentica|cancella|rimuovi|delete|forget|remove|erase)\s+(.+)", re.IGNORECASE)


def _ordered(turn: Turn, words: str) -> bool:
    """A command in plain words: *presenta Anna a Luca*, *forget Anna*, where everybody in it is known."""
    if isinstance(turn.talk, Confirming | Correcting) and len(words.split()) > LONGEST_ORDER:
        return False
    if match := INTRODUCE.fullmatch(words.strip(" .!")):
        pairs = pair(turn.notebook, match[1], ("a", "ad", "e", "con", "to", "and", "with"))
        if pairs:
            naming.command(turn, f"{pairs[0][0]} {pairs[0][1]}")
        return bool(pairs)
    match = FORGET.fullmatch(words.strip(" .!"))
    if match and (named(turn.notebook, match[1]) or fold(match[1]) in privacy.EVERYTHING):
        privacy.forget(turn, match[1])
        return True
    return False


LONGEST_ORDER: Final = 6
"""Words, where a card is on the table."""
LEFT_ALONE: Final = (Moving, Setting, Searching, Snoozing, Following, Planning)
"""Questions that *never mind* puts away without a trace."""


def _answered(  # noqa: C901, PLR0912 (a table: one case for each kind of talk)
    turn: Turn, talk: Talk, words: str, message_id: int | None
) -> bool:
    """Whether the text was the answer to what was asked."""
    notebook = turn.notebook
    plain = bare(words) or words.strip()
    match talk:
        case Welcoming(step):
            return _welcoming(turn, step, words)
        case Confirming(card) if card in notebook.cards:
            return card_talk.hear(turn, notebook.cards[card], words, plain)
        case Correcting(card, person, field) if card in notebook.cards:
            return card_talk.hear_correction(turn, notebook.cards[card], person, field, words)
        case Asking(contact, question) if contact in notebook.contacts:
            if plain in YES or plain in THANKS:
                answering.keep(turn, notebook.contacts[contact], question)
                return True
            if plain in ENOUGH:
                answering.stop(turn, notebook.contacts[contact], question)
                return True
            if plain not in HELLO | HELP | WAIT:
                answering.hear(turn, notebook.contacts[contact], question, words, message_id)
                return True
        case Inviting(contact) if contact in notebook.contacts:
            if plain in NOT_NOW or plain in answering.DONT_KNOW:
                arranging.not_now(turn, notebook.contacts[contact])
                return True
            if plain in YES:
                turn.say(text("ask-when", name=turn.called(notebook.contacts[contact])))
                return True
            if _names_somebody_else(turn, words, contact):
                return False
            return arranging.hear_when(turn, notebook.contacts[contact], words) or _more_of(
                turn, notebook.contacts[contact], words, message_id
            )
        case Moving(touch) if touch in notebook.touches:
            return arranging.hear_where_to(turn, notebook.touches[touch], words)
        case Debriefing(touch) if touch in notebook.touches:
            return _debrief(turn, touch, words, message_id)
        case Snoozing(nudge, together) if nudge in notebook.nudges:
            return later.hear(turn, notebook.nudges[nudge], words, together=together)
        case Setting(name):
            return preferences.hear(turn, name, words) or _explained(turn, name, words)
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
    if code := settings_words.language(words):
        welcome.language(turn, code)
        return True
    if bare(words) in answering.SKIP:
        welcome.skip(turn, step)
        return True
    if step == "zone" and welcome.hear_zone(turn, words):
        return True
    if step == "hours" and preferences.hear_hours(turn, words):
        return True
    reading = turn.mind.reader.read(words, turn.local, None, capture.vocabulary(turn, words))
    if step in {"zone", "hours"} and second_look.says_little(reading, words):
        turn.say(text("zone-unknown", city=words) if step == "zone" else text("hours-unknown"))
        return True
    welcome.finish(turn)
    turn.idle()
    return False


def _explained(turn: Turn, setting: str, words: str) -> bool:
    """Wrong input for a setting is explained and asked for again, unless it is a note."""
    reading = turn.mind.reader.read(words, turn.local, None, capture.vocabulary(turn, words))
    if setting not in {"zone", "hours", "quiet", "morning", "evening", "ahead", "daily"} or not second_look.says_little(
        reading, words
    ):
        return False
    if setting == "zone":
        turn.say(text("zone-unknown", city=words))
    else:
        turn.say(text(f"{setting}-unknown"))
    return True


def _more_of(turn: Turn, contact: Contact, words: str, message_id: int | None) -> bool:
    """*She needs an architect*, while a coffee with her is spoken of: a note about her; the coffee is come back to."""
    if any(c.isalpha() for c in words) and len(words.split()) > 1 and not words.rstrip().endswith("?"):
        reading = about(turn, contact.name, words)
        if any(p.needs or p.offers or p.interests or p.email or p.phone for p in reading.people):
            capture.take(turn, turn.keep_note(words, message_id=message_id), reading, contact)
            return True
    return False


def _names_somebody_else(turn: Turn, words: str, contact: str) -> bool:
    known = turn.notebook.contacts[contact]
    if second_look.begins_with_another(turn, words, known):
        return True
    told = answering.is_a_note_of_its_own(known, about(turn, known.name, words))
    return told or answering.meets_somebody(turn, words, known)


def _debrief(turn: Turn, touch: str, words: str, message_id: int | None) -> bool:
    planned = turn.notebook.touches[touch]
    if debriefing.not_yet(turn, planned, words):
        return True
    if _names_somebody_else(turn, words, planned.contact):
        return False
    debriefing.hear(turn, planned, words, message_id)
    return True


def _chat(turn: Turn, words: str, plain: str) -> bool:
    """Small talk, answered in kind; tells whether it was any."""
    if plain in UNDO:
        undoing.undo(turn)
    elif is_thanks(plain):
        turn.say(text("thanks"))
    elif plain in HELLO:
        turn.say(text("hello", example=text("example-note")))
    elif code := settings_words.language(words):
        welcome.language(turn, code)
    elif plain in HELP:
        turn.say(text("help", example=text("example-note")))
    elif plain in NOTHING:
        turn.say(text("fine"))
    elif not any(c.isalnum() for c in words):
        turn.say(text("emoji-only"))
    else:
        return False
    return True


def _note_or_chat(turn: Turn, words: str, message_id: int | None) -> None:
    """A text that answers nothing: small talk, or a note."""
    plain = bare(words) or words.strip()
    if later.remark(turn, words):
        return
    if _chat(turn, words, plain):
        return
    reading = turn.mind.reader.read(words, turn.local, None, capture.vocabulary(turn, words))
    told = any(p.role or p.company or p.needs or p.offers for p in reading.people)
    if not told and plain_words.puzzled(turn, words, message_id):
        return
    if (name := rewording.name_in(words)) and capture.named_later(turn, name):
        return
    touch = debriefing.spoken_of(turn, words, reading)
    if touch is not None:
        debriefing.hear(turn, touch, words, message_id)
    else:
        capture.take(turn, turn.keep_note(words[: capture.LONGEST], message_id=message_id), reading)
