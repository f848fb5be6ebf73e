"""The notebooks in use, and the agenda: what the stores keep in memory stays within bounds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.model import Notebook
from data.agenda import Agenda
from data.cache import Cache
from tests.stores.folders import ANNA, NOW, book


def test_the_least_recently_used_goes_first() -> None:
    """Room for ten records: three notebooks of two contacts fit, the fourth drives out the one not asked for."""
    cache = Cache(room=10)
    for member in (1, 2, 3):
        cache.put(book(member, contacts=2))
    assert cache.get(1) == book(1, contacts=2)
    cache.put(book(4, contacts=2))
    assert [cache.get(member) is not None for member in (1, 2, 3, 4)] == [True, False, True, True]
    cache.put(replace(book(3, contacts=2), counter=7))
    assert cache.get(3) == replace(book(3, contacts=2), counter=7)
    assert cache.get(1) is not None


def test_a_large_notebook_is_kept_alone() -> None:
    """The newest is at hand whatever it weighs; the next one drives it out; what is dropped makes room."""
    cache = Cache(room=10)
    cache.put(Notebook(1).put(ANNA))
    cache.put(book(2, contacts=50))
    assert cache.get(1) is None
    assert cache.get(2) is not None
    cache.put(book(3))
    assert cache.get(2) is None
    cache.drop(3)
    for member in range(4, 9):
        cache.put(book(member))
    assert all(cache.get(member) for member in range(4, 9))
    cache.clear()
    assert cache.get(8) is None


def test_an_agenda_changed_for_ever_does_not_grow() -> None:
    """A hundred thousand changes for three members leave a heap of dozens, and the right order."""
    agenda = Agenda()
    for n in range(100_000):
        agenda.set(n % 3, NOW + timedelta(seconds=n))
    assert len(agenda._heap) < 100
    assert agenda.first() == NOW + timedelta(seconds=99_997)
    assert agenda.take(NOW + timedelta(days=9), 5) == (1, 2, 0)
