"""An introduction goes on in words that nobody asked for: *I sent it*, *Marco said yes*, *they met*."""

from __future__ import annotations

import pytest

from bot.core.model import Introduction
from bot.core.reading.reading import Language
from tests.conversations.test_typed_labels import PAIR, SAID
from tests.talking import Conversation

TOLD: dict[Language, dict[str, str]] = {
    "it": {
        "sent": "l'ho mandato",
        "yes": "Marco ha detto di sì",
        "she": "ci sta",
        "met": "si sono visti ieri per un caffè",
        "no": "Marco preferisce di no",
        "aside": "Marco ha detto che domani non lavora",
    },
    "en": {
        "sent": "I sent it",
        "yes": "Marco said yes",
        "she": "she's up for it",
        "met": "they met for coffee yesterday",
        "no": "Marco would rather not",
        "aside": "Luca Neri said yes to the fair",
    },
}


async def _prepared(talk: Conversation, lang: Language) -> None:
    for note in PAIR[lang]:
        await talk.say(note)
        await talk.say(SAID[lang]["save"])
        await talk.say(SAID[lang]["skip"])
        await talk.say(SAID[lang]["later"])
    await talk.say(SAID[lang]["prepare"])


async def _one(talk: Conversation) -> Introduction:
    (about,) = (await talk.notebook()).introductions.values()
    return about


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_the_whole_way_in_words(lang: Language) -> None:
    """Not a single tap from the idea to the meeting."""
    told = TOLD[lang]
    async with Conversation(lang=lang) as talk:
        await _prepared(talk, lang)
        await talk.say(told["sent"])
        await talk.say(told["yes"])
        await talk.say(told["sent"])
        await talk.wait("1d")
        await talk.say(told["she"])
        assert (await _one(talk)).state == "agreed"
        await talk.say(told["sent"])
        assert (await _one(talk)).state == "introduced"
        await talk.wait("3d")
        await talk.say(told["met"])
        assert (await _one(talk)).state == "met"
        assert len((await talk.notebook()).gifts) == 2


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_they_met_before_anybody_said_that_it_was_sent(lang: Language) -> None:
    """They met, so they were introduced: it counts as given to both."""
    told = TOLD[lang]
    async with Conversation(lang=lang) as talk:
        await _prepared(talk, lang)
        await talk.say(told["sent"])
        await talk.say(told["yes"])
        await talk.wait("3d")
        await talk.say(told["met"])
        assert (await _one(talk)).state == "met"
        assert len((await talk.notebook()).gifts) == 2


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_a_no_ends_it_kindly(lang: Language) -> None:
    """Whoever would rather not is not asked why."""
    async with Conversation(lang=lang) as talk:
        await _prepared(talk, lang)
        await talk.say(TOLD[lang]["sent"])
        await talk.wait("1d")
        await talk.say(TOLD[lang]["no"])
        assert (await _one(talk)).state == "declined"


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_other_news_leaves_it_alone(lang: Language) -> None:
    """What somebody says of something else is a note."""
    async with Conversation(lang=lang) as talk:
        await _prepared(talk, lang)
        await talk.say(TOLD[lang]["sent"])
        before = await _one(talk)
        await talk.say(TOLD[lang]["aside"])
        assert await _one(talk) == before
