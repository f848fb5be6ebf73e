"""Stretches of the past as questions name them: *since June*, *da tre mesi*, *last week*, *a marzo*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.core.reading.when.lexicon import MONTHS, NUMBERS, WEEKDAYS
from bot.core.who import fold

_UNITS: Final = {
    **dict.fromkeys("giorno giorni day days".split(), 1),
    **dict.fromkeys("settimana settimane week weeks".split(), 7),
    **dict.fromkeys("mese mesi month months".split(), 30),
    **dict.fromkeys("anno anni year years".split(), 365),
}
_COUNT: Final = r"(?P<count>\d{1,3}|[a-z]+)"
_SPAN: Final = re.compile(
    rf"^(?:piu di |oltre |over |more than |almeno |at least |the last |(?:gli )?ultim[ie] |the past )*"
    rf"(?:{_COUNT}\s+)?(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?: fa| ago)?$"
)
_SEASONS: Final = {
    **dict.fromkeys(("estate", "summer"), 6),
    **dict.fromkeys(("autunno", "autumn", "fall"), 9),
    **dict.fromkeys(("inverno", "winter"), 12),
    **dict.fromkeys(("primavera", "spring"), 3),
    **dict.fromkeys(("natale", "christmas"), 12),
}
_SOME: Final = {"un po": 60, "tanto": 90, "molto": 90, "troppo": 90, "tempo": 60, "un pezzo": 90, "a while": 60,
                "ages": 90, "a long time": 90, "long": 90, "un po di tempo": 60, "tanto tempo": 90}  # fmt: skip
_ARTICLE: Final = re.compile(
    r"^(?:(?:il|lo|la|i|gli|le|the|di|del|dell'|della|in|a|ad|nel|nell'|nella|nei|on|during|durante|l'|"
    r"scors[oa]|passat[oa]|last|mese di|month of)\s*(?:\b|(?<=')))+",
)
_TAIL: Final = re.compile(r"\s*(?:scors[oa]|passat[oa]|fa|ago|in qua)$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of the past, both ends included."""

    first: date
    last: date


def _month(number: int, today: date, year: int | None = None) -> Stretch:
    """The latest such month that has begun."""
    year = year or (today.year if number <= today.month else today.year - 1)
    first = date(year, number, 1)
    following = (first + timedelta(days=32)).replace(day=1)
    return Stretch(first, min(following - timedelta(days=1), today))


def _bare(words: str) -> str:
    return _TAIL.sub("", _ARTICLE.sub("", f"{words} ").strip()).strip()


def since(words: str, today: date) -> date | None:
    """The day from which *da giugno*, *since June*, *for three months* count; None if it is no stretch of time."""
    plain = fold(words).strip(" ?.!,'")
    if plain in _SOME:
        return today - timedelta(days=_SOME[plain])
    bare = _bare(plain)
    span = _SPAN.match(plain) or _SPAN.match(bare)
    if span:
        word = span["count"] or "1"
        count = int(word) if word.isdigit() else NUMBERS.get(word)
        return today - timedelta(days=_UNITS[span["unit"]] * count) if count and count < 1000 else None
    if bare in {"ieri", "yesterday"}:
        return today - timedelta(days=1)
    if bare in WEEKDAYS:
        return today - timedelta(days=(today.weekday() - WEEKDAYS[bare] - 1) % 7 + 1)
    if bare in _SEASONS:
        return _month(_SEASONS[bare], today).first
    named = re.fullmatch(r"(?P<month>[a-z]+)(?: (?:del )?(?P<year>20\d\d))?", bare)
    if named and named["month"] in MONTHS:
        return _month(MONTHS[named["month"]], today, int(named["year"]) if named["year"] else None).first
    if re.fullmatch(r"20\d\d", bare) and int(bare) <= today.year:
        return date(int(bare), 1, 1)
    return None


def during(words: str, today: date) -> Stretch | None:
    """The days that *ieri*, *la settimana scorsa*, *a marzo*, *this year* mean; None if it is no time."""
    plain = fold(words).strip(" ?.!,")
    monday = today - timedelta(days=today.weekday())
    first = today.replace(day=1)
    if plain in {"oggi", "today", "stasera", "tonight", "stamattina", "this morning"}:
        return Stretch(today, today)
    if plain in {"ieri", "yesterday", "ieri sera", "last night"}:
        return Stretch(today - timedelta(days=1), today - timedelta(days=1))
    if plain in {"questa settimana", "this week", "in settimana"}:
        return Stretch(monday, today)
    if plain in {"settimana scorsa", "la settimana scorsa", "la scorsa settimana", "scorsa settimana", "last week"}:
        return Stretch(monday - timedelta(days=7), monday - timedelta(days=1))
    if plain in {"questo mese", "this month", "nel mese"}:
        return Stretch(first, today)
    if plain in {"mese scorso", "il mese scorso", "lo scorso mese", "scorso mese", "last month"}:
        last = first - timedelta(days=1)
        return Stretch(last.replace(day=1), last)
    if plain in {"quest'anno", "this year"}:
        return Stretch(date(today.year, 1, 1), today)
    if plain in {"l'anno scorso", "lo scorso anno", "anno scorso", "last year"}:
        return Stretch(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31))
    bare = _bare(plain)
    if bare in MONTHS:
        return _month(MONTHS[bare], today)
    recent = re.fullmatch(
        r"(?:negli |nelle |nei |in |gli |le )?(?:ultim[ie] |the last |the past |last |past )(?P<rest>.+)", plain
    )
    start = since(recent["rest"], today) if recent else None
    return Stretch(start, today) if start else None
