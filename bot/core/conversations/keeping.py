"""A promise kept, said in words: *fatto* after its reminder, *ho mandato il listino a Luca*, *Luca sent me the list*.

Only what fits one open promise, by a thing it names, is taken for it; everything else stays a note.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.model import Promise
from bot.core.model.talk import Asking, Confirming, Drafting, Idle, Inviting
from bot.core.replies import text
from bot.core.turn import Turn
from bot.core.who import fold

DONE: Final = frozenset(
    """
    fatto|fatta|gia fatto|ok fatto|mantenuta|mandato|mandata|l'ho fatto|l'ho mandato|l'ho mandata|
    done|kept|sent|sent it|it's done|all done|i did|did it|i've done it|i sent it
    """.replace("\n    ", "").split("|")
)
LATELY: Final = timedelta(hours=24)
"""How long after its reminder a bare *done* still means that promise."""
MOST_WORDS: Final = 14
"""A longer text is a note."""
_MINE: Final = re.compile(
    r"\b(?:ho|abbiamo)\s(?:\w+\s)?(?:mandat|inviat|girat|passat|spedit|presentat|dat|fatt|scritt|consegnat|portat|prestat)[oaie]\b|"
    r"^(?:i|we)?(?:['’]ve|\shave)?\s?(?:just\s|now\s)?(?:sent|emailed|passed|gave|given|forwarded|introduced|wrote|delivered|shared|lent)\b",
    re.IGNORECASE,
)
_THEIRS: Final = re.compile(
    r"\b(?:mi|ci)\s(?:ha|hanno)\s(?:\w+\s)?(?:mandat|inviat|girat|passat|spedit|presentat|dat|portat|prestat)[oaie]\b|"
    r"\b(?:è|sono)\sarrivat[oaie]\b|\b(?:sent|emailed|gave|passed|forwarded|lent)\s(?:me|us)\b|\b(?:has\s)?arrived\b",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(r"\b(?:non|mai|ancora|not|never|didn['’]t|haven['’]t|hasn['’]t|yet)\b|\?", re.IGNORECASE)
_VERBS: Final = re.compile(
    r"^(?:mand|invi|gir|pass|sped|present|promes|fatt|scriv|port|prest|send|sent|email|give|gave|forw|introd|shar|deliv|"
    r"hers|hims|them|your|with|that|this|dell|alla|agli|alle|sull|entro|prima)"
)
_LONG: Final = 4


def hear(turn: Turn, words: str, message_id: int | None) -> bool:
    """Takes a text that says that a promise was kept; tells whether it was one."""
    if not isinstance(turn.talk, Idle | Confirming | Asking | Inviting | Drafting):
        return False
    promise = _after_its_reminder(turn, words) or _told(turn, words)
    if promise is None:
        return False
    note = turn.keep_note(words, message_id=message_id)
    turn.put(
        replace(note, contacts=(promise.contact,) if promise.contact else ()),
        replace(promise, state="kept", closed_at=turn.now),
    )
    turn.saved("undo-promise", promise.text[:40])
    turn.say(text("told-kept-theirs" if promise.by == "them" else "told-kept", what=promise.text))
    return True


def _after_its_reminder(turn: Turn, words: str) -> Promise | None:
    if fold(words).strip(" .!") not in DONE or not isinstance(turn.talk, Idle):
        return None
    said = [
        turn.notebook.promises[n.about]
        for n in turn.notebook.nudges.values()
        if n.kind == "promise_due" and n.sent_at and turn.now - n.sent_at < LATELY and n.about in turn.notebook.promises
    ]
    waiting = {p.id: p for p in said if p.state == "open"}
    return next(iter(waiting.values())) if len(waiting) == 1 else None


def _told(turn: Turn, words: str) -> Promise | None:
    if len(words.split()) > MOST_WORDS or _DENIED.search(words):
        return None
    by = "them" if _THEIRS.search(words) else "me" if _MINE.search(words) else None
    names = {word for c in turn.notebook.contacts.values() for word in _things(c.name)}
    told = _things(words) - names
    found = [
        p
        for p in turn.notebook.promises.values()
        if p.state == "open" and p.by == by and told & _things(p.text) and _may_be_theirs(turn, p, words)
    ]
    return found[0] if len(found) == 1 else None


def _things(words: str) -> set[str]:
    """The stems of what a text names, without the verbs of handing over."""
    return {w[:6] for w in re.findall(r"\w+", fold(words)) if len(w) >= _LONG and not _VERBS.match(w)}


def _may_be_theirs(turn: Turn, promise: Promise, words: str) -> bool:
    """Whoever is named must be the one of the promise; nobody need be named."""
    plain = set(re.findall(r"\w+", fold(words)))
    named = {c.id for c in turn.notebook.contacts.values() if fold(c.first_name) in plain}
    return not named or promise.contact in named
