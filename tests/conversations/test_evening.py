"""The evening of the sample, from the first hello to the reminder, in both languages."""

from __future__ import annotations

from tests.talking import Conversation

NOTE = (
    "Camera di commercio Monza, conosciuta Anna Rossi, ha un panificio e fatica con gli ordini online. "
    "Luca Bianchi commercialista cerca startup. Caffè con Anna martedì alle 10"
)


async def test_the_card_says_what_was_understood() -> None:
    """People, needs, the place and the weekday of the coffee are on the card, under three buttons."""
    async with Conversation() as talk:
        await talk.say(NOTE)
        for part in ("Anna Rossi", "fatica con gli ordini online", "martedì 17 marzo, 10:00", "Luca Bianchi"):
            talk.must_hear(part)
        talk.must_hear("commercialista")
        talk.must_hear("Camera di commercio Monza")
        assert list(talk.buttons) == ["Salva", "Correggi", "Annulla"]
        assert not (await talk.notebook()).contacts, "nothing is saved before the tap"


async def test_one_tap_saves_and_asks_one_question() -> None:
    """After the tap both are in the notebook, the coffee stands with its calendar file, and one question is open."""
    async with Conversation() as talk:
        await talk.say(NOTE)
        await talk.tap("Salva")
        assert sorted(c.name for c in (await talk.notebook()).contacts.values()) == ["Anna Rossi", "Luca Bianchi"]
        assert [f.name for f in talk.files] == ["coltiva.ics"]
        assert b"DTSTART;TZID=Europe/Rome:20260317T100000" in talk.files[0].content
        assert talk.last.startswith("Per Luca: ")
        assert talk.last.count("?") == 1
        assert list(talk.buttons) == ["Non lo so ancora", "Salta"]


async def test_a_question_without_an_answer_comes_back_with_the_coffee() -> None:
    """*I don't know yet* is a full answer: the question is kept, slots are offered, and the reminder asks it."""
    async with Conversation() as talk:
        await talk.say(NOTE)
        await talk.tap("Salva")
        await talk.say("non lo so ancora")
        talk.must_hear("la tengo per quando vi vedete")
        assert len(talk.buttons) == 5, "three slots, another time, not now"
        await talk.tap(1)
        await talk.until("2026-03-15T19:00")
        talk.must_hear("Domani alle 9:00, caffè con Luca Bianchi")
        talk.must_hear("chi è il suo cliente ideale?")


async def test_the_reminder_comes_the_evening_before_and_ninety_minutes_ahead() -> None:
    """At 19:00 with need, helper and things to ask; at 8:30 once more and shorter; that evening *how did it go*."""
    async with Conversation() as talk:
        await talk.say(NOTE)
        await talk.tap("Salva")
        await talk.until("2026-03-16T18:59")
        assert not [h for h in talk.heard if "Anna" in h and "Domani" in h]
        await talk.until("2026-03-16T19:00")
        talk.must_hear("Domani alle 10:00, caffè con Anna Rossi")
        talk.must_hear("Bisogno: fatica con gli ordini online")
        assert talk.last.count("· ") <= 4, "at most three things to ask"
        await talk.until("2026-03-17T08:30")
        talk.must_hear("Oggi alle 10:00")
        await talk.until("2026-03-17T19:00")
        talk.must_hear("Com’è andato il caffè con Anna Rossi?")


async def test_the_evening_in_english() -> None:
    """The same in English: card, question, slots, reminder."""
    async with Conversation(name="Sam", lang="en", zone="Europe/London") as talk:
        await talk.say("met Anna Rossi, bakery, struggles with online orders, coffee Tuesday at 10")
        talk.must_hear("struggles with online orders")
        talk.must_hear("Tuesday 17 March, 10:00")
        assert list(talk.buttons) == ["Save", "Correct", "Cancel"]
        await talk.tap("Save")
        talk.must_hear("I’ll remind you on Monday 16 March, 19:00, and 90 minutes ahead.")
        assert list(talk.buttons) == ["I don’t know yet", "Skip"]
        await talk.until("2026-03-16T19:00")
        talk.must_hear("Tomorrow at 10:00, coffee with Anna Rossi")


async def test_a_restart_carries_on_in_mid_sentence() -> None:
    """The answer given after a restart still answers the question asked before it."""
    async with Conversation() as talk:
        await talk.say("conosciuto Luca Bianchi, commercialista")
        await talk.tap("Salva")
        await talk.restart()
        await talk.say("cerca clienti a Lodi")
        assert [c.of("need") for c in (await talk.notebook()).contacts.values()] == [("clienti a Lodi",)]


async def test_a_coffee_that_was_held_makes_the_next_note() -> None:
    """What is told after the coffee joins the person, with the promise dated as said."""
    async with Conversation() as talk:
        await talk.say("conosciuta Katia Brambilla, avvocata, cerca un fotografo, caffè martedì alle 10")
        await talk.tap("Salva")
        await talk.until("2026-03-17T19:30")
        await talk.tap("Ci siamo visti")
        await talk.say("le serve anche un elettricista, le ho promesso di mandarle il listino entro venerdì")
        await talk.tap("Salva")
        contact = next(iter((await talk.notebook()).contacts.values()))
        assert "elettricista" in contact.of("need")
        assert [p.due.isoformat() for p in (await talk.notebook()).promises.values()] == ["2026-03-20"]
        assert [t.state for t in (await talk.notebook()).touches.values()] == ["held"]


async def test_without_a_date_the_next_morning_brings_a_draft() -> None:
    """*Not now* is respected; on the morning after there are two lines to send, in Lei, that sell nothing."""
    async with Conversation() as talk:
        await talk.say("conosciuto Marco Sala, fa siti ed e-commerce, al BNI")
        await talk.tap("Salva")
        await talk.tap("Salta")
        await talk.tap("Non ora")
        await talk.until("2026-03-13T09:00")
        assert "Buongiorno Marco" in talk.last
        assert "conoscerla" in talk.last
        assert {"WhatsApp", "Telegram"} <= {label.strip(" ↗") for label in talk.links}
        await talk.tap("Dai del tu")
        assert "Ciao Marco" in talk.last
        await talk.tap("L’ho mandato")
        assert [(t.kind, t.state) for t in (await talk.notebook()).touches.values()] == [("message", "held")]


async def test_a_name_dropped_in_a_debrief_is_not_its_subject() -> None:
    """*Promised her Marco's number*, after a coffee with Katia: need and promise are Katia's."""
    async with Conversation() as talk:
        await talk.say("conosciuta Katia Brambilla, avvocata, cerca un fotografo, caffè martedì alle 10")
        await talk.tap("Salva")
        await talk.until("2026-03-17T19:30")
        await talk.tap("Ci siamo visti")
        await talk.say("le serve anche un elettricista, le ho promesso il contatto di Marco")
        await talk.tap("Salva")
        contact = next(c for c in (await talk.notebook()).contacts.values() if c.name == "Katia Brambilla")
        assert "elettricista" in contact.of("need")
        assert [p.contact for p in (await talk.notebook()).promises.values()] == [contact.id]
