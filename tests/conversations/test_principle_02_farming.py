"""Principle 2: cultivating, not hunting. One kind sentence and one farmer's step, at Visibility only."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.reading.pitching import pitches, speaks_of_an_old_client
from bot.core.reading.reading import Language
from tests.conversations.evenings import WORDS, credible, evening, meet, quiet

BOTH = pytest.mark.parametrize("lang", ["it", "en"])

SAID: dict[str, dict[str, Any]] = {
    "it": {
        "pitch": "conosciuta Vera Neri, grafica, le ho già venduto il pacchetto, compra di sicuro",
        "again": "conosciuto Ugo Foschi, idraulico, gli vendo il gestionale, firma di sicuro",
        "old": "visto Ugo Foschi, vecchio cliente, gli vendo anche il gestionale, firma di sicuro",
        "known": "rivisto Luca Bianchi, gli vendo il pacchetto completo, compra di sicuro",
        "reframe": "è presto per vendere",
        "answer": "gli vendo il pacchetto completo, compra di sicuro",
        "draft": "Scrivi due righe",
        "own": "Buongiorno Luca, le propongo i nostri servizi con uno sconto del 20% se firma entro venerdì.",
        "asked": "Buongiorno Luca, ecco il preventivo, come mi ha chiesto ieri. Mi dica se va bene.",
    },
    "en": {
        "pitch": "met Vera Neri, designer, pitched her the full package, she'll buy for sure",
        "again": "met Ugo Foschi, plumber, pitched him the software, he'll sign for sure",
        "old": "saw Ugo Foschi, old client, pitched him the software too, he'll sign for sure",
        "known": "saw Luca Bianchi again, pitched him the full package, he'll buy for sure",
        "reframe": "It’s early to sell",
        "answer": "pitched him the full package, he'll buy for sure",
        "draft": "Draft a message",
        "own": "Hello Luca, I'd like to tell you about our services: 20% discount if you sign up by Friday.",
        "asked": "Hello Luca, here is the quote, as you asked yesterday. Let me know if it works.",
    },
}


@BOTH
async def test_a_pitch_to_a_new_contact_gets_the_reframe_once_an_evening(lang: Language) -> None:
    """One sentence with a farmer's step; the second pitch of the evening is let pass; tomorrow is another day."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await talk.say(said["pitch"])
        await talk.tap(WORDS[lang]["save"])
        talk.must_hear(said["reframe"])
        assert talk.last.count("?") <= 1
        await quiet(talk, lang)
        await talk.say(said["again"])
        await talk.tap(WORDS[lang]["save"])
        talk.must_not_hear(said["reframe"])


@BOTH
async def test_an_old_client_is_sold_to_in_peace(lang: Language) -> None:
    """Said in the note, or known from a purchase on the ledger."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await talk.say(said["old"])
        await talk.tap(WORDS[lang]["save"])
        talk.must_not_hear(said["reframe"])


@BOTH
async def test_somebody_one_has_credit_with_is_sold_to_in_peace(lang: Language) -> None:
    """At Credibility it is no hunting."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await credible(talk, lang, "Luca Bianchi", "commercialista")
        await talk.say(said["known"])
        await talk.tap(WORDS[lang]["save"])
        talk.must_not_hear(said["reframe"])


@BOTH
async def test_in_an_answer_too(lang: Language) -> None:
    """The answer is kept, and the sentence comes with it."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await talk.say(WORDS[lang]["met"].format(name="Luca Bianchi", work="commercialista"))
        await talk.tap(WORDS[lang]["save"])
        await talk.say(said["answer"])
        talk.must_hear(said["reframe"])


@BOTH
async def test_in_a_draft_that_the_member_makes_their_own(lang: Language) -> None:
    """The member's words stay as they are, under one sentence; what was asked for is no pitch."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await meet(talk, lang, WORDS[lang]["met"].format(name="Luca Bianchi", work="commercialista"))
        await talk.say("/person Luca")
        await talk.tap(said["draft"])
        await talk.say(said["asked"])
        talk.must_not_hear(said["reframe"])
        await talk.say(said["own"])
        talk.must_hear(said["reframe"], said["own"])


@pytest.mark.parametrize(
    ("letter", "sells"),
    [
        ("Ciao Luca, ti propongo il nostro pacchetto", True),
        ("Buongiorno Anna, abbiamo un'offerta speciale per lei", True),
        ("Hi Tom, I can send you a quote this week", True),
        ("Hello Tom, our prices are the best in town", True),
        ("Ciao Luca, è stato un piacere conoscerti. Ti va un caffè?", False),
        ("Buongiorno Luca, le mando il preventivo che mi ha chiesto", False),
        ("Hi Tom, here's the quote you asked for", False),
        ("Hello Tom, lovely to meet you. Coffee next week?", False),
    ],
)
def test_what_sells_in_a_letter(letter: str, sells: bool) -> None:  # noqa: FBT001
    """Selling unasked, in both languages."""
    assert pitches(letter) is sells


@pytest.mark.parametrize(
    ("note", "old"),
    [
        ("visto Ugo, vecchio cliente", True),
        ("Ugo è cliente da anni", True),
        ("Ugo, nostro cliente, vuole un preventivo", True),
        ("Ugo, an old client, wants a quote", True),
        ("Ugo has been a client since 2019", True),
        ("Ugo cerca clienti", False),
        ("Ugo ha perso un cliente", False),
        ("he wants more clients", False),
        ("he'd be a great client", False),
    ],
)
def test_who_is_an_old_client(note: str, old: bool) -> None:  # noqa: FBT001
    """A client of the member's, not of the other's."""
    assert speaks_of_an_old_client(note) is old


@BOTH
async def test_a_wish_to_sell_is_answered_at_once(lang: Language) -> None:
    """Nothing to save, nothing to tap: the line is kept with the person, and the farmer's way is said."""
    said = SAID[lang]
    wish = {"it": "voglio vendere a Luca la mia consulenza", "en": "gonna pitch my services to Luca"}[lang]
    async with evening(lang) as talk:
        await talk.say(WORDS[lang]["met"].format(name="Luca Bianchi", work="commercialista"))
        await talk.tap(WORDS[lang]["save"])
        await talk.say(wish)
        talk.must_hear(said["reframe"])
        talk.must_hear("Luca Bianchi")
        notebook = await talk.notebook()
        assert [n.contacts for n in notebook.notes.values() if n.text == wish] == [tuple(notebook.contacts)]
