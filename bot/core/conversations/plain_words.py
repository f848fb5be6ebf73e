"""Questions in plain words, answered from the notebook: *chi mi può aiutare con …?*, *who did I meet at SMAU?*.

Nothing is looked up anywhere else and nothing is guessed: what the notebook does not hold is said to be missing, and a
question that is not understood is offered as a note or a search.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from bot.core.actions import action
from bot.core.conversations import people, plain_people, plain_person
from bot.core.model import Note
from bot.core.model.talk import Asking, Confirming, Debriefing, Idle, Inviting, Talk
from bot.core.reading.asking import Question, understand
from bot.core.replies import Choice, text
from bot.core.turn import Turn
from bot.core.who import fold


def heard(turn: Turn, words: str, message_id: int | None = None) -> bool:
    """Takes a question to the notebook; whatever was being asked stays asked. Tells whether it was one."""
    question = understand(words)
    if question is None or not (words.rstrip().endswith("?") or _free(turn.talk)):
        return False
    if question.topic == "unknown":
        return isinstance(turn.talk, Asking | Inviting | Debriefing) and puzzled(turn, words, message_id)
    return _ANSWERS[question.topic](turn, question)


def puzzled(turn: Turn, words: str, message_id: int | None = None) -> bool:
    """A question that nobody understood: kept, and offered as a note or a search. Tells whether it was one."""
    question = understand(words)
    if question is None or question.topic != "unknown":
        return False
    kept = turn.keep_note(words, message_id=message_id)
    rows = ((Choice(text("button-search"), action("lookup", kept.id)), Choice(text("button-is-note"), action("fine"))),)
    turn.say(text("plain-not-understood"), rows)
    return True


def look_up(turn: Turn, note: Note) -> None:
    """Searches the notebook for the telling words of a question, the rarest first."""
    turn.take_buttons()
    words = [w for w in re.findall(r"[\w'’]+", note.text) if fold(w) not in plain_people.COMMON and len(w) > 2]
    found = sorted((len(hits), w) for w in words if (hits := people.search(turn, w)))
    people.people(turn, found[0][1] if found else " ".join(words) or note.text)


def _free(talk: Talk) -> bool:
    return isinstance(talk, Idle | Confirming)


_ANSWERS: Final = MappingProxyType[str, Callable[[Turn, Question], bool]](
    {
        "helps": plain_people.helps,
        "pair": plain_person.pair,
        "ask": plain_person.ask,
        "ahead": plain_people.ahead,
        "needs": plain_people.needs,
        "met": plain_people.met,
        "promised": plain_person.promises,
        "owed": plain_person.promises,
        "unseen": plain_people.unseen,
        "when": plain_person.when,
        "need_of": plain_person.need_of,
        "about": plain_person.about,
        "where": plain_person.where,
    }
)
