"""Principle 3: be interested rather than interesting. One question at a time, never what is known, three an evening."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.reading.reading import Language
from tests.conversations.evenings import WORDS, evening, meet, quiet

BOTH = pytest.mark.parametrize("lang", ["it", "en"])

SAID: dict[str, dict[str, Any]] = {
    "it": {
        "order": ["di che cosa ha più bisogno", "un buon cliente", "dare una mano ad altri"],
        "dunno": "non lo so ancora",
        "letters": ("Obiettivi: fotografo", "Capacità: commercialista"),
        "ask": ("chi è il suo cliente ideale?", "che cosa ama fuori dal lavoro?"),
        "missing": ("che cosa ama fuori dal lavoro?", "di quali gruppi o associazioni fa parte?"),
        "groups": ("I gruppi li so", "Rotary e Confartigianato", "Reti: Rotary e Confartigianato"),
        "me": ("Che cosa fai", "siti per botteghe", "Cliente ideale", "panifici sotto i 20 dipendenti"),
        "profile": ("Che cosa fai: siti per botteghe", "Cliente ideale: panifici sotto i 20 dipendenti"),
        "draft": "Scrivi due righe",
    },
    "en": {
        "order": ["what do they need most", "good client or contact", "help others with"],
        "dunno": "I don't know yet",
        "letters": ("Goals: fotografo", "Skills: commercialista"),
        "ask": ("who is their ideal client?", "what do they love outside work?"),
        "missing": ("what do they love outside work?", "which groups or associations do they belong to?"),
        "groups": ("I know the groups", "Rotary and the chamber", "Networks: Rotary and the chamber"),
        "me": ("What you do", "websites for shops", "Ideal client", "bakeries with under 20 staff"),
        "profile": ("What you do: websites for shops", "Ideal client: bakeries with under 20 staff"),
        "draft": "Draft a message",
    },
}
NOTE = {"it": "conosciuto {name}, commercialista", "en": "met {name}, commercialista"}


@BOTH
async def test_the_order_of_worth_one_at_a_time(lang: Language) -> None:
    """Need first, then client, then offer: each note gets one question, and never what the note already said."""
    async with evening(lang) as talk:
        for name in ("Luca Bianchi", "Anna Rossi"):
            await talk.say(NOTE[lang].format(name=name))
            await talk.tap(WORDS[lang]["save"])
            assert SAID[lang]["order"][0] in talk.last
            assert talk.last.count("?") == 1
            await quiet(talk, lang)
    async with evening(lang) as talk:
        await talk.say(WORDS[lang]["needs"].format(name="Luca Bianchi", work="commercialista", need="un fotografo"))
        await talk.tap(WORDS[lang]["save"])
        assert SAID[lang]["order"][1] in talk.last


@BOTH
async def test_at_most_three_questions_an_evening(lang: Language) -> None:
    """However many people were noted; the next evening there are questions again."""
    async with evening(lang) as talk:
        for name in ("Luca Bianchi", "Anna Rossi", "Marco Sala", "Vera Neri", "Ugo Foschi"):
            await meet(talk, lang, NOTE[lang].format(name=name))
        assert talk.transcript.count(SAID[lang]["order"][0]) == 3
        await talk.wait("1d")
        await talk.say(NOTE[lang].format(name="Ada Conti"))
        await talk.tap(WORDS[lang]["save"])
        assert SAID[lang]["order"][0] in talk.last


@BOTH
async def test_a_kept_question_comes_back_with_the_coffee(lang: Language) -> None:
    """*I don't know yet* is a full answer: the reminder lists it, with at most three things to ask."""
    async with evening(lang) as talk:
        await talk.say(
            NOTE[lang].format(name="Luca Bianchi")
            + WORDS[lang]["coffee"].replace("domani", "lunedì").replace("tomorrow", "Monday")
        )
        await talk.tap(WORDS[lang]["save"])
        await talk.say(SAID[lang]["dunno"])
        await talk.until("2026-03-15T19:00")
        asked = [line for line in talk.last.splitlines() if line.startswith("· ")]
        assert 1 <= len(asked) <= 3
        assert ("bisogno" if lang == "it" else "need") in asked[0]


@BOTH
async def test_prepare_shows_letters_and_two_questions_for_what_is_missing(lang: Language) -> None:
    """GAINS letter by letter; what one knows already is told with a tap, and is not asked again."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await meet(
            talk, lang, WORDS[lang]["needs"].format(name="Luca Bianchi", work="commercialista", need="fotografo")
        )
        await talk.say("/prepare Luca")
        talk.must_hear(*said["letters"], *said["missing"])
        assert sum(line.startswith("· ") for line in talk.last.splitlines()) == 2
        button, answer, letter = said["groups"]
        await talk.tap(button)
        await talk.say(answer)
        await talk.say("/prepare Luca")
        talk.must_hear(letter)
        talk.must_not_hear(said["missing"][1])


@BOTH
async def test_me_is_told_a_line_at_a_time_and_signs_drafts(lang: Language) -> None:
    """What the member does and whom they want to reach, in their own words; the line stands under a draft."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await talk.say("/me")
        does, line, ideal, client = said["me"]
        await talk.tap(does)
        await talk.say(line)
        await talk.say("/me")
        await talk.tap(ideal)
        await talk.say(client)
        await talk.say("/me")
        talk.must_hear(*said["profile"])
        await meet(talk, lang, NOTE[lang].format(name="Luca Bianchi"))
        await talk.say("/person Luca")
        await talk.tap(said["draft"])
        assert talk.last.endswith(f"Giulia\n{line}")
        assert (await talk.notebook()).profile.ideal_client == client


async def test_a_note_in_the_middle_of_me_is_still_a_note() -> None:
    """Whatever is being told, a long text about somebody new is a note."""
    async with evening("it") as talk:
        await talk.tap_data("me|goals")
        await talk.say(
            "stasera alla cena della Camera di commercio di Monza ho conosciuto Anna Rossi, ha un panificio e fatica "
            "con gli ordini online, poi Luca Bianchi, commercialista, che cerca startup da seguire, caffè con Anna "
            "martedì alle dieci"
        )
        talk.must_hear("Anna Rossi", "Luca Bianchi")
        assert not (await talk.notebook()).profile.goals
    async with evening("it") as talk:
        await talk.tap_data("me|goals")
        await talk.say("conosciuta Anna Rossi, panificio")
        talk.must_hear("Anna Rossi, panificio")
