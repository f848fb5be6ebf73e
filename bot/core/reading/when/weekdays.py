"""The names of weekdays: full, plural, short, and the ordinary words that only look like one."""

from __future__ import annotations

from .lexicon import PLURAL_WEEKDAYS, SHORT_WEEKDAYS, WEEKDAYS
from .tokens import Line

_ACTIVITIES = frozenset(
    """
    coffee lunch call walk dinner drinks drink see meet meeting visit ring text email mail beer beers pint pints
    brunch tea zoom breakfast this next on by every for til till until from before after him her them sent both
    coming match game golf padel tennis swim run ride again chat demo pitch bbq braai party gig
    """.split()
)
_AFTER_SAT = frozenset("at morning mornings am pm afternoon evening eve night noon lunch arvo week and or to x".split())
_NEVER_AFTER: dict[str, frozenset[str]] = {
    "sun": frozenset("cream screen lounger dried tan tzu set rise ltd".split()),
    "wed": frozenset({"to", "in"}),
    "mar": frozenset("rosso ligure nero ionio tirreno morto adriatico di".split()),
    "dom": frozenset({"perignon"}),
    "mon": frozenset("ami amour dieu chef oncle".split()),
}
_NEVER_BEFORE: dict[str, frozenset[str]] = {
    "sat": frozenset("i we he she they who and just".split()),
    "sun": frozenset("the some of sun full hot midday sunday in".split()),
    "wed": frozenset("newly just they to be get".split()),
    "mar": frozenset({"sul", "nel", "bel"}),
    "dom": frozenset({"con"}),
    "gio": frozenset("con da di a e ciao signora amica sorella".split()),
    "mer": frozenset({"con"}),
}
_AFTER_GIO = frozenset(
    """
    a al alla alle all h ore prox pross prossimo scorso mattina mattino pomeriggio pom sera dopo prima per x da dal
    in con e o verso pranzo cena notte mezzogiorno tutto tutti ci si le gli lo la mi
    """.split()
)
_HOLIDAY_BEFORE = frozenset("black maundy good blue cyber shrove ash easter palm pancake whit".split())
_HOLIDAY_AFTER = frozenset(["grasso", "santo", "giovedi"])


def weekday_at(line: Line, i: int) -> tuple[int, int, bool] | None:
    """The weekday named at ``i``, where it ends (past an accent typed as an apostrophe), and whether it is plural."""
    word = line.word(i)
    full = WEEKDAYS.get(word)
    if full is not None:
        if line.word(i - 1) in _HOLIDAY_BEFORE or line.word(i + 1) in _HOLIDAY_AFTER or _compound(line, i):
            return None
        apostrophe = word.endswith("di") and line.word(i + 1) == "'" and line.glued(i + 1)
        return full, i + 1 + apostrophe, False
    plural = PLURAL_WEEKDAYS.get(word)
    if plural is not None:
        return plural, i + 1, True
    short = SHORT_WEEKDAYS[line.language].get(word)
    if short is None or _ordinary(line, i) or line.word(i - 1) in _HOLIDAY_BEFORE:
        return None
    dot = line.word(i + 1) == "." and line.glued(i + 1) and bool(line.word(i + 2)) and not line.tokens[i + 2].newline
    return short, i + 1 + dot, False


def _compound(line: Line, i: int) -> bool:
    """Part of a hyphenated name or of a range of days: "mon-fri", "Bar-Sabato"."""
    before = line.word(i - 1) == "-" and line.glued(i) and line.glued(i - 1)
    after = line.word(i + 1) == "-" and line.glued(i + 1) and line.glued(i + 2) and line.word(i + 2).isalpha()
    return before or after


def _ordinary(line: Line, i: int) -> bool:
    """Whether a short form at ``i`` is an ordinary word or a name because of its neighbours."""
    word, before, after = line.word(i), line.word(i - 1), line.word(i + 1)
    if _compound(line, i) or (line.glued(i) and before in ("'", "_", ".", "#")):
        return True
    if after in _NEVER_AFTER.get(word, ()) or before in _NEVER_BEFORE.get(word, ()):
        return True
    if word == "sat" and before not in _ACTIVITIES:
        return after.isalpha() and after not in _AFTER_SAT
    return word == "gio" and after.isalpha() and after not in _AFTER_GIO
