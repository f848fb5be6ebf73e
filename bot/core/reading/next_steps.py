"""The next steps of a note: each candidate weighed, unless its words leave nothing to weigh."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from bot.core.reading.by_pronoun import partner_by_pronoun
from bot.core.reading.by_role import partner_by_role
from bot.core.reading.cast import Cast
from bot.core.reading.clause import clause_around
from bot.core.reading.kind_words import kind_said
from bot.core.reading.labels import Span
from bot.core.reading.pieces import Pieces
from bot.core.reading.reading import FollowUp, FollowUpKind, Phrase
from bot.core.reading.steps import Candidate, candidates
from bot.core.reading.their_days import is_theirs
from bot.core.reading.undated import undated_steps
from bot.core.reading.when import resolve_hour
from bot.core.reading.with_whom import step_partners

_SHORT: Final = 14
_TOLD: Final = frozenset(
    "oggi stasera stamattina stamane stanotte today tonight ieri yesterday ho abbiamo met had was did non not".split(),
)
"""With these a clause may as well tell what was: *stasera cena con Ugo*."""
_BREATH: Final = 40  # characters
_STEPS: Final = 40  # no note has more next steps; a wall of dates must not cost more than a note


def next_steps(
    pieces: Pieces,
    cast: Cast,
    roles: Mapping[str, int],
    kind_of: Callable[[Candidate], FollowUpKind | None],
    weigh: Callable[[Span], Sequence[int]],
) -> list[FollowUp]:
    """All next steps in order. ``kind_of`` and ``weigh`` ask the classifiers; ``roles`` are words of one's trade."""
    out: list[FollowUp] = []
    for candidate in candidates(pieces.view, pieces.moments)[:_STEPS]:
        kind = None if is_theirs(pieces.view, cast, candidate) else _kind(pieces, cast, candidate, kind_of(candidate))
        if kind is not None:
            who = _partners(pieces, cast, roles, candidate) or weigh((candidate.start, candidate.end, "STEP"))
            out += [s for s in _steps(pieces, candidate, kind, who) if not _said(out, s)]
    for undated in undated_steps(pieces.view, cast, roles):
        phrase = pieces.phrase(undated.at, undated.at + 1)
        if not any(s.person == undated.person and _same(s, undated.kind, phrase) for s in out):
            day = _day_at(pieces, undated.day_at)
            out.append(FollowUp(undated.kind, undated.person, day, None, phrase))
    return sorted(out, key=lambda s: s.phrase.start)


def _kind(pieces: Pieces, cast: Cast, candidate: Candidate, weighed: FollowUpKind | None) -> FollowUpKind | None:
    """The kind by its own word, else as weighed; a short clause with word, person and day is a step in any case."""
    view, start, end = pieces.view, candidate.start, candidate.end
    said = kind_said(view, cast, start, end)
    if weighed is not None or said is None or candidate.moment is None:
        return weighed and (said or weighed)
    low, high = clause_around(view, cast, start, end)
    if high - low > _SHORT or start == 0 or any(t.lower in _TOLD for t in view.tokens[low:high]):
        return None
    return said if step_partners(view, cast, start, end) else None


def _partners(pieces: Pieces, cast: Cast, roles: Mapping[str, int], candidate: Candidate) -> Sequence[int]:
    """With whom a step is as its own words say; empty where they leave it open."""
    if len(cast.people) < 2:
        return ()
    view, start, end = pieces.view, candidate.start, candidate.end
    said = step_partners(view, cast, start, end)
    if said:
        return said
    one = partner_by_pronoun(view, cast, start, end)
    if one is None:
        one = partner_by_role(view, cast, roles, start, end)
    return () if one is None else (one,)


def _steps(pieces: Pieces, candidate: Candidate, kind: FollowUpKind, who: Sequence[int]) -> list[FollowUp]:
    moment = resolve_hour(candidate.moment, kind) if candidate.moment else None
    day, at = (moment.day, moment.at if moment.day else None) if moment else (None, None)
    phrase = pieces.phrase(candidate.start, candidate.end)
    holders: list[int | None] = [*who]
    return [FollowUp(kind, k, day, at, phrase) for k in holders or [None]]


def _same(step: FollowUp, kind: FollowUpKind, phrase: Phrase) -> bool:
    """Whether a step with somebody is the one of a verb: of its kind, or said in one breath with it."""
    return step.kind == kind or phrase.start <= step.phrase.start <= phrase.end + _BREATH


def _day_at(pieces: Pieces, token: int | None) -> date | None:
    """The day of the date that stands at a token."""
    if token is None:
        return None
    at = pieces.view.tokens[token]
    return next((m.day for m in pieces.moments if m.start < at.end and at.start < m.end and not m.past), None)


def _said(steps: Sequence[FollowUp], step: FollowUp) -> bool:
    """Whether the same is already there: a kind with a person on a day."""
    return any((s.person, s.day, s.kind) == (step.person, step.day, step.kind) for s in steps)
