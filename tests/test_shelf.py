"""Shelves: frozen maps that know what differs between them, and the indexes that follow them."""

from __future__ import annotations

import copy
import pickle
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.model import Note, Notebook, changes
from bot.core.model.shelf import Shelf, differing, fresh, index_of

KEYS = st.sampled_from("abcdef")
CHANGES = st.tuples(st.integers(0, 9), st.lists(st.tuples(KEYS, st.integers(0, 2)), max_size=3), st.lists(KEYS))
"""Which of the shelves so far is changed, what it gets, and what it loses."""


class Tally:
    """How often each value stands on a shelf: an index for the tests."""

    def __init__(self) -> None:
        self.of: Counter[tuple[int]] = Counter()

    def change(self, key: str, old: tuple[int] | None, new: tuple[int] | None) -> None:
        assert key
        if old is not None:
            self.of[old] -= 1
        if new is not None:
            self.of[new] += 1


def grown(steps: list[tuple[int, list[tuple[str, int]], list[str]]]) -> list[Shelf[tuple[int]]]:
    """Shelves made one from another, not always from the last one."""
    shelves = [Shelf([("a", (0,))])]
    for which, put, gone in steps:
        shelf = shelves[max(0, len(shelves) - 1 - which)]
        shelves.append(shelf.lacking(gone).having((key, (value,)) for key, value in put))
    return shelves


@given(st.lists(CHANGES, max_size=8))
def test_what_differs_between_any_two_shelves_is_found(
    steps: list[tuple[int, list[tuple[str, int]], list[str]]],
) -> None:
    """Laid over the one, the differences give the other: the same records, whichever way round."""
    shelves = grown(steps)
    for before in shelves:
        for after in shelves:
            made = dict(before)
            for key, old, new in differing(before, after):
                assert made.get(key) is old
                if new is None:
                    del made[key]
                else:
                    made[key] = new
            assert made == dict(after)
            assert {k: id(v) for k, v in made.items()} == {k: id(v) for k, v in after.items()}


@given(st.lists(CHANGES, max_size=8), st.lists(st.integers(0, 8), max_size=8))
def test_a_kept_index_is_what_a_fresh_one_would_be(
    steps: list[tuple[int, list[tuple[str, int]], list[str]]], asked: list[int]
) -> None:
    """In whatever order shelves of one history are asked for it."""
    shelves = grown(steps)
    for number in asked:
        shelf = shelves[number % len(shelves)]
        assert +index_of(shelf, Tally).of == +fresh(Tally, shelf).of


@pytest.mark.parametrize("many", [10, 5000])
def test_new_records_are_told_in_their_order_however_long_the_history(many: int) -> None:
    """A store that lays the changes over what it has keeps the order of the notebook."""
    before: Shelf[int] = Shelf()
    after = before
    for number in range(many):
        after = after.having([(str(number), number)])
    assert [key for key, _, _ in differing(before, after)] == list(after)


def test_only_what_changed_is_looked_at() -> None:
    """Of five thousand records one is compared, not all."""
    before = Shelf((str(n), n) for n in range(5000))
    after = before.having([("7", 70)])
    assert list(after.touched_since(before) or ()) == ["7"]
    assert list(differing(before, after)) == [("7", 7, 70)]


def test_a_shelf_does_not_change() -> None:
    """Everything that would change it in place is refused; copies and pickles hold the same."""
    shelf = Shelf({"a": 1})
    changed: tuple[Callable[[], object], ...] = (
        lambda: shelf.update(a=2),
        lambda: shelf.pop("a"),
        lambda: shelf.__setitem__("a", 2),
        lambda: shelf.__delitem__("a"),
        lambda: shelf.setdefault("b", 2),
        shelf.clear,
        shelf.popitem,
    )
    for change in changed:
        with pytest.raises(TypeError):
            change()
    assert shelf == {"a": 1} == pickle.loads(pickle.dumps(shelf)) == copy.deepcopy(shelf)  # noqa: S301 (our own)


def test_a_notebook_says_what_changed() -> None:
    """Records put and dropped, kind by kind; a notebook put together by hand is compared record by record."""
    now = datetime(2026, 3, 12, tzinfo=UTC)
    one, two = Note("n1", "x", now), Note("n2", "y", now)
    old = Notebook(1).put(one)
    new = old.put(two).drop("notes", "n1")
    assert changes(old, new) == (("notes", "n2", two), ("notes", "n1", None))
    by_hand = Notebook(1, notes={"n1": one})
    assert changes(by_hand, new) == changes(old, new)
    assert by_hand.put(two) == old.put(two)
