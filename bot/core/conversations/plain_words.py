"""Questions in plain words, answered from the notebook: *chi mi può aiutare con …?*, *who did I meet at SMAU?*.

Nothing is looked up anywhere else and nothing is guessed: what the notebook does not hold is said to be missing, and a
question that is not understood is offered as a note or a search.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, time
from types import MappingProxyType
from typing import Final

from bot.core.actions import action
from bot.core.conversations import asking_for, cards, people, today
from bot.core.conversations.introducing import naming
from bot.core.method.cadence import last_touches
from bot.core.method.places import same_place
from bot.core.method.short import short
from bot.core.model import Contact, Fact, Note, Promise
from bot.core.model.talk import Asking, Confirming, Debriefing, Idle, Inviting, Talk
from bot.core.reading.asking import Question, understand
from bot.core.reading.stretches import during, since
from bot.core.replies import Choice, Lines, Rows, Verbatim, When, Words, text
from bot.core.turn import Turn
from bot.core.who import fold, named

SHOWN: Final = 6
"""People in an answer; the others are a search away."""
BEST: Final = 3
"""Helpers in an answer: a choice, not a list."""
_OFTEN: Final = frozenset(
    """
    chi che cosa quando dove come perche quanto quanti quante quanta quale quali sono ha ho hai di a da in con
    su per il lo la i gli le un una del della dei al alla mi ti si ci e o non piu mio mia who whom what when
    where why how which is are was were do does did have has had i me my you your the a an of to at in on for
    with and or not many much
    """.split()
)

_ARTICLE: Final = re.compile(r"^(?:il|lo|la|i|gli|le|the)\s+|^(?:l|all|dell)['’]\s*", re.IGNORECASE)


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
    words = [w for w in re.findall(r"[\w'’]+", note.text) if fold(w) not in _OFTEN and len(w) > 2]
    found = sorted((len(hits), w) for w in words if (hits := people.search(turn, w)))
    people.people(turn, found[0][1] if found else " ".join(words) or note.text)


def _free(talk: Talk) -> bool:
    return isinstance(talk, Idle | Confirming)


# ── whom, and in which words ─────────────────────────────────────────────────────────────────────────────────────────


def _buttons(found: Sequence[Contact]) -> Rows:
    choices = [Choice(Verbatim(c.name), action("person", c.id)) for c in found]
    return tuple(tuple(choices[i : i + 2]) for i in range(0, len(choices), 2))


def _people(turn: Turn, head: Words, found: Sequence[Contact], why: Callable[[Contact], Words]) -> None:
    lines = [Lines((text("bullet"), why(c)), " ") for c in found[:SHOWN]]
    more = [text("plain-more", count=len(found) - SHOWN)] if len(found) > SHOWN else []
    turn.say(Lines((head, *lines, *more)), _buttons(found[:SHOWN]))


def _who(turn: Turn, name: str) -> Contact | None:
    """The one whom a name means; otherwise says that there is nobody, or several."""
    bare = re.sub(
        r"^(?:il|la|lo|l['’]|the|mr\.?|mrs\.?|ms\.?|dott\.?|dottor|signor|signora)\s*", "", name, flags=re.IGNORECASE
    )
    found = named(turn.notebook, name) or named(turn.notebook, bare)
    if len(found) == 1:
        return found[0]
    if found:
        rows = tuple((Choice(cards.known_as(c), action("person", c.id)),) for c in found[:SHOWN])
        turn.say(text("person-which", name=name), rows)
    else:
        turn.say(text("person-unknown", name=name))
    return None


def _day(turn: Turn, contact: Contact) -> date:
    return contact.met_at.astimezone(turn.profile.tz).date()


# ── the answers ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _helps(turn: Turn, question: Question) -> bool:
    found = turn.mind.matchmaker.helpers(question.about, tuple(turn.notebook.contacts.values()))[:BEST]
    if found:
        why = {h.contact.id: h.why for h in found}
        head = text("plain-helps", what=question.about)
        _people(turn, head, [h.contact for h in found], lambda c: text("known-as", name=c.name, about=short(why[c.id])))
        return True
    by_word = people.search(turn, question.about)[:SHOWN]
    if by_word:
        _people(turn, text("plain-by-word", what=question.about), by_word, cards.known_as)
    else:
        turn.say(text("plain-helps-nobody", what=question.about))
    return True


def _pair(turn: Turn, question: Question) -> bool:
    """Who could help somebody known is what ``/intro`` with a name answers."""
    name = re.sub(r"(?:\s+(?:with|con)\s.*|\s+to)$", "", question.about, flags=re.IGNORECASE)
    if not named(turn.notebook, name):
        return False
    naming.command(turn, name)
    return True


def _ask(turn: Turn, question: Question) -> bool:
    """*Posso chiedere a Carlo un contatto?* is what ``/ask`` answers."""
    found = named(turn.notebook, question.about)
    if not found:
        return False
    asking_for.command(turn, question.about)
    return True


def _ahead(turn: Turn, _question: Question) -> bool:
    today.today(turn)
    return True


def _needs(turn: Turn, question: Question) -> bool:
    asked = Contact("?", question.about, turn.now, facts=(Fact("offer", question.about, turn.now),))
    telling = [w for w in fold(question.about).split() if w not in _OFTEN]
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


def _met(turn: Turn, question: Question) -> bool:
    days = during(question.about, turn.today)
    where = _ARTICLE.sub("", question.about)
    contacts = turn.notebook.contacts
    if days:
        found = [c for c in contacts.values() if days.first <= _day(turn, c) <= days.last]
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


def _promises(turn: Turn, question: Question) -> bool:
    by = "them" if question.topic == "owed" else "me"
    contact = None
    if question.about:
        contact = _who(turn, question.about)
        if contact is None:
            return True
    chosen = [
        p
        for p in turn.notebook.promises.values()
        if p.by == by and p.state == "open" and (contact is None or p.contact == contact.id)
    ]
    chosen.sort(key=lambda p: (p.due, p.id))
    if not chosen:
        key = "plain-owed-nothing" if by == "them" else "plain-promised-nothing"
        turn.say(text(key, name=turn.called(contact)) if contact else text("plain-promised-nothing-at-all"))
        return True
    key = "plain-owed" if by == "them" else "plain-promised"
    head = text(key, name=turn.called(contact)) if contact else text("today-promises")
    lines = [_promise(turn, p, whose=contact is None) for p in chosen[:SHOWN]]
    rows: Rows = ()
    if contact and len(chosen) == 1 and by == "me":
        rows = ((Choice(text("button-kept"), action("kept", chosen[0].id)),),)
    turn.say(Lines((head, *lines)), rows)
    return True


def _promise(turn: Turn, promise: Promise, *, whose: bool) -> Words:
    contact = turn.notebook.contacts.get(promise.contact or "")
    if whose and contact:
        return text("today-promise-to", what=promise.text, name=contact.name, day=When(promise.due))
    return text("today-promise", what=promise.text, day=When(promise.due))


def _unseen(turn: Turn, question: Question) -> bool:
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


def _when(turn: Turn, question: Question) -> bool:
    contact = _who(turn, question.about)
    if contact is None:
        return True
    touches = [t for t in turn.notebook.touches.values() if t.contact == contact.id]
    ahead = sorted(
        (t for t in touches if t.state == "planned" and t.day >= turn.today), key=lambda t: (t.day, t.at or time.min)
    )
    held = sorted((t for t in touches if t.state == "held"), key=lambda t: t.day)
    lines: list[Words] = [
        text("date-stands", kind=t.kind, name=turn.called(contact), when=When(t.day, t.at)) for t in ahead[:2]
    ]
    if not ahead:
        lines.append(text("plain-when-never", name=turn.called(contact)))
    if held:
        lines.append(text("person-last-touch", kind=held[-1].kind, day=When(held[-1].day, style="dated")))
    rows: Rows = () if ahead else ((Choice(text("button-coffee"), action("coffee", contact.id)),),)
    turn.say(Lines(tuple(lines)), rows)
    return True


def _need_of(turn: Turn, question: Question) -> bool:
    contact = _who(turn, question.about)
    if contact is None:
        return True
    needs = [f for f in contact.facts if f.kind == "need"]
    if not needs:
        turn.say(text("plain-need-unknown", name=turn.called(contact)), _buttons((contact,)))
        return True
    lines = [
        text(
            "plain-need",
            name=turn.called(contact),
            need=f.text,
            day=When(f.at.astimezone(turn.profile.tz).date(), style="dated"),
        )
        for f in needs[-BEST:]
    ]
    turn.say(Lines(tuple(lines)), _buttons((contact,)))
    return True


def _about(turn: Turn, question: Question) -> bool:
    if not named(turn.notebook, question.about) and len(question.about.split()) > 3:
        return False
    contact = _who(turn, question.about)
    if contact:
        people.show(turn, contact)
    return True


def _where(turn: Turn, question: Question) -> bool:
    contact = _who(turn, question.about)
    if contact is None:
        return True
    day = When(_day(turn, contact), style="dated")
    where = contact.met_where
    words = (
        text("plain-where", name=contact.name, where=where, day=day)
        if where
        else text("plain-where-unknown", name=contact.name, day=day)
    )
    turn.say(words, _buttons((contact,)))
    return True


_ANSWERS: Final = MappingProxyType[str, Callable[[Turn, Question], bool]](
    {
        "helps": _helps,
        "pair": _pair,
        "ask": _ask,
        "ahead": _ahead,
        "needs": _needs,
        "met": _met,
        "promised": _promises,
        "owed": _promises,
        "unseen": _unseen,
        "when": _when,
        "need_of": _need_of,
        "about": _about,
        "where": _where,
    }
)
