"""Answers that are a list of people: *who can help me with …?*, *whom did I meet at …?*, *whom haven't I seen?*."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from bot.core.conversations import cards, today
from bot.core.conversations import people as index
from bot.core.conversations.plain_person import SHOWN, buttons, met_on
from bot.core.method.cadence import last_touches
from bot.core.method.places import same_place
from bot.core.method.short import short
from bot.core.model import Contact, Fact
from bot.core.reading.asking import Question
from bot.core.reading.stretches import during, since
from bot.core.replies import Lines, When, Words, text
from bot.core.turn import Turn
from bot.core.who import fold

BEST: Final = 3
"""Helpers in an answer: a choice, not a list."""
COMMON: Final = frozenset(
    """
    chi che cosa quando dove come perche quanto quanti quante quanta quale quali sono ha ho hai di a da in con
    su per il lo la i gli le un una del della dei al alla mi ti si ci e o non piu mio mia who whom what when
    where why how which is are was were do does did have has had i me my you your the a an of to at in on for
    with and or not many much
    """.split()
)
"""Words that tell nothing of what is asked."""
_ARTICLE: Final = re.compile(r"^(?:il|lo|la|i|gli|le|the)\s+|^(?:l|all|dell)['’]\s*", re.IGNORECASE)


def _people(turn: Turn, head: Words, found: Sequence[Contact], why: Callable[[Contact], Words]) -> None:
    lines = [Lines((text("bullet"), why(c)), " ") for c in found[:SHOWN]]
    more = [text("plain-more", count=len(found) - SHOWN)] if len(found) > SHOWN else []
    turn.say(Lines((head, *lines, *more)), buttons(found[:SHOWN]))


def helps(turn: Turn, question: Question) -> bool:
    """Who could help with something, by trade or, failing that, by word; never who looks for it themselves."""
    telling = [w for w in fold(question.about).split() if w not in COMMON]
    able = [c for c in turn.notebook.contacts.values() if not _looks_for(c, telling)]
    found = turn.mind.matchmaker.helpers(question.about, tuple(able))[:BEST]
    if found:
        why = {h.contact.id: h.why for h in found}
        head = text("plain-helps", what=question.about)
        _people(turn, head, [h.contact for h in found], lambda c: text("known-as", name=c.name, about=short(why[c.id])))
        return True
    by_word = [c for c in index.search(turn, question.about) if not _looks_for(c, telling)][:SHOWN]
    if by_word:
        _people(turn, text("plain-by-word", what=question.about), by_word, cards.known_as)
    else:
        turn.say(text("plain-helps-nobody", what=question.about))
    return True


def _looks_for(contact: Contact, telling: Sequence[str]) -> bool:
    """Whether somebody needs just what is asked for, and offers none of it."""
    needed, given = (fold(" ".join(contact.of(kind))).split() for kind in ("need", "offer"))
    return bool(telling) and all(word in needed and word not in given for word in telling)


def needs(turn: Turn, question: Question) -> bool:
    """Who looks for something."""
    asked = Contact("?", question.about, turn.now, facts=(Fact("offer", question.about, turn.now),))
    telling = [w for w in fold(question.about).split() if w not in COMMON]
    hits: dict[str, tuple[Contact, str]] = {}
    for contact in turn.notebook.contacts.values():
        for need in contact.of("need"):
            said = telling and all(word in fold(need) for word in telling)
            if said or turn.mind.matchmaker.helpers(need, (asked,)):
                hits[contact.id] = (contact, need)
    found = sorted((c for c, _ in hits.values()), key=lambda c: (c.met_at, c.id), reverse=True)
    if found:
        head = text("plain-needs", what=question.about)
        _people(turn, head, found, lambda c: text("known-as", name=c.name, about=short(hits[c.id][1])))
    else:
        turn.say(text("plain-needs-nobody", what=question.about))
    return True


def met(turn: Turn, question: Question) -> bool:
    """Whom one met somewhere, or within a stretch of days."""
    days = during(question.about, turn.today)
    where = _ARTICLE.sub("", question.about)
    contacts = turn.notebook.contacts
    if days:
        found = [c for c in contacts.values() if days.first <= met_on(turn, c) <= days.last]
    else:
        there = {key for n in turn.notebook.notes.values() if same_place(n.event, question.about) for key in n.contacts}
        found = [c for c in contacts.values() if c.id in there or same_place(c.met_where, question.about)]
    found.sort(key=lambda c: (c.met_at, c.id), reverse=True)
    if not found:
        turn.say(text("plain-met-then-nobody") if days else text("plain-met-nobody", where=where))
        return True
    head = text("plain-met-then", count=len(found)) if days else text("plain-met", count=len(found), where=where)
    _people(turn, head, found, cards.known_as)
    return True


def unseen(turn: Turn, question: Question) -> bool:
    """Whom one has not seen since."""
    start = since(question.about, turn.today)
    if start is None:
        turn.say(text("plain-since-when"))
        return True
    last = last_touches(turn.notebook, turn.today)
    found = [c for c in turn.notebook.contacts.values() if last[c.id] < start]
    found.sort(key=lambda c: (last[c.id], c.id))
    if not found:
        turn.say(text("plain-unseen-nobody", day=When(start, style="dated")))
        return True
    head = text("plain-unseen", count=len(found), day=When(start, style="dated"))
    _people(turn, head, found, lambda c: text("plain-unseen-line", name=c.name, day=When(last[c.id], style="dated")))
    return True


def ahead(turn: Turn, _question: Question) -> bool:
    """What the next days hold."""
    today.today(turn)
    return True
