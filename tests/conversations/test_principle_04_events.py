"""Principle 4: an event has a goal in people; what is noted there belongs to it, and a coffee is what counts."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from tests.talking import Conversation

PLAN: dict[Language, str] = {
    "it": "/event BNI giovedì 7:30, obiettivo 2 persone",
    "en": "/event BNI on Thursday at 7:30am, goal 2 people",
}
ANNA: dict[Language, str] = {
    "it": "colazione BNI: conosciuta Anna Rossi, ha un panificio, cerca un fotografo",
    "en": "BNI breakfast: met Anna Rossi, runs a bakery, needs a photographer",
}
PAOLO: dict[Language, str] = {
    "it": "Paolo Neri, idraulico, cerca un magazzino",
    "en": "Paolo Neri, plumber, needs a van",
}
SARA: dict[Language, str] = {
    "it": "Sara Verdi, fotografa. caffè lunedì alle 9",
    "en": "Sara Verdi, photographer. coffee Monday at 9",
}
SAVE: dict[Language, str] = {"it": "Salva", "en": "Save"}
SKIP: dict[Language, str] = {"it": "Salta", "en": "Skip"}
LATER: dict[Language, str] = {"it": "Non ora", "en": "Not now"}


async def note(talk: Conversation, lang: Language, words: str) -> None:
    """A note, saved, with every question passed over."""
    await talk.say(words)
    await talk.tap(SAVE[lang])
    for answer in (SKIP[lang], LATER[lang]):
        if answer in talk.buttons:
            await talk.tap(answer)


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_the_evening_before_there_is_a_goal_and_somebody_to_help(lang: Language) -> None:
    """One line plans it; the evening before says how many people are enough, who may be there, and what to ask."""
    async with Conversation(lang=lang) as talk:
        await note(talk, lang, ANNA[lang])
        await talk.say(PLAN[lang])
        talk.must_hear("giovedì 19 marzo, 7:30" if lang == "it" else "Thursday 19 March, 7:30")
        await talk.until("2026-03-18T18:59")
        await talk.until("2026-03-18T19:00")
        talk.must_hear("Bastano 2 persone" if lang == "it" else "2 people who will remember you are enough")
        talk.must_hear("Anna Rossi (")
        assert talk.last.count("· ") == 3, "three questions"
        talk.must_not_hear("client", "vend", "sell", "sales")


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_notes_typed_there_belong_to_the_event_and_the_debrief_counts_coffees(lang: Language) -> None:
    """No place need be named; in the evening and on the next morning it says how many of the goal got a coffee date."""
    async with Conversation(lang=lang) as talk:
        await talk.say(PLAN[lang])
        await talk.until("2026-03-19T08:10")
        await note(talk, lang, PAOLO[lang])
        await talk.until("2026-03-19T19:00")
        talk.must_hear("una persona su 2, nessun caffè" if lang == "it" else "one person of 2, no coffee")
        await note(talk, lang, SARA[lang])
        book = await talk.notebook()
        assert {c.name: c.met_where for c in book.contacts.values()} == {"Paolo Neri": "BNI", "Sara Verdi": "BNI"}
        await talk.until("2026-03-20T09:00")
        talk.must_hear("2 persone su 2, una con il caffè" if lang == "it" else "2 people of 2, one with a coffee")
        assert any("Paolo" in label for label in talk.buttons)
        assert not any("Sara" in label for label in talk.buttons), "she has her date"


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_a_note_of_the_next_day_is_not_under_the_event(lang: Language) -> None:
    """The night ends; then a note without a place has none."""
    async with Conversation(lang=lang) as talk:
        await talk.say(PLAN[lang])
        await talk.until("2026-03-20T18:00")
        await note(talk, lang, PAOLO[lang])
        book = await talk.notebook()
        assert [c.met_where for c in book.contacts.values()] == [None]


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_a_meeting_that_comes_again_stands_again(lang: Language) -> None:
    """Every Thursday: after this one the next is written down, and skipping one skips only that."""
    async with Conversation(lang=lang) as talk:
        await talk.say("/event BNI ogni giovedì alle 7" if lang == "it" else "/event BNI every Thursday at 7am")
        await talk.until("2026-03-19T20:00")
        await talk.tap("Non sono andato" if lang == "it" else "I didn’t go")
        await talk.say("/event")
        talk.must_hear("giovedì 26 marzo, 7:00" if lang == "it" else "Thursday 26 March, 7:00")
        await talk.tap("BNI")
        await talk.tap("Non ci vado" if lang == "it" else "I’m not going")
        await talk.tap("Solo stavolta" if lang == "it" else "Just this once")
        await talk.say("/event")
        talk.must_hear("giovedì 2 aprile, 7:00" if lang == "it" else "Thursday 2 April, 7:00")


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_nobody_is_a_full_answer(lang: Language) -> None:
    """Whoever met nobody says so in a word, and nothing is kept or asked."""
    async with Conversation(lang=lang) as talk:
        await talk.say(PLAN[lang])
        await talk.say("/today")
        talk.must_hear("📍 BNI")
        await talk.until("2026-03-19T19:00")
        await talk.say("nessuno" if lang == "it" else "nobody")
        assert "?" not in talk.last
        assert not (await talk.notebook()).notes


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_what_is_missing_is_asked_for(lang: Language) -> None:
    """No day: it asks when. A whole note instead of the answer is a note."""
    async with Conversation(lang=lang) as talk:
        await talk.say("/event SMAU")
        assert talk.last.count("?") == 1
        await talk.say(PAOLO[lang])
        assert SAVE[lang] in talk.buttons
        await talk.say("/event SMAU")
        await talk.say("il 21 ottobre" if lang == "it" else "on 21 October")
        talk.must_hear("21 ottobre" if lang == "it" else "21 October")
