"""What others said they would do for the member: *Luca mi manda il listino entro lunedì*, *she'll send me the contact*.

As in ``giving``, names are blotted out first. Only what is to be sent counts, or handed over by a day that is said; a
call or a coffee is a date, and *mi presta il gazebo* is something that they can offer.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from bot.core.reading import when
from bot.core.reading.giving import BLOT, blotted
from bot.core.reading.reading import Language, Phrase

_NAME: Final = rf"(?P<n>{BLOT}+)"
_REST: Final = r"(?P<rest>(?:[^.,;:!?\n()]|(?<=\d)[.,:](?=\d)){2,90})"
_VERB_IT: Final = (
    r"(?:mand(?:a|erà|ano)|invi(?:a|erà)|spedi(?:sce|rà)|pass(?:a|erà)|gir(?:a|erà)|inoltr(?:a|erà)|presen(?:ta|terà)|"
    r"prest(?:a|erà)|port(?:a|erà)|procur(?:a|erà)|recupera|recupererà|dà|darà|fa\savere|farà\savere)"
)
_INFINITIVE_IT: Final = (
    r"(?:mandar|inviar|spedir|passar|girar|inoltrar|presentar|prestar|portar|procurar|dar|far)(?:mi|ci)"
)
_VERB_EN: Final = r"(?:send|e-?mail|text|pass|forward|give|introduce|bring|share|lend|get|find|put|ping|drop|dig\sout)"

_PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:(?:{_NAME}|\b(?:lui|lei))\s)?(?P<said>\b(?:mi|ci)\s{_VERB_IT}\s{_REST})",
        rf"(?:{_NAME}\s)?(?:mi\s|ci\s)?ha\spromesso\s(?:di\s)?(?P<said>{_INFINITIVE_IT}\s{_REST})",
        (
            rf"(?:{_NAME}|\b(?:he|she|they))\s?(?:['’]ll|will|is\sgoing\sto|['’]s\sgoing\sto|promised\sto|has\spromised\sto|"
            rf"agreed\sto|said\s(?:he|she|they)(?:['’]d|['’]ll|\swould|\swill))\s(?P<said>{_VERB_EN}\s(?:me|us)\s{_REST})"
        ),
        rf"(?:{_NAME}|\b(?:he|she|they))(?:\sis|['’]s|\sare|['’]re)\s(?P<said>sending\s(?:me|us)\s{_REST})",
    )
)
_DENIED: Final = re.compile(
    r"\b(?:non|se|quando|mai|forse|vediamo|magari|chissà|not|never|if|when|won['’]t|maybe|perhaps|hope)\b[^,.;:!?\n]*$",
    re.IGNORECASE,
)
_CUT: Final = re.compile(
    r"\s+(?:e|ed|and|but|ma|poi|so|così|perché|because|che\s(?:io|poi))\s+(?:io|poi|le|gli|lo|la|li|ci|l['’]|ha|è|i|we|I['’]?\w*|"
    r"he|she|they|has|is|then|mi|ho|abbiamo)\b.*$",
    re.IGNORECASE,
)
"""Where a new sentence begins that nobody marked."""


_SENDING: Final = re.compile(
    r"(?:mi|ci)\s(?:mand|invi|spedi|pass|gir|inoltr|fa(?:rà)?\savere)|(?:mandar|inviar|spedir|passar|girar|inoltrar|far)(?:mi|ci)\b|"
    r"(?:send|e-?mail|text|pass|forward|ping|share|dig)",
    re.IGNORECASE,
)
_FOR_GOOD: Final = re.compile(r"\b(?:clienti|clients|customers|work|lavori)\b", re.IGNORECASE)
"""What is sent again and again is an offer."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A thing promised to the member. ``who`` is None where only a pronoun, or nothing, stands."""

    who: Phrase | None
    phrase: Phrase
    day: date | None = None


def find(text: str, names: Collection[str], now: datetime, language: Language | None = None) -> tuple[Owed, ...]:
    """All that others promised, in the order of the text; ``now`` is the writer's local time. Never raises."""
    marked = blotted(text, names)
    moments = when.find(text, now, language)
    found: list[Owed] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(marked):
            start, end = match.span("said")
            if _DENIED.search(marked, 0, match.start()) or marked[end : end + 1] == "?":
                continue
            if any(o.phrase.start < end and start < o.phrase.end for o in found):
                continue
            end = start + len(_CUT.sub("", marked[start:end]).rstrip())
            dated = [m for m in moments if start < m.start < end and m.day and not m.past and not m.attached]
            end = _trimmed(text, start, min([end, *(m.start for m in dated)]))
            due = any(m.deadline for m in dated)
            if not (due or _SENDING.match(marked, start)) or _FOR_GOOD.search(marked, start, end):
                continue
            name = match.span("n")
            who = Phrase(text[name[0] : name[1]], *name) if name[0] >= 0 else None
            found.append(Owed(who, Phrase(text[start:end], start, end), dated[0].day if dated else None))
    return tuple(sorted(found, key=lambda o: o.phrase.start))


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of a phrase without the preposition that led to its day."""
    said = re.sub(
        r"\s+(?:entro|per|di|da|il|by|on|before|for|this|next|the)\s*$",
        "",
        text[start:end].rstrip(),
        flags=re.IGNORECASE,
    )
    return start + len(said.rstrip(" -–"))
