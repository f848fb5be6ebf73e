"""Questions in plain words are recognised, and no note is ever taken for one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from bot.core.reading.asking import Topic, understand
from bot.core.reading.costs import read_cost
from bot.core.reading.stretches import during, since

CORPUS = Path(__file__).parents[1] / "training" / "corpus"
TODAY = date(2026, 3, 12)


def notes() -> list[str]:
    """Every note of the corpus."""
    lines = [line for file in sorted(CORPUS.glob("train_*.jsonl")) for line in file.read_text("utf-8").splitlines()]
    return [json.loads(line)["text"] for line in lines if line.strip()]


def test_no_note_of_the_corpus_is_taken_for_a_question() -> None:
    """Not one of more than two thousand notes, whole or sentence by sentence, is swallowed."""
    texts = notes()
    assert len(texts) > 2000
    assert [text for text in texts if understand(text)] == []
    sentences = [part for text in texts for part in text.replace("\n", ". ").split(". ")]
    assert [part for part in sentences if not part.rstrip().endswith("?") and understand(part)] == []


def test_no_note_of_the_corpus_is_taken_for_the_cost_of_a_group() -> None:
    """*BNI costs …* must be said in so many words."""
    assert [text for text in notes() if read_cost(text)] == []


@pytest.mark.parametrize(
    ("text", "topic", "about"),
    [
        ("chi mi può aiutare con la fattura elettronica?", "helps", "fattura elettronica"),
        ("who can help me with taxes?", "helps", "taxes"),
        ("do I know a lawyer", "helps", "lawyer"),
        ("who can lend me a van", "helps", "van"),
        ("who's got a warehouse?", "helps", "warehouse"),
        ("chi mi può prestare un furgone?", "helps", "furgone"),
        ("chi ha un capannone?", "helps", "capannone"),
        ("chi ha bisogno di un capannone?", "needs", "un capannone"),
        ("who can help Priya?", "pair", "Priya"),
        ("chi può aiutare Anna", "pair", "Anna"),
        ("a chi posso presentare Anna Rossi?", "pair", "Anna Rossi"),
        ("who could I introduce to Tom?", "pair", "Tom"),
        ("what do I owe people?", "promised", ""),
        ("who do I still owe", "promised", ""),
        ("cosa devo a qualcuno?", "promised", ""),
        ("who did I meet at SMAU?", "met", "SMAU"),
        ("chi ho conosciuto la settimana scorsa", "met", "la settimana scorsa"),
        ("cosa ho promesso a Luca?", "promised", "Luca"),
        ("what did I promise?", "promised", ""),
        ("cosa mi ha promesso Luca?", "owed", "Luca"),
        ("who haven't I seen since June?", "unseen", "June"),
        ("who haven’t I heard from in three months", "unseen", "three months"),
        ("chi non vedo da giugno", "unseen", "giugno"),
        ("quando vedo Anna?", "when", "Anna"),
        ("when did I last see Tom?", "when", "Tom"),
        ("di cosa ha bisogno Marco?", "need_of", "Marco"),
        ("chi cerca un grafico?", "needs", "un grafico"),
        ("who's looking for a designer?", "needs", "a designer"),
        ("dove ho conosciuto Anna Rossi?", "where", "Anna Rossi"),
        ("quanti anni ha Luca?", "unknown", "quanti anni ha Luca"),
    ],
)
def test_questions_are_understood(text: str, topic: Topic, about: str) -> None:
    """The sentence says what is asked, and of whom or what."""
    question = understand(text)
    assert question is not None
    assert (question.topic, question.about) == (topic, about)


@pytest.mark.parametrize(
    "text",
    [
        "chi cerca casa",
        "Conosciuta Anna Rossi, panificio, chi la aiuta?",
        "Luca cerca startup",
        "who needs a hand: Tom",
        "visto Marco.\nchi cerca un grafico?",
        "",
        "?",
    ],
)
def test_what_is_no_question_to_the_notebook_is_let_through(text: str) -> None:
    """An answer without a question mark, a note with one inside, or nothing at all."""
    question = understand(text)
    assert question is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("giugno", date(2025, 6, 1)),
        ("June", date(2025, 6, 1)),
        ("tre mesi", date(2025, 12, 12)),
        ("three weeks", date(2026, 2, 19)),
        ("gennaio 2025", date(2025, 1, 1)),
        ("lunedì", date(2026, 3, 9)),
        ("l'estate", date(2025, 6, 1)),
        ("SMAU", None),
        ("", None),
    ],
)
def test_since_when(words: str, day: date | None) -> None:
    """A month means the last one of that name that has begun."""
    assert since(words, TODAY) == day


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("ieri", date(2026, 3, 11), date(2026, 3, 11)),
        ("la settimana scorsa", date(2026, 3, 2), date(2026, 3, 8)),
        ("last month", date(2026, 2, 1), date(2026, 2, 28)),
        ("marzo", date(2026, 3, 1), TODAY),
        ("the last two weeks", date(2026, 2, 26), TODAY),
    ],
)
def test_during_which_days(words: str, first: date, last: date) -> None:
    """Weeks begin on Monday, and no stretch reaches into the future."""
    stretch = during(words, TODAY)
    assert stretch is not None
    assert (stretch.first, stretch.last) == (first, last)


def test_a_place_is_no_stretch_of_time() -> None:
    """*Chi ho conosciuto a SMAU* asks for a place."""
    assert during("SMAU", TODAY) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("BNI costa 900 euro l'anno, 2 ore a settimana", ("BNI", 900, 0, 120, 0)),
        ("the Chamber costs £25 a meeting and 3 hours a month", ("Chamber", 0, 25, 42, 0)),
        ("Il Rotary costa 50 euro al mese e prende due ore e mezza a settimana", ("Rotary", 600, 0, 150, 0)),
        ("BNI mi costa 1.200 € all'anno più 15 euro a colazione", ("BNI", 1200, 15, 0, 0)),
    ],
)
def test_what_a_group_costs(text: str, wanted: tuple[str, int, int, int, int]) -> None:
    """Fees by the year or the meeting, time by the week or the meeting."""
    cost = read_cost(text)
    assert cost is not None
    assert (cost.name, cost.fee_year, cost.fee_meeting, cost.minutes_week, cost.minutes_meeting) == wanted


def test_a_cost_with_more_in_it_is_a_note() -> None:
    """*Luca costs … because …* says something else besides."""
    assert read_cost("Luca costa 900 euro l'anno perché è caro") is None
