"""*Più corto*, *more formal*, *in English*, *senza il cognome*, or the member's own letter: what to do with a draft."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from bot.core.who import fold

Wish = Literal["short", "long", "tu", "lei", "it", "en", "no-surname", "surname", "foreign", "own", "add", "again"]

_PATTERNS: Final[tuple[tuple[Wish, str], ...]] = (
    (
        "short",
        (
            r"(?:piu|un po'? piu|troppo) (?:cort[oa]|breve|lung[oa]$)|accorcia\w*|abbrevia\w*|shorter|"
            r"too long|make it short\b|shorten"
        ),
    ),
    ("long", r"(?:piu|un po'? piu) lung[oa]|allunga\w*|per intero|longer|in full|too short"),
    (
        "no-surname",
        (
            r"senza (?:il |i )?cognom[ei]|solo (?:il )?nome|without (?:the |their )?(?:sur|last |"
            r"family )names?|no (?:sur|last )names?|first names? only|drop the (?:sur|last )name"
        ),
    ),
    ("surname", r"con (?:il |i )?cognom[ei]|with (?:the |their )?(?:sur|last )names?"),
    ("en", r"in inglese|in english|english please|inglese"),
    ("it", r"in italiano|in italian|italian please|italiano"),
    (
        "foreign",
        (
            r"(?:in|auf|en) (?:tedesc|frances|spagnol|portoghes|russ|cines|arab|rumen|polacc|olandes|"
            r"giappones|german|french|spanish|portuguese|russian|chinese|arabic|romanian|polish|dutch|"
            r"japanese|deutsch|francais|espanol)\w*"
        ),
    ),
    (
        "tu",
        (
            r"piu (?:informale|amichevole|confidenziale|colloquiale)|meno formale|(?:da(?:gli|lle|i|"
            r"mmi)? del|con il|col|usa il|mett\w+ (?:al|in|con il|col)|in|al) tu|dagli del tu|dalle del tu|"
            r"(?:more )?(?:informal|casual|friendl\w+)|less formal|warmer|piu calor\w+"
        ),
    ),
    (
        "lei",
        (
            r"(?:piu )?formale|(?:da(?:gli|lle|i)? del|con il|col|usa il|mett\w+ (?:al|in|con il|col)|al) lei|"
            r"dagli del lei|dalle del lei|(?:more )?formal"
        ),
    ),
    (
        "again",
        (
            r"(?:come|quello) (?:di )?prima|originale|ricomincia\w*|da ?capo|"
            r"the original|(?:start|begin) (?:over|again|afresh)|from scratch|as before"
        ),
    ),
)  # fmt: skip
_WISHES: Final = tuple((wish, re.compile(pattern)) for wish, pattern in _PATTERNS)
_MOST_WORDS: Final = 8
_FILLER: Final = re.compile(
    r"\b(?:fallo|falla|fammelo|fammela|rendilo|rendila|scrivilo|scrivila|puoi|potresti|per favore|perfavore|"
    r"grazie|un po'?|lo vorrei|la vorrei|vorrei|"
    r"please|can you|could you|make it|write it|a bit|a little|it|bit|i'd like|ora|adesso|e|and|but|ma|anche|"
    r"also|bozza|messaggio|the|draft|message)\b"
)
_GREETING: Final = re.compile(
    r"^(?:ciao|buongiorno|buonasera|buon pomeriggio|salve|car[oaie]|gentil\w*|egregi\w*|hi|hello|dear|hey|"
    r"good (?:morning|evening|afternoon))\b[^\n]{0,60}?[,\n!.:]",
    re.IGNORECASE,
)
_ADD: Final = re.compile(
    r"^(?:aggiungi|aggiungici|aggiungerei|add|also say|scrivi anche|di' anche)(?: che|"
    r" that)?\s*[:,]?\s+(?P<rest>.{3,})$",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Heard:
    """One wish, with the words that come with it."""

    wish: Wish
    words: str = ""


def heard(words: str, names: tuple[str, ...] = ()) -> tuple[Heard, ...]:
    """What a text wants of the draft on the table; empty if it speaks of something else.

    ``names`` are those of the receivers: a text that begins by greeting one of them is the member's own letter.
    """
    said = words.strip()
    if match := _ADD.match(said):
        return (Heard("add", match["rest"].strip()),)
    plain = fold(said).rstrip(".! ?")
    if len(plain.split()) <= _MOST_WORDS:
        found, rest = [], plain
        for wish, pattern in _WISHES:
            if match := pattern.search(rest):
                found.append(Heard(wish))
                rest = rest[: match.start()] + " " + rest[match.end() :]
        if found and not re.sub(r"[^\w]", "", _FILLER.sub("", rest)):
            return tuple(found)
    first = fold(said).split()[0].strip(",.:!") if said.split() else ""
    greets = bool(_GREETING.match(said)) or (first in {fold(n) for n in names if n} and said.split()[0].endswith(","))
    if greets and len(said.split()) > 4:
        return (Heard("own", said),)
    return ()
