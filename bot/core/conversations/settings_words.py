"""Settings as people type them: an hour, a stretch of time, a number, a language. Pure: words in, values out."""

from __future__ import annotations

import re
from datetime import time
from typing import Final, Literal

from bot.core.reading.reading import Language
from bot.core.who import fold

NEVER: Final = frozenset({"mai", "no", "never", "none", "off", "niente", "nessuno", "spento", "disattiva", "no thanks"})
LANGUAGES: Final[dict[str, Language]] = {
    **dict.fromkeys(("italiano", "italian", "in italiano", "parla italiano", "parliamo italiano", "ita", "it"), "it"),
    **dict.fromkeys(("inglese", "english", "in english", "in inglese", "speak english", "parla inglese", "en"), "en"),
}  # fmt: skip
_NUMBERS: Final = {
    "uno": 1, "una": 1, "un": 1, "one": 1, "a": 1, "an": 1, "due": 2, "two": 2, "tre": 3, "three": 3, "quattro": 4,
    "four": 4, "cinque": 5, "five": 5, "sei": 6, "six": 6,
}  # fmt: skip
_HOUR: Final = r"(\d{1,2})(?:[:.](\d\d))?\s*(am|pm|a\.m\.|p\.m\.)?"
_CLOCK: Final = re.compile(rf"(?:alle |le |at |verso le |ore )*{_HOUR}(?: di sera| in the evening| del mattino)?")
_CLOCKS: Final = re.compile(
    rf"(?:dalle |from |fra le |tra le |between )?{_HOUR}\s*"
    rf"(?:-|–|a|to|alle ore|alle|till|until|fino alle|e le|and)\s*{_HOUR}"
)
_STRETCH: Final = re.compile(r"(\d{1,3}|[a-z]+)?['\s]*(minut\w*|min|m|or[ae]|hours?|h)?")
_PARTS: Final = {
    **dict.fromkeys(("mattina", "la mattina", "mattine", "al mattino", "di mattina", "mattino", "mornings", "morning",
                     "in the morning", "solo la mattina", "mornings only"), (9, 13)),
    **dict.fromkeys(("pomeriggio", "il pomeriggio", "di pomeriggio", "nel pomeriggio", "afternoons", "afternoon",
                     "in the afternoon", "solo il pomeriggio", "afternoons only"), (14, 18)),
}  # fmt: skip


def _hour(hour: str, half: str | None) -> int:
    number = int(hour)
    if half and half.startswith("p") and number < 12:
        return number + 12
    return 0 if half and half.startswith("a") and number == 12 else number


def language(words: str) -> Language | None:
    """*Inglese*, *in English*."""
    return LANGUAGES.get(fold(words).strip(" .!"))


def evening_hour(words: str) -> time | None:
    """*20:30*, *alle 8*, *8 pm*: in the evening, so that eight is twenty. None for anything else."""
    match = _CLOCK.fullmatch(fold(words).strip(" .!"))
    if match is None:
        return None
    hour, minute = _hour(match[1], match[3]), int(match[2] or 0)
    hour += 12 if 4 <= hour < 12 and not match[3] else 0
    return time(hour, minute) if 12 <= hour < 24 and minute < 60 else None


def working_hours(words: str) -> tuple[int, int] | None:
    """*9-18*, *9 to 5*, *8am to 1pm*, *la mattina*: whole hours of one day."""
    plain = fold(words).strip(" .!")
    if plain in _PARTS:
        return _PARTS[plain]
    match = _CLOCKS.search(plain)
    if match is None:
        return None
    start, end = _hour(match[1], match[3]), _hour(match[4], match[6])
    if end <= 8 and end < start and not match[6]:
        end += 12
    return (start, end) if 0 <= start < end <= 23 else None


def minutes(words: str) -> int | None:
    """*Un'ora*, *45 minuti*, *2h*, *30*: minutes, at most a day."""
    plain = re.sub(r"\b(?:prima|before|ahead)\b", "", fold(words)).strip(" .!")
    if plain in {"mezz'ora", "mezzora", "half an hour"}:
        return 30
    match = _STRETCH.fullmatch(plain)
    if match is None or not (match[1] or match[2]):
        return None
    number = int(match[1]) if (match[1] or "").isdecimal() else _NUMBERS.get(match[1] or "un")
    if number is None:
        return None
    total = number * (60 if (match[2] or "m")[0] in "oh" else 1)
    return total if 5 <= total <= 24 * 60 else None


def a_day(words: str) -> int | None:
    """*Due*, *max 4*: messages a day, from one to ten."""
    found = [int(w) if w.isdecimal() else _NUMBERS.get(w) for w in re.findall(r"\w+", fold(words))]
    numbers = [n for n in found if n]
    return numbers[0] if len(numbers) == 1 and 1 <= numbers[0] <= 10 and len(words.split()) <= 4 else None


def rhythm(words: str) -> Literal["daily", "weekly"] | None:
    """*Solo il lunedì*, *every working day*."""
    plain = fold(words)
    if re.search(r"\b(?:lunedi|mondays?|settiman\w*|weekly|week)\b", plain):
        return "weekly"
    return "daily" if re.search(r"\b(?:giorn\w*|daily|days?|sempre|always)\b", plain) else None
