"""A person's card in the making: the facts are given one by one, then it is read off."""

from __future__ import annotations

from bot.core.reading.reading import Person, Phrase


class Draft:
    """Collects what a note says of one person."""

    def __init__(self, name: Phrase) -> None:
        self._name = name
        self._one: dict[str, tuple[float, Phrase]] = {}
        self._many: dict[str, list[Phrase]] = {"NEED": [], "OFFR": [], "INTR": []}

    def give(self, label: str, phrase: Phrase, chance: float = 1.0) -> None:
        """Adds a fact. Of several roles, firms or addresses the likeliest stays, the first where they are equal."""
        if label in self._many:
            if all(phrase.text != p.text for p in self._many[label]):
                self._many[label].append(phrase)
        elif label not in self._one or chance > self._one[label][0]:
            self._one[label] = (chance, phrase)

    def person(self) -> Person:
        """The card."""
        return Person(
            self._name,
            self._value("ROLE"),
            self._value("COMP"),
            tuple(self._many["NEED"]),
            tuple(self._many["OFFR"]),
            tuple(self._many["INTR"]),
            self._value("email"),
            self._value("phone"),
            self._value("handle"),
        )

    def _value(self, label: str) -> Phrase | None:
        return self._one[label][1] if label in self._one else None
