"""The first meeting: three taps, each can be skipped, and wrong input is explained."""

from __future__ import annotations

from datetime import time

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
