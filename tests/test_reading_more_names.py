from __future__ import annotations

import pytest

from bot.core.reading.more_names import addressed, said_again, with_fellows
from bot.core.reading.whole_names import behind_names, whole_names
from tests.reading_rules import marked


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("conosciuta Anna e [Luca], hanno un agriturismo", ["Anna", "Luca"]),
        ("Zara + [Theo], architects", ["Zara", "Theo"]),
        ("met [Tom] and Priya at the fair", ["Tom", "Priya"]),
        ("cena con [Anna] e Luca Bianchi", ["Anna", "Luca Bianchi"]),
        ("conosciuti [ada] e mirella alla fiera", ["ada", "mirella"]),
        ("al BNI: Rocco elettricista, [Tina] estetista", ["Rocco", "Tina"]),
        ("Call [June] in April and May", ["June"]),
        ("[nevina] da lezioni gratis di yoga e filomena", ["nevina"]),
        ("spoke with [Grace] and then left", ["Grace"]),
        ("Ollie (0771 234 5678) and [Bea]", ["Ollie", "Bea"]),
    ],
)
def test_a_name_beside_a_name(note: str, found: list[str]) -> None:
    """A given name joined to somebody's, or in one row with theirs, is somebody's too."""
    plain, view, cast, _ = marked(note)
    names = with_fellows(view, [(m.start, m.end) for m in cast.mentions])
    assert [plain[view.tokens[a].start : view.tokens[b - 1].end] for a, b in names] == found


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("met [Ludovica] Gentile, notary", ["Ludovica Gentile"]),
        ("Conosciuta [Rosa] Di Marco, sarta", ["Rosa Di Marco"]),
        ("al bar [Fabrizio] Dell'Orto mi parla", ["Fabrizio Dell'Orto"]),
        ("[Jan] van der Berg builds sensors", ["Jan van der Berg"]),
        ("Jan van der [Berg] builds sensors", ["Jan van der Berg"]),
        ("[Jan] van der [Berg] builds sensors", ["Jan van der Berg"]),
        ("lent [Pat] a van on Monday", ["Pat"]),
        ("told [Pat] I'd call on Monday", ["Pat"]),
        ("call [Coral] Monday at nine", ["Coral"]),
        ("send [Roxanne] Jen's number", ["Roxanne"]),
        ("no, [Gioia] Tauro", ["Gioia"]),
        ("[ludovica] gentile, notaia", ["ludovica"]),
        ("visto [Marco] BNI ieri", ["Marco"]),
    ],
)
def test_a_name_is_taken_whole(note: str, found: list[str]) -> None:
    """A capitalised word right behind a given name is the surname, unless it is a day, *I*, a place or another name."""
    plain, view, cast, _ = marked(note)
    names = whole_names(view, [(m.start, m.end) for m in cast.mentions])
    assert [plain[view.tokens[a].start : view.tokens[b - 1].end] for a, b in names] == found


def test_a_fact_does_not_begin_within_a_name() -> None:
    """What was taken for the beginning of a trade and turned out to be a surname is left to the name."""
    assert behind_names([(0, 2)], [(1, 3, "ROLE"), (1, 2, "NEED"), (4, 5, "COMP")]) == [(2, 3, "ROLE"), (4, 5, "COMP")]


@pytest.mark.parametrize(
    ("note", "times"),
    [
        ("[Dee], [Ash Cole], florists. coffee with Ash on Monday", 3),
        ("[Mario Rossi] ha fame. Rossi richiama", 2),
        ("met [bill tunnicliffe], the bill is on me", 1),
        ("[Sole Vento], il sole splende", 1),
    ],
)
def test_a_name_said_again(note: str, times: int) -> None:
    """Where a first name or surname stands again as it was written, the person is named again."""
    _, view, cast, _ = marked(note)
    assert len(said_again(view, [(m.start, m.end) for m in cast.mentions], ())) == times


def test_a_firm_names_nobody_again() -> None:
    """The surname within a firm's name is no mention of its owner."""
    _, view, cast, _ = marked("[Anna Rossi], Panificio Rossi")
    firm = (3, 5, "COMP")
    assert said_again(view, [(m.start, m.end) for m in cast.mentions], [firm]) == [(0, 2)]


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("I want to sell Beth insurance next week", ["Beth"]),
        ("Nick's on holiday till the 20th. ring him then", ["Nick"]),
        ("ho agganciato la responsabile, Geltrude Nardi", ["Geltrude Nardi"]),
        ("Reflection: I talked too much. Call nobody in June", []),
        ("voglio vendere di più a maggio", []),
        ("la silvia avvocato mi ha chiesto di sentirci", ["silvia"]),
        ("chiamare ugo per il preventivo", ["ugo"]),
        ("il sole splende e la sera va bene", []),
    ],
)
def test_a_note_in_which_the_tagger_saw_nobody(note: str, found: list[str]) -> None:
    """There a capitalised given name is somebody; months and words are not."""
    plain, view, _, _ = marked(note)
    assert [plain[view.tokens[a].start : view.tokens[b - 1].end] for a, b in with_fellows(view, [])] == found


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("cena da Roberto sabato, ci sarà anche [Silvia]", ["Roberto", "Silvia"]),
        ("[Teresa] affitta un locale, magari serve a Ugo", ["Teresa", "Ugo"]),
        ("[Teresa] torna a Verona", ["Teresa"]),
        ("[Milica] arriva da Novi Sad", ["Milica"]),
        ("[Ada], chat with Pastor about it", ["Ada"]),
        ("[Grace] flies to Florence", ["Grace"]),
    ],
)
def test_whom_something_is_done_with(note: str, found: list[str]) -> None:
    """A given name after *a*, *da*, *call* is somebody; a town is not."""
    plain, view, cast, _ = marked(note)
    names = addressed(view, [(m.start, m.end) for m in cast.mentions], ())
    assert [plain[view.tokens[a].start : view.tokens[b - 1].end] for a, b in names] == found
