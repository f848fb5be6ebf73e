"""Promises: a promise kept is the cheapest credibility there is; what others promised is asked about gently."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.reading.reading import Language
from tests.conversations.evenings import evening, meet, quiet

BOTH = pytest.mark.parametrize("lang", ["it", "en"])

SAID: dict[str, dict[str, Any]] = {
    "it": {
        "mine": "conosciuto Luca Bianchi, commercialista, gli mando il modulo",
        "theirs": "conosciuto Luca Bianchi, commercialista. Luca mi manda il listino entro lunedì",
        "card": "⏳ ti ha promesso: mi manda il listino (lunedì 16 marzo)",
        "save": "Salva",
        "due": "Per Luca Bianchi avevi promesso",
        "undated": "promesso: mando il modulo",
        "thursday": "giovedì",
        "moved": "Segnato: giovedì 19 marzo.",
        "let go": "Lascia andare",
        "gone": "la lascio andare",
        "gentle": "Luca Bianchi ti aveva promesso: «mi manda il listino». È arrivato?",
        "arrived": "Fatto, arrivato",
        "kept": "anche una parola mantenuta dall’altra parte vale",
        "lists": ("Hai promesso", "Ti hanno promesso"),
        "none": "Nessuna promessa in sospeso.",
        "both": "conosciuto Luca Bianchi, commercialista, gli mando il modulo. Luca mi manda il listino entro lunedì",
    },
    "en": {
        "mine": "met Luca Bianchi, accountant, I'll send him the form",
        "theirs": "met Luca Bianchi, accountant. Luca will send me the price list by Monday",
        "card": "⏳ promised to you: send me the price list (Monday 16 March)",
        "save": "Save",
        "due": "You promised Luca Bianchi",
        "undated": "promised: send him the form",
        "thursday": "Thursday",
        "moved": "Noted: Thursday 19 March.",
        "let go": "Let it go",
        "gone": "let",
        "gentle": "Luca Bianchi had promised you: “send me the price list”. Has it come?",
        "arrived": "It’s here",
        "kept": "a word kept on their side counts too",
        "lists": ("You promised", "They promised you"),
        "none": "No promises open.",
        "both": "met Luca Bianchi, accountant, I'll send him the form. Luca will send me the price list by Monday",
    },
}


@BOTH
async def test_due_in_a_day_and_moved_with_a_tap(lang: Language) -> None:
    """Undated it is due the next morning; moved in words, it comes back on that day and not before."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await meet(talk, lang, said["mine"])
        await talk.until("2026-03-13T09:30")
        assert talk.last.splitlines()[1].endswith(said["undated"]), "before anything else"
        await talk.tap(1)
        talk.must_hear(said["due"])
        promise = next(iter((await talk.notebook()).promises))
        await talk.tap_data(f"postpone|{promise}")
        await talk.say(said["thursday"])
        talk.must_hear(said["moved"])
        await talk.until("2026-03-19T08:59")
        assert said["due"] not in "\n".join(talk.heard)
        await talk.until("2026-03-19T09:30")
        talk.must_hear(said["due"])
        await talk.tap(said["let go"])
        assert [p.state for p in (await talk.notebook()).promises.values()] == ["dropped"]


@BOTH
async def test_what_others_promised_is_on_the_card_and_asked_about_when_it_is_over(lang: Language) -> None:
    """Not the member's promise: no reminder on the day, a gentle question the morning after it."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await talk.say(said["theirs"])
        talk.must_hear(said["card"])
        await talk.tap(said["save"])
        await quiet(talk, lang)
        assert [(p.by, p.due.isoformat()) for p in (await talk.notebook()).promises.values()] == [
            ("them", "2026-03-16")
        ]
        await talk.until("2026-03-16T12:00")
        talk.must_not_hear(said["due"], said["gentle"])
        await talk.until("2026-03-17T09:30")
        talk.must_hear(said["gentle"])
        await talk.tap(said["arrived"])
        talk.must_hear(said["kept"])


@BOTH
async def test_the_list_has_both_sides_and_each_is_a_tap_away(lang: Language) -> None:
    """/promises: mine, theirs, and nothing when there is nothing."""
    said = SAID[lang]
    async with evening(lang) as talk:
        await talk.say("/promises")
        talk.must_hear(said["none"])
        await meet(talk, lang, said["both"])
        await talk.say("/promises")
        talk.must_hear(*said["lists"])
        assert [len(talk.buttons)] == [2]
        await talk.tap(1)
        assert [len(talk.buttons)] == [3]
        await talk.tap(1)
        assert sorted(p.state for p in (await talk.notebook()).promises.values()) == ["kept", "open"]


@pytest.mark.parametrize(
    ("lang", "note", "told", "kept"),
    [
        ("it", "mine", "ho mandato il modulo a Luca", "Promessa mantenuta"),
        ("it", "mine", "modulo mandato? ho mandato il modulo ieri", None),
        ("it", "mine", "non ho mandato il modulo", None),
        ("it", "mine", "ho mandato gli auguri a Luca", None),
        ("it", "theirs", "Luca mi ha mandato il listino", "è arrivato"),
        ("it", "theirs", "è arrivato il listino", "è arrivato"),
        ("it", "theirs", "ho mandato il listino a Luca", None),
        ("en", "mine", "sent Luca the form", "Promise kept"),
        ("en", "mine", "I've sent the form", "Promise kept"),
        ("en", "mine", "I haven't sent the form yet", None),
        ("en", "theirs", "Luca sent me the price list", "it has come"),
    ],
)
async def test_kept_in_words(lang: Language, note: str, told: str, kept: str | None) -> None:
    """A text that names the thing closes that promise, mine or theirs; everything else stays a note."""
    async with evening(lang) as talk:
        await meet(talk, lang, SAID[lang][note])
        await talk.say(told)
        states = [p.state for p in (await talk.notebook()).promises.values()]
        assert states == (["kept"] if kept else ["open"]), talk.transcript
        if kept:
            talk.must_hear(kept)
            await talk.say("/undo")
            assert [p.state for p in (await talk.notebook()).promises.values()] == ["open"]


@pytest.mark.parametrize(("lang", "done"), [("it", "fatto"), ("en", "done")])
async def test_done_after_the_reminder(lang: Language, done: str) -> None:
    """A bare word below the reminder is enough; before it, it is not."""
    async with evening(lang) as talk:
        await meet(talk, lang, SAID[lang]["mine"])
        await talk.say(done)
        assert [p.state for p in (await talk.notebook()).promises.values()] == ["open"]
        await talk.until("2026-03-13T09:30")
        await talk.say(done)
        assert [p.state for p in (await talk.notebook()).promises.values()] == ["kept"]


async def test_a_promise_of_theirs_is_no_evidence_of_mine() -> None:
    """What they kept does not make the member credible."""
    async with evening("it") as talk:
        await meet(talk, "it", SAID["it"]["theirs"])
        await talk.tap_data(f"kept|{next(iter((await talk.notebook()).promises))}")
        await talk.say("/person Luca")
        assert talk.last.startswith("🌱")
