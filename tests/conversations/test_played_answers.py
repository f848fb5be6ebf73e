"""Evenings played by hand: what people say to the farmer's question, or to *when?*, that is no answer."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from tests.talking import Conversation

NOTE: dict[Language, str] = {"it": "conosciuto Dario Fumagalli, serramenti", "en": "Met Dario Fumagalli, windows"}
SAVE: dict[Language, str] = {"it": "Salva", "en": "Save"}


async def facts(talk: Conversation) -> list[tuple[str, str]]:
    """What is known of the one contact, but for the trade of the first note."""
    (contact,) = (await talk.notebook()).contacts.values()
    return [(f.kind, f.text) for f in contact.facts if f.kind not in {"role", "company"}]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("it", "glielo chiedo mercoledì"),
        ("it", "non me l'ha detto"),
        ("it", "non ne abbiamo parlato"),
        ("it", "devo ancora chiederglielo"),
        ("it", "😂"),
        ("it", "..."),
        ("it", "ok"),
        ("it", "perché me lo chiedi?"),
        ("it", "aspetta"),
        ("it", "basta"),
        ("en", "I'll ask him on Wednesday"),
        ("en", "he didn't say"),
        ("en", "can't remember"),
        ("en", "why do you ask?"),
        ("en", "hmm"),
        ("en", "stop"),
    ],
)
async def test_what_is_no_answer_is_never_stored(lang: Language, words: str) -> None:
    """It gets a word, no fact is kept and no card is made."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.tap(SAVE[lang])
        await talk.say(words)
        assert talk.last
        assert await facts(talk) == []
        assert not [c for c in (await talk.notebook()).cards.values() if c.state == "open"]


async def test_after_a_question_back_the_answer_is_taken() -> None:
    """*Why do you ask?* is told, the question stands, and its answer is kept."""
    async with Conversation() as talk:
        await talk.say(NOTE["it"])
        await talk.tap("Salva")
        await talk.say("a cosa ti serve?")
        await talk.say("cerca architetti")
        assert await facts(talk) == [("need", "architetti")]


@pytest.mark.parametrize(("lang", "words"), [("it", "giovedì alle 9"), ("en", "Thursday at 9")])
async def test_a_time_instead_of_an_answer_makes_the_coffee(lang: Language, words: str) -> None:
    """Somebody ahead of the question gets the date; the question is kept for it."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.tap(SAVE[lang])
        await talk.say(words)
        notebook = await talk.notebook()
        assert [t.day.isoformat() for t in notebook.touches.values()] == ["2026-03-19"]
        assert [c.kept for c in notebook.contacts.values()] == [("need",)]
        assert await facts(talk) == []


@pytest.mark.parametrize(("lang", "no"), [("it", "skip"), ("it", "poi vediamo"), ("en", "skip"), ("en", "maybe later")])
async def test_no_coffee_for_now_in_words(lang: Language, no: str) -> None:
    """It is a conscious *not now*, not a person called Skip."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.tap(SAVE[lang])
        await talk.say("skip")
        await talk.say(no)
        (contact,) = (await talk.notebook()).contacts.values()
        assert contact.not_now_at is not None


async def test_a_need_told_while_the_coffee_is_asked_about_is_about_that_person() -> None:
    """It gets its card without asking whose it is, and the coffee is come back to."""
    async with Conversation() as talk:
        await talk.say(NOTE["it"])
        await talk.tap("Salva")
        await talk.tap("Salta")
        await talk.say("cerca architetti")
        await talk.tap("Salva")
        assert ("need", "architetti") in await facts(talk)


async def test_a_second_thought_about_the_time() -> None:
    """A time alone, just after a date was made, moves that date."""
    async with Conversation() as talk:
        await talk.say(NOTE["it"])
        await talk.tap("Salva")
        await talk.tap("Salta")
        await talk.say("giovedì alle 9")
        await talk.say("anzi no, venerdì")
        assert [t.day.isoformat() for t in (await talk.notebook()).touches.values()] == ["2026-03-20"]


@pytest.mark.parametrize(
    "words", ["sì", "no", "ok", "skip", "salta", "non ora", "aspetta", "chi sei?", "aiuto", "👍", "boh"]
)
async def test_small_talk_leaves_no_trace(words: str) -> None:
    """With nothing asked, such words are answered and neither kept nor made into somebody."""
    async with Conversation() as talk:
        await talk.say("/settings")
        await talk.tap("Al giorno")
        await talk.tap("5")
        await talk.say(words)
        assert talk.last
        notebook = await talk.notebook()
        assert not notebook.notes
        assert not notebook.cards


@pytest.mark.parametrize(("setting", "wrong"), [("Fuso", "Pizzighettone"), ("Orari", "boh quando capita")])
async def test_wrong_input_for_a_setting_is_explained(setting: str, wrong: str) -> None:
    """It makes neither a note nor a person, and the right answer is taken next."""
    async with Conversation() as talk:
        await talk.say("/settings")
        await talk.tap(setting)
        await talk.say(wrong)
        assert not (await talk.notebook()).cards
        await talk.say("Londra" if setting == "Fuso" else "8-13")
        profile = (await talk.notebook()).profile
        assert (profile.zone, profile.hours.end.hour) in {("Europe/London", 18), ("Europe/Rome", 13)}


async def test_an_answer_about_somebody_else_is_theirs() -> None:
    """*Giulia: …*, in answer to a question about Davide, is a note about Giulia."""
    async with Conversation() as talk:
        await talk.say(
            "ho parlato con Giulia Ferrari, architetta, cerca un geometra, e con Davide Conti, impresa edile"
        )
        await talk.tap("Salva")
        talk.must_hear("Per Davide")
        await talk.say("giulia: cerca committenti privati")
        talk.must_hear("Giulia Ferrari", "committenti privati")
        davide = next(c for c in (await talk.notebook()).contacts.values() if c.first_name == "Davide")
        assert not davide.of("need")


@pytest.mark.parametrize(
    ("lang", "words", "button"),
    [("it", "la settimana prossima", "lunedì 16 marzo"), ("en", "next week", "Monday 16 March")],
)
async def test_a_week_is_no_day(lang: Language, words: str, button: str) -> None:
    """*Next week* is answered with its free slots, not with a date on the Monday."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.tap(SAVE[lang])
        await talk.say("skip")
        await talk.say(words)
        assert talk.buttons[0].startswith(button)
        assert not (await talk.notebook()).touches
        await talk.tap(1)
        assert [t.day.isoformat() for t in (await talk.notebook()).touches.values()] == ["2026-03-16"]


@pytest.mark.parametrize(
    ("lang", "note", "name"),
    [
        ("it", "conosciuta una tipa, non ricordo il nome, fa la grafica", "si chiama Elena"),
        ("en", "met a woman, don't remember her name, she's a designer", "her name is Elena"),
    ],
)
async def test_a_name_that_comes_later(lang: Language, note: str, name: str) -> None:
    """The note without a name gets the one that is told after it."""
    async with Conversation(lang=lang) as talk:
        await talk.say(note)
        assert talk.last.count("?") == 1
        await talk.say(name)
        await talk.tap(SAVE[lang])
        assert [c.name for c in (await talk.notebook()).contacts.values()] == ["Elena"]
        assert len((await talk.notebook()).notes) == 1


@pytest.mark.parametrize(
    ("lang", "words"), [("it", "gli ho promesso il numero di Gino"), ("en", "I promised him Gino's number")]
)
async def test_a_promise_told_in_answer_is_to_whom_it_was_asked_of(lang: Language, words: str) -> None:
    """Gino is only mentioned: the promise is Dario's."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.tap(SAVE[lang])
        await talk.say(words)
        await talk.tap(SAVE[lang])
        notebook = await talk.notebook()
        assert [c.first_name for c in notebook.contacts.values()] == ["Dario"]
        assert [p.contact for p in notebook.promises.values()] == list(notebook.contacts)


@pytest.mark.parametrize("words", ["conosciuto Dario Neri, caffè lunedì alle 15", "Dario Neri, caffè lunedì alle 15"])
async def test_a_namesake_in_answer_is_somebody_else(words: str) -> None:
    """Another Dario, noted while Dario is asked about, is never merged with him."""
    async with Conversation() as talk:
        await talk.say(NOTE["it"])
        await talk.tap("Salva")
        await talk.say(words)
        await talk.tap("Salva")
        assert [c.name for c in (await talk.notebook()).contacts.values()] == ["Dario Fumagalli", "Dario Neri"]
