"""Who is weighed for a need, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A contact as matching sees it: only what the user wrote down about them."""

    id: str
    name: str
    role: str | None = None
    company: str | None = None
    offers: tuple[str, ...] = ()

    def pieces(self) -> tuple[str, ...]:
        """What they are described by, piece by piece."""
        return tuple(piece for piece in (self.role, *self.offers, self.company) if piece)


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate worth proposing; ``why`` is their own role or offer that met the need, ``score`` is in 0..1."""

    id: str
    score: float
    why: str
