"""Bringing two people together with a reason (principle 13): a draft from stored facts; the member sends it."""

from __future__ import annotations

from dataclasses import replace

from bot.core.actions import action
from bot.core.conversations import cards, drafting
from bot.core.method.topics import topic
from bot.core.model import Contact, Introduction
from bot.core.model.profile import Register
from bot.core.model.talk import Searching
from bot.core.reading.reading import Language
from bot.core.replies import Choice, Lines, Rows, Verbatim, Words, text
from bot.core.turn import Turn
from bot.core.who import named, pair

JOINTS = ("e", "ed", "a", "con", "and", "with", "to", "&", "-")
MOST = 8


def command(turn: Turn, args: str) -> None:
    """``/intro``, ``/intro Anna``, ``/intro Anna Marco``: names in any order and partial."""
    words = args.strip()
    if not words:
        _ask_whom(turn, None)
        return
    cuts = pair(turn.notebook, words, JOINTS)
    if not cuts:
        _one(turn, words)
        return
    first, second = cuts[0]
    _two(turn, first, second, cuts)


def _two(turn: Turn, first: str, second: str, cuts: list[tuple[str, str]]) -> None:
    """Both names are known; if a name means several people, the member chooses."""
    whole = named(turn.notebook, " ".join(cuts[0]))
    if len(whole) == 1 and len(cuts) == 1 and len(first.split()) + len(second.split()) == len(whole[0].name.split()):
        _one(turn, " ".join(cuts[0]))  # *Anna Rossi* is one person, though there is a Rossi too
        return
    ones, others = named(turn.notebook, first), named(turn.notebook, second)
    if len(ones) == 1 and len(others) == 1:
        draft(turn, ones[0], others[0])
    elif len(ones) > 1:
        fixed = others[0] if len(others) == 1 else None
        _choose(turn, first, ones, fixed)
    else:
        _choose(turn, second, others, ones[0])


def _one(turn: Turn, name: str) -> None:
    """One person, or nobody known by that name."""
    found = named(turn.notebook, name)
    if not found:
        turn.say(text("intro-unknown", name=name), _people_rows(turn, None))
        turn.wait_for(Searching())
    elif len(found) == 1:
        _ask_whom(turn, found[0])
    else:
        _choose(turn, name, found, None)


def _choose(turn: Turn, name: str, found: tuple[Contact, ...], other: Contact | None) -> None:
    rows = tuple(
        (Choice(cards.known_as(c), action("intro", other.id if other else "-", c.id)),)
        for c in found[:MOST]
        if other is None or c.id != other.id
    )
    turn.say(text("intro-which", name=name), rows)
    turn.wait_for(Searching(other.id if other else None))


def _people_rows(turn: Turn, known: Contact | None) -> Rows:
    """Whom one could introduce: those who could help first, then those met last."""
    people = [c for c in turn.notebook.contacts.values() if known is None or c.id != known.id]
    people.sort(key=lambda c: (c.met_at, c.id), reverse=True)
    if known is not None:
        helpers = [h.contact for need in known.of("need") for h in turn.mind.matchmaker.helpers(need, people)]
        people = list({c.id: c for c in (*helpers, *people)}.values())
    return tuple((Choice(cards.known_as(c), action("intro", known.id if known else "-", c.id)),) for c in people[:MOST])


def _ask_whom(turn: Turn, known: Contact | None) -> None:
    if len(turn.notebook.contacts) < 2:
        turn.say(text("intro-too-few"))
        return
    words = text("intro-to-whom", name=known.name) if known else text("intro-whom")
    turn.say(words, _people_rows(turn, known))
    turn.wait_for(Searching(known.id if known else None))


def tapped(turn: Turn, first: str, second: str) -> None:
    """A person was chosen from a list."""
    b = turn.notebook.contacts.get(second)
    a = turn.notebook.contacts.get(first)
    if b is None or (a is None and first != "-"):
        turn.toast(text("contact-gone"))
        return
    turn.take_buttons()
    if a is None:
        _ask_whom(turn, b)
    else:
        draft(turn, a, b)


def hear(turn: Turn, words: str, known: str | None) -> bool:
    """A name in words, in answer to *whom*; tells whether it was one."""
    other = turn.notebook.contacts.get(known or "")
    if pair(turn.notebook, words, JOINTS) and other is None:
        command(turn, words)
        return True
    found = named(turn.notebook, words)
    if not found:
        return False
    if len(found) > 1:
        _choose(turn, words, found, other)
    elif other is None:
        _ask_whom(turn, found[0])
    else:
        draft(turn, other, found[0])
    return True


def draft(turn: Turn, a: Contact, b: Contact) -> None:
    """The introduction, to both: who each is, why they should meet, and then the introducer steps back."""
    if a.id == b.id:
        turn.say(text("intro-same", name=a.name))
        return
    language, register = _style(turn, a, b)
    known = next((i for i in turn.notebook.introductions.values() if {i.a, i.b} == {a.id, b.id}), None)
    if known is None:
        turn.put(Introduction(turn.new_id("i"), a.id, b.id, turn.now))
    body = introduction(turn, a, b, language, register)
    turn.say(text("intro-lead", a=a.name, b=b.name))
    other: Register = "tu" if register == "lei" else "lei"
    switch: Language = "en" if language == "it" else "it"
    styles = [Choice(text("button-in-language", language=switch), action("introas", a.id, b.id, switch))]
    if language == "it":
        styles.insert(0, Choice(text("button-register", register=other), action("introas", a.id, b.id, other)))
    turn.say(body, (drafting.share_row(turn, body, None, language), tuple(styles)), language=language)
    turn.idle()


def _style(turn: Turn, a: Contact, b: Contact) -> tuple[Language, Register]:
    """One message to two people: English if either is written to in English, *Lei* unless both are *tu*."""
    languages = {drafting.language_of(turn, a), drafting.language_of(turn, b)}
    language: Language = "en" if "en" in languages else "it"
    return language, "tu" if a.register == b.register == "tu" else "lei"


def restyle(turn: Turn, first: str, second: str, style: str) -> None:
    """The same introduction in the other register or language, kept for both."""
    a, b = turn.notebook.contacts.get(first), turn.notebook.contacts.get(second)
    if a is None or b is None:
        turn.toast(text("contact-gone"))
        return
    if style in {"tu", "lei"}:
        a, b = replace(a, register=style), replace(b, register=style)  # type: ignore[arg-type]
    elif style in {"it", "en"}:
        a, b = replace(a, language=style), replace(b, language=style)  # type: ignore[arg-type]
    else:
        turn.toast(text("button-unknown"))
        return
    turn.put(a, b)
    turn.take_buttons()
    draft(turn, a, b)


def introduction(turn: Turn, a: Contact, b: Contact, language: Language, register: Register) -> Words:
    """The words themselves. Only what is stored: who they are, what the one needs and the other does."""
    lines: list[Words] = [text("intro-hello", a=a.first_name, b=b.first_name, register=register)]
    lines += [_who(c) for c in (a, b)]
    reasons = [_reason(turn, x, y, language, register) for x, y in ((a, b), (b, a))]
    lines += [r for r in reasons if r]
    if not any(reasons):
        lines.append(text("intro-reason-none", register=register))
    lines.append(text("intro-close", register=register))
    return Lines((*lines, drafting.signature(turn)))


def _who(contact: Contact) -> Words:
    does = [Verbatim(v) for v in (contact.one("role"), contact.one("company")) if v]
    about: Words = Lines(tuple(does), ", ") if does else Verbatim("")
    key = "intro-who" if does else "intro-who-met" if contact.met_where else "intro-who-name"
    return text(key, name=contact.name, about=about, where=contact.met_where or "")


def _reason(turn: Turn, one: Contact, other: Contact, language: Language, register: Register) -> Words | None:
    """Why the one should meet the other: a need that the other's work could meet, named by its subject."""
    for need in reversed(one.of("need")):
        met = turn.mind.matchmaker.helpers(need, [other])
        subject = topic(need, language)
        if met and subject:
            return text("intro-reason", name=one.first_name, other=other.first_name, need=subject, register=register)
    subjects = [t for t in (topic(n, language) for n in reversed(one.of("need"))) if t]
    if subjects:
        return text("intro-reason-need", name=one.first_name, need=subjects[0], register=register)
    return None
