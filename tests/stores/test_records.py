"""Notebook ↔ records."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.model import KIND_OF, KINDS, Before, Contact, Fact, Note, Notebook, Nudge, Profile, Touch, Undo
from bot.errors import StoreBroken
from data.records import MEMBER, Doc, Records, Row, dumps, in_utc
from tests.stores.notebooks import notebooks, values

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
ANNA = Contact("c1", "Anna Rossi", NOW, facts=(Fact("need", "gli ordini online", NOW),))
EMPTY = Notebook(1)


def kept(notebook: Notebook) -> list[Row]:
    """The records, as they come back from a disk."""
    return [Row(row.kind, row.id, orjson.loads(dumps(row.doc))) for row in Records().changed(EMPTY, notebook)]


def changed_doc(notebook: Notebook, kind: str, change: Doc) -> list[Row]:
    return [Row(r.kind, r.id, {**(r.doc or {}), **change} if r.kind == kind else r.doc) for r in kept(notebook)]


@settings(max_examples=40)
@given(notebooks())
def test_every_notebook_comes_back_as_it_was(notebook: Notebook) -> None:
    """What is kept as JSON reads as the same notebook, its maps in the same order."""
    again = Records().notebook(1, 0, kept(notebook), "here")
    assert again == notebook
    assert all(list(again.map_of(kind)) == list(notebook.map_of(kind)) for kind in KINDS)


@settings(max_examples=15)
@given(notebooks(version=3), notebooks(version=3))
def test_the_changes_lead_from_one_notebook_to_the_other(old: Notebook, new: Notebook) -> None:
    """Records of the old, overlaid with what changed, make up the new."""
    records = Records()
    overlaid = {(row.kind, row.id): row for row in records.changed(EMPTY, old)}
    overlaid |= {(row.kind, row.id): row for row in records.changed(old, new)}
    assert records.notebook(1, 3, overlaid.values(), "here") == new


def test_only_what_changed_is_written() -> None:
    """A contact added to many is one record, and the profile is not written again."""
    old = replace(EMPTY.put(*(replace(ANNA, id=f"c{n}") for n in range(50))), version=7)
    rows = Records().changed(old, old.put(replace(ANNA, id="c50")))
    assert [(row.kind, row.id) for row in rows] == [("contacts", "c50")]
    assert [(row.kind, row.doc) for row in Records().changed(old, old.drop("contacts", "c3"))] == [("contacts", None)]
    assert [row.kind for row in Records().changed(old, replace(old, counter=8))] == [MEMBER]


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 3, 12, 20, 40),  # noqa: DTZ001 (the naive one is the case)
        datetime(2026, 3, 12, 20, 40, tzinfo=ZoneInfo("Europe/Rome")),
        datetime(2026, 1, 12, 20, 40, tzinfo=ZoneInfo("Europe/London")),
        datetime(2026, 3, 12, 20, 40, tzinfo=timezone(timedelta(hours=1))),
    ],
)
def test_only_moments_in_utc_are_kept(moment: datetime) -> None:
    """A naive moment, or one of another zone, is refused before it is written, wherever it stands."""
    with pytest.raises(StoreBroken, match="c1 cannot be kept: a moment that is not in UTC"):
        kept(EMPTY.put(replace(ANNA, met_at=moment)))
    with pytest.raises(StoreBroken, match="not in UTC"):
        kept(EMPTY.put(replace(ANNA, facts=(Fact("need", "x", moment),))))
    with pytest.raises(StoreBroken, match="not in UTC"):
        in_utc(moment)


def test_utc_by_any_name_is_utc() -> None:
    """Both of Python's names for UTC are taken, and come back as one."""
    contact = replace(ANNA, met_at=NOW.replace(tzinfo=ZoneInfo("UTC")))
    again = Records().notebook(1, 0, kept(EMPTY.put(contact)), "here").contacts["c1"]
    assert again == contact
    assert again.met_at.tzinfo is UTC


COFFEE = Touch("t1", "c1", "coffee", date(2026, 3, 17), time(10), "Europe/Rome", NOW)


@pytest.mark.parametrize(
    ("record", "wrong"),
    [
        (ANNA, {"name": None}),
        (ANNA, {"facts": []}),
        (ANNA, {"language": "fr"}),
        (ANNA, {"id": "c2"}),
        (COFFEE, {"day": NOW}),
        (COFFEE, {"at": time(10, tzinfo=UTC)}),
        (COFFEE, {"revision": True}),
        (COFFEE, {"revision": "1"}),
    ],
)
def test_what_could_not_be_read_again_is_not_written(record: Contact | Touch, wrong: Doc) -> None:
    """A value of the wrong type is refused at the save, not found at the next start; an id goes by one name."""
    maps: dict[str, Any] = {KIND_OF[type(record)]: {record.id: replace(record, **wrong)}}
    with pytest.raises(StoreBroken, match=f"{record.id} cannot be kept"):
        kept(replace(EMPTY, **maps))


def test_an_old_document_takes_the_defaults_of_new_fields() -> None:
    """A contact and a profile written before a field existed read as if it had its default."""
    rows = kept(EMPTY.put(ANNA))
    for row in rows:
        assert row.doc is not None
        row.doc.pop("register", None)
        row.doc.pop("undos", None)
        row.doc.get("profile", {}).pop("ahead", None)
    assert Records().notebook(1, 0, rows, "here") == EMPTY.put(ANNA)


def test_what_a_newer_version_wrote_is_refused_and_not_dropped() -> None:
    """A field, a format or a kind that is not known yet: one sentence with the place and what to do."""
    book = EMPTY.put(ANNA)
    cases = [
        (changed_doc(book, "contacts", {"mood": "good"}), r"here \(contacts c1\) holds what .* \(mood\): a newer"),
        (changed_doc(book, MEMBER, {"mood": "good"}), r"here \(member member\) holds what .* \(mood\): a newer"),
        (
            changed_doc(book, MEMBER, {"talk": {"is": "Singing"}}),
            r"here \(member member\) cannot be read: none of Idle",
        ),
        (changed_doc(book, "contacts", {"v": 2}), r"written by a newer Coltiva \(format 2; this one reads up to 1\)"),
        ([*kept(book), Row("songs", "s1", {"v": 1})], r"here \(songs s1\) holds what .* \(songs\): a newer"),
    ]
    for rows, sentence in cases:
        with pytest.raises(StoreBroken, match=sentence):
            Records().notebook(1, 0, rows, "here")


@pytest.mark.parametrize(
    "change",
    [{"v": None}, {"v": 0}, {"met_at": "yesterday"}, {"met_at": None}, {"name": None}, {"facts": [{}]}, {"facts": 3}],
    ids=str,
)
def test_damage_is_said_and_never_patched_over(change: Doc) -> None:
    """A document that does not fit its class is an error that names the record; so is a lost member record."""
    with pytest.raises(StoreBroken, match=r"here \(contacts c1\)"):
        Records().notebook(1, 0, changed_doc(EMPTY.put(ANNA), "contacts", change), "here")
    with pytest.raises(StoreBroken, match="no member record"):
        Records().notebook(1, 0, [row for row in kept(EMPTY.put(ANNA)) if row.kind != MEMBER], "here")


def test_errors_name_types_and_never_what_a_member_wrote() -> None:
    """Errors reach logs; names and notes must not (the sentence, and the chain of causes)."""
    rows = changed_doc(EMPTY.put(ANNA), "contacts", {"met_at": "Segreto", "language": "Segreto"})
    with pytest.raises(StoreBroken) as caught:
        Records().notebook(1, 0, rows, "here")
    error: BaseException | None = caught.value
    while error:
        assert "Segreto" not in str(error)
        error = error.__cause__


def second(kind: str, doc: Doc) -> Doc:
    """A format in which contacts' ``name`` is what used to be ``called``."""
    if kind == "contacts":
        doc["name"] = doc.pop("called").upper()
    return doc


def third(kind: str, doc: Doc) -> Doc:
    """A format in which names end with a dot; runs on what ``second`` made."""
    return {**doc, "name": doc["name"] + "."} if kind == "contacts" else doc


def test_old_formats_are_lifted_step_by_step_and_undos_with_them() -> None:
    """Each record starts from its own format; what an undo holds is as old as the member's record."""
    undo = Undo("saved", "Anna", (Before("contacts", "c1", ANNA), Before("contacts", "c2", None)))
    rows = kept(replace(EMPTY.put(ANNA, replace(ANNA, id="c2"), replace(ANNA, id="c3")), undos=(undo,)))
    for row in rows:
        assert row.doc is not None
        match row.id:
            case "c1":
                row.doc["called"] = row.doc.pop("name")
            case "c2":
                row.doc["v"] = 2
            case "c3":
                row.doc["v"] = 3
            case _:
                value = row.doc["undos"][0]["before"][0]["value"]
                value["called"] = value.pop("name")
    book = Records([second, third]).notebook(1, 0, rows, "here")
    assert [contact.name for contact in book.contacts.values()] == ["ANNA ROSSI.", "Anna Rossi.", "Anna Rossi"]
    assert book.undos[0].before[0].value == replace(ANNA, name="ANNA ROSSI.")
    assert {row.doc["v"] for row in Records([second, third]).changed(EMPTY, book) if row.doc} == {3}


@settings(max_examples=50)
@given(st.text(st.characters(), max_size=20))
def test_any_text_can_be_kept(text: str) -> None:
    """Half characters and NUL, which JSON or PostgreSQL refuse, become U+FFFD; all else stays."""
    note = Note("n1", text, NOW)
    again = Records().notebook(1, 0, kept(EMPTY.put(note)), "here").notes["n1"].text
    assert again == "".join("\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char for char in text)


@settings(max_examples=40)
@given(values(Nudge), values(Profile))
def test_every_document_is_one_line_of_json(nudge: Nudge, profile: Profile) -> None:
    """The journal rests on it: no raw line break, whatever the member wrote."""
    for row in Records().changed(EMPTY, replace(EMPTY.put(nudge), profile=profile)):
        assert b"\n" not in dumps(row.doc)
