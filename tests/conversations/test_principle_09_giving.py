"""Principle 9: a dance of giving and getting, noted in plain words or by button, weighed against one's own past."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.reading.reading import Language
from tests.conversations.evenings import WORDS, evening, meet
from tests.talking import Conversation

BOTH = pytest.mark.parametrize("lang", ["it", "en"])

SAID: dict[str, dict[str, Any]] = {
    "it": {
        "received": "Luca mi ha mandato un cliente",
        "noted": "da Luca Bianchi per te: referenza (un cliente)",
        "thanks": ("Buongiorno Luca", "grazie di aver fatto il mio nome"),
        "worth": "Quanto vale?",
        "sum": "500 euro",
        "private": "Segnato: 500. Lo vedi solo tu.",
        "given": "Ho mandato Grazia da Luca",
        "noted given": "da te per Luca Bianchi: referenza (Grazia)",
        "not so": "Non è così",
        "person": ("Dato (1): referenza", "Ricevuto (1): referenza"),
        "season": "Ultimi tre mesi: dato 1, ricevuto 1",
        "before": "Nei tre mesi prima: dato 1, ricevuto 1",
        "advice": "ho dato un consiglio a Luca",
        "taker": "Per Luca hai già fatto 3 cose e non è ancora tornato nulla",
        "taking": "Nell’ultimo mese hai solo ricevuto",
        "second": "Luca mi ha lasciato una bella recensione",
        "hours": "Ore a settimana",
        "two": "2 ore",
        "event": "sono andato all'inaugurazione di Luca",
        "brake": "Questa settimana sei già a",
        "i gave": "Ho dato",
        "advice button": "Un consiglio, un aiuto",
        "note": "conosciuta Vera Neri, grafica. Luca mi ha mandato un cliente",
    },
    "en": {
        "received": "Luca sent me a client",
        "noted": "from Luca Bianchi for you: a referral (a client)",
        "thanks": ("Hello Luca", "thank you for passing on my name"),
        "worth": "What’s it worth?",
        "sum": "£500",
        "private": "Noted: 500. Only you can see it.",
        "given": "I sent Grace to Luca",
        "noted given": "from you for Luca Bianchi: a referral (Grace)",
        "not so": "That’s not it",
        "person": ("Given (1): referral", "Received (1): referral"),
        "season": "Last three months: given 1, received 1",
        "before": "The three months before: given 1, received 1",
        "advice": "I gave Luca some advice",
        "taker": "You’ve done 3 things for Luca and nothing has come back yet",
        "taking": "You’ve only received this past month",
        "second": "Luca left us a lovely review",
        "hours": "Hours a week",
        "two": "2 hours",
        "event": "I went to Luca's launch",
        "brake": "hours this week already",
        "i gave": "I gave",
        "advice button": "Advice, a hand",
        "note": "met Vera Neri, designer. Luca sent me a client",
    },
}


async def know_luca(talk: Conversation, lang: Language) -> None:
    """Luca is in the notebook, and nothing is asked."""
    await meet(talk, lang, WORDS[lang]["met"].format(name="Luca Bianchi", work="commercialista"))


@BOTH
async def test_a_referral_received_is_noted_and_thanked_at_once(lang: Language) -> None:
    """In plain words, with no command: the ledger, and a thank-you draft ready to send."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await know_luca(talk, lang)
        await talk.say(said["received"])
        talk.must_hear(said["noted"], *said["thanks"])
        gift = next(iter((await talk.notebook()).gifts.values()))
        assert (gift.kind, gift.direction) == ("referral", "received")
        await talk.say("/undo")
        assert not (await talk.notebook()).gifts


@BOTH
async def test_what_it_is_worth_is_optional_and_private(lang: Language) -> None:
    """Told in words, shown only in the person's balance, never in the draft."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await know_luca(talk, lang)
        await talk.say(said["received"])
        await talk.tap(said["worth"], back=2)
        await talk.say(said["sum"])
        talk.must_hear(said["private"])
        await talk.say("/balance Luca")
        talk.must_hear("500")
        gift = next(iter((await talk.notebook()).gifts))
        await talk.tap_data(f"thank|{gift}")
        talk.must_not_hear("500")


@BOTH
async def test_what_was_given_is_noted_with_whom_it_was_about(lang: Language) -> None:
    """*I sent Grace to Luca*; a tap takes it back, and the words stay as a note."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await know_luca(talk, lang)
        await talk.say(said["given"])
        talk.must_hear(said["noted given"])
        await talk.tap(said["not so"])
        assert not (await talk.notebook()).gifts
        assert said["given"] in [n.text for n in (await talk.notebook()).notes.values()]


@BOTH
async def test_balance_is_against_ones_own_past(lang: Language) -> None:
    """Both directions, this season and the one before; per person with dates."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await know_luca(talk, lang)
        await talk.say(said["given"])
        await talk.say(said["received"])
        await talk.say("/balance Luca")
        talk.must_hear(*said["person"])
        await talk.wait("95d")
        await talk.say(said["given"])
        await talk.say(said["received"])
        await talk.say("/balance")
        talk.must_hear(said["season"], said["before"])


@BOTH
async def test_a_taker_gets_one_sentence(lang: Language) -> None:
    """Three gifts in two months and nothing back: said once, and not again that week."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await know_luca(talk, lang)
        await talk.say(said["advice"])
        await talk.wait("40d")
        await talk.say(said["advice"])
        await talk.wait("30d")
        await talk.say(said["advice"])
        talk.must_hear(said["taker"])
        await talk.say(said["advice"])
        talk.must_not_hear(said["taker"][-20:])


@BOTH
async def test_a_month_of_only_getting_gets_one_sentence(lang: Language) -> None:
    """At the second thing received, once."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await know_luca(talk, lang)
        await talk.say(said["received"])
        talk.must_not_hear(said["taking"])
        await talk.say(said["second"])
        talk.must_hear(said["taking"])
        await talk.say(said["received"])
        talk.must_not_hear(said["taking"])


@BOTH
async def test_above_the_weekly_budget_there_is_a_gentle_brake(lang: Language) -> None:
    """The member sets the hours; above them one sentence a week."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await know_luca(talk, lang)
        await talk.say("/balance")
        await talk.tap(said["hours"])
        await talk.tap(said["two"])
        await talk.say(said["event"])
        talk.must_not_hear(said["brake"])
        await talk.say(said["advice"])
        talk.must_hear(said["brake"])
        await talk.say(said["event"])
        talk.must_not_hear(said["brake"])


@BOTH
async def test_by_button_too(lang: Language) -> None:
    """From the person's balance: direction, kind, done."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await know_luca(talk, lang)
        await talk.say("/balance Luca")
        await talk.tap(said["i gave"])
        await talk.tap(said["advice button"])
        assert [(g.kind, g.direction) for g in (await talk.notebook()).gifts.values()] == [("advice", "given")]


@BOTH
async def test_inside_a_note_it_is_kept_when_the_note_is_saved(lang: Language) -> None:
    """A note about somebody new that also tells of a gift: nothing before the tap, both after it."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await know_luca(talk, lang)
        await talk.say(said["note"])
        assert not (await talk.notebook()).gifts
        await talk.tap(1)  # it is the Luca who is known
        talk.must_hear(said["noted"])
        notebook = await talk.notebook()
        assert [notebook.contacts[g.contact].name for g in notebook.gifts.values()] == ["Luca Bianchi"]
        assert "Vera Neri" in [c.name for c in notebook.contacts.values()]


async def test_whoever_is_forgotten_is_gone_from_the_ledger_too() -> None:
    """Their own entries and asks, and their name in what was noted for others."""
    async with evening("it") as talk:
        await know_luca(talk, "it")
        await meet(talk, "it", "conosciuta Grazia Conti, grafica")
        await talk.say("ho mandato Grazia Conti da Luca")
        contacts = {c.name: c.id for c in (await talk.notebook()).contacts.values()}
        await talk.tap_data(f"asked|{contacts['Grazia Conti']}")
        await talk.tap_data(f"erase|{contacts['Grazia Conti']}")
        notebook = await talk.notebook()
        assert [(g.text, g.other) for g in notebook.gifts.values()] == [("", None)]
        assert not notebook.asks


async def test_only_a_pronoun_is_asked_about() -> None:
    """*He gave me a lead*, with several people met lately: asks who it was."""
    async with evening("en") as talk:
        await know_luca(talk, "en")
        await meet(talk, "en", "met Vera Neri, designer")
        await talk.say("he gave me a lead")
        assert len(talk.buttons) == 2
        await talk.tap("Luca")
        notebook = await talk.notebook()
        assert [notebook.contacts[g.contact].name for g in notebook.gifts.values()] == ["Luca Bianchi"]


async def test_two_of_that_name_are_told_apart() -> None:
    """*Luca*, with two of them: asks which, and notes it once."""
    async with evening("it") as talk:
        await know_luca(talk, "it")
        await meet(talk, "it", "conosciuto Luca Verdi, idraulico")
        await talk.say("Luca mi ha mandato un cliente")
        assert len(talk.buttons) == 2
        await talk.tap("Luca Verdi")
        notebook = await talk.notebook()
        assert [notebook.contacts[g.contact].name for g in notebook.gifts.values()] == ["Luca Verdi"]
