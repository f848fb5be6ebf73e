"""A whole notebook before the matcher: who of it could meet a need, without reading everybody again for each.

The matcher weighs a need against an index that is made once and does not change. A notebook does, by a few people a
day; so there are two indexes, a large one of everybody as they were a while ago and a small one of those who are new or
different since. What each proposes is weighed together as the matcher itself would. When the small one has grown, the
large one is made anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.method.matching import Candidate, Index, Match
from bot.core.method.matching.matcher import KEEP_UP
from bot.core.model import Contact
from bot.core.model.lookup import People
from bot.core.model.shelf import index_of
from bot.core.turn import Help
from bot.match import matcher

FEW: Final = 200
"""Contacts that are read in less than half a millisecond: for so few nothing is kept."""
SMALL: Final = 128
"""People who may be new or different before the large index is made anew."""


def candidate(contact: Contact) -> Candidate:
    """A contact as the matcher sees them."""
    return Candidate(contact.id, contact.name, contact.one("role"), contact.one("company"), contact.of("offer"))


def among(need: str, people: People) -> Sequence[Help]:
    """Only those that the matcher would propose, best first, each with their own words that say why."""
    if len(people.shelf) <= FEW:
        found: Sequence[Match] = matcher().index([candidate(contact) for contact in people]).rank(need)
    else:
        found = index_of(people.shelf, Standing).rank(need, people.besides)
    return tuple(Help(people.shelf[match.id], match.why, match.score) for match in found)


class Standing:
    """Everybody on a shelf as the matcher sees them: an index that follows its changes."""

    def __init__(self) -> None:
        """Of nobody."""
        self._people: dict[str, Candidate] = {}
        self._places: dict[str, int] = {}
        """In which order they came: of two who are equally good the older acquaintance is named first."""
        self._came = 0
        self._large = matcher().index(())
        self._new: dict[str, None] = {}
        """Who is not in the large index, or not as they are now."""

    def change(self, key: str, _old: Contact | None, new: Contact | None) -> None:
        """One contact more, less, or another one."""
        if new is None:
            del self._people[key], self._places[key]
        else:
            seen = candidate(new)
            if self._people.get(key) == seen:
                return
            if key not in self._places:
                self._came += 1
                self._places[key] = self._came
            self._people[key] = seen
        self._new[key] = None

    def rank(self, need: str, besides: frozenset[str]) -> Sequence[Match]:
        """The matcher's proposals for a need among all but some, best first."""
        found = self._large.rank(need)
        if len(self._new) > SMALL or (found and found[0].id in self._new):
            found = self._anew().rank(need)
        if found and found[0].id in besides:  # the others were measured by one who does not count
            found = matcher().index([p for p in self._people.values() if p.id not in besides]).rank(need)
            return sorted(found, key=self._order)
        if not self._new:
            return sorted((match for match in found if match.id not in besides), key=self._order)
        new = [self._people[key] for key in self._new if key in self._people and key not in besides]
        best = [self._people[match.id] for match in found[:1]]
        more = matcher().index([*new, *best]).rank(need)
        if not best and more:  # who was not worth proposing for themselves may be so beside somebody new
            found = self._anew().rank(need)
            return self.rank(need, besides) if found and found[0].id in besides else self._sorted(found, besides)
        both = [match for match in found if match.id not in self._new] + [m for m in more if m.id in self._new]
        return self._sorted([match for match in both if match.id not in besides], besides)

    def _anew(self) -> Index:
        self._large, self._new = matcher().index(tuple(self._people.values())), {}
        return self._large

    def _sorted(self, found: Sequence[Match], besides: frozenset[str]) -> Sequence[Match]:
        """Best first, without those who are nothing beside the best."""
        worth = {match.id: match.score / (1 - match.score) for match in found if match.id not in besides}
        floor = KEEP_UP * max(worth.values(), default=0.0)
        return sorted((match for match in found if worth.get(match.id, -1.0) >= floor), key=self._order)

    def _order(self, match: Match) -> tuple[float, int]:
        return -match.score, self._places[match.id]
