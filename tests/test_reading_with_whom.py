from __future__ import annotations

import pytest

from bot.core.reading.steps import candidates
from bot.core.reading.with_whom import step_partners
from tests.reading_rules import marked


@pytest.mark.parametrize(
    ("note", "partners"),
    [
        ("[Dee] (florist), [Ash] (builder) and [Kim]. coffee with [Ash] on Monday at 9", ["Ash"]),
        ("[Dee], [Ash] and [Kim]. coffee with [Ash] on Monday at 9, call [Kim] Thursday", ["Ash", "Kim"]),
        ("[Rocco], [Tina], [Ivo]. chiamare [Tina] lunedì, [Ivo] mercoledì alle 15", ["Tina", "Ivo"]),
        ("[Mino] e la [Iole], farmacista. colazione con la [Iole] domani alle 7 e mezza", ["Iole"]),
        ("[Ivo] e [Rosa]. [Ivo] lo risento lunedì", ["Ivo"]),
        ("[Anna] e [Carla]. scrivo a [Carla] venerdì", ["Carla"]),
        ("[Anna], [Luca] e [Ugo]. pranzo con [Anna] e [Luca] venerdì", ["Anna+Luca"]),
        ("[Oisín] and [Grace]. I'll text [Grace]'s number to him tomorrow", [""]),
        ("[Ada] e [Ugo]. gli mando il numero di [Ada] domani", [""]),
        ("[Priya] and [Tom]. send [Priya] the guide on Friday", ["Priya"]),
        ("[Priya] and [Tom]. [Tom] to be rung tomorrow", ["Tom"]),
        ("[Ines] e [Zeno]. le presento [Zeno] per mail domani", [""]),
        ("[Sergio] e [Nicola]. lo presento a [Nicola] lunedì", [""]),
        ("caffè con [Gaia] e sua sorella [Emma] domani alle 9", ["Gaia+Emma"]),
        ("[Zara] and [Bob]. coffee w/ [Zara] 9am tues", ["Zara"]),
        ("[Elio] e [Vera]. ripassare da [Elio] sabato", ["Elio"]),
    ],
)
def test_a_clause_says_with_whom(note: str, partners: list[str]) -> None:
    """A name at the verb or preposition of the step's own clause is the one it is with; nothing else decides."""
    _, view, cast, moments = marked(note)
    dated = [c for c in candidates(view, moments) if c.moment]
    said = [step_partners(view, cast, c.start, c.end) for c in dated]
    assert ["+".join(cast.people[k].text for k in who) for who in said] == partners
