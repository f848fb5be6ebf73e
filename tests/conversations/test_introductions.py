"""Introductions that end in an outcome: the whole path in both languages, and all that may happen on the way."""

from __future__ import annotations

from bot.core.model import Notebook
from tests.talking import Conversation

ANNA = "Conosciuta Anna Rossi, ha un panificio, fatica con gli ordini online"
MARCO = "Conosciuto Marco Sala, fa siti ed e-commerce"
TOM = "Met Tom Hale, runs a bakery, struggles with online orders"
PRIYA = "Met Priya Shah, builds websites and e-commerce"


async def _noted(talk: Conversation, *notes: str) -> None:
    """Saves notes, skips the questions, puts off the coffees."""
    save, skip, later = ("Salva", "Salta", "Non ora") if "Conosc" in notes[0] else ("Save", "Skip", "Not now")
    for note in notes:
        await talk.say(note)
        await talk.tap(save)
        if skip in talk.buttons:
            await talk.tap(skip)
        if later in talk.buttons:
            await talk.tap(later)


async def _only(talk: Conversation) -> Notebook:
    book = await talk.notebook()
    assert len(book.introductions) == 1
    return book


async def test_the_whole_path_in_italian() -> None:
    """Proposed, both asked, both yes, introduced, met, outcome in words, the circle closed."""
    async with Conversation(name="Giulia") as talk:
        await _noted(talk, ANNA, MARCO)
        talk.must_hear("Un’idea: Anna Rossi (fatica con gli ordini online) e Marco Sala")
        await talk.tap("Prepara")
        talk.must_hear(
            "Comincio da Marco", "Buongiorno Marco,", "Anna fatica con gli ordini online", "basta un no", "Giulia"
        )
        await talk.tap("L’ho mandato")
        talk.must_hear("Quando Marco risponde")
        await talk.tap("Marco: sì")
        talk.must_hear("Ora tocca ad Anna", "Marco ha già detto di sì", "mi parlava della fatica con gli ordini online")
        await talk.say("dalle del tu")
        talk.must_hear("Ciao Anna,", "mi parlavi della fatica")
        await talk.tap("L’ho mandato")
        await talk.tap("Anna: sì")
        talk.must_hear(
            "Hanno detto di sì entrambi", "Ciao Anna, buongiorno Marco,", "come d’accordo", "lascio a te il primo passo"
        )
        await talk.tap("Ho mandato la presentazione")
        book = await _only(talk)
        about = next(iter(book.introductions.values()))
        assert about.state == "introduced"
        gifts = [(book.contacts[g.contact].name, g.kind, g.direction) for g in book.gifts.values()]
        assert sorted(gifts) == [("Anna Rossi", "introduction", "given"), ("Marco Sala", "introduction", "given")]
        await talk.say("/intros")
        talk.must_hear("Anna Rossi e Marco Sala: presentati giovedì 12 marzo")
        await talk.wait("8d")
        talk.must_hear("Una settimana fa hai presentato Anna Rossi e Marco Sala")
        await talk.tap("Sì")
        await talk.wait("8d")
        talk.must_hear("che cosa ne è nato?")
        await talk.say("Marco le rifà il sito, si parte a maggio")
        talk.must_hear("chiudere il cerchio")
        await talk.tap("Due righe ad Anna")
        talk.must_hear("Ciao Anna,", "Marco Sala")
        await talk.tap("L’ho mandato")
        about = next(iter((await _only(talk)).introductions.values()))
        assert (about.state, about.outcome) == ("outcome", "Marco le rifà il sito, si parte a maggio")
        await talk.say("/intros")
        talk.must_hear("Nessuna presentazione in corso")


async def test_the_whole_path_in_english() -> None:
    """The same, with a tap for the outcome."""
    async with Conversation(name="Julia", lang="en", zone="Europe/London") as talk:
        await _noted(talk, TOM, PRIYA)
        await talk.say("/intro Tom Priya")
        talk.must_hear("Hello Priya,", "Tom is struggling with online orders", "a simple no is fine", "Julia")
        await talk.tap("I sent it")
        await talk.tap("Priya: yes")
        talk.must_hear("Hello Tom,", "you mentioned struggling with online orders", "Priya has already said yes")
        await talk.tap("I sent it")
        await talk.tap("Tom: yes")
        talk.must_hear("As agreed", "Tom, I’ll leave the first step to you")
        await talk.tap("I sent the introduction")
        await talk.wait("8d")
        talk.must_hear("Have they talked?")
        await talk.tap("Not yet")
        await talk.wait("7d")
        talk.must_hear("what came of it?")
        await talk.tap("Something came of it")
        talk.must_hear("Good news")
        await talk.tap("Two lines to Priya")
        talk.must_hear("something has come of it with Tom Hale")
        assert next(iter((await _only(talk)).introductions.values())).result == "good"


async def test_a_no_is_kind_and_gives_nothing_away() -> None:
    """Whoever declines hears no reproach, and the other one no reason."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        await talk.tap("Prepara")
        await talk.tap("Chiedi ad Anna")
        await talk.tap("L’ho mandato")
        await talk.tap("Chiedi a Marco")
        await talk.tap("L’ho mandato")
        await talk.tap("Marco: preferisce di no")
        sorry, wait = (words for words in talk.heard if words.startswith("Buongiorno"))
        assert sorry.startswith("Buongiorno Marco, nessun problema")
        assert wait.startswith("Buongiorno Anna, la presentazione di cui le parlavo per ora resta in sospeso")
        assert "Marco" not in wait
        assert next(iter((await _only(talk)).introductions.values())).state == "declined"


async def test_a_no_before_the_other_knew_needs_one_letter() -> None:
    """Nobody who hoped for nothing is told of it."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        await talk.tap("Prepara")
        await talk.tap("L’ho mandato")
        await talk.tap("Marco: preferisce di no")
        assert not [words for words in talk.heard if words.startswith("Buongiorno Anna")]


async def test_skipping_the_ask_is_explained_once() -> None:
    """Sure that both are glad: allowed, and the reason for asking is given the first time only."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO, "Conosciuto Luca Neri, cerca un notaio", "Conosciuta Carla Vinci, notaia")
        await talk.say("/intro Anna Marco")
        await talk.tap("Li presento subito")
        talk.must_hear("conviene chiedere prima", "mi fa piacere mettervi in contatto")
        talk.must_not_hear("come d’accordo")
        await talk.say("/intro Luca Carla")
        await talk.tap("Li presento subito")
        talk.must_not_hear("conviene chiedere prima")


async def test_silence_after_two_checks_closes_it() -> None:
    """Nobody tells: closed as unknown, and a late tap opens it again."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        await talk.say("/intro Anna Marco")
        await talk.tap("Li presento subito")
        await talk.tap("Ho mandato la presentazione")
        await talk.wait("20d")
        await talk.wait("10d")
        talk.must_hear("chiudo qui, senza esito")
        assert next(iter((await _only(talk)).introductions.values())).state == "unknown"
        await talk.tap("È nato qualcosa")
        assert next(iter((await _only(talk)).introductions.values())).state == "outcome"


async def test_a_refused_idea_is_not_proposed_again() -> None:
    """Neither by itself nor in the list."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        await talk.tap("No, non fa per loro")
        await talk.say("/intro")
        talk.must_hear("Per ora non vedo")
        await _noted(talk, "Conosciuto Pino Verdi, idraulico")
        talk.must_not_hear("Un’idea")


async def test_intro_alone_lists_the_ideas_with_their_reason() -> None:
    """Whom: the best that could be made now, in the member's words; a tap begins."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        await talk.tap("Non ora")
        await talk.say("/intro")
        talk.must_hear("Anna Rossi: fatica con gli ordini online · Marco Sala: fa siti ed e-commerce")
        await talk.tap("Anna · Marco")
        talk.must_hear("Comincio da Marco")


async def test_intro_of_one_names_both_directions() -> None:
    """Who could help them, and whom they could help."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO, "Conosciuto Ugo Pace, avvocato")
        await talk.say("/intro Marco")
        talk.must_hear("Per Marco Sala", "Anna Rossi: fatica con gli ordini online")
        assert any(button.startswith("Ugo Pace") for button in talk.buttons)


async def test_the_same_person_twice() -> None:
    """A clear answer, and nothing begins."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        await talk.say("/intro Anna Anna")
        talk.must_hear("È la stessa persona, Anna Rossi")


async def test_two_marcos_are_told_apart_by_buttons() -> None:
    """Which Marco? Then the right one."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO, "Conosciuto Marco Villa, notaio")
        await talk.say("/intro Anna Marco")
        talk.must_hear("Quale Marco?")
        await talk.tap("Marco Villa")
        talk.must_hear("Anna Rossi e Marco Villa")


async def test_a_nickname_of_both_marcos() -> None:
    """Marco and Marco: each is called by the whole name, in the conversation and in the letter."""
    async with Conversation() as talk:
        await _noted(talk, MARCO, "Conosciuto Marco Villa, cerca un sito nuovo")
        await talk.say("/intro Marco Sala Marco Villa")
        talk.must_hear("Marco Villa")
        await talk.tap("Li presento subito")
        talk.must_hear("Buongiorno Marco Villa, buongiorno Marco Sala,")


async def test_somebody_forgotten_midway() -> None:
    """Old buttons say so, and no trace of the person stays in the ledger."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        await talk.tap("Prepara")
        await talk.tap("L’ho mandato")
        await talk.say("/forget Marco")
        await talk.tap("Dimentica Marco")
        await talk.tap("Marco: sì")
        talk.must_hear("Questa presentazione non c’è più")
        book = await talk.notebook()
        assert not book.introductions
        assert "Marco" not in repr(book)
        await talk.say("/intros")
        talk.must_hear("Nessuna presentazione")
        await talk.wait("20d")
        talk.must_not_hear("Marco")


async def test_both_renamed_midway() -> None:
    """What is said later has the new names."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        await talk.say("/intro Anna Marco")
        await talk.tap("Li presento subito")
        await talk.tap("Ho mandato la presentazione")
        book = await talk.notebook()
        from dataclasses import replace  # noqa: PLC0415 (only here: renaming has no command of its own)

        renamed = book.put(*(replace(c, name=c.name.split()[0] + " Nuovo") for c in book.contacts.values()))
        await talk._store.save(book, renamed, None)
        await talk.say("/intros")
        talk.must_hear("Anna Nuovo e Marco Nuovo")
        talk.must_not_hear("Rossi", "Sala")


async def test_a_person_without_a_name() -> None:
    """An introduction needs two names; it says so."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        book = await talk.notebook()
        from dataclasses import replace  # noqa: PLC0415

        anna, marco = book.contacts.values()
        await talk._store.save(book, book.put(replace(marco, name="")), None)
        await talk.tap_data(f"intro|{anna.id}|{marco.id}")
        talk.must_hear("manca il nome")


async def test_names_with_signs_reach_telegram_whole() -> None:
    """Brackets and ampersands in a name or a company break nothing."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        book = await talk.notebook()
        from dataclasses import replace  # noqa: PLC0415

        marco = next(c for c in book.contacts.values() if c.first_name == "Marco")
        await talk._store.save(book, book.put(replace(marco, name="Marco <R&D> Sala")), None)
        await talk.say("/intro Anna Marco Sala")
        talk.must_hear("Anna Rossi e Marco <R&D> Sala")
        await talk.tap("Li presento subito")
        talk.must_hear("Marco <R&D> Sala fa siti ed e-commerce.")


async def test_other_words_change_the_draft_and_notes_stay_notes() -> None:
    """Shorter, without surnames, in another language, one's own letter; and a note is still a note."""
    async with Conversation(name="Giulia") as talk:
        await _noted(talk, ANNA, MARCO)
        await talk.tap("Prepara")
        await talk.say("più corto, senza il cognome")
        talk.must_hear("Anna, che ha un panificio")
        talk.must_not_hear("Rossi", "Per lei sarebbe un contatto nuovo")
        await talk.say("in English")
        talk.must_hear("Hello Marco,", "Anna, who runs a bakery")
        await talk.say("in tedesco")
        talk.must_hear("italiano e in inglese")
        await talk.say("Ciao Marco, ti presento una mia amica fornaia: ti va di sentirla?")
        assert talk.last == "Ciao Marco, ti presento una mia amica fornaia: ti va di sentirla?\nGiulia"
        assert {"Copia", "Telegram", "WhatsApp", "E-mail"} <= set(talk.links)
        await talk.say("Conosciuta Carla Neri, notaia")
        talk.must_hear("Carla Neri")
        assert "Salva" in talk.buttons


async def test_what_is_delicate_is_left_out_and_told() -> None:
    """A quarrel between partners reaches the mediator from the one who has it, not from a draft."""
    async with Conversation() as talk:
        await _noted(
            talk,
            "Conosciuto Paolo Neri, ha tre alberghi, lui e il socio sono ai ferri corti",
            "Conosciuta Francesca Dolci, mediatrice",
        )
        await talk.say("/intro Paolo Francesca")
        letter = talk.last
        assert letter.startswith("Buongiorno")
        assert "ferri corti" not in letter


async def test_taps_twice_and_out_of_order_change_nothing() -> None:
    """A second tap says that it is noted; made-up buttons are refused."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        await talk.tap("Prepara")
        about = next(iter((await talk.notebook()).introductions))
        book = await talk.notebook()
        marco = next(c.id for c in book.contacts.values() if c.first_name == "Marco")
        await talk.tap_data(f"isent|{about}|{marco}")
        await talk.tap_data(f"isent|{about}|{marco}")
        talk.must_hear("Già segnato")
        await talk.tap_data(f"iyes|{about}|c999")
        await talk.tap_data(f"ires|{about}|wonderful")
        await talk.tap_data("iopen|i999")
        talk.must_hear("non c’è più")
        assert next(iter((await talk.notebook()).introductions.values())).state == "asking"


async def test_undo_takes_a_step_back() -> None:
    """Each tap can be taken back."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        await talk.tap("Prepara")
        await talk.tap("L’ho mandato")
        await talk.say("/undo")
        talk.must_hear("Anna Rossi e Marco Sala torna com’era")
        assert next(iter((await talk.notebook()).introductions.values())).state == "idea"


async def test_an_introduction_received_asks_for_thanks_and_news() -> None:
    """Whoever introduced somebody is thanked the next morning, and hears of it a fortnight later."""
    async with Conversation() as talk:
        await _noted(talk, MARCO)
        await talk.say("Conosciuto Luca Bianchi, commercialista, me l’ha presentato Marco Sala")
        await talk.tap("Salva")
        talk.must_hear("è stato merito di Marco Sala")
        book = await talk.notebook()
        received = next(iter(book.introductions.values()))
        assert (book.contacts[received.a].name, book.contacts[received.b].name) == ("Marco Sala", "Luca Bianchi")
        assert [(g.kind, g.direction) for g in book.gifts.values()] == [("introduction", "received")]
        await talk.say("/intros")
        talk.must_hear("Marco Sala ti ha presentato Luca Bianchi: da ringraziare")
        await talk.tap("Marco · Luca")
        talk.must_hear("grazie per avermi presentato Luca Bianchi")
        await talk.tap("L’ho mandato")
        assert next(iter((await talk.notebook()).introductions.values())).state == "thanked"


async def test_inline_offers_the_drafts_that_belong_there() -> None:
    """@bot anna marco: both asks and the introduction; one name: what is for them; a stranger: an empty list."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        await talk.tap("Prepara")
        before = await talk.notebook()

        async def offered(words: str) -> list[str]:
            await talk._send(f"@bot {words}", lambda: [talk.phone.inline(words)])
            found = [(a.details or {})["results"] for a in talk._actions if a.kind == "inline"]
            return [result["title"] for result in found[-1]]

        assert await offered("anna marco") == [
            "Per Marco Sala: presentare Anna Rossi?",
            "Per Anna Rossi: presentare Marco Sala?",
            "Anna Rossi e Marco Sala: la presentazione",
        ]
        assert await offered("marco") == ["Per Marco Sala: presentare Anna Rossi?", "Per Marco Sala: due righe"]
        assert len(await offered("")) == 2
        assert await offered("nessuno") == []
        assert await talk.notebook() == before


async def test_an_answer_in_words_is_heard() -> None:
    """Marco ha detto di sì; and what is no answer stays a note."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, MARCO)
        await talk.tap("Prepara")
        await talk.tap("L’ho mandato")
        await talk.say("Marco ha detto di sì, volentieri")
        talk.must_hear("Bene, Marco ci sta", "Ora tocca ad Anna")
        await talk.tap("L’ho mandato")
        await talk.say("Conosciuta Carla Neri, notaia")
        talk.must_hear("Carla Neri")
        await talk.say("/intros")
        talk.must_hear("in attesa di Anna")
        await talk.tap("Anna · Marco")
        await talk.say("preferisce di no")
        talk.must_hear("Anna preferisce di no", "nessun problema")


async def test_an_introduction_made_without_the_coach_is_followed_too() -> None:
    """Told in words, it goes on the ledger and is asked after."""
    async with Conversation() as talk:
        await _noted(talk, ANNA, "Conosciuto Ugo Pace, avvocato")
        await talk.say("ho presentato Anna Rossi a Ugo Pace")
        await talk.say("/intros")
        talk.must_hear("presentati giovedì 12 marzo")


async def test_an_idea_goes_with_what_it_came_from() -> None:
    """It is thought of after the answer; taking back what was saved takes back the idea, too."""
    async with Conversation(name="Giulia") as talk:
        await _noted(talk, ANNA)
        await talk.say(MARCO)
        await talk.tap("Salva")
        assert [i.state for i in (await talk.notebook()).introductions.values()] == ["proposed"]
        await talk.say("/undo")
        book = await talk.notebook()
        assert not book.introductions
        assert [c.name for c in book.contacts.values()] == ["Anna Rossi"]


async def test_a_weak_idea_is_not_brought_up() -> None:
    """An accountant who looks for startups is not sent to a bakery: what the coach brings up by itself is sure."""
    async with Conversation() as talk:
        await talk.say("conosciuto Luca Bianchi, commercialista, cerca startup")
        await talk.tap("Salva")
        await talk.tap("Non lo so ancora")
        await talk.tap("Non ora")
        await talk.say("conosciuta Anna Rossi, ha un panificio")
        await talk.tap("Salva")
        await talk.tap("Salta")
        await talk.tap("Non ora")
        talk.must_not_hear("🤝")
