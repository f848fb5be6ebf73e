"""Lines that tired people type in passing, each of which once went to the wrong place."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from tests.talking import Conversation

MET: dict[Language, str] = {
    "it": "conosciuto Carlo Riva, geometra, gli ho promesso il numero di mio cugino",
    "en": "met Carlo Riva, surveyor, I promised to send him my cousin's number",
}
COFFEE: dict[Language, str] = {
    "it": "conosciuto Marco Sala, fa siti, caffè mercoledì alle 9",
    "en": "met Marco Sala, builds websites, coffee Wednesday at 9",
}
SAVE: dict[Language, str] = {"it": "Salva", "en": "Save"}


@pytest.mark.parametrize(("lang", "done"), [("it", "l'ho chiamato"), ("en", "I called him")])
async def test_done_is_nobodys_need(lang: Language, done: str) -> None:
    """While a need is asked for, *l'ho chiamato* shows the promises it may be about."""
    async with Conversation(lang=lang) as talk:
        await talk.say(MET[lang])
        await talk.tap(SAVE[lang])
        await talk.say(done)
        talk.must_hear("✍️")
        (contact,) = (await talk.notebook()).contacts.values()
        assert contact.of("need") == ()


@pytest.mark.parametrize(
    ("lang", "words"), [("it", "tra un mese ricordami di chiamarlo"), ("en", "remind me to call him in a month")]
)
async def test_another_thing_to_do_moves_no_coffee(lang: Language, words: str) -> None:
    """The coffee stays on Wednesday."""
    async with Conversation(lang=lang) as talk:
        await talk.say(COFFEE[lang])
        await talk.tap(SAVE[lang])
        await talk.tap({"it": "Salta", "en": "Skip"}[lang])
        await talk.say(words)
        (touch, *_) = (await talk.notebook()).touches.values()
        assert touch.day.isoformat() == "2026-03-18"


@pytest.mark.parametrize(
    ("lang", "words", "zone"),
    [
        ("it", "mi trasferisco a Londra", "Europe/London"),
        ("it", "ora vivo a New York", "America/New_York"),
        ("en", "I've moved to Lisbon", "Europe/Lisbon"),
        ("en", "I live in Chicago now", "America/Chicago"),
    ],
)
async def test_another_home_is_another_clock(lang: Language, words: str, zone: str) -> None:
    """For good, where *I'm in London this week* is for a while."""
    async with Conversation(lang=lang) as talk:
        await talk.say(words)
        assert (await talk.notebook()).profile.zone == zone


@pytest.mark.parametrize(
    ("lang", "words", "answer"),
    [
        ("it", "posso chiedere a Carlo un contatto?", "è presto"),
        ("en", "can I ask Carlo for a referral?", "Not yet"),
    ],
)
async def test_may_one_ask(lang: Language, words: str, answer: str) -> None:
    """It is answered as ``/ask Carlo`` is."""
    async with Conversation(lang=lang) as talk:
        await talk.say(MET[lang])
        await talk.tap(SAVE[lang])
        await talk.say(words)
        talk.must_hear(answer)


@pytest.mark.parametrize(
    ("lang", "words"), [("it", "andata bene, gli serve un ponteggio"), ("en", "went well, he needs scaffolding")]
)
async def test_a_nameless_note_may_be_about_whom_one_saw_today(lang: Language, words: str) -> None:
    """Met a week ago, called today: one tap gives the note its person."""
    note = {
        "it": "conosciuto Carlo Riva, geometra. ci sentiamo giovedì prossimo",
        "en": "met Carlo Riva, surveyor, call next Thursday",
    }
    async with Conversation(lang=lang) as talk:
        await talk.say(note[lang])
        await talk.tap(SAVE[lang])
        await talk.tap({"it": "Salta", "en": "Skip"}[lang])
        await talk.until("2026-03-20T21:00")
        await talk.say("/people")
        await talk.say(words)
        assert "Carlo Riva" in talk.buttons or "Carlo" in talk.transcript.rsplit(words, 1)[1]


THREE = (
    "Met three people at the chamber breakfast: Ella (florist), Raj Patel from Patel & Sons, plumbers, "
    "and Sue who does payroll"
)


async def test_whose_the_address_is() -> None:
    """*Sue's email*, while a coffee with somebody else is spoken of, is Sue's; *save* means the one who is known."""
    async with Conversation(lang="en") as talk:
        await talk.say(THREE)
        await talk.tap("Save")
        await talk.tap("Skip")
        await talk.say("sue's email is sue@pay.co.uk")
        await talk.say("save")
        sue = next(c for c in (await talk.notebook()).contacts.values() if c.name == "Sue")
        assert sue.one("email") == "sue@pay.co.uk"


async def test_a_name_in_lower_case_at_the_start_is_somebody_known() -> None:
    """*raj picked up …* is about Raj, days later too."""
    async with Conversation(lang="en") as talk:
        await talk.say(THREE)
        await talk.tap("Save")
        await talk.wait("4d")
        await talk.say("raj picked up, he wants someone for his website")
        assert "Raj" in talk.transcript.rsplit("his website", 1)[1]


@pytest.mark.parametrize(
    ("lang", "asked", "answer"),
    [
        ("en", "what's next?", "18 March"),
        ("it", "cosa ho in programma?", "18 marzo"),
        ("it", "prossimo appuntamento?", "18 marzo"),
    ],
)
async def test_what_comes_next(lang: Language, asked: str, answer: str) -> None:
    """It is answered as ``/today`` is."""
    async with Conversation(lang=lang) as talk:
        await talk.say(COFFEE[lang])
        await talk.tap(SAVE[lang])
        await talk.say(asked)
        talk.must_hear(answer)


@pytest.mark.parametrize(("lang", "words"), [("en", "forget everything"), ("it", "cancella tutto")])
async def test_forgetting_everything_is_asked_once_more(lang: Language, words: str) -> None:
    """In words as by the command; nothing is gone yet."""
    async with Conversation(lang=lang) as talk:
        await talk.say(COFFEE[lang])
        await talk.tap(SAVE[lang])
        await talk.say(words)
        assert {"en": "Erase everything", "it": "Cancello tutto"}[lang] in talk.transcript.rsplit(words, 1)[1]
        assert (await talk.notebook()).contacts


async def test_a_promise_takes_nobody_elses_day() -> None:
    """The coffee's Friday is the coffee's; the promise to Sue has the day that promises have."""
    async with Conversation(lang="en", now="2026-10-14T19:10") as talk:
        await talk.say(f"{THREE}. coffee with Ella Friday 9am, call Raj on Monday, promised Sue the template")
        talk.must_hear("promised: the template")
        talk.must_not_hear("template (")


@pytest.mark.parametrize(
    ("lang", "note", "over"),
    [
        ("it", "conosciuta Anna Rossi, fornaia, cerca un grafico", "Anna non cerca più il grafico"),
        ("it", "conosciuta Anna Rossi, fornaia, cerca un grafico", "Anna ha trovato il grafico"),
        ("en", "met Anna Rossi, baker, needs a graphic designer", "Anna no longer needs a designer"),
        ("en", "met Anna Rossi, baker, needs a graphic designer", "Anna found a designer"),
    ],
)
async def test_a_need_that_is_none_any_more_goes(lang: Language, note: str, over: str) -> None:
    """It would only bring up helpers whom nobody needs; undo brings it back."""
    async with Conversation(lang=lang) as talk:
        await talk.say(note)
        await talk.tap(SAVE[lang])
        await talk.tap({"it": "Salta", "en": "Skip"}[lang])
        await talk.tap({"it": "Non ora", "en": "Not now"}[lang])
        await talk.say(over)
        (contact,) = (await talk.notebook()).contacts.values()
        assert contact.of("need") == ()
        await talk.say("/undo")
        (contact,) = (await talk.notebook()).contacts.values()
        assert len(contact.of("need")) == 1


@pytest.mark.parametrize(
    ("lang", "note", "words", "promise"),
    [
        (
            "it",
            "conosciuta Sara Conti, sarta. la sento martedì alle 15",
            "sentita, le presento il mio tecnico",
            "tecnico",
        ),
        ("en", "met Sara Cole, tailor. call her Tuesday at 3pm", "spoke to her, I promised her the link", "link"),
    ],
)
async def test_what_is_told_after_a_call_is_about_whom_one_called(
    lang: Language, note: str, words: str, promise: str
) -> None:
    """A call that has begun is no less a meeting: a line without a name, then, is about the other one."""
    async with Conversation(lang=lang) as talk:
        await talk.say(note)
        await talk.tap(SAVE[lang])
        await talk.until("2026-03-17T15:20")
        await talk.say(words)
        await talk.tap(SAVE[lang])
        book = await talk.notebook()
        assert [promise in p.text and p.contact == next(iter(book.contacts)) for p in book.promises.values()] == [True]


@pytest.mark.parametrize(
    ("lang", "note", "question"),
    [
        ("it", "conosciuto Tommaso Neri, falegname, ha un furgone fermo il sabato", "chi mi può prestare un furgone?"),
        ("en", "met Tom Fox, joiner, has a van standing idle", "who can lend me a van?"),
    ],
)
async def test_who_has_a_thing_is_answered_by_what_they_can_give(lang: Language, note: str, question: str) -> None:
    """Lending, giving and having are asked for as helping is."""
    async with Conversation(lang=lang) as talk:
        await talk.say(note)
        await talk.tap(SAVE[lang])
        await talk.say(question)
        talk.must_hear("Tom")
