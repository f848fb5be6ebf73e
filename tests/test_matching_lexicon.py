"""The lexicon's files: what is written wrong is said with file and line, and what ships is sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.method import matching
from bot.core.method.matching import Lexicon, LexiconError
from bot.core.method.matching.phrase import told_apart
from bot.core.method.matching.words import fold, spell, stem

FILES = sorted((Path(matching.__file__).parent / "lexicon").glob("*.txt"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("who: baker", "x.txt:1"),
        ("[baker]\nwhat: bread", "x.txt:2"),
        ("[Baker & sons\nwho: bread", "x.txt:1"),
        ("[baker]\nwho: baker\n[baker]\nwho: bread", "stands twice"),
        ("[baker] food\nwho: baker", "no concept"),
        ("[baker]\nalso: miller 0.5", "no concept"),
        ("[baker]\nalso: baker much", "wants 'concept 0.5'"),
        ("[baker]\nalso: baker 1.5", "between 0 and 1"),
        ("[baker]\nwho: @ovens", "no word set @ovens"),
        ("[baker]\nwho: the of", "only little words"),
        ("[baker]\nneed: late wife|late husband", "says 'late' twice"),
    ],
)
def test_says_what_is_wrong(text: str, said: str) -> None:
    """A mistake in a file is named with its place."""
    with pytest.raises(LexiconError, match=said):
        Lexicon.parse({"x.txt": text})


def test_a_set_missing_in_a_phrase_is_found_by_the_check() -> None:
    """A phrase is made ready late; checking makes all of them ready."""
    lexicon = Lexicon.parse({"x.txt": "[baker]\nneed: bread & @ovens"})
    with pytest.raises(LexiconError, match="@ovens"):
        lexicon.check()


@pytest.mark.parametrize(
    ("term", "means"),
    [
        ("partner & walks off|took", ["partner & took", "partner & walks off"]),
        ("roof & leak*|drip*", ["roof & leak*|drip*"]),
        ("employment lawyer|solicitor", ["employment lawyer|solicitor"]),
        (
            "dry cleaner|van & lost|ran off",
            ["van & lost", "van & ran off", "dry cleaner & lost", "dry cleaner & ran off"],
        ),
    ],
)
def test_alternatives_of_several_words_are_told_apart(term: str, means: list[str]) -> None:
    """Between two & an alternative may have several words; in a phrase | joins single words."""
    assert told_apart(term) == means


def test_what_ships_is_sound() -> None:
    """Every file parses together, every phrase can be made ready, and there is the promised breadth."""
    lexicon = Lexicon.parse({path.name: path.read_text(encoding="utf-8") for path in FILES})
    lexicon.check()
    assert len(lexicon.names) >= 450


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_file_says_its_source(path: Path) -> None:
    """Who extends a file finds its purpose and source at its head."""
    head = path.read_text(encoding="utf-8").splitlines()[:4]
    assert head[0].startswith("# ")
    assert any("Source:" in line for line in head)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("commercialista", "commercialisti"),
        ("traduttrice", "traduttore"),
        ("banche", "banca"),
        ("companies", "company"),
        ("wedding", "weddings"),
        ("painting", "painted"),
        ("negozio", "negozi"),
        ("città", "citta"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    """Number, gender and the commonest verb endings are cut off in both languages."""
    assert stem(fold(one)) == stem(fold(other))


@pytest.mark.parametrize(("one", "other"), [("casa", "caso"), ("bar", "bara"), ("canoe", "can"), ("parte", "party")])
def test_different_words_keep_apart(one: str, other: str) -> None:
    """The stemmer is weak on purpose: short words keep their vowels."""
    assert stem(one) != stem(other)


def test_words_are_told_as_people_type_them() -> None:
    """Accents, capitals and contractions do not matter; IT and AI in capitals are the trades."""
    assert spell("Perché non può?") == ["perche", "non", "puo"]
    assert spell("he doesn't pay") == ["he", "does", "not", "pay"]
    assert spell("IT manager") != spell("it manager")
