"""What is kept from turn to turn gives what would be computed from nothing, whatever happened in between."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.model import (
    KINDS,
    Card,
    Contact,
    Event,
    Gift,
    Introduction,
    Note,
    Notebook,
    Nudge,
    Overrule,
    Promise,
    Touch,
)
from bot.core.model.lookup import about, between, cards_of, first_met, met_since
from bot.core.model.shelf import Shelf
from bot.core.nudges import next_due, ready, replan, silent_days
from bot.core.nudges.agenda import coming_round, pending, said, sent, under_way

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
PEOPLE = ("c1", "c2", "c3")
DAYS = st.integers(-300, 40)


def day(n: int) -> date:
    return NOW.date() + timedelta(days=n)


def moment(n: int) -> datetime:
    return NOW + timedelta(days=n, hours=n % 5)


CONTACTS = st.builds(
    lambda key, n, cadence, revived, one: Contact(
        key,
        f"Anna {one}",
        moment(n - n % 100),
        kept=("need",) if one else (),
        cadence=cadence,
        target="off" if one == 2 else None,
        overrule=Overrule("credibility", NOW) if one == 3 else None,
        not_now_at=NOW if one == 4 else None,
        revived_at=moment(revived) if revived < 0 else None,
    ),
    st.sampled_from(PEOPLE),
    DAYS,
    st.sampled_from([None, None, 0, 14]),
    DAYS,
    st.integers(0, 5),
)
NOTES = st.builds(
    lambda key, n, who, event: Note(key, "x", moment(n), event=event, contacts=tuple(who)),
    st.sampled_from(["n1", "n2", "n3"]),
    DAYS,
    st.lists(st.sampled_from(PEOPLE), max_size=3),
    st.sampled_from([None, "SMAU"]),
)
TOUCHES = st.builds(
    lambda key, who, kind, n, at, made, state, revision: Touch(
        key, who, kind, day(n), at, "Europe/Rome", moment(made), state, revision
    ),
    st.sampled_from(["t1", "t2"]),
    st.sampled_from(PEOPLE),
    st.sampled_from(["coffee", "call", "message"]),
    DAYS,
    st.sampled_from([None, time(10), time(19)]),
    DAYS,
    st.sampled_from(["planned", "held", "cancelled"]),
    st.integers(0, 2),
)
PROMISES = st.builds(
    lambda key, n, who, state, by: Promise(
        key, "x", day(n), moment(n - 3), who, state, closed_at=moment(n) if state == "kept" else None, by=by
    ),
    st.sampled_from(["p1", "p2"]),
    DAYS,
    st.sampled_from([None, *PEOPLE]),
    st.sampled_from(["open", "kept", "dropped"]),
    st.sampled_from(["me", "them"]),
)
GIFTS = st.builds(
    lambda who, direction, n: Gift("g1", who, "referral", direction, "", moment(n)),
    st.sampled_from(PEOPLE),
    st.sampled_from(["given", "received"]),
    DAYS,
)
CARDS = st.builds(
    lambda key, note, state: Card(key, note, (), state=state),
    st.sampled_from(["d1", "d2"]),
    st.sampled_from(["n1", "n2"]),
    st.sampled_from(["open", "saved"]),
)
EVENTS = st.builds(
    lambda key, n, state: Event(key, "SMAU", day(n), time(18), "Europe/Rome", made_at=moment(n - 9), state=state),
    st.sampled_from(["e1", "e2"]),
    DAYS,
    st.sampled_from(["planned", "over", "cancelled"]),
)
INTRODUCTIONS = st.builds(
    lambda a, b, n, state: Introduction(
        "i1", a, b, moment(n), state, asked_at=moment(n), introduced_at=moment(n), consent_a="asked"
    ),
    st.sampled_from(PEOPLE),
    st.sampled_from(PEOPLE),
    DAYS,
    st.sampled_from(["asking", "introduced", "received", "met", "unknown"]),
)
PUTS = st.one_of(CONTACTS, NOTES, TOUCHES, PROMISES, GIFTS, CARDS, EVENTS, INTRODUCTIONS)
DROPS = st.tuples(
    st.sampled_from(["contacts", "notes", "touches", "promises", "cards", "events", "introductions", "nudges"]),
    st.integers(0, 3),
)
STEPS = st.one_of(
    PUTS,
    DROPS,
    st.sampled_from(["ring", "arrive", "answer", "silence", "zone", "back"]),
    st.integers(0, 70).map(lambda hours: timedelta(hours=hours * hours)),
)


def anew(book: Notebook) -> Notebook:
    """The same notebook, of which nothing is known yet."""
    shelves: dict[str, Any] = {kind: Shelf(dict(book.map_of(kind))) for kind in KINDS}
    return replace(book, **shelves)


def stepped(book: Notebook, step: object, now: datetime, before: Notebook) -> Notebook:
    match step:
        case (str(kind), int(n)):
            keys = [*book.map_of(kind)]
            return book.drop(kind, keys[n % len(keys)]) if keys else book
        case "ring":
            return ready(book, now).notebook
        case "arrive":
            return book.put(*(replace(n, state="sent", sent_at=now, lease=None) for n in under_way(book)))
        case "answer":
            return book.put(*(replace(n, state="answered") for n in sent(book)))
        case "silence":
            return replace(book, profile=replace(book.profile, asked_count=book.profile.asked_count + 1))
        case "zone":
            zone = "Asia/Tokyo" if book.profile.zone == "Europe/Rome" else "Europe/Rome"
            return replace(book, profile=replace(book.profile, zone=zone))
        case "back":
            return before
        case timedelta():
            return book
        case _:
            return book.put(step)  # type: ignore[arg-type]


def by_id(nudges: Any) -> list[Nudge]:  # noqa: ANN401 (any iterable of nudges)
    return sorted(nudges, key=lambda nudge: nudge.id)


@settings(max_examples=150)
@given(st.lists(STEPS, max_size=25))
def test_a_plan_brought_up_to_date_is_the_plan(steps: list[object]) -> None:
    """After every turn: the same nudges, the same next moment, as if the notebook had just been opened."""
    now, before = NOW, Notebook(1)
    book = replan(Notebook(1).put(Contact("c1", "Anna", moment(-9))), now)
    for step in steps:
        now += step if isinstance(step, timedelta) else timedelta(minutes=5)
        before, changed = book, stepped(book, step, now, before)
        book, fresh = replan(changed, now), replan(anew(changed), now)
        assert dict(book.nudges) == dict(fresh.nudges)
        assert replan(book, now) == book
        assert next_due(book) == next_due(fresh)
        assert silent_days(book) == silent_days(fresh)


@settings(max_examples=150)
@given(st.lists(STEPS, max_size=20), DAYS)
def test_what_is_looked_up_is_what_a_search_would_find(steps: list[object], n: int) -> None:
    """Records by contact, by moment and by state, after any history."""
    now, before, book = NOW, Notebook(1), Notebook(1)
    for step in steps:
        now += timedelta(hours=7)
        before, book = book, replan(stepped(book, step, now, before), now)
        nudges = book.nudges.values()
        assert by_id(sent(book)) == by_id(x for x in nudges if x.state == "sent")
        assert by_id(under_way(book)) == by_id(x for x in nudges if x.state == "sending")
        assert by_id(said(book)) == by_id(x for x in nudges if x.sent_at)
        assert by_id(coming_round(book)) == by_id(x for x in nudges if x.kind in {"week", "dormant"})
        due = [x for x in nudges if x.state in {"due", "sending"}]
        assert [*pending(book, quiet=False)] == sorted(due, key=lambda x: (x.snoozed or x.due, x.id))
        assert first_met(book.contacts) == min((c.met_at for c in book.contacts.values()), default=None)
        since = moment(n)
        met = (c for c in book.contacts.values() if c.met_at > since)
        assert met_since(book.contacts, since) == sorted(met, key=lambda c: (c.met_at, c.id))
        notes = (x for x in book.notes.values() if since <= x.at < now)
        assert [*between(book.notes, since, now)] == sorted(notes, key=lambda x: (x.at, x.id))
        for key in ("n1", "n2"):
            assert {c.id for c in cards_of(book.cards, key)} == {c.id for c in book.cards.values() if c.note == key}
        for key in PEOPLE:
            for kind in ("touches", "promises", "gifts", "notes", "introductions"):
                found: list[Any] = about(book.map_of(kind), key)
                assert {x.id for x in found} == {x.id for x in about(dict(book.map_of(kind)), key)}
