"""Evenings played by hand: every setting in words, and *tomorrow* after midnight."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from tests.talking import Conversation


@pytest.mark.parametrize(
    ("lang", "button", "words", "field", "value"),
    [
        ("it", "Lingua", "inglese", "language", "en"),
        ("it", "Sera prima", "alle 20:30", "evening", "20:30:00"),
        ("it", "Sera prima", "mai", "evening", "None"),
        ("it", "Poco prima", "un'ora", "ahead", "60"),
        ("it", "Al giorno", "due", "nudges_a_day", "2"),
        ("it", "Ritmo", "solo il lunedì", "rhythm", "weekly"),
        ("it", "Orari", "la mattina", "hours.end", "13:00:00"),
        ("en", "Language", "Italian", "language", "it"),
        ("en", "Evening before", "8pm", "evening", "20:00:00"),
        ("en", "Shortly before", "45 minutes", "ahead", "45"),
        ("en", "A day", "4", "nudges_a_day", "4"),
        ("en", "Rhythm", "mondays only please", "rhythm", "weekly"),
        ("en", "Hours", "8am to 1pm", "hours.end", "13:00:00"),
        ("en", "Hours", "9 to 5", "hours.end", "17:00:00"),
    ],
)
async def test_every_setting_in_words(lang: Language, button: str, words: str, field: str, value: str) -> None:
    """Tapped, then typed: it is set, and nothing is noted down."""
    async with Conversation(lang=lang) as talk:
        await talk.say("/settings")
        await talk.tap(button)
        await talk.say(words)
        notebook = await talk.notebook()
        found: object = notebook.profile
        for part in field.split("."):
            found = getattr(found, part)
        assert str(found) == value
        assert not notebook.notes


@pytest.mark.parametrize(
    ("lang", "words", "hello"), [("it", "in english", "English it is"), ("en", "italiano", "parliamo")]
)
async def test_the_language_is_changed_by_saying_so(lang: Language, words: str, hello: str) -> None:
    """No command and no tap is needed."""
    async with Conversation(lang=lang) as talk:
        await talk.say(words)
        talk.must_hear(hello)


@pytest.mark.parametrize(
    ("lang", "note"), [("it", "conosciuto Ugo Bassi, caffè domani alle 10"), ("en", "met Hugh, coffee tomorrow at 10")]
)
async def test_after_midnight_tomorrow_is_one_tap_away(lang: Language, note: str) -> None:
    """At half past midnight the card says which day it took, and offers the other; in the evening it does not."""
    async with Conversation(lang=lang, now="2026-03-13T00:30") as talk:
        await talk.say(note)
        assert "14" in talk.last
        await talk.tap("Intendevo" if lang == "it" else "I meant")
        assert "13" in talk.last
        assert len(talk.buttons) == 3
        await talk.tap(1)
        assert [t.day.isoformat() for t in (await talk.notebook()).touches.values()] == ["2026-03-13"]
    async with Conversation(lang=lang) as talk:
        await talk.say(note)
        assert len(talk.buttons) == 3
