"""What stands on a button can be typed as well: tired people answer what they read."""

from __future__ import annotations

import pytest

from bot.core.reading.reading import Language
from handlers.line import Keyboard
from handlers.typed import MEMBERS, Labels
from tests.talking import Conversation

PAIR: dict[Language, tuple[str, str]] = {
    "it": (
        "SMAU, conosciuta Anna Rossi, ha un panificio e fatica con gli ordini online",
        "SMAU, conosciuto Marco Sala, fa siti ed e-commerce",
    ),
    "en": (
        "SMAU, met Anna Rossi, runs a bakery, struggles with online orders",
        "SMAU, met Marco Sala, builds websites and online shops",
    ),
}
SAID: dict[Language, dict[str, str]] = {
    "it": {"save": "salva", "skip": "salta", "later": "non ora", "prepare": "prepara", "idea": "Un’idea"},
    "en": {"save": "save", "skip": "skip", "later": "not now", "prepare": "prepare it", "idea": "An idea"},
}


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_an_idea_is_taken_up_in_the_word_of_its_button(lang: Language) -> None:
    """*Prepara*, typed, prepares the introduction and is no note."""
    said = SAID[lang]
    async with Conversation(lang=lang) as talk:
        for note in PAIR[lang]:
            await talk.say(note)
            await talk.say(said["save"])
            await talk.say(said["skip"])
            await talk.say(said["later"])
        talk.must_hear(said["idea"])
        await talk.say(said["prepare"])
        notebook = await talk.notebook()
        assert len(notebook.introductions) == 1
        assert not [n for n in notebook.notes.values() if n.text == said["prepare"]]


async def test_a_name_on_a_button_is_chosen_by_typing_it() -> None:
    """*Riguarda qualcuno …?* is answered with the name."""
    async with Conversation() as talk:
        await talk.say(PAIR["it"][0])
        await talk.tap("Salva")
        await talk.tap("Salta")
        await talk.tap("Non ora")
        await talk.say("ha detto che ci pensa su")
        await talk.say("anna rossi")
        talk.must_hear("già nel taccuino")


def _keyboard(*labels: str) -> Keyboard:
    return {"inline_keyboard": [[{"text": label, "callback_data": f"do:{label}"}] for label in labels]}


def test_only_the_last_answer_counts() -> None:
    """What was shown before is history, and what merely begins like a label is text."""
    labels = Labels()
    labels.show(1, _keyboard("✏️ Correggi", "9–18"))
    assert labels.meant(1, "correggi!") == "do:✏️ Correggi"
    assert labels.meant(1, "9-18") == "do:9–18"
    assert labels.meant(1, "correggi il nome") is None
    assert labels.meant(2, "correggi") is None
    labels.turn(1)
    assert labels.meant(1, "correggi") is None


def test_those_long_silent_are_forgotten_first() -> None:
    """Memory does not grow with the membership."""
    labels = Labels()
    for member in range(MEMBERS + 1):
        labels.show(member, _keyboard("Sì"))
    assert labels.meant(0, "si") is None
    assert labels.meant(MEMBERS, "si") == "do:Sì"


@pytest.mark.parametrize(
    ("lang", "wish", "said"), [("it", "più caloroso", "È già così"), ("en", "shorter", "like that already")]
)
async def test_a_wish_that_changes_nothing_is_said_to_be_met(lang: Language, wish: str, said: str) -> None:
    """The same draft a second time would look as if nobody had listened."""
    async with Conversation(lang=lang) as talk:
        for note in PAIR[lang]:
            await talk.say(note)
            await talk.say(SAID[lang]["save"])
            await talk.say(SAID[lang]["skip"])
            await talk.say(SAID[lang]["later"])
        await talk.say(SAID[lang]["prepare"])
        await talk.say(wish)
        talk.must_not_hear(said)
        await talk.say(wish)
        talk.must_hear(said)
