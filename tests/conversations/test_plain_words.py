"""Questions in plain words, answered from the notebook and from nothing else."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from tests.talking import Conversation

NOTE: dict[Language, str] = {
    "it": "SMAU, conosciuta Anna Rossi, ha un panificio e fatica con gli ordini online. Caffè con Anna martedì alle 10",
    "en": "SMAU, met Anna Rossi, runs a bakery, struggles with online orders. Coffee with Anna on Tuesday at 10",
}
LUCA: dict[Language, str] = {
    "it": "SMAU, conosciuto Luca Bianchi, commercialista, cerca un grafico. "
    "Gli ho promesso di mandargli il contatto di un tipografo",
    "en": "SMAU, met Luca Bianchi, accountant, needs a graphic designer. I promised to send him a printer's contact",
}
ASKED: dict[Language, tuple[tuple[str, str], ...]] = {
    "it": (
        ("chi mi può aiutare con le tasse?", "Luca Bianchi"),
        ("chi ho conosciuto allo SMAU?", "Anna Rossi"),
        ("cosa ho promesso a Luca?", "tipografo"),
        ("quando vedo Anna?", "martedì 17 marzo, 10:00"),
        ("di cosa ha bisogno Anna?", "ordini online"),
        ("chi cerca un grafico?", "Luca Bianchi"),
        ("chi può riparare una barca?", "non conosci ancora nessuno"),
        ("chi ho conosciuto a Timbuctù?", "Non ho note"),
        ("chi non vedo da giugno?", "Nessuno"),
    ),
    "en": (
        ("who can help me with accounting?", "Luca Bianchi"),
        ("who did I meet at SMAU?", "Anna Rossi"),
        ("what did I promise Luca?", "contact"),
        ("when do I see Anna?", "Tuesday 17 March, 10:00"),
        ("what does Anna need?", "online orders"),
        ("who needs a graphic designer?", "Luca Bianchi"),
        ("who can help me with a boat?", "don’t know anyone"),
        ("who did I meet in Timbuktu?", "no notes"),
        ("who haven't I seen since June?", "Nobody"),
    ),
}
SAVE: dict[Language, str] = {"it": "Salva", "en": "Save"}


async def told(talk: Conversation, lang: Language) -> None:
    """Both are in the notebook, whatever is asked about them."""
    for note in (NOTE[lang], LUCA[lang]):
        await talk.say(note)
        await talk.tap(SAVE[lang])


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_the_notebook_answers(lang: Language) -> None:
    """Each question gets its answer, and what the notebook does not hold is said to be missing."""
    async with Conversation(lang=lang) as talk:
        await told(talk, lang)
        notes = len((await talk.notebook()).notes)
        for question, answer in ASKED[lang]:
            await talk.say(question)
            talk.must_hear(answer)
        assert len((await talk.notebook()).notes) == notes, "a question is no note"


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_whom_one_has_not_seen_for_long(lang: Language) -> None:
    """After four months both are named, with the last time."""
    async with Conversation(lang=lang) as talk:
        await told(talk, lang)
        await talk.wait("120d")
        await talk.say("chi non sento da tre mesi?" if lang == "it" else "who haven't I heard from in three months?")
        talk.must_hear("Luca Bianchi", "Anna Rossi")


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_what_is_not_understood_is_offered_as_a_note_or_a_search(lang: Language) -> None:
    """It is kept, one tap searches, and nothing is made up."""
    async with Conversation(lang=lang) as talk:
        await told(talk, lang)
        await talk.say("quanti anni ha Luca?" if lang == "it" else "how old is Luca?")
        assert len(talk.buttons) == 2
        await talk.tap("Cerca" if lang == "it" else "Search")
        talk.must_hear("Luca Bianchi")


async def test_a_question_does_not_disturb_the_one_that_is_open() -> None:
    """Asked in the middle of ours, theirs is answered and ours waits on."""
    async with Conversation() as talk:
        await talk.say(NOTE["it"])
        await talk.tap("Salva")
        before = (await talk.notebook()).talk
        await talk.say("quando vedo Anna?")
        talk.must_hear("martedì 17 marzo")
        assert (await talk.notebook()).talk == before


@pytest.mark.parametrize(
    ("lang", "question", "answer"),
    [
        ("it", "chi può aiutare Anna?", "Marco"),
        ("en", "who can help Anna?", "Marco"),
        ("it", "cosa devo a qualcuno?", "tipografo"),
        ("en", "what do I owe people?", "contact"),
    ],
)
async def test_whom_one_could_help_and_what_one_owes(lang: Language, question: str, answer: str) -> None:
    """*Who can help Anna?* is answered as ``/intro Anna`` is, and owing people is what was promised to them."""
    async with Conversation(lang=lang) as talk:
        await told(talk, lang)
        await talk.say(
            "SMAU, conosciuto Marco Sala, fa siti ed e-commerce"
            if lang == "it"
            else "SMAU, met Marco Sala, builds e-commerce sites"
        )
        await talk.tap(SAVE[lang])
        await talk.say(question)
        assert answer in talk.last


@pytest.mark.parametrize(
    ("lang", "asked", "moved", "day"),
    [
        ("it", "quando vedo Anna?", "spostalo a giovedì alle 9", "giovedì 19 marzo, 9:00"),
        ("en", "when do I see Anna?", "move it to Thursday at 9", "Thursday 19 March, 9:00"),
    ],
)
async def test_the_only_date_is_the_one_that_it_moves(lang: Language, asked: str, moved: str, day: str) -> None:
    """*Move it to Thursday* needs no name while one date is planned."""
    async with Conversation(lang=lang) as talk:
        await told(talk, lang)
        await talk.say(asked)
        await talk.say(moved)
        assert any(day in bubble for bubble in talk.heard)
