"""How people put a correction, in Italian and English: patterns only; what they do is in ``rewording``."""

from __future__ import annotations

import re
from typing import Final

LEAD = re.compile(r"^(?:no|nope|anzi|scusa|sorry|ah|in realtà|actually|correggi|correction)\b[\s,.:;!]*", re.IGNORECASE)
NOT_BUT = re.compile(r"^(?:non|not)\s+(?P<old>.+?)[\s,;]+(?:ma|bensì|but)\s+(?P<new>.+)$", re.IGNORECASE)
BUT_NOT = re.compile(
    r"^(?P<new>.+?)[\s,;]+(?:e\s+|and\s+)?(?:non|not|mica|invece di|instead of|rather than)\s+(?P<old>.+)$",
    re.IGNORECASE,
)
INTRO = re.compile(
    r"^.*?\b(?:è|e'|sono|era|is|'s|are|was|si chiama|cognome|called)\s+(?=\S)|^(?:it's|its|he's|she's|they're)\s+",
    re.IGNORECASE,
)
PREPOSITION = re.compile(r"^(?:di|da|a|ad|in|del|della|from|at|in|of|the|a|an|il|la|un|una|alle|le)\s+", re.IGNORECASE)
IS = re.compile(r"^(?:è|e'|era|si chiama|is|was|it's|called)\s+", re.IGNORECASE)
NEED_LEAD = re.compile(
    r"^(?:(?:lei|lui|he|she|they|they're|he's|she's|is|are|'s)\s+)*"
    r"(?:ha bisogno di|sta cercando|cerca\w*|(?:gli|le) serv\w+|"
    r"serv\w+|vuole|looking for|after|needs?|wants?)\s+",
    re.IGNORECASE,
)
NAME_IS = re.compile(
    r"^(?:(?:lui|lei|he|she)\s+)?(?:si chiama|il nome è|il cognome è|nome[: ]|(?:the|his|her|their) name(?:'s| is)|"
    r"(?:it's|he's|she's) called|name[: ])\s*(?P<new>.+)$",
    re.IGNORECASE,
)
COMPANY_IS = re.compile(
    r"^(?:(?P<who>[^\W\d_][\w' ]*?)\s+)?(?:lavora (?:da|per|in|alla|al|presso)|l'azienda (?:è|si chiama)|azienda[: ]|"
    r"works (?:at|for)|is with|(?:the |his |her |their )?company(?:'s| is|:))\s*(?P<new>.+)$",
    re.IGNORECASE,
)
ROLE_IS = re.compile(
    r"^(?:(?P<who>[^\W\d_][\w']*(?:\s[^\W\d_][\w']*)?)\s+)?"
    r"(?:fa (?:il|la|lo|l'|i|le)\s*|di mestiere fa\s+|works as (?:an?\s+)?|"
    r"ruolo[: ]|role[: ]|(?:is|'s) an?\s+)(?P<new>.+)$",
    re.IGNORECASE,
)
REMOVE = re.compile(
    r"^(?:togli|leva|cancella|elimina|rimuovi|senza|remove|delete|drop|without|niente|no)\s+"
    r"(?:(?:il|la|lo|l'|i|gli|le|the)\s*)?(?P<what>.+)$",
    re.IGNORECASE,
)
SURNAME_IS = re.compile(
    r"^(?:(?:il|di|the|his|her|their) )*(?:cognome|surname|last name)(?:\s+(?:è|e'|is)|'s|:)?\s+(?P<new>.+)$",
    re.IGNORECASE,
)
MET_AT = re.compile(
    r"^(?:ci siamo (?:vist[ie]|conosciut[ie]|incontrat[ie])|l'ho (?:conosciut|incontrat|vist)[oa]|eravamo|"
    r"we met|met (?:him|her|them)|we were|(?:luogo|dove|evento|where|event|place)[: ])\s*"
    r"(?:(?:alla|allo|alle|al|ai|a|dal|da|nella|nel|in|at|during|the)\s+(?:the )?|all['’])?(?P<new>\S.*)$",
    re.IGNORECASE,
)
NOT_NEED = re.compile(
    r"(?:\bnon|\bnot|n't|\b(?:is|does)nt|\bno longer)\s+(?:(?:sta|è|ha|gli|le|più|really|actually)\s+)*"
    r"(?:cerca\w*|cercando|bisogno (?:di|del|della)|serv\w+|vuole|looking for|needs?|wants?|after)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
"""*She isn't looking for restaurants, she's looking for pubs*: what goes, and what comes instead."""
THEN = re.compile(r"\s*[,;.]\s*(?:ma |bensì |but |anzi )?|\s+(?:ma|bensì|but|anzi)\s+", re.IGNORECASE)
FIELD_NAMES: Final[dict[str, str]] = {
    "bisogno": "need", "need": "need", "cerca": "need", "azienda": "company", "ditta": "company", "società": "company",
    "company": "company", "ruolo": "role", "lavoro": "role", "mestiere": "role", "role": "role", "job": "role",
    "nome": "name", "name": "name", "telefono": "phone", "tel": "phone", "cell": "phone", "cellulare": "phone",
    "numero": "phone", "phone": "phone", "number": "phone", "mobile": "phone", "mail": "email", "email": "email",
    "e-mail": "email", "profilo": "handle", "handle": "handle", "linkedin": "handle", "instagram": "handle",
    "hobby": "interest", "interesse": "interest", "interest": "interest", "offre": "offer", "offer": "offer",
    "può dare": "offer", "can give": "offer", "evento": "event", "luogo": "event", "event": "event", "place": "event",
}  # fmt: skip
FIELD_IS = re.compile(
    r"^(?P<add>(?:aggiungi|metti|add|set|put)\s+)?(?:(?:anche|also|un|una|il|la|lo|l'|a|an|the|his|her|their|suo|sua)\s+)*"
    rf"(?P<field>{'|'.join(sorted(map(re.escape, FIELD_NAMES), key=len, reverse=True))})"
    r"\s*(?P<is>:|=|\bè\b|\be'|\bis\b|'s\b|(?=\+?\d)|(?=\S+@))\s*(?P<new>\S.*)$",
    re.IGNORECASE,
)
SOMEBODY_ELSE = re.compile(
    r"^(?:è un(?:'|’|\s)?altr[oa]\b.*|non è (?:lei|lui|quell[oa]\b.*|la stessa\b.*|lo stesso\b.*)|"
    r"persona sbagliata|altra persona|"
    r"(?:it's |that's |is )?(?:another|a different|somebody else|someone else)\b.*|"
    r"(?:it's )?not (?:her|him|that one|that \w+)|"
    r"wrong person)$",
    re.IGNORECASE,
)
