"""What the matcher learns from example sentences, and that what ships was learnt from what is committed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.method.matching import Candidate, Experience, ExperienceError, Lexicon, Matcher
from bot.core.method.matching.experience import likeliest, packed, sources_of
from bot.match import LEARNT, matcher
from training import match_model
from training.troubles import read

LEXICON = Lexicon.parse({"x.txt": "[vet]\nwho: vet\n[plumber]\nwho: plumber\n[roofer]\nwho: roofer"})
LEARNING = {
    "limp": {0: 900},
    "puppy": {0: 800},
    "tap": {1: 900},
    "skull": {0: 300, 1: 500},
    "vet": {0: 999},
    "plumber": {1: 999},
}


def experience(sources: str = "s") -> Experience:
    return Experience.parse(packed(LEXICON.names, LEARNING, 0.1, sources), LEXICON.names, LEXICON.rings)


def person(id_: str, role: str, *offers: str) -> Candidate:
    return Candidate(id_, id_, role, None, offers)


def test_a_trouble_that_no_term_knows_finds_its_trade() -> None:
    """Words met in examples lead to a trade although the lexicon has no term for the trouble."""
    people = [person("a", "plumber"), person("b", "vet"), person("c", "florist")]
    needs = {"the puppy limps": ["b"], "the tap again": ["a"], "xyzzy": []}
    for need, who in needs.items():
        assert [m.id for m in Matcher(LEXICON, experience()).rank(need, people)] == who
    assert Matcher(LEXICON).rank("the puppy limps", people) == ()


def test_a_shared_word_is_bait() -> None:
    """Of two plumbers the one who repeats a word of the need does not gain by it."""
    plain, bait = person("plain", "plumber"), person("bait", "plumber", "tap dancing")
    scores = {m.id: m.score for m in Matcher(LEXICON, experience()).rank("the tap and the skull", [plain, bait])}
    assert scores["plain"] > scores.get("bait", 0.0)


def test_says_why_by_the_piece_that_speaks_for_it() -> None:
    """The reason is the offer that experience answers by, not the first thing said of them."""
    best = Matcher(LEXICON, experience()).rank("it limps", [person("a", "florist", "garden paths", "puppy school")])
    assert [match.why for match in best] == ["puppy school"]


def test_survives_a_lexicon_that_changed() -> None:
    """A concept that the lexicon dropped is left out, one that moved is found under its new number."""
    other = Lexicon.parse({"x.txt": "[roofer]\nwho: roofer\n[vet]\nwho: vet"})
    moved = Experience.parse(packed(LEXICON.names, LEARNING, 0.1, "s"), other.names, other.rings)
    assert moved.sums(["limp", "tap"]) == {1: 900}
    assert [m.id for m in Matcher(other, moved).rank("tap, puppy limps", [person("b", "vet")])] == ["b"]


@pytest.mark.parametrize("data", [b"", b"{}", b"{}\n\na\n\n", packed(["a"], {"x": {0: 1}}, 1.0, "s")[:-2]])
def test_a_broken_file_is_refused(data: bytes) -> None:
    """What is cut short or something else is not read as if it were whole."""
    with pytest.raises(ExperienceError):
        Experience.parse(data, ["a"], {})


def test_likeliest_first_and_nothing_of_nothing() -> None:
    """The likeliest come first, the faint are left out, and no evidence gives no concept."""
    assert list(likeliest({1: 10, 2: 30, 3: 1})) == [2, 1]
    assert likeliest({}) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("it: piove dentro", "x.txt:1"),
        ("[vet]\nde: der Hund hinkt", "x.txt:2"),
        ("[vet]\nit:", "x.txt:2"),
        ("[dentist]\nen: tooth", r"no \[dentist\]"),
    ],
)
def test_a_mistake_in_the_examples_is_named(tmp_path: Path, text: str, said: str) -> None:
    """Whoever adds a sentence learns where it went wrong."""
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=said):
        list(read(path, LEXICON.names))


def test_what_ships_was_learnt_from_what_is_committed() -> None:
    """After a change of lexicon or examples: ``python -m training.match_model``."""
    assert sources_of(LEARNT.read_bytes()) == match_model.sources()


def test_learning_again_gives_the_same_bytes() -> None:
    """The model is a function of its sources: what ships is what learning gives, byte for byte."""
    assert match_model.learn() == LEARNT.read_bytes()


def test_examples_reach_across_languages() -> None:
    """Somebody described in English is found for a need told in Italian, by words that no lexicon term holds."""
    people = [person("a", "solar panels"), person("b", "asbestos crews, sealed bags"), person("c", "wedding dj")]
    assert matcher().rank("sul tetto del pollaio ci sono ancora le lastre grigie ondulate", people)[0].id == "b"
