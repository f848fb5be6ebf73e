"""Later, done, back on Friday: what tired people type below a nudge, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core.reading.reading import Language
from bot.core.slots import easter
from tests.talking import Conversation

NOTE: dict[Language, str] = {"it": "conosciuta Anna Rossi, panificio", "en": "met Anna Rossi, bakery"}
COFFEE: dict[Language, str] = {"it": ", caffè domani alle 10", "en": ", coffee tomorrow at 10"}
SAID: dict[Language, str] = {"it": "Te lo ricordo", "en": "I’ll remind you"}
ASKED: dict[Language, str] = {"it": "Quando te lo ricordo?", "en": "When shall I remind you?"}

BOTH: dict[Language, tuple[str, str]] = {
    "it": ("conosciuta Anna Rossi, panificio. Le ho promesso di mandarle il listino domani",
           "conosciuto Luca Bianchi, commercialista"),
    "en": ("met Anna Rossi, bakery. I promised to send her the price list tomorrow", "met Luca Bianchi, accountant"),
}  # fmt: skip


async def noted(talk: Conversation, words: str) -> None:
    """A note taken and saved, and nothing more wanted of it."""
    await talk.say(words)
    await talk.tap(1)
    for word in ("Salta", "Skip", "Non ora", "Not now"):
        if word in talk.buttons:
            await talk.tap(word)


@pytest.mark.parametrize(
    ("lang", "words", "when"),
    [
        ("it", "tra un'oretta", "Fri 13 11:00"),
        ("it", "ricordamelo stasera", "Fri 13 19:00"),
        ("it", "dopo pranzo", "Fri 13 14:00"),
        ("it", "domattina", "Sat 14 09:00"),
        ("it", "tra qualche giorno", "Mon 16 09:00"),
        ("it", "la prossima settimana", "Mon 16 09:00"),
        ("it", "me lo ricordi lunedì?", "Mon 16 09:00"),
        ("it", "puoi ricordarmelo domani?", "Sat 14 09:00"),
        ("it", "rimandalo di tre giorni, grazie", "Mon 16 09:00"),
        ("it", "ricordamelo dopo Pasqua", "Tue 07 09:00"),
        ("it", "ricordamelo a settembre", "Tue 01 09:00"),
        ("en", "in ten days", "Mon 23 09:00"),
        ("en", "remind me tonight", "Fri 13 19:00"),
        ("en", "this afternoon", "Fri 13 15:00"),
        ("en", "after dinner", "Fri 13 21:00"),
        ("en", "in a few days", "Mon 16 09:00"),
        ("en", "can you remind me tomorrow please?", "Sat 14 09:00"),
        ("en", "push it to Thursday", "Thu 19 09:00"),
        ("en", "ask me again on Monday", "Mon 16 09:00"),
        ("en", "remind me after Easter", "Tue 07 09:00"),
    ],
)
async def test_a_nudge_is_put_off_as_people_say_it(lang: Language, words: str, when: str) -> None:
    """Said back, and one nudge has one moment."""
    async with Conversation(lang=lang) as talk:
        await noted(talk, NOTE[lang])
        await talk.until("2026-03-13T10:00")
        await talk.say(words)
        talk.must_hear(SAID[lang])
        put_off = [n.snoozed for n in (await talk.notebook()).nudges.values() if n.snoozed and n.state == "due"]
        assert [f"{moment.astimezone(talk.now.tzinfo):%a %d %H:%M}" for moment in put_off] == [when]


@pytest.mark.parametrize(
    ("lang", "words"),
    [(lang, words) for lang, several in (
        ("it", ("non oggi", "tra un po'", "adesso no", "ricordamelo più tardi", "rimanda")),
        ("en", ("not today", "in a bit", "remind me later", "not right now", "postpone")),
    ) for words in several],
)  # fmt: skip
async def test_who_names_no_moment_gets_buttons(lang: Language, words: str) -> None:
    """Whoever is tired need not think of a date."""
    async with Conversation(lang=lang) as talk:
        await noted(talk, NOTE[lang])
        await talk.until("2026-03-13T10:00")
        await talk.say(words)
        talk.must_hear(ASKED[lang])
        await talk.tap(2)
        talk.must_hear(SAID[lang])


@pytest.mark.parametrize(("lang", "tomorrow"), [("it", "Te lo ricordo sabato 14 marzo"), ("en", "Saturday 14 March")])
async def test_a_digest_put_off_by_two_taps_is_put_off_once(lang: Language, tomorrow: str) -> None:
    """The second tap, also on the old button, is told when it comes, and not that it is no longer needed."""
    async with Conversation(lang=lang) as talk:
        for note in BOTH[lang]:
            await noted(talk, note)
        await talk.until("2026-03-13T10:00")
        first = next(n.told_with for n in (await talk.notebook()).nudges.values() if n.told_with)
        for data in ("putoffto|{}|tomorrow", "putoffto|{}|tomorrow", "putoff|{}"):
            await talk.tap_data(data.format(first))
            talk.must_hear(tomorrow)
        await talk.until("2026-03-14T10:00")
        assert len(talk.heard) == 1


@pytest.mark.parametrize(("lang", "words"), [("it", "ricordamelo fra dieci giorni"), ("en", "remind me in ten days")])
async def test_it_out_of_the_blue_is_asked_back(lang: Language, words: str) -> None:
    """Nobody is called *Ricordamelo*."""
    async with Conversation(lang=lang) as talk:
        await talk.say(words)
        assert "?" in talk.last
        assert await talk.forgotten(), "nothing is worth keeping"


@pytest.mark.parametrize(("lang", "words"), [("it", "ricordamelo giovedì"), ("en", "remind me on Thursday")])
async def test_fridays_nudge_is_put_off_on_monday(lang: Language, words: str) -> None:
    """Also if a question is open, for which a day would be an answer."""
    async with Conversation(lang=lang) as talk:
        await talk.say(NOTE[lang])
        await talk.tap(1)
        await talk.until("2026-03-16T09:30")
        await talk.say(words)
        talk.must_hear(SAID[lang], "19")
        assert not (await talk.notebook()).touches


@pytest.mark.parametrize(("lang", "words"), [("it", "ricordamelo tra mezz'ora"), ("en", "remind me in half an hour")])
async def test_a_reminder_of_a_coffee_is_put_off_and_the_coffee_is_not(lang: Language, words: str) -> None:
    """Up to its beginning; beyond that it would remind of nothing."""
    async with Conversation(lang=lang) as talk:
        await noted(talk, NOTE[lang] + COFFEE[lang])
        await talk.until("2026-03-13T09:00")
        await talk.say("ricordamelo domani" if lang == "it" else "remind me tomorrow")
        talk.must_hear("10:00")
        await talk.say(words)
        talk.must_hear(SAID[lang], "9:30")
        await talk.until("2026-03-13T09:30")
        assert len(talk.heard) == 1
        touch = next(iter((await talk.notebook()).touches.values()))
        assert (touch.day, touch.at and touch.at.hour) == (date(2026, 3, 13), 10)


@pytest.mark.parametrize(
    ("lang", "words"),
    [(lang, words) for lang, several in (
        ("it", ("non ora", "domani", "no", "domani ti dico", "sono stanca, domani", "lunedì")),
        ("en", ("not now", "tomorrow", "no", "I'll tell you tomorrow", "too tired, tomorrow", "later")),
    ) for words in several],
)  # fmt: skip
async def test_who_puts_the_question_off_did_not_meet_yet(lang: Language, words: str) -> None:
    """*How did it go?* — *tomorrow* is no coffee held."""
    async with Conversation(lang=lang) as talk:
        await noted(talk, NOTE[lang] + COFFEE[lang])
        await talk.until("2026-03-13T19:05")
        await talk.say(words)
        assert [touch.state for touch in (await talk.notebook()).touches.values()] == ["planned"]
        assert talk.heard


@pytest.mark.parametrize(
    ("lang", "words"), [("it", "fatto"), ("it", "l'ho mandato"), ("en", "done"), ("en", "already sent it")]
)
async def test_done_below_a_first_message_is_a_message_sent(lang: Language, words: str) -> None:
    """As if the button had been tapped."""
    async with Conversation(lang=lang) as talk:
        await noted(talk, NOTE[lang])
        await talk.until("2026-03-13T10:00")
        await talk.say(words)
        assert [(t.kind, t.state) for t in (await talk.notebook()).touches.values()] == [("message", "held")]


async def test_done_below_a_digest_asks_which_unless_one_was_opened() -> None:
    """Two promises: neither is kept by chance. Their buttons say which is which."""
    async with Conversation() as talk:
        await noted(talk, "conosciuta Anna Rossi, panificio. Le ho promesso di mandarle il listino domani")
        await noted(talk, "Ho promesso ad Anna Rossi di mandarle il contatto di un grafico domani")
        await talk.until("2026-03-13T10:00")
        labels = talk.buttons
        assert len(set(labels)) == len(labels)
        await talk.say("fatto")
        talk.must_hear("Quale di queste?")
        await talk.tap(1)
        await talk.say("fatto")
        talk.must_hear("Mantenuta")
        assert sorted(p.state for p in (await talk.notebook()).promises.values()) == ["kept", "open"]


@pytest.mark.parametrize(("lang", "move", "words"), [("it", "Rimanda", "stasera"), ("en", "Move", "tonight")])
async def test_a_promise_moved_to_tonight_comes_tonight(lang: Language, move: str, words: str) -> None:
    """Its day is the same, its reminder another."""
    note = {"it": "conosciuta Anna Rossi. Le ho promesso di mandarle il listino lunedì",
            "en": "met Anna Rossi. I promised to send her the price list on Monday"}[lang]  # fmt: skip
    async with Conversation(lang=lang) as talk:
        await noted(talk, note)
        await talk.until("2026-03-16T10:00")
        await talk.tap(move)
        await talk.say(words)
        talk.must_hear("19:00")
        await talk.until("2026-03-16T19:00")
        assert "list" in talk.last


@pytest.mark.parametrize(
    ("lang", "words", "promise", "wrote"),
    [
        ("it", "scritto a Luca", "open", True),
        ("it", "fatto con Anna", "kept", False),
        ("en", "wrote to Luca", "open", True),
        ("en", "done with Anna", "kept", False),
    ],
)
async def test_of_a_digest_the_one_named_is_done(lang: Language, words: str, promise: str, *, wrote: bool) -> None:
    """And nobody else's."""
    async with Conversation(lang=lang) as talk:
        for note in BOTH[lang]:
            await noted(talk, note)
        await talk.until("2026-03-13T10:00")
        await talk.say(words)
        book = await talk.notebook()
        assert [p.state for p in book.promises.values()] == [promise]
        assert [t.kind for t in book.touches.values()] == ["message"] * wrote


async def test_of_a_digest_the_one_named_is_put_off_and_the_one_counted_opened() -> None:
    """*Ricordami Luca domani*, *il secondo*: the others stay."""
    async with Conversation() as talk:
        for note in BOTH["it"]:
            await noted(talk, note)
        await talk.until("2026-03-13T10:00")
        await talk.say("ricordami Luca lunedì")
        put_off = [n.about for n in (await talk.notebook()).nudges.values() if n.snoozed and n.state == "due"]
        names = [(await talk.notebook()).contacts[about].name for about in put_off]
        assert names == ["Luca Bianchi"]
        await talk.say("il secondo")
        talk.must_hear("Buongiorno Anna")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("it", "basta promemoria"), ("it", "troppi messaggi"), ("it", "smettila"), ("it", "scrivimi meno"),
        ("en", "too many messages"), ("en", "leave me alone"), ("en", "stop reminding me"), ("en", "write less often"),
    ],
)  # fmt: skip
async def test_who_has_had_enough_is_offered_less(lang: Language, words: str) -> None:
    """A tap is enough, and it is no note."""
    async with Conversation(lang=lang) as talk:
        await noted(talk, NOTE[lang])
        await talk.until("2026-03-13T10:00")
        await talk.say(words)
        await talk.tap(1)
        book = await talk.notebook()
        assert book.profile.rhythm == "weekly"
        assert len(book.notes) == 1


@pytest.mark.parametrize(
    ("lang", "words"),
    [("it", "silenzio fino a lunedì"), ("it", "non disturbarmi oggi"), ("en", "quiet until Monday")],
)
async def test_quiet_until_a_day_is_a_pause(lang: Language, words: str) -> None:
    """It ends on a working morning."""
    async with Conversation(lang=lang, now="2026-03-13T10:00") as talk:
        await talk.say(words)
        until = (await talk.notebook()).profile.paused_until
        assert until
        assert f"{until:%d %H}" == "16 08"


async def test_a_quiet_man_is_a_note() -> None:
    """Only words that say nothing else hush the coach."""
    async with Conversation(lang="en") as talk:
        await talk.say("Quiet Studio, met Anna Rossi, bakery")
        assert "Save" in talk.buttons


@pytest.mark.parametrize(
    ("lang", "words", "back"),
    [
        ("it", "torno lunedì", "lunedì 16 marzo, 9:00"),
        ("it", "rientro dalle ferie il 30", "lunedì 30 marzo, 9:00"),
        ("en", "I'm back on Monday", "Monday 16 March, 9:00"),
        ("en", "back home on the 30th", "Monday 30 March, 9:00"),
    ],
)
async def test_who_is_back_on_a_day_is_left_alone_until_then(lang: Language, words: str, back: str) -> None:
    """The coach rests; a tap ends it."""
    async with Conversation(lang=lang) as talk:
        await talk.say(words)
        talk.must_hear(back)


@pytest.mark.parametrize(
    ("lang", "away", "back", "last"),
    [
        ("it", "sono a Londra questa settimana", "torno giovedì", date(2026, 3, 18)),
        ("en", "I'm in London this week", "I'm back on Thursday", date(2026, 3, 18)),
    ],
)
async def test_a_journey_ends_on_the_day_one_is_back(lang: Language, away: str, back: str, last: date) -> None:
    """It is shortened, and nothing is paused."""
    async with Conversation(lang=lang, now="2026-03-16T10:00") as talk:
        await talk.say(away)
        await talk.say(back)
        profile = (await talk.notebook()).profile
        assert profile.stay
        assert (profile.stay.last, profile.paused_until) == (last, None)


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, date(1961, 4, 2)), (2000, date(2000, 4, 23)), (2026, date(2026, 4, 5)), (2038, date(2038, 4, 25))],
)
def test_easter_is_computed(year: int, day: date) -> None:
    """As in the calendar, the late ones included."""
    assert easter(year) == day
