"""Notes as people send them: several people, several notes, forwards, contacts, corrections, namesakes."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from tests.talking import Conversation


async def needs(talk: Conversation) -> dict[str, tuple[str, ...]]:
    """What each contact needs, by name."""
    return {c.name: c.of("need") for c in (await talk.notebook()).contacts.values()}


async def test_several_notes_in_a_row_lose_nothing() -> None:
    """Three cards on the table: each is saved by its own button, the oldest too."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio")
        await talk.say("conosciuto Luca Bianchi, commercialista")
        await talk.say("conosciuto Marco Sala, elettricista")
        await talk.tap("Salva", back=3)
        await talk.say("conosciuta Vera Neri, grafica")
        assert [c.name for c in (await talk.notebook()).contacts.values()] == ["Anna Rossi"]
        assert sum(card.state == "open" for card in (await talk.notebook()).cards.values()) == 3


@pytest.mark.parametrize(
    ("lang", "note", "filler", "last", "hint"),
    [
        (
            "it",
            "conosciuta Anna Rossi, panificio.",
            "È stata una serata lunga e piena di gente.",
            "Poi Luca Bianchi.",
            "È lunga",
        ),
        (
            "en",
            "Met Anna Rossi, bakery.",
            "It was a long evening with a great many people.",
            "Then Luke White.",
            "a long one",
        ),
    ],
)
async def test_a_note_too_long_to_be_read_whole_says_where_it_stopped(
    lang: Language, note: str, filler: str, last: str, hint: str
) -> None:
    """Nothing is lost in silence: the card says how far it was read, the whole text is kept, the rest can be sent."""
    async with Conversation(lang=lang) as talk:
        told = " ".join([note, *[filler] * 60, last])
        await talk.say(told)
        talk.must_hear(hint, "… ", "Anna Rossi")
        assert [n.text for n in (await talk.notebook()).notes.values()] == [told]
        await talk.say(" ".join([note, *[filler] * 5]))
        talk.must_not_hear(hint)


async def test_a_card_never_saved_is_shown_again_in_the_morning() -> None:
    """Somebody who fell asleep finds the card the next morning."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio")
        await talk.until("2026-03-13T09:00")
        talk.must_hear("non è ancora salvata")
        await talk.tap("Salva")
        assert [c.name for c in (await talk.notebook()).contacts.values()] == ["Anna Rossi"]


@pytest.mark.parametrize(
    ("lang", "note", "said", "expected"),
    [
        ("it", "conosciuta Anna Rossi, fa la fotografa a Milano", "Anna è di Monza non di Milano", "Monza"),
        (
            "it",
            "conosciuta Anna Rossi, panificio, caffè martedì alle 10",
            "no, è mercoledì",
            "mercoledì 18 marzo, 10:00",
        ),
        ("it", "conosciuta Anna Rossi, panificio, caffè martedì alle 10", "alle 11", "martedì 17 marzo, 11:00"),
        ("en", "met Anna Rossi, bakery, coffee Tuesday at 10", "it's Wednesday", "Wednesday 18 March, 10:00"),
        ("en", "met Anna Rossi, bakery, coffee Tuesday at 10", "her name is Anna Rosso", "Anna Rosso"),
        ("en", "met Anna Rossi, bakery", "she works at Forno Nuovo", "Forno Nuovo"),
    ],
)
async def test_a_correction_in_words(lang: str, note: str, said: str, expected: str) -> None:
    """A card on the table is corrected as one would tell a colleague, with no button pressed."""
    async with Conversation(lang="it" if lang == "it" else "en") as talk:
        await talk.say(note)
        await talk.say(said)
        talk.must_hear(expected)
        assert not (await talk.notebook()).contacts
        assert len([c for c in (await talk.notebook()).cards.values() if c.state == "open"]) == 1


async def test_a_field_is_corrected_by_tapping_it() -> None:
    """*Correct*, the field, its new text: the card shows it, escaped and all, and saving keeps it."""
    async with Conversation(lang="en") as talk:
        await talk.say("Met Tom Hargreaves, accountant at Walker Dunn")
        await talk.tap("Correct")
        await talk.tap("Company")
        await talk.say("Walker & Sons <Ltd>")
        talk.must_hear("Walker & Sons <Ltd>")
        await talk.tap("Save")
        assert [c.one("company") for c in (await talk.notebook()).contacts.values()] == ["Walker & Sons <Ltd>"]


async def test_the_raw_text_is_always_kept() -> None:
    """Cancelled or saved, the words stay among the notes."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio")
        await talk.tap("Annulla")
        assert [n.text for n in (await talk.notebook()).notes.values()] == ["conosciuta Anna Rossi, panificio"]
        assert not (await talk.notebook()).contacts


async def test_a_first_name_that_is_known_is_asked_about() -> None:
    """*Anna*, with one Anna in the notebook: asks with what is known of her, and adds to her on a tap."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio")
        await talk.tap("Salva")
        await talk.tap("Salta")
        await talk.tap("Non ora")
        await talk.say("Anna cerca un grafico")
        talk.must_hear("È Anna che conosci già")
        await talk.tap("È Anna Rossi")
        talk.must_hear("Anna Rossi, in più: grafico")
        assert await needs(talk) == {"Anna Rossi": ("grafico",)}


async def test_two_of_a_name_are_never_merged_silently() -> None:
    """Two Marcos: buttons tell them apart; a third one is somebody new."""
    async with Conversation() as talk:
        for note in ("conosciuto Marco Verdi, idraulico", "conosciuto Marco Neri, elettricista"):
            await talk.say(note)
            await talk.tap("Salva")
            await talk.tap("Salta")
            await talk.tap("Non ora")
        await talk.say("Marco cerca un apprendista")
        assert list(talk.buttons[:3]) == [
            "È Marco Neri · elettricista",
            "È Marco Verdi · idraulico",
            "Un’altra persona",
        ]
        await talk.tap("Un’altra persona")
        assert await needs(talk) == {"Marco Verdi": (), "Marco Neri": (), "Marco": ("apprendista",)}


async def test_a_shared_contact_and_a_note_are_one_person_in_either_order() -> None:
    """The phone number joins the note sent within five minutes, before or after it."""
    async with Conversation() as talk:
        await talk.say("conosciuto Marco Sala, fa siti ed e-commerce")
        await talk.contact("Marco Sala", "+39 333 1234567")
        await talk.tap("Salva")
        await talk.contact("Vera Neri", "+39 333 7654321")
        await talk.wait("3m")
        await talk.say("conosciuta Vera Neri, grafica")
        await talk.tap("Salva")
        phones = {c.name: c.one("phone") for c in (await talk.notebook()).contacts.values()}
        assert phones == {"Marco Sala": "+39 333 1234567", "Vera Neri": "+39 333 7654321"}


async def test_a_shared_vcard_keeps_its_fields() -> None:
    """Organisation, title and e-mail of a vCard are on the card."""
    vcard = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Marco Sala\nN:Sala;Marco;;;\nORG:Sala Web\nTITLE:CTO\n"
        "EMAIL:marco@sala.example\nTEL:+393331234567\nEND:VCARD"
    )
    async with Conversation() as talk:
        await talk.contact("Marco Sala", "+393331234567", vcard)
        for part in ("Sala Web", "CTO", "marco@sala.example", "+393331234567"):
            talk.must_hear(part)


async def test_a_forwarded_message_is_about_its_author() -> None:
    """What somebody wrote of themselves becomes their need."""
    async with Conversation() as talk:
        await talk.forward("Paolo Conti", "cerco un grafico per il nuovo menu")
        await talk.tap("Salva")
        assert await needs(talk) == {"Paolo Conti": ("grafico per il nuovo menu",)}


async def test_a_note_about_nobody_is_kept_and_can_be_given_a_person() -> None:
    """No name in it: kept as a note, and one tap says whom it is about."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio")
        await talk.tap("Salva")
        await talk.tap("Salta")
        await talk.tap("Non ora")
        await talk.say("cerca anche un fotografo per il menù")
        talk.must_hear("Tenuto come nota")
        await talk.tap("Anna Rossi")
        await talk.tap("Salva")
        assert any("fotografo" in need for need in (await needs(talk))["Anna Rossi"])


async def test_a_to_do_is_kept_and_reminded() -> None:
    """Something to do for nobody named comes back on its day."""
    async with Conversation() as talk:
        await talk.say("Ricordami di chiamare il commercialista lunedì")
        await talk.tap("Salva")
        await talk.until("2026-03-16T09:00")
        talk.must_hear("Da fare oggi: Ricordami di chiamare il commercialista")


async def test_an_edited_message_is_read_again() -> None:
    """The card of the old words goes, the card of the new words comes."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio")
        await talk.edit("conosciuta Anna Russo, panificio")
        talk.must_hear("Anna Russo")
        await talk.tap("Salva")
        assert [c.name for c in (await talk.notebook()).contacts.values()] == ["Anna Russo"]


async def test_a_whole_note_in_answer_to_a_question_is_the_next_note() -> None:
    """The open question is kept for the coffee; the note gets its own card."""
    async with Conversation() as talk:
        await talk.say("conosciuto Luca Bianchi, commercialista")
        await talk.tap("Salva")
        await talk.say("conosciuta Vera Neri, grafica, cerca clienti a Bergamo")
        talk.must_hear("Vera Neri")
        luca = next(c for c in (await talk.notebook()).contacts.values())
        assert luca.kept == ("need",)


async def test_hunting_gets_one_kind_sentence() -> None:
    """A pitch to somebody just met is reframed once in an evening, with a farmer's step."""
    async with Conversation() as talk:
        await talk.say(
            "Conosciuto Gianni Riva, idraulico. Gli ho fatto il pitch del gestionale, secondo me firma subito"
        )
        await talk.tap("Salva")
        talk.must_hear("è presto per vendere")
        await talk.tap("Salta")
        await talk.tap("Non ora")
        await talk.say("Conosciuto Piero Gatti, notaio. Gli ho fatto il pitch del gestionale, firma di sicuro")
        await talk.tap("Salva")
        assert not any("presto per vendere" in h for h in talk.heard)


async def test_a_to_do_below_a_card_is_not_about_the_card() -> None:
    """*Remind me to call the accountant* with Marco's card on the table: a to-do of its own."""
    async with Conversation() as talk:
        await talk.say("conosciuto Marco Verdi, idraulico")
        await talk.say("Ricordami di chiamare il commercialista lunedì")
        talk.must_hear("Da fare: Ricordami di chiamare il commercialista lunedì")


async def test_nobody_is_met_in_a_person() -> None:
    """A surname is no place, whatever the reader thinks of it."""
    async with Conversation() as talk:
        await talk.say("conosciuta anna rossi di milano, panificio, fatica con gli ordini online")
        talk.must_not_hear("📍 rossi")
