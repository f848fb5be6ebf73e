"""The front door to the drafts: thirty pairs of contacts, and what one would send them, as a page for people to read.

The pairs stand in ``drafts_pairs.txt``, three lines each, in the words in which somebody would note them after an
evening. Nothing of the page is written by hand: ``python -m bot drafts`` prints it, ``docs/drafts.md`` is its print.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.resources import files
from typing import Final

from bot.core.drafts.letter import Letter
from bot.core.drafts.letters import letter
from bot.core.model import Contact, Fact, FactKind, Introduction, Notebook, Profile, Register
from bot.core.model.talk import Drafting
from bot.core.reading.reading import Language
from bot.wording import Wording

MET: Final = datetime(2026, 3, 12, 20, tzinfo=UTC)
_MEMBER: Final[dict[Language, tuple[str, str]]] = {
    "it": ("Giulia Ferri", "formazione per piccole imprese"),
    "en": ("Julia Ferri", "training for small firms"),
}
_FIELDS: Final[dict[str, FactKind]] = {"role": "role", "company": "company", "need": "need", "offer": "offer"}
_INTRO: Final = """# Thirty introductions, as they would be sent

Printed by `python -m bot drafts` and kept true by a test: two asks and the message to both for each pair, in both
registers for Italian, and a few of them in English for somebody who is written to in English. Above each pair is what
the notebook knows, in the words in which it was noted; nothing else may stand in a letter.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two contacts as noted, and the language of the notes."""

    language: Language
    a: Contact
    b: Contact
    needy: str
    """Which of the two has the need that the other meets: ``a``, ``b``, or neither."""
    abroad: bool
    """Whether the letters are shown in the other language, too."""


def _contact(key: str, line: str) -> Contact:
    """``Anna Rossi; role: ha un panificio; need: fatica con gli ordini online; at: Camera di commercio Monza``."""
    name, *rest = (part.strip() for part in line.split(";"))
    facts, where = [], None
    for part in rest:
        field, _, value = part.partition(": ")
        if field == "at":
            where = value
        else:
            facts.append(Fact(_FIELDS[field], value, MET))
    return Contact(key, name, MET, where, tuple(facts))


def pairs() -> Iterator[Pair]:
    """The thirty, from their file."""
    source = (files("bot") / "drafts_pairs.txt").read_text(encoding="utf-8")
    blocks = [block.splitlines() for block in source.split("\n\n") if block.strip() and not block.startswith("#")]
    for head, one, other in blocks:
        language: Language = "it" if head.startswith("it") else "en"
        yield Pair(language, _contact("c1", one), _contact("c2", other), head.split()[1], abroad="abroad" in head)


def notebook(pair: Pair, register: Register, language: Language | None = None) -> Notebook:
    """A notebook with just these two, and their introduction as the coach would begin it."""
    a, b = (replace(c, register=register, language=language) for c in (pair.a, pair.b))
    about = Introduction("i1", a.id, b.id, MET)
    if pair.needy in {"a", "b"}:
        needy, helper = (a, b) if pair.needy == "a" else (b, a)
        why = (*helper.of("offer"), helper.one("role") or "")[0]
        about = replace(about, a=needy.id, b=helper.id, need=needy.of("need")[0], why=why)
    name, line = _MEMBER[language or pair.language]
    return Notebook(1, profile=Profile(language=pair.language, name=name, line=line)).put(a, b, about)


def letters(book: Notebook) -> tuple[Letter, ...]:
    """The ask to whoever would help, the ask to the other, and the message to both once they agreed."""
    about = book.introductions["i1"]
    first, second = (about.b, about.a) if about.need else (about.a, about.b)
    asked = replace(about, consent_b="yes") if first == about.b else replace(about, consent_a="yes")
    agreed = replace(about, consent_a="yes", consent_b="yes")
    made = (
        letter(book, Drafting("ask", "i1", first)),
        letter(book.put(asked), Drafting("ask", "i1", second)),
        letter(book.put(agreed), Drafting("intro", "i1")),
    )
    return tuple(one for one in made if one)


def page() -> Iterator[str]:
    """The page, paragraph by paragraph."""
    wording = Wording()
    yield _INTRO
    for number, pair in enumerate(pairs(), 1):
        yield f"## {number}. {pair.a.name} · {pair.b.name}\n"
        for contact in (pair.a, pair.b):
            known = "; ".join(f.text for f in contact.facts)
            where = f" ({contact.met_where})" if contact.met_where else ""
            yield f"- {contact.name}: {known}{where}"
        shown: list[tuple[str, Register, Language | None]] = [("Lei", "lei", None), ("tu", "tu", None)]
        if pair.language == "en":
            shown = [("formal", "lei", None)]
        if pair.abroad:
            shown.append(("in English", "lei", "en") if pair.language == "it" else ("in italiano", "lei", "it"))
        for title, register, language in shown:
            yield f"\n### {title}\n"
            made = letters(notebook(pair, register, language))
            for one in made:
                yield "> " + wording.plain(one.words, one.language).replace("\n", "\n> ") + "\n"
            for left in {left for one in made for left in one.left_out}:
                yield f"Left out ({left.why}): {left.phrase}\n"


def main() -> int:
    """Prints the page."""
    sys.stdout.write("\n".join(page()) + "\n")
    return 0
