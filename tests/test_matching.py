"""Who is proposed for a need, and who is not: small lexicons written here, and the one that ships."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.method.matching import Candidate, Lexicon, Matcher
from bot.match import matcher

TRADES = """
[@leaking]
words: leaks, perde

[~roof]
words: tetto, roof

[trades]
who: craftsman

[roofer] trades
who: roofer, conciatetti
need: roof & @leaking, piove dentro, water coming in
also: builder 0.5

[builder] trades
who: builder, muratore

[divorce-lawyer] lawyer
who: divorzista, divorce
need: si separa, divorc*

[lawyer]
who: avvocat*, lawyer

[pension]
need: it:pensione

[boarding-house]
who: mezza pensione, hotel

[summer]
need: it:estate

[property]
need: en:estate

[translator]
who: translator, traduttore

[german]
facet: language
who: tedesco, german

[russian]
facet: language
who: russo, russian
"""


@pytest.fixture(scope="module")
def small() -> Matcher:
    return Matcher(Lexicon.parse({"trades.txt": TRADES}))


def person(role: str, *offers: str, name: str | None = None) -> Candidate:
    return Candidate(name or role, name or role, role, None, offers)


def ranked(matcher_: Matcher, need: str, *people: Candidate) -> list[str]:
    return [match.id for match in matcher_.rank(need, people)]


@pytest.mark.parametrize(
    ("need", "who"),
    [
        ("piove dentro il magazzino", "roofer"),
        ("il tetto della stalla perde", "roofer"),
        ("the roof of the barn leaks", "conciatetti"),
        ("cerca un muratore", "builder"),
        ("their marriage is over, wants a divorce", "divorzista"),
    ],
)
def test_meets_across_words_and_languages(small: Matcher, need: str, who: str) -> None:
    """A trouble told in one language meets the trade named in the other."""
    people = [person("roofer"), person("conciatetti"), person("builder"), person("divorzista"), person("florist")]
    assert who in ranked(small, need, *people)
    assert "florist" not in ranked(small, need, *people)


def test_the_specialist_stands_above_the_generalist(small: Matcher) -> None:
    """A divorce is for the divorce lawyer first, for any lawyer second, for another specialist not at all."""
    need = "si separa dalla moglie"
    assert ranked(small, need, person("avvocata"), person("avvocato", "divorzista", name="both"))[0] == "both"
    assert ranked(small, need, person("avvocata")) == ["avvocata"]
    assert ranked(small, need, person("muratore")) == []


def test_a_word_inside_an_expression_hardly_counts(small: Matcher) -> None:
    """Half board is no pension."""
    assert ranked(small, "quanto prende di pensione", person("hotel", "mezza pensione")) == []


def test_false_friends_are_kept_apart(small: Matcher) -> None:
    """The English estate is not the Italian summer."""
    english = small.witness.of_need("who looks after the estate when she dies")
    italian = small.witness.of_need("che cosa fa questa estate con i figli")
    assert english.concepts != italian.concepts


def test_a_conflicting_language_lowers(small: Matcher) -> None:
    """Who needs German is helped by the German translator first."""
    people = [person("translator", "Russian"), person("translator", "German", name="right")]
    assert ranked(small, "needs a translator for German letters", *people)[0] == "right"


def test_says_why_in_their_own_words(small: Matcher) -> None:
    """The reason is the offer that met the need, not the role beside it."""
    best = small.rank("piove dentro", [person("craftsman", "roofer on call", "ladders")])[0]
    assert best.why == "roofer on call"
    assert 0 < best.score <= 1


def test_limit_and_index_agree(small: Matcher) -> None:
    """An index answers as ranking does, and a limit cuts from below."""
    people = [person("builder"), person("roofer"), person("florist")]
    assert small.index(people).rank("piove dentro") == small.rank("piove dentro", people)
    assert small.rank("piove dentro", people, 1) == small.rank("piove dentro", people)[:1]


def test_a_rare_word_asked_for_silences(small: Matcher) -> None:
    """Somebody asked for by name with a word that nobody has is not answered with the nearest trade."""
    builder = person("builder")
    assert ranked(small, "cerca un muratore", builder) == ["builder"]
    assert ranked(small, "cerca un muratore per zampogne", builder) == []


@pytest.mark.parametrize("need", ["", "   ", "???", "12", "a", "il la lo"])
def test_nothing_asked_nobody_proposed(need: str) -> None:
    """A need without a telling word proposes nobody."""
    assert matcher().rank(need, [person("avvocato"), Candidate("x", "Anna")]) == ()


@given(st.text(max_size=80), st.text(max_size=40), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_is_read(need: str, role: str, offers: list[str]) -> None:
    """Whatever is typed, ranking answers, with scores between 0 and 1."""
    for match in matcher().rank(need, [Candidate("a", "A", role, None, tuple(offers)), Candidate("b", "B")]):
        assert 0 < match.score <= 1


@pytest.mark.parametrize(
    ("one", "other", "close"),
    [
        ("commercialista", "tiene la contabilità di piccole ditte", True),
        ("web designer", "fa siti internet", True),
        ("photographer", "fotografa di matrimoni", True),
        ("dentista", "impresa edile", False),
        ("horse riding school", "payroll software", False),
    ],
)
def test_related_fields(one: str, other: str, close: bool) -> None:  # noqa: FBT001
    """Two descriptions of one field are related, in any order and language; of two fields they are not."""
    assert (matcher().related(one, other) >= 0.5) is close
    assert matcher().related(one, other) == matcher().related(other, one)


CROWD = (
    person("commercialista"),
    person("divorce lawyer"),
    person("web designer", "e-commerce"),
    person("veterinario"),
    person("employment lawyer"),
    person("mediatrice"),
    person("disinfestazioni", "topi, blatte"),
    person("freight forwarder"),
    person("insegna chitarra"),
    person("roofer"),
    person("psicologa"),
    person("debt recovery"),
)


@pytest.mark.parametrize(
    ("need", "who"),
    [
        ("il cane zoppica da giorni", "veterinario"),
        ("there are mice in the pantry", "disinfestazioni"),
        ("the roof leaks on the stock", "roofer"),
        ("clienti che pagano a centoventi giorni, se pagano", "debt recovery"),
        ("vuole vendere online il suo miele", "web designer"),
        ("his ex employee is suing for unfair dismissal", "employment lawyer"),
        ("soffre di attacchi di panico", "psicologa"),
        ("tre bancali da spedire in Norvegia", "freight forwarder"),
        ("i due soci non si parlano più", "mediatrice"),
        ("wants to learn the guitar at sixty", "insegna chitarra"),
    ],
)
def test_the_shipped_lexicon_finds(need: str, who: str) -> None:
    """Everyday troubles, in both languages, find their trade first."""
    assert matcher().rank(need, CROWD)[0].id == who
