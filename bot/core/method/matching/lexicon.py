"""The bilingual lexicon of trades, troubles and needs, ready for looking words up.

Reading several hundred concepts must not slow the start of the bot, so phrases are kept as written and made
ready only when their first word turns up; ``check`` makes all of them ready and is what the tests run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.core.method.matching.phrase import (
    Kind,
    Phrase,
    Sign,
    alternatives,
    compile_phrase,
    doubled,
    key,
    only_little,
    spoken,
    told_apart,
    tongue_of,
)
from bot.core.method.matching.syntax import Entry, LexiconError, entries, links
from bot.core.method.matching.tongue import Tongue
from bot.core.method.matching.words import is_little, stem

_KINDS = (("who", Kind.WHO), ("need", Kind.NEED), ("hint", Kind.HINT))


@dataclass(slots=True)
class Lexicon:
    """Concepts by number: their names, broader concepts, neighbours and facets, and the terms that lead to them."""

    names: list[str] = field(default_factory=list)
    parents: list[tuple[int, ...]] = field(default_factory=list)
    also: list[dict[int, float]] = field(default_factory=list)
    facets: list[str | None] = field(default_factory=list)
    signs: dict[str, list[Sign]] = field(default_factory=dict)
    heads: dict[str, list[tuple[str, Sign]]] = field(default_factory=dict)
    ready: dict[str, list[Phrase]] = field(default_factory=dict)
    prefixes: set[str] = field(default_factory=set)
    sets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rings: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def parse(cls, text_by_name: Mapping[str, str]) -> Lexicon:
        """Build the lexicon from the texts of its files.

        Args:
            text_by_name: the content of each file under a name for error messages.

        Raises:
            LexiconError: a file breaks the format, or a block names a concept or word set that does not exist.
        """
        lexicon = cls()
        blocks = [entry for name, text in text_by_name.items() for entry in entries(name, text)]
        for entry in blocks:
            if entry.name[0] in "@~":
                words = tuple(key(w) for w in entry.terms.get("words", []))
                if entry.name[0] == "@":
                    lexicon.sets[entry.name[1:]] = words
                else:
                    lexicon.rings.update((word, words) for word in words)
        concepts = [entry for entry in blocks if entry.name[0] not in "@~"]
        number = {entry.name: i for i, entry in enumerate(concepts)}
        if len(number) != len(concepts):
            twice = next(e for i, e in enumerate(concepts) if number[e.name] != i)
            raise LexiconError(f"{twice.where}: [{twice.name}] stands twice")
        for entry in concepts:
            lexicon._add(entry, number)
        return lexicon

    def _add(self, entry: Entry, number: Mapping[str, int]) -> None:
        concept = number[entry.name]
        try:
            self.parents.append(tuple(number[p] for p in entry.parents))
            self.also.append(
                {number[name]: strength for name, strength in links(entry)} if "also" in entry.terms else {}
            )
        except KeyError as unknown:
            raise LexiconError(f"{entry.where}: no concept {unknown} to point to") from None
        self.names.append(entry.name)
        self.facets.append(next(iter(entry.terms.get("facet", ())), None))
        for name, kind in _KINDS:
            signs: dict[Tongue | None, Sign] = {t: Sign(concept, kind, t) for t in (None, "it", "en")}
            for raw in entry.terms.get(name, ()):
                term, tongue = tongue_of(raw)
                if twice := doubled(term):
                    raise LexiconError(f"{entry.where}: {term!r} says {twice!r} twice; | joins single words here")
                for one in told_apart(term):
                    self._add_term(one, signs[tongue], entry.where)

    def _add_term(self, term: str, sign: Sign, where: str) -> None:
        if term.isalpha() and not is_little(term):
            self.signs.setdefault(stem(term), []).append(sign)
            return
        if (quick := self._quick_head(term)) is not None:
            self.heads.setdefault(quick, []).append((term, sign))
            if quick[-1] == "*":
                self.prefixes.add(quick[:-1])
            return
        words = spoken(term)
        telling = [word for word in words if not only_little(word)]
        if not telling:
            raise LexiconError(f"{where}: {term!r} holds only little words, which are never looked at")
        head = telling[0] if len(telling) == 1 else min(telling, key=self._width)
        try:
            keys = alternatives(head, self.sets, self.rings if len(words) > 1 else {})
        except KeyError as unknown:
            raise LexiconError(f"{where}: no word set @{unknown.args[0]} for {term!r}") from None
        for k in keys:
            if len(words) == 1:
                self.signs.setdefault(k, []).append(sign)
            else:
                self.heads.setdefault(k, []).append((term, sign))
            if k[-1] == "*":
                self.prefixes.add(k[:-1])

    def _quick_head(self, term: str) -> str | None:
        """The first plain word of a phrase that can be met in one way only; most phrases have one."""
        if " " not in term or "-" in term or "'" in term:
            return None
        for word in term.split():
            if word.isalpha():
                if not is_little(word) and (k := stem(word)) not in self.rings:
                    return k
            elif word[-1] == "*" and "|" not in word and "@" not in word and word not in self.rings:
                return word
        return None

    def _width(self, word: str) -> int:
        """In how many ways a word of a phrase can be met: the narrowest is looked up first."""
        if "@" in word:
            return 1000
        ring = self.rings.get
        return sum(len(ring(key(one), "1")) for one in word.split("|"))

    def phrases(self, head: str) -> Sequence[Phrase]:
        """The phrases looked up by this key, made ready on the first call."""
        ready = self.ready.get(head)
        if ready is None:
            raw = self.heads.get(head)
            if raw is None:
                return ()
            ready = self.ready[head] = [compile_phrase(term, sign, self.sets, self.rings) for term, sign in raw]
        return ready

    def check(self) -> None:
        """Make every phrase ready, so that a wrong one is found now.

        Raises:
            LexiconError: a phrase names a word set that does not exist.
        """
        for head in self.heads:
            try:
                self.phrases(head)
            except KeyError as unknown:
                raise LexiconError(f"no word set @{unknown.args[0]} (in a phrase with {head!r})") from None
