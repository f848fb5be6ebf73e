"""Turns keys into sentences: Fluent for the words, Babel for dates and lists.

The core says *what* (``bot.core.replies``), the locales say *how*; this module only marries them. Fluent itself hides
mistakes (a missing key prints the key, a missing argument its name); here both raise ``Unsaid``, so that a member
never reads the name of a variable.

Two outputs. ``html`` is Telegram's: tags written in the locales stay, everything that comes in as an argument is
escaped. ``plain`` is the terminal's, a button's, a draft's to share: tags of the locales are taken out, nothing is
escaped. They are two bundles, because tags must go before the member's own words (which may hold a ``<``) come in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache, lru_cache
from html import escape, unescape
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final, assert_never

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from bot.core.reading.reading import Language
from bot.core.replies import Arg, City, Lines, Series, Text, Verbatim, When, Words

_LOCALES: Final[Mapping[Language, Locale]] = {"it": Locale("it", "IT"), "en": Locale("en", "GB")}
_PATTERNS: Final = {"long": "EEEE d MMMM", "short": "EEE d", "full": "EEEE d MMMM y", "dated": "d MMM y"}
LONG: Final = 2000
"""Characters beyond which an argument is put in after formatting: Fluent refuses whole sentences with 2,500 in one."""
_TAG: Final = re.compile(r"</?(?:b|i|code|u|s)>|</?blockquote>")


class Unsaid(LookupError):  # noqa: N818 (it is what happened)
    """A key or an argument that the locales and the code do not agree on; tests/test_wording.py finds them first."""


def _entries(folder: Traversable, *, plain: bool) -> dict[str, ast.Message | ast.Term]:
    """All messages and terms of a language, from all its files. Raises ``Unsaid`` on junk and on a key said twice."""
    found: dict[str, ast.Message | ast.Term] = {}
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if not file.name.endswith(".ftl"):
            continue
        source = file.read_text(encoding="utf-8")
        for entry in FluentParser().parse(unescape(_TAG.sub("", source)) if plain else source).body:
            if isinstance(entry, ast.Junk):
                raise Unsaid(f"{file.name}: not Fluent: {(entry.content or '').strip()[:60]!r}")
            if not isinstance(entry, ast.Message | ast.Term):
                continue
            key = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
            if key in found:
                raise Unsaid(f"{file.name}: {key} is there twice")
            found[key] = entry
    return found


@cache
def _bundle(language: Language, *, plain: bool) -> FluentBundle:
    folder = files("bot") / "locales" / language
    bundle = FluentBundle([str(_LOCALES[language])], use_isolating=False)
    bundle.add_resource(ast.Resource(body=list(_entries(folder, plain=plain).values())))
    return bundle


@lru_cache(maxsize=2048)
def say_when(when: When, language: Language) -> str:
    """A day, with or without its hour; *martedì 17 marzo, 10:00*. No year unless asked for, and no clock is needed."""
    locale = _LOCALES[language]
    said = format_date(when.day, _PATTERNS[when.style], locale=locale)
    if language == "it" and when.day.day == 1 and when.style != "short":
        said = said.replace(" 1 ", " 1º ", 1)
    return said if when.at is None else f"{said}, {say_time(when.at, language)}"


@lru_cache(maxsize=1024)
def say_time(at: time, language: Language) -> str:
    """An hour on the twenty-four-hour clock, as both languages write it in a diary: *9:00*, *18:30*."""
    return format_time(at, "H:mm", locale=_LOCALES[language])


def say_city(zone: str, language: Language) -> str:
    """The city of a time zone, as the language calls it (CLDR's exemplar cities): *Roma*, *Londra*."""
    known = _LOCALES[language].time_zones.get(zone, {}).get("city")
    return str(known or zone.rsplit("/", 1)[-1].replace("_", " "))


@dataclass(frozen=True, slots=True)
class _Voice:
    """One language in one output."""

    language: Language
    plain: bool
    quote: Callable[[str], str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "quote", str if self.plain else lambda text: escape(text, quote=False))

    def say(self, words: Words) -> str:
        match words:
            case Text():
                return self._message(words)
            case Verbatim():
                return self.quote(words.text)
            case Lines():
                return self.quote(words.separator).join(part for part in map(self.say, words.parts) if part)
            case Series():
                return self._series([part for part in map(self.say, words.parts) if part])
            case _:
                assert_never(words)

    def _message(self, words: Text) -> str:
        return self._said(words) if words.args else _unchanging(self.language, words.key, plain=self.plain)

    def _said(self, words: Text) -> str:
        bundle = _bundle(self.language, plain=self.plain)
        if not bundle.has_message(words.key):
            raise Unsaid(f"no message {words.key!r} in {self.language}")
        pattern = bundle.get_message(words.key).value
        if pattern is None:
            raise Unsaid(f"message {words.key!r} says nothing in {self.language}")
        args = {name: self._arg(value) for name, value in words.args.items()}
        long = {f"\ue000{name}\ue001": v for name, v in args.items() if isinstance(v, str) and len(v) > LONG}
        if long:
            args |= {mark[1:-1]: mark for mark in long}
        said, errors = bundle.format_pattern(pattern, args)
        if errors:
            raise Unsaid(f"message {words.key!r} in {self.language}: {errors[0]}")
        sentence = str(said)
        for mark, value in long.items():
            sentence = sentence.replace(mark, value)
        return sentence

    def _arg(self, value: Arg) -> str | int:
        match value:
            case bool():
                raise TypeError("a yes or no is no argument: choose the key instead")
            case int():
                return value
            case str():
                return self.quote(value)
            case When():
                return say_when(value, self.language)
            case City():
                return say_city(value.zone, self.language)
            case datetime():
                return say_when(When(value.date(), value.time()), self.language)
            case date():
                return say_when(When(value), self.language)
            case time():
                return say_time(value, self.language)
            case _:
                return self.say(value)

    def _series(self, parts: list[str]) -> str:
        said: str = format_list(parts, locale=_LOCALES[self.language]) if parts else ""
        if self.language == "it" and len(parts) > 1 and _TAG.sub("", parts[-1])[:1] in ("e", "E"):
            head, _, tail = said.rpartition(f" e {parts[-1]}")
            said = f"{head} ed {parts[-1]}{tail}"
        return said


@cache
def _unchanging(language: Language, key: str, *, plain: bool) -> str:
    """A message without arguments: most buttons, and much of what is said."""
    return _VOICES[language, plain]._said(Text(key))  # noqa: SLF001 (its own)


_VOICES: Final = {(language, plain): _Voice(language, plain) for language in _LOCALES for plain in (False, True)}


class Wording:
    """Renders words; holds nothing but the parsed locales, and is safe to share."""

    def html(self, words: Words, language: Language) -> str:
        """For Telegram's HTML. Raises ``Unsaid`` where code and locale do not agree."""
        return _VOICES[language, False].say(words)

    def plain(self, words: Words, language: Language) -> str:
        """Without any markup: terminal, buttons, drafts, file names. Raises ``Unsaid`` likewise."""
        return _VOICES[language, True].say(words)
