"""English articles and places: *a notary*, *an estate agent*, *at the Rotary lunch*."""

from __future__ import annotations

import re
from typing import Final

from bot.core.drafts.english_words import COMMON_EVENTS, DETERMINERS, MASS, NOT_PERSONS, PERSON_ENDINGS, PERSONS
from bot.core.drafts.phrases import capitals

_VOWEL_SOUND: Final = re.compile(
    r"^(?:[aeio]|u(?!ni|se|k\b|ti)|h(?:our|onest|eir)|x-|fd\b|mp\b|sme\b|rspp\b|nhs\b|hr\b|seo\b)", re.IGNORECASE
)
_AFTER_HEAD: Final = re.compile(
    r",|\b(?:of|for|in|with|at|to|who|who's|whose|that|which|on|from|near|by|until|till|as|and|or|before|after|"
    r"around|who'll|not|"
    r"between|via|about|into|under|over|inside|along)\b"
)  # fmt: skip


def head_of(phrase: str) -> str:
    """The head noun of a bare phrase: the last word before what is said of it."""
    before = _AFTER_HEAD.split(phrase, maxsplit=1)[0].split()
    return before[-1].lower() if before else ""


def is_person(word: str) -> bool:
    """Whether a noun is one of people: *baker*, *estate agent*."""
    word = word.lower()
    return word in PERSONS or (len(word) > 4 and word.endswith(PERSON_ENDINGS) and word not in NOT_PERSONS)


def is_plural(word: str) -> bool:
    """Whether a noun is a plural, as far as its ending tells."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def a(phrase: str) -> str:
    """A noun phrase with *a* or *an* where it wants one."""
    first, head = phrase.split(maxsplit=1)[0].lower(), head_of(phrase)
    if (
        first in DETERMINERS
        or first[0].isdigit()
        or first.endswith("'s")
        or head in MASS
        or is_plural(head)
        or not head
    ):
        return phrase
    return f"{'an' if _VOWEL_SOUND.match(phrase) else 'a'} {phrase}"


def to(name: str) -> str:
    """*to Anna*."""
    return f"to {name}"


def both(one: str, other: str) -> str:
    """*Anna and Marco*."""
    return f"{one} and {other}"


def at(event: str) -> str | None:
    """*at the Rotary lunch*, *on LinkedIn*, *at BNI Harrogate*; None where the words do not say."""
    event = capitals(event.strip(" .,"), "en")
    words = event.split()
    if not words or len(event) > 60 or not event[0].isalnum():
        return None
    first, last = words[0].lower(), words[-1].lower().strip("'’\"")
    if first in {"at", "in", "on", "during", "via", "through", "over"}:
        return event[:1].lower() + event[1:]
    if first == "the":
        return f"at the {' '.join(words[1:])}"
    if first in {"a", "an", "my", "our", "his", "her", "your", "train", "bus", "flight"} or "'s" in words[0]:
        return None
    if first == "linkedin":
        return "on LinkedIn"
    if first == "bni":
        event = f"BNI {' '.join(w.title() if w.islower() and w not in COMMON_EVENTS else w for w in words[1:])}".strip()
        words = event.split()
    cut = _AFTER_HEAD.split(event, maxsplit=1)[0].split()
    head = cut[-1].lower() if cut else last
    if last in COMMON_EVENTS or head in COMMON_EVENTS:
        return f"at the {event}"
    return f"at {event}" if words[0][0].isupper() else None
