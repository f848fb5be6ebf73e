"""Principle 6: from a need to one small favour, from what is stored; if nothing fits, the bot says so and watches."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.reading.reading import Language
from tests.conversations.evenings import WORDS, evening, meet
from tests.talking import Conversation

BOTH = pytest.mark.parametrize("lang", ["it", "en"])

SAID: dict[str, dict[str, Any]] = {
    "it": {
        "bookkeeper": "commercialista",
        "photographer": "fotografo",
        "baker": "panificio",
        "need": "un fotografo",
        "introduce": "🤝 Prepara presentazione",
        "intro": ("Il bisogno di Anna", "fotografo", "Marco Sala"),
        "referral": ("Anna Rossi ha questo bisogno", "È il mestiere di Marco"),
        "none": ("nel taccuino non c’è ancora nessuno", "Vuoi che lo tenga d’occhio?"),
        "yes": "Sì, tienilo d’occhio",
        "watching": "Tengo d’occhio per Anna",
        "unknown": ("Per aiutare, prima serve sapere una cosa", "di che cosa ha più bisogno"),
        "skills": "fotografia per ristoranti",
        "own": "È il tuo mestiere",
        "goals": "un fotografo per il sito",
        "buy": "se ti serve davvero",
    },
    "en": {
        "bookkeeper": "accountant",
        "photographer": "photographer",
        "baker": "bakery",
        "need": "a photographer",
        "introduce": "🤝 Prepare introduction",
        "intro": ("Anna needs help with", "photographer", "Marco Sala"),
        "referral": ("Anna Rossi needs help with", "That’s Marco’s trade"),
        "none": ("there’s nobody in the notebook yet", "Shall I keep an eye out?"),
        "yes": "Yes, keep an eye out",
        "watching": "I’m keeping an eye out for Anna",
        "unknown": ("To help, one thing needs knowing first", "what do they need most"),
        "skills": "photography for restaurants",
        "own": "is your own trade",
        "goals": "a photographer for my website",
        "buy": "if you really need it",
    },
}


async def _anna(talk: Any, lang: Language) -> None:  # noqa: ANN401 (a conversation)
    said = SAID[lang]
    await meet(talk, lang, WORDS[lang]["needs"].format(name="Anna Rossi", work=said["baker"], need=said["need"]))


@BOTH
async def test_a_need_that_a_contact_can_meet_yields_that_introduction(lang: Language) -> None:
    """The first suggestion, with the member's own words for the need and for the work, and one tap to prepare it."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await meet(talk, lang, WORDS[lang]["met"].format(name="Marco Sala", work=said["photographer"]))
        await _anna(talk, lang)
        await talk.say("/favour Anna")
        talk.must_hear(*said["intro"])
        assert talk.buttons == (said["introduce"],)
        await talk.tap(said["introduce"])
        talk.must_hear("Anna", "Marco")
        introduction = next(iter((await talk.notebook()).introductions))
        await talk.tap_data(f"iintro|{introduction}")
        await talk.say("/favour Anna")
        talk.must_not_hear("Marco Sala")


@BOTH
async def test_somebody_elses_need_is_a_referral_for_this_one(lang: Language) -> None:
    """Marco has no need of his own, but Anna's is his trade."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await meet(talk, lang, WORDS[lang]["met"].format(name="Marco Sala", work=said["photographer"]))
        await _anna(talk, lang)
        await talk.say("/favour Marco")
        talk.must_hear(*said["referral"])


@BOTH
async def test_if_nothing_fits_it_says_so_and_watches(lang: Language) -> None:
    """Watching is kept; when somebody comes who can meet the need, the match is proposed."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await _anna(talk, lang)
        await talk.say("/favour Anna")
        talk.must_hear(*said["none"])
        await talk.tap(said["yes"])
        talk.must_hear(said["watching"])
        assert [len(c.watched) for c in (await talk.notebook()).contacts.values()] == [1]
        await talk.say(WORDS[lang]["met"].format(name="Marco Sala", work=said["photographer"]))
        await talk.tap(WORDS[lang]["save"])
        heard = list(talk.heard)
        for _ in range(4):
            if WORDS[lang]["skip"] in talk.buttons:
                await talk.tap(WORDS[lang]["skip"])
            elif WORDS[lang]["not now"] in talk.buttons:
                await talk.tap(WORDS[lang]["not now"])
            heard += talk.heard
        assert any("Anna" in words and "Marco" in words for words in heard), talk.transcript


@BOTH
async def test_without_a_need_the_question_comes_first(lang: Language) -> None:
    """Nothing is invented: the need is asked for, and the answer is kept."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await meet(talk, lang, WORDS[lang]["met"].format(name="Luca Bianchi", work=said["bookkeeper"]))
        await talk.say("/favour Luca")
        talk.must_hear(*said["unknown"])
        assert talk.last.count("?") == 1


@BOTH
async def test_ones_own_trade_and_a_needed_purchase(lang: Language) -> None:
    """Ten minutes of advice where the need is the member's trade; buying only what the member is after anyway."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await talk.tap_data("me|skills")
        await talk.say(said["skills"])
        await _anna(talk, lang)
        await talk.say("/favour Anna")
        talk.must_hear(said["own"])
    async with evening(lang) as talk:
        await talk.tap_data("me|goals")
        await talk.say(said["goals"])
        await meet(talk, lang, WORDS[lang]["met"].format(name="Marco Sala", work=said["photographer"]))
        await talk.say("/favour Marco")
        talk.must_hear(said["buy"])


@BOTH
async def test_a_group_where_their_good_clients_are_is_worth_an_invitation(lang: Language) -> None:
    """What is known of somebody's good clients, and of whom one meets in a group, makes an invitation."""
    said = {
        "it": (
            ("BNI costa 900 euro l'anno", "al BNI ho conosciuto Pino Galli, ristoratore", "Salva", "Salta", "Non ora"),
            ("conosciuta Vera Neri, grafica, cerca un veterinario", "ristoranti", "hai conosciuto Pino Galli"),
        ),
        "en": (
            ("BNI costs 900 pounds a year", "met Paul Gale at BNI, restaurant owner", "Save", "Skip", "Not now"),
            ("met Vera Nash, graphic designer, looking for a vet", "restaurants", "At BNI you met Paul Gale"),
        ),
    }
    (costs, met, save, skip, later), (vera, clients, piece) = said[lang]
    async with Conversation(lang=lang) as talk:
        await talk.say(costs)
        await talk.say(met)
        for label in (save, skip, later):
            await talk.tap(label)
        await talk.say(vera)
        await talk.tap(save)
        await talk.say(clients)
        await talk.tap(later)
        await talk.say("/favour vera")
        talk.must_hear(piece)
