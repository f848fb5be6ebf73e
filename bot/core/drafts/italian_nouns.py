"""Italian articles and contractions: *un*, *uno*, *una*, *un'*; *alla fiera*, *degli ordini*, *ad Anna*."""

from __future__ import annotations

import re
from typing import Final, Literal

from bot.core.drafts.italian_words import (
    ACRONYMS,
    COMMON_EVENTS,
    EVENTS,
    FEMININE,
    MASCULINE,
    MASS,
    PERSON_ENDINGS,
    PERSONS,
)
from bot.core.drafts.phrases import capitals

Gender = Literal["m", "f"]

_AWKWARD: Final = re.compile(r"^(?:z|x|y|gn|ps|pn|s[^aeiouàèéìòù])", re.IGNORECASE)
_VOWEL: Final = re.compile(r"^h?[aeiouàèéìòù]", re.IGNORECASE)
_ARTICLES: Final = re.compile(r"^(il|lo|la|i|gli|le)\s+|^(l)['’]\s*", re.IGNORECASE)
_CONTRACTED: Final = {
    "di": {"il": "del", "lo": "dello", "la": "della", "l": "dell'", "i": "dei", "gli": "degli", "le": "delle"},
    "a": {"il": "al", "lo": "allo", "la": "alla", "l": "all'", "i": "ai", "gli": "agli", "le": "alle"},
}
_SINGULAR_E: Final = ("ore", "one", "ale", "ile", "iere", "ente", "ante", "ice", "are", "abile", "evole", "ame", "ume")
_INVARIABLE_I: Final = frozenset("brindisi crisi analisi tesi sintesi taxi bici ipotesi".split())


def is_person(word: str) -> bool:
    """Whether a noun is one of people: *falegname*, *fotografa*."""
    word = word.lower()
    return word in PERSONS or (len(word) > 5 and word.endswith(PERSON_ENDINGS))


def is_plural(word: str) -> bool:
    """Whether a bare noun is a plural, as far as its ending tells."""
    word = word.lower()
    if word in FEMININE | MASCULINE | PERSONS | MASS | _INVARIABLE_I:
        return False
    return word.endswith("i") or (word.endswith("e") and not word.endswith(_SINGULAR_E))


def gender(word: str) -> Gender | None:
    """A singular noun's gender; None where its ending does not tell."""
    word = word.lower()
    if word in FEMININE or word.endswith(("zione", "sione", "gione", "nione", "tà", "tù", "trice", "essa")):
        return "f"
    if word in MASCULINE or word.endswith(("o", "ista", "ore", "one", "ale", "ile", "iere", "ente", "ante", "nomo")):
        return "m"
    if word.endswith("a"):
        return "f"
    return "m" if word in PERSONS else None


def a(noun_phrase: str) -> str:
    """A noun phrase with its indefinite article, where it takes one and one can be sure of it."""
    head = noun_phrase.split(maxsplit=1)[0]
    if head.lower() in MASS or is_plural(head) or not head.replace("-", "").replace("'", "").isalpha():
        return noun_phrase
    kind = gender(head)
    following = noun_phrase.split()[1:2]
    invariable = head.lower() in MASCULINE | FEMININE and head[-1].lower() not in "oae"
    if kind is None or (invariable and following and following[0].endswith(("i", "he"))):
        return noun_phrase
    if kind == "m":
        return f"{'uno' if _AWKWARD.match(head) else 'un'} {noun_phrase}"
    return f"un'{noun_phrase}" if _VOWEL.match(head) else f"una {noun_phrase}"


def the(noun: str) -> str | None:
    """The definite article of a singular noun, with its space; None where the gender does not show."""
    kind = gender(noun)
    if kind is None or is_plural(noun):
        return None
    if _VOWEL.match(noun):
        return "l'"
    if kind == "f":
        return "la "
    return "lo " if _AWKWARD.match(noun) else "il "


def with_preposition(preposition: Literal["di", "a"], noun_phrase: str) -> str:
    """*di* or *a* before a noun phrase, contracted with its article if it has one."""
    match = _ARTICLES.match(noun_phrase)
    if not match:
        return f"{preposition} {noun_phrase}"
    article = (match[1] or match[2]).lower()
    rest = noun_phrase[match.end() :]
    joined = _CONTRACTED[preposition][article]
    return f"{joined}{rest}" if joined.endswith("'") else f"{joined} {rest}"


def to(name: str) -> str:
    """*a Marco*, *ad Anna*: the d stands before the same vowel."""
    return f"ad {name}" if name[:1].lower() == "a" else f"a {name}"


def both(one: str, other: str) -> str:
    """*Marco e Anna*, *Anna ed Elena*."""
    return f"{one} ed {other}" if other[:1].lower() == "e" else f"{one} e {other}"


def at(event: str) -> str | None:
    """*alla fiera agricola*, *all'incontro di Confartigianato*; None for a place whose article is anybody's guess."""
    event = capitals(event.strip(" .,"), "it")
    if not event or len(event) > 60 or not event[0].isalpha():
        return None
    if _ARTICLES.match(event):
        article = (_ARTICLES.match(event) or [""])[0]
        return with_preposition("a", article.lower() + event[len(article) :])
    first = re.split(r"[\s\-,]", event, maxsplit=1)[0].lower()
    if first in {
        "al",
        "allo",
        "alla",
        "all'",
        "ai",
        "agli",
        "alle",
        "in",
        "a",
        "da",
        "dal",
        "su",
        "sul",
        "sulla",
        "presso",
    }:
        return event[:1].lower() + event[1:]
    if first == "linkedin":
        return "su LinkedIn"
    if first in {"treno", "traghetto", "frecciarossa", "volo"}:
        return None
    article = EVENTS.get(first, "")
    if not article:
        return None
    words = " ".join(w.upper() if w.lower() in ACRONYMS else w for w in event.split())
    if first in COMMON_EVENTS and not words[1:2].isupper():
        words = words[:1].lower() + words[1:]
    return with_preposition("a", f"l'{words}" if article == "l'" else f"{article} {words}")
