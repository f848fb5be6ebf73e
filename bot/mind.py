"""What the coach knows besides the notebooks, put together: the reader's models, the world's cities, the trades."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.core.method.matching import Candidate, Index
from bot.core.model import Contact
from bot.core.turn import Help, Mind
from bot.match import matcher
from bot.places import Places
from bot.resources import load_reader

PEOPLE: Final = 20_000
"""Contacts whose likeness for the matcher is kept."""


class Helpers:
    """Implements ``bot.core.turn.Matchmaker``: contacts as the matcher sees them, and its answer in contacts again.

    Many needs are weighed against the same people one after the other: those made ready last are kept for it.
    """

    def __init__(self) -> None:
        self._ready: tuple[Sequence[Contact], Index] | None = None
        self._known: dict[int, tuple[Contact, Candidate]] = {}

    def helpers(self, need: str, contacts: Sequence[Contact]) -> Sequence[Help]:
        """Only those it would propose, best first, each with their own words that say why."""
        if self._ready is None or self._ready[0] is not contacts or not isinstance(contacts, tuple):
            self._ready = (contacts, matcher().index([self._candidate(contact) for contact in contacts]))
        known = {contact.id: contact for contact in contacts}
        return tuple(Help(known[match.id], match.why) for match in self._ready[1].rank(need))

    def _candidate(self, contact: Contact) -> Candidate:
        """As the matcher sees them. The contact is kept too, so that no other object gets its id."""
        known = self._known.get(id(contact))
        if known is None:
            if len(self._known) >= PEOPLE:
                self._known.clear()
            self._known[id(contact)] = known = (contact, _candidate(contact))
        return known[1]

    def related(self, one: str, other: str) -> float:
        """As the lexicon has it."""
        return matcher().related(one, other)


@cache
def build_mind() -> Mind:
    """Read once, shared by all members. Raises OSError if a model is missing from the installation."""
    matcher()  # a broken lexicon shall fail at the start, not in the middle of a reminder
    return Mind(load_reader(), Places(), Helpers())


def _candidate(contact: Contact) -> Candidate:
    return Candidate(contact.id, contact.name, contact.one("role"), contact.one("company"), contact.of("offer"))
