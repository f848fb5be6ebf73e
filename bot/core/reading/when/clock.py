"""Times of the day: "alle 10 e mezza", "un quarto alle nove", "half six", "h 18", "5 pm", "10ish", "1430"."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from .piece import Piece
from .quantities import counts
from .lexicon import SHORT_WEEKDAYS, WEEKDAYS
from .tokens import OPAQUE, Line

_STRONG = frozenset("alle ore h at @ all".split())
_LEADS = frozenset("""alle alla all ore ora h at @ verso le l circa attorno intorno dalle dall per entro dopo prima delle dell
    around about for from by till until before after b4 past approx fino sul tra fra between tipo like say le @ x
    """.split())
_WORDS = {"noon": time(12), "midday": time(12), "mezzogiorno": time(12), "mezzodi": time(12), "midnight": time(0),
          "mezzanotte": time(0), "mezzoggiorno": time(12)}
_TO = frozenset({"to", "til", "till", "of", "before"})
_SOFT_NEXT = frozenset("""
    a al alla allo all da dal dalla dallo dall in di del della con per al e o oppure or and at on the with for to by
    from near outside inside in sul sulla nel nella nello presso sotto davanti fuori x w over via pm am o ish h hrs sharp
    spaccate precise circa punto tonight tomorrow today domani oggi stasera mattina sera pomeriggio morning evening
    afternoon night this next poi then se if because che lui lei noi insieme tutti mi gli le lo la ci ti vi i we she he
    they coffee lunch dinner call caffe pranzo cena zoom meet solo prima dopo before after please se non del mattino
    his her their my our your bar cafe studio ufficio office max once when while so dal suo sua mio mia piu ma but
    promised promesso ho ha porto bring brings
""".split())


def read_clock(line: Line, i: int, *, after_day: bool) -> Piece | None:
    """A time at ``i``. ``after_day``: it follows a day at once, so that a bare number may be an hour."""
    j, strong, soft, ranged = _lead(line, i)
    named = _WORDS.get(line.word(j))
    if named is not None:
        return _word(line, i, j, named)
    if line.word(j) in ("a", "at") and line.word(j + 1) in _WORDS:
        return _word(line, i, j + 1, _WORDS[line.word(j + 1)])
    found = _quarters(line, i, j, strong=strong or soft or after_day) or _figures(
        line, i, j, strong=strong, soft=soft, after_day=after_day
    )
    if found is None or not ranged:
        return found
    end = line.word(found.last) in ("alle", "to", "till", "until", "-", "e", "and", "all", "a")
    if not end and line.word(i) in ("tra", "fra", "between"):
        return None
    return replace(found, ranged=end)


def _lead(line: Line, i: int) -> tuple[int, bool, bool, bool]:
    """Where the figures begin after "verso le", "at around", "h."; how sure that they are a time; if a range opens."""
    j, strong, soft, ranged = i, False, False, False
    for _ in range(4):
        word = line.word(j)
        if word not in _LEADS or (word in ("l", "all", "dall", "dell") and line.word(j + 1) != "'"):
            break
        if word in ("for", "per", "x", "tra", "fra", "like", "say", "tipo", "prima", "dopo", "entro", "by", "past", "sul",
                    "from", "about", "around", "before", "after", "b4", "till", "until", "between", "circa", "delle",
                    "dell", "le", "l", "verso", "attorno", "intorno", "fino", "approx", "ora", "for", "dalle", "dall"):
            soft = True
        else:
            strong = True
        strong = strong or (word in ("le", "l", "delle", "dell", "dalle", "dall") and j > i) or word in ("dalle", "dall")
        ranged = ranged or word in ("dalle", "dall", "from", "between", "tra", "fra")
        j += 1
        if line.word(j) == "'" or (line.word(j) == "." and line.glued(j) and word in ("h", "ore", "approx", "ca")):
            j += 1
    return j, strong, soft, ranged


def _word(line: Line, i: int, j: int, named: time) -> Piece:
    last = j + 1
    if line.word(last) in ("e", "and") and line.word(last + 1) in ("mezzo", "mezza", "half"):
        return Piece(i, last + 2, "clock", at=named.replace(minute=30))
    if line.word(last) in ("e", "meno") and line.word(last + 1) == "un" and line.word(last + 2) == "quarto":
        at = named.replace(minute=15) if line.word(last) == "e" else time((named.hour - 1) % 24, 45)
        return Piece(i, last + 3, "clock", at=at)
    return Piece(i, last, "clock", at=named)


def _hour(line: Line, j: int) -> tuple[int, int] | None:
    """An hour in digits or words at ``j``."""
    if line.digits(j) is not None and line.width(j) > 2:
        return None
    word = line.word(j)
    if word in ("a", "an", "un", "uno") or (word == "una" and line.word(j - 1) not in ("'", "alla", "alle", "verso")):
        return None
    if word == "one" and line.word(j - 1) not in ("at", "by", "around", "about", "before", "after", "half", "past", "to",
                                                  "quarter", "@"):
        return None
    counted = line.number(j)
    return counted if counted and 0 <= counted[0] <= 24 else None


def _quarters(line: Line, i: int, j: int, *, strong: bool) -> Piece | None:
    """"half six", "quarter to nine", "ten past four", "un quarto alle nove", "dieci alle otto"."""
    word = line.word(j)
    k = j + 1 if word in ("a", "un") else j
    first = line.word(k)
    if first == "half":
        k += 1
        past = line.word(k) in ("past", "after", "gone")
        hour = _hour(line, k + past)
        if hour is None or not 1 <= hour[0] <= 12 or counts(line, hour[1]) or not (past or strong):
            return None
        return _clock(line, i, hour[1], hour[0], 30)
    minutes, k = (15, k + 1) if first in ("quarter", "quarto") else (line.number(k) or (0, k))
    if minutes not in (5, 10, 15, 20, 25) or (first not in ("quarter", "quarto") and word in ("a", "un")):
        return None
    if line.word(k) in ("minutes", "min", "mins", "minuti"):
        k += 1
    link = line.word(k)
    hour = _hour(line, k + 1 + (line.word(k + 1) == "'"))
    if hour is None or not 1 <= hour[0] <= 12:
        return None
    sure = first in ("quarter", "quarto") or (strong and line.digits(j) is None)
    if link in ("past", "after") and (sure or strong):
        return _clock(line, i, hour[1], hour[0], minutes)
    if (link in _TO or link in ("alle", "all")) and sure:
        return _clock(line, i, hour[1], (hour[0] - 2) % 12 + 1, 60 - minutes)
    return None


def _figures(line: Line, i: int, j: int, *, strong: bool, soft: bool, after_day: bool) -> Piece | None:
    if line.digits(j) is not None and line.width(j) in (3, 4):
        return _military(line, i, j, strong=strong or after_day or (line.bare and line.width(j) == 4))
    counted = _hour(line, j)
    if counted is None:
        return None
    hour, k = counted
    figures = line.digits(j) is not None
    if figures and j == i and line.glued(j) and line.word(j - 1) not in ("(", ",", "-", "@", "h", ";", "~"):
        return None
    minute, last, colon = _minutes(line, j, k, figures=figures, strong=strong or after_day)
    meridiem, last = _meridiem(line, last)
    context = strong or after_day or meridiem != ""
    if colon == ":" and figures:
        context = True
    elif minute is not None:
        context = context or soft or (line.bare and figures) or colon == "e"
    if not context:
        if soft and minute is None:
            return _bare(line, i, j, k, hour, sure=False)
        if colon == "." and minute is not None and minute % 5 == 0 and figures and _ends(line, last):
            return _clock(line, i, last, hour, minute, meridiem, loose=True, wide=line.width(j))
        return _bare(line, i, j, k, hour, sure=True) if line.bare and i == j else None
    sure = line.word(j - 1) in ("ore", "h") or line.word(j - 2) in ("ore", "h")
    if minute is None and meridiem == "" and not _plausible(
        line, last, strong=strong, figures=figures, after_day=after_day, sure=sure and j > i
    ):
        return None
    if minute is not None and line.word(last) in ("€", "euro", "k", "%", "$", "£", "mila"):
        return None
    return _clock(line, i, last, hour, minute or 0, meridiem, wide=line.width(j) if figures else 1)


def _minutes(line: Line, j: int, k: int, *, figures: bool, strong: bool) -> tuple[int | None, int, str]:
    """The minutes after the hour, where they end, and the sign between."""
    sign = line.word(k)
    if figures and sign in (":", ".", ",", "h", "'") and line.glued(k) and line.glued(k + 1) and line.width(k + 1) == 2:
        value = line.digits(k + 1)
        more = line.word(k + 2) in (".", ",", "/") and line.glued(k + 2) and line.glued(k + 3) and (
            line.digits(k + 3) is not None
        )
        if value is not None and value < 60 and not more and not (sign == "," and not strong):
            return value, k + 2, sign
    if sign == "e":
        if line.word(k + 1) in ("mezza", "mezzo", "mezz"):
            return 30, k + 2, "e"
        if line.word(k + 1) in ("un", "1") and line.word(k + 2) == "quarto":
            return 15, k + 3, "e"
        if line.word(k + 1) == "quarto":
            return 15, k + 2, "e"
        if line.word(k + 1) in ("tre", "3") and line.word(k + 2) == "quarti":
            return 45, k + 3, "e"
        counted = line.number(k + 1)
        if strong and counted and counted[0] in range(5, 60, 5) and (counted[0] > 12 or counted[0] in (5, 10)):
            if not counts(line, counted[1]):
                return counted[0], counted[1], "e"
    if sign == "meno":
        back = line.number(k + 1)
        if line.word(k + 1) in ("un", "1") and line.word(k + 2) == "quarto":
            return -15, k + 3, "e"
        if back and back[0] in (5, 10, 20, 25):
            return -back[0], back[1], "e"
    if strong or line.bare:
        counted = line.number(k)
        if counted and counted[0] in range(10, 60, 5) and line.digits(j) is None and line.digits(k) is None:
            return counted[0], counted[1], "e"  # "five thirty"
        if counted and figures and line.width(k) == 2 and counted[0] in range(10, 60, 5) and not line.glued(k) and (
            line.digits(counted[1]) is None and _ends(line, counted[1])
        ):
            return counted[0], counted[1], "e"  # "at 12 30", as dictated
    return None, k, ""


def _meridiem(line: Line, last: int) -> tuple[str, int]:
    """am or pm, sharp, o'clock, ish."""
    word = line.word(last)
    if word == "o" and line.word(last + 1) == "'" and line.word(last + 2) == "clock":
        return _meridiem(line, last + 3)[0] or "?", _meridiem(line, last + 3)[1]
    if word in ("oclock", "ish", "hrs", "hours") or (word == "h" and line.glued(last)):
        return _meridiem(line, last + 1)[0] or "?", _meridiem(line, last + 1)[1]
    if word == "-" and line.word(last + 1) == "ish":
        return "?", last + 2
    if word in ("am", "pm"):
        return word, last + 1
    if word in ("a", "p") and line.glued(last):
        if line.word(last + 1) == "." and line.word(last + 2) == "m" and line.glued(last + 2):
            return word + "m", last + 3 + (line.word(last + 3) == "." and line.glued(last + 3))
        if not line.word(last + 1).isalpha() or not line.glued(last + 1):
            return word + "m", last + 1
    if word in ("a", "p") and line.word(last + 1) == "." and line.word(last + 2) == "m" and line.glued(last + 2):
        return word + "m", last + 3 + (line.word(last + 3) == "." and line.glued(last + 3))
    return "", last


def _bare(line: Line, i: int, j: int, k: int, hour: int, *, sure: bool) -> Piece | None:
    """An hour with nothing but "le", "by" or "from" before it: counts only beside a day, or in an answer."""
    if not _plausible(line, k, strong=False, figures=line.digits(j) is not None) or not 0 < hour <= 24:
        return None
    if line.word(k) in ("-", "/") and line.digits(k + 1) is not None and not line.bare:
        return None
    lone = line.bare and (line.digits(j) is not None or j > i)
    return _clock(line, i, k, hour, 0, "", loose=not lone, tight=not lone, wide=line.width(j) if line.digits(j) is not None else 1)


def _military(line: Line, i: int, j: int, *, strong: bool) -> Piece | None:
    value = line.digits(j) or 0
    hour, minute = divmod(value, 100)
    meridiem, last = _meridiem(line, j + 1)
    if hour > 23 or minute > 59 or not (strong or meridiem) or line.digits(j + 1) is not None:
        return None
    if meridiem == "" and (minute % 5 or (1990 <= value <= 2059 and line.width(j) == 4 and not strong)):
        return None
    if counts(line, j + 1) or (line.glued(j) and line.word(j - 1) != "h"):
        return None
    return _clock(line, i, last, hour, minute, meridiem, wide=line.width(j) if line.width(j) == 4 else 1)


def _plausible(line: Line, last: int, *, strong: bool, figures: bool, after_day: bool = False, sure: bool = False) -> bool:
    """Whether what follows a lone number lets it be an hour: not "alle 10 licenze", "at 15%", "at 5 locations"."""
    word = line.word(last)
    if counts(line, last) or line.digits(last) is not None:
        return False
    figure_after = line.glued(last) and line.glued(last + 1) and line.digits(last + 1) is not None
    if line.glued(last) and (word.isalpha() or (word in (".", ",", "-", "/", ":") and figure_after)):
        return False
    if not word.isalpha() or word in _SOFT_NEXT or word == OPAQUE or (
        word in WEEKDAYS or word in SHORT_WEEKDAYS[line.language]
    ):
        return True
    if sure:
        return True
    if line.number(last) is not None:
        return False
    if not strong:
        return line.language == "en" and figures and after_day and word[-1] != "s"
    return word[-1] not in "eis" or len(word) <= 3 if figures else word[-1] not in "ei"


def _ends(line: Line, last: int) -> bool:
    word = line.word(last)
    return not word.isalnum() or word in _SOFT_NEXT


def _clock(  # noqa: PLR0913
    line: Line, first: int, last: int, hour: int, minute: int, meridiem: str = "", *,
    loose: bool = False, tight: bool = False, wide: int = 1,
) -> Piece | None:
    if minute < 0:
        hour, minute = (hour - 1) % 24 or 12, minute + 60
    if meridiem in ("am", "pm") and hour <= 12:
        hour = hour % 12 + (12 if meridiem == "pm" else 0)
        return Piece(first, last, "clock", at=time(hour, minute), loose=loose)
    if hour == 24:
        hour = 0
    ambiguous = 1 <= hour <= 11 and not (wide >= 2 and hour < 10)
    if line.word(last) in ("sharp", "spaccate", "precise"):
        last += 1
    elif line.word(last) == "in" and line.word(last + 1) == "punto":
        last += 2
    return Piece(first, last, "clock", at=time(hour, minute), ambiguous=ambiguous, loose=loose, tight=tight)
