"""An event said in one line: *BNI giovedì 7:30, obiettivo 3 persone*, *ogni giovedì alle 7 BNI Monza*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from bot.core.model.group import Every
from bot.core.reading.reading import Language
from bot.core.reading.when import Moment, find, resolve_hour

MOST: Final = 50
"""People; a goal above this is no goal for one event."""

_NUMBERS: Final = {
    **{str(n): n for n in range(1, MOST + 1)},
    **dict(zip("uno due tre quattro cinque sei sette otto nove dieci".split(), range(1, 11), strict=True)),
    **dict(zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True)),
    "una": 1,
}
_NUMBER: Final = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_PEOPLE: Final = r"(?:nuov[ei]\s+|new\s+)?(?:persone|persona|contatti|conoscenze|people|person|contacts|connections)"
_GOAL: Final = re.compile(
    rf"[,;.(\-–]?\s*\b(?:(?:con\s+)?(?:l['’])?(?:un\s+)?obiettivo|(?:with\s+)?(?:a\s+|my\s+)?goal|target)\s*(?:is|è|of|di|:|=)*\s*"
    rf"(?P<goal>{_NUMBER})\b(?:\s+{_PEOPLE})?\)?"
    rf"|[,;.(\-–]?\s*\b(?P<people>{_NUMBER})\s+{_PEOPLE}\b\)?",
    re.IGNORECASE,
)
_FORTNIGHT: Final = re.compile(
    r"\b(?:ogni\s+(?:due|2)\s+settimane|ogni\s+quindici\s+giorni|a\s+settimane\s+alterne|every\s+(?:two|2)\s+weeks|"
    r"every\s+(?:other|second)\s+(?:week|\w+day)|fortnightly|biweekly)\b",
    re.IGNORECASE,
)
_MONTHLY: Final = re.compile(
    r"\b(?:del\s+mese|of\s+(?:the|every|each)\s+month|ogni\s+mese|every\s+month|monthly)\b", re.IGNORECASE
)
_WEEKLY: Final = re.compile(r"\b(?:ogni\s+settimana|every\s+week|weekly|tutte\s+le\s+settimane)\b", re.IGNORECASE)
_EDGES: Final = re.compile(
    r"^(?:[\s,;:.–\-@]|(?:al|alla|allo|all['’]|ai|agli|a|il|lo|la|l['’]|i|gli|le|the|at|on|in|for|from|di|da|dal|dalle|"
    r"vado|andrò|i['’]m going to|going to|go to)(?:\s+|(?<=['’])))+|"
    r"(?:[\s,;:.–\-@(]|\s(?:il|al|alle|the|at|on|from|dalle|dal|di|del|per|con|for|with|ore|h|e|and))+$",
    re.IGNORECASE,
)
_EVENING: Final = time(19)
_PARTS: Final = {"morning": time(9), "lunch": time(13), "afternoon": time(15), "evening": _EVENING, "night": time(21)}


@dataclass(frozen=True, slots=True)
class Occasion:
    """What the line says; ``day`` None where it names none, ``goal`` None where the usual one will do."""

    name: str
    day: date | None = None
    at: time | None = None
    goal: int | None = None
    every: Every | None = None
    past: bool = False
    fuzzy: bool = False


def read_occasion(line: str, now: datetime, language: Language | None = None) -> Occasion:
    """Understands one line; ``now`` is the writer's local time. Never raises; the name may be empty."""
    words = " ".join(line.split())
    found = _GOAL.search(words)
    goal = _NUMBERS[(found["goal"] or found["people"]).lower()] if found else None
    if found:
        words = f"{words[: found.start()]} {words[found.end() :]}"
    moment = _moment(words, now, language)
    every = _every(words, moment)
    rest = list(words)
    spans = [(m.start, m.end) for m in find(words, now, language)]
    spans += [m.span() for pattern in (_FORTNIGHT, _MONTHLY, _WEEKLY) for m in pattern.finditer(words)]
    for start, end in spans:
        rest[start:end] = [",", *" " * (end - start - 1)]
    name = _name("".join(rest))
    if moment is None:
        return Occasion(name, goal=goal, every=every)
    at = moment.at or _PARTS.get(moment.part or "")
    return Occasion(name, moment.day, at, goal, every, moment.past, moment.fuzzy and moment.day is None)


def _moment(words: str, now: datetime, language: Language | None) -> Moment | None:
    """The day that the line names, with the hour of another mention if it has none."""
    moments = [resolve_hour(m, "meeting") for m in find(words, now, language)]
    dated = next((m for m in moments if m.day), None)
    timed = next((m for m in moments if m.at), None)
    if dated is None or dated.at or timed is None:
        return dated or next(iter(moments), None)
    return Moment(dated.start, dated.end, dated.text, dated.day, timed.at, recurring=dated.recurring, past=dated.past)


def _every(words: str, moment: Moment | None) -> Every | None:
    if _FORTNIGHT.search(words):
        return "fortnight"
    if _MONTHLY.search(words):
        return "month"
    return "week" if _WEEKLY.search(words) or (moment and moment.recurring) else None


def _name(rest: str) -> str:
    """What is left when day, hour and goal are taken out, without the little words at its edges."""
    pieces = [_EDGES.sub("", _EDGES.sub("", piece.strip())).strip() for piece in re.split(r"[,;]", rest)]
    return " ".join(", ".join(piece for piece in pieces if any(c.isalpha() for c in piece)).split())
