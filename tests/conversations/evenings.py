"""Acts that the tests of the principles begin with: somebody met, a coffee held, a promise kept."""

from __future__ import annotations

from bot.core.reading.reading import Language
from tests.talking import Conversation

WORDS: dict[Language, dict[str, str]] = {
    "it": {
        "met": "conosciuto {name}, {work}",
        "needs": "conosciuta {name}, {work}, ha bisogno di {need}",
        "coffee": ", caffè domani alle 10",
        "save": "Salva",
        "skip": "Salta",
        "not now": "Non ora",
        "we met": "Ci siamo visti",
        "promised": "gli ho promesso di mandargli il modulo",
        "kept": "Mantenuta",
    },
    "en": {
        "met": "met {name}, {work}",
        "needs": "met {name}, {work}, needs {need}",
        "coffee": ", coffee tomorrow at 10",
        "save": "Save",
        "skip": "Skip",
        "not now": "Not now",
        "we met": "We met",
        "promised": "I promised to send him the form",
        "kept": "Kept",
    },
}


def evening(lang: Language) -> Conversation:
    """Thursday 12 March 2026, 21:40, in Rome or in London."""
    zone = "Europe/Rome" if lang == "it" else "Europe/London"
    return Conversation(name="Giulia", lang=lang, zone=zone)


async def quiet(talk: Conversation, lang: Language) -> None:
    """Answers whatever is asked with *skip* or *not now*, until nothing is asked."""
    for _ in range(8):
        words = WORDS[lang]
        wanted = next((w for w in (words["skip"], words["not now"]) if w in talk.buttons), None)
        if wanted is None or not talk.last:
            return
        await talk.tap(wanted)


async def meet(talk: Conversation, lang: Language, note: str) -> None:
    """A note, saved, and its questions passed over."""
    await talk.say(note)
    await talk.tap(WORDS[lang]["save"])
    await quiet(talk, lang)


async def credible(talk: Conversation, lang: Language, name: str, work: str) -> None:
    """Met, sat together, a promise kept: on Saturday 14 March it is Credibility."""
    words = WORDS[lang]
    await meet(talk, lang, words["met"].format(name=name, work=work) + words["coffee"])
    await talk.until("2026-03-13T19:30")
    await talk.tap(words["we met"])
    await talk.say(words["promised"])
    await talk.tap(words["save"])
    await quiet(talk, lang)
    await talk.until("2026-03-14T09:30")
    promise = next(iter((await talk.notebook()).promises))
    await talk.tap_data(f"kept|{promise}")
