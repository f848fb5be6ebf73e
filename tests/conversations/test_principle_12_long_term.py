"""Principle 12: a long-term investment: the coach keeps people in touch over months, and never nags about revenue."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from tests.talking import Conversation

NOTE: dict[Language, str] = {
    "it": "Conosciuta Anna Rossi, ha un panificio, fatica con gli ordini online",
    "en": "Met Anna Rossi, runs a bakery, struggles with online orders",
}
SAVE: dict[Language, str] = {"it": "Salva", "en": "Save"}
MONEY = ("fatturato", "vendit", "incass", "contratto", "revenue", "sales", "deal", "turnover", "€", "£")


async def met(talk: Conversation, lang: Language) -> None:
    """Anna, with a conscious *not now* for the coffee."""
    await talk.say(NOTE[lang])
    await talk.tap(SAVE[lang])
    await talk.tap("Salta" if lang == "it" else "Skip")
    await talk.tap("Non ora" if lang == "it" else "Not now")


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_after_six_weeks_there_is_a_reason_and_a_line_to_send(lang: Language) -> None:
    """Somebody still at Visibility comes up after six weeks, with their need in the member's words and a draft."""
    async with Conversation(lang=lang) as talk:
        await met(talk, lang)
        await talk.until("2026-03-13T10:00")
        await talk.until("2026-04-23T08:59")
        assert not talk.heard
        await talk.until("2026-04-23T09:00")
        talk.must_hear("💧 Anna Rossi", "ordini online" if lang == "it" else "online orders")
        talk.must_hear("è da un po’ che non ci sentiamo" if lang == "it" else "it’s been a while")
        talk.must_not_hear(*MONEY)


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_any_touch_restarts_the_cadence(lang: Language) -> None:
    """A note about her at five weeks puts the reminder off to eleven."""
    async with Conversation(lang=lang) as talk:
        await met(talk, lang)
        await talk.until("2026-04-16T20:00")
        await talk.say(
            "Anna Rossi cerca anche un fotografo" if lang == "it" else "Anna Rossi also needs a photographer"
        )
        await talk.tap(SAVE[lang])
        await talk.until("2026-05-27T20:00")
        assert not any("💧" in said for said in talk.heard)
        await talk.until("2026-05-28T09:00")
        talk.must_hear("💧 Anna Rossi")


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_the_member_chooses_another_cadence_by_tap_or_in_words(lang: Language) -> None:
    """*Every three months* holds; *let it rest* is silence."""
    async with Conversation(lang=lang) as talk:
        await met(talk, lang)
        await talk.say("senti Anna ogni tre mesi" if lang == "it" else "keep in touch with Anna every three months")
        talk.must_hear("90")
        await talk.say("/person Anna")
        await talk.tap("Ritmo" if lang == "it" else "Rhythm")
        await talk.tap("Mai" if lang == "it" else "Never")
        await talk.until("2026-03-14T20:00")
        await talk.until("2027-02-01T09:00")
        assert not any("💧" in said for said in talk.heard)


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_one_dormant_tie_a_week_is_brought_back(lang: Language) -> None:
    """After three cadences without a touch she needs water: proposed once, on a Tuesday, and not again for months."""
    async with Conversation(lang=lang) as talk:
        await met(talk, lang)
        await talk.until("2026-07-20T20:00")
        await talk.say("ok")
        await talk.until("2026-07-21T08:59")
        assert not talk.heard
        await talk.until("2026-07-21T09:00")
        talk.must_hear("💧 Anna Rossi", "12 mar 2026" if lang == "it" else "12 Mar 2026")
        await talk.until("2026-09-30T20:00")
        assert not any("💧" in said for said in talk.heard)
        talk.must_not_hear(*MONEY)


async def test_the_first_coffee_is_still_owed_after_two_weeks() -> None:
    """Whoever was neither met nor put off comes up with three slots."""
    async with Conversation() as talk:
        await talk.say(NOTE["it"])
        await talk.tap("Salva")
        await talk.until("2026-03-25T20:00")
        await talk.until("2026-03-26T09:00")
        talk.must_hear("il caffè manca ancora")
        assert len(talk.buttons) == 5
