"""What a group costs, in one line: *BNI costa 900 euro l'anno, 2 ore a settimana*, *it costs £25 a meeting*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.core.reading.when.lexicon import NUMBERS

_SUM: Final = r"(?P<sum>\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d{1,2})?)"
_COIN: Final = r"(?:€|£|\$|euro|eur|euros|pounds?|sterline|quid|dollar[sio]*|dollari)"
_PER: Final = (
    r"(?:\s*(?:/|per|a|an|al|alla|all['’]|l['’]|ogni|each|every|the|di|in|il|la)\s*)*"
    r"(?P<per>anno|anni|year|annui|annuali|yearly|annually|mese|mesi|month|mensili|monthly|settimana|week|settimanali|weekly|"
    r"volta|incontro|riunione|evento|serata|cena|colazione|pranzo|meeting|time|event|visit|session|breakfast|lunch|dinner)\b"
)
_MONEY: Final = re.compile(rf"(?:{_SUM}\s*{_COIN}|{_COIN}\s*{_SUM.replace('sum', 'sum2')}){_PER}", re.IGNORECASE)
_HOURS: Final = re.compile(
    r"(?P<n>\d+(?:[.,]\d)?|[a-z]+)\s*(?P<unit>ore|ora|h|hours?|hrs?|minut[io]|minutes?|mins?)"
    r"(?P<half>\s+e\s+mezz[oa]|\s+and\s+a\s+half)?" + _PER,
    re.IGNORECASE,
)
_VERB: Final = re.compile(
    r"^(?P<name>.{2,60}?)\s*(?::|(?:mi |ci )?(?:costa|prende|porta via|chiede|vuole)|(?:costs?|takes?)(?: me| us)?|is)"
    r"\s*[:,]?\s*$",
    re.IGNORECASE,
)
_JOINTS: Final = re.compile(
    r"^(?:[\s,;.+&]|\b(?:e|ed|and|più|piu|plus|circa|about|around|mi|prende|takes|costa|costs|di|quota|fee)\b)*$",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"^(?:il|lo|la|i|gli|le|l['’]|the)\s*(?:\b|(?<=['’]))", re.IGNORECASE)

_WEEKS_A_MONTH: Final = 52 / 12


@dataclass(frozen=True, slots=True)
class Cost:
    """What was said: whole units of money, and minutes; 0 where nothing was."""

    name: str
    fee_year: int = 0
    fee_meeting: int = 0
    minutes_week: int = 0
    minutes_meeting: int = 0


def read_cost(text: str, *, named: bool = True) -> Cost | None:
    """What a line says a group costs; None if it says anything else besides. Never raises.

    ``named`` asks for a verb (*costa*, *takes*) after the name, so that no note is taken for it; a command needs none.
    """
    words = " ".join(text.split())
    if len(words) > 160:
        return None
    found = sorted(
        [*((m, True) for m in _MONEY.finditer(words)), *((m, False) for m in _HOURS.finditer(words))],
        key=lambda each: each[0].start(),
    )
    if not found:
        return None
    head = words[: found[0][0].start()]
    rest = [words[a[0].end() : b[0].start()] for a, b in pairwise(found)]
    rest.append(words[found[-1][0].end() :])
    name = _VERB.match(head)
    if not all(_JOINTS.match(piece) for piece in rest) or (named and name is None):
        return None
    cost = Cost(_ARTICLE.sub("", (name["name"] if name else head).strip(" ,:;")).strip())
    if not cost.name or len(cost.name.split()) > 6:
        return None
    for match, money in found:
        added = _with_money(cost, match) if money else _with_hours(cost, match)
        if added is None:
            return None
        cost = added
    return cost


def _with_money(cost: Cost, match: re.Match[str]) -> Cost | None:
    digits = match["sum"] or match["sum2"]
    plain = re.sub(r"[.,](?=\d{3}\b)", "", digits).replace(",", ".")
    amount = round(float(plain))
    year, meeting = cost.fee_year, cost.fee_meeting
    match _period(match["per"]):
        case "year":
            year += amount
        case "month":
            year += amount * 12
        case "week":
            year += amount * 52
        case _:
            meeting += amount
    return Cost(cost.name, year, meeting, cost.minutes_week, cost.minutes_meeting)


def _with_hours(cost: Cost, match: re.Match[str]) -> Cost | None:
    said = match["n"].lower()
    number = (
        float(said.replace(",", "."))
        if said[0].isdigit()
        else {"mezz": 0.5, "mezza": 0.5, "half": 0.5}.get(said, NUMBERS.get(said))
    )
    if number is None:
        return None
    number += 0.5 if match["half"] else 0
    minutes = round(number * (1 if match["unit"].lower().startswith("min") else 60))
    week, meeting = cost.minutes_week, cost.minutes_meeting
    match _period(match["per"]):
        case "year":
            week += round(minutes / 52)
        case "month":
            week += round(minutes / _WEEKS_A_MONTH)
        case "week":
            week += minutes
        case _:
            meeting += minutes
    return Cost(cost.name, cost.fee_year, cost.fee_meeting, week, meeting)


def _period(word: str) -> str:
    word = word.lower()
    if word.startswith(("ann", "year")):
        return "year"
    if word.startswith(("mes", "men", "month")):
        return "month"
    return "week" if word.startswith(("sett", "week")) else "meeting"
