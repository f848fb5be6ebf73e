"""Nudges that can be trusted, as conversations: digests, working days, pauses, journeys, silence, outages."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.reading.reading import Language
from data.memory import MemoryStore
from tests.talking import Conversation

FIVE = (
    "Camera di commercio Monza, conosciuta Anna Rossi, panificio. Luca Bianchi commercialista. Marco Sala fa siti. "
    "Katia Brambilla avvocata. Pino Neri idraulico"
)
COFFEE: dict[Language, str] = {
    "it": "conosciuta Anna Rossi, panificio, fatica con gli ordini online, caffè martedì alle 10",
    "en": "met Anna Rossi, bakery, struggles with online orders, coffee Tuesday at 10",
}
MET: dict[Language, str] = {"it": "conosciuta Anna Rossi, panificio", "en": "met Anna Rossi, bakery"}
SAVE: dict[Language, str] = {"it": "Salva", "en": "Save"}


OFFER: dict[Language, str] = {"it": "Posso farlo solo il lunedì", "en": "on Mondays only"}
LAST_WORD: dict[Language, str] = {"it": "taccio finché non mi scrivi", "en": "keep quiet until you write"}


async def meet(talk: Conversation, lang: Language, note: str | None = None) -> None:
    """A note taken and saved, its question and its coffee left for another time."""
    await talk.say(note or MET[lang])
    await talk.tap(SAVE[lang])
    for word in ("Salta", "Skip"):
        if word in talk.buttons:
            await talk.tap(word)
    for word in ("Con nessuno", "Non ora", "Not now"):
        if any(button.startswith(word) for button in talk.buttons):
            await talk.tap(word)
            break


async def test_the_morning_after_five_people_is_one_message() -> None:
    """One digest with a button for each; the button opens that draft, and *later* puts the rest off."""
    async with Conversation() as talk:
        await meet(talk, "it", FIVE)
        await talk.until("2026-03-13T23:00")
        assert len(talk.heard) == 1
        assert talk.last.splitlines()[0] == "A chi scrivi due righe? Tocca un nome."
        assert list(talk.buttons) == ["🌱 Anna", "🌱 Luca", "🌱 Marco", "🌱 Katia", "🌱 Pino", "Più tardi"]
        await talk.tap("🌱 Luca")
        assert "Buongiorno Luca" in talk.last
        await talk.tap("L’ho mandato")
        await talk.tap("Più tardi")
        await talk.tap("Lunedì")
        talk.must_hear("lunedì 16 marzo, 9:00")
        await talk.until("2026-03-16T09:00")
        assert talk.buttons[:4] == ("🌱 Anna", "🌱 Marco", "🌱 Katia", "🌱 Pino")


async def test_one_thing_alone_stays_as_it_is() -> None:
    """A single first step is its draft, ready to be sent."""
    async with Conversation() as talk:
        await meet(talk, "it")
        await talk.until("2026-03-13T09:00")
        talk.must_hear("Con Anna Rossi non c’è ancora un appuntamento")
        assert "Buongiorno Anna" in talk.last


async def test_different_things_join_the_most_valuable_first() -> None:
    """A promise, a note not saved and a first step are one message in this order."""
    async with Conversation() as talk:
        await meet(talk, "it", "conosciuta Anna Rossi, panificio. Le ho promesso di mandarle il listino domani")
        await talk.say("conosciuto Pino Neri, idraulico")
        await talk.until("2026-03-13T12:00")
        assert len(talk.heard) == 1
        assert [line[0] for line in talk.last.splitlines()[1:]] == ["🌿", "✏", "🌱"]
        await talk.tap("🌿 Anna")
        await talk.tap("Mantenuta")
        await talk.tap("✏️ Pino")
        await talk.tap("Salva")
        assert [p.state for p in (await talk.notebook()).promises.values()] == ["kept"]


async def test_what_does_not_fit_is_carried_over_to_the_next_morning() -> None:
    """A digest has six lines at most; nobody is forgotten."""
    names = ("Ada Rossi", "Luca Bi", "Marco Sala", "Katia Villa", "Pino Neri", "Sara Gallo", "Ugo Conti", "Rita Serra")
    async with Conversation(now="2026-03-10T21:00") as talk:
        for name in names:
            await meet(talk, "it", f"conosciuto {name}, idraulico")
        seen = ""
        for day in (11, 12):
            await talk.until(f"2026-03-{day}T12:00")
            assert len(talk.heard) == 1
            assert len(talk.last.splitlines()) <= 7
            seen += talk.last
        assert all(name in seen for name in names)


@pytest.mark.parametrize(
    ("met", "told"),
    [
        ("2026-03-12T21:40", "2026-03-13T09:00"),  # Thursday evening: Friday
        ("2026-03-13T21:40", "2026-03-14T09:00"),  # Friday evening: Saturday, or the 48 hours would be over
        ("2026-03-14T20:00", "2026-03-16T09:00"),  # Saturday evening: Monday, within the 48 hours
        ("2026-03-15T11:00", "2026-03-16T09:00"),  # Sunday: Monday
        ("2026-03-13T02:30", "2026-03-13T09:00"),  # at half past two it is still Thursday evening
        ("2026-04-04T21:00", "2026-04-07T09:00"),  # the eve of Easter: neither Sunday nor Easter Monday
        ("2026-12-24T21:00", "2026-12-28T09:00"),  # Christmas Eve: the 26th is a Saturday, and a holiday
    ],
)
async def test_a_first_step_comes_on_a_working_morning(met: str, told: str) -> None:
    """Working days and public holidays hold, but for a Saturday without which the 48 hours would be broken."""
    async with Conversation(now=met) as talk:
        await meet(talk, "it")
        await talk.wait("6d")
        sent = [nudge.sent_at for nudge in (await talk.notebook()).nudges.values() if nudge.sent_at]
        assert [f"{moment.astimezone(talk.now.tzinfo):%Y-%m-%dT%H:%M}" for moment in sent] == [told]


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_the_second_coffee_reminder_is_short(lang: Language) -> None:
    """Three lines, one question, and nothing to prepare any more."""
    async with Conversation(lang=lang) as talk:
        await meet(talk, lang, COFFEE[lang])
        await talk.until("2026-03-16T19:00")
        assert len(talk.last.splitlines()) > 3
        await talk.until("2026-03-17T08:30")
        assert len(talk.last.splitlines()) == 3
        assert len(talk.buttons) == 3


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_how_did_it_go_is_asked_once_more_and_then_let_be(lang: Language) -> None:
    """After two days it comes again, says that it will not be asked again, and keeps its word."""
    async with Conversation(lang=lang) as talk:
        await meet(talk, lang, COFFEE[lang])
        await talk.until("2026-03-17T20:00")
        await talk.until("2026-03-19T08:59")
        assert not talk.heard
        await talk.until("2026-03-19T09:00")
        talk.must_hear("non te lo chiedo più" if lang == "it" else "I won’t ask again")
        await talk.wait("39d")
        assert not talk.heard
        await talk.say(MET[lang].replace("Anna Rossi", "Ugo Conti"))
        assert SAVE[lang] in talk.buttons, "a note after so long is a note, not the answer"


async def test_whoever_blocked_the_bot_hears_in_one_message_what_they_missed() -> None:
    """Nothing is sent meanwhile; the first word back gets its answer and one digest, in this order."""
    async with Conversation() as talk:
        await meet(talk, "it", FIVE)
        await talk.block()
        await talk.wait("9d")
        assert not talk.heard
        await talk.unblock()
        await talk.wait("5m")
        assert not talk.heard
        await talk.say("/start")
        assert len(talk.heard) == 2
        assert talk.last.startswith("Eccoti di nuovo. Nel frattempo:\n🌱 Anna Rossi")
        await talk.wait("2d")
        assert not talk.heard


async def test_whoever_lets_the_bot_in_without_a_word_hears_on_the_next_morning() -> None:
    """Unblocking alone brings nothing at once, and loses nothing."""
    async with Conversation() as talk:
        await meet(talk, "it", FIVE)
        await talk.block()
        await talk.until("2026-03-17T15:00")
        await talk.unblock()
        await talk.until("2026-03-18T08:59")
        assert not talk.heard
        await talk.until("2026-03-18T09:00")
        assert len(talk.heard) == 1
        assert "Anna Rossi" in talk.last


@pytest.mark.parametrize(
    ("lang", "words", "back"),
    [
        ("it", "/pause fino al 20 agosto", "giovedì 20 agosto, 9:00"),
        ("it", "in pausa fino al 20", "venerdì 20 marzo, 9:00"),
        ("it", "sono in ferie fino a domenica", "lunedì 16 marzo, 9:00"),
        ("it", "pausa per due settimane", "giovedì 26 marzo, 9:00"),
        ("it", "/pause questa settimana", "lunedì 16 marzo, 9:00"),
        ("en", "/pause until 20 August", "Thursday 20 August, 9:00"),
        ("en", "I'm on holiday until Sunday", "Monday 16 March, 9:00"),
        ("en", "pause for two weeks", "Thursday 26 March, 9:00"),
    ],
)
async def test_a_pause_in_words_is_said_back_with_its_end(lang: Language, words: str, back: str) -> None:
    """Until a day, for a while, in both languages; it always ends on a working morning."""
    async with Conversation(lang=lang) as talk:
        await talk.say(words)
        talk.must_hear(back)


async def test_a_pause_holds_back_all_but_coffee_reminders() -> None:
    """When it is over, what waited is one message; *riprendi* ends it earlier."""
    async with Conversation() as talk:
        await meet(talk, "it", COFFEE["it"])
        await meet(talk, "it", "conosciuto Luca Bianchi, commercialista")
        await meet(talk, "it", "conosciuto Marco Sala, fotografo")
        await talk.say("in pausa fino al 27 marzo")
        await talk.until("2026-03-17T21:00")
        assert len(talk.heard) == 2
        assert all("caffè con Anna Rossi" in words for words in talk.heard)
        await talk.say("riprendi")
        assert talk.heard[0] == "Si riprende."
        for name in ("Anna Rossi", "Luca Bianchi", "Marco Sala"):
            assert name in talk.last


async def test_a_note_that_speaks_of_holidays_is_a_note() -> None:
    """Only words that say nothing else make a pause or a journey."""
    async with Conversation() as talk:
        await talk.say("sono a Londra questa settimana con Anna Rossi, panificio, cerca un fotografo")
        assert "Salva" in talk.buttons
        await talk.say("conosciuta Rita Serra, avvocata, in ferie fino al 20")
        assert "Salva" in talk.buttons
        assert (await talk.notebook()).profile.stay is None
        assert (await talk.notebook()).profile.paused_until is None


@pytest.mark.parametrize(
    ("lang", "words", "last"),
    [
        ("it", "sono a Londra questa settimana", "domenica 22 marzo"),
        ("it", "da martedì a giovedì sono a Londra", "giovedì 19 marzo"),
        ("it", "sono a Londra fino al 20", "venerdì 20 marzo"),
        ("en", "I'm in London this week", "Sunday 22 March"),
        ("en", "this week I'm in London", "Sunday 22 March"),
        ("en", "I'll be in London until Friday", "Friday 20 March"),
    ],
)
async def test_a_journey_shifts_the_clock_for_a_while_and_back(lang: Language, words: str, last: str) -> None:
    """Mornings are London's while it lasts and Rome's afterwards; a coffee in Rome keeps Rome's time."""
    note = {"it": "caffè con Anna Rossi mercoledì alle 15", "en": "coffee with Anna Rossi on Wednesday at 15:00"}[lang]
    async with Conversation(lang=lang, now="2026-03-16T11:00") as talk:
        await talk.say(note)
        await talk.tap(SAVE[lang])
        await talk.say(words)
        talk.must_hear(last)
        await meet(talk, lang, MET[lang].replace("Anna Rossi", "Ugo Conti"))
        await talk.until("2026-03-18T23:00")
        sent = {n.kind: n.sent_at for n in (await talk.notebook()).nudges.values() if n.sent_at}
        assert f"{sent['coffee_ahead']:%H:%M}" == "12:30", "13:30 in Rome"
        assert f"{sent['first_step']:%H:%M}" == "09:00", "nine in London"
        await talk.until("2026-03-24T12:00")
        await meet(talk, lang, MET[lang].replace("Anna Rossi", "Rita Serra"))
        await talk.wait("1d")
        late = [n.sent_at for n in (await talk.notebook()).nudges.values() if n.kind == "first_step" and n.sent_at]
        assert f"{max(late):%d %H:%M}" == "25 08:00", "nine in Rome"


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_silence_is_respected(lang: Language) -> None:
    """After two days unanswered once a week is offered, after four there is silence; coffees come all the same."""
    promise = {"it": "conosciuto {}, idraulico. Gli ho promesso di mandargli un contatto entro il {} marzo",
               "en": "met {}, plumber. I promised him a contact by {} March"}[lang]  # fmt: skip
    names = ("Luca Neri", "Marco Sala", "Ugo Conti", "Pino Villa", "Ivo Galli")
    async with Conversation(lang=lang, now="2026-03-15T21:00") as talk:
        for day, name in enumerate(names, 16):
            await talk.say(promise.format(name, day))
            await talk.tap(SAVE[lang])
        await talk.say(COFFEE[lang].replace("martedì", "il 25 marzo").replace("Tuesday", "on 25 March"))
        await talk.tap(SAVE[lang])
        for day, word in ((16, None), (17, None), (18, OFFER[lang]), (19, LAST_WORD[lang])):
            await talk.until(f"2026-03-{day}T22:00")
            assert len(talk.heard) == 1
            for words in (OFFER[lang], LAST_WORD[lang]):
                assert (words in talk.last) == (words == word)
        await talk.until("2026-03-24T18:00")
        assert not talk.heard
        await talk.until("2026-03-25T09:00")
        assert len(talk.heard) == 2, "evening before and shortly before"
        await talk.say("ciao" if lang == "it" else "hello")
        assert "Ivo Galli" in talk.last


async def test_once_a_week_means_mondays() -> None:
    """Taken by a tap below the offer or in /settings; what the coach starts by itself waits for the Monday."""
    async with Conversation() as talk:
        await talk.say("/settings")
        await talk.tap("Ritmo")
        await talk.tap("Solo il lunedì")
        await meet(talk, "it")
        await talk.until("2026-03-16T08:59")
        assert not talk.heard
        await talk.until("2026-03-16T09:00")
        assert "Buongiorno Anna" in talk.last


@pytest.mark.parametrize(("tap", "typed", "span"), [("21:00–8:00", None, (21, 8)), (None, "dalle 23 alle 7", (23, 7))])
async def test_quiet_hours_can_be_changed(tap: str | None, typed: str | None, span: tuple[int, int]) -> None:
    """By a tap or in words, and said back."""
    async with Conversation() as talk:
        await talk.say("/settings")
        await talk.tap("Silenzio")
        if tap:
            await talk.tap("21")
        else:
            await talk.say(typed or "")
        profile = (await talk.notebook()).profile
        assert (profile.quiet_from.hour, profile.quiet_to.hour) == span


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ricordamelo fra dieci giorni", "lunedì 23 marzo"),
        ("ricordamelo lunedì alle 8:30", "lunedì 16 marzo, 8:30"),
        ("rimandalo a domani", "sabato 14 marzo, 9:00"),
        ("ricordamelo stasera", "venerdì 13 marzo, 19:00"),
    ],
)
async def test_a_nudge_is_put_off_in_words(words: str, said: str) -> None:
    """Typed below it, without a tap; said back with weekday and date; and it comes once, then."""
    async with Conversation() as talk:
        await meet(talk, "it")
        await talk.until("2026-03-13T10:00")
        await talk.say(words)
        talk.must_hear(said)
        await talk.restart()
        await talk.wait("20d")
        assert len(talk.heard) == 2, "a lead and a draft, once"


@pytest.mark.parametrize(
    ("now", "said"),
    [("2026-07-20T21:00", "martedì 1 settembre"), ("2026-12-14T21:00", "giovedì 7 gennaio"), ("2026-03-16T21:00", "")],
)
async def test_after_the_holidays_is_a_day_in_summer_and_at_christmas(now: str, said: str) -> None:
    """In March nobody knows which holidays are meant, so it is asked."""
    async with Conversation(now=now) as talk:
        await meet(talk, "it")
        await talk.wait("13h")
        await talk.say("ricordamelo dopo le ferie")
        if said:
            talk.must_hear(said.replace(" 1 ", " 1º "))
        else:
            talk.must_hear("Quando finiscono?")
            await talk.say("il 7 aprile")
            talk.must_hear("martedì 7 aprile, 9:00")


async def test_a_snooze_never_multiplies() -> None:
    """Put off three times by old buttons, it is said once, at the last moment chosen."""
    async with Conversation() as talk:
        await meet(talk, "it", "conosciuta Anna Rossi, panificio. Le ho promesso di mandarle il listino domani")
        await talk.tap_data("noop")
        await talk.until("2026-03-13T09:00")
        promise = next(n for n in (await talk.notebook()).nudges.values() if n.kind == "promise_due")
        for moment in ("tonight", "tomorrow", "week"):
            await talk.tap_data(f"snoozeto|{promise.id}|{moment}")
        await talk.until("2026-03-20T12:00")
        assert sum("il listino" in words for words in talk.heard) == 1
        sent = (await talk.notebook()).nudges[promise.id].sent_at
        assert sent
        assert f"{sent:%d %H}" == "16 08"


@pytest.mark.parametrize("outage", [timedelta(hours=1), timedelta(days=1), timedelta(days=31)])
async def test_after_an_outage_there_is_one_message(outage: timedelta) -> None:
    """The coffee that has passed turns into *how did it go?*, and everything else comes with it in one digest."""
    async with Conversation(now="2026-03-16T18:30", store=MemoryStore()) as talk:
        await meet(talk, "it", "conosciuta Anna Rossi, panificio, caffè domani alle 10")
        await meet(talk, "it", "conosciuto Luca Bianchi, avvocato. Gli ho promesso di mandargli un contatto domani")
        await meet(talk, "it", "conosciuto Marco Sala, fotografo")
        talk.clock.move_to(talk.clock.now() + outage)
        await talk.restart()
        assert len(talk.heard) == 1
        if outage < timedelta(days=1):
            talk.must_hear("Domani alle 10:00, caffè con Anna Rossi")
            return
        talk.must_hear("Scusa il ritardo")
        for words in ("Anna Rossi (mar 17)" if outage.days > 1 else "Luca Bianchi", "Marco Sala"):
            talk.must_hear(words)
        talk.must_not_hear("Domani")
        await talk.wait("3h")
        said = "\n".join(talk.heard)
        assert ("Com’è andato il caffè con Anna Rossi?" in said) == (outage.days == 1)
