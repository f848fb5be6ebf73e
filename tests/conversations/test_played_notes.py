"""Evenings played by hand: notes of several people, forwarded, edited after saving, and told after a coffee."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from tests.talking import Conversation


async def promised(talk: Conversation) -> dict[str, str]:
    """What was promised, and to whom."""
    notebook = await talk.notebook()
    names = {c.id: c.first_name for c in notebook.contacts.values()}
    return {names.get(p.contact or "", "?"): p.text for p in notebook.promises.values()}


@pytest.mark.parametrize(
    ("lang", "note", "save", "who"),
    [
        (
            "it",
            (
                "Conosciuti Anna Rossi (panificio) e Luca Bianchi (commercialista). Ad Anna ho promesso il contatto "
                "di un grafico, a Luca mando il listino lunedì."
            ),
            "Salva",
            {"Anna": "grafico", "Luca": "listino"},
        ),
        (
            "en",
            (
                "Met Anna Rossi (bakery) and Luke White (accountant). Promised Anna the contact of a designer, sending "
                "Luke the price list on Monday."
            ),
            "Save",
            {"Anna": "designer", "Luke": "price list"},
        ),
    ],
)
async def test_a_promise_goes_to_the_right_person(lang: Language, note: str, save: str, who: dict[str, str]) -> None:
    """The one whom its own clause names, not the one who stands next to it."""
    async with Conversation(lang=lang) as talk:
        await talk.say(note)
        await talk.tap(save)
        there = await promised(talk)
        assert there.keys() == who.keys()
        assert all(word in there[name] for name, word in who.items())


@pytest.mark.parametrize(
    ("lang", "note", "told"),
    [
        (
            "it",
            "Conosciuto Carlo Brera, tipografo, caffè domani alle 9",
            "bene, poco tempo. gli ho promesso di presentargli la Vera. ci rivediamo mercoledì alle 17",
        ),
        (
            "en",
            "Met Carl Brewer, printer, coffee tomorrow at 9",
            "fine but no time. promised to introduce him to Vera. meeting again Wednesday at 5pm",
        ),
    ],
)
async def test_what_is_told_after_a_coffee_is_about_that_person(lang: Language, note: str, told: str) -> None:
    """Somebody whom it only mentions gets neither a card nor the next date."""
    async with Conversation(lang=lang) as talk:
        await talk.say(note)
        await talk.tap(1)
        await talk.until("2026-03-13T19:30")
        await talk.say(told)
        await talk.tap(1)
        notebook = await talk.notebook()
        assert len(notebook.contacts) == 1
        assert sorted(t.state for t in notebook.touches.values()) == ["held", "planned"]
        assert list(await promised(talk)) == [next(iter(notebook.contacts.values())).first_name]


async def test_a_saved_note_that_is_edited_is_about_the_same_person() -> None:
    """A slip in the name, put right in the message itself, renames; it makes nobody new."""
    async with Conversation() as talk:
        await talk.say("una certa Mara che vende case, cerca un fotografo")
        await talk.tap("Salva")
        await talk.edit("una certa Marta che vende case, cerca un fotografo")
        await talk.tap("Salva")
        assert [c.name for c in (await talk.notebook()).contacts.values()] == ["Marta"]


@pytest.mark.parametrize("signed", ["", " Paolo", " Paolo Conti"])
async def test_a_forwarded_message_is_its_authors_even_when_signed(signed: str) -> None:
    """*Cerco* is the author's own need, whether or not they put their name below."""
    async with Conversation() as talk:
        await talk.forward("Paolo Conti", f"piacere di averti conosciuto! cerco un grafico per il menu.{signed}")
        await talk.tap("Salva")
        (contact,) = (await talk.notebook()).contacts.values()
        assert contact.name == "Paolo Conti"
        assert any("grafico" in need for need in contact.of("need"))


@pytest.mark.parametrize(
    ("lang", "words"),
    [("it", "ricordati di prenotare il treno lunedì"), ("en", "remember to book the train on Monday")],
)
async def test_something_to_remember_has_its_day(lang: Language, words: str) -> None:
    """It becomes a to-do for that morning."""
    async with Conversation(lang=lang) as talk:
        await talk.say(words)
        await talk.tap(1)
        assert [p.due.isoformat() for p in (await talk.notebook()).promises.values()] == ["2026-03-16"]


async def test_the_next_card_saved_keeps_the_question_that_was_open() -> None:
    """Two cards saved in a row: what was being asked of the first comes back with the coffee."""
    async with Conversation() as talk:
        await talk.say("conosciuto Gianni Riva, idraulico")
        await talk.say("conosciuta Mara Ferri, vende case")
        await talk.tap("Salva", back=2)
        await talk.tap("Salva", back=2)
        gianni = next(c for c in (await talk.notebook()).contacts.values() if c.first_name == "Gianni")
        assert gianni.kept == ("need",)


async def test_a_moment_below_a_reminder_puts_it_off() -> None:
    """*Domani*, typed under a promise that is due, needs no *remind me*."""
    async with Conversation() as talk:
        await talk.say("conosciuto Luca Bianchi, commercialista, gli ho promesso il listino per domani")
        await talk.tap("Salva")
        await talk.until("2026-03-13T10:00")
        await talk.say("lunedì")
        talk.must_hear("lunedì 16 marzo")
        assert not [n for n in (await talk.notebook()).notes.values() if n.text == "lunedì"]
