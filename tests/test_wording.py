"""Words: how they are rendered, and that code and locales agree on every key and every variable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser, ast

from bot import wording
from bot.core.reading.reading import Language
from bot.core.replies import Arg, Lines, Series, Verbatim, When, Words, text
from bot.wording import Unsaid, Wording
from handlers.menu import COMMANDS
from tests.said_in_code import ROOT, Spoken, constants, spoken

LANGUAGES: tuple[Language, ...] = get_args(Language)
LOCALES = ROOT / "bot" / "locales"
TUESDAY = date(2026, 3, 17)


def said(when: When, language: Language) -> str:
    return wording.say_when(when, language)


@pytest.mark.parametrize(
    ("when", "italian", "english"),
    [
        (When(TUESDAY, time(10)), "martedì 17 marzo, 10:00", "Tuesday 17 March, 10:00"),
        (When(TUESDAY), "martedì 17 marzo", "Tuesday 17 March"),
        (When(TUESDAY, time(9, 5), "short"), "mar 17, 9:05", "Tue 17, 9:05"),
        (When(TUESDAY, None, "full"), "martedì 17 marzo 2026", "Tuesday 17 March 2026"),
        (When(date(2026, 4, 1), time(0), "long"), "mercoledì 1º aprile, 0:00", "Wednesday 1 April, 0:00"),
        (When(date(2026, 6, 11)), "giovedì 11 giugno", "Thursday 11 June"),
        (When(date(2026, 5, 1), None, "short"), "ven 1", "Fri 1"),
    ],
)
def test_days_are_said_as_one_says_them(when: When, italian: str, english: str) -> None:
    """A day names its weekday, in small letters in Italian; the short form fits a button."""
    assert (said(when, "it"), said(when, "en")) == (italian, english)


@pytest.mark.parametrize(
    ("names", "italian", "english"),
    [
        ([], "", ""),
        (["Anna"], "Anna", "Anna"),
        (["Anna", "Luca"], "Anna e Luca", "Anna and Luca"),
        (["Anna", "Elena"], "Anna ed Elena", "Anna and Elena"),
        (["Anna", "", "Marco"], "Anna e Marco", "Anna and Marco"),
        (["Anna", "Luca", "Marco"], "Anna, Luca e Marco", "Anna, Luca and Marco"),
        (["{0}", "a, b e c", "Eva e Lia"], "{0}, a, b e c ed Eva e Lia", "{0}, a, b e c and Eva e Lia"),
    ],
)
def test_a_series_reads_as_a_list(names: list[str], italian: str, english: str) -> None:
    """Names are joined as the language joins them, and what is empty is left out."""
    series = Series(tuple(Verbatim(name) for name in names))
    assert (Wording().plain(series, "it"), Wording().plain(series, "en")) == (italian, english)


def test_lines_leave_out_what_is_empty() -> None:
    """An empty part takes its separator with it, however deep it is."""
    words = Lines((Verbatim("a"), Verbatim(""), Lines((Verbatim(""), Series(()))), Verbatim("b")), " · ")
    assert Wording().plain(words, "it") == "a · b"


def test_what_members_write_is_escaped_for_telegram_only() -> None:
    """A name with a bracket or an ampersand is shown as it is, in both outputs."""
    words: Words = Lines((Verbatim("R&D <b>"), text("stranger", id="<1&2>")))
    html, plain = Wording().html(words, "en"), Wording().plain(words, "en")
    assert html.startswith("R&amp;D &lt;b&gt;\n")
    assert html.endswith("&lt;1&amp;2&gt;.")
    assert plain.startswith("R&D <b>\n")
    assert plain.endswith("<1&2>.")


def test_days_and_words_may_be_arguments() -> None:
    """Arguments of every kind are said in the sentence's own language."""
    cases: list[tuple[Arg, str]] = [
        (When(TUESDAY, time(10)), "martedì 17 marzo, 10:00"),
        (TUESDAY, "martedì 17 marzo"),
        (datetime(2026, 3, 17, 10), "martedì 17 marzo, 10:00"),  # noqa: DTZ001 (a wall clock)
        (time(9), "9:00"),
        (text("command-start"), "Comincia, o ricomincia da capo"),
        (Series((Verbatim("a"), Verbatim("b"))), "a e b"),
        (7, "7"),
    ]
    for value, italian in cases:
        assert Wording().plain(text("stranger", id=value), "it").endswith(f": {italian}.")


def test_nothing_is_said_by_half() -> None:
    """A missing key and a missing argument are errors, not texts that show the name of a variable."""
    with pytest.raises(Unsaid, match="no-such-key"):
        Wording().html(text("no-such-key"), "it")
    with pytest.raises(Unsaid, match="stranger"):
        Wording().plain(text("stranger"), "en")
    with pytest.raises(TypeError):
        Wording().plain(text("stranger", id=True), "en")


class _Variables:
    """The variables of a message, those of what it refers to included."""

    def __init__(self, entries: dict[str, ast.Message | ast.Term]) -> None:
        self._entries = entries

    def of(self, key: str) -> frozenset[str]:
        return frozenset(self._walk(self._entries[key]))

    def _walk(self, node: object) -> Iterator[str]:
        match node:
            case ast.VariableReference(id=identifier):
                yield identifier.name
            case ast.MessageReference(id=identifier):
                yield from self._walk(self._entries[identifier.name])
            case ast.TermReference(id=identifier):
                yield from self._walk(self._entries[f"-{identifier.name}"])
            case list():
                for item in node:
                    yield from self._walk(item)
            case ast.BaseNode():
                for value in vars(node).values():
                    yield from self._walk(value)


@cache
def locale(language: Language) -> dict[str, dict[str, frozenset[str]]]:
    """File → key → variables."""
    files = {path.name: FluentParser().parse(path.read_text("utf-8")) for path in (LOCALES / language).glob("*.ftl")}
    entries = {
        ("-" if isinstance(entry, ast.Term) else "") + entry.id.name: entry
        for resource in files.values()
        for entry in resource.body
        if isinstance(entry, ast.Message | ast.Term)
    }
    variables = _Variables(entries)
    return {
        name: {entry.id.name: variables.of(entry.id.name) for entry in resource.body if isinstance(entry, ast.Message)}
        for name, resource in files.items()
    }


def messages(language: Language = "en") -> dict[str, frozenset[str]]:
    return {key: variables for file in locale(language).values() for key, variables in file.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_fluent_and_no_key_is_there_twice(language: Language) -> None:
    """The locales load, for Telegram and for plain text."""
    for plain in (True, False):
        assert wording._entries(LOCALES / language, plain=plain)


def test_the_locales_have_the_same_files_keys_and_variables() -> None:
    """What is said in one language is said in the other, with the same holes in it, in the same file."""
    assert locale("it") == locale("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_markup_is_what_telegram_reads(language: Language) -> None:
    """Tags are few and balanced; an ampersand or a bracket that is meant as such is written as an entity."""
    for path in (LOCALES / language).glob("*.ftl"):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Message | ast.Term) and entry.value:
                for words in _texts(entry.value):
                    rest = re.sub(r"</?(b|i|code|blockquote)>|&(lt|gt|amp);", "", words)
                    assert not re.search(r"[<&]", rest), f"{path}: {entry.id.name}: {rest}"
                source = "".join(_texts(entry.value))
                for tag in ("b", "i", "code", "blockquote"):
                    assert source.count(f"<{tag}>") == source.count(f"</{tag}>"), f"{path}: {entry.id.name}: {tag}"


def _texts(node: object) -> Iterator[str]:
    match node:
        case ast.TextElement(value=words):
            yield words
        case list():
            for item in node:
                yield from _texts(item)
        case ast.BaseNode():
            for value in vars(node).values():
                yield from _texts(value)


@cache
def places() -> tuple[Spoken, ...]:
    return tuple(spoken())


def test_every_key_in_the_code_is_in_the_locales() -> None:
    """No path of the code says something that nobody has written."""
    known = messages()
    missing = [
        f"{place.where}: {key.pattern}"
        for place in places()
        for key in place.keys
        if not any(map(key.fullmatch, known))
    ]
    nameless = [f"{place.where}: the key cannot be followed" for place in places() if not place.keys]
    assert not missing + nameless, "\n".join(missing + nameless)


def test_arguments_in_the_code_are_the_variables_of_the_locales() -> None:
    """Each variable is given, and each thing given is used by at least one of the messages that may be meant.

    A key with a hole in it may look like other messages, too; there, one that takes just these arguments must exist.
    """
    wrong = []
    for place in places():
        meant = [key for key in messages() if any(pattern.fullmatch(key) for pattern in place.keys)]
        if not meant or place.arguments is None:
            continue
        if any(".+" in pattern.pattern for pattern in place.keys):
            if place.arguments not in {messages()[key] for key in meant}:
                wrong.append(f"{place.where}: none of {', '.join(meant)} takes {sorted(place.arguments)}")
            continue
        needed = frozenset[str]().union(*(messages()[key] for key in meant))
        if place.arguments != needed:
            missing, unused = sorted(needed - place.arguments), sorted(place.arguments - needed)
            wrong.append(f"{place.where}: {', '.join(meant)}: missing {missing}, unused {unused}")
    assert not wrong, "\n".join(wrong)


def test_every_message_is_said_somewhere() -> None:
    """The locales hold no words that the code has forgotten."""
    followed = [pattern for place in places() for pattern in place.keys]
    written = constants()
    forgotten = [
        key for key in messages() if key not in written and not any(pattern.fullmatch(key) for pattern in followed)
    ]
    assert not forgotten, "\n".join(forgotten)


def test_telegram_takes_menu_and_descriptions() -> None:
    """Commands, description and short description keep within the Bot API's limits, in every language."""
    limits = {"bot-description": 512, "bot-short-description": 120} | {f"command-{name}": 256 for name in COMMANDS}
    for language in LANGUAGES:
        for key, limit in limits.items():
            assert 0 < len(Wording().plain(text(key), language)) <= limit, key


def test_locale_files_are_where_the_package_looks_for_them() -> None:
    """One folder a language, and no other."""
    assert sorted(path.name for path in LOCALES.iterdir()) == sorted(LANGUAGES)
    assert Path(wording.__file__).parent == LOCALES.parent
