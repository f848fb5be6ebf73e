"""What in a letter to somebody sells; and what in a note tells an old client from somebody just met (principle 2)."""

from __future__ import annotations

import re
from typing import Final

from bot.core.reading.reading import Phrase

_PITCH: Final = re.compile(
    r"\b(?:(?:la|una|questa)\s(?:mia|nostra)\s(?:offerta|proposta\scommerciale|promozione)|offerta\s(?:speciale|riservata|valida|lancio)|"
    r"scont[oi]|promozion[ei]|preventivo|listino|i\s(?:miei|nostri)\s(?:servizi|prodotti|prezzi|pacchetti)|"
    r"(?:le|ti|vi)\s(?:propongo|offro|vendo)|diventare\s(?:mi[oa]|nostr[oa])\scliente|acquist(?:are|o|i)\b|compr(?:are|i|a)\sda\s(?:me|noi)|"
    r"(?:my|our)\s(?:services|products|prices|pricing|packages?|offer|rates)|special\soffer|discount|promotion|free\strial|"
    r"(?:send|give)\syou\sa\s(?:quote|proposal)|sign\s(?:you\s)?up|become\s(?:a|my|our)\s(?:client|customer)|"
    r"buy\s(?:from|one|it|our|my)|sales\scall|(?:book|schedule)\sa\sdemo|sell\syou)\b",
    re.IGNORECASE,
)
_WANTED: Final = re.compile(
    r"\b(?:come\s(?:mi\s)?(?:hai|ha|avevi|aveva|da)\s?(?:chiesto|richiesto|richiesta|accordi)|che\smi\s(?:hai|ha|avevi|aveva)\schiesto|"
    r"as\s(?:you\s)?(?:asked|requested|discussed|agreed)|(?:that\s)?you\sasked\s(?:me\s)?for)\b",
    re.IGNORECASE,
)
_OLD_CLIENT: Final = re.compile(
    r"\b(?:(?:mi[oa]|nostr[oa])\s(?:vecchi[oa]|storic[oa]|affezionat[oa]|ex)?\s?client[ea]|(?:un|una|un['’])?\s?(?:vecchi[oa]|ex|storic[oa])\scliente|"
    r"cliente\s(?:storic[oa]|da\s|dal\s|fin\sdal|di\s(?:vecchia\sdata|lunga\sdata|sempre))|già\s(?:mi[oa]\s|nostr[oa]\s)?cliente|"
    r"(?:è|era)\s(?:già\s)?(?:un\s|una\s)?(?:mi[oa]|nostr[oa])\scliente|"
    r"(?:(?:an?|my|our)\s)?(?:old|existing|current|former|longstanding|long-standing|long-time|longtime|loyal|repeat)\s(?:client|customer)|"
    r"(?:client|customer)\s(?:of\s(?:mine|ours)|since|for\syears)|(?:already|has\sbeen|been)\s(?:a|my|our)\s(?:client|customer)|my\sclient|our\sclient)\b",
    re.IGNORECASE,
)

_SELL: Final = re.compile(
    r"(?:\b(?:i|we)\s(?:want|plan|hope|intend|need|mean|am\sgoing|are\sgoing)\sto|\b(?:i|we)['’](?:m|re)\sgoing\sto|\bi\swanna)\s"
    r"(?:up)?sell\s(?:him|her|them|(?-i:[A-Z]\w+))\b|"
    r"\b(?:voglio|vogliamo|vorrei|provo\sa|cerco\sdi|conto\sdi|spero\sdi)\s(?:vender(?:gli|le)\b|"
    r"(?:vendere|rifilare|piazzare)\s(?:a|ad)\s\w+)",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(r"\b(?:non|not|don['’]t|never)\s(?:\w+\s){0,2}$", re.IGNORECASE)


def wants_to_sell(note: str) -> Phrase | None:
    """Where a note says in so many words that its writer means to sell to somebody; None where it does not."""
    found = _SELL.search(note)
    if found is None or _DENIED.search(note[: found.start()]) or speaks_of_an_old_client(note):
        return None
    return Phrase(found[0], found.start(), found.end())


def pitches(letter: str) -> bool:
    """Whether a letter sells something that its reader did not ask for."""
    return bool(_PITCH.search(letter)) and not _WANTED.search(letter)


def speaks_of_an_old_client(note: str) -> bool:
    """Whether a note says that the person has been a client before."""
    return bool(_OLD_CLIENT.search(note))
