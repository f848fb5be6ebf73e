"""``python -m bot corrections``: notes as members put them right, as JSON lines in the schema of the labelled corpus.

The reader is trained on such lines (``training/``). With ``--anonymous`` names, e-mail addresses, handles and phone
numbers are replaced by made-up ones, the same for the same throughout the export; all else stays, so that the notes are
still worth learning from. Look through what comes out before it leaves the house: a trade and a village may be enough
to know somebody by.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterable
from typing import Any, Final

from bot.core.model import Notebook

GIVEN: Final = tuple(
    """Ada Bruno Carla Dario Elsa Fabio Gemma Ivo Lidia Mauro Nives Oscar Pia Rino Silvia Tullio Ugo Vera Alba Berto
    Cesira Delio Emma Fosco Ginevra Ilario Lea Moreno Noemi Otello Prisca Remo Selma Tea Ulisse Wanda""".split()
)
FAMILY: Final = tuple(
    """Abele Baraldi Cimini Dosso Erba Fossati Ghedini Ibello Lanza Mirri Nardelli Olmi Pavan Quadri Rubini Sarti Tosi
    Urbani Valli Zanella Aceti Bassi Corti Danesi Elmi Franchi Galli Leoni Masi Neri Orsi Poli Ronchi Salvi Testa Vezzi
    """.split()
)
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HANDLE: Final = re.compile(r"(?<![\w@])@[\w.]{2,}|(?<=linkedin\.com/in/)[\w%-]+", re.IGNORECASE)
_PHONE: Final = re.compile(r"(?<![\w+])\+?\d(?:[\s./-]?\d){6,14}(?!\w)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


async def corrections(books: AsyncIterator[Notebook], *, anonymous: bool = False) -> AsyncIterator[str]:
    """The lines, members in order, notes in the order in which they were written."""
    masks = Masks()
    async for book in books:
        for note in book.notes.values():
            if note.corrected:
                labels = json.loads(note.corrected)
                yield json.dumps(masks.over(labels, _names(book)) if anonymous else labels, ensure_ascii=False)


def _names(book: Notebook) -> Iterable[str]:
    """Whom the notes may speak of: the people noted, and the member."""
    yield from (contact.name for contact in book.contacts.values())
    yield book.profile.name or ""


class Masks:
    """Made-up names for real ones; the same for the same."""

    def __init__(self) -> None:
        """Nobody is known yet."""
        self._words: dict[str, str] = {}
        self._others: dict[str, str] = {}
        self._notes = 0
        self._given = 0
        self._family = 0

    def over(self, labels: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
        """The labels with masks on."""
        people = [person["name"] for person in labels.get("people", ()) if person.get("name")]
        for name in (*people, *names):
            self._know(name)
        self._notes += 1
        return {**{key: self._value(value) for key, value in labels.items()}, "id": f"c{self._notes}"}

    def _know(self, name: str) -> None:
        for number, word in enumerate(_WORD.findall(name)):
            key = word.casefold()
            if key in self._words or not word[0].isupper():
                continue
            if number == 0:
                self._words[key] = _of(GIVEN, self._given)
                self._given += 1
            else:
                self._words[key] = _of(FAMILY, self._family)
                self._family += 1

    def _value(self, value: object) -> object:
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, list):
            return [self._value(item) for item in value]
        if isinstance(value, dict):
            return {key: self._value(item) for key, item in value.items()}
        return value

    def _text(self, text: str) -> str:
        text = _EMAIL.sub(lambda found: self._other(found[0], "persona{}@example.org"), text)
        text = _HANDLE.sub(
            lambda found: self._other(found[0], "@persona{}" if found[0][0] == "@" else "persona{}"), text
        )
        text = _PHONE.sub(lambda found: found[0] if _DATE.fullmatch(found[0]) else self._number(found[0]), text)
        return _WORD.sub(lambda found: self._name(found[0]), text)

    def _name(self, word: str) -> str:
        mask = self._words.get(word.casefold())
        if mask is None:
            return word
        return mask.upper() if word.isupper() and len(word) > 1 else mask if word[0].isupper() else mask.lower()

    def _other(self, real: str, form: str) -> str:
        if real.casefold().endswith("@example.org"):
            return real
        return self._others.setdefault(real.casefold(), form.format(len(self._others) + 1))

    def _number(self, real: str) -> str:
        """As long and with the same gaps: the last seven digits say which of the made-up numbers it is."""
        digits = re.sub(r"\D", "", real)
        made = iter(self._others.setdefault(digits, f"{len(self._others) + 1:0{len(digits)}d}"))
        return re.sub(r"\d", lambda _: next(made), real)


_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")


def _of(names: tuple[str, ...], number: int) -> str:
    """The list over and over, from the second time with a number in letters."""
    turn, at = divmod(number, len(names))
    return names[at] + ("" if not turn else "abcdefghilmnopqrstuvz"[(turn - 1) % 21])
