"""Principle 10: a group is judged by the people it opens up and by what it costs, and a young one is given time."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from tests.talking import Conversation

COST: dict[Language, str] = {
    "it": "BNI costa 900 euro l'anno, 2 ore a settimana",
    "en": "BNI costs £900 a year, 2 hours a week",
}
SAVE: dict[Language, str] = {"it": "Salva", "en": "Save"}
WRONG: dict[Language, tuple[str, ...]] = {
    "it": ("avvocato", "geometra", "fotografo", "idraulico", "commercialista", "grafico"),
    "en": ("solicitor", "surveyor", "photographer", "plumber", "accountant", "graphic designer"),
}
IDEAL: dict[Language, str] = {"it": "panifici e ristoranti", "en": "bakeries and restaurants"}
BAKER: dict[Language, str] = {"it": "ha un panificio", "en": "runs a bakery"}
NAMES = ("Anna Rossi", "Luca Bianchi", "Marco Sala", "Paolo Neri", "Sara Verdi", "Gino Riva")


async def describe(talk: Conversation, lang: Language) -> None:
    """Whom the member wants to reach."""
    await talk.say("/me")
    await talk.tap("Cliente ideale" if lang == "it" else "Ideal client")
    await talk.say(IDEAL[lang])


async def six_months(talk: Conversation, lang: Language, trades: tuple[str, ...]) -> None:
    """Six evenings at the group, five weeks apart, each with one person."""
    for name, trade in zip(NAMES, trades, strict=True):
        await talk.say(f"BNI: {name}, {trade}")
        await talk.tap(SAVE[lang])
        await talk.wait("36d")


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_a_young_group_is_given_time(lang: Language) -> None:
    """Whatever it costs: under six months nothing is rethought."""
    async with Conversation(lang=lang) as talk:
        await talk.say(COST[lang])
        talk.must_hear("900", "BNI")
        await talk.say("/groups")
        talk.must_hear("dagli tempo" if lang == "it" else "give it time")


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_a_costly_group_without_the_right_people_is_rethought(lang: Language) -> None:
    """After six months and six meetings, with the reason, and the cost in hours and money."""
    async with Conversation(lang=lang) as talk:
        await describe(talk, lang)
        await talk.say(COST[lang])
        await six_months(talk, lang, WRONG[lang])
        await talk.say("/groups BNI")
        talk.must_hear("Da ripensare" if lang == "it" else "Rethink")
        talk.must_hear("6 persone" if lang == "it" else "6 people")
        assert ("60 ore" if lang == "it" else "60 hours") in talk.last


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_the_right_people_keep_a_group(lang: Language) -> None:
    """Two bakers among six are enough; each right person has a price in hours and money."""
    async with Conversation(lang=lang) as talk:
        await describe(talk, lang)
        await talk.say(COST[lang])
        await six_months(talk, lang, (BAKER[lang], BAKER[lang], *WRONG[lang][:4]))
        await talk.say("/groups")
        talk.must_hear("da tenere" if lang == "it" else "keep")
        await talk.tap("BNI")
        talk.must_hear("Per ogni persona giusta" if lang == "it" else "For each of the right people")


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_who_is_right_can_be_corrected(lang: Language) -> None:
    """The reader's guess is shown person by person, and a tap is stronger than it."""
    async with Conversation(lang=lang) as talk:
        await describe(talk, lang)
        await talk.say(f"BNI: Anna Rossi, {BAKER[lang]}")
        await talk.tap(SAVE[lang])
        await talk.say(COST[lang])
        await talk.tap("Vale la pena" if lang == "it" else "Is it worth")
        await talk.tap("Le persone" if lang == "it" else "The people")
        talk.must_hear("🌾 Anna Rossi")
        await talk.tap("Anna")
        await talk.tap("Apre porte" if lang == "it" else "Opens doors")
        book = await talk.notebook()
        assert [c.target for c in book.contacts.values()] == ["opener"]
