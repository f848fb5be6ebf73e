"""What is looked up by the words of a text is what going through everybody would find."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.core import spoken
from bot.core.method.matching import Candidate
from bot.core.method.pairs import ideas
from bot.core.model import Contact, Fact, Note, Notebook
from bot.core.model.lookup import People
from bot.core.model.shelf import index_of
from bot.core.reading.giving import find
from bot.core.reading.reading import Vocabulary
from bot.core.turn import Help
from bot.core.who import _words_fit, fold, named, same_name
from bot.match import matcher
from bot.mind import build_mind
from bot.standing import Standing, candidate

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
WORDS = ["Anna", "anna", "Rossi", "Rossini", "D’Angelo", "De", "Niccolò", "Ann", "Marie-Claire", "Luca", "Bianchi"]
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
TYPED = st.lists(st.sampled_from([*WORDS, "nicolo", "Annna", "Rossi,", "ro"]), max_size=3).map(" ".join)
ROLES = st.sampled_from([None, "commercialista", "architetto d'interni", "grafica", "idraulico", "Sales Manager"])
FIRMS = st.sampled_from([None, "panificio Rossi", "Bar-Sport S.r.l.", "D'Angelo & figli"])
NEEDS = st.sampled_from([None, "cerca un commercialista", "le perde il bagno", "vuole un logo nuovo"])
EVENTS = st.sampled_from([None, "SMAU", "colazione BNI", "l'Aperitivo"])
IDS = st.sampled_from([f"c{n}" for n in range(6)])


def somebody(key: str, name: str, days: int, *known: str | None) -> Contact:
    said = zip(("role", "company", "need"), known, strict=True)
    facts = tuple(Fact(kind, text, NOW - timedelta(days=days)) for kind, text in said if text)  # type: ignore[arg-type]
    return Contact(key, name, NOW - timedelta(days=days), facts=facts)


PEOPLE = st.builds(somebody, IDS, NAMES, st.integers(0, 3), ROLES, FIRMS, NEEDS)
NOTES = st.builds(lambda n, event: Note(f"n{n}", "x", NOW, event=event), st.integers(0, 3), EVENTS)
STEPS = st.lists(st.one_of(PEOPLE, NOTES, IDS), max_size=12)
TEXTS = st.lists(
    st.one_of(NAMES, FIRMS, EVENTS, ROLES, st.sampled_from(["conosciuta", "ha mandato", "un cliente", "mi", "a", ","])),
    max_size=7,
).map(lambda parts: " ".join(filter(None, parts)))


def books(steps: list[Contact | Note | str]) -> list[Notebook]:
    """A notebook as it grows, and shrinks."""
    found = [Notebook(1)]
    for step in steps:
        found.append(found[-1].drop("contacts", step) if isinstance(step, str) else found[-1].put(step))
    return found


def misspelt(wanted: str, known: str) -> bool:
    slips = 1 if len(wanted) < 8 else 2
    return len(wanted) > 3 and any(OSA.distance(wanted, each) <= slips for each in (known, *known.split()))


def slow_named(book: Notebook, name: str) -> tuple[Contact, ...]:
    wanted = fold(name)
    people = sorted(book.contacts.values(), key=lambda c: (c.met_at, c.id), reverse=True)
    tests: tuple[Callable[[str], bool], ...] = (
        lambda known: known == wanted,
        lambda known: _words_fit(wanted.split(), known.split()),
        lambda known: misspelt(wanted, known),
    )
    found = (tuple(c for c in people if fits(fold(c.name))) for fits in tests)
    return next(filter(None, found), ()) if wanted else ()


def slow_same_name(book: Notebook, name: str) -> tuple[Contact, ...]:
    def fits(words: list[str], known: list[str]) -> bool:
        short, long = sorted((words, known), key=len)
        return bool(short) and (long[: len(short)] == short or (len(short) == 1 and short[0] in long))

    found = [c for c in book.contacts.values() if fits(fold(name).split(), fold(c.name).split())]
    return tuple(sorted(found, key=lambda c: (c.met_at, c.id), reverse=True))


@settings(max_examples=150)
@given(STEPS, TYPED)
def test_names_mean_whom_they_mean(steps: list[Contact | Note | str], typed: str) -> None:
    """Whole, in part, misspelt, or shared: after every change of the notebook."""
    for book in books(steps):
        assert named(book, typed) == slow_named(book, typed)
        assert same_name(book, typed) == slow_same_name(book, typed)


@settings(max_examples=40, deadline=None)
@given(STEPS, TEXTS)
def test_a_note_is_read_as_with_everything_known(steps: list[Contact | Note | str], words: str) -> None:
    """Who has no word in common with a note makes no difference to its reading."""
    *_, book = books(steps)
    people = book.contacts.values()
    everything = Vocabulary(
        people=frozenset(c.name for c in people),
        companies=frozenset(t for c in people for t in c.of("company")),
        events=frozenset(n.event for n in book.notes.values() if n.event),
        roles=frozenset(t for c in people for t in c.of("role")),
    )
    reader = build_mind().reader
    assert reader.read(words, NOW, None, spoken.vocabulary(book, words)) == reader.read(words, NOW, None, everything)


@settings(max_examples=100, deadline=None)
@given(STEPS, TEXTS)
def test_what_was_given_is_heard_as_with_all_names(steps: list[Contact | Note | str], words: str) -> None:
    """Names that the text does not say are not needed to hear what was given."""

    def parts(whole: list[str]) -> set[str]:
        return {*whole, *(w for name in whole for w in (name.split()[:1] + name.split()[-1:]) if len(w) > 2)}

    *_, book = books(steps)
    said = parts(sorted(spoken.names(book, words)))
    assert find(words, said) == find(words, parts([c.name for c in book.contacts.values()]))


@settings(max_examples=60, deadline=None)
@given(STEPS, NEEDS.filter(bool), st.frozensets(IDS, max_size=2))
def test_a_kept_index_proposes_whom_the_matcher_would(
    steps: list[Contact | Note | str], need: str, besides: frozenset[str]
) -> None:
    """The same people with the same reasons and scores, whatever has changed since the index was made."""
    for book in books(steps):
        people: list[Candidate] = [candidate(contact) for contact in People(book.contacts, besides)]
        found = index_of(book.contacts, Standing).rank(need, besides)
        assert sorted(found, key=lambda m: m.id) == sorted(matcher().rank(need, people), key=lambda m: m.id)
        assert [m.score for m in found] == sorted((m.score for m in found), reverse=True)


def test_ideas_come_lazily_and_each_pair_once() -> None:
    """For somebody new only as many needs are weighed as ideas are wanted; one text is weighed once."""
    asked: list[str] = []

    def helpers(need: str, people: object) -> list[Help]:
        asked.append(need)
        (helper,) = people if isinstance(people, tuple) else (None,)
        return [Help(helper, "commercialista")] if helper else []

    needy = [somebody(f"c{n}", f"Anna {n}", n, None, None, f"need {n % 20}") for n in range(100)]
    new = somebody("c100", "Luca", 0, "commercialista", None, None)
    found = ideas(Notebook(1).put(*needy, new), helpers, new, 4)
    assert [idea.needy.id for idea in found] == ["c0", "c1", "c2", "c3"]
    assert asked == ["need 0", "need 1", "need 2", "need 3"]
