"""The first meeting: three taps, each can be skipped, and wrong input is explained."""

from __future__ import annotations

from datetime import time

import pytest

from bot.core.reading.reading import Language
from tests.talking import Conversation


async def test_three_taps_and_an_example() -> None:
    """Language, zone, hours; then an example of a note."""
    async with Conversation() as talk:
        await talk.say("/start")
        await talk.tap("Italiano")
        await talk.tap("Roma")
        await talk.tap("8–17")
        talk.must_hear("Conosciuta Anna Rossi")
        assert (await talk.notebook()).profile.hours.start == time(8)
        assert (await talk.notebook()).profile.welcomed


async def test_a_city_in_any_spelling_sets_the_zone() -> None:
    """*Londra* is London; the country, and with it the holidays, follow."""
    async with Conversation() as talk:
        await talk.say("/start")
        await talk.tap("Salta")
        await talk.say("Londra")
        talk.must_hear("Londra")
        assert ((await talk.notebook()).profile.zone, (await talk.notebook()).profile.country) == (
            "Europe/London",
            "GB",
        )


async def test_a_shared_location_sets_the_zone_and_is_not_kept() -> None:
    """The nearest city's zone is kept, the place itself is not."""
    async with Conversation() as talk:
        await talk.say("/start")
        await talk.tap("Salta")
        await talk.location(40.71, -74.0)
        assert (await talk.notebook()).profile.zone == "America/New_York"
        assert "40.71" not in repr(await talk.notebook())


async def test_a_city_that_does_not_exist_is_explained() -> None:
    """Wrong input says what to type instead, and asks on."""
    async with Conversation() as talk:
        await talk.say("/start")
        await talk.tap("Salta")
        await talk.say("Xyzzy")
        talk.must_hear("Non conosco la città «Xyzzy»")
        await talk.say("Torino")
        talk.must_hear("orari")


async def test_a_note_before_anything_is_taken() -> None:
    """No set-up is needed: the first text is a note, even in the middle of the first meeting."""
    async with Conversation() as talk:
        await talk.say("/start")
        await talk.say("conosciuta Anna Rossi, panificio, fatica con gli ordini online")
        talk.must_hear("Anna Rossi")
        await talk.tap("Salva")
        assert len((await talk.notebook()).contacts) == 1


async def test_the_language_changes_at_once() -> None:
    """English from the next sentence on."""
    async with Conversation() as talk:
        await talk.say("/start")
        await talk.tap("English")
        talk.must_hear("which city")


@pytest.mark.parametrize(
    ("lang", "words", "name", "line"),
    [
        (
            "en",
            "I'm Sam Carter, I run a small design studio in Leeds",
            "Sam Carter",
            "I run a small design studio in Leeds",
        ),
        ("en", "hi, my name is Samantha", "Samantha", ""),
        (
            "it",
            "sono Sara Verdi, faccio la grafica per i ristoranti",
            "Sara Verdi",
            "faccio la grafica per i ristoranti",
        ),
        ("it", "mi chiamo Sara De Luca", "Sara De Luca", ""),
    ],
)
async def test_who_says_who_they_are_is_nobodys_card(lang: Language, words: str, name: str, line: str) -> None:
    """It goes under the drafts, with nothing to tap."""
    async with Conversation(lang=lang, name={"it": "Sara", "en": "Sam"}[lang]) as talk:
        await talk.say(words)
        notebook = await talk.notebook()
        assert (notebook.profile.name, notebook.profile.line) == (name, line)
        assert not notebook.cards


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "I'm tired"), ("it", "sono stato al BNI, conosciuto Ugo Foschi idraulico")]
)
async def test_not_every_i_am_is_an_introduction(lang: Language, words: str) -> None:
    """*I'm tired* is no name."""
    async with Conversation(lang=lang) as talk:
        await talk.say(words)
        assert (await talk.notebook()).profile.name == "Sara"


@pytest.mark.parametrize(("lang", "word", "hello"), [("en", "skip", "English"), ("it", "salta", "Italiano")])
async def test_skip_can_be_typed(lang: Language, word: str, hello: str) -> None:
    """A city called Skip is nobody's."""
    async with Conversation(lang=lang) as talk:
        await talk.say("/start")
        await talk.tap(hello)
        await talk.say(word)
        await talk.say(word)
        assert (await talk.notebook()).profile.welcomed
