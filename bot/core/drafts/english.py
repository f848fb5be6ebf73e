"""English for letters: needs and trades, as jotted down, turned into clauses that nobody would blush to send.

The same rule as in ``italian``: what is neither known nor safe (*van is dead*, *kitchen on mondays*) gives None.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.drafts.clauses import Need, Work
from bot.core.drafts.english_nouns import a, head_of, is_person, is_plural
from bot.core.drafts.english_words import (
    ACTIVITIES,
    AMBIGUOUS,
    DETERMINERS,
    INFINITIVES,
    MASS,
    PERSONS,
    TITLES,
    VERBS,
)
from bot.core.drafts.phrases import lower_first

_STRUGGLE: Final = re.compile(
    r"^(?:is |are )?(?:(?P<verb>struggl(?:es?|ing))|(?P<trouble>(?:is having |has |have |having )?(?:trouble|"
    r"problems|difficulty|difficulties))"
    r"|(?P<drown>drown(?:s|ing)|swamped|overwhelmed|wrestl(?:es|ing)|juggling))\s+(?P<rest>(?:with|to|in|by|"
    r"on)\s.+|\w+ing\b.*)$",
    re.IGNORECASE,
)
_DROWN: Final = {"drowns": "drowning", "wrestles": "wrestling"}
_CANNOT: Final = re.compile(
    r"^(?:can't|cannot|can not|couldn't|could not|unable to|impossible to|hard to) (?P<verb>find|get|recruit|"
    r"hire|keep|source|reach)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_WANTS: Final = re.compile(
    r"^(?:is |are |was )?(?:still )?(?P<verb>looking for|after|hunting for|on the hunt for|searching for|"
    r"in search of|in need of|"
    r"in the market for|needs?|wants?|could use|could do with|would like|would love|desperate for|seeks?|"
    r"seeking|keen on)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_WISHES: Final = re.compile(
    r"^(?:is |are )?(?:wants? to|needs? to|would like to|would love to|hopes? to|hoping to|plans? to|"
    r"planning to|looking to|keen to|trying to|"
    r"has to|must|to)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_THINKING: Final = re.compile(
    r"^(?:is )?(?P<rest>(?:thinking of|thinking about|considering|planning|weighing up)\s.+)$", re.IGNORECASE
)
_SHORT: Final = re.compile(r"^(?:is |are )?(?P<rest>(?:short of|short on|low on|out of)\s.+)$", re.IGNORECASE)
_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|keeps?|collapses?|dries|died|dead|broken|broke|leaking|packed in|gone|"
    r"lost|down|up \d|"
    r"closed|closing|retir\w+|going|doesn't|don't|won't|can't|cannot|isn't|hasn't|nobody|no one|backordered|"
    r"walked|haven't|leave|leaves|leaving|stuck|frosted|rots?|overpaying|outgrown|killing|eating|dying|took|"
    r"stole|went|under)\b",
    re.IGNORECASE,
)
_NOT_A_WISH: Final = re.compile(
    r"^(?:haven't|hasn't|bid|still|always|already|cannae|close|overwhelmed|anything|no|not|nobody|none|never|"
    r"too|only|short|out|fed|tired|sick|rid|can|cannot|can't|could|couldn't|must|did|does|do|don't|hates?|"
    r"her|his|their|its|he|she|they|it|i|we|me|us|you|our|my|the|in|on|off|at|by|with|without|to|for|from|if|"
    r"when|how|what|why|"
    r"every|all|lots|stuck|under|over)\b",
    re.IGNORECASE,
)


def _your(text: str) -> str:
    """Words about a third person, said to that person."""
    for theirs, yours in (
        (r"her|his|their", "your"),
        (r"hers|theirs", "yours"),
        (r"him", "you"),
        (r"herself|himself", "yourself"),
    ):
        text = re.sub(rf"\b(?:{theirs})\b", yours, text, flags=re.IGNORECASE)
    return re.sub(r"\b(for|with|help|teach|show|give) your(?=$|[,.])", r"\1 you", text)


def _told(name: str, clause: str, recall: str, shared: str = "") -> Need:
    recall = _your(recall)
    return Need(f"{name} {clause}", shared or f"{name} {clause}", recall, recall)


def need(name: str, phrase: str) -> Need | None:
    """The clauses for a need, or None. ``name`` is how the person is called in the letter."""
    phrase = re.sub(r"^any(?=one|body)", "some", inside(phrase))
    if match := _STRUGGLE.match(phrase):
        return _struggle(name, match)
    if match := _CANNOT.match(phrase):
        verb, rest = match["verb"], match["rest"]
        return _told(name, f"is finding it hard to {verb} {rest}", f"you told me how hard it is to {verb} {rest}")
    if match := _WISHES.match(phrase):
        return _told(name, f"would like to {match['rest']}", f"you said you would like to {match['rest']}")
    if match := _THINKING.match(phrase):
        return _told(name, f"is {match['rest']}", f"you said you were {match['rest']}")
    if match := _SHORT.match(phrase):
        return _told(name, f"is {match['rest']}", f"you said you were {match['rest']}")
    if match := _WANTS.match(phrase):
        return _wanted(name, match["rest"])
    return _bare(name, phrase)


def _struggle(name: str, match: re.Match[str]) -> Need:
    rest = match["rest"]
    if match["verb"]:
        gerund, clause = "struggling", f"is struggling {rest}"
    elif match["trouble"]:
        what = match["trouble"].split()[-1].lower()
        gerund, clause = f"having {what}", f"is having {what} {rest}"
    else:
        gerund = _DROWN.get(match["drown"].lower(), match["drown"].lower())
        clause = f"is {gerund} {rest}"
        if gerund in {"swamped", "overwhelmed"}:
            gerund = f"being {gerund}"
    return _told(name, clause, f"you mentioned {gerund} {rest}", f"{name} mentioned {gerund} {rest}")


def _bare(name: str, phrase: str) -> Need | None:
    """A phrase without its verb: an infinitive or a noun, if it is something one can wish for."""
    words = phrase.split()
    if _is_infinitive(words):
        return _told(name, f"would like to {phrase}", f"you said you would like to {phrase}")
    before = re.split(r"\b(?:who|who's|who'll|that|which|whose)\b", phrase)[0]
    if _NOT_A_WISH.match(phrase) or _FINITE.search(before) or "'s " in before or words[0].lower() in VERBS:
        return None
    if words[0].lower().endswith("ing") and words[0].lower() not in ACTIVITIES | MASS:
        return None
    return _wanted(name, phrase)


_VERB_FOLLOWS: Final = frozenset(
    "a an the some his her their more to into onto in on up out for with from over through freelance online and "
    "or off abroad "
    "new two three four five".split()
)


def _is_infinitive(words: list[str]) -> bool:
    """Whether a phrase begins with a verb; a word that is a noun too needs an object after it."""
    first, following = words[0].lower(), words[1].lower() if len(words) > 1 else ""
    if first not in INFINITIVES or not following:
        return False
    return first not in AMBIGUOUS or following in _VERB_FOLLOWS


def inside(phrase: str) -> str:
    """A phrase to stand inside a sentence: a known verb or common noun loses its capital, a name does not."""
    first = phrase.split(maxsplit=1)[0].lower() if phrase else ""
    known = first in VERBS | INFINITIVES | DETERMINERS | PERSONS | MASS | ACTIVITIES | _OPENERS
    return lower_first(phrase) if known else phrase


_OPENERS: Final = frozenset(
    "looking struggling struggles struggle is can't cannot needs need wants want would having has thinking "
    "hunting searching "
    "short desperate after someone anyone retired trainee freelance senior junior commercial family good "
    "reliable".split()
)


def _wanted(name: str, phrase: str) -> Need:
    sought = a(phrase)
    return _told(name, f"is looking for {sought}", f"you said you were looking for {sought}")


def _base(verb: str) -> str:
    """The verb of the second person: *runs* → *run*, *has* → *have*."""
    irregular = {"has": "have", "does": "do", "is": "are", "can": "can", "fixes": "fix", "goes": "go"}
    if verb in irregular:
        return irregular[verb]
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    if verb.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return verb[:-2]
    return verb.removesuffix("s")


def work(role: str, company: str) -> Work | None:
    """What goes after a name, and what can be said of the work itself; None where nothing is known."""
    role = inside(role)
    firm = "" if company and company.lower() in role.lower() else company
    aside = f" ({firm})" if firm else ""
    if not role:
        return Work(aside) if aside else None
    words, head = role.split(), head_of(role)
    first = words[0].lower()
    bracketed = Work(f" ({', '.join(p for p in (role, firm) if p)})")
    if is_noise(role):
        return bracketed
    if first in VERBS and len(words) > 1 and not is_person(head):
        yours = _your(f"{_base(first)} {' '.join(words[1:])}")
        return Work(f", who {role}{aside}", role, f"you {yours}")
    if first == "retired" and is_person(head):
        return Work(f", {a(role)}{aside}")
    if first in TITLES or head in TITLES:
        title = role.upper() if role in {"ceo", "cfo", "cto", "coo", "cmo", "cio"} else role
        article = "a " if title in {"partner", "founder", "co-founder", "cofounder", "director"} else ""
        return Work(f", {title}{aside}", f"is {article}{title}", f"you are {article}{title}")
    if is_person(head) and not is_plural(head):
        return Work(f", {a(role)}{aside}", f"is {a(role)}", f"you are {a(role)}")
    if head in ACTIVITIES or first in ACTIVITIES:
        return Work(f", who works in {role}{aside}", f"works in {role}", f"you work in {role}")
    return bracketed


_FIRST_PERSON: Final = re.compile(r"\b(?:me|my|us|our|ours|mine|i|we|am)\b", re.IGNORECASE)


def is_noise(phrase: str) -> bool:
    """Whether a phrase speaks of the member: a letter in their name cannot quote it."""
    return bool(_FIRST_PERSON.search(phrase))


def gift(phrase: str) -> Work | None:
    """What somebody can offer, as a predicate; None where it cannot be said safely."""
    phrase = inside(phrase)
    words = phrase.split()
    if not words or is_noise(phrase):
        return None
    first, head = words[0].lower(), head_of(phrase)
    if first in VERBS and first != "can":
        return Work("", phrase, f"you {_your(f'{_base(first)} ' + ' '.join(words[1:]))}")
    if first in ACTIVITIES or head in ACTIVITIES:
        return Work("", f"works in {phrase}", f"you work in {phrase}")
    generous = re.search(r"\b(?:free|discount\w*|at cost|pro bono)\b", phrase)
    if generous and (first in DETERMINERS or first == "free") and not _FINITE.search(phrase):
        return Work("", f"offers {a(phrase)}", f"you offer {a(phrase)}")
    return None
