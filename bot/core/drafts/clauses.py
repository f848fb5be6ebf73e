"""What a grammar gives back: clauses that may stand in a letter. Where one cannot be sure there is none."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.model.profile import Register


@dataclass(frozen=True, slots=True)
class Need:
    """Somebody's need in three mouths.

    ``about`` is said of them to a third person, ``shared`` of them while they read along, ``recall`` to themselves
    (after *when*), in each register.
    """

    about: str
    shared: str
    formal: str
    informal: str

    def recall(self, register: Register) -> str:
        """*mi diceva che cerca apprendisti*, *mi dicevi che cerchi apprendisti*."""
        return self.informal if register == "tu" else self.formal


@dataclass(frozen=True, slots=True)
class Work:
    """What somebody does: ``apposition`` goes right after the name; the predicates are None where none is sure."""

    apposition: str
    formal: str | None = None
    informal: str | None = None

    def predicate(self, register: Register) -> str | None:
        """*si occupa di siti*, *ti occupi di siti*; the formal one is also the third person in Italian."""
        return self.informal if register == "tu" else self.formal
