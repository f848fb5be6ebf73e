from __future__ import annotations

import json
from dataclasses import fields
from datetime import date, datetime, time, timedelta, timezone
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.reading.reader import LONGEST
from bot.core.reading.reading import Person, Phrase, Reading, Vocabulary
from bot.core.reading.schema import from_schema, to_schema
from bot.resources import load_reader
from training.corpus import load, training_files
from training.fuzz import strings
from training.manifest import PATH, manifest

NOW = datetime(2026, 3, 12, 21, 40, tzinfo=timezone(timedelta(hours=1)))  # a Thursday
READER = load_reader()


def read(text: str, vocabulary: Vocabulary | None = None) -> Reading:
    return READER.read(text, NOW, vocabulary=vocabulary or Vocabulary())


def phrases(reading: Reading) -> list[Phrase]:
    found: list[Phrase | None] = [step.phrase for step in reading.follow_ups]
    found += [promise.phrase for promise in reading.promises]
    for person in reading.people:
        for field in fields(Person):
            value = getattr(person, field.name)
            found += value if isinstance(value, tuple) else [value]
    return [p for p in [*found, reading.event, reading.hunting_phrase] if p]


def test_the_note_of_the_front_page() -> None:
    """The note that the README opens with is read as anybody would."""
    reading = read("conosciuta Anna Rossi, panificio Rossi, fatica con gli ordini online, caffè martedì alle 10")
    (anna,) = reading.people
    assert anna.name.text == "Anna Rossi"
    assert [n.text for n in anna.needs] == ["fatica con gli ordini online"]
    (step,) = reading.follow_ups
    assert (step.kind, step.person, step.day, step.at) == ("coffee", 0, date(2026, 3, 17), time(10))
    assert not reading.hunting


def test_a_note_in_english() -> None:
    """English is recognised by itself, and the need goes to the person it was said of."""
    reading = read("Rotary lunch. Met Grace Palmer, bookkeeper, looking for a web designer. Call her Tuesday at 9")
    assert reading.language == "en"
    (grace,) = reading.people
    assert (grace.name.text, grace.role and grace.role.text) == ("Grace Palmer", "bookkeeper")
    assert [n.text for n in grace.needs] == ["web designer"]
    assert [(s.kind, s.day, s.at) for s in reading.follow_ups] == [("call", date(2026, 3, 17), time(9))]


def test_pronouns_tell_whose_fact_it_is() -> None:
    """With a man and a woman in one note, "lui" and "lei" decide."""
    reading = read("Fiera di Bologna: Marco Neri e Lucia Bianchi. Lui cerca un fotografo, lei vuole vendere online.")
    marco, lucia = reading.people
    assert "fotografo" in " ".join(n.text for n in marco.needs)
    assert "fotografo" not in " ".join(n.text for n in lucia.needs)


def test_a_list_gives_each_line_its_own() -> None:
    """In a bulleted list each line is one person's."""
    reading = read("BNI breakfast\n- Tom Baker, plumber, needs a van\n- Ruth Ellis, florist, needs a website")
    assert [(p.name.text, p.role and p.role.text) for p in reading.people] == [
        ("Tom Baker", "plumber"),
        ("Ruth Ellis", "florist"),
    ]
    assert ["van" in " ".join(n.text for n in p.needs) for p in reading.people] == [True, False]


def test_contact_details_reach_their_person() -> None:
    """A pasted signature gives address and number to the one who signed."""
    (person,) = read("Paola Ferri\nFerri Tessuti srl\npaola@ferritessuti.it\n+39 347 555 0182").people
    said = [detail.text for detail in (person.email, person.phone) if detail]
    assert said == ["paola@ferritessuti.it", "+39 347 555 0182"]


def test_the_past_is_no_next_step() -> None:
    """What has been is never proposed again."""
    assert read("Ieri caffè con Marta Gallo, commercialista").follow_ups == ()


def test_known_people_are_found_where_a_stranger_would_be_missed() -> None:
    """A member's own contacts are recognised in a note, whatever their names look like."""
    text = "sentito zqorvath blinx per il furgone"
    people = read(text, Vocabulary(people=frozenset({"Zqorvath Blinx"}))).people
    assert [p.name.text for p in people] == ["Zqorvath Blinx"]


def test_known_firms_and_events_are_taken_only_from_the_text() -> None:
    """What a member knows but did not write is never in a reading."""
    vocabulary = Vocabulary(frozenset({"Anna Rossi"}), frozenset({"Rossi & Figli"}), frozenset({"BNI Lario"}))
    reading = read("Caffè con Paolo Conti venerdì", vocabulary)
    said = " ".join(p.text for p in phrases(reading))
    assert "Rossi" not in said
    assert "Lario" not in said


def test_every_value_stands_in_the_note() -> None:
    """Each value's span is in the note, and the text at it is the value; only names are re-cased."""
    for note in load(training_files())[::40]:
        for phrase in phrases(READER.read(note.text, note.now)):
            source = note.text[phrase.start : phrase.end]
            assert " ".join(source.split()).casefold() == phrase.text.casefold() or phrase.text == source


@pytest.mark.parametrize("text", ["", " ", "\n\n", "👩🏽‍🔧", "…", "\ud800"])
def test_nothing_is_read_out_of_nothing(text: str) -> None:
    """A note without words has nobody in it."""
    reading = read(text)
    assert reading.people == ()
    assert reading.follow_ups == ()


def test_a_very_long_line_is_cut_where_it_says() -> None:
    """Of 100 kB in one line only the first ``LONGEST`` characters are read, and the reading says where it ended."""
    reading = read("conosciuto Marco Neri, idraulico. " + "x " * 50_000 + "e Lucia Bianchi")
    assert reading.rest is not None
    assert all(p.end <= reading.rest <= LONGEST for p in phrases(reading))
    assert read("conosciuto Marco Neri, idraulico.  \n").rest is None


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    """Whatever is typed can be read, and what is said of it stands in it."""
    for phrase in phrases(read(text)):
        assert 0 <= phrase.start < phrase.end <= len(text)


def test_no_spliced_note_raises() -> None:
    """Corpus notes cut, spliced and damaged are read without an error; ``training.fuzz`` does it 100,000 times."""
    for text in islice(strings(load(training_files()), 400), 400):
        for phrase in phrases(read(text)):
            assert 0 <= phrase.start < phrase.end <= len(text)


def test_a_reading_survives_the_schema() -> None:
    """A reading written in the corpus schema and read back says the same."""
    text = "Camera di commercio Monza: conosciuta Anna Rossi, fioraia, cerca un fotografo. Caffè martedì alle 10"
    row = to_schema(read(text))
    assert list(row) == ["event", "people", "follow_ups", "promises", "hunting"]
    assert to_schema(from_schema(row, text, "it")) == row


def test_the_models_come_from_what_is_committed() -> None:
    """Models are refused that were not built from this corpus, these lists and this code: run ``make train``."""
    assert json.loads(PATH.read_text(encoding="utf-8")) == manifest()
