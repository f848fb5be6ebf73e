"""Principle 11: one does not know whom they know; off-target is not deleted, and like attracts like."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from tests.talking import Conversation

NOTE: dict[Language, str] = {"it": "Conosciuto Luca Bianchi, idraulico", "en": "Met Luca Bianchi, plumber"}
SAVE: dict[Language, str] = {"it": "Salva", "en": "Save"}


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_before_somebody_is_set_aside_one_asks_whom_they_know(lang: Language) -> None:
    """The tap *outside my segment* is answered with that question; the person stays, twice a year."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.tap(SAVE[lang])
        await talk.say("/person Luca")
        await talk.tap("Segmento" if lang == "it" else "Segment")
        await talk.tap("Fuori segmento" if lang == "it" else "Outside")
        assert talk.last.count("?") == 1
        talk.must_hear("chi frequenta" if lang == "it" else "Luca")
        await talk.say("molti amministratori di condominio" if lang == "it" else "many property managers")
        book = await talk.notebook()
        [luca] = book.contacts.values()
        assert luca.target == "off"
        assert luca.of("network")
        await talk.say("/person Luca")
        await talk.tap("Ritmo" if lang == "it" else "Rhythm")
        talk.must_hear("182")


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_off_target_is_heard_of_twice_a_year(lang: Language) -> None:
    """Not at six weeks, not proposed as a dormant tie, but after six months."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.tap(SAVE[lang])
        await talk.say("/person Luca")
        await talk.tap("Segmento" if lang == "it" else "Segment")
        await talk.tap("Fuori segmento" if lang == "it" else "Outside")
        await talk.tap("Salta" if lang == "it" else "Skip")
        await talk.until("2026-04-01T12:00")
        await talk.say("ok")
        await talk.until("2026-09-09T20:00")
        assert not any("Luca" in said for said in talk.heard)
        await talk.until("2026-09-12T20:00")
        talk.must_hear("Luca Bianchi")


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_somebody_outside_the_segment_is_first_asked_whom_they_know(lang: Language) -> None:
    """Once the segment is told, the one question about a plumber is that; about a baker it is what they need."""
    async with Conversation(lang=lang) as talk:
        await talk.say("/me")
        await talk.tap("Cliente ideale" if lang == "it" else "Ideal client")
        await talk.say("panifici e ristoranti" if lang == "it" else "bakeries and restaurants")
        await talk.say(NOTE[lang])
        await talk.tap(SAVE[lang])
        talk.must_hear("chi frequenta" if lang == "it" else "groups")
        await talk.tap("Salta" if lang == "it" else "Skip")
        await talk.tap("Non ora" if lang == "it" else "Not now")
        await talk.say("Conosciuta Anna Rossi, panificio" if lang == "it" else "Met Anna Rossi, runs a bakery")
        await talk.tap(SAVE[lang])
        talk.must_hear("bisogno" if lang == "it" else "need")
