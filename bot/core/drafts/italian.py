"""Italian for letters: needs and trades, as jotted down, turned into clauses that nobody would blush to send.

A need is kept in the member's words: a clause in the third person (*fatica con gli ordini online*, *non trova
apprendisti*), a wish without its verb (*commercialista sveglio*, *imparare l'inglese*). Said **about** the person the
clause mostly stands as it is. Said **to** them it changes person; in *Lei* the third person is the right one, in *tu*
the verbs that may begin a need are few and known. What is neither known nor safe, such as *tornio fermo* (nobody looks
for one), gives None: a letter does without it.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.drafts.clauses import Need, Work
from bot.core.drafts.italian_nouns import a, is_person, is_plural, the, to, with_preposition
from bot.core.drafts.italian_words import MASS, PLACES, ROLE_VERBS, TITLES, TU
from bot.core.drafts.phrases import lower_first

_STRUGGLE: Final = re.compile(
    r"^(?:(?P<noun>(?:ha |fa |fanno |hanno )?(?P<what>fatica|difficoltà|problemi))|(?P<verb>faticano))\s+"
    r"(?P<rest>(?:con|a|ad|nel|nella|nello|nei|per|coi|col|sul|sulla|sui|sugli)\s.+)$",
    re.IGNORECASE,
)
_OF: Final = {"fatica": "della fatica", "difficoltà": "delle difficoltà", "problemi": "dei problemi"}
_BUSY: Final = re.compile(r"^(?:è |sta )?(?:alle prese con|impegnat[oa] con)\s+(?P<rest>.+)$", re.IGNORECASE)
_SEEKS: Final = re.compile(
    r"^(?:cerca(?:va|no)?|sta(?:va|nno)? cercando|(?:è )?alla ricerca di|in cerca di|vorrebbe trovare|"
    r"vuole trovare)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_WISH: Final = re.compile(
    r"^(?P<verb>vuole|vorrebbe|deve|dovrebbe|spera di|pensa di|sogna di|ha in mente di|ha intenzione di|"
    r"sta pensando di)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_LACKS: Final = re.compile(
    r"^(?:(?:gli|le|ci)\s+)?(?P<verb>serv(?:e|ono|irebbe|irebbero)|manca(?:no)?|occorr(?:e|ono)|farebb(?:e|"
    r"ero) comodo|piacerebbe)\s+"
    r"(?P<rest>.+)$",
    re.IGNORECASE,
)
_REQUIRES: Final = re.compile(
    r"^(?:ha |avrebbe )?bisogno (?P<rest>(?:di|d'|del|della|dello|dei|degli|delle).+)$", re.IGNORECASE
)
_CANNOT: Final = re.compile(
    r"^(?P<verb>non trova|non ne può più (?=di|d'|de)|non riesce a|non sa (?=come|dove|da dove|a chi|se|quale|"
    r"quali|quanto|chi)|"
    r"non ha(?=\s))\s*(?P<rest>.+)$",
    re.IGNORECASE,
)
_THEY: Final = re.compile(
    r"^(?P<clause>(?:non trovano|non hanno|cercano|non riescono a|non sanno (?:come|dove|da dove|a chi|se)|"
    r"faticano|vogliono|vorrebbero)\s.+)$",
    re.IGNORECASE,
)
_INFINITIVE: Final = re.compile(
    r"^\w+(?:are|ere|ire|rre|arsi|ersi|irsi|arlo|arla|arli|arle|erlo|erla|irlo|irla|arci|argli)$"
)
_OPEN: Final = re.compile(
    r"^(?:un['’ ]|uno |una |due |tre |quattro |cinque |\d+ |qualcun|qualche |qualcosa|chi |più |altr[ie] |"
    r"nuov[iea] |almeno )",
    re.IGNORECASE,
)
_NOT_A_WISH: Final = re.compile(
    r"^(?:non|si|ci|ne|mai|solo|troppo|troppi|troppe|quando|mi|ti|vi|lo|la|i|gli|le|il|è|sono|sta|stanno|ha|"
    r"hanno|in|a|da|dal|dall'|di|"
    r"con|senza|niente|nessun\w*|perde|paga|passa|poc[oahi]\w*|stanc\w+|stuf\w+|fuori|molt\w+|tant\w+|ancora|"
    r"vuole|deve)\b|^l'",
    re.IGNORECASE,
)
_TROUBLE: Final = re.compile(
    r"\b(?:ferm[oaie]|lent[oaie]|bloccat\w+|vuot[oaie]|rott[oaie]|vecchi\w*|chius[oaie]|pien[oaie]|strapien\w+|"
    r"scadut\w+|guast\w+|"
    r"scomod\w+|brutt\w+|pers[oaie]|da rifare|da coprire|in ritardo|ritardi|un disastro|troppo|leggere|"
    r"saltat\w+|scars[oaie]|"
    r"car[oaie]|costos\w+|sbagliat\w+|inadeguat\w+|obsolet\w+|fuori norma|che (?:non|perd\w+|scatt\w+|salt\w+|"
    r"si rompe)|complicat\w+|pazzesc\w+|satur\w+|\w+issim[oaie]|glie\w+)\b",
    re.IGNORECASE,
)
_IN_TROUBLE: Final = re.compile(
    r"^(\w+)(?: \w+)? (?:ferm[oa]|lent[oa]|bloccat[oa]|rott[oa]|guast[oa]|vuot[oa]|strapien[oa]|pien[oa]|"
    r"satur[oa]|vecchissim[oa])$",
    re.IGNORECASE,
)
"""*Tornio fermo*, *magazzino strapieno*: nobody looks for one, one has it."""
_FINITE: Final = re.compile(
    r"(?<!che )(?<!chi )\b(?:non|è|sono|gli mangiano|li|ha|hanno|sta|stanno|paga|pagano|risponde|litigano|affonda)\b",
    re.IGNORECASE,
)


def _you(text: str, *, informal: bool) -> str:
    """Words about a third person, said to that person."""
    pronoun = "ti" if informal else "le"
    text = re.sub(r"\b(che|chi|qualcuno|qualcuna) (?:gli|le) (?=\w)", rf"\1 {pronoun} ", text)
    text = re.sub(r"\b(che|chi|qualcuno|qualcuna) (?:lo|la) (?=\w)", rf"\1 {'ti' if informal else 'la'} ", text)
    if informal:
        for own, yours in (("suoi", "tuoi"), ("suo", "tuo"), ("sua", "tua"), ("sue", "tue")):
            text = re.sub(rf"\b{own}\b", yours, text)
        text = re.sub(r"^(\w+[aei]r)si\b", r"\1ti", text)
    return text


def second(verb: str) -> str:
    """The second person of a third: *trova* → *trovi*, *gestisce* → *gestisci*."""
    head, space, tail = verb.partition(" ")
    if head in {"non", "ne"}:
        return f"{head} {second(tail)}"
    if head in TU:
        return TU[head] + space + tail
    for ending, yours in (
        ("ca", "chi"),
        ("ga", "ghi"),
        ("cia", "ci"),
        ("gia", "gi"),
        ("ia", "i"),
        ("a", "i"),
        ("e", "i"),
    ):
        if head.endswith(ending):
            return head[: -len(ending)] + yours + space + tail
    return verb


def _told(name: str, verb: str, rest: str, about: str = "") -> Need:
    """A need that is a clause: *Anna non trova apprendisti*."""
    clause = f"{verb} {rest}" if rest else verb
    about = about or f"{name} {clause}"
    theirs = f"{second(verb)} {rest}"
    return Need(
        about,
        about,
        f"mi diceva che {_you(clause, informal=False)}",
        f"mi dicevi che {_you(theirs, informal=True)}",
    )


def need(name: str, phrase: str) -> Need | None:
    """The clauses for a need, or None. ``name`` is how the person is called in the letter."""
    phrase = re.sub(r"^(qualcun[oa]) (gli|le|lo|la) ", r"\1 che \2 ", lower_first(phrase).partition(" ma ")[0])
    phrase = re.sub(r"^una? che |^uno che ", "qualcuno che ", phrase)
    if match := _STRUGGLE.match(phrase):
        return _struggle(name, match)
    if match := _THEY.match(phrase):
        clause = match["clause"]
        about = f"da {name} {clause}"
        return Need(about, about, f"mi diceva che da voi {clause}", f"mi dicevi che da voi {clause}")
    if match := _BUSY.match(phrase):
        return _told(name, "è alle prese con", match["rest"])
    if match := _SEEKS.match(phrase):
        return _wanted(name, match["rest"], sure=True)
    if match := _LACKS.match(phrase):
        return _lacking(name, match["verb"].lower(), match["rest"])
    if match := _REQUIRES.match(phrase):
        return _told(name, "ha bisogno", match["rest"])
    if match := _CANNOT.match(phrase):
        return _told(name, match["verb"].lower().strip(), match["rest"])
    if match := _WISH.match(phrase):
        verb, rest = match["verb"].lower(), match["rest"]
        if not _INFINITIVE.match(rest.split()[0]):
            return _wanted(name, rest, sure=True)
        return _told(name, "vorrebbe" if verb == "vuole" else verb, rest)
    return _bare(name, phrase)


def _struggle(name: str, match: re.Match[str]) -> Need:
    what, rest = (match["what"] or "fatica").lower(), match["rest"]
    verb = "fatica" if what == "fatica" else f"ha {what}"
    noun = _OF[what]
    yours = _you(rest, informal=True)
    return Need(
        f"{name} {verb} {rest}",
        f"{name} mi parlava {noun} {rest}",
        f"mi parlava {noun} {_you(rest, informal=False)}",
        f"mi parlavi {noun} {yours}",
    )


def _lacking(name: str, verb: str, rest: str) -> Need:
    clause = f"{verb} {rest}"
    about = f"{to(name)} {clause}"
    return Need(
        about,
        about,
        f"mi diceva che le {_you(clause, informal=False)}",
        f"mi dicevi che ti {_you(clause, informal=True)}",
    )


def _bare(name: str, phrase: str) -> Need | None:
    """A phrase without its verb: an infinitive or a noun, if it is something one can wish for."""
    first = phrase.partition(" ")[0].lower()
    if first in {"come", "dove", "quanto", "quale", "quali", "se"}:
        return _told(name, "vorrebbe capire", phrase)
    if _INFINITIVE.match(first) and not is_person(first) and not first.endswith("iere"):
        return _told(name, "vorrebbe", phrase)
    if match := _IN_TROUBLE.match(phrase):
        article = the(match[1])
        return _told(name, "ha", f"{article}{phrase}") if article else None
    return _wanted(name, phrase, sure=False)


def _wanted(name: str, phrase: str, *, sure: bool) -> Need | None:
    """Something that somebody looks for. ``sure`` where the note says so in as many words."""
    words = phrase.split()
    if not words:
        return None
    if not sure:
        second_word = words[1].lower() if len(words) > 1 else ""
        verb_like = second_word in {"i", "il", "lo", "la", "gli", "le", "un", "una"} or words[0].endswith(
            ("ano", "ono")
        )
        if _NOT_A_WISH.match(phrase) or _TROUBLE.search(phrase) or (verb_like and not _OPEN.match(phrase)):
            return None
        if _FINITE.search(re.split(r"\b(?:che|chi|dove)\b", phrase, maxsplit=1)[0]) or words[0].lower() in ROLE_VERBS:
            return None
    if not _OPEN.match(phrase) and not _NOT_A_WISH.match(phrase):
        phrase = a(phrase)
    return _told(name, "cerca", phrase)


def work(role: str, company: str) -> Work | None:
    """What goes after a name, and what can be said of the work itself; None where nothing is known."""
    role = lower_first(role)
    firm = "" if company and company.lower() in role.lower() else company
    aside = f" ({firm})" if firm else ""
    if not role:
        return Work(aside) if aside else None
    words = role.split()
    first = words[0].lower()
    if first == "si" and len(words) > 1:
        rest = " ".join(words[1:])
        return Work(f", che {role}{aside}", role, f"ti {second(rest)}")
    if first in {"ex", "già"} or first in {"hanno", "fanno", "sono", "faccio"} or is_noise(role):
        return Work(f" ({', '.join(p for p in (role, firm) if p)})")
    noun_too = is_person(first) and (len(words) == 1 or words[1].lower() not in _ARTICLES)
    if first in ROLE_VERBS and not noun_too:
        return Work(f", che {role}{aside}", role, second(role))
    if any(w.lower() in TITLES for w in words[:3]):
        return Work(f", {role}{aside}", f"è {role}", f"sei {role}")
    if is_person(first) and not is_plural(first):
        return Work(f", {role}{aside}", f"è {role}", f"sei {role}")
    if first in PLACES or words[0].isupper() or first.endswith("."):
        return Work(f" ({', '.join(p for p in (role, firm) if p)})")
    topic = with_preposition("di", role)
    return Work(f", che si occupa {topic}{aside}", f"si occupa {topic}", f"ti occupi {topic}")


_ARTICLES: Final = frozenset("il lo la l' i gli le un una uno".split())
_FIRST_PERSON: Final = re.compile(
    r"\b(?:mi|ci|me|noi|nostr[oaie]|mi[oae]|miei|faccio|abbiamo|gli|glie\w+|le (?=[a-z]+a\b))\b", re.IGNORECASE
)


def is_noise(phrase: str) -> bool:
    """Whether a phrase speaks of the member, or of third parties that a letter cannot name."""
    return bool(_FIRST_PERSON.search(phrase))


def gift(phrase: str) -> Work | None:
    """What somebody can offer, as a predicate; None where it cannot be said safely."""
    phrase = lower_first(phrase)
    words = phrase.split()
    if (
        not words
        or is_noise(phrase)
        or words[0].lower() in {"si", "lo", "la", "li", "le", "i", "il", "ne", "sua", "suo"}
    ):
        return None
    first = words[0].lower()
    if first in ROLE_VERBS:
        return Work("", phrase, second(phrase))
    if _INFINITIVE.match(first) or first in {"dà", "zio", "cugino", "sorella", "fratello"}:
        return None
    if re.search(r"\b(?:gratis|gratuit[oaie]|scont\w+|pro bono|omaggio)\b", phrase) or _OPEN.match(phrase):
        return Work("", f"offre {phrase}", f"offri {phrase}")
    if not is_plural(first) and first not in MASS:
        return None
    topic = with_preposition("di", phrase)
    return Work("", f"si occupa {topic}", f"ti occupi {topic}")
