"""Evenings played by hand: cards corrected in words of every kind, and whom a first name means, told in words."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from tests.talking import Conversation

NOTE: dict[Language, str] = {
    "it": "conosciuta Anna Rossi, grafica da Studio Blu, cerca clienti nel vino, caffè martedì alle 10",
    "en": "Met Tom Hargreaves, accountant at Walker Dunn, looking for restaurants, coffee Tuesday at 10",
}
FIRST = {"it": "🌱 Anna Rossi, grafica, Studio Blu", "en": "🌱 Tom Hargreaves, accountant, Walker Dunn"}


@pytest.mark.parametrize(
    ("lang", "words", "heard", "gone"),
    [
        ("it", "Anna non cerca clienti nel vino, cerca cantine piccole", "bisogno: cantine piccole", "nel vino"),
        ("it", "non cerca clienti nel vino", "Anna Rossi", "nel vino"),
        ("it", "ci siamo viste al Vinitaly", "📍 Vinitaly", "📍 al"),
        ("it", "non è Anna ma Anita", "Anita Rossi", "🌱 Anna"),
        ("it", "si chiama Anita", "Anita Rossi", "🌱 Anna"),
        ("it", "il cognome è Russo", "Anna Russo", "Rossi"),
        ("it", "azienda: Studio Verde", "Studio Verde", "Studio Blu"),
        ("it", "aggiungi bisogno: un fotografo", "clienti nel vino; un fotografo", "📍"),
        ("it", "telefono 333 1234567", "333 1234567", "📍"),
        ("it", "togli il caffè", "Anna Rossi", "☕"),
        ("en", "he isn't looking for restaurants, he's looking for pubs", "need: pubs", "restaurants"),
        ("en", "he's at Walker Finch not Walker Dunn", "Walker Finch", "Dunn"),
        ("en", "his name is Tim", "Tim Hargreaves", "Tom"),
        ("en", "surname is Hargreave", "Tom Hargreave", "Hargreaves"),
        ("en", "we met at the Chamber", "📍 Chamber", "at the"),
        ("en", "add need: a web designer", "restaurants; a web designer", "📍"),
        ("en", "email tom@finch.example", "tom@finch.example", "📍"),
        ("en", "remove the coffee", "Tom Hargreaves", "☕"),
    ],
)
async def test_a_card_is_corrected_in_words(lang: Language, words: str, heard: str, gone: str) -> None:
    """The one card changes as told, and only as told; nobody is saved yet."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.say(words)
        talk.must_hear(heard)
        talk.must_not_hear(gone)
        notebook = await talk.notebook()
        assert len([c for c in notebook.cards.values() if c.state == "open"]) == 1
        assert len(notebook.notes) == 1
        assert not notebook.contacts


@pytest.mark.parametrize(
    ("lang", "words"), [("it", "Anna non cerca un grafico"), ("en", "Tom isn't looking for a designer")]
)
async def test_a_need_denied_is_no_need(lang: Language, words: str) -> None:
    """Neither on an open card nor in a note of its own."""
    async with Conversation(lang=lang) as talk:
        await talk.say(words)
        talk.must_not_hear("grafico", "designer")
        await talk.say(NOTE[lang])
        await talk.say(words)
        talk.must_not_hear("grafico", "designer")
        talk.must_hear(FIRST[lang])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("sì", {"Anna Rossi": ("grafico",)}),
        ("è lei", {"Anna Rossi": ("grafico",)}),
        ("quella del panificio", {"Anna Rossi": ("grafico",)}),
        ("un'altra", {"Anna Rossi": (), "Anna": ("grafico",)}),
        ("no", {"Anna Rossi": (), "Anna": ("grafico",)}),
    ],
)
async def test_whom_a_first_name_means_is_told_in_words(words: str, expected: dict[str, tuple[str, ...]]) -> None:
    """*Is this the Anna you know?* is answered as one answers a person."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio")
        await talk.tap("Salva")
        await talk.tap("Salta")
        await talk.tap("Non ora")
        await talk.say("Anna cerca un grafico")
        await talk.say(words)
        assert {c.name: c.of("need") for c in (await talk.notebook()).contacts.values()} == expected


async def test_which_of_two_is_told_by_surname_or_trade() -> None:
    """*L'idraulico* is one of the two Marcos."""
    async with Conversation() as talk:
        for note in ("conosciuto Marco Verdi, idraulico", "conosciuto Marco Neri, elettricista"):
            await talk.say(note)
            await talk.tap("Salva")
            await talk.tap("Salta")
            await talk.tap("Non ora")
        await talk.say("Visto Marco, gli serve anche un commercialista")
        await talk.say("l'idraulico")
        needs = {c.name: c.of("need") for c in (await talk.notebook()).contacts.values()}
        assert needs == {"Marco Verdi": ("commercialista",), "Marco Neri": ()}


@pytest.mark.parametrize("name", ["محمد علي", "王伟", "Дмитрий Иванов", "שרה לוי"])
async def test_a_name_in_any_script(name: str) -> None:
    """Where a name must stand, it is one, whatever its letters."""
    async with Conversation() as talk:
        await talk.say(f"conosciuto {name}, importa datteri")
        await talk.tap("Salva")
        assert [c.name for c in (await talk.notebook()).contacts.values()] == [name]


async def test_no_to_a_card_asks_what_is_wrong() -> None:
    """*No* neither saves nor cancels."""
    async with Conversation() as talk:
        await talk.say(NOTE["it"])
        await talk.say("no")
        talk.must_hear("Che cosa correggo?")
        await talk.say("è mercoledì")
        talk.must_hear("mercoledì 18 marzo, 10:00")
