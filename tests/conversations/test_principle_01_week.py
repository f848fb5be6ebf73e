"""Principle 1: two pillars, connections and mutual support; the week in review has both halves."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from tests.conversations.evenings import meet
from tests.talking import Conversation

NOTES: dict[Language, str] = {
    "it": "Conosciuta Anna Rossi, ha un panificio e fatica con gli ordini online",
    "en": "Met Anna Rossi, runs a bakery, struggles with online orders",
}
MARCO: dict[Language, str] = {
    "it": "Conosciuto Marco Sala, fa siti ed e-commerce",
    "en": "Met Marco Sala, e-commerce developer",
}
SAVE: dict[Language, str] = {"it": "Salva", "en": "Save"}


async def noted(talk: Conversation, lang: Language) -> None:
    """Two people who could help each other."""
    for note in (NOTES[lang], MARCO[lang]):
        await meet(talk, lang, note)


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_the_week_shows_both_pillars_in_six_lines(lang: Language) -> None:
    """People met and needs learnt; hands given and received; one introduction that could be made, with its button."""
    async with Conversation(lang=lang) as talk:
        await noted(talk, lang)
        await talk.say("/week")
        talk.must_hear("🌱 2 persone nuove, un bisogno" if lang == "it" else "🌱 2 new people, one need")
        talk.must_hear("🤝", "Anna Rossi", "Marco Sala")
        assert len(talk.last.split("\n")) <= 7, "a heading and six lines at most"
        await talk.tap("🤝")
        talk.must_hear("Marco")


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_on_friday_it_comes_by_itself_if_there_is_something_to_say(lang: Language) -> None:
    """At four, to somebody who has used the notebook for some days; a week without anything is passed over."""
    async with Conversation(lang=lang, now="2026-03-05T20:00") as talk:
        await noted(talk, lang)
        await talk.until("2026-03-11T20:00")
        await talk.say("Luca Bianchi, notaio" if lang == "it" else "Luca Bianchi, solicitor")
        await talk.tap(SAVE[lang])
        await talk.until("2026-03-13T15:59")
        await talk.until("2026-03-13T16:00")
        talk.must_hear("La tua settimana" if lang == "it" else "Your week")
        await talk.until("2026-03-20T15:59")
        await talk.until("2026-03-20T16:00")
        assert not talk.heard


async def test_nobody_hears_of_a_week_on_their_second_day() -> None:
    """Thursday's first note is not looked back on on Friday."""
    async with Conversation() as talk:
        await noted(talk, "it")
        await talk.until("2026-03-13T15:59")
        await talk.until("2026-03-13T16:00")
        assert not talk.heard


async def test_whoever_grew_is_named() -> None:
    """A coffee held and a promise kept within the week show as growth."""
    async with Conversation(now="2026-03-09T20:00") as talk:
        await talk.say(
            "Conosciuta Anna Rossi, panificio. Le ho promesso di mandarle il listino domani. Caffè mercoledì alle 10"
        )
        await talk.tap("Salva")
        await talk.until("2026-03-10T09:00")
        await talk.tap("Mantenuta")
        await talk.until("2026-03-11T19:00")
        await talk.tap("Ci siamo visti")
        await talk.say("/week")
        talk.must_hear("una promessa mantenuta", "un caffè", "Sono cresciute: Anna (🌿)")


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_the_next_note_is_no_answer(lang: Language) -> None:
    """Somebody met is a note, also in the middle of a question about somebody else."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTES[lang])
        await talk.tap(SAVE[lang])
        await talk.say(MARCO[lang])
        await talk.tap(SAVE[lang])
        assert len((await talk.notebook()).contacts) == 2
