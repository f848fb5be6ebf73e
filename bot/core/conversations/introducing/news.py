"""News of an introduction under way, told out of the blue: *Marco said yes*, *si sono visti ieri*, *she'd rather not*.

Nobody waits for the coach to ask. A line counts only if it can mean one introduction and one of its two people.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.conversations.introducing import asking_first, introduced, starting
from bot.core.model import Contact, Introduction
from bot.core.turn import Turn
from bot.core.who import fold, spoken_of, words_of

_UNDER_WAY: Final = frozenset({"asking", "agreed", "introduced"})
LONGEST: Final = 12
"""Words; what is longer is a note."""
_ANSWERED: Final = re.compile(
    r"\b(?:ha (?:detto|risposto|accettato)|dice|risponde|ci sta|accetta|preferisce|declina|rifiuta|"
    r"said|says|replied|answered|is (?:in|up for it|keen|happy)|['’]s (?:in|up for it|keen|happy)|agreed|accepted|"
    r"would rather|['’]d rather|declined?s?)\b"
)
_MET: Final = re.compile(
    r"\b(?:si (?:sono|son) (?:gia )?(?:vist[ie]|sentit[ie]|incontrat[ie]|parlat[ie]|conosciut[ie])|"
    r"they(?:['’]ve| have)? (?:already )?(?:met|spoke|spoken|talked|had (?:a )?(?:coffee|lunch|call)))\b"
)


def heard(turn: Turn, words: str) -> bool:
    """Takes the news to its introduction; tells whether it was any."""
    plain = fold(words)
    if not 0 < len(plain.split()) <= LONGEST or plain.endswith("?"):
        return False
    if _MET.search(plain):
        return _met(turn, plain)
    if _ANSWERED.search(plain):
        return _answered(turn, plain)
    return False


def _met(turn: Turn, plain: str) -> bool:
    waiting = [i for i in turn.notebook.introductions.values() if i.state in _UNDER_WAY and starting.people(turn, i)]
    named = [i for i in waiting if _of_these(turn, i, plain)]
    meant = named or waiting
    if len(meant) != 1 or (not named and _names_somebody(turn, plain)):
        return False
    about = meant[0]
    if about.state != "introduced":  # nobody said that the message to both was sent, but so it must have been
        introduced.record(turn, about)
        about = turn.notebook.introductions[about.id]
    introduced.met(turn, about, "yes")
    return True


def _answered(turn: Turn, plain: str) -> bool:
    open_ones = [
        (about, contact)
        for about in turn.notebook.introductions.values()
        if about.state in asking_first.ASKABLE and about.state != "proposed"
        for contact in _of_these(turn, about, plain)
        if about.consent(contact.id) in {"unasked", "asked"}
    ]
    if len(open_ones) != 1:
        return False
    about, contact = open_ones[0]
    return asking_first.answered(turn, about, contact.id, plain)


def _of_these(turn: Turn, about: Introduction, plain: str) -> list[Contact]:
    """Those of the two whom the words name."""
    said = set(words_of(plain))
    return [c for c in starting.people(turn, about) or () if set(fold(c.name).split()) & said]


def _names_somebody(turn: Turn, plain: str) -> bool:
    said = set(words_of(plain))
    return any(fold(c.first_name) in said for c in spoken_of(turn.notebook, plain))
