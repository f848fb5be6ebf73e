"""The member's jottings, made fit to stand in a letter; and those that never may.

A note is typed in a hurry (*qlc x il sito*, *NEEDS A CLERK*), a letter is not. And a note is private: what touches on
money trouble, health, quarrels or the law is for the member to tell, or not, never for a draft.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.reading.reading import Language

LONGEST: Final = 90
"""Characters of a phrase that still reads well inside a sentence."""

_SHORTHAND: Final[dict[Language, dict[str, str]]] = {
    "it": {
        "x": "per", "xché": "perché", "xche": "perché", "nn": "non", "cm": "come", "cmq": "comunque", "qlc": "qualcosa",
        "qlcn": "qualcuno", "qcn": "qualcuno", "qcs": "qualcosa", "tt": "tutto", "sn": "sono", "ke": "che",
    "anke": "anche",
        "gg": "giorni", "+": "più",
    },
    "en": {
        "w": "with", "w/": "with", "w/o": "without", "n": "and", "ppl": "people", "smb": "somebody", "sb": "somebody",
        "sth": "something", "wk": "week", "wks": "weeks", "yr": "year", "yrs": "years", "cant": "can't",
    "dont": "don't",
        "doesnt": "doesn't", "hasnt": "hasn't", "isnt": "isn't", "wont": "won't", "whos": "who's", "u": "you",
    "ur": "your",
        "+": "and",
    },
}  # fmt: skip

_DELICATE: Final = re.compile(
    r"\b(?:debit\w*|indebitat\w*|falliment\w*|fallit\w*|fallendo|pignora\w*|usura\w*|bancarott\w*|tasse|"
    r"cartell[ae] esattorial\w*|"
    r"divorzi\w*|separa(?:zion\w*|rsi|ndo)|amante|affid[oi]|aliment[oi] (?:ai|alla)|"
    r"malatti\w*|malat[oaie]|tumor\w*|cancro|chemio\w*|depress\w*|psicolog\w*|psichiatr\w*|psicoterap\w*|"
    r"esauriment\w*|ansi[ae]|"
    r"alcol\w*|droga|dipendenz[ae]|incint[ae]|aborto|lutto|badante per|morendo|mort[oiae]|vedov[oae]|"
    r"licenzi\w*|disoccupat\w*|denunci\w*|querel\w*|contenzios\w*|in causa|tribunal\w*|penalist\w*|"
    r"process[oi] (?:penal|civil)\w*|"
    r"litig\w*|ferri corti|si odiano|corna|arrestat\w*|galera|evasion\w*|in nero|"
    r"truffa\w*|stalking|mobbing|molest\w*|violenz\w*|"
    r"paura|vergogn\w*|piang\w*|annoia|incapac\w*|ignorant\w*|non capisce niente|non ci capisce|non è capace|"
    r"debts?|in debt|bankrupt\w*|insolven\w*|overdue|arrears|bailiffs?|repossess\w*|"
    r"divorc\w*|separated|custody|affair|alimony|"
    r"illness|ill|cancer|chemo\w*|depress\w*|therap(?:y|ist) for|burn[te]? ?out|burnout|breakdown|anxi\w*|"
    r"alcohol\w*|addict\w*|rehab|pregnan\w*|miscarriage|grie(?:f|ving)|died|dying|widow\w*|"
    r"fired|sacked|redundan\w*|sued|suing|lawsuit|court case|criminal|arrested|jail|fraud|tax evasion|harass\w*|"
    r"abus\w*|"
    r"fall(?:en|ing)? out with|at war with|feud\w*|hates?|fears?|scared|afraid|ashamed|embarrass\w*|clueless|"
    r"(?:has|have|had|hasn'?t|hasnt) (?:a|no) clue|useless|incompetent|stupid|broke|shambles|lonely|bored)\b",
    re.IGNORECASE,
)

_SMALL: Final[dict[Language, frozenset[str]]] = {
    "it": frozenset(
        "il lo la i gli le un uno una di del dello della dei degli delle a al alla ai alle da dal in nel nella "
        "con su per tra "
        "che chi non si e ed o ma come cosa è ha fa sono hanno cerca vuole vorrebbe deve trova fatica gestisce "
        "vende insegna "
        "qualcuno qualcosa nuovi nuova nuovo più senza dove ogni anche suo sua suoi sue gli serve servono manca".split()
    ),
    "en": frozenset(
        "the a an of to in on at for with and or but not no is are was has have had does do can can't cannot "
        "needs need "
        "wants want looking struggles struggling who whom that which her his their him them she he they it "
        "someone somebody "
        "anyone new more less runs makes sells owns teaches from by up out about into over find get how".split()
    ),
}


_CAPITALS: Final[dict[Language, frozenset[str]]] = {
    "it": frozenset(
        "roma milano torino napoli genova bologna firenze venezia verona padova bari palermo catania trieste "
        "brescia bergamo "
        "monza como pavia parma modena ravenna rimini perugia ancona cagliari sassari trento bolzano udine "
        "lecce salerno pisa "
        "siena lucca lecco varese novara cuneo asti piacenza ferrara pescara taranto messina vicenza treviso "
        "emilia romagna "
        "lombardia piemonte veneto toscana puglia sicilia sardegna liguria campania calabria umbria lazio "
        "friuli italia europa "
        "germania francia spagna svizzera austria romania londra parigi berlino".split()
    ),
    "en": frozenset(
        "london paris berlin dublin edinburgh glasgow manchester leeds bristol cardiff belfast liverpool "
        "birmingham york boston "
        "chicago texas scotland wales england germany france italy spain europe ireland milan rome english "
        "german french "
        "italian spanish welsh irish scottish british american indian chinese japanese polish portuguese dutch "
        "january february "
        "april june july august september october november december monday tuesday wednesday thursday friday saturday "
        "sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays christmas easter".split()
    ),
}
"""What is written with a capital although a note may not."""


def tongue(phrase: str, default: Language) -> Language:
    """Which language a few words are in: their small words tell, then their endings, else it is the member's own."""
    words = re.findall(r"[\w'’-]+", phrase.casefold())
    italian, english = (sum(w in _SMALL[language] for w in words) for language in ("it", "en"))
    if italian != english:
        return "it" if italian > english else "en"
    long = [w for w in words if len(w) > 4]
    if long and default == "en" and all(w[-1] in "aeioàèéìòù" for w in long):
        return "it"
    if long and default == "it" and all(w[-1] not in "aeioàèéìòù" for w in long) and len(words) > 1:
        return "en"
    return default


def delicate(phrase: str) -> bool:
    """Whether a phrase is nobody's to pass on."""
    return bool(_DELICATE.search(phrase))


def tidy(phrase: str, language: Language) -> str:
    """A phrase without shorthand, shouting and stray punctuation; empty if it cannot be quoted at all."""
    words = phrase.replace("’", "'").strip(" .,;:!?-–·*\n\t").split()
    letters = [c for c in phrase if c.isalpha()]
    if len(letters) > 4 and sum(c.isupper() for c in letters) > len(letters) * 0.8:
        words = [w.lower() for w in words]
    shorthand = _SHORTHAND[language]
    text = " ".join(shorthand.get(w.lower(), w) if w not in {"X", "N", "W"} else w for w in words)
    text = capitals(text, language)
    if len(text) > LONGEST or not any(c.isalpha() for c in text) or "\n" in text or text.count("(") != text.count(")"):
        return ""
    return text


def capitals(text: str, language: Language) -> str:
    """Cities and, in English, languages and days with the capital that a note may have left out."""
    return re.sub(r"\b[a-z]+\b", lambda m: m[0].title() if m[0] in _CAPITALS[language] else m[0], text)


INTERNATIONAL: Final = frozenset(
    "founder cofounder designer web manager marketing recruiter copywriter developer trainer coach broker buyer "
    "export import sponsor "
    "startup startups freelance ceo cfo cto hr seo social media project product e-commerce software design packaging "
    "business analyst chef barista sommelier dj blogger influencer consultant it".split()
)
"""Words that are at home in both languages."""


def lower_first(phrase: str) -> str:
    """A phrase to stand inside a sentence; an abbreviation, a name in capitals keep theirs."""
    head = phrase.split(maxsplit=1)[0] if phrase else ""
    return phrase[:1].lower() + phrase[1:] if head[1:].islower() or head in {"A", "I", "È", "O"} else phrase
