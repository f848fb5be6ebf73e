"""What others promised the member, told from what they offer and from dates."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.reading.owed import find

NAMES = ("Luca", "Tom", "Anna Rossi", "Anna")
THURSDAY = datetime(2026, 3, 12, 21, 40, tzinfo=ZoneInfo("Europe/Rome"))


@pytest.mark.parametrize(
    ("words", "who", "what", "day"),
    [
        ("Luca mi manda il listino entro lunedì", "Luca", "mi manda il listino", date(2026, 3, 16)),
        ("mi gira il contatto del notaio", None, "mi gira il contatto del notaio", None),
        ("Anna ci invierà il preventivo domani", "Anna", "ci invierà il preventivo", date(2026, 3, 13)),
        ("Luca ha promesso di mandarmi la brochure", "Luca", "mandarmi la brochure", None),
        ("lei mi fa avere i campioni per giovedì", None, "mi fa avere i campioni", date(2026, 3, 19)),
        ("Luca mi presta il furgone entro sabato", "Luca", "mi presta il furgone", date(2026, 3, 14)),
        ("she'll send me the contact", None, "send me the contact", None),
        ("Tom will send us his price list by Monday", "Tom", "send us his price list", date(2026, 3, 16)),
        ("Tom promised to forward me the tender", "Tom", "forward me the tender", None),
        ("he said he'd email me the slides tomorrow", None, "email me the slides", date(2026, 3, 13)),
        ("Tom's sending me the forms, coffee Tuesday at 10", "Tom", "sending me the forms", None),
    ],
)
def test_a_promise_of_theirs(words: str, who: str | None, what: str, day: date | None) -> None:
    """Who, what in the member's words, and by when if it was said."""
    found = find(words, NAMES, THURSDAY)
    assert [(o.who and o.who.text, o.phrase.text, o.day) for o in found] == [(who, what, day)]


@pytest.mark.parametrize(
    "words",
    [
        "Luca non mi manda il listino",
        "se mi manda il listino lo guardo",
        "mi presta il gazebo",
        "mi presta il gazebo sabato",
        "mi manda i suoi clienti",
        "le mando il listino entro lunedì",
        "mi chiama lunedì",
        "Luca mi manda il listino?",
        "I'll send her the contact",
        "she won't send me anything",
        "if Tom will send me the list I'll look",
        "she'll ring me on Monday",
    ],
)
def test_what_nobody_promised(words: str) -> None:
    """Denied, imagined, offered, mine, a date: none of them is owed to the member."""
    assert not find(words, NAMES, THURSDAY)
