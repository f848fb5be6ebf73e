"""Both say yes first: each is asked in a draft of their own, and either may decline without the other knowing why."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.core.conversations import drafting
from bot.core.conversations.introducing import starting
from bot.core.model import Introduction
from bot.core.model.ledger import Consent
from bot.core.model.talk import Drafting
from bot.core.replies import text
from bot.core.turn import Turn
from bot.core.who import fold

ASKABLE = frozenset({"proposed", "idea", "asking"})


def _with(about: Introduction, contact: str, consent: Consent) -> Introduction:
    return replace(about, consent_a=consent) if contact == about.a else replace(about, consent_b=consent)


def _refused(turn: Turn, about: Introduction, contact: str) -> bool:
    """Whether the tap comes too late, or was made up."""
    if not about.of(contact) or contact not in turn.notebook.contacts:
        turn.toast(text("button-unknown"))
    elif about.state not in ASKABLE:
        turn.toast(text("already-noted"))
    else:
        return False
    return True


def ask(turn: Turn, about: Introduction, contact: str) -> None:
    """The draft for this one of the two."""
    if not _refused(turn, about, contact):
        starting.ask(turn, about, contact, [])


def sent(turn: Turn, about: Introduction, contact: str) -> None:
    """The ask was sent: now one waits for the answer."""
    if _refused(turn, about, contact):
        return
    if about.consent(contact) != "unasked":
        turn.toast(text("already-noted"))
        return
    turn.take_buttons()
    about = replace(_with(about, contact, "asked"), state="asking", asked_at=turn.now)
    turn.put(about)
    drafting.note_touch(turn, contact)
    turn.saved("undo-intro", starting.names(turn, about))
    drafting.leave(turn)
    name = turn.called(turn.notebook.contacts[contact])
    starting.wait_for_answers(turn, about, text("intro-asked", name=name))


def yes(turn: Turn, about: Introduction, contact: str) -> None:
    """This one would like it. When both do, they are introduced."""
    if _refused(turn, about, contact):
        return
    if about.consent(contact) == "yes":
        turn.toast(text("already-noted"))
        return
    turn.take_buttons()
    about = replace(_with(about, contact, "yes"), state="asking")
    other = about.other(contact)
    if about.consent(other) == "yes":
        about = replace(about, state="agreed")
    turn.put(about)
    turn.saved("undo-intro", starting.names(turn, about))
    noted = text("intro-yes-noted", name=turn.called(turn.notebook.contacts[contact]))
    if about.state == "agreed":
        drafting.show(turn, Drafting("intro", about.id), lead=text("intro-both-yes"))
    elif about.consent(other) == "unasked":
        starting.ask(turn, about, other, [noted])
    else:
        starting.wait_for_answers(turn, about, noted)


def no(turn: Turn, about: Introduction, contact: str) -> None:
    """This one would rather not: a kind word to them; to the other, if they knew, a word that gives nothing away."""
    if _refused(turn, about, contact):
        return
    turn.take_buttons()
    other = about.other(contact)
    knew = about.consent(other) in {"asked", "yes"}
    about = replace(_with(about, contact, "no"), state="declined", closed_at=turn.now)
    turn.put(about)
    turn.saved("undo-intro", starting.names(turn, about))
    lead = text("intro-no-noted", name=turn.called(turn.notebook.contacts[contact]))
    drafting.show(turn, Drafting("sorry", about.id, contact), lead=lead)
    if knew:
        told = text("intro-no-other", name=turn.called(turn.notebook.contacts[other]))
        drafting.show(turn, Drafting("wait", about.id, other), lead=told)


ACCEPTS: Final = re.compile(
    r"\b(?:si|ok|okay|va bene|volentieri|certo|ci sta|accett\w+|content[oa]|felice|entusiast\w|(?:d['’])?accordo|"
    r"yes|yep|yeah|sure|(?:is|['’]s) in|up for it|happy|keen|glad|great|agreed|accepted)\b"
)
DECLINES: Final = re.compile(
    r"^(?:no|nope)\b|\bdi no\b|\bno(?:,? grazie|,? thanks)\b|\b(?:said|says|it's a|e un) no\b|"
    r"\b(?:preferisce|preferirebbe|declina|rifiuta|declin(?:es|ed)|rather)\b|"
    r"\bnon (?:vuole|puo|gli|le|se la|ha tempo|e il|e interessat\w|ora|adesso|per ora|ci sta|accetta)\b|"
    r"\b(?:not|isn['’]t|is not) (?:keen|interested|now|a good|for|really|sure|the right|happy)\b|"
    r"\b(?:doesn['’]t|does not) want\b|\b(?:won|can)['’]t (?:do it|right now|now|at the moment)\b"
)
_MOST: Final = 12
"""Words of an answer; what is longer is told, not answered."""


def hear(turn: Turn, about: Introduction, words: str) -> bool:
    """*Marco ha detto di sì*, *sì*, *she'd rather not*: an answer in words. Tells whether it was one."""
    said = [word.strip(".,!?:;") for word in fold(words).split()]
    if not said or len(said) > _MOST:
        return False
    both = starting.people(turn, about) or ()
    asked = [c for c in both if about.consent(c.id) == "asked"]
    meant = [c for c in asked if set(fold(c.name).split()) & set(said)] or asked
    ours = {word for c in both for word in fold(c.name).split()}
    others = any(w[:1].isupper() and fold(w).strip(".,!?:;") not in ours for w in words.split()[1:])
    if len(meant) != 1 or others:
        return False
    return answered(turn, about, meant[0].id, words)


def answered(turn: Turn, about: Introduction, contact: str, words: str) -> bool:
    """Takes a yes or a no that is there in so many words; tells whether there was one."""
    plain = fold(words)
    accepted, declined = ACCEPTS.search(plain), DECLINES.search(plain)
    if accepted and (not declined or accepted.start() == 0):
        yes(turn, about, contact)
    elif declined:
        no(turn, about, contact)
    else:
        return False
    return True


def skip(turn: Turn, about: Introduction) -> None:
    """The member is sure that both are glad. Why asking is better is said once, and never again."""
    if about.state not in {*ASKABLE, "agreed"}:
        turn.toast(text("already-noted"))
        return
    turn.take_buttons()
    about = replace(about, state="agreed", unasked=about.consent_a != "yes" or about.consent_b != "yes")
    turn.put(about)
    turn.saved("undo-intro", starting.names(turn, about))
    told = turn.profile.told_why_ask or not about.unasked
    if not told:
        turn.prefer(told_why_ask=True)
    drafting.show(turn, Drafting("intro", about.id), lead=text("intro-both-lead" if told else "intro-why-ask"))


def drop(turn: Turn, about: Introduction) -> None:
    """The member does not want it: it is not proposed again."""
    if about.state not in {*ASKABLE, "agreed"}:
        turn.toast(text("already-noted"))
        return
    turn.take_buttons()
    turn.put(replace(about, state="dropped", closed_at=turn.now))
    turn.saved("undo-intro", starting.names(turn, about))
    drafting.leave(turn)
    turn.say(text("intro-dropped"))
