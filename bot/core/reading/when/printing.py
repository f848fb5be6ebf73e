"""A day and a time in plain words that the grammar reads back: for logs, tests and the terminal, not for users."""

from __future__ import annotations

from datetime import date, time

from bot.core.reading.reading import Language

_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "it": ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS: dict[Language, tuple[str, ...]] = {
    "it": (
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}


def spell(day: date | None, at: time | None, language: Language) -> str:
    """As in "giovedì 12 marzo 2026 alle 18:05"; either half may be missing. Users get Babel's wording instead."""
    parts = []
    if day is not None:
        weekday, month = _WEEKDAYS[language][day.weekday()], _MONTHS[language][day.month - 1]
        parts.append(f"{weekday} {day.day} {month} {day.year:04}")
    if at is not None:
        parts.append(f"{'alle' if language == 'it' else 'at'} {at:%H:%M}")
    return " ".join(parts)
