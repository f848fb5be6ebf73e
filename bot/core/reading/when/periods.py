"""Weeks, weekends and months: "settimana prossima", "this weekend", "a metà mese", "next month"."""

from __future__ import annotations

from dataclasses import replace

from .calendar import plus_days, plus_months, weekday_of_week
from .ends import END_STARTS, read_end
from .lexicon import MONTHS
from .piece import Piece
from .seasons import SEASON_STARTS, read_named_month, read_season
from .shifts import ARTICLES, LAST, MONTH, NEXT, THIS, WEEK, period, shift_at, skip_articles, vague
from .tokens import Line

_WEEKEND = frozenset("weekend weekends wkend wknd wkd".split())
_EARLY = frozenset("inizio inizi early beginning start".split())
_MIDDLE = frozenset(["meta", "mid", "middle"])
_EDGES = _EARLY | _MIDDLE | {"late"}
_SOME = frozenset("ogni every nei any some most".split())
_SATURDAY, _SUNDAY = 5, 6
PERIOD_STARTS = (
    NEXT | LAST | THIS | WEEK | _WEEKEND | ARTICLES | _EDGES | _SOME | END_STARTS | SEASON_STARTS | frozenset(MONTHS)
) | frozenset(["midweek", "infrasettimanale"])


def read_period(line: Line, i: int) -> Piece | None:
    """A week, a weekend, a month or a vaguer season at ``i``."""
    return read_end(line, i) or _weekend(line, i) or _week(line, i) or _month(line, i) or read_season(line, i)


def _weekend(line: Line, i: int) -> Piece | None:
    """Its Saturday: "nel weekend", "this weekend", "weekend prossimo". A "Startup Weekend" is none."""
    some = line.word(i) in _SOME
    j = i + 1 if some else skip_articles(line, i)
    kind = line.word(j)
    j += kind in NEXT or kind in THIS or kind in LAST
    led = j > i or line.bare
    if line.word(j) in _WEEKEND:
        some = some or line.word(j) == "weekends" or line.word(i) == "a"
        j += 1
    elif line.word(j) == "week" and line.word(j + 1 + (line.word(j + 1) == "-")) in ("end", "ends"):
        j += 2 + (line.word(j + 1) == "-")
    else:
        return None
    after = line.word(j)
    if after in ("prossimo", "prox", "pross", "scorso", "passato"):
        kind, j, led = after, j + 1, True
    if not led:
        return None
    today = line.now.date()
    shift = 1 if kind in NEXT else -1 if kind in LAST else 0
    day = weekday_of_week(today, _SATURDAY, shift)
    if day and shift == 0 and today.weekday() == _SUNDAY:
        day = plus_days(day, 7)
    found = period(line, i, j, day)
    return replace(found, recurring=some) if found else None


def _week(line: Line, i: int) -> Piece | None:
    """Its Monday; its Wednesday "mid next week", its Friday "late next week"; none for the current one."""
    j = skip_articles(line, i)
    edge = line.word(j) if line.word(j) in _EDGES else ""
    if edge:
        j = skip_articles(line, j + 1)
        j += line.word(j) == "-"
    shift = shift_at(line, j, WEEK)
    if shift is None:
        within = line.word(i) in ("entro", "within") and line.word(j - 1) in ("la", "the")
        inside = line.word(j) in WEEK and (edge != "" or within)
        return vague(i, j + 1) if inside or line.word(j) in ("midweek", "infrasettimanale") else None
    weeks, last = shift
    if weeks == 0:
        return vague(i, last)
    weekday = 2 if edge in _MIDDLE else 4 if edge == "late" else 0
    return period(line, i, last, weekday_of_week(line.now.date(), weekday, weeks))


def _month(line: Line, i: int) -> Piece | None:
    """No day in a note, the same day a month later in an answer."""
    j = skip_articles(line, i)
    edge = line.word(j) in _EDGES
    if edge:
        j = skip_articles(line, j + 1)
        j += line.word(j) == "-"
    shift = shift_at(line, j, MONTH)
    if shift is None:
        if edge and line.word(j) in MONTH:
            return vague(i, j + 1)
        return read_named_month(line, i, j, edge=edge)
    months, last = shift
    day = plus_months(line.now.date(), months)
    if months < 0 or (months > 0 and line.bare and not edge):
        return period(line, i, last, day)
    return vague(i, last)
