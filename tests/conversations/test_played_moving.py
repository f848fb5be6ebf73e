"""Evenings played by hand: dates moved and called off in plain words, and what is typed below a reminder."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from tests.talking import Conversation

NOTE: dict[Language, str] = {
    "it": "Conosciuta Anna Rossi, panificio, fatica con gli ordini online, caffè martedì alle 10",
    "en": "Met Anna Rossi, bakery, struggles with online orders, coffee Tuesday at 10",
}
SAVE: dict[Language, str] = {"it": "Salva", "en": "Save"}


async def dates(talk: Conversation) -> list[tuple[str, str, str]]:
    """Day, hour and state of all that was planned."""
    touches = (await talk.notebook()).touches.values()
    return [(t.day.isoformat(), t.at.isoformat("minutes") if t.at else "", t.state) for t in touches]


@pytest.mark.parametrize(
    ("lang", "words", "day", "at"),
    [
        ("it", "spostiamo Anna a giovedì", "2026-03-19", "10:00"),
        ("it", "caffè con Anna spostato a giovedì alle 15", "2026-03-19", "15:00"),
        ("it", "Anna mi ha chiesto di spostare a mercoledì", "2026-03-18", "10:00"),
        ("it", "rimandiamo il caffè con anna rossi al 26", "2026-03-26", "10:00"),
        ("it", "ho spostato il caffè con Anna da martedì a venerdì", "2026-03-20", "10:00"),
        ("it", "Anna Rossi ha chiesto di fare giovedì invece di martedì", "2026-03-19", "10:00"),
        ("en", "Anna asked to do Thursday instead of Tuesday", "2026-03-19", "10:00"),
        ("it", "anticipiamo Anna a lunedì alle 9", "2026-03-16", "09:00"),
        ("en", "move Anna to Thursday", "2026-03-19", "10:00"),
        ("en", "coffee with Anna is now Friday at 3pm", "2026-03-20", "15:00"),
        ("en", "anna wants to reschedule to wednesday", "2026-03-18", "10:00"),
        ("en", "coffee with Anna moved to Thursday at 9", "2026-03-19", "09:00"),
    ],
)
async def test_a_date_is_moved_in_words(lang: Language, words: str, day: str, at: str) -> None:
    """The planned coffee gets its new time, in the week it was in, and the old one is said."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.tap(SAVE[lang])
        await talk.say(words)
        talk.must_hear("martedì 17 marzo, 10:00" if lang == "it" else "Tuesday 17 March, 10:00")
        assert await dates(talk) == [(day, at, "planned")]
        assert [f.name for f in talk.files] == ["coltiva.ics"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("it", "Anna ha disdetto"),
        ("it", "Anna non può più"),
        ("it", "cancella il caffè con Anna"),
        ("it", "purtroppo anna rossi ha annullato"),
        ("it", "il caffè con Anna è saltato"),
        ("it", "Anna mi ha dato buca all'ultimo"),
        ("en", "Anna cancelled"),
        ("en", "Anna can't make it"),
        ("en", "cancel the coffee with Anna"),
        ("en", "coffee with anna is off"),
    ],
)
async def test_a_date_is_called_off_in_words(lang: Language, words: str) -> None:
    """It is off, the old date is said, another is offered, and undo brings it back."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.tap(SAVE[lang])
        await talk.say(words)
        talk.must_hear("martedì 17 marzo, 10:00" if lang == "it" else "Tuesday 17 March, 10:00")
        assert await dates(talk) == [("2026-03-17", "10:00", "cancelled")]
        await talk.say("/undo")
        assert await dates(talk) == [("2026-03-17", "10:00", "planned")]


@pytest.mark.parametrize(
    "words",
    [
        "Anna ha spostato la sede a Monza",
        "Anna ha annullato il contratto con il fornitore",
        "Anna non riesce a trovare un fotografo",
    ],
)
async def test_a_note_with_such_a_word_is_still_a_note(words: str) -> None:
    """What says more than who, what and when moves no date."""
    async with Conversation() as talk:
        await talk.say(NOTE["it"])
        await talk.tap("Salva")
        await talk.say(words)
        assert await dates(talk) == [("2026-03-17", "10:00", "planned")]


async def test_a_date_of_two_namesakes_is_asked_about() -> None:
    """Two Marcos with a date each: buttons, and the one tapped is called off."""
    async with Conversation() as talk:
        for note in ("conosciuto Marco Verdi, caffè lunedì alle 9", "conosciuto Marco Neri, caffè lunedì alle 15"):
            await talk.say(note)
            await talk.tap("Salva")
        await talk.say("Marco ha disdetto")
        assert list(talk.buttons) == ["Marco Verdi, lun 16, 9:00", "Marco Neri, lun 16, 15:00"]
        await talk.tap("Marco Neri")
        assert sorted(await dates(talk)) == [("2026-03-16", "09:00", "planned"), ("2026-03-16", "15:00", "cancelled")]


async def test_who_has_no_date_cannot_cancel_it() -> None:
    """It says that nothing is planned, and makes no card."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio")
        await talk.tap("Salva")
        await talk.tap("Salta")
        await talk.tap("Non ora")
        await talk.say("Anna ha disdetto")
        talk.must_hear("Con Anna non c’è niente in programma")
        assert not [c for c in (await talk.notebook()).cards.values() if c.state == "open"]


async def test_below_a_reminder_no_name_is_needed() -> None:
    """*Spostiamo a giovedì*, typed under tomorrow's coffee, moves that coffee."""
    async with Conversation() as talk:
        await talk.say(NOTE["it"])
        await talk.tap("Salva")
        await talk.until("2026-03-16T19:00")
        await talk.say("spostiamo a giovedì")
        assert await dates(talk) == [("2026-03-19", "10:00", "planned")]


@pytest.mark.parametrize("when", ["2026-03-17T19:30", "2026-03-18T20:30"])
@pytest.mark.parametrize(
    ("lang", "words"),
    [("it", "non ci siamo visti"), ("it", "non è venuta"), ("en", "she didn't show up"), ("en", "it didn't happen")],
)
async def test_not_having_met_is_no_meeting(lang: Language, words: str, when: str) -> None:
    """In answer to *how did it go?*, that evening or the next, it takes the date off instead of counting it."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.tap(SAVE[lang])
        await talk.until(when)
        await talk.say(words)
        assert await dates(talk) == [("2026-03-17", "10:00", "cancelled")]


async def test_how_it_went_is_told_the_next_morning() -> None:
    """The answer may take a night, and may name the person."""
    async with Conversation() as talk:
        await talk.say(NOTE["it"])
        await talk.tap("Salva")
        await talk.until("2026-03-18T08:15")
        await talk.say("con Anna è andata bene, cerca anche un fotografo")
        await talk.tap("Salva")
        assert await dates(talk) == [("2026-03-17", "10:00", "held")]
        assert [c.name for c in (await talk.notebook()).contacts.values()] == ["Anna Rossi"]


@pytest.mark.parametrize(("lang", "done"), [("it", "fatto"), ("en", "done")])
async def test_done_below_a_promise_keeps_it(lang: Language, done: str) -> None:
    """Typed instead of tapped, it closes the promise, whatever question was open before, and is no answer to that."""
    note = {"it": "conosciuto Carlo Brera, tipografo, gli ho promesso il listino per domani",
            "en": "met Carlo Brera, printer, I promised to send him the price list tomorrow"}[lang]  # fmt: skip
    async with Conversation(lang=lang) as talk:
        await talk.say(note)
        await talk.tap(SAVE[lang])
        await talk.until("2026-03-13T10:00")
        await talk.say(done)
        notebook = await talk.notebook()
        assert [p.state for p in notebook.promises.values()] == ["kept"]
        assert not [f for c in notebook.contacts.values() for f in c.facts if f.text in {"fatto", "done"}]


async def test_a_person_without_a_date_never_moves_somebody_elses() -> None:
    """*The coffee with Chiara is at one*, of a Chiara without one, leaves Anna's where it is."""
    async with Conversation() as talk:
        await talk.say("conosciuta Chiara Melis, medico")
        await talk.tap("Salva")
        await talk.tap("Salta")
        await talk.tap("Non ora")
        await talk.say(NOTE["it"])
        await talk.tap("Salva")
        await talk.tap("Salta")
        await talk.say("il caffè con chiara è alle 13")
        assert await dates(talk) == [("2026-03-17", "10:00", "planned")]


@pytest.mark.parametrize(("lang", "words"), [("it", "elimina Anna"), ("en", "delete Anna")])
async def test_deleting_a_person_asks_first(lang: Language, words: str) -> None:
    """It is neither a cancelled coffee nor done at once."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.tap(SAVE[lang])
        await talk.say(words)
        assert await dates(talk) == [("2026-03-17", "10:00", "planned")]
        await talk.tap(1)
        assert not (await talk.notebook()).contacts


@pytest.mark.parametrize(("lang", "words"), [("it", "presenta Anna a Luca"), ("en", "introduce Anna to Luca")])
async def test_an_introduction_in_plain_words(lang: Language, words: str) -> None:
    """It is what ``/intro Anna Luca`` is."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.tap(SAVE[lang])
        await talk.say("Luca Bianchi commercialista" if lang == "it" else "met Luca Bianchi, accountant")
        await talk.tap(SAVE[lang])
        await talk.say(words)
        talk.must_hear("Anna Rossi", "Luca Bianchi", "🤝")


async def test_the_day_of_a_promise_is_corrected() -> None:
    """*No, by Thursday* is about the promise, where the card has no date."""
    async with Conversation() as talk:
        await talk.say("Incontrata Chiara Melis, medico, le mando il catalogo entro mercoledì")
        await talk.say("no, entro giovedì")
        await talk.tap("Salva")
        notebook = await talk.notebook()
        assert [p.due.isoformat() for p in notebook.promises.values()] == ["2026-03-19"]
        assert not notebook.touches
