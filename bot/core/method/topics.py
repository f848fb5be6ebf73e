"""The subject of a need, for a sentence that speaks to the person who has it.

A need is kept as the member wrote it, often as a clause about a third person ("fatica con gli ordini online"). In a
message to that very person only its subject can stand ("gli ordini online"); where no subject can be told safely,
nothing is said rather than something wrong.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.reading.reading import Language

_TROUBLE: Final[dict[Language, re.Pattern[str]]] = {
    "it": re.compile(
        r"^(?:fa(?:nno)? fatica|fatica(?:no)?|è in difficoltà|in difficoltà|ha (?:dei )?(?:problemi|difficoltà|guai)|"
        r"problemi|difficoltà|impazzisc[eo](?:no)?|combatte|lotta|si sta scontrando|è alle prese|alle prese)\s+"
        r"(?:con|a gestire|nel gestire|a seguire|nel seguire)\s+|"
        r"^(?:cerca(?:no)?|sta cercando|gli serve|le serve|ha bisogno di|vorrebbe|vuole)\s+|"
        r"^(?:non trova(?:no)?|non riesce a trovare|fatica a trovare)\s+",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^(?:is |are |was )?(?:struggl(?:es?|ing)|having (?:trouble|problems|a hard time)|has (?:trouble|problems|a hard time)|"
        r"drown(?:s|ing)|swamped|fed up|wrestl(?:es|ing)|stuck|trouble|problems)\s+(?:with|in|by|on)\s+|"
        r"^(?:is |are )?(?:looking for|needs?|wants?|could use|after|hunting for|searching for)\s+|"
        r"^(?:can't|cannot|can not|cant) (?:find|get)\s+",
        re.IGNORECASE,
    ),
}
_CLAUSE: Final[dict[Language, re.Pattern[str]]] = {
    "it": re.compile(
        r"^(?:non|si|ha|è|sta|deve|vuole|vorrebbe|gli|le|lo|la stanno|sono|hanno|perde|paga|passa)\s", re.IGNORECASE
    ),
    "en": re.compile(
        r"^(?:is|are|was|has|have|had|can't|cannot|cant|doesn't|does|do|don't|wants? to|needs? to|keeps?|losing|spends?|"
        r"he|she|they|to)\b",
        re.IGNORECASE,
    ),
}
_THIRD_PERSON: Final[dict[Language, re.Pattern[str]]] = {
    "it": re.compile(r"\b(?:suo|sua|suoi|sue|gli|lui|lei|loro|si)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:he|she|they|his|her|their|him|them|himself|herself)\b", re.IGNORECASE),
}
LONGEST: Final = 60
"""Characters of a subject that still fits into a short message."""


def topic(need: str, language: Language) -> str | None:
    """The subject of a need as a noun phrase, or None where one cannot be sure."""
    bare = _TROUBLE[language].sub("", need.strip(), count=1).strip(" .,;")
    if not bare or len(bare) > LONGEST or _CLAUSE[language].match(bare) or _THIRD_PERSON[language].search(bare):
        return None
    return bare
