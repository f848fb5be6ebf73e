"""How long something goes on, in words: *fino al 20*, *per due settimane*, *this week*, *from Monday to Friday*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.core.reading.when import answer
from bot.core.turn import Turn
from bot.core.who import fold


@dataclass(frozen=True, slots=True)
class Span:
    """Days of the member's calendar, both included."""

    first: date
    last: date


_MONTHS: Final = {
    name: number
    for names in (
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "january february march april may june july august september october november december",
    )
    for number, name in enumerate(names.split(), 1)
}
_THIS_WEEK: Final = re.compile(
    r"(?:per )?(?:tutta )?(?:questa settimana|this week|(?:for )?(?:all|the whole) (?:this )?week)"
)
_NEXT_WEEK: Final = re.compile(r"(?:per )?(?:la )?(?:settimana prossima|prossima settimana)|next week|the next week")
_WEEKEND: Final = re.compile(
    r"(?:(?:nel|per il|questo) )?(?:fine settimana|week-?end)|(?:(?:over|for|this) )?(?:the )?weekend"
)
_UNTIL: Final = re.compile(
    r"(?:fino |sino )(?:a |al |alla |all['’]|allo )?(.+)|finche non (.+)|(?:until|till|til|up to) (.+)"
)
_FROM_TO: Final = re.compile(r"(?:da|dal|dall['’]|from) (.+?) (?:a|al|all['’]|fino a|fino al|to|until|till) (.+)")
_FOR: Final = re.compile(r"(?:per|for) (.+)")


def read_span(turn: Turn, words: str) -> Span | None:
    """The span, if the words say nothing else; a day alone is a span of one day."""
    plain, today = fold(words).strip(" .!,"), turn.today
    sunday = today + timedelta(days=6 - today.weekday())
    if _THIS_WEEK.fullmatch(plain):
        return Span(today, sunday)
    if _NEXT_WEEK.fullmatch(plain):
        return Span(sunday + timedelta(days=1), sunday + timedelta(days=7))
    if _WEEKEND.fullmatch(plain):
        return Span(max(today, sunday - timedelta(days=1)), sunday)
    if until := _UNTIL.fullmatch(plain):
        last = read_day(turn, next(filter(None, until.groups())))
        return Span(today, last) if last and last >= today else None
    if both := _FROM_TO.fullmatch(plain):
        return _from_to(turn, both[1], both[2])
    if stretch := _FOR.fullmatch(plain):
        end = read_day(turn, stretch[1])
        return Span(today, end - timedelta(days=1)) if end and end > today else None
    day = read_day(turn, plain)
    return Span(day, day) if day and day >= today else None


def _from_to(turn: Turn, start: str, end: str) -> Span | None:
    last = read_day(turn, end)
    first = read_day(turn, start)
    if first is None and last and start.isdecimal() and 1 <= int(start) <= 31:  # dal 20 al 25 marzo
        first = last.replace(day=int(start)) if int(start) <= last.day else None
    if first is None or last is None:
        return None
    if last < first:  # da lunedì a venerdì, said on a Thursday
        last += timedelta(days=7)
    return Span(first, last) if first <= last else None


def read_day(turn: Turn, words: str) -> date | None:
    """One day, if the words say nothing else. A month alone is its first day."""
    plain = fold(words).strip(" .!,")
    if plain in _MONTHS:
        month = _MONTHS[plain]
        return date(turn.today.year + (month <= turn.today.month), month, 1)
    for start in (plain, f"il {plain}" if plain[:1].isdecimal() else f"tra {plain}"):
        moment = answer(start, turn.local, turn.profile.language, kind="coffee")
        if moment and moment.day and not moment.past and moment.end >= len(start) and moment.start <= len("on the "):
            return moment.day
    return None
