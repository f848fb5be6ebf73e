"""Anything, any time: odd input, old buttons, commands in the middle of a question. Nothing is lost or changed."""

from __future__ import annotations

import pytest

from bot.core.conversations.routes import ACTIONS
from tests.talking import Conversation


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_everything_gets_an_answer(lang: str) -> None:
    """Stickers, voices, photos, emoji, other scripts, places: an answer each, and no record but the notes."""
    async with Conversation(lang="it" if lang == "it" else "en") as talk:
        for act in (talk.sticker, talk.voice, talk.photo):
            await act()
            assert talk.last
        for words in ("👍👍", "?", "日本語のメモ", "ciao", "thanks", "/bogus", "...", "123"):
            await talk.say(words)
            assert talk.last, words
        await talk.location(45.46, 9.19)
        assert talk.last
        assert not (await talk.notebook()).contacts


async def test_two_taps_on_one_button_do_one_thing() -> None:
    """The second tap on *save* says that it is saved."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio")
        card = next(iter((await talk.notebook()).cards))
        await talk.tap("Salva")
        await talk.tap_data(f"save|{card}")
        assert len((await talk.notebook()).contacts) == 1
        assert list(talk.toasts) == ["Già salvato."]


async def test_a_button_from_last_month_never_acts_on_somebody_else() -> None:
    """An old slot is in the past: it says so, and makes no date."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio")
        await talk.tap("Salva")
        await talk.tap("Salta")
        slot = next(b.data for b in talk.bubbles[-1].buttons if b.data and b.data.startswith("slot"))
        await talk.tap("Non ora")
        await talk.wait("30d")
        await talk.tap_data(slot)
        assert list(talk.toasts) == ["Quel giorno è già passato."]
        assert not (await talk.notebook()).touches


@pytest.mark.parametrize("name", sorted(ACTIONS))
async def test_forged_buttons_do_nothing(name: str) -> None:
    """Every action with arguments that mean nothing gets a word and changes no contact, card or date."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio, caffè martedì alle 10")
        await talk.tap("Salva")
        before = await talk.notebook()
        if name != "forgetall":
            await talk.tap_data(name)
            await talk.tap_data(f"{name}|x|-1|☃|999")
            assert (await talk.notebook()).contacts == before.contacts
            assert (await talk.notebook()).touches == before.touches


async def test_a_command_in_the_middle_of_a_question_leaves_it_open() -> None:
    """/people while a question waits: the list comes, and the answer still counts."""
    async with Conversation() as talk:
        await talk.say("conosciuto Luca Bianchi, commercialista")
        await talk.tap("Salva")
        await talk.say("/people")
        talk.must_hear("Luca Bianchi")
        await talk.say("cerca un socio")
        assert [c.of("need") for c in (await talk.notebook()).contacts.values()] == [("un socio",)]


async def test_a_wall_of_text_is_one_note() -> None:
    """Two hundred lines pasted are taken, not refused; nothing breaks."""
    async with Conversation() as talk:
        await talk.say("\n".join(f"riga {i} della lista" for i in range(200)))
        assert talk.last
        assert (await talk.notebook()).notes


async def test_undo_says_what_it_took_back() -> None:
    """The last saved change, in words; then there is nothing left."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio, caffè martedì alle 10")
        await talk.tap("Salva")
        await talk.say("/undo")
        talk.must_hear("Anna Rossi")
        assert not (await talk.notebook()).contacts
        assert not (await talk.notebook()).touches
        await talk.say("/undo")
        talk.must_hear("Non c’è nulla da annullare")


async def test_forget_leaves_no_trace_of_a_person() -> None:
    """Name and facts are gone from every record, the shared note and the undo list too."""
    async with Conversation() as talk:
        await talk.say("BNI: conosciuta Anna Rossi, panificio, cerca un grafico. Luca Bianchi, commercialista")
        await talk.tap("Salva")
        await talk.say("/forget anna")
        await talk.tap("Dimentica Anna")
        assert "Anna" not in repr(await talk.notebook())
        assert "grafico" not in repr(await talk.notebook())
        assert [c.name for c in (await talk.notebook()).contacts.values()] == ["Luca Bianchi"]


async def test_forget_all_begins_anew() -> None:
    """After *erase everything* the notebook is as empty as on the first day."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio")
        await talk.tap("Salva")
        await talk.say("/forget all")
        await talk.tap("Cancella tutto")
        await talk.say("/people")
        talk.must_hear("ancora vuoto")


async def test_export_holds_everything() -> None:
    """One JSON file with people, notes and dates."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio, caffè martedì alle 10")
        await talk.tap("Salva")
        await talk.say("/export")
        content = talk.files[0].content.decode()
        for part in ("Anna Rossi", "panificio", "2026-03-17", "conosciuta Anna Rossi"):
            assert part in content


async def test_blocked_and_back_again() -> None:
    """Nothing is sent to somebody who blocked the bot; their return finds everything as it was."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio, caffè martedì alle 10")
        await talk.tap("Salva")
        await talk.block()
        await talk.wait("2d")
        assert not talk.heard
        await talk.unblock()
        await talk.say("/people")
        talk.must_hear("Anna Rossi")
