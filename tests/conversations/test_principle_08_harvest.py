"""Principle 8: neither too early nor too often."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.reading.reading import Language
from tests.conversations.evenings import WORDS, credible, evening, meet
from tests.talking import Conversation

BOTH = pytest.mark.parametrize("lang", ["it", "en"])

SAID: dict[str, dict[str, Any]] = {
    "it": {
        "asked": "Gliel’ho chiesto",
        "rest": ("l’ultima richiesta è del 14 mar 2026", "fino al 13 apr 2026"),
        "third": "Sarebbe la numero 3 senza un regalo in mezzo",
        "tired": "3 richieste e nessun regalo",
        "help": "Come aiutare",
        "nothing": "Niente di maturo",
        "nearest": "La relazione più vicina è con Vera Neri",
        "ripe": "Una relazione è matura",
        "gift": "ho mandato un cliente a Luca",
        "time": "Sì, con Luca è il momento",
        "me": "panifici sotto i 20 dipendenti",
    },
    "en": {
        "asked": "I’ve asked",
        "rest": ("You asked Luca on 14 Mar 2026", "until 13 Apr 2026"),
        "third": "It would be number 3 without a gift in between",
        "tired": "asked Luca 3 times this season",
        "help": "How to help",
        "nothing": "Nothing ripe for now",
        "nearest": "The nearest is Vera Neri",
        "ripe": "One relationship is ripe",
        "gift": "I sent a client to Luca",
        "time": "Yes, it’s time with Luca",
        "me": "bakeries with under 20 staff",
    },
}


async def ripe(talk: Conversation, lang: Language) -> None:
    """Luca at Credibility, and the member's ideal client told."""
    await credible(talk, lang, "Luca Bianchi", "commercialista")
    await talk.tap_data("me|ideal_client")
    await talk.say(SAID[lang]["me"])


@BOTH
async def test_after_an_ask_the_field_rests(lang: Language) -> None:
    """An ask is recorded with a tap; for a month the answer is *let it rest*, with both days."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await ripe(talk, lang)
        await talk.say("/ask Luca")
        await talk.tap(said["asked"])
        assert [a.contact for a in (await talk.notebook()).asks.values()] == list((await talk.notebook()).contacts)
        await talk.say("/ask Luca")
        talk.must_hear(*said["rest"])
        assert talk.buttons == (said["help"],)


@BOTH
async def test_three_asks_and_no_gift_in_a_season_get_a_warning(lang: Language) -> None:
    """Warned before the third, told after it; one gift and it is time again."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await ripe(talk, lang)
        for day in ("2026-03-14T10:00", "2026-04-14T10:00", "2026-05-15T10:00"):
            await talk.until(day)
            await talk.say("/ask Luca")
            if day.startswith("2026-05"):
                talk.must_hear(said["third"])
            else:
                talk.must_not_hear(said["third"])
            await talk.tap(said["asked"])
        talk.must_hear("3")
        await talk.say("/ask Luca")
        talk.must_hear(said["tired"])
        await talk.say(said["gift"])
        await talk.until("2026-06-16T10:00")
        await talk.say("/ask Luca")
        talk.must_hear(said["time"])


@BOTH
async def test_harvest_lists_what_is_ripe_and_else_what_is_nearest(lang: Language) -> None:
    """Nothing ripe: the nearest with its next step; later the ripe one, with its evidence."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await meet(talk, lang, WORDS[lang]["met"].format(name="Vera Neri", work="grafica"))
        await talk.say("/harvest")
        talk.must_hear(said["nothing"], said["nearest"])
    async with evening(lang) as talk:
        await credible(talk, lang, "Luca Bianchi", "commercialista")
        await talk.say("/harvest")
        talk.must_hear(said["ripe"], "🌿 Luca Bianchi")
        assert talk.buttons == ("Luca Bianchi",)


async def test_an_empty_notebook_is_answered_kindly() -> None:
    """/harvest, /ask and /balance with nobody and nothing there."""
    async with evening("it") as talk:
        for command in (
            "/harvest",
            "/ask",
            "/ask Luca",
            "/balance",
            "/balance Luca",
            "/promises",
            "/prepare",
            "/favour",
        ):
            await talk.say(command)
            assert talk.last, command
            assert talk.last.count("\n") <= 2
