"""What the coach knows besides the notebooks, put together: the reader's models, the world's cities, the trades."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bot.core.method.matching import Index
from bot.core.model import Contact
from bot.core.model.lookup import People
from bot.core.turn import Help, Mind
from bot.match import matcher
from bot.places import Places
from bot.resources import load_reader
from bot.standing import among, candidate


class Helpers:
    """Implements ``bot.core.turn.Matchmaker``: contacts as the matcher sees them, and its answer in contacts again.

    Many needs are weighed against the same people one after the other: those made ready last are kept for it.
    """

    def __init__(self) -> None:
        self._ready: tuple[Sequence[Contact], Index] | None = None

    def helpers(self, need: str, contacts: Sequence[Contact]) -> Sequence[Help]:
        """Only those it would propose, best first, each with their own words that say why."""
        if isinstance(contacts, People):
            return among(need, contacts)
        if self._ready is None or self._ready[0] is not contacts or not isinstance(contacts, tuple):
            self._ready = (contacts, matcher().index([candidate(contact) for contact in contacts]))
        known = {contact.id: contact for contact in contacts}
        return tuple(Help(known[match.id], match.why, match.score) for match in self._ready[1].rank(need))

    def related(self, one: str, other: str) -> float:
        """As the lexicon has it."""
        return matcher().related(one, other)


@cache
def build_mind() -> Mind:
    """Read once, shared by all members. Raises OSError if a model is missing from the installation."""
    matcher()  # a broken lexicon shall fail at the start, not in the middle of a reminder
    return Mind(load_reader(), Places(), Helpers())
