"""Times in figures and words: "10:30", "10.30", "18h30", "1430", "ten thirty", "10 e mezza", "9 meno un quarto"."""

from __future__ import annotations

from .hands import Lead, clock_piece, ends_clause, hour_at, is_hour, meridiem_at
from .piece import Piece
from .quantities import counts
from .tokens import Line

_SIGNS = frozenset({":", ".", ",", "h", "'"})
_GLUED_BEFORE = frozenset({"(", ",", "-", "@", "h", ";", "~", "'"})
_MONEY = frozenset("€ euro k % $ £ mila eur".split())


def read_figures(line: Line, lead: Lead) -> Piece | None:
    """A time whose figures begin at ``lead.figures``."""
    j = lead.figures
    if line.digits(j) is not None and line.width(j) in (3, 4):
        return _joined(line, lead)
    counted = hour_at(line, j)
    in_digits = line.digits(j) is not None
    if counted is None:
        return None
    if in_digits and j == lead.start and line.glued(j) and line.word(j - 1) not in _GLUED_BEFORE:
        return None
    hour, k = counted
    if hour == 24 and line.word(j - 1) == "h" and line.word(k) != ":":
        return None  # "h24": round the clock
    minute, last, sign = _minutes(line, lead, k)
    meridiem, last = meridiem_at(line, last)
    wide = line.width(j) if in_digits else 1
    context = lead.strong or lead.after_day or meridiem != "" or sign in (":", "e")
    context = context or (minute is not None and (lead.soft or (line.bare and in_digits)))
    if context:
        if minute is None and meridiem == "" and not is_hour(line, lead, last):
            return None
        if minute is not None and line.word(last) in _MONEY:
            return None
        return clock_piece(line, (lead.start, last), hour, minute or 0, meridiem, wide=wide)
    if sign == "." and minute is not None and minute % 5 == 0 and ends_clause(line, last):
        return clock_piece(line, (lead.start, last), hour, minute, meridiem, loose=True, wide=wide)
    if (lead.soft and minute is None) or (line.bare and lead.start == j):
        return _bare(line, lead, k, hour, wide)
    return None


def _bare(line: Line, lead: Lead, k: int, hour: int, wide: int) -> Piece | None:
    """An hour with nothing but "le", "by" or "from" before it: counts only beside a day, or in an answer."""
    if not is_hour(line, lead, k) or not 0 < hour <= 24:
        return None
    if line.word(k) in ("-", "/") and line.digits(k + 1) is not None and not line.bare:
        return None
    alone = line.bare and (line.digits(lead.figures) is not None or lead.figures > lead.start)
    return clock_piece(line, (lead.start, k), hour, loose=not alone, tight=not alone, wide=wide)


def _joined(line: Line, lead: Lead) -> Piece | None:
    """As in "1430", "730" after a day or "at"; "730am"."""
    j = lead.figures
    value = line.digits(j) or 0
    hour, minute = divmod(value, 100)
    meridiem, last = meridiem_at(line, j + 1)
    certain = lead.strong or lead.after_day
    if hour > 23 or minute > 59 or line.digits(j + 1) is not None or counts(line, j + 1):
        return None
    if not (certain or meridiem or (line.bare and line.width(j) == 4)):
        return None
    if meridiem == "" and (minute % 5 or (1990 <= value <= 2059 and not lead.strong)):
        return None
    if line.glued(j) and line.word(j - 1) not in ("h", "@", "("):
        return None
    wide = 2 if line.width(j) == 4 else 1
    return clock_piece(line, (lead.start, last), hour, minute, meridiem, wide=wide)


def _minutes(line: Line, lead: Lead, k: int) -> tuple[int | None, int, str]:
    """The minutes after the hour (negative: before it), where they end, and the sign that joins them."""
    sign = line.word(k)
    certain = lead.strong or lead.after_day
    if sign in _SIGNS and line.digits(lead.figures) is not None:
        value = line.digits(k + 1)
        joined = line.glued(k) and line.glued(k + 1) and line.width(k + 1) == 2
        more = line.word(k + 2) in (".", ",", "/") and line.glued(k + 2) and line.glued(k + 3)
        more = more and line.digits(k + 3) is not None
        if value is not None and joined and value < 60 and not more and (sign != "," or certain):
            return value, k + 2, sign
    if sign == "e":
        return _and_minutes(line, k, certain=certain)
    if sign == "meno":
        if line.word(k + 1) in ("un", "1") and line.word(k + 2) == "quarto":
            return -15, k + 3, "e"
        back = line.number(k + 1)
        if back and back[0] in (5, 10, 20, 25):
            return -back[0], back[1], "e"
    return _spoken(line, lead, k) if certain or line.bare else (None, k, "")


def _and_minutes(line: Line, k: int, *, certain: bool) -> tuple[int | None, int, str]:
    """As in "e mezza", "e un quarto", "e tre quarti", "e venti"."""
    word, then = line.word(k + 1), line.word(k + 2)
    if word in ("mezza", "mezzo", "mezz"):
        return 30, k + 2, "e"
    if word in ("un", "1", "uno") and then == "quarto":
        return 15, k + 3, "e"
    if word == "quarto":
        return 15, k + 2, "e"
    if word in ("tre", "3") and then == "quarti":
        return 45, k + 3, "e"
    counted = line.number(k + 1)
    if (
        certain
        and counted
        and (counted[0] in (5, 10) or counted[0] in range(15, 60, 5))
        and not counts(line, counted[1])
    ):
        return counted[0], counted[1], "e"
    return None, k, ""


def _spoken(line: Line, lead: Lead, k: int) -> tuple[int | None, int, str]:
    """As in "five thirty", and "12 30" as dictation writes it."""
    counted = line.number(k)
    if counted is None or counted[0] not in range(10, 60, 5) or counts(line, counted[1]):
        return None, k, ""
    in_digits = line.digits(lead.figures) is not None
    if line.digits(k) is None:
        return (None, k, "") if in_digits else (counted[0], counted[1], "e")
    follows = line.digits(counted[1]) is None and ends_clause(line, counted[1])
    if in_digits and line.width(k) == 2 and not line.glued(k) and follows:
        return counted[0], counted[1], "e"
    return None, k, ""
