"""The bilingual lexicon of trades, troubles and needs, ready for looking words up.

Reading several hundred concepts must not slow the start of the bot, so phrases are kept as written and made
ready only when their first word turns up; ``check`` makes all of them ready and is what the tests run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.method.matching.phrase import Kind, Phrase, Sign, compile_phrase, key, parts, tongue_of
from bot.core.method.matching.syntax import Entry, LexiconError, entries, links
from bot.core.method.matching.words import is_little

_KINDS = (("who", Kind.WHO), ("need", Kind.NEED), ("hint", Kind.HINT))


@dataclass(slots=True)
class Lexicon:
    """Concepts by number: their names, broader concepts, neighbours and facets, and the terms that lead to them."""

    names: list[str] = field(default_factory=list)
    parents: list[tuple[int, ...]] = field(default_factory=list)
    also: list[dict[int, float]] = field(default_factory=list)
    facets: list[str | None] = field(default_factory=list)
    signs: dict[str, list[Sign]] = field(default_factory=dict)
    heads: dict[str, list[tuple[str, Sign] | Phrase]] = field(default_factory=dict)
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
                words = tuple(key(tongue_of(w)[0]) for w in entry.terms.get("words", []))
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
            for raw in entry.terms.get(name, ()):
                self._add_term(raw, concept, kind, entry.where)

    def _add_term(self, raw: str, concept: int, kind: Kind, where: str) -> None:
        term, tongue = tongue_of(raw)
        sign = Sign(concept, kind, tongue)
        if " " not in term and "@" not in term and "-" not in term and "'" not in term:
            for word in term.split("|"):
                self._put(self.signs, key(word), sign)
            return
        try:
            found, literal = parts(term, self.sets, {})
        except KeyError as unknown:
            raise LexiconError(f"{where}: no word set @{unknown.args[0]} for {raw!r}") from None
        if not found or (literal and all(k[0] == "=" for keys in found for k in keys)):
            raise LexiconError(f"{where}: {raw!r} holds only little words, which are never looked at")
        if len(found) == 1:
            for k in found[0]:
                self._put(self.signs, k, sign)
            return
        for k in self._head(found):
            self.heads.setdefault(k, []).append((term, sign))
            if k[-1] == "*":
                self.prefixes.add(k[:-1])

    def _head(self, found: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
        """The keys of the phrase's most telling word: the one with the fewest ways to be met."""
        best: tuple[str, ...] = ()
        for keys in found:
            if keys[0][0] == "=" and is_little(keys[0][1:]):
                continue
            wide = tuple(dict.fromkeys(r for k in keys for r in (k, *self.rings.get(k, ()))))
            if not best or len(wide) < len(best):
                best = wide
        return best

    def _put(self, table: dict[str, list[Sign]], k: str, sign: Sign) -> None:
        table.setdefault(k, []).append(sign)
        if k[-1] == "*":
            self.prefixes.add(k[:-1])

    def phrases(self, head: str) -> list[Phrase]:
        """The phrases whose first telling word has this key, made ready on the first call."""
        ready = self.heads.get(head)
        if not ready:
            return []
        for i, item in enumerate(ready):
            if isinstance(item, tuple):
                ready[i] = compile_phrase(item[0], item[1], self.sets, self.rings)
        return [p for p in ready if isinstance(p, Phrase)]

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
